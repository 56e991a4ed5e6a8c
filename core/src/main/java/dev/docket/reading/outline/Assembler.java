package dev.docket.reading.outline;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import dev.docket.document.Tokens;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.Draft;
import dev.docket.wording.Sentences;
import dev.docket.wording.label.LabelNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Document} of a draft: finds its sections and sentences, and counts in code points.
 */
public final class Assembler {
  private static final int DEEPEST = 16;

  private final Draft draft;
  private final String whole;
  private final Text text;
  private final List<SectionNode> order = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private Assembler(Draft draft) {
    this.draft = draft;
    this.text = Text.of(draft.text());
    this.whole = text.toString();
  }

  /** The document that {@code draft} holds. */
  public static Document assemble(Draft draft) throws UnreadableDocumentException {
    return new Assembler(draft).document();
  }

  private static boolean isShown(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  private Document document() throws UnreadableDocumentException {
    if (whole.codePoints().noneMatch(Assembler::isShown)) {
      throw new UnreadableDocumentException(Reason.EMPTY, "The document has no text.");
    }
    for (SectionNode root : Tree.roots(whole, Outliner.nodes(whole, draft.blocks()))) {
      add(root, -1, 0);
    }
    cite();
    return new Document(
        text,
        Language.of(whole),
        draft.pageStarts().stream().map(text::offset).toList(),
        List.copyOf(sections),
        List.copyOf(sentences),
        draft.tables().stream().map(table -> table.placed(text::offset)).toList(),
        Tokens.count(whole),
        List.copyOf(draft.warnings()),
        List.copyOf(draft.unreadPages()),
        draft.places().placed(text::offset),
        draft.givenTitle());
  }

  private void add(SectionNode node, int parent, int level) {
    int index = sections.size();
    order.add(node);
    sections.add(
        new Section(
            "sec" + (index + 1),
            node.kind,
            node.label,
            number(node),
            node.caption,
            level,
            parent,
            text.offset(node.start),
            text.offset(node.bodyStart),
            text.offset(node.end)));
    for (SectionNode child : node.children) {
      add(child, level < DEEPEST ? index : parent, Math.min(DEEPEST, level + 1));
    }
  }

  private static @Nullable String number(SectionNode node) {
    if (node.label == null) {
      return null;
    }
    String number = LabelNumber.of(node.label);
    return number.isEmpty() ? null : number;
  }

  /** Splits every block at the sections' borders and into sentences. */
  private void cite() {
    int section = 0;
    for (Block block : draft.blocks()) {
      int from = block.start();
      while (section < order.size() && order.get(section).start < block.end()) {
        SectionNode node = order.get(section);
        if (node.start >= from) {
          sentences(block, from, node.start, section - 1);
          from = heading(node, section, Math.max(from, node.start), block);
        }
        section++;
      }
      if (from < block.end()) {
        SectionNode current = section == 0 ? null : order.get(section - 1);
        int body =
            current == null ? from : Math.max(from, Math.min(current.bodyStart, block.end()));
        sentences(block, body, block.end(), section - 1);
      }
    }
  }

  /** Adds the heading as a unit of its own if it says something; the answer is where it ends. */
  private int heading(SectionNode node, int section, int from, Block block) {
    boolean alone = node.bodyStart >= block.end();
    if (node.caption != null || alone || node.kind == SectionKind.SUPPLEMENT) {
      if (node.kind != SectionKind.PREAMBLE || node.caption != null) {
        unit(Sentence.Kind.HEADING, section, node.start, node.bodyStart);
        return Math.max(from, Math.min(block.end(), node.bodyStart));
      }
    }
    return Math.min(block.end(), node.bodyStart);
  }

  private void sentences(Block block, int from, int to, int section) {
    switch (block.kind()) {
      case ROW -> unit(Sentence.Kind.ROW, section, from, to);
      case FOOTNOTE -> unit(Sentence.Kind.FOOTNOTE, section, from, to);
      case PARAGRAPH, HEADING, ITEM, ENTRY -> {
        for (int[] span : Sentences.split(whole, from, to)) {
          unit(Sentence.Kind.SENTENCE, section, span[0], span[1]);
        }
      }
    }
  }

  private void unit(Sentence.Kind kind, int section, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(whole.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      int innermost = section;
      sentences.add(
          new Sentence(
              "s" + (sentences.size() + 1),
              kind,
              holder(innermost, start),
              text.offset(start),
              text.offset(end)));
    }
  }

  /** The innermost section that holds {@code index}, from {@code section} outwards. */
  private int holder(int section, int index) {
    int at = section;
    while (at >= 0 && text.offset(index) >= sections.get(at).end()) {
      at = sections.get(at).parent();
    }
    return at;
  }
}
