package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Findings of Japanese audits of offices that stand as items ア, イ … below a line that says what
 * they are: 指摘事項, 意見.
 */
final class KanaItems {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:指摘|注意|要望|検討|指導|改善|是正|留意)(?:を要する)?事項(?:等)?|是正(?:又は|・)改善を要する事項|(?:監査委員の)?意見|要望");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[ア-ン][　 、．.]|[（(][ア-ン][）)]|[①-⑳])\\s*\\S.*");
  private static final Pattern NUMBER = Pattern.compile("^(?:[ア-ン]|[（(][ア-ン][）)]|[①-⑳])[　 、．.]*");
  private static final Pattern OUTER = // the line of the next office
      Pattern.compile("^(?:第?[0-9０-９]{1,3}|[（(][0-9０-９]{1,3}[）)])[　 .．、]*[^。]{1,40}$");

  private KanaItems() {}

  /**
   * An item.
   *
   * @param unit the index of its first line
   * @param end the index after its last line
   */
  record Item(int unit, int end, String text) {}

  /** The items of all such lists. */
  static List<Item> in(List<Line> lines) {
    List<Item> items = new ArrayList<>();
    boolean below = false;
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      Line line = i < lines.size() ? lines.get(i) : null;
      boolean mark = line != null && isMark(line);
      boolean item = below && line != null && ITEM.matcher(line.labelled()).matches();
      boolean leaves =
          line == null
              || mark
              || (!item && (line.isHeading() || OUTER.matcher(line.labelled()).matches()));
      if (start >= 0 && (item || leaves)) {
        items.add(new Item(start, i, text(lines.get(start))));
        start = -1;
      }
      below = mark || (below && !leaves);
      start = item ? i : start;
    }
    return items;
  }

  private static boolean isMark(Line line) {
    return line.isOwn() && !line.isRow() && MARK.matcher(Headline.bare(line.labelled())).matches();
  }

  private static String text(Line line) {
    return NUMBER.matcher(line.text()).replaceFirst("");
  }
}
