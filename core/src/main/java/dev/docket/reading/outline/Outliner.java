package dev.docket.reading.outline;

import dev.docket.document.SectionKind;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.label.Captions;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.Enumerator.Reading;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.label.Portions;
import dev.docket.wording.label.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headings and list numbers of a draft, in order; {@link Tree} makes a tree of them. */
final class Outliner {
  private static final int LONGEST_HEADING = 300;
  private static final int LONGEST_CAPTION = 100;
  private static final int MOST_NUMBERS_IN_LINE = 4;
  private static final Pattern SPACED_NUMBER =
      Pattern.compile("([0-9]{1,2})(?:[ \\u00A0\\t]+|\\.)(?=\\p{L})");

  /** Where a 項 may start in a line: after a sentence, or after a 号 that ends in a noun. */
  private static final Pattern INLINE_PARAGRAPH =
      Pattern.compile(
          "。(?=[０-９②-⑳○◯])"
              + "|(?<item>(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}）)])(?<![第約満])\\n?)"
              + "(?=[０-９]{1,2}\\n?[\\p{IsHan}\\p{IsKatakana}])"
              + "(?![０-９]{1,2}\\n?[年月日週時分秒人名条項号款目節章編円銭回割個箇か件級種丁番])");

  private final String text;
  private final List<Block> blocks;
  private final boolean[] contents;
  private final boolean[] numbered; // headings that only their capitals or their count mark
  private final List<SectionNode> nodes = new ArrayList<>();
  private int counted; // nodes, from the first
  private int clauses; // among them
  private final InlineItems items;

  /** Numbers whose level is not decided yet. */
  private record Pending(int index, Enumerator enumerator, int start, int end, int caption) {}

  private final List<Pending> pending = new ArrayList<>();
  private Nesting nesting = new Nesting(false, true);
  private int lastArticle;

  private Outliner(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.contents = Contents.entries(text, blocks);
    this.numbered = NumberedTitles.headings(text, blocks);
    this.items = new InlineItems(text);
  }

  /** The headings and list numbers of {@code text}, in order. */
  static List<SectionNode> nodes(String text, List<Block> blocks) {
    Outliner outliner = new Outliner(text, blocks);
    outliner.run();
    return outliner.nodes;
  }

  private void run() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!block.mayOpen() || contents[i]) {
        continue;
      }
      String content = text.substring(block.start(), block.end());
      boolean capitals = numbered[i] && !block.isHeading();
      boolean marked = capitals || (block.isHeading() && content.length() <= LONGEST_HEADING);
      Optional<Label> label = JapaneseLabels.find(content, marked);
      if (label.isEmpty()) {
        label = EnglishLabels.find(content, marked);
      }
      Optional<SectionKind> portion = portion(i, content);
      if (portion.isPresent() && label.isEmpty()) {
        portion(portion.get(), block, content);
      } else if (label.isPresent() && isNext(label.get(), content, i)) {
        i = named(label.get(), i, content, marked && !block.isWeak() ? block.depth() : 0);
      } else if (marked) {
        if (!captionsNext(i, content)) {
          marked(block, capitals ? Block.WEAK : block.depth(), content);
        }
      } else {
        if (isFirstClause(content)) {
          settle(); // the letters of the recitals before it are a count of their own
        }
        int before = pending.size();
        numbers(i, block.start(), 0);
        inlineParagraphs(i);
        if (pending.size() == before
            && content.length() <= LONGEST_CAPTION
            && Captions.isTitle(content)) {
          nesting.titled();
        }
      }
    }
    settle();
  }

  /** The part without a number that a block begins: recitals before all clauses, or the closing. */
  private Optional<SectionKind> portion(int index, String content) {
    int clauses = pending.size() + clauses();
    boolean opened = !nodes.isEmpty() && nodes.getLast().isPortion() && pending.isEmpty();
    if (clauses == 0 && !opened && Portions.beginsRecitals(content, following(index))) {
      return Optional.of(SectionKind.RECITAL);
    }
    boolean closes = !opened || nodes.getLast().kind == SectionKind.RECITAL;
    return clauses > 1 && closes && Portions.beginsClosing(content)
        ? Optional.of(SectionKind.CLOSING)
        : Optional.empty();
  }

  /** How many nodes are clauses, or hold some. */
  private int clauses() {
    for (; counted < nodes.size(); counted++) {
      clauses += isClause(nodes.get(counted)) ? 1 : 0;
    }
    return clauses;
  }

  private static boolean isClause(SectionNode node) {
    return node.isNumber() || node.holdsParagraphs();
  }

  /** The start of the block after the one at {@code index}; empty at the end. */
  private String following(int index) {
    if (index + 1 >= blocks.size()) {
      return "";
    }
    Block next = blocks.get(index + 1);
    return text.substring(next.start(), Math.min(next.end(), next.start() + LONGEST_CAPTION));
  }

  /** Whether a block of the recitals is the first clause after them: it is numbered 1. */
  private boolean isFirstClause(String content) {
    return !pending.isEmpty()
        && !nodes.isEmpty()
        && nodes.getLast().kind == SectionKind.RECITAL
        && Enumerator.find(content, 0).readings().stream()
            .anyMatch(r -> r.style() == Enumerator.Style.DECIMAL && r.value() == 1);
  }

  private void portion(SectionKind kind, Block block, String content) {
    settle();
    boolean title = block.isHeading() || Captions.isTitle(content);
    String caption = title && !content.contains("。") ? clean(content) : null;
    int bodyStart = caption == null ? block.start() : block.end();
    nodes.add(SectionNode.portion(kind, caption, block.start(), bodyStart));
    nesting = new Nesting(false, false);
  }

  /** Whether a label without a space after it continues the count, as no reference would. */
  private boolean isNext(Label label, String content, int index) {
    if (label.rank() != Rank.ARTICLE) {
      return label.certain();
    }
    String number = LabelNumber.of(content.substring(label.start(), label.end()));
    Matcher digits = Pattern.compile("[0-9]{1,6}").matcher(number);
    int value = digits.find() ? Integer.parseInt(digits.group()) : 0;
    if (!label.certain() && (value != lastArticle + 1 || isUnfinished(index - 1))) {
      return false;
    }
    lastArticle = value;
    return true;
  }

  private boolean isUnfinished(int index) {
    if (index < 0) {
      return false;
    }
    Block block = blocks.get(index);
    return block.kind() == Block.Kind.PARAGRAPH
        && "。）)」』：:.　".indexOf(text.charAt(block.end() - 1)) < 0
        && block.end() - block.start() > LONGEST_CAPTION / 4;
  }

  private int named(Label label, int index, String content, int depth) {
    settle();
    Block block = blocks.get(index);
    int base = block.start();
    String caption = label.caption(content);
    int start = base + label.start();
    int bodyStart = base + label.bodyStart();
    int last = index;
    if (caption != null && isBody(label, content, depth, index)) {
      caption = null;
      bodyStart = base + label.captionStart();
    }
    if (caption == null) {
      int before = captionBefore(index);
      if (before >= 0) {
        Block captionBlock = blocks.get(before);
        caption = withoutBrackets(text.substring(captionBlock.start(), captionBlock.end()));
        start = captionBlock.start();
      } else if (label.bodyStart() >= content.length() && isTitle(index + 1)) {
        Block captionBlock = blocks.get(index + 1);
        caption = text.substring(captionBlock.start(), captionBlock.end()).strip();
        bodyStart = captionBlock.end();
        last = index + 1;
      }
    }
    String written = content.substring(label.start(), label.end());
    nodes.add(SectionNode.named(label.rank(), depth, written, clean(caption), start, bodyStart));
    if (label.rank().depth() == 0) {
      lastArticle = 0;
    }
    nesting = new Nesting(label.rank() == Rank.ARTICLE || label.rank() == Rank.SUPPLEMENT, false);
    if (last == index && label.bodyStart() < content.length()) {
      numbers(index, bodyStart, 0);
      inlineParagraphs(index);
    }
    return last;
  }

  /**
   * Whether what looks like a caption on an article's line is all of its body: the next article, or
   * the caption of one, follows at once. Old laws end no sentence with a full stop.
   */
  private boolean isBody(Label label, String content, int depth, int index) {
    boolean bare =
        depth == 0
            && label.rank() == Rank.ARTICLE
            && label.bodyStart() == content.length()
            && LineJoining.isWide(content.charAt(label.start()))
            && "（(【".indexOf(content.charAt(label.captionStart() - 1)) < 0;
    if (!bare) {
      return false;
    }
    if (index + 1 >= blocks.size()) {
      return true;
    }
    Block next = blocks.get(index + 1);
    String line =
        text.substring(next.start(), Math.min(next.end(), next.start() + LONGEST_HEADING));
    boolean caption = line.startsWith("（") && JapaneseLabels.closing(line, 0) == line.length() - 1;
    return caption || JapaneseLabels.find(line, false).map(Label::certain).orElse(false);
  }

  /**
   * The block before {@code index} if it is a caption in brackets on a line of its own, else -1.
   */
  private int captionBefore(int index) {
    if (index == 0) {
      return -1;
    }
    Block before = blocks.get(index - 1);
    int length = before.end() - before.start();
    if (!before.mayOpen() || length < 3 || length > LONGEST_CAPTION + 4) {
      return -1;
    }
    String line = text.substring(before.start(), before.end()).strip();
    boolean bracketed =
        "（(【〔".indexOf(line.charAt(0)) >= 0 && JapaneseLabels.closing(line, 0) == line.length() - 1;
    boolean taken = !nodes.isEmpty() && nodes.getLast().start >= before.start();
    return bracketed && !taken ? index - 1 : -1;
  }

  /** Whether a heading in brackets is the caption of the article that the next heading names. */
  private boolean captionsNext(int index, String content) {
    String line = content.strip();
    boolean bracketed =
        "（(【".indexOf(line.charAt(0)) >= 0 && JapaneseLabels.closing(line, 0) == line.length() - 1;
    if (!bracketed || index + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(index + 1);
    Optional<Label> label =
        JapaneseLabels.find(text.substring(next.start(), next.end()), next.isHeading());
    return label.isPresent()
        && label.get().rank() == Rank.ARTICLE
        && label.get().captionStart() == label.get().captionEnd();
  }

  /** Whether the block at {@code index} is the title of the label that stands alone before it. */
  private boolean isTitle(int index) {
    if (index >= blocks.size() || !blocks.get(index).mayOpen() || contents[index]) {
      return false;
    }
    Block block = blocks.get(index);
    String content = text.substring(block.start(), block.end()).strip();
    boolean upper = content.chars().noneMatch(Character::isLowerCase);
    boolean english = content.codePoints().allMatch(c -> c < 0x2E80);
    return english
        && content.length() <= LONGEST_CAPTION
        && Captions.isTitle(content)
        && (upper || block.isHeading() || !content.endsWith("."))
        && Character.isUpperCase(content.charAt(0))
        && EnglishLabels.find(content, false).isEmpty()
        && Enumerator.find(content, 0).readings().isEmpty();
  }

  /** A heading that the format marks, with or without a number. */
  private void marked(Block block, int depth, String content) {
    Enumerator number = Enumerator.find(content, 0);
    String label = null;
    Enumerator.Style style = null;
    int captionStart = 0;
    Matcher spaced = SPACED_NUMBER.matcher(content);
    if (!number.readings().isEmpty() && number.bodyStart() < content.length()) {
      label = content.substring(0, number.end()).strip();
      style = number.readings().getFirst().style();
      captionStart = number.bodyStart();
    } else if (spaced.lookingAt()) {
      label = content.substring(0, spaced.end()).strip();
      style = Enumerator.Style.DECIMAL;
      captionStart = spaced.end();
    }
    String caption = clean(content.substring(captionStart));
    if (label != null) {
      settle();
      nesting = new Nesting(true, false);
    } else {
      nesting.interrupt();
    }
    nodes.add(SectionNode.heading(depth, style, label, caption, block.start(), block.end()));
  }

  /** Takes the numbers at {@code from}, which may be several: (a)(1). */
  private void numbers(int index, int from, int count) {
    Block block = blocks.get(index);
    int to = Math.min(block.end(), from + LONGEST_CAPTION);
    Enumerator enumerator = Enumerator.find(text.substring(from, to), 0);
    List<Reading> readings = enumerator.readings();
    if (count > 0) {
      readings = readings.stream().filter(r -> r.value() == 1).toList();
    }
    if (readings.isEmpty() || count >= MOST_NUMBERS_IN_LINE) {
      return;
    }
    add(index, from, enumerator, readings, count == 0 ? captionBefore(index) : -1);
    int body = from + enumerator.bodyStart();
    if (body < block.end()) {
      numbers(index, body, count + 1);
      Optional<Captions.RunIn> caption = Captions.runIn(text, body, block.end());
      if (caption.isPresent() && text.charAt(caption.get().bodyStart()) == '(') {
        numbers(index, caption.get().bodyStart(), count + 1);
      }
    }
  }

  private void add(
      int index, int from, Enumerator found, List<Reading> readings, int captionBlock) {
    nesting.add(
        readings, blocks.get(index).kind() == Block.Kind.ITEM ? blocks.get(index).depth() : 0);
    pending.add(
        new Pending(
            nodes.size(),
            new Enumerator(from + found.end(), from + found.bodyStart(), readings),
            from,
            blocks.get(index).end(),
            captionBlock));
  }

  /** Whether {@code block} has a numeral of those that number 項 in a line: it spares a search. */
  private boolean hasParagraphNumber(Block block) {
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if ((c >= '０' && c <= '９') || (c >= '②' && c <= '⑳') || c == '○' || c == '◯') {
        return true;
      }
    }
    return false;
  }

  /** 項 that follow one another without a line break: …とする。２前項の規定は… */
  private void inlineParagraphs(int index) {
    Block block = blocks.get(index);
    if (nodes.isEmpty() || !hasParagraphNumber(block)) {
      return;
    }
    Matcher m = INLINE_PARAGRAPH.matcher(text).region(block.start(), block.end());
    m.useTransparentBounds(true);
    while (m.find()) {
      Enumerator found =
          Enumerator.find(text.substring(m.end(), Math.min(block.end(), m.end() + 12)), 0);
      boolean afterItem = m.group("item") != null;
      List<Reading> readings =
          found.readings().stream()
              .filter(r -> r.style().countsParagraphs() && r.value() > 1)
              .filter(r -> !afterItem || followsItems(r.value(), m.end()))
              .toList();
      if (!readings.isEmpty()) {
        add(index, m.end(), found, readings, -1);
      }
    }
  }

  /** Whether {@code number} at {@code at} counts on from the 項 before, and that has 号. */
  private boolean followsItems(int number, int at) {
    for (Pending before : pending.reversed()) {
      for (Reading reading : before.enumerator.readings().reversed()) {
        if (reading.style().countsParagraphs()) {
          return number == reading.value() + 1 && items.stand(before.start, at);
        }
      }
    }
    return number == 2 && items.stand(nodes.getLast().start, at);
  }

  /** Decides the levels of the pending numbers and puts those that are numbers in their place. */
  private void settle() {
    if (pending.isEmpty()) {
      return;
    }
    List<Nesting.@Nullable Place> places = nesting.places();
    List<SectionNode> later =
        new ArrayList<>(nodes.subList(pending.getFirst().index, nodes.size()));
    int base = pending.getFirst().index;
    for (; counted > base; counted--) {
      clauses -= isClause(nodes.get(counted - 1)) ? 1 : 0;
    }
    nodes.subList(base, nodes.size()).clear();
    int next = 0;
    for (int i = 0; i < pending.size(); i++) {
      Pending number = pending.get(i);
      for (; base + next < number.index; next++) {
        nodes.add(later.get(next));
      }
      Nesting.Place place = places.get(i);
      if (place != null) {
        nodes.add(node(number, place));
      }
    }
    nodes.addAll(later.subList(next, later.size()));
    pending.clear();
    nesting = new Nesting(false, false);
  }

  private SectionNode node(Pending number, Nesting.Place place) {
    Enumerator found = number.enumerator;
    String label = text.substring(number.start, found.end()).strip();
    SectionNode node =
        SectionNode.number(
            place.level(), place.reading().style(), label, number.start, found.bodyStart());
    if (number.caption >= 0) {
      Block block = blocks.get(number.caption);
      node.caption = withoutBrackets(text.substring(block.start(), block.end()));
      node.start = block.start();
      return node;
    }
    Captions.runIn(text, found.bodyStart(), number.end)
        .ifPresent(
            caption -> {
              node.caption = clean(text.substring(caption.start(), caption.end()));
              node.bodyStart = caption.bodyStart();
            });
    return node;
  }

  private static String withoutBrackets(String caption) {
    String line = caption.strip();
    return line.substring(1, line.length() - 1).replaceAll("\\s*\\n\\s*", "").strip();
  }

  private static @Nullable String clean(@Nullable String caption) {
    if (caption == null) {
      return null;
    }
    String line = caption.replaceAll("[\\s\\u00A0]+", " ").strip();
    return line.isEmpty() ? null : line;
  }
}
