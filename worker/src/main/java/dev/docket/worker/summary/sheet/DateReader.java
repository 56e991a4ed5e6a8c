package dev.docket.worker.summary.sheet;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day on which a contract or regulation takes effect. */
final class DateReader {
  private static final int WHOLE = "2025-04-01".length();
  private static final int OPENING = 40; // clauses in which a contract is dated

  private static final Pattern KEY =
      Pattern.compile(
          "(?i)effective(?: date)?|(?:date of (?:this )?agreement|agreement date|commencement date|start date|contract date)|契約(?:締結)?日|締結(?:年月)?日|効力発生日|発効日|(?:施行|制定)(?:年月)?日|契約年月日|開始日");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:(?:is |was )?(?:made|entered into|executed|dated)(?: and (?:made|entered into|executed))?(?: and effective)?(?: as of| on| this)?|effective(?: date)?(?: is|:| as of| on| from)?|commenc(?:es|ing|e)(?: on| from)?|starts? on|begins? on|shall begin on|takes? effect on|adopted(?: as [^.,]{0,60}?| by [^.,]{0,60}?)? on|comes? into (?:force|effect) on|in effect (?:as of|from))\\b[:,]?");
  private static final Pattern EFFECTIVE =
      Pattern.compile("(?i)\\beffective(?: date)?(?: is|:| as of| on| from)?");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "\\s*(?:から|より|をもって|に)(?:、)?(?:効力を(?:生|発|有)|発効|施行|適用)|に制定し[^。]{0,6}(?:即日|同日)|に定められ[、，]|を?(?:契約|効力発生|施行)日とする|締結(?:した|する)");
  private static final Pattern JAPANESE_NAME =
      Pattern.compile("(?:^|[\\s（(版])(?:発効日|施行日|効力発生日|制定日)[\\s　:：]*$");
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)agreement|contract|lease|terms|addendum|license|effective|order|policy|by-?laws|constitution|charter|本契約|契約|規約|規程|規則|要綱|条例|法律|基準|この|本");

  /** A paper that is dated before this one, and named in it. */
  private static final Pattern OTHER_PAPER =
      Pattern.compile(
          "(?i)\\b(?:resolution|letter|plan|report|minutes|invoice|deed|opinion|proposal)\\b.{0,160}\\bdated$");

  private static final Pattern RECITAL =
      Pattern.compile(
          "(?i)^whereas\\b|\\b(?:that|a) certain\\b|\\beffective date below\\b|\\bprevious(?:ly)?\\b");
  private static final Pattern DAY_NAMED = Pattern.compile("発効日|施行日|制定日");

  /** A day of an amendment alone, not of what is adopted as amended. */
  private static final Pattern AMENDED = Pattern.compile("(?i)\\bamended\\b(?!.*\\badopted\\b)");

  private static final int LONGEST_NOTE = 30; // chars of a line that says when it was enacted
  private static final Pattern ENACTED =
      Pattern.compile("[-・•]?[【\\[（(〔\\s　]*(?:(?:制定|施行|発効)[・、]?){1,2}(?:[:：]?|日)[】\\]）)〕\\s　]*");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)^(?:effective(?: date)?|施行日?|発効日)\\s*[:：]\\s*((?:january|february|march|april|may|june|july|august|september|october|november|december) [0-9]{4}|[0-9]{4}年[0-9]{1,2}月)\\.?$");
  private static final int BEHIND = 18; // chars between the words and the day

  /** A day that an event sets: effective on the date of execution. */
  private static final Pattern BY_EVENT =
      Pattern.compile(
          "(?i)\\b(?:(?:is|becomes?|be|shall be|made) effective|takes? effect|comes? into (?:force|effect)|entered into)\\b[^.,;(]{0,30}?\\b(?:on|as of|upon|from|at)\\b ((?:the )?(?:\\w+ )?(?:date|day|time)\\b(?![^.,;(]*\\b(?:stated|set out|set forth|specified|shown|mentioned|above|below|written)\\b)[^.,;(]{2,80}|(?:execution|signature|acceptance|purchase)\\b[^.,;(]{0,60})(?=[.,;(]|$)");

  private static final Pattern OURS_ALONE =
      Pattern.compile(
          "(?i)^(?:this|these|the) (?:[\\w-]+ ){0,4}(?:agreement|contract|lease|terms|addendum|licen[cs]e|policy)\\b(?! (?:and|or) (?:any|the) (?:changes|amendments))");

  private final Clauses clauses;
  private final KeyValues values;

  DateReader(Clauses clauses, KeyValues values) {
    this.clauses = clauses;
    this.values = values;
  }

  /** The day on which it takes effect. */
  Optional<Entry> effective() {
    for (KeyValues.Entry row : values.all(KEY)) {
      Optional<String> day = day(row.value());
      if (day.isPresent()) {
        return Optional.of(Entry.of(day.get(), row.clause()));
      }
    }
    Optional<Entry> opening =
        clauses.all().stream()
            .limit(OPENING)
            .filter(c -> !c.isRow())
            .flatMap(c -> stated(c).stream())
            .findFirst();
    return opening
        .or(
            () ->
                clauses
                    .sentences()
                    .filter(c -> !c.isInSchedule())
                    .flatMap(c -> stated(c).stream())
                    .findFirst())
        .or(this::enacted)
        .or(this::month)
        .or(this::start)
        .or(this::closing);
  }

  /** The event that sets the day, where the contract says so of itself. */
  Optional<Entry> byEvent() {
    return clauses
        .sentences()
        .filter(c -> !c.isInSchedule() && !Blanks.isIn(c.text()))
        .filter(c -> OURS_ALONE.matcher(TopicReader.bare(c)).find())
        .flatMap(
            c ->
                Clauses.find(BY_EVENT, c.text()).map(m -> Entry.of(m.group(1).strip(), c)).stream())
        .findFirst();
  }

  /** A day that a sentence says the document is of, or takes effect on. */
  private static Optional<Entry> stated(Clause clause) {
    String text = clause.text();
    boolean named = OURS.matcher(text).find() || DAY_NAMED.matcher(text).find();
    boolean amends = text.contains("改正") || AMENDED.matcher(text).find();
    if (!named || amends || RECITAL.matcher(text).find()) {
      return Optional.empty();
    }
    return stated(EFFECTIVE, clause).or(() -> stated(ENGLISH, clause));
  }

  private static Optional<Entry> stated(Pattern words, Clause clause) {
    String text = clause.text();
    for (Quantity day : clause.quantities()) {
      if (isWhole(day)) {
        Matcher english = words.matcher(text);
        while (english.find()) {
          boolean other = OTHER_PAPER.matcher(text.substring(0, english.end())).find();
          if (!other && english.end() <= day.start() && day.start() - english.end() <= BEHIND) {
            return Optional.of(Entry.of(day.in(text), clause));
          }
        }
        if (JAPANESE_NAME.matcher(text.substring(0, day.start())).find()) {
          return Optional.of(Entry.of(day.in(text), clause));
        }
        Matcher japanese =
            JAPANESE.matcher(text).region(day.end(), Math.min(text.length(), day.end() + BEHIND));
        if (japanese.lookingAt()) {
          return Optional.of(Entry.of(day.in(text), clause));
        }
      }
    }
    return Optional.empty();
  }

  /** The day of a line that says no more than that it was enacted then: 【2023年2月1日制定】. */
  private Optional<Entry> enacted() {
    return clauses
        .sentences()
        .filter(c -> c.text().length() < LONGEST_NOTE && !c.text().contains("改"))
        .flatMap(
            c ->
                day(c.text())
                    .filter(d -> ENACTED.matcher(c.text().replace(d, "")).matches())
                    .map(d -> Entry.of(d, c))
                    .stream())
        .findFirst();
  }

  /** The month of a line that says no more than from when it holds: Effective Date: May 2025. */
  private Optional<Entry> month() {
    return clauses.all().stream()
        .limit(OPENING)
        .flatMap(c -> Clauses.find(MONTH, c.text()).map(m -> Entry.of(m.group(1), c)).stream())
        .findFirst();
  }

  /** The first day of the term, where nothing else is said. */
  private Optional<Entry> start() {
    return clauses
        .first(Pattern.compile("(?:契約|有効|賃貸借|委託)[^。]{0,6}期間は[^。]{0,40}(?:から|より)"))
        .filter(c -> Periods.isOne(c.text()))
        .flatMap(c -> day(c.text()).map(d -> Entry.of(d, c)));
  }

  /** The day that stands alone at the end, where a contract is signed. */
  private Optional<Entry> closing() {
    return clauses
        .sentences()
        .filter(c -> c.text().length() < 24 && !Blanks.isIn(c.text()))
        .filter(c -> c.quantities().stream().anyMatch(q -> isWhole(q) && isAlone(q, c.text())))
        .reduce((_, later) -> later)
        .flatMap(c -> day(c.text()).map(d -> Entry.of(d, c)));
  }

  private static boolean isAlone(Quantity day, String text) {
    return text.substring(0, day.start()).isBlank() && text.substring(day.end()).isBlank();
  }

  /** The first whole day in {@code text}. */
  static Optional<String> day(String text) {
    return Quantities.in(text).stream()
        .filter(DateReader::isWhole)
        .map(q -> q.in(text))
        .findFirst();
  }

  /** The last of {@code days}, whole days as they are written. */
  static Optional<String> latest(List<String> days) {
    return days.stream().max(Comparator.comparing(DateReader::iso));
  }

  private static String iso(String day) {
    return Quantities.in(day).stream()
        .filter(DateReader::isWhole)
        .map(q -> ((Measure.Date) q.measure()).value())
        .findFirst()
        .orElse("");
  }

  static boolean isWhole(Quantity quantity) {
    return quantity.measure() instanceof Measure.Date date
        && ((date.value().length() == WHOLE && date.value().charAt(0) != '-')
            || date.value().indexOf('/') > 0);
  }
}
