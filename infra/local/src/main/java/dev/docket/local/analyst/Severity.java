package dev.docket.local.analyst;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the severity that a report gives a finding in its own words: {@code Severity: High}. */
final class Severity {
  private static final String LEVEL =
      "(?<level>critical|very high|high|severe|major|significant|medium|moderate|low|minor"
          + "|informational|informative|information|info|note|observation|best practice|undetermined"
          + "|unknown|致命的|極めて高い?|最重要|緊急|重大|最高|高|大|重要|中程度|中|低|軽微|小|情報提供|情報|参考|未定|不明)";
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:\\b(?:overall )?(?:severity|risk|rating|priority|criticality|impact)"
              + "(?: (?:rating|level|ranking|category|score|classification))?"
              + "|重要度|深刻度|危険度|リスク(?:レベル|評価|区分|度|ランク)?|影響度|優先度|評価区分|格付け?)"
              + "\\s*(?:[:：|=\\-–—]|は|\\t|\\s)\\s*[（(【\\[「]?\\s*(?:[A-D0-9][.:：)）]?\\s*)?"
              + LEVEL
              + "(?![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}]])(?!\\w)(?!い?場合|める|くな)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[\\[(【（]\\s*" + LEVEL + "(?:\\s+(?:severity|risk))?\\s*[\\])】）]",
          Pattern.CASE_INSENSITIVE);

  private Severity() {}

  /** The severity that a line of a finding states after a label. */
  static Optional<String> labelled(String line) {
    return first(LABELLED, line);
  }

  /** The severity that a heading states in brackets: {@code Weak passwords (High)}. */
  static Optional<String> bracketed(String heading) {
    return first(BRACKETED, heading);
  }

  /** The severity where {@code cell} is nothing but a level: the cell under a label. */
  static Optional<String> alone(String cell) {
    Matcher m = Pattern.compile(LEVEL, Pattern.CASE_INSENSITIVE).matcher(cell.strip());
    return m.matches() ? Optional.of(code(m.group("level"))) : Optional.empty();
  }

  /** The level's own words in a line that states one after a label. */
  static Optional<String> words(String line) {
    Matcher m = LABELLED.matcher(line);
    return m.find() ? Optional.of(m.group("level")) : Optional.empty();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return m.find() ? Optional.of(code(m.group("level"))) : Optional.empty();
  }

  private static String code(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "critical", "very high", "致命的", "極めて高", "極めて高い", "最重要", "緊急", "最高" -> "critical";
      case "high", "severe", "major", "significant", "重大", "高", "大", "重要" -> "high";
      case "medium", "moderate", "中", "中程度" -> "medium";
      case "low", "minor", "低", "小", "軽微" -> "low";
      case "undetermined", "unknown", "未定", "不明" -> "undetermined";
      default -> "info";
    };
  }
}
