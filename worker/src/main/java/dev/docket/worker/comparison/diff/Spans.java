package dev.docket.worker.comparison.diff;

import static java.util.stream.Collectors.joining;

import dev.docket.wording.Script;
import dev.docket.wording.number.KanjiDigits;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the stretches of a key that mean one thing: amounts, dates, references, words of force. */
public final class Spans {
  /** The units of a period that is told in parts, the largest first. */
  private static final List<String> PARTS =
      List.of("year", "month", "week", "day", "hour", "minute", "second");

  /** So many of a smaller unit that a larger one always is: a month is no number of days. */
  private record Length(int times, String unit) {}

  private static final Map<String, Length> LENGTHS =
      Map.of(
          "year", new Length(12, "month"),
          "quarter", new Length(3, "month"),
          "month", new Length(1, "month"),
          "week", new Length(7, "day"),
          "day", new Length(1, "day"));

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private static final Pattern JOINED = Pattern.compile("(?: and |と| )?");

  private static final Pattern LABEL = Pattern.compile("第?[0-9〇一二三四五六七八九十百]+[項号]");

  private Spans() {}

  /**
   * The spans of {@code key} in order; they do not overlap. The one that begins first wins, then
   * the more telling kind.
   */
  public static List<Span> of(Key key) {
    String text = key.text();
    List<Span> all = Times.of(text);
    all.addAll(quantities(key));
    References.find(
        text,
        (from, to) -> {
          if (!isLabel(key, from, to)) {
            all.add(new Span(Kind.REFERENCE, from, to, reference(text.substring(from, to))));
          }
        });
    all.addAll(WordSpans.of(text));
    all.sort(Comparator.comparingInt(Span::start).thenComparing(Span::kind));
    List<Span> found = new ArrayList<>(all.size());
    int end = 0;
    for (Span span : all) {
      if (span.start() >= end) {
        found.add(span);
        end = span.end();
      }
    }
    return found;
  }

  /** Whether the number of a paragraph or item has a line of its own: it names what follows. */
  public static boolean isLabel(Key key, int from, int to) {
    return key.startsLine(from)
        && (to >= key.text().length() || key.startsLine(to))
        && LABEL.matcher(key.text().substring(from, to)).matches();
  }

  private static String reference(String words) {
    return KanjiDigits.replaced(words).toLowerCase(Locale.ROOT);
  }

  private static List<Span> quantities(Key key) {
    String text = key.withSigns();
    List<Span> found = new ArrayList<>();
    for (Quantity quantity : Quantities.in(text)) {
      if (isLabel(key, quantity.start(), quantity.end())) {
        continue;
      }
      List<Span> rate = Times.rate(text, quantity.end());
      Kind kind =
          rate.isEmpty() || !isTimes(quantity.measure())
              ? kind(quantity.measure(), quantity.in(text))
              : Kind.PERIOD; // twice a year
      found.addAll(rate);
      Span span = new Span(kind, quantity.start(), quantity.end(), quantity.canonical());
      if (!found.isEmpty() && isOnePeriod(found.getLast(), span, text)) {
        Span first = found.removeLast();
        span = new Span(kind, first.start(), span.end(), first.value() + " " + span.value());
      }
      if (!found.isEmpty() && isRepeated(found.getLast(), span, text)) {
        span = new Span(kind, found.removeLast().start(), span.end() + 1, span.value());
      }
      found.add(span);
    }
    return found.stream().map(Spans::inSmallestUnits).toList();
  }

  /** One value for a length of time in whatever units: a year, 12 months; 1年6か月, 18か月. */
  private static Span inSmallestUnits(Span span) {
    if (span.kind() != Kind.PERIOD) {
      return span;
    }
    String[] words = span.value().split(" ", -1);
    Map<String, BigInteger> sums = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      Length length = LENGTHS.get(i + 1 < words.length ? words[i + 1] : "");
      if (length == null || !WHOLE.matcher(words[i]).matches()) {
        return span; // business days, half a year, twice a year: as they are
      }
      BigInteger number = new BigInteger(words[i]).multiply(BigInteger.valueOf(length.times));
      sums.merge(length.unit, number, BigInteger::add);
    }
    String value =
        sums.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(joining(" "));
    return new Span(span.kind(), span.start(), span.end(), value);
  }

  /**
   * Whether what stands in parentheses says the same amount or share again: One Thousand Dollars
   * ($1,000). What says another one there is a number of its own.
   */
  private static boolean isRepeated(Span first, Span again, String text) {
    boolean isSum = first.kind() == Kind.AMOUNT || first.kind() == Kind.PERCENTAGE;
    return isSum
        && first.kind() == again.kind()
        && first.value().equals(again.value())
        && text.substring(first.end(), again.start()).strip().equals("(")
        && text.startsWith(")", again.end());
  }

  /** Whether two periods are one: 1年6か月, two years and six months. */
  private static boolean isOnePeriod(Span first, Span second, String text) {
    if (first.kind() != Kind.PERIOD || second.kind() != Kind.PERIOD) {
      return false;
    }
    int larger = PARTS.indexOf(unit(first.value()));
    int smaller = PARTS.indexOf(unit(second.value()));
    return larger >= 0
        && smaller > larger
        && JOINED.matcher(text.substring(first.end(), second.start())).matches();
  }

  /** The unit of a length of time; of how often, none of a length. */
  private static String unit(String value) {
    return value.startsWith("per ") ? "" : value.substring(value.lastIndexOf(' ') + 1);
  }

  private static Kind kind(Measure measure, String words) {
    return switch (measure) {
      case Measure.Amount _ -> Kind.AMOUNT;
      case Measure.Rate _ -> Kind.PERCENTAGE;
      case Measure.Date _ -> Kind.DATE;
      case Measure.Period _, Measure.Frequency _ -> Kind.PERIOD;
      case Measure.Count count -> isFactor(count.unit(), words) ? Kind.PERCENTAGE : Kind.NUMBER;
      case Measure.Ordinal _, Measure.Provision _, Measure.Code _ -> Kind.NUMBER;
    };
  }

  private static boolean isTimes(Measure measure) {
    return measure instanceof Measure.Count count && count.unit().equals("times");
  }

  /** Whether it multiplies: 2倍, twice. How often, 2回, is a number. */
  private static boolean isFactor(String unit, String words) {
    return unit.equals("fold") || (unit.equals("times") && !Script.isJapanese(words));
  }
}
