package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.wording.OneLine;
import dev.docket.wording.Severity;
import dev.docket.worker.summary.finding.Commitment;
import dev.docket.worker.summary.finding.Field;
import dev.docket.worker.summary.finding.FindingPart;
import dev.docket.worker.summary.finding.Findings;
import dev.docket.worker.summary.finding.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Makes one entry of all that was written of a finding: its title, severity, status, owner and date
 * are the report's own, and a part that nobody wrote down is the report's own words for it. So no
 * finding that the structure shows is lost, whatever a model makes of it.
 */
final class FindingItems {
  private static final int LONGEST = 320; // characters of a part in the report's own words
  private static final List<Field> STATED = List.of(Field.STATUS, Field.OWNER, Field.DUE);
  private static final List<Field> SAID =
      List.of(
          Field.CONDITION,
          Field.CRITERIA,
          Field.CAUSE,
          Field.CONSEQUENCE,
          Field.ACTION,
          Field.RESPONSE);

  /** A sentence or a phrase, and neither code nor a path. */
  private static final Pattern SAYING =
      Pattern.compile("(?=.*\\p{L}{2})(?!.*(?:[{};]\\s*$|^\\s*//|://))[^{}]{4,}", Pattern.DOTALL);

  /** What a date, a quarter or another time is written with; a path or a name is none. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:19|20)\\d\\d\\b(?!.*[/\\\\#]\\w*\\.\\w)|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\b|\\bq[1-4]\\b|\\b(?:quarter|days?|weeks?|months?|immediate\\w*|ongoing|completed?|done|tb[dc]|n/?a)\\b|[年月日]|未定|直ちに|速やか|済|完了|期末|四半期");

  private static final int GRADED_WITHIN = 12; // units from the first of a finding
  private static final Pattern NUMBER_ALONE = Pattern.compile("[(]?\\w{1,4}[.)]");

  private final Document document;
  private final Findings findings;

  FindingItems(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /**
   * {@code items} with one entry for each finding in place of what was written of it.
   *
   * @param isRead tells of a unit whether its part of the document was read
   */
  List<Item> completed(List<Item> items, IntPredicate isRead) {
    Map<Integer, List<Item>> written = new TreeMap<>();
    List<Item> completed = new ArrayList<>();
    for (Item item : items) {
      OptionalInt at = item.type() == ItemType.FINDING ? at(item) : OptionalInt.empty();
      if (at.isPresent()) {
        written.computeIfAbsent(at.getAsInt(), _ -> new ArrayList<>()).add(item);
      } else {
        completed.add(item);
      }
    }
    for (int f = 0; f < findings.found().size(); f++) {
      Findings.Found found = findings.found().get(f);
      if (isRead.test(found.head())) {
        completed.add(entry(found, written.getOrDefault(f, List.of())));
      }
    }
    return List.copyOf(completed);
  }

  private OptionalInt at(Item item) {
    return item.quotes().stream()
        .map(quote -> findings.at(quote.index()))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private Item entry(Findings.Found found, List<Item> written) {
    Map<String, String> texts = new LinkedHashMap<>();
    Set<Quote> quotes = new LinkedHashSet<>();
    texts.put("title", found.title());
    quotes.add(Quote.of(document, found.head()));
    for (Item item : written) {
      item.texts().forEach(texts::putIfAbsent);
      quotes.addAll(item.quotes());
    }
    SAID.forEach(field -> say(found, field, texts, quotes));
    if (!found.status().isEmpty()) {
      texts.put("status", found.status());
    }
    STATED.forEach(field -> state(found, field, texts, quotes));
    promise(found, texts, quotes);
    Advice.add(document, found, texts, quotes);
    texts.put("severity", found.grade().map(Grade::code).orElse("undetermined"));
    found
        .grade()
        .ifPresent(
            grade -> {
              texts.put("severity_as_written", grade.words());
              grading(found, grade.words()).ifPresent(quotes::add);
            });
    if (!found.id().isEmpty()) {
      texts.put("reference", found.id());
    }
    return new Item(ItemType.FINDING, texts, List.copyOf(quotes));
  }

  /** The unit of a finding that gives its grade behind a label or alone, near its head. */
  private Optional<Quote> grading(Findings.Found found, String words) {
    for (int i = found.from(); i < Math.min(found.end(), found.from() + GRADED_WITHIN); i++) {
      String text = OneLine.of(document.textOf(document.sentences().get(i)));
      if (i != found.head()
          && (text.equals(words)
              || Severity.labelledWords(text).filter(words::equalsIgnoreCase).isPresent())) {
        return Optional.of(Quote.of(document, i));
      }
    }
    return Optional.empty();
  }

  /** Puts the report's own words for a part that is not written, as many sentences as fit. */
  private void say(
      Findings.Found found, Field field, Map<String, String> texts, Set<Quote> quotes) {
    if (texts.containsKey(field.code())) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (FindingPart part : found.parts()) {
      boolean says = part.field() == field && SAYING.matcher(part.text()).matches();
      if (!says || NUMBER_ALONE.matcher(part.text()).matches()) {
        continue;
      }
      String blank = text.isEmpty() || text.charAt(text.length() - 1) == '。' ? "" : " ";
      String next = text + blank + part.text();
      if (next.length() > LONGEST && !text.isEmpty()) {
        break;
      }
      text.setLength(0);
      text.append(next);
      quotes.add(Quote.of(document, part.unit()));
      if (field != Field.ACTION && field != Field.RESPONSE) {
        break; // one sentence of each part, but all that is recommended and answered
      }
    }
    if (!text.isEmpty()) {
      texts.put(field.code(), text.toString());
    }
  }

  /** Puts a value that the report gives behind a label. */
  private void state(
      Findings.Found found, Field field, Map<String, String> texts, Set<Quote> quotes) {
    for (FindingPart part : found.parts()) {
      boolean says = field != Field.DUE || TIME.matcher(part.text()).find();
      if (part.field() == field && says && !part.text().isBlank()) {
        if (field == Field.STATUS) {
          texts.putIfAbsent(field.code(), part.text());
        } else {
          texts.put(field.code(), part.text());
        }
        quotes.add(Quote.of(document, part.unit()));
        return;
      }
    }
  }

  /** Puts who is to act and by when, where no label gives them and the response tells them. */
  private void promise(Findings.Found found, Map<String, String> texts, Set<Quote> quotes) {
    for (FindingPart part : found.parts()) {
      if (part.field() == Field.RESPONSE) {
        Commitment told = Commitment.in(part.text());
        boolean owner = putIfBlank(texts, Field.OWNER, told.owner());
        boolean due = putIfBlank(texts, Field.DUE, told.due());
        if (owner || due) {
          quotes.add(Quote.of(document, part.unit()));
        }
      }
    }
  }

  private static boolean putIfBlank(Map<String, String> texts, Field field, String value) {
    if (value.isEmpty() || !texts.getOrDefault(field.code(), "").isBlank()) {
      return false;
    }
    texts.put(field.code(), value);
    return true;
  }
}
