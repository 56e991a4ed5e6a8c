package dev.docket.reading.outline;

import dev.docket.reading.draft.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings that no format and no blank line marks: lines of a number and capitals that count
 * on from one another, with text between them.
 */
final class NumberedCapitals {
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]{1,2})(?:\\.|[ \\t\\u00A0])[ \\t\\u00A0]*(?=[^\\n]*\\p{Lu}{2})[\\p{Lu}\\p{Punct}“”’–— \\t0-9]{3,100}");

  private NumberedCapitals() {}

  /** Which of {@code blocks} are such headings. */
  static boolean[] headings(String text, List<Block> blocks) {
    boolean[] found = new boolean[blocks.size()];
    int[] values = new int[blocks.size()];
    int before = -1; // the candidate before
    for (int i = 0; i < found.length; i++) {
      values[i] = value(text, blocks.get(i));
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
    return found;
  }

  /** The number of a line of a number and capitals; 0 for any other block. */
  private static int value(String text, Block block) {
    if (!block.mayOpen() || ",;".indexOf(text.charAt(block.end() - 1)) >= 0) {
      return 0;
    }
    Matcher line = LINE.matcher(text).region(block.start(), block.end());
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }
}
