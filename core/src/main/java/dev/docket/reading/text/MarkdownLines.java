package dev.docket.reading.text;

import dev.docket.reading.draft.Raised;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/**
 * The words of a block of Markdown, line by line. A line that is broken on purpose ends with LF.
 */
final class MarkdownLines {
  /** An element whose end decides how what stands in it, from this place on, is read. */
  private record Open(String name, Effect effect, int line, int from) {}

  /** What an element does to the text in it. */
  enum Effect {
    NONE,
    RAISED,
    LOWERED,
    READING,
    STRUCK,
    HIDDEN
  }

  private final MarkdownNotes notes;
  private final MarkdownTags tags;
  private final MarkdownLeftOut leftOut;
  private final Deque<Open> open = new ArrayDeque<>();

  MarkdownLines(MarkdownNotes notes, MarkdownTags tags, MarkdownLeftOut leftOut) {
    this.notes = notes;
    this.tags = tags;
    this.leftOut = leftOut;
  }

  /** The lines of {@code block}. */
  List<String> of(Node block) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int before = leftOut.gaps();
    inline(block, line, lines);
    while (!open.isEmpty()) { // ends where its block does
      Open element = open.pop();
      if (element.effect == Effect.STRUCK || element.effect == Effect.HIDDEN) {
        shift(line, lines, element);
      }
    }
    lines.add(line.toString());
    boolean gaps = leftOut.gaps() > before;
    return lines.stream()
        .map(words -> notes.marked(gaps ? words.replaceAll(" {2,}", " ") : words))
        .toList();
  }

  private void inline(Node parent, StringBuilder line, List<String> lines) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> line.append(text.getLiteral());
        case Code code -> line.append(code.getLiteral());
        case SoftLineBreak _ -> next(line, lines);
        case HardLineBreak _ -> broken(line, lines);
        case HtmlInline html -> tag(html.getLiteral(), line, lines);
        case Strikethrough _ -> leftOut.struck();
        default -> inline(node, line, lines);
      }
    }
  }

  private void tag(String tag, StringBuilder line, List<String> lines) {
    if (tag.startsWith("<!--")) {
      leftOut.comment(tag);
    } else if (!tags.isTag(tag)) {
      line.append(tag);
    } else {
      String name = MarkdownTags.name(tag);
      switch (name) {
        case "br" -> broken(line, lines);
        default -> {
          if (!tag.startsWith("</")) {
            open.push(new Open(name, MarkdownTags.effect(tag), lines.size(), line.length()));
          } else if (open.stream().anyMatch(element -> element.name.equals(name))) {
            Open element = open.pop();
            while (!element.name.equals(name)) { // what nobody ended
              element = open.pop();
            }
            shift(line, lines, element);
          }
        }
      }
    }
  }

  /** Reads what {@code element} holds as it shows it. */
  private void shift(StringBuilder line, List<String> lines, Open element) {
    if (element.effect == Effect.NONE) {
      return;
    }
    if (element.line < lines.size()) { // it began in an earlier line
      List<String> since = lines.subList(element.line, lines.size());
      line.insert(0, String.join(" ", since) + " ");
      since.clear();
    }
    int from = Math.min(element.from, line.length());
    String content = line.substring(from);
    line.setLength(from);
    switch (element.effect) {
      case RAISED -> line.append(Raised.above(line, content, Set.of()));
      case LOWERED -> line.append(Raised.below(line, content));
      case STRUCK -> {
        if (!content.isBlank()) {
          leftOut.struck();
        }
      }
      case HIDDEN -> {
        if (!content.isBlank()) {
          leftOut.hidden();
        }
      }
      case READING, NONE -> {
        // the reading above a word
      }
    }
  }

  private static void broken(StringBuilder line, List<String> lines) {
    line.append('\n');
    next(line, lines);
  }

  private static void next(StringBuilder line, List<String> lines) {
    lines.add(line.toString());
    line.setLength(0);
  }
}
