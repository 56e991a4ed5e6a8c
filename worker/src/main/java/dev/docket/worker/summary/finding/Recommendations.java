package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recommendations of a report that lists them by themselves and not below findings, as those of
 * a court of audit: in a chapter of recommendations for executive action, or behind a sentence that
 * ends "we recommend the agency:".
 */
final class Recommendations {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?i)(?:\\p{L}+ )?recommendations?(?: (?:for|to) .{2,60})?(?:,? (?:and )?(?:(?:management|agency|auditee|our|the)(?:['’]s|s['’])? )?(?:responses?|comments?|evaluation|analysis))*,?"
              + "|.{0,80}\\b(?:recommendations? for (?:executive|management|congressional) (?:action|consideration)|matters? for (?:congressional|legislative|parliamentary) consideration)\\b.{0,80}|勧告(?:事項)?|提言(?:事項)?");
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)what (?:gao|oig|we|.{2,12}) recommend(?:s|ed)?");
  private static final Pattern ADVICE =
      Pattern.compile(
          "(?i)\\b(?:should|recommend(?:s|ed)? that|recommend|suggests? that|must)\\b|すべき|されたい|べきである|必要がある|求める");
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)\\(recommendation (\\d{1,3})\\)|^(?:recommendation )?#?(\\d{1,3})[.):]\\s");
  private static final Pattern ABOUT = // "We are making the following three recommendations:"
      Pattern.compile(
          "(?i)\\b(?:following|these) (?:\\w+ ){0,3}recommendations?\\b|:$|\\b(?:agreed|concurred|disagreed|comment\\w*|response|implemented|our recommendations?)\\b");
  private static final Pattern LEAD = // what a list of recommendations follows
      Pattern.compile(
          "(?i)\\brecommend(?:s|ed|ations?)?\\b[^.]*[:：]$"
              + "|(?:次の|以下の)(?![^。]*(?:場合|とき)).{0,20}(?:勧告|提言|改善).{0,20}[:：。]$");
  private static final Pattern RULED = // a rule of when advice is to be taken: it is nobody's
      Pattern.compile(
          "(?i)\\b(?:is|are|be) (?:\\w+ )?recommended (?:for|when|whenever|if|where|in|before|after|by)\\b");
  private static final Pattern AFTER = // where the answers of those who are audited begin
      Pattern.compile(
          "(?i)^(?:we provided (?:a )?(?:copies of )?(?:a |the )?draft|we are sending copies|in (?:its|their|written|the agency['’]s) (?:written )?(?:comments|response))\\b");
  private static final Pattern ITEM = Pattern.compile("^[(#]?(\\d{1,3})[.):]?(?:\\s|$)");
  private static final int LEAST = 30; // characters of a sentence that recommends
  private static final int LEAST_ITEM = 12; // of one in a numbered list
  private static final int APART = 4; // lines of an item before the next
  private static final int STEP = 2; // by which numbers of a list may go on where one is lost

  private Recommendations() {}

  /** Whether a list of recommendations follows. */
  private static boolean leads(Line line) {
    return LEAD.matcher(line.text()).find() && !RULED.matcher(line.text()).find();
  }

  /**
   * A recommendation.
   *
   * @param unit the index of its line
   * @param end the index after its last line
   */
  record Recommendation(int unit, int end, String text) {}

  /** The recommendations: of a chapter of them, or else of a list, or else of the summary. */
  static List<Recommendation> in(List<Line> lines) {
    List<Recommendation> own = below(lines, CHAPTER);
    if (own.isEmpty()) {
      own = led(lines);
    }
    return own.isEmpty() ? below(lines, SUMMARY) : own;
  }

  private static List<Recommendation> below(List<Line> lines, Pattern chapter) {
    List<Recommendation> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line head = lines.get(i);
      if (head.isHeading() && chapter.matcher(Headline.bare(head.text())).matches()) {
        collect(lines, i, found);
      }
    }
    return found;
  }

  private static void collect(List<Line> lines, int head, List<Recommendation> found) {
    int empty = 0; // headings right below one another stand beside a text, not above each other
    for (int i = head + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean ends =
          line.isHeading() && (i > head + 1 + empty || line.level() < lines.get(head).level());
      if (ends || AFTER.matcher(line.text()).find()) {
        return;
      }
      if (line.isHeading()) {
        empty++;
        continue;
      }
      if (leads(line)) {
        List<Recommendation> list = list(lines, i + 1);
        if (!list.isEmpty()) {
          found.addAll(list);
          i = list.getLast().end() - 1;
          continue;
        }
      }
      boolean advises = ADVICE.matcher(line.text()).find() || MARK.matcher(line.text()).find();
      if (advises
          && !line.isRow()
          && !ABOUT.matcher(line.text()).find()
          && line.text().length() > LEAST) {
        found.add(new Recommendation(i, i + 1, line.text()));
      }
    }
  }

  /** The items of all numbered lists behind a sentence that recommends them, each once. */
  private static List<Recommendation> led(List<Line> lines) {
    List<Recommendation> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isRow() && leads(lines.get(i))) {
        for (Recommendation one : list(lines, i + 1)) {
          if (known.add(FindingTitle.folded(one.text()))) {
            found.add(one);
          }
        }
      }
    }
    return found;
  }

  /** The items of the numbered list that begins at {@code from}. */
  private static List<Recommendation> list(List<Line> lines, int from) {
    List<Recommendation> items = new ArrayList<>();
    int start = -1;
    int number = -1;
    int last = from;
    for (int i = from; i < lines.size() && i - last <= APART; i++) {
      Line line = lines.get(i);
      OptionalInt next = number(line);
      boolean other = line.isHeading() && next.isEmpty();
      if (other || line.isRow() || AFTER.matcher(line.text()).find()) {
        break;
      }
      if (leads(line) && next.isEmpty() && start >= 0) {
        add(lines, items, start, i); // "We also recommend the ministry:"
        start = -1;
        last = i;
      } else if (next.isPresent()
          && (number < 0 || (next.getAsInt() > number && next.getAsInt() <= number + STEP))) {
        if (start >= 0) {
          add(lines, items, start, i);
        }
        start = i;
        number = next.getAsInt();
        last = i;
      } else if (number < 0 || line.isHeading()) {
        break;
      }
    }
    if (start >= 0) {
      add(lines, items, start, start + 1);
    }
    return items;
  }

  private static void add(List<Line> lines, List<Recommendation> items, int start, int end) {
    Line line = lines.get(start);
    String text = line.isHeading() ? ITEM.matcher(line.text()).replaceFirst("") : line.text();
    if (text.length() >= LEAST_ITEM) {
      items.add(new Recommendation(start, end, text));
    }
  }

  private static OptionalInt number(Line line) {
    Matcher m = ITEM.matcher(line.labelled());
    return m.find() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }
}
