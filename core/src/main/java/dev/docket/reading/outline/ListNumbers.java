package dev.docket.reading.outline;

import dev.docket.reading.draft.Block;
import dev.docket.wording.label.Captions;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.Enumerator.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list numbers of a draft. How deep they stand is decided for all of them at once, when what
 * follows is under another heading; until then they are pending.
 */
final class ListNumbers {
  private static final int MOST_IN_LINE = 4;

  /** Where a 項 may start in a line: after a sentence, or after a 号 that ends in a noun. */
  private static final Pattern INLINE_PARAGRAPH =
      Pattern.compile(
          "。(?=[０-９②-⑳○◯])"
              + "|(?<item>(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}）)])(?<![第約満])\\n?)"
              + "(?=[０-９]{1,2}\\n?[\\p{IsHan}\\p{IsKatakana}])"
              + "(?![０-９]{1,2}\\n?[年月日週時分秒人名条項号款目節章編円銭回割個箇か件級種丁番])");

  private final String text;
  private final List<Block> blocks;
  private final CaptionLines captions;
  private final List<SectionNode> nodes;
  private final InlineItems items;
  private int counted; // nodes, from the first
  private int clauses; // among them

  /** Numbers whose level is not decided yet. */
  private record Pending(int index, Enumerator enumerator, int start, int end, int caption) {}

  private final List<Pending> pending = new ArrayList<>();
  private Nesting nesting = new Nesting(false, true);

  /** Numbers of {@code blocks}, which are added to {@code nodes} once they are settled. */
  ListNumbers(String text, List<Block> blocks, CaptionLines captions, List<SectionNode> nodes) {
    this.text = text;
    this.blocks = blocks;
    this.captions = captions;
    this.nodes = nodes;
    this.items = new InlineItems(text);
  }

  /** Whether all numbers that were taken are settled. */
  boolean isSettled() {
    return pending.isEmpty();
  }

  /** Whether all numbers so far are like those of parties: (1), (2). */
  boolean mayCountParties() {
    return pending.size() == clauses()
        && pending.stream()
            .allMatch(
                number ->
                    number.enumerator.readings().stream()
                        .anyMatch(r -> r.style() == Enumerator.Style.PAREN_DIGIT));
  }

  /** How many clauses there are so far, or nodes that hold some. */
  int clauses() {
    for (; counted < nodes.size(); counted++) {
      clauses += isClause(nodes.get(counted)) ? 1 : 0;
    }
    return pending.size() + clauses;
  }

  private static boolean isClause(SectionNode node) {
    return node.isNumber() || node.holdsParagraphs();
  }

  /** Begins the numbers under a heading, which {@code under} knows. */
  void begin(Nesting under) {
    nesting = under;
  }

  /** A heading without a number stands between the numbers. */
  void interrupt() {
    nesting.interrupt();
  }

  /** A title without a number stands between the numbers. */
  void titled() {
    nesting.titled();
  }

  /** Where the last node starts; -1 where there is none. */
  int taken() {
    return nodes.isEmpty() ? -1 : nodes.getLast().start;
  }

  /** Takes the numbers of a block from {@code from} on; answers whether there are any. */
  boolean take(int index, int from) {
    int before = pending.size();
    numbers(index, from, 0);
    inlineParagraphs(index);
    return pending.size() > before;
  }

  /** Takes the numbers at {@code from}, which may be several: (a)(1). */
  private void numbers(int index, int from, int count) {
    Block block = blocks.get(index);
    int to = Math.min(block.end(), from + CaptionLines.LONGEST);
    Enumerator enumerator = Enumerator.find(text.substring(from, to), 0);
    List<Reading> readings = enumerator.readings();
    if (count > 0) {
      readings = readings.stream().filter(r -> r.value() == 1).toList();
    }
    if (readings.isEmpty() || count >= MOST_IN_LINE) {
      return;
    }
    add(index, from, enumerator, readings, count == 0 ? captions.before(index, taken()) : -1);
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
  void settle() {
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
      node.caption = captions.bracketed(number.caption);
      node.start = blocks.get(number.caption).start();
      return node;
    }
    Captions.runIn(text, found.bodyStart(), number.end)
        .ifPresent(
            caption -> {
              node.caption = CaptionLines.clean(text.substring(caption.start(), caption.end()));
              node.bodyStart = caption.bodyStart();
            });
    return node;
  }
}
