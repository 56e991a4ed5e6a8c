package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a document says of itself on its first page: title, date, who is audited. */
final class CoverReader {
  private static final int OPENING = 25; // clauses of a first page
  private static final int BESIDE = 20; // chars that may stand beside a day of its own line
  private static final int LONGEST_TITLE = 120; // chars
  private static final Pattern PART = Pattern.compile(" [·•|—–] |　");
  private static final Pattern DATE_KEY =
      Pattern.compile(
          "(?i)(?:report |issue |publication |last )?(?:dated?|updated|revised|modified)|date of (?:report|issue)|(?:作成|報告|発行|制定|施行|改定|改正|更新|提出)(?:年月)?日|日付|年月日");
  private static final Pattern AUDITED_KEY =
      Pattern.compile(
          "(?i)client|auditee|audited (?:entity|unit)|customer|prepared for|(?:被監査|監査対象)(?:部署|部門|先|組織|会社|機関)?|対象(?:部署|部門)|クライアント");

  private final Clauses clauses;
  private final KeyValues values;
  private final FileTitle file;

  CoverReader(Clauses clauses, KeyValues values, FileTitle file) {
    this.file = file;
    this.clauses = clauses;
    this.values = values;
  }

  /** What the document calls itself. */
  Optional<String> title() {
    return new TitleReader(clauses, file).title();
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
