package dev.docket.worker.summary.finding;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many findings a report says that it has. */
final class FindingCounts {
  private static final String MATTERS =
      "(?:findings?|issues?|vulnerabilities|vulnerability|observations?|deficienc(?:y|ies)|weaknesses|non-?conformities)";
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)\\b(?:a )?total (?:of|number of) (?<number>[\\w-]+?)\\s?(?:\\w+ ){0,2}?"
              + MATTERS
              + "|\\b(?:identified|discovered|uncovered|found|noted|revealed|resulted in|reports?|contains?) (?:a total of )?(?<plain>[\\w-]+) (?:(?:security|audit|significant|new|reportable|potential) ){0,2}"
              + MATTERS
              + "\\b");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:指摘|発見|検出|脆弱性|改善|不備|不適合|是正|要改善)[^。、]{0,12}?(?:事項|点)?(?:は|が|を|、|として|数は|件数は)*(?<count>[0-9０-９一二三四五六七八九十]{1,3})件(?:であ|あ|認め|見|発見|検出|と|。|を|の)");
  private static final Pattern COUNT_ROW = Pattern.compile("(?i)total(?: .{0,20})?|合計|計");

  private FindingCounts() {}

  /** The number of findings by the report's own count. */
  static Optional<Integer> in(List<Line> lines, Chapters chapters) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isRow()
          || line.isHeading()
          || chapters.at(i).isIn(Headline.LEGEND)
          || chapters.at(i).isIn(Headline.FOLLOW_UP)) {
        continue;
      }
      OptionalInt count = stated(line.text());
      if (count.isPresent()) {
        return Optional.of(count.getAsInt());
      }
    }
    return Optional.empty();
  }

  private static OptionalInt stated(String text) {
    Matcher japanese = JAPANESE.matcher(text);
    if (japanese.find()) {
      return number(japanese.group("count"));
    }
    Matcher total = TOTAL.matcher(text);
    if (total.find()) {
      return number(total.group("number") != null ? total.group("number") : total.group("plain"));
    }
    return OptionalInt.empty();
  }

  private static OptionalInt number(String written) {
    List<Quantity> quantities = Quantities.in(written + " items");
    for (Quantity quantity : quantities) {
      if (quantity.measure() instanceof Measure.Count count
          && count.number().toString().matches("\\d{1,4}")) {
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
