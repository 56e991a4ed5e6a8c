package dev.docket.local.analyst;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds by when, within what time or for how long a sentence has something done. */
final class Deadline {
  private static final Pattern WORDS =
      Pattern.compile(
          "までに|まで(?=[、。])|日から起算して|期限|期日|遅滞なく|直ちに|速やかに|あらかじめ|事前に"
              + "|(?i:\\bno later than\\b|\\bdeadline\\b|\\bdue date\\b|\\bpromptly\\b|\\bimmediately\\b"
              + "|\\bwithout undue delay\\b|\\bas soon as (?:possible|practicable)\\b|\\bin advance\\b)");

  /** What follows a Japanese period that limits something. */
  private static final Pattern AFTER_PERIOD =
      Pattern.compile("\\s?(?:以内|前まで|前|後|まで|以上|以下|未満|を(?:超え|経過|限度|限り))");

  /** What follows a Japanese date from or by which something is done. */
  private static final Pattern AFTER_DATE = Pattern.compile("から|より|をもって|付|まで");

  /** What leads to an English period. */
  private static final Pattern BEFORE_PERIOD =
      Pattern.compile(
          "(?i)\\b(?:within|for|after|before|at least|no (?:later|less|more) than|up to|not"
              + " exceed(?:ing)?|every|at most|than) (?:the |a |an )?(?:period of )?(?:\\w+ ){0,2}$");

  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?i)\\b(?:by|until|before|prior to|on or before|effective|as of|after|from)\\s$");

  private static final int LEAD = 60; // characters before a period in which its lead stands
  private static final int CLAUSE = 12; // characters of the clause that a まで ends

  private Deadline() {}

  /** The first deadline of {@code sentence}. */
  static Optional<Span> in(String sentence) {
    Optional<Span> words =
        Span.first(WORDS, sentence)
            .map(span -> span.text().startsWith("まで") ? clause(sentence, span) : span);
    return Stream.concat(
            words.stream(),
            Quantities.in(sentence).stream()
                .map(quantity -> in(sentence, quantity))
                .flatMap(Optional::stream)
                .limit(1))
        .min(Comparator.comparingInt(Span::start));
  }

  private static Optional<Span> in(String sentence, Quantity quantity) {
    return switch (quantity.measure()) {
      case Measure.Period _ -> period(sentence, quantity);
      case Measure.Date _ -> date(sentence, quantity);
      case Measure.Amount _,
          Measure.Rate _,
          Measure.Frequency _,
          Measure.Count _,
          Measure.Ordinal _,
          Measure.Provision _,
          Measure.Code _ ->
          Optional.empty();
    };
  }

  private static Optional<Span> period(String sentence, Quantity period) {
    String words = period.in(sentence);
    if (!Unit.isJapanese(words)) {
      int lead = before(BEFORE_PERIOD, sentence, period.start());
      return Optional.of(span(sentence, lead < 0 ? period.start() : lead, period.end()));
    }
    int end = after(AFTER_PERIOD, sentence, period.end());
    return end > period.end() || words.endsWith("間")
        ? Optional.of(span(sentence, period.start(), Math.max(end, period.end())))
        : Optional.empty();
  }

  private static Optional<Span> date(String sentence, Quantity date) {
    int lead = before(BEFORE_DATE, sentence, date.start());
    if (lead >= 0) {
      return Optional.of(span(sentence, lead, date.end()));
    }
    int end = after(AFTER_DATE, sentence, date.end());
    return end > date.end() ? Optional.of(span(sentence, date.start(), end)) : Optional.empty();
  }

  private static int before(Pattern lead, String sentence, int at) {
    Matcher matcher = lead.matcher(sentence).region(Math.max(0, at - LEAD), at);
    return matcher.find() ? matcher.start() : -1;
  }

  private static int after(Pattern pattern, String sentence, int at) {
    Matcher matcher = pattern.matcher(sentence).region(at, sentence.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private static Span span(String sentence, int start, int end) {
    return new Span(start, end, sentence.substring(start, end));
  }

  /** The clause that a span ends, at most some characters of it. */
  private static Span clause(String sentence, Span span) {
    int start = span.start();
    while (start > Math.max(0, span.start() - CLAUSE)
        && "、。".indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return span(sentence, start, span.end());
  }
}
