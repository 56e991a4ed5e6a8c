package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import dev.docket.document.Unread;
import dev.docket.summary.SheetKey;
import dev.docket.summary.Summary;
import dev.docket.summary.Topic;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.OneLine;
import dev.docket.worker.summary.claim.Shortening;
import dev.docket.worker.summary.finding.IndexCheck;
import dev.docket.worker.summary.sheet.DocumentSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a result together from verified entries, within its length, with its ledger. */
public final class Assembly {
  private static final int LEAST = 160; // what a sentence of the overview may have in any case

  /** Characters of a point of the sheet: a long sentence with its exceptions, or with its list. */
  private static final int LONGEST_VALUE = 1500;

  private static final int MOST_LISTED = 5; // entries of a list that a sheet tells
  private static final Map<SheetKey, ItemType> LISTED =
      Map.of(SheetKey.DEADLINES, ItemType.DEADLINE, SheetKey.PENALTIES, ItemType.PENALTY);

  private final Document document;
  private final Plan plan;
  private final List<Integer> salient;
  private final Map<String, Summary.Evidence> evidence = new LinkedHashMap<>();
  private final Map<Quote, String> ids = new LinkedHashMap<>();

  /**
   * Assembles a summary of {@code document}, of whose units these are {@code salient}, by index.
   */
  Assembly(Document document, Plan plan, List<Integer> salient) {
    this.document = document;
    this.plan = plan;
    this.salient = salient;
  }

  /**
   * What is said of a result rather than in it.
   *
   * @param method {@code model} or {@code extractive}
   */
  public record About(
      Summary.Source source,
      Calls.Frame frame,
      String method,
      String model,
      String promptVersion) {}

  /**
   * What was checked.
   *
   * @param statements how many entries were proposed, key points aside
   */
  public record Checked(
      int statements,
      int supported,
      List<Summary.Rejected> rejected,
      List<Summary.Rejected> flagged,
      List<Summary.Rejected> merged) {}

  /**
   * The result.
   *
   * @param items the entries of the whole document
   * @param overview the sentences of the overview
   * @param unread the parts that were not read, with the reason
   * @param index what the report lists as its findings, where it does
   */
  public Summary summary(
      About about,
      List<Item> items,
      List<Item> overview,
      Checked checked,
      Map<Pack, String> unread,
      Optional<IndexCheck> index) {
    DocumentSheet sheet = DocumentSheet.of(document);
    boolean hasSheet = !sheet.points().isEmpty();
    List<Item> opening =
        opening(withoutRepeated(overview, items), plan.overviewCharacters() / (hasSheet ? 2 : 1));
    int spent = opening.stream().mapToInt(Item::length).sum();
    SaidQuotes said = new SaidQuotes(document);
    List<Item> listed =
        items.stream().filter(i -> i.type() != ItemType.KEY_POINT).map(said::only).toList();
    LengthLimit fitting = new LengthLimit(document, listed, plan.budgetCharacters() - spent);
    List<Item> fitted = new ArrayList<>(fitting.fitted());
    fitted.sort(Comparator.comparingInt(i -> i.quotes().getFirst().start()));
    List<Item> all = new ArrayList<>(opening);
    all.addAll(fitted);
    Summary.Coverage coverage =
        new Ledger(document, about.frame().title(), salient)
            .coverage(all, fitting.left(), unread, index)
            .of(about.source().id(), Unread.pagesOf(document, about.source().id()));
    return new Summary(
        "summary",
        about.source(),
        sheet.cover(),
        about.frame().language(),
        about.frame().profile(),
        about.method(),
        about.model(),
        about.promptVersion(),
        opening.stream()
            .map(i -> new Summary.Overview("", i.text("topic"), i.text("text"), cite(i)))
            .toList(),
        findings(fitted),
        of(fitted, ItemType.OBLIGATION).stream().map(this::obligation).toList(),
        of(fitted, ItemType.AMOUNT).stream().map(this::amount).toList(),
        statements(fitted, ItemType.DEADLINE),
        statements(fitted, ItemType.PENALTY),
        of(fitted, ItemType.DEFINITION).stream()
            .map(i -> new Summary.Definition("", i.text("term"), i.text("text"), cite(i)))
            .toList(),
        statements(fitted, ItemType.OPEN_QUESTION),
        sheet(sheet, fitted),
        evidence,
        new Summary.Verification(
            checked.statements(),
            checked.supported(),
            notTold(checked.rejected(), all),
            checked.flagged(),
            checked.merged()),
        coverage,
        planned());
  }

  /** What was refused and is not told all the same, as another answer to it held. */
  private static List<Summary.Rejected> notTold(
      List<Summary.Rejected> rejected, Collection<Item> items) {
    Set<String> told = new HashSet<>();
    items.forEach(item -> told.add(item.headline()));
    return rejected.stream().filter(refused -> !told.contains(refused.text())).toList();
  }

  /**
   * The sentences of the overview that no table tells as well: one sentence spends one place. Where
   * none is left, the first stays.
   */
  private static List<Item> withoutRepeated(List<Item> overview, List<Item> items) {
    Set<String> told = new HashSet<>();
    items.stream()
        .filter(item -> item.type() != ItemType.KEY_POINT && item.type() != ItemType.DEFINITION)
        .forEach(item -> told.add(NormalizedText.solid(item.headline()).text()));
    List<Item> alone =
        overview.stream()
            .filter(item -> !told.contains(NormalizedText.solid(item.text("text")).text()))
            .toList();
    return alone.isEmpty() ? overview.stream().limit(1).toList() : alone;
  }

  /**
   * The sentences of the overview that fit, by topic.
   *
   * @param share what they may take: half of it where a sheet says what the document is
   */
  private List<Item> opening(List<Item> overview, int share) {
    List<Item> opening = new ArrayList<>();
    int spent = 0;
    for (Item item : overview) {
      int room = share - spent;
      int most = Math.max(LEAST, Math.min(room, share * 2 / 5));
      String text = Shortening.of(item.text("text"), most);
      int length = Shortening.length(text);
      if (length <= Math.max(room, opening.isEmpty() ? plan.budgetCharacters() : 0)) {
        opening.add(item.with("text", text));
        spent += length;
      }
    }
    opening.sort(Comparator.comparingInt(i -> Topic.order(i.text("topic"))));
    return opening;
  }

  private static List<Item> of(Collection<Item> items, ItemType type) {
    return items.stream().filter(i -> i.type() == type).toList();
  }

  private List<Summary.Finding> findings(List<Item> items) {
    List<Summary.Finding> findings = new ArrayList<>();
    for (Item item : of(items, ItemType.FINDING)) {
      String severity = item.text("severity");
      findings.add(
          new Summary.Finding(
              "F" + (findings.size() + 1),
              item.text("title"),
              orNull(item, "condition"),
              orNull(item, "criteria"),
              orNull(item, "cause"),
              orNull(item, "consequence"),
              orNull(item, "action"),
              orNull(item, "response"),
              orNull(item, "status"),
              severity.isEmpty()
                  ? Summary.Severity.UNDETERMINED
                  : Summary.Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
              orNull(item, "severity_as_written"),
              orNull(item, "owner"),
              orNull(item, "due"),
              orNull(item, "reference"),
              cite(item)));
    }
    return findings;
  }

  private Summary.Obligation obligation(Item item) {
    return new Summary.Obligation(
        "",
        item.text("text"),
        orNull(item, "who"),
        Summary.Must.valueOf(item.text("must").toUpperCase(Locale.ROOT)),
        orNull(item, "deadline"),
        cite(item));
  }

  private Summary.Amount amount(Item item) {
    return new Summary.Amount(
        "", item.text("text"), orNull(item, "value"), orNull(item, "currency"), cite(item));
  }

  private List<Summary.Statement> statements(List<Item> items, ItemType type) {
    return of(items, type).stream()
        .map(i -> new Summary.Statement("", i.text("text"), cite(i)))
        .toList();
  }

  private @Nullable Map<String, Summary.SheetEntry> sheet(DocumentSheet sheet, List<Item> items) {
    List<SheetKey> points = sheet.points();
    if (points.isEmpty()) {
      return null;
    }
    Map<String, Summary.SheetEntry> entries = new LinkedHashMap<>();
    for (SheetKey point : points) {
      Optional<DocumentSheet.Entry> entry = sheet.entry(point);
      entries.put(point.code(), entry.map(this::entry).orElseGet(() -> listed(point, items)));
    }
    return entries;
  }

  /** What a list of the summary tells of a point, so that its sheet does not say that none is. */
  private Summary.SheetEntry listed(SheetKey point, List<Item> items) {
    ItemType type = LISTED.get(point);
    List<Item> told = type == null ? List.of() : of(items, type);
    if (told.isEmpty()) {
      return Summary.SheetEntry.NOT_FOUND;
    }
    List<Item> first = told.subList(0, Math.min(told.size(), MOST_LISTED));
    String value = first.stream().map(i -> i.text("text")).collect(Collectors.joining(" / "));
    return new Summary.SheetEntry(
        true,
        Shortening.of(value, LONGEST_VALUE),
        first.stream().flatMap(i -> cite(i).stream()).distinct().toList());
  }

  private Summary.SheetEntry entry(DocumentSheet.Entry entry) {
    String value = Shortening.of(entry.value(), LONGEST_VALUE);
    return new Summary.SheetEntry(
        true,
        value,
        entry.passages().stream()
            .map(p -> cite(new Quote(document.sentences().get(p.unit()).id(), p.start(), p.end())))
            .distinct()
            .toList());
  }

  private static @Nullable String orNull(Item item, String field) {
    return item.texts().get(field);
  }

  private List<String> cite(Item item) {
    return item.quotes().stream().map(this::cite).toList();
  }

  private String cite(Quote quote) {
    return ids.computeIfAbsent(
        quote,
        _ -> {
          String id = "E" + (evidence.size() + 1);
          Sentence unit = document.sentence(quote.unit()).orElseThrow();
          boolean held = unit.section() >= 0;
          OptionalInt page = document.page(quote.start());
          evidence.put(
              id,
              new Summary.Evidence(
                  document.text().slice(quote.start(), quote.end()),
                  quote.start(),
                  quote.end(),
                  page.isPresent() ? page.getAsInt() : null,
                  held ? OneLine.of(document.path(unit.section())) : "",
                  held ? document.sections().get(unit.section()).id() : null));
          return id;
        });
  }

  private Summary.Planned planned() {
    return new Summary.Planned(
        plan.packs().size(),
        plan.merges().size(),
        plan.calls(),
        plan.inputTokens(),
        plan.outputTokens(),
        plan.tokens(),
        plan.usd());
  }
}
