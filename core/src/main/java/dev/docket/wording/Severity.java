package dev.docket.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How grave a report itself calls a finding, in the words and scales that reports use. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO,
  UNDETERMINED;

  /** The words for levels, which say one only beside a label or where nothing else stands. */
  static final Lexicon<Severity> LEVELS =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  CRITICAL,
                  "致命的|極めて(高い|高|重大)|非常に(高い|高|重大)|最重要|緊急|最高|最重大|特に重大",
                  "critical|very high|very-high|extreme|extremely high|urgent|blocker|catastrophic|very severe"),
              Lexeme.of(
                  HIGH,
                  "重大|高い|高|大きい|大|重要|深刻|重度",
                  "high|severe|major|significant|serious|important|elevated"),
              Lexeme.of(
                  MEDIUM, "中程度|中位|中|普通|中度", "medium|moderate|med|middle|medium-high|intermediate"),
              Lexeme.of(
                  LOW,
                  "低い|低|軽微|小さい|小|軽度|僅少|極めて低い",
                  "low|minor|very low|minimal|negligible|trivial|slight"),
              Lexeme.of(
                  INFO,
                  "情報提供|情報|参考|推奨|参考情報|留意",
                  "informational|informative|information|info|note|observation|best practice|best practices|advisory|suggestion|recommendation|comment|enhancement|lowest"),
              Lexeme.of(
                  UNDETERMINED,
                  "未定|不明|未評価|未判定",
                  "undetermined|unknown|not rated|unrated|not determined|to be determined|tbd")));

  /** Single letters of scales: meant only where a value must stand. */
  private static final Lexicon<Severity> LETTERS =
      Lexicon.of(
          List.of(
              Lexeme.of(CRITICAL, "", "s"),
              Lexeme.of(HIGH, "", "a|h"),
              Lexeme.of(MEDIUM, "", "b|m"),
              Lexeme.of(LOW, "", "c|l"),
              Lexeme.of(INFO, "", "d|i")));

  /** The labels before a level; those of kind false are also common words of prose. */
  static final Lexicon<Boolean> LABELS =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  true,
                  "重要度|深刻度|危険度|重大度|影響度|優先度|緊急度|リスク(レベル|評価|区分|度|ランク|の程度|の大きさ)|評価区分|評価ランク|格付け|格付",
                  "(overall |inherent |residual |finding |risk |issue"
                      + " |)(severity|criticality|priority)( rating| level| ranking| category|"
                      + " score| classification| grade|)|(overall |risk |impact |finding |issue"
                      + " |)(rating|ranking)|(overall |inherent |residual |)(risk|impact) (level|category|score|classification|grade)"),
              Lexeme.of(
                  false,
                  "リスク|評価|評価結果|ランク|影響",
                  "(overall |inherent |residual |)(risk|impact)|importance|significance")));

  /** The name that results carry. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity that {@code value}, which must be one, says: High, 高, 大, B, 3 - Low. */
  public static Optional<Severity> ofValue(String value) {
    String plain = Severities.bare(value);
    Optional<Severity> level = LEVELS.kindOf(plain);
    return level.isPresent() ? level : LETTERS.kindOf(plain);
  }

  /** The severity that {@code text} states first after a label: Severity: High, 重要度は高. */
  public static Optional<Severity> labelled(String text) {
    return Severities.labelled(normal(text)).map(Phrase::kind);
  }

  /** The words of the level in a text that states one after a label. */
  public static Optional<String> labelledWords(String text) {
    String normal = normal(text);
    return Severities.labelled(normal).map(level -> level.in(normal));
  }

  /** The severity that a heading gives in brackets or at one of its ends: [High], LOW - Title. */
  public static Optional<Severity> besideTitle(String heading) {
    return Severities.besideTitle(normal(heading));
  }

  /** Whether {@code text} is nothing but a label that a severity follows. */
  public static boolean isLabel(String text) {
    String bare = normal(text).strip().replaceFirst("\\s*[:|]$", "");
    return LABELS.kindOf(bare).isPresent();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
