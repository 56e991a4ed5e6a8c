package dev.docket.reading.outline;

import dev.docket.reading.draft.Block;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the blocks that are entries of a table of contents: they name sections, but open none. */
final class Contents {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:目[ 　]*次|(?:table of )?contents:?|(?:list|table) of"
              + " (?:schedules|exhibits|annexes|appendices|attachments|figures|tables):?)",
          Pattern.CASE_INSENSITIVE);

  /** A whole table of contents in a paragraph: its line breaks meant nothing to the format. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("目[ 　]*次[ 　\\n]*第.{1,40}?[（(]第[^）)]{1,40}[）)]");

  private static final Pattern LAST = Pattern.compile("(?:附[ 　]*則|別表.{0,6}|様式.{0,6})\\s*");
  private static final Pattern LEADER =
      Pattern.compile("(?:[.．…・‥_][ ]?){4,}\\s*(?:[0-9０-９]{1,4}|[ivxIVX]{1,6})?$");
  private static final Pattern PAGE = Pattern.compile("\\S.*[ 　\\t|][0-9]{1,4}$", Pattern.DOTALL);
  private static final int TAIL = 80; // characters at a line's end that hold some of its dots
  private static final int LONGEST_ENTRY = 200;
  private static final int MOST_ENTRIES = 2000;

  private Contents() {}

  /** Which of {@code blocks} are entries of a table of contents. */
  static boolean[] entries(String text, List<Block> blocks) {
    boolean[] entries = new boolean[blocks.size()];
    for (int i = 0; i < entries.length; i++) {
      String block = line(text, blocks.get(i));
      if (hasLeader(block) || blocks.get(i).kind() == Block.Kind.ENTRY) {
        entries[i] = true;
      } else if (RUN_TOGETHER.matcher(block).lookingAt()) {
        entries[i] = true;
        while (i + 1 < entries.length && LAST.matcher(line(text, blocks.get(i + 1))).matches()) {
          entries[++i] = true;
        }
      } else if (TITLE.matcher(block.strip()).matches()) {
        i = zone(text, blocks, i + 1, entries) - 1;
      }
    }
    return entries;
  }

  /** Whether {@code line} ends in dots that lead to a page's number. */
  private static boolean hasLeader(String line) {
    return LEADER.matcher(line.substring(Math.max(0, line.length() - TAIL))).find();
  }

  /** Marks the entries from {@code from} on; the answer is the first block after them. */
  private static int zone(String text, List<Block> blocks, int from, boolean[] entries) {
    Set<String> seen = new HashSet<>();
    int i = from;
    for (; i < blocks.size() && i < from + MOST_ENTRIES; i++) {
      String block = line(text, blocks.get(i)).strip();
      boolean paged = PAGE.matcher(block).matches() || hasLeader(block);
      boolean named =
          JapaneseLabels.find(block, true).isPresent()
              || EnglishLabels.find(block, false).isPresent();
      String key = block.replaceAll("[（(]第.*$|[ 　.．…・‥0-9]+$", "").replaceAll("[ 　]", "");
      boolean ranged = block.matches("第.{1,60}[（(]第.{1,60}[）)]");
      if (block.length() > LONGEST_ENTRY || !(paged || named || ranged)) {
        if (!entryFollows(text, blocks, i + 1)) {
          break;
        }
      } else if (!paged && !ranged && !seen.add(key)) {
        break;
      }
      seen.add(key);
      entries[i] = true;
    }
    return i;
  }

  /** A wrapped entry's first line carries no page, but the line after it does. */
  private static boolean entryFollows(String text, List<Block> blocks, int next) {
    return next < blocks.size()
        && blocks.get(next - 1).end() - blocks.get(next - 1).start() <= LONGEST_ENTRY
        && PAGE.matcher(line(text, blocks.get(next)).strip()).matches()
        && blocks.get(next).end() - blocks.get(next).start() <= LONGEST_ENTRY;
  }

  private static String line(String text, Block block) {
    return text.substring(block.start(), Math.min(block.end(), block.start() + LONGEST_ENTRY + 1));
  }
}
