package dev.docket.reading.outline;

import dev.docket.document.SectionKind;
import dev.docket.reading.draft.Block;
import dev.docket.wording.label.Captions;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
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

/** Finds the headings and list numbers of a draft, in order; {@link Tree} makes a tree of them. */
final class Outliner {
  private static final int LONGEST_HEADING = 300;
  private static final Pattern SPACED_NUMBER =
      Pattern.compile("([0-9]{1,2})(?:[ \\u00A0\\t]+|\\.)(?=\\p{L})");

  private final String text;
  private final List<Block> blocks;
  private final boolean[] contents;
  private final boolean[] numbered; // headings that only their capitals or their count mark
  private final List<SectionNode> nodes = new ArrayList<>();
  private final CaptionLines captions;
  private final ListNumbers numbers;
  private int lastArticle;
  private final BulletedArticles bulleted = new BulletedArticles();

  private Outliner(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.contents = Contents.entries(text, blocks);
    this.numbered = NumberedTitles.headings(text, blocks);
    this.captions = new CaptionLines(text, blocks, contents);
    this.numbers = new ListNumbers(text, blocks, captions, nodes);
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
      if (label.isEmpty()) {
        label = bulleted.find(content);
        content = label.isPresent() ? BulletedArticles.unbulleted(content) : content;
      } else if (label.get().certain() && label.get().rank() == Rank.ARTICLE) {
        bulleted.plain();
      }
      Optional<SectionKind> portion = portion(i, content);
      if (portion.isPresent() && label.isEmpty()) {
        portion(portion.get(), block, content);
      } else if (label.isPresent() && isNext(label.get(), content, i)) {
        i = named(label.get(), i, content, marked && !block.isWeak() ? block.depth() : 0);
      } else if (marked) {
        if (!captions.isOfNext(i, content)) {
          marked(block, capitals ? Block.WEAK : block.depth(), content);
        }
      } else {
        if (isFirstClause(content)) {
          numbers.settle(); // the letters of the recitals before it are a count of their own
        }
        if (!numbers.take(i, block.start())
            && content.length() <= CaptionLines.LONGEST
            && Captions.isTitle(content)) {
          numbers.titled();
        }
      }
    }
    numbers.settle();
  }

  /** The part without a number that a block begins: recitals before all clauses, or the closing. */
  private Optional<SectionKind> portion(int index, String content) {
    int clauses = numbers.clauses();
    boolean opened = !nodes.isEmpty() && nodes.getLast().isPortion() && numbers.isSettled();
    if ((clauses == 0 || numbers.mayCountParties())
        && !opened
        && Portions.beginsRecitals(content, following(index))) {
      return Optional.of(SectionKind.RECITAL);
    }
    boolean closes = !opened || nodes.getLast().kind == SectionKind.RECITAL;
    return clauses > 1 && closes && Portions.beginsClosing(content)
        ? Optional.of(SectionKind.CLOSING)
        : Optional.empty();
  }

  /** The start of the block after the one at {@code index}; empty at the end. */
  private String following(int index) {
    if (index + 1 >= blocks.size()) {
      return "";
    }
    Block next = blocks.get(index + 1);
    return text.substring(next.start(), Math.min(next.end(), next.start() + CaptionLines.LONGEST));
  }

  /** Whether a block of the recitals is the first clause after them: it is numbered 1. */
  private boolean isFirstClause(String content) {
    return !numbers.isSettled()
        && !nodes.isEmpty()
        && nodes.getLast().kind == SectionKind.RECITAL
        && Enumerator.find(content, 0).readings().stream()
            .anyMatch(r -> r.style() == Enumerator.Style.DECIMAL && r.value() == 1);
  }

  private void portion(SectionKind kind, Block block, String content) {
    numbers.settle();
    boolean title = block.isHeading() || Captions.isTitle(content);
    String caption = title && !content.contains("。") ? CaptionLines.clean(content) : null;
    int bodyStart = caption == null ? block.start() : block.end();
    nodes.add(SectionNode.portion(kind, caption, block.start(), bodyStart));
    numbers.begin(new Nesting(false, false));
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
        && block.end() - block.start() > CaptionLines.LONGEST / 4;
  }

  private int named(Label label, int index, String content, int depth) {
    numbers.settle();
    Block block = blocks.get(index);
    int base = block.start();
    String caption = label.caption(content);
    int start = base + label.start();
    int bodyStart = base + label.bodyStart();
    int last = index;
    if (caption != null && captions.isBody(label, content, depth, index)) {
      caption = null;
      bodyStart = base + label.captionStart();
    }
    if (caption == null) {
      int before = captions.before(index, numbers.taken());
      if (before >= 0) {
        caption = captions.bracketed(before);
        start = blocks.get(before).start();
      } else if (label.bodyStart() >= content.length() && captions.isTitle(index + 1)) {
        Block captionBlock = blocks.get(index + 1);
        caption = text.substring(captionBlock.start(), captionBlock.end()).strip();
        bodyStart = captionBlock.end();
        last = index + 1;
      }
    }
    String written = content.substring(label.start(), label.end());
    nodes.add(
        SectionNode.named(
            label.rank(), depth, written, CaptionLines.clean(caption), start, bodyStart));
    if (label.rank().depth() == 0) {
      lastArticle = 0;
    }
    numbers.begin(
        new Nesting(label.rank() == Rank.ARTICLE || label.rank() == Rank.SUPPLEMENT, false));
    if (last == index && label.bodyStart() < content.length()) {
      numbers.take(index, bodyStart);
    }
    return last;
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
    String caption = CaptionLines.clean(content.substring(captionStart));
    if (label != null) {
      numbers.settle();
      numbers.begin(new Nesting(true, false));
    } else {
      numbers.interrupt();
    }
    nodes.add(SectionNode.heading(depth, style, label, caption, block.start(), block.end()));
  }
}
