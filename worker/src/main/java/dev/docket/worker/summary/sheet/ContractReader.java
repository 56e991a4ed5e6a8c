package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the points of a contract's sheet. */
final class ContractReader {
  private static final int TITLE = 8; // clauses in which the title stands
  private static final Pattern ON_DATA =
      Pattern.compile(
          "(?i)^(?!this\\b)[^.]{0,40}\\bdata (?:processing|protection) (?:agreement|addendum)\\b[^.]{0,40}$");

  private final Clauses clauses;
  private final KeyValues values;
  private final DocumentKind kind;

  ContractReader(Clauses clauses, KeyValues values, DocumentKind kind) {
    this.clauses = clauses;
    this.values = values;
    this.kind = kind;
  }

  /** What the contract provides on a point; nothing where that is a choice that is not made. */
  Optional<Entry> read(SheetKey point) {
    return value(point).filter(e -> !Blanks.isChoice(e.value()));
  }

  private Optional<Entry> value(SheetKey point) {
    return switch (point) {
      case PARTIES -> new PartyReader(clauses, values).parties(kind);
      case EFFECTIVE_DATE -> {
        DateReader dates = new DateReader(clauses, values);
        yield dates.effective().or(dates::byEvent);
      }
      case TERM -> new TermReader(clauses, values).term();
      case TERMINATION -> new TerminationReader(clauses, values).read();
      case FEES -> new MoneyReader(clauses, values).fees();
      case PAYMENT ->
          new MoneyReader(clauses, values).payment().or(() -> new Articles(clauses).read(point));
      case LIABILITY_CAP -> new MoneyReader(clauses, values).cap();
      case GOVERNING_LAW ->
          new LawReader(clauses, values).law().or(() -> new Articles(clauses).read(point));
      case DISPUTE_RESOLUTION ->
          new LawReader(clauses, values).forum().or(() -> new Articles(clauses).read(point));
      case SIGNATURES -> new SignatureReader(clauses).read();
      case RENEWAL,
          INDEMNITY,
          WARRANTY,
          CONFIDENTIALITY,
          DATA_PROTECTION,
          IP,
          ASSIGNMENT,
          SUBCONTRACTING,
          INSURANCE ->
          row(point).or(() -> ContractTopics.question(point).flatMap(q -> topic(q, point)));
      case PURPOSE,
          SCOPE,
          DECIDED_BY,
          DEADLINES,
          PENALTIES,
          SUPPLEMENTARY,
          COLLECTED,
          PURPOSE_OF_USE,
          THIRD_PARTIES,
          RETENTION,
          RIGHTS,
          CONTACT ->
          Optional.empty();
    };
  }

  /** The best answer to a question: of the article about it, and only where it has none, of any. */
  private Optional<Entry> topic(Question question, SheetKey point) {
    TopicReader topics = new TopicReader(clauses, kind);
    if (point == SheetKey.DATA_PROTECTION && isOnData()) {
      return topics.wholly().read(question);
    }
    Articles articles = new Articles(clauses);
    Optional<Entry> own =
        articles.has(point)
            ? topics
                .among(question, c -> point != SheetKey.IP && articles.isAbout(point, c))
                .or(() -> point == SheetKey.IP ? topics.captioned(question) : articles.read(point))
                .or(() -> point == SheetKey.IP ? articles.read(point) : topics.captioned(question))
            : Optional.empty();
    return own.or(() -> topics.read(question)).or(() -> articles.read(point));
  }

  /** Whether the contract is about data alone, as its title says. */
  private boolean isOnData() {
    return clauses.all().stream().limit(TITLE).anyMatch(c -> ON_DATA.matcher(c.text()).find());
  }

  /** The value that a cover page or the head of a contract has for a point. */
  private Optional<Entry> row(SheetKey point) {
    return ContractTopics.name(point)
        .flatMap(values::find)
        .map(r -> Entry.of(r.value(), r.clause()));
  }
}
