package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a document says of itself on its first page: title, date, who is audited. */
final class CoverReader {
  private static final int CLOSE = 2; // clauses behind a small line in which its heading stands
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:第|[0-9０-９IVX]+[.．\\s]|(?i:article|section|chapter)\\b|§|[(（])");
  private static final int OPENING = 25; // clauses of a first page
  private static final int FIRST = 12; // clauses among which a title stands
  private static final int BESIDE = 20; // chars that may stand beside a day of its own line
  private static final int SHORT = 60; // chars of a line that may be a title though none is marked
  private static final Pattern ENDED = Pattern.compile("[.。:：!?,;|]");
  private static final Pattern ITEM = Pattern.compile("(?:とき|場合|こと|者)$|^\\\\");
  private static final int LONGEST_TITLE = 120; // chars
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:agreement|contract|addendum|lease|order form|statement of work|terms|policy|regulations?|rules|act|report|audit|assessment|review|plan|guidelines|bylaws)\\b|契約書?$|契約|覚書|誓約書|同意書|協定書|規約|約款|規程|規則|規定|条例|法$|法律|要綱|細則|報告書?|方針|ポリシー|定款|会則|学則|監査|内規|基準|指針");
  private static final Pattern COMPANY =
      Pattern.compile("(?i)\\b(?:inc|ltd|co|corp|llc|l\\.l\\.c|n\\.a|s\\.a|b\\.v|plc)\\.$");
  private static final Pattern PART = Pattern.compile(" [·•|—–] |　");
  private static final Pattern PARTICULARS =
      Pattern.compile(
          "^(?:[-–—#*|(\\[{]|[0-9.]+$|(?i:page |table of contents|contents$|目次|(?:article|section|chapter|clause) [0-9ivxlc]+\\b|version|effective(?: date)?\\b|last (?:updated|revised)|施行日|制定日|改定日|最終更新|https?:|how to|using |interpreting|instructions))");
  private static final Pattern DATE_KEY =
      Pattern.compile(
          "(?i)(?:report |issue |publication |last )?(?:dated?|updated|revised|modified)|date of (?:report|issue)|(?:作成|報告|発行|制定|施行|改定|改正|更新|提出)(?:年月)?日|日付|年月日");
  private static final Pattern AUDITED_KEY =
      Pattern.compile(
          "(?i)client|auditee|audited (?:entity|unit)|customer|prepared for|(?:被監査|監査対象)(?:部署|部門|先|組織|会社|機関)?|対象(?:部署|部門)|クライアント");

  private final Clauses clauses;
  private final KeyValues values;

  CoverReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  /** The title: the first line of the first page that names a kind of document, else the first. */
  Optional<String> title() {
    List<String> lines =
        clauses.all().stream()
            .limit(FIRST)
            .filter(c -> !c.isRow())
            .map(Clause::text)
            .filter(t -> t.length() > 2 && t.length() <= LONGEST_TITLE)
            .filter(
                t ->
                    (!t.endsWith(".") || COMPANY.matcher(t).find())
                        && !t.endsWith("。")
                        && !t.endsWith(":")
                        && !t.endsWith("!"))
            .filter(t -> !PARTICULARS.matcher(t).find() && !Blanks.isIn(t))
            .toList();
    Optional<String> named =
        lines.stream().limit(5).filter(t -> TITLE.matcher(t).find()).findFirst();
    Optional<String> heading =
        clauses.all().stream()
            .limit(OPENING * 2L)
            .filter(c -> !ITEM.matcher(c.text()).find())
            .filter(
                c ->
                    c.isHeading() || (c.text().length() < SHORT && !ENDED.matcher(c.text()).find()))
            .map(Clause::text)
            .filter(
                t -> TITLE.matcher(t).find() && !Blanks.isIn(t) && !PARTICULARS.matcher(t).find())
            .findFirst();
    return named
        .map(t -> marked(t).orElse(t))
        .or(() -> heading)
        .or(() -> lines.stream().findFirst())
        .map(
            t ->
                t.replaceFirst("^(?:[*_#\\s]+|for (?=[A-Z]))", "")
                    .replaceFirst("[*_]+$", "")
                    .strip());
  }

  /** The heading close behind the line {@code named} that says the same as a heading. */
  private Optional<String> marked(String named) {
    List<Clause> first = clauses.all().stream().limit(FIRST).toList();
    int at = 0;
    while (at < first.size() && !first.get(at).text().equals(named)) {
      at++;
    }
    boolean plain = at < first.size() && !first.get(at).isHeading();
    return first.stream()
        .skip(at + 1L)
        .limit(plain ? CLOSE : 0)
        .filter(c -> c.isHeading() && c.captions().isEmpty())
        .map(Clause::text)
        .filter(t -> TITLE.matcher(t).find() && !PARTICULARS.matcher(t).find())
        .filter(t -> !NUMBERED.matcher(t).find())
        .findFirst();
  }

  /** The day that the first page gives. */
  Optional<String> date(DocumentKind kind) {
    if (kind == DocumentKind.CONTRACT || kind == DocumentKind.TERMS) {
      Optional<String> day =
          new DateReader(clauses, values).effective().map(DocumentSheet.Entry::value);
      if (day.isPresent()) {
        return day;
      }
    }
    List<String> days =
        values.all(DATE_KEY).stream().flatMap(e -> DateReader.day(e.value()).stream()).toList();
    if (kind == DocumentKind.REGULATION || kind == DocumentKind.POLICY) {
      Optional<String> last = DateReader.latest(days);
      if (last.isPresent()) {
        return last;
      }
    }
    return days.stream().findFirst().or(() -> alone(kind));
  }

  /** A day that stands alone in a short line of the first page, of rules the last of them. */
  private Optional<String> alone(DocumentKind kind) {
    List<String> days =
        clauses.all().stream()
            .limit(OPENING)
            .filter(c -> !c.isRow() && !c.text().endsWith("。") && !c.text().endsWith("."))
            .flatMap(c -> PART.splitAsStream(c.text()))
            .flatMap(c -> DateReader.day(c).filter(d -> c.length() - d.length() < BESIDE).stream())
            .toList();
    return kind == DocumentKind.REGULATION ? DateReader.latest(days) : days.stream().findFirst();
  }

  /** Who is audited, where the report has a field for it. */
  Optional<String> audited() {
    return values.all(AUDITED_KEY).stream()
        .filter(e -> e.value().length() < LONGEST_TITLE && !e.value().endsWith("."))
        .map(KeyValues.Entry::value)
        .findFirst();
  }
}
