package dev.docket.reading.outline;

import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.label.Captions;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.Enumerator;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import dev.docket.wording.label.Rank;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the captions of labels and numbers stand: on their own line, on the line before them in
 * brackets, or on the line after them.
 */
final class CaptionLines {
  /** The longest caption, in characters. */
  static final int LONGEST = 100;

  private static final int LONGEST_HEADING = 300;
  private static final String OPENING = "（(【";
  private static final Pattern GONE = Pattern.compile("[\\s　]*(?:削[\\s　]*除|欠[\\s　]*番|略)[\\s　]*");

  private final String text;
  private final List<Block> blocks;
  private final boolean[] contents;

  /**
   * @param contents which blocks are entries of a table of contents
   */
  CaptionLines(String text, List<Block> blocks, boolean[] contents) {
    this.text = text;
    this.blocks = blocks;
    this.contents = contents;
  }

  /**
   * Whether what looks like a caption on an article's line is all of its body: the next article, or
   * the caption of one, follows at once. Old laws end no sentence with a full stop.
   */
  boolean isBody(Label label, String content, int depth, int index) {
    boolean bare =
        depth == 0
            && label.rank() == Rank.ARTICLE
            && label.bodyStart() == content.length()
            && LineJoining.isWide(content.charAt(label.start()))
            && OPENING.indexOf(content.charAt(label.captionStart() - 1)) < 0;
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
   *
   * @param taken from where on the text belongs to what was found before; -1 for nothing
   */
  int before(int index, int taken) {
    if (index == 0) {
      return -1;
    }
    Block before = blocks.get(index - 1);
    int length = before.end() - before.start();
    if (!before.mayOpen() || length < 3 || length > LONGEST + 4) {
      return -1;
    }
    String line = line(index - 1).strip();
    boolean bracketed = isBracketed(line, OPENING + "〔");
    return bracketed && taken < before.start() ? index - 1 : -1;
  }

  /** Whether a heading in brackets is the caption of the article that the next heading names. */
  boolean isOfNext(int index, String content) {
    String line = content.strip();
    if (!isBracketed(line, OPENING) || index + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(index + 1);
    Optional<Label> label = JapaneseLabels.find(line(index + 1), next.isHeading());
    return label.isPresent()
        && label.get().rank() == Rank.ARTICLE
        && label.get().captionStart() == label.get().captionEnd();
  }

  /** Whether a line is a caption in brackets: not one that says that a provision is gone. */
  private static boolean isBracketed(String line, String opening) {
    return opening.indexOf(line.charAt(0)) >= 0
        && JapaneseLabels.closing(line, 0) == line.length() - 1
        && !GONE.matcher(line.substring(1, line.length() - 1)).matches();
  }

  /** Whether the block at {@code index} is the title of the label that stands alone before it. */
  boolean isTitle(int index) {
    if (index >= blocks.size() || !blocks.get(index).mayOpen() || contents[index]) {
      return false;
    }
    Block block = blocks.get(index);
    String content = line(index).strip();
    boolean upper = content.chars().noneMatch(Character::isLowerCase);
    boolean english = content.codePoints().allMatch(c -> c < 0x2E80);
    return english
        && content.length() <= LONGEST
        && Captions.isTitle(content)
        && (upper || block.isHeading() || !content.endsWith("."))
        && Character.isUpperCase(content.charAt(0))
        && EnglishLabels.find(content, false).isEmpty()
        && Enumerator.find(content, 0).readings().isEmpty();
  }

  /** The caption in brackets that the block at {@code index} is. */
  String bracketed(int index) {
    String line = line(index).strip();
    return line.substring(1, line.length() - 1).replaceAll("\\s*\\n\\s*", "").strip();
  }

  /** The words of a caption on one line; null where there are none. */
  static @Nullable String clean(@Nullable String caption) {
    if (caption == null) {
      return null;
    }
    String line = caption.replaceAll("[\\s\\u00A0]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private String line(int index) {
    return text.substring(blocks.get(index).start(), blocks.get(index).end());
  }
}
