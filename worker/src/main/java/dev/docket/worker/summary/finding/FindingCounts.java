package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads how many findings a report says that it has. */
final class FindingCounts {
  static final String MATTERS =
      "(?:findings?|issues?|vulnerabilities|vulnerability|observations?|deficienc(?:y|ies)|weaknesses|non-?conformities)";
  private static final String FOUND =
      "(?:identified|discovered|uncovered|found|noted|raised|revealed|reported|resulted in|reports?|contains?)";
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)\\b(?:a )?total (?:of|number of) (?<number>\\d{1,3}|[\\p{L}-]+)\\s?(?:\\w+ ){0,2}?"
              + MATTERS
              + "|\\b"
              + FOUND
              + " (?:a total of )?(?<plain>[\\w-]+) (?:(?:security|audit|significant|new|reportable|potential) ){0,2}"
              + MATTERS
              + "\\b|\\b(?<late>\\d{1,3}) (?:(?:security|audit|significant|new|potential) ){0,2}"
              + MATTERS
              + " (?:were|have been) "
              + FOUND);
  private static final Pattern VERB =
      Pattern.compile("(?i)\\b" + FOUND + "\\b|\\bthere (?:are|were)\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:指摘|発見|検出|脆弱性|改善|不備|不適合|是正|要改善)(?:[^。、：:]{0,12}?(?:事項|点)?(?:は|が|を|、|として|数は|件数は)*(?<count>[0-9０-９一二三四五六七八九十]{1,3})件(?:であ|あ|認め|見|発見|検出|と|。|を|の)"
              + "|[^。、：:]{0,12}?[：:]\\s?(?<listed>[0-9０-９一二三四五六七八九十]{1,3})件(?:。|\\z))"); // a label
  private static final Pattern COUNT_ROW = Pattern.compile("(?i)total(?: .{0,20})?|合計|計");
  private static final Pattern EARLIER = // what another audit found
      Pattern.compile(
          "(?i)\\b(?:previous|prior|earlier|last (?:audit|review|year)|past)\\b|前回|過去|前年度");
  private static final Pattern ABOUT = Pattern.compile("(?i)about\\b.*|.*会社概要.*");

  private FindingCounts() {}

  /**
   * A count that a report gives.
   *
   * @param levels how many there are of each level; empty where it only gives their sum
   */
  record Count(int total, Map<Severity, Integer> levels) {}

  /** The largest count that the report gives of its findings, by levels where it has them. */
  static Optional<Count> in(List<Line> lines, Chapters chapters) {
    Stream<Count> totals =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).isRow() && !lines.get(i).isHeading())
            .filter(i -> mayCount(lines, chapters, i))
            .mapToObj(i -> stated(lines.get(i).text()))
            .filter(OptionalInt::isPresent)
            .map(n -> new Count(n.getAsInt(), Map.of()));
    return Stream.concat(LevelCounts.in(lines, chapters).stream(), totals)
        .filter(c -> c.total() > 0)
        .max(Comparator.comparingInt(Count::total).thenComparingInt(c -> c.levels().size()));
  }

  /** Whether a line may count the findings of this report. */
  static boolean mayCount(List<Line> lines, Chapters chapters, int at) {
    Chapters.Place place = chapters.at(at);
    return !chapters.isContents(at)
        && !place.isIn(Headline.CONTENTS)
        && !place.isIn(Headline.LEGEND)
        && !place.isIn(Headline.FOLLOW_UP)
        && !EARLIER.matcher(lines.get(at).text()).find()
        && !(place.head() >= 0
            && ABOUT.matcher(Headline.bare(lines.get(place.head()).text())).matches());
  }

  private static OptionalInt stated(String text) {
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.find()) {
      String count = japanese.group("count");
      return number(count == null ? japanese.group("listed") : count);
    }
    Matcher total = TOTAL.matcher(text);
    if (!VERB.matcher(text).find() || !total.find()) {
      return OptionalInt.empty();
    }
    return Stream.of("number", "plain", "late")
        .map(total::group)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(FindingCounts::number)
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt number(String written) {
    List<Quantity> quantities = Quantities.in(written + " items");
    for (Quantity quantity : quantities) {
      if (quantity.measure() instanceof Measure.Count count
          && count.number().toString().matches("\\d{1,3}")) {
        return OptionalInt.of(Integer.parseInt(count.number().toString()));
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a row sums up counts. */
  static boolean isTotal(String cell) {
    return COUNT_ROW.matcher(cell.strip()).matches();
  }
}
