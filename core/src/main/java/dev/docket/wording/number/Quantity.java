package dev.docket.wording.number;

/**
 * A number with what it counts, as it stands in a text.
 *
 * @param start index of its first char in the text it was read from
 * @param end index after its last
 */
public record Quantity(int start, int end, Measure measure) {
  /** One text for all ways of writing the same; see {@link Measure#canonical()}. */
  public String canonical() {
    return measure.canonical();
  }

  /** Its words in {@code text}, which it was read from. */
  public String in(String text) {
    return text.substring(start, end);
  }

  Quantity from(int newStart) {
    return new Quantity(newStart, end, measure);
  }

  /** The same below zero; what has no sign stays as it is. */
  Quantity negated() {
    Measure negated =
        switch (measure) {
          case Measure.Amount(Ratio number, String currency) ->
              new Measure.Amount(number.negated(), currency);
          case Measure.Rate(Ratio share, boolean inPoints) ->
              new Measure.Rate(share.negated(), inPoints);
          case Measure.Period(Ratio number, String unit) ->
              new Measure.Period(number.negated(), unit);
          case Measure.Count(Ratio number, String written, String unit) ->
              new Measure.Count(number.negated(), "-" + written, unit);
          case Measure.Code(String text) -> new Measure.Code("-" + text);
          case Measure.Date _, Measure.Frequency _, Measure.Ordinal _, Measure.Provision _ ->
              measure;
        };
    return new Quantity(start, end, negated);
  }
}
