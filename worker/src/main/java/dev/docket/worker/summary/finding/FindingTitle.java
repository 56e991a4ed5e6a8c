package dev.docket.worker.summary.finding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of a finding, taken apart: {@code 3.3 (WEB-03) WEAK PASSWORD - CRITICAL}.
 *
 * @param number its place in the report's own count of headings: 3.3
 * @param word what it is called: Finding, 指摘事項; empty where it is not said
 * @param id the report's name of the finding: WEB-03, Finding 7
 * @param name the words without all that
 * @param grade the severity that stands beside them
 * @param status what became of it, where that stands beside them too
 */
record FindingTitle(
    String number, String word, String id, String name, Optional<Grade> grade, String status) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}[.)]?|[IVX]{1,5}(?:\\.\\d{1,3}){1,4}\\.?|[IVX]{1,5}\\.|第\\d{1,2}|[(]\\d{1,3}[)]|[①-⑳])(?:\\s+|(?=[\\p{IsHan}\\p{IsKatakana}]))");
  private static final Pattern WORD =
      Pattern.compile(
          "^[【\\[]?(?<word>(?:audit |key |detailed |main )?(?:findings?|observations?|issues?|vulnerabilit(?:y|ies)|deficienc(?:y|ies)|weakness(?:es)?|non-?conformit(?:y|ies)|exceptions?|recommendations?|suggestions?|improvements?)"
              + "|監査指摘(?:事項)?|指摘(?:事項)?|発見事項|検出事項|不備(?:事項)?|改善(?:提案|事項|指摘)|要改善事項|監査所見|所見|不適合(?:事項)?|観察事項|気付き事項|課題|意見)"
              + "\\s*(?:(?:no\\.?|number|番号|その)\\s*)?[#(]?\\s*(?<id>[A-Z]{0,5}[-_]?\\d+(?:[.\\-–]\\d+)*[A-Z]?|[A-Z](?=\\s*[:.|–—-])|[一二三四五六七八九十]+|[①-⑳])[)】\\]]?(?![a-zA-Z\\d])\\s*(?:[:.|,、)]|[–—-](?=\\s))?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ID =
      Pattern.compile(
          "^[\\[(]{0,2}#?(?<id>[A-Z][A-Z0-9]{0,13}(?:[-_.][A-Z0-9]{1,8}){0,4}[-_.]#?\\d{1,5}[A-Z]?(?!\\d)|[A-Z]{1,4}\\d{1,3}|[A-Z]{2,8}-[CHMLIN]\\d{1,3}|[A-Z]{2,8}-[A-Z0-9]{1,8}-[A-Z]{1,6}-\\d{1,4}|\\d{4}-\\d{1,3})(?<close>[\\])]{0,2})(?:\\([^)]{0,80}\\))?\\s*(?:[:.|–—-]\\s*|\\s+|$)");
  private static final Pattern STANDARD =
      Pattern.compile(
          "^(?:ERC|EIP|CVE|CWE|RFC|ISO|IEC|SHA|UTF|TLS|AES|BIP|SIP|NIST|SP|RSA|HTTP|PR|PKCS|IEEE|OWASP|WP|GAO|SHA|MD|IP|V|X)[-_.]?[A-Z0-9]*[-_.]?\\d+$|^(?:EIP|ERC|CVE)-|^[ABDEFJKO-Z]\\.\\d{1,2}$|^[IVX]{1,5}(?:\\.\\d{1,3}){1,4}$");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[\\[(【](?<bracketed>[^\\[\\]()【】]{1,24})[\\])】]\\s*[-–—:|]?\\s*|(?<signed>[\\p{L}][\\p{L} ]{0,16}?)(?:\\s*[:|]\\s*|\\s+[-–—/]\\s+)|(?<capital>[A-Z]{3,13})\\s+(?=\\S))");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:\\s*[\\[(【](?<bracketed>[^\\[\\]()【】]{1,24})[\\])】]|\\s*[|:]\\s*(?<signed>[\\p{L}][\\p{L} ]{0,16})|\\s+[-–—]\\s*(?<dashed>[\\p{L}][\\p{L} ]{0,16}))$");
  private static final Pattern BRACKETS = // which may hold more than a level, at either end
      Pattern.compile(
          "^[\\[(【](?<first>[^\\[\\]()【】]{3,60})[\\])】]\\s*|\\s*[\\[(【](?<last>[^\\[\\]()【】]{3,60})[\\])】]$");
  private static final Pattern BADGE = // a level at the end, set off by nothing but its mark
      Pattern.compile("\\s+(?<level>Critical|Major|High|Medium|Moderate|Minor|Low|Informational)$");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?:\\s*[✓✔✗✘☑]\\s*|\\s*[\\[(【|]\\s*|\\s+[-–—]\\s+)(?<status>(?:partially |not |un|will not be |won'?t )?(?:fix(?:ed)?|resolved|acknowledged|mitigated|addressed|closed|open|pending|accepted|remediated|solved|risk accepted|verified|invalid|対応済み?|改善済み?|未対応|対応中)(?: [a-z ]{0,20})?)\\s*[\\])】]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern
      CHAPTER_BEFORE = // a chapter's heading run into that of its first finding
      Pattern.compile(
              "^(?:\\d{1,2}\\.?\\s+)?(?:detailed |our |audit |security |technical )?(?:findings?|issues?|vulnerabilities|observations?|results?)(?: in detail| & tech details)?\\s+(?=(?:\\d{1,2}(?:\\.\\d{1,3})+\\.?|[A-Z]{1,6}-\\d{1,3})\\s+\\S)",
              Pattern.CASE_INSENSITIVE);

  private static final Pattern GRADED_ID =
      Pattern.compile("(?:[A-Z]{2,8}[-_])?([A-Z]{1,14})[-_]?\\d{1,3}");

  static FindingTitle of(String heading) {
    String rest =
        CHAPTER_BEFORE
            .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC).strip())
            .replaceFirst("");
    String number = "";
    String word = "";
    String id = "";
    Optional<Grade> grade = Optional.empty();
    String status = "";
    String before;
    do {
      before = rest;
      Matcher numbered = NUMBER.matcher(rest);
      if (number.isEmpty() && id.isEmpty() && numbered.find()) {
        number = numbered.group().strip();
        rest = rest.substring(numbered.end());
      }
      Matcher worded = WORD.matcher(rest);
      if (word.isEmpty() && worded.find()) {
        word = worded.group("word");
        id = id.isEmpty() ? worded.group("id") : id;
        rest = rest.substring(worded.end());
      }
      Matcher named = ID.matcher(rest);
      if (id.isEmpty() && named.find() && !STANDARD.matcher(named.group("id")).find()) {
        id = named.group("id");
        rest = rest.substring(named.end());
      }
      Matcher leading = LEADING.matcher(rest);
      if (grade.isEmpty() && leading.find()) {
        grade = Grade.ofValue(only(leading, "bracketed", "signed", "capital"));
        rest = grade.isPresent() ? rest.substring(leading.end()) : rest;
      }
    } while (!rest.equals(before) && !rest.isEmpty());
    Matcher brackets = BRACKETS.matcher(rest);
    while (grade.isEmpty() && brackets.find()) {
      Optional<TitleValues> values = TitleValues.of(only(brackets, "first", "last"));
      if (values.isPresent() && brackets.end() - brackets.start() < rest.length()) {
        grade = Optional.of(values.get().grade());
        status = values.get().status();
        rest = (rest.substring(0, brackets.start()) + rest.substring(brackets.end())).strip();
      }
    }
    do {
      before = rest;
      Matcher ended = STATUS.matcher(rest);
      if (status.isEmpty() && ended.find() && ended.start() > 0) {
        status = ended.group("status").strip();
        rest = rest.substring(0, ended.start()).strip();
      }
      Matcher trailing = TRAILING.matcher(rest);
      if (grade.isEmpty() && trailing.find() && trailing.start() > 0) {
        grade = Grade.ofValue(only(trailing, "bracketed", "signed", "dashed"));
        rest = grade.isPresent() ? rest.substring(0, trailing.start()).strip() : rest;
      }
      Matcher badge = BADGE.matcher(rest);
      if (grade.isEmpty() && !status.isEmpty() && badge.find()) {
        grade = Grade.ofValue(badge.group("level"));
        rest = rest.substring(0, badge.start()).strip();
      }
    } while (!rest.equals(before) && !rest.isEmpty());
    return new FindingTitle(number, word, id, rest.strip(), grade, status);
  }

  private static String only(Matcher m, String... groups) {
    for (String group : groups) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return "";
  }

  /** A title that stands behind the label {@code word}: Issue | Weak passwords. */
  static FindingTitle behind(String word, String text) {
    FindingTitle title = of(text);
    return new FindingTitle(title.number, word, title.id, title.name, title.grade, title.status);
  }

  /** The severity that an id begins with, as a word or its first letter: MEDIUM-02, M-02. */
  Optional<Grade> gradeOfId() {
    Matcher first = GRADED_ID.matcher(id);
    if (!first.matches()) {
      return Optional.empty();
    }
    return switch (first.group(1)) {
      case "C" -> Grade.ofValue("Critical");
      case "H" -> Grade.ofValue("High");
      case "M" -> Grade.ofValue("Medium");
      case "L" -> Grade.ofValue("Low");
      case "W" -> Grade.ofValue("Warning");
      case "I", "N", "NC", "QA", "G" -> Grade.ofValue("Informational");
      default -> Grade.ofValue(first.group(1));
    };
  }

  /** The name as it is compared: letters and digits alone. */
  String folded() {
    return folded(name);
  }

  /** {@code text} as titles are compared: letters and digits alone. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{Nd}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
