package dev.docket.reading.outline;

import dev.docket.reading.draft.Block;
import dev.docket.wording.label.Captions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings that no format and no blank line marks: lines of a number and capitals, and lines
 * of a number without a dot and a title, that count on from one another with text between them.
 */
final class NumberedTitles {
  private static final Pattern CAPITALS =
      Pattern.compile(
          "([0-9]{1,2})(?:\\.|[ \\t\\u00A0])[ \\t\\u00A0]*(?=[^\\n]*\\p{Lu}{2})[\\p{Lu}\\p{Punct}“”’–— \\t0-9]{3,100}");

  /** Neither columns of a table nor the entry of a table of contents, with its page at the end. */
  private static final Pattern TITLE =
      Pattern.compile(
          "([0-9]{1,2})[ \\t\\u00A0]+(?<words>\\p{Lu}(?:(?!\\t|[ \\u00A0]{2})[^\\n|]){2,98}[\\p{L})”’])");

  private static final Pattern SHORT = Pattern.compile("\\S+(?: \\S+){0,4}"); // Who we are

  private static final Pattern DATE =
      Pattern.compile(
          "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?(?:[ ,].*)?");

  private static final Pattern FIRST_BELOW = Pattern.compile("([0-9]{1,2})\\.1[. \\t\\u00A0]");
  private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+\\s+\\S+\\s+\\S");

  private static final int FEWEST = 3; // titles in a row where nothing is numbered below them
  private static final int DEEPEST = 8; // counts within counts that are kept track of

  private final String text;
  private final List<Block> blocks;
  private final boolean[] found;
  private final List<Count> open = new ArrayList<>(); // those within others last

  /** Titles that count on from one another. */
  private static final class Count {
    final List<Integer> members = new ArrayList<>(); // indexes of blocks
    int last; // number
    boolean below; // whether one has 1.1 below it
    boolean prose = true; // whether a sentence follows each but the last

    Count(int first) {
      this.last = first - 1;
    }

    boolean areHeadings() {
      return members.size() >= (below ? 2 : FEWEST) && (below || prose);
    }
  }

  private NumberedTitles(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.found = new boolean[blocks.size()];
  }

  /** Which of {@code blocks} are such headings. */
  static boolean[] headings(String text, List<Block> blocks) {
    NumberedTitles titles = new NumberedTitles(text, blocks);
    titles.capitals();
    titles.titles();
    return titles.found;
  }

  private void capitals() {
    int[] values = new int[found.length];
    int before = -1; // the candidate before
    for (int i = 0; i < found.length; i++) {
      values[i] = capitals(blocks.get(i));
      if (values[i] == 0) {
        continue;
      }
      boolean counts = before >= 0 && values[i] == values[before] + 1 && i > before + 1;
      if (counts) {
        found[before] = true;
        found[i] = true;
      }
      before = i;
    }
  }

  /** The number of a line of a number and capitals; 0 for any other block. */
  private int capitals(Block block) {
    if (!block.mayOpen() || ",;".indexOf(text.charAt(block.end() - 1)) >= 0) {
      return 0;
    }
    Matcher line = CAPITALS.matcher(text).region(block.start(), block.end());
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }

  private void titles() {
    for (int i = 0; i < found.length; i++) {
      Block block = blocks.get(i);
      if (!block.mayOpen()) {
        continue;
      }
      int value = title(block);
      if (value > 0) {
        take(i, value);
      } else if (!open.isEmpty()) {
        Matcher first = FIRST_BELOW.matcher(text).region(block.start(), block.end());
        Count count = open.getLast();
        count.below |= first.lookingAt() && Integer.parseInt(first.group(1)) == count.last;
      }
    }
    close(0);
  }

  /** The number of a line of a number without a dot and a title; 0 for any other block. */
  private int title(Block block) {
    Matcher line = TITLE.matcher(text).region(block.start(), block.end());
    return line.matches()
            && (SHORT.matcher(line.group("words")).matches()
                || Captions.isTitle(line.group("words")))
            && !DATE.matcher(line.group("words")).matches()
        ? Integer.parseInt(line.group(1))
        : 0;
  }

  private void take(int index, int value) {
    int at = open.size() - 1;
    while (at >= 0 && open.get(at).last != value - 1) {
      at--;
    }
    if (at >= 0) {
      close(at + 1);
    } else if (value == 1) {
      if (open.size() == DEEPEST) {
        close(DEEPEST - 1);
      }
      open.add(new Count(value));
    } else {
      return;
    }
    Count count = open.getLast();
    if (!count.members.isEmpty()) {
      count.prose &= isProse(count.members.getLast() + 1);
    }
    count.members.add(index);
    count.last = value;
  }

  private boolean isProse(int index) {
    Block block = blocks.get(index);
    return block.mayOpen()
        && ".;:)”’".indexOf(text.charAt(block.end() - 1)) >= 0
        && WORDS.matcher(text).region(block.start(), block.end()).lookingAt();
  }

  /** Ends the counts from the one at {@code from} on. */
  private void close(int from) {
    List<Count> ended = open.subList(from, open.size());
    ended.stream()
        .filter(Count::areHeadings)
        .forEach(count -> count.members.forEach(i -> found[i] = true));
    ended.clear();
  }
}
