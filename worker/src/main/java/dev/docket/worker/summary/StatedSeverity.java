package dev.docket.worker.summary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the severity that a report itself gives a finding. */
final class StatedSeverity {
  private static final Pattern STATED =
      Pattern.compile(
          "(?:\\bSeverity|\\bRisk(?: rating|"
              + " level)?|\\bRating|重要度|深刻度|危険度|リスク(?:レベル|評価|区分)?|影響度)\\s*[:|\\-]?\\s*"
              + "(Critical|High|Medium|Moderate|Low|Informational|Info|Undetermined|致命的|緊急|重大|最高|高|中|低|情報|参考)",
          Pattern.CASE_INSENSITIVE);

  private StatedSeverity() {}

  /** The severity, as answers write it, that the text of a finding's section states first. */
  static Optional<String> of(String section) {
    Matcher stated = STATED.matcher(Normalizer.normalize(section, Normalizer.Form.NFKC));
    if (!stated.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (stated.group(1).toLowerCase(Locale.ROOT)) {
          case "critical", "致命的", "緊急", "最高" -> "critical";
          case "high", "重大", "高" -> "high";
          case "medium", "moderate", "中" -> "medium";
          case "low", "低" -> "low";
          case "undetermined" -> "undetermined";
          default -> "info";
        });
  }
}
