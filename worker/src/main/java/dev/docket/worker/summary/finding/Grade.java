package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How grave a report calls a finding.
 *
 * @param words as the report writes it
 */
public record Grade(Severity level, String words) {
  /** The label names a severity and nothing else. */
  static final int SURE = 3;

  /** The label names a risk or rating, or there is none and the level stands alone. */
  static final int LIKELY = 2;

  /** The label names what a severity is made of, such as the impact. */
  static final int PERHAPS = 1;

  private static final int LONGEST_VALUE =
      80; // characters of a value that goes on: prose is longer

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(?<sure>(?:overall |finding |issue |risk |vulnerability )?severity(?: (?:rating|level|ranking|score|class(?:ification)?))?|重要度|深刻度|重大度)"
              + "|(?<likely>(?:overall |total |residual |inherent |current |initial )?risk(?: (?:rating|level|ranking|category|score|class(?:ification)?))?|(?:overall |finding |audit )?(?:rating|ranking|grade)|threat level|criticality|cvss(?:[ -]?v?[0-9.]{1,3})?(?: base)?(?: score| rating)?|priority(?: (?:rating|level))?|classification|significance|リスク(?:レベル|評価|区分|度|ランク)?|危険度|優先度|緊急度|評価(?:区分|ランク|結果)?|格付け?)"
              + "|(?<perhaps>(?:attack |overall )?impact(?: level| rating)?|影響度?))");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|[\\s|•·,;(【\\[►▶■●◆▪»])"
              + LABEL.pattern()
              + "\\s*(?:[:=|】\\]]|は|\\s[–—-]|(?<=重要度|深刻度)\\s|(?<=score)\\s(?=\\d))\\s*(?<value>[^|,;、。\\n]{1,40})");
  private static final Pattern BESIDE = // a label and its level with nothing between them
      Pattern.compile(LABEL.pattern() + "\\s+(?<value>\\p{L}[\\p{L} /-]{1,30})");
  private static final Pattern BADGE =
      Pattern.compile(
          "(?<level>\\p{L}+)\\s*[(|,–-]?\\s*(?:CVSS|Score)[^\\p{L}]{0,4}[\\d.:/A-Zv ]{1,24}[)]?");
  private static final Pattern SCORED = // 6.5 Medium, 4.8 (Medium)
      Pattern.compile("^\\d{1,2}(?:\\.\\d)?\\s*[(/|-]?\\s*(?<level>\\p{L}+)(?=[\\s)]|$)");
  private static final Pattern BOTH = // one level of a scale that has two names
      Pattern.compile("(?<one>[\\p{L} ]{3,20})\\s*/\\s*(?<other>[\\p{L} ]{3,20})");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[0-9A-E]\\s*[-–—:.)]\\s*)?(?:(?i:very high|very low|extremely high|best practice)|\\p{L}+)(?=\\s|$|[(（/:])");

  /** The grade that {@code value}, which must be one, says in words: High, 高, 3 - Low. */
  static Optional<Grade> ofValue(String value) {
    String words = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    boolean letter = words.length() == 1 && words.charAt(0) < 0x80;
    if (letter || words.isEmpty() || words.length() > 40) {
      return Optional.empty();
    }
    String plain = words.replaceFirst("^[■●◆•\\s]+", "");
    Optional<Severity> level = Severity.ofValue(plain);
    return level
        .or(() -> plain.matches("(?i)warnings?") ? Optional.of(Severity.LOW) : Optional.empty())
        .map(l -> new Grade(l, words));
  }

  /** The grade that stands alone, or with a score beside it: High, Medium CVSS: 4.0. */
  static Optional<Grade> badge(String text) {
    Matcher m = BADGE.matcher(text.strip());
    return m.matches() ? ofValue(m.group("level")) : ofValue(text);
  }

  /** The grade that a value behind a label says, be it a letter of a scale: B. */
  static Optional<Grade> ofRating(String value) {
    Optional<Grade> words = ofValue(value);
    return words.isPresent()
        ? words
        : Severity.ofValue(value).map(level -> new Grade(level, value.strip()));
  }

  /** How surely a severity stands behind {@code label}; 0 if it is no label. */
  static int labelRank(String label) {
    String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).strip();
    Matcher m = LABEL.matcher(plain.replaceFirst("\\s*:$", ""));
    return m.matches() ? rank(m) : 0;
  }

  private static int rank(Matcher m) {
    return m.group("sure") != null ? SURE : m.group("likely") != null ? LIKELY : PERHAPS;
  }

  /** A grade behind a label of some rank. */
  record Labelled(Grade grade, int rank) {}

  /** The grade that {@code text} states behind the surest of its labels. */
  static Optional<Labelled> labelled(String text) {
    Matcher m = LABELLED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    Optional<Labelled> best = Optional.empty();
    int from = 0;
    while (m.find(from)) {
      Optional<Grade> grade = behind(m.group("value").strip());
      if (grade.isPresent() && (best.isEmpty() || rank(m) > best.get().rank())) {
        best = Optional.of(new Labelled(grade.get(), rank(m)));
      }
      from = m.start("value");
    }
    return best;
  }

  /** The grade of a line that is but a label and its level: Criticality Medium. */
  static Optional<Labelled> beside(String line) {
    Matcher m = BESIDE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC).strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String value = m.group("value");
    return ofValue(value).or(() -> both(value)).map(grade -> new Labelled(grade, rank(m)));
  }

  /** The level that begins a value: High, High (CVSS 7.5), 6.5 Medium, Low Difficulty: High. */
  static Optional<Grade> behind(String value) {
    Optional<Grade> whole = ofRating(value).or(() -> both(value));
    if (whole.isPresent() || value.length() > LONGEST_VALUE) {
      return whole;
    }
    Matcher scored = SCORED.matcher(value);
    if (scored.find()) {
      return ofValue(scored.group("level"));
    }
    Matcher m = LEADING.matcher(value);
    return m.find() ? ofValue(m.group()) : Optional.empty();
  }

  /** The lower of two levels that a value names as one: Minor / Informative. */
  private static Optional<Grade> both(String value) {
    Matcher m = BOTH.matcher(value.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<Grade> one = ofValue(m.group("one"));
    Optional<Grade> other = ofValue(m.group("other"));
    return one.isPresent() && other.isPresent()
        ? Optional.of(
            new Grade(
                one.get().level().compareTo(other.get().level()) > 0
                    ? one.get().level()
                    : other.get().level(),
                value.strip()))
        : Optional.empty();
  }

  /** The name that results carry. */
  public String code() {
    return level.code();
  }
}
