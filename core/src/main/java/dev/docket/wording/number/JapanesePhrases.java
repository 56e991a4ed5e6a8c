package dev.docket.wording.number;

import java.util.List;
import java.util.Optional;

/** Reads Japanese phrases that hold a number or stand for one: 第十二条の二, 月額, 半年. */
final class JapanesePhrases {
  /** A phrase and what it says. */
  record Row(String phrase, Measure measure) {}

  private static final Ratio HALF = Ratio.of(1).over(Ratio.of(2));

  static final List<Row> ROWS =
      List.of(
          new Row("時間額", new Measure.Frequency("hour")),
          new Row("日額", new Measure.Frequency("day")),
          new Row("週額", new Measure.Frequency("week")),
          new Row("月額", new Measure.Frequency("month")),
          new Row("年額", new Measure.Frequency("year")),
          new Row("半日", new Measure.Period(HALF, "day")),
          new Row("半月", new Measure.Period(HALF, "month")),
          new Row("半年", new Measure.Period(HALF, "year")),
          new Row("半年間", new Measure.Period(HALF, "year")),
          new Row("半分", new Measure.Rate(HALF, false)),
          new Row("半数", new Measure.Rate(HALF, false)),
          new Row("半額", new Measure.Rate(HALF, false)));

  private static final PhraseTable<Measure> TABLE = new PhraseTable<>();
  private static final int MOST_BRANCHES = 4;

  static {
    ROWS.forEach(row -> TABLE.add(row.phrase, row.measure));
  }

  private JapanesePhrases() {}

  static boolean starts(char c) {
    return c == '第' || TABLE.firsts().contains(c);
  }

  /** The phrase at {@code at}; none where it is the end of another word, as in 過半数. */
  static Optional<Quantity> read(Glyphs text, int at) {
    return "過大後前上下".indexOf(text.at(at - 1)) >= 0
        ? Optional.empty()
        : TABLE.longest(text, at).map(m -> new Quantity(at, m.end(), m.meaning()));
  }

  /** The number of a provision, or a place in an order, that starts with 第 at {@code at}. */
  static Optional<Quantity> numbered(Glyphs text, Numerals numerals, int at) {
    Optional<Numeral> number =
        numerals
            .read(text.afterSpace(at + 1), false)
            .filter(n -> n.form() != Numeral.Form.WORDS && n.number().isWhole());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<PhraseTable.Match<Unit>> unit =
        Units.after(text, number.get().end())
            .filter(u -> u.meaning().sort() == Unit.Sort.PROVISION);
    String written = number.get().number().toString();
    return Optional.of(
        unit.isEmpty()
            ? new Quantity(at, number.get().end(), new Measure.Ordinal(written))
            : branched(text, numerals, at, written, unit.get()));
  }

  /** With the branches of a provision's number: の二, の3. */
  static Quantity branched(
      Glyphs text, Numerals numerals, int start, String number, PhraseTable.Match<Unit> unit) {
    StringBuilder branches = new StringBuilder(number);
    int end = unit.end();
    for (int i = 0; i < MOST_BRANCHES && text.at(end) == 'の'; i++) {
      Optional<Numeral> branch =
          numerals.read(end + 1, false).filter(n -> Units.after(text, n.end()).isEmpty());
      if (branch.isEmpty()) {
        break;
      }
      branches.append('-').append(branch.get().number());
      end = branch.get().end();
    }
    return new Quantity(
        start, end, new Measure.Provision(unit.meaning().name(), branches.toString()));
  }
}
