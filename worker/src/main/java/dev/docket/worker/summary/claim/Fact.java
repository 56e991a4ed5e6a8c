package dev.docket.worker.summary.claim;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Ratio;
import java.util.Locale;
import java.util.Set;

/** Something that a text states and that a claim about it may not make up. */
sealed interface Fact {
  /** Its words in the text. */
  String words();

  /** Whether {@code source}, which says as much or more, bears this out. */
  boolean isIn(Fact source);

  /** A party by its sign, 甲. */
  record Party(String words) implements Fact {
    @Override
    public boolean isIn(Fact source) {
      return source.equals(this);
    }
  }

  /** A number with what it counts. */
  record Stated(String words, Measure measure) implements Fact {
    /** What counters count is named in many ways: 三件 are three cases, findings or items. */
    private static final Set<String> COUNTERS =
        Set.of(
            "", "item", "piece", "set", "unit", "kind", "point", "place", "copy", "sheet", "times");

    private static final Set<String> TIMES = Set.of("times", "fold");
    private static final Set<String> OTHER_DAYS = Set.of("business", "banking", "working");

    @Override
    public boolean isIn(Fact source) {
      return source instanceof Stated stated && isIn(stated.measure);
    }

    private boolean isIn(Measure source) {
      if (measure.canonical().equals(source.canonical())) {
        return true;
      }
      return switch (measure) {
        case Measure.Date date -> isIn(date, source);
        case Measure.Amount amount ->
            source instanceof Measure.Amount other
                ? amount.number().equals(other.number()) && isDollar(amount, other)
                : isBare(source, amount.number());
        case Measure.Period period ->
            source instanceof Measure.Period other
                ? period.number().equals(other.number()) && isLooser(period.unit(), other.unit())
                : isBare(source, period.number());
        case Measure.Rate rate -> !rate.inPoints() && isBare(source, percent(rate));
        case Measure.Count count -> isIn(count, source);
        case Measure.Provision provision ->
            source instanceof Measure.Provision other
                ? provision.number().equals(other.number())
                : source instanceof Measure.Count bare && bare.written().equals(provision.number());
        case Measure.Ordinal ordinal -> number(source).equals(ordinal.number());
        case Measure.Code code ->
            source instanceof Measure.Code other
                && lower(other.text()).contains(lower(code.text()));
        case Measure.Frequency _ -> false;
      };
    }

    private static boolean isIn(Measure.Date date, Measure source) {
      return switch (source) {
        case Measure.Date other -> date.holds(other) || other.value().endsWith(tail(date));
        case Measure.Count bare -> bare.canonical().equals(date.value()); // in 2025
        default -> false;
      };
    }

    /** What ends the fuller form of a date without its year. */
    private static String tail(Measure.Date date) {
      return date.value().startsWith("--") ? date.value().substring(1) : " none ";
    }

    private static boolean isIn(Measure.Count count, Measure source) {
      if (source instanceof Measure.Count other) {
        boolean sameUnit =
            (COUNTERS.contains(count.unit()) && COUNTERS.contains(other.unit()))
                || (TIMES.contains(count.unit()) && TIMES.contains(other.unit()))
                || count.unit().isEmpty()
                || other.unit().isEmpty();
        return sameUnit && number(count).equals(number(other));
      }
      if (!COUNTERS.contains(count.unit())) {
        return false;
      }
      return switch (source) {
        case Measure.Date date -> date.value().startsWith(count.written() + "-");
        case Measure.Rate rate -> percent(rate).equals(count.number());
        case Measure.Amount _,
            Measure.Period _,
            Measure.Count _,
            Measure.Ordinal _,
            Measure.Provision _ ->
            number(source).equals(number(count));
        case Measure.Code code -> // a standard without its edition: ISO 27001 of ISO 27001:2022
            count.unit().isEmpty() && code.text().startsWith(count.written() + ":");
        case Measure.Frequency _ -> false;
      };
    }

    private static boolean isBare(Measure source, Ratio number) {
      return source instanceof Measure.Count count
          && count.unit().isEmpty()
          && count.number().equals(number);
    }

    private static boolean isDollar(Measure.Amount one, Measure.Amount other) {
      return (one.currency().equals("$") && other.currency().endsWith("D"))
          || (other.currency().equals("$") && one.currency().endsWith("D"));
    }

    /** Whether {@code claimed} says less of {@code unit}: days of consecutive days. */
    private static boolean isLooser(String claimed, String unit) {
      int space = unit.indexOf(' ');
      return unit.endsWith(" " + claimed) && !OTHER_DAYS.contains(unit.substring(0, space));
    }

    private static Ratio percent(Measure.Rate rate) {
      return rate.share().times(Ratio.of(100));
    }

    /** The number alone; empty for what has none. */
    private static String number(Measure measure) {
      return switch (measure) {
        case Measure.Amount amount -> amount.number().toString();
        case Measure.Rate rate -> percent(rate).toString();
        case Measure.Period period -> period.number().toString();
        case Measure.Count count ->
            count.unit().isEmpty() ? count.written() : count.number().toString();
        case Measure.Ordinal ordinal -> ordinal.number();
        case Measure.Provision provision -> provision.number();
        case Measure.Date _, Measure.Code _, Measure.Frequency _ -> "";
      };
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
