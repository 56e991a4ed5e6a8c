package dev.docket.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a text states a {@link Severity}. Texts must be in composed form (NFKC). */
final class Severities {
  /** Between a label and its level: a sign, or は, or white space alone, and a number or bracket. */
  private static final Pattern GAP =
      Pattern.compile(
          "\\s*(?<sign>[:|=\\-–—]|は|[)】\\]」』〕]|\\s)\\s*[|:]?\\s*[(【\\[「『〔]?\\s*(?:[A-D0-9][.:)]\\s*)?");

  private static final Pattern AFTER_LEVEL =
      Pattern.compile("\\s*(?:$|[|,;:.()\\[\\]【】）」』、。/\\n]|(?-i:[A-Z][a-z]+\\s*:)|-|–|—)");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[\\[(【〔「]\\s*([^\\[\\](){}【】〔〕「」]{1,24}?)(?:\\s+(?i:severity|risk))?\\s*[\\])】〕」]");
  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:[\\w.-]{1,8}[.:)]?\\s+)??([\\p{L} -]{1,14}?)\\s*(?:[:|–—]|\\s-\\s|- )\\s*\\S");
  private static final Pattern LAST =
      Pattern.compile("\\S\\s*(?:[:|–—]|\\s-)\\s*([\\p{L} ]{1,14})$");
  private static final String SIGNS = ":|=-–—)】]」』〕";
  private static final String NO_LEVELS = "いくめさ"; // 高い…, 低く, 高めた, 重大さ go on as words
  private static final Pattern MARK =
      Pattern.compile(
          "^[\\[(【〔「\\s*_#]*(?:[0-9A-Z]\\s*[-–—:.)]\\s*)?|(?:\\s*(?i:severity|risk))?[\\])】〕」\\s*_.。]*$");

  private Severities() {}

  /** The level that the text states first after a label. */
  static Optional<Phrase<Severity>> labelled(String text) {
    for (Phrase<Boolean> label : Severity.LABELS.in(text)) {
      Matcher gap = GAP.matcher(text).region(label.end(), text.length());
      if (gap.lookingAt()) {
        Optional<Phrase<Severity>> level = Severity.LEVELS.at(text, gap.end());
        boolean bare = SIGNS.indexOf(gap.group("sign")) < 0;
        if (level.isPresent()
            && isWhole(text, level.get(), bare)
            && (label.kind() || !bare || isLine(text, label.start(), level.get().end()))) {
          return level;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether nothing stands beside the label and its level on their line. */
  private static boolean isLine(String text, int from, int to) {
    return (from == 0 || text.charAt(from - 1) == '\n')
        && (to == text.length() || text.charAt(to) == '\n');
  }

  /** Whether the level does not go on as another word: 高める, information security. */
  private static boolean isWhole(String text, Phrase<Severity> level, boolean bare) {
    int end = level.end();
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (Script.isCjk(next) && Script.isCjk(text.charAt(end - 1))) {
      boolean ends = !Script.isKanji(next) && !Script.isKana(next);
      return ends || text.startsWith("程度", end) || isCopula(text, end);
    }
    boolean closes = AFTER_LEVEL.matcher(text).region(end, text.length()).lookingAt();
    return closes || (!bare && level.kind() != Severity.INFO);
  }

  private static boolean isCopula(String text, int end) {
    return text.startsWith("で", end)
        || text.startsWith("と", end)
        || text.startsWith("に", end)
        || text.startsWith("の", end)
        || (NO_LEVELS.indexOf(text.charAt(end)) < 0 && Script.isKana(text.charAt(end)));
  }

  /** The level that a heading names in brackets or before or after a dash at its end. */
  static Optional<Severity> besideTitle(String heading) {
    Matcher bracketed = BRACKETED.matcher(heading);
    while (bracketed.find()) {
      Optional<Severity> level = Severity.LEVELS.kindOf(bracketed.group(1));
      if (level.isPresent()) {
        return level;
      }
    }
    for (Pattern end : new Pattern[] {FIRST, LAST}) {
      Matcher ends = end.matcher(heading.strip());
      Optional<Severity> level =
          ends.find() ? Severity.LEVELS.kindOf(ends.group(1).strip()) : Optional.empty();
      if (level.isPresent() && (level.get() != Severity.INFO || isPlain(ends.group(1)))) {
        return level;
      }
    }
    return Optional.empty();
  }

  /** Whether the words mean that a finding only informs, wherever they stand. */
  private static boolean isPlain(String words) {
    return Words.lower(words).strip().startsWith("informational");
  }

  /** A value without brackets, marks and a number before it. */
  static String bare(String value) {
    String normal = java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFKC).strip();
    String bare = MARK.matcher(normal).replaceAll("").strip();
    return bare.isEmpty() ? normal : bare;
  }
}
