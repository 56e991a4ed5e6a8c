package dev.docket.wording.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers with kanji in them: {@code 三十}, {@code 二〇二六}, {@code 拾弐萬}, {@code 1億2千万}, {@code
 * 1,200百万}.
 */
final class KanjiNumerals {
  /** A numeral's kanji and its value; those of formal documents beside the everyday ones. */
  record Row(long value, String kanji) {}

  static final List<Row> ROWS =
      List.of(
          new Row(0, "〇零"),
          new Row(1, "一壱壹弌"),
          new Row(2, "二弐貳貮弍"),
          new Row(3, "三参參弎"),
          new Row(4, "四肆"),
          new Row(5, "五伍"),
          new Row(6, "六陸"),
          new Row(7, "七漆柒"),
          new Row(8, "八捌"),
          new Row(9, "九玖"),
          new Row(10, "十拾"),
          new Row(100, "百佰陌"),
          new Row(1_000, "千仟阡"),
          new Row(10_000, "万萬"),
          new Row(100_000_000L, "億"),
          new Row(1_000_000_000_000L, "兆"));

  private static final int LONGEST = 40; // chars of one numeral; what is longer is none
  private static final long[] VALUES = new long[0x10000];

  static {
    Arrays.fill(VALUES, -1);
    for (Row row : ROWS) {
      row.kanji.chars().forEach(c -> VALUES[c] = row.value);
    }
  }

  private final Glyphs text;

  KanjiNumerals(Glyphs text) {
    this.text = text;
  }

  static boolean isNumeral(char c) {
    return VALUES[c] >= 0;
  }

  static int endOfRun(Glyphs text, int at) {
    int end = at;
    while (isNumeral(text.at(end))) {
      end++;
    }
    return end;
  }

  /** The numeral that starts at {@code at} with a kanji. */
  Optional<Numeral> read(int at) {
    return read(at, at, Optional.empty(), false);
  }

  /** The longest numeral at {@code at}, though other numerals go on: 三十二 of 三十二七十歳. */
  Optional<Numeral> longest(int at) {
    return read(at, at, Optional.empty(), true);
  }

  /** The numeral that {@code digits} begin, if kanji go on: {@code 5千万}. */
  Optional<Numeral> after(Numeral digits) {
    return VALUES[text.at(digits.end())] >= 10
        ? read(digits.start(), digits.end(), Optional.of(digits.number()), false)
        : Optional.empty();
  }

  private Optional<Numeral> read(int start, int from, Optional<Ratio> first, boolean mayGoOn) {
    Sum sum = new Sum();
    first.ifPresent(sum::add);
    int at = from;
    while (at - start < LONGEST) {
      char c = text.at(at);
      if (VALUES[c] >= 0) {
        if (!sum.add(VALUES[c])) {
          break;
        }
        at++;
      } else if (text.isDigit(at) && sum.takesDigits()) {
        Optional<Numeral> digits = DigitNumerals.read(text, at);
        if (digits.isEmpty() || !sum.takes(digits.get(), VALUES[text.at(digits.get().end())])) {
          break;
        }
        sum.add(digits.get().number());
        at = digits.get().end();
      } else {
        break;
      }
    }
    if (at == from || (isNumeral(text.at(at)) && !mayGoOn)) {
      return Optional.empty(); // no number is written so
    }
    Ratio number = Ratio.of(sum.total());
    int end = at;
    if (text.at(at) == '・' && start == from) {
      Optional<Ratio> decimal = decimal(start, at + 1);
      if (decimal.isPresent()) {
        end = endOfRun(text, at + 1);
        number = number.plus(decimal.get());
      }
    }
    return Optional.of(
        new Numeral(
            number,
            number.toString(),
            start,
            end,
            first.isPresent() || end > at ? Numeral.Form.MIXED : Numeral.Form.KANJI));
  }

  /** The kanji after a point, {@code 十四・六}, if a unit that may have a point follows them. */
  private Optional<Ratio> decimal(int start, int at) {
    int end = endOfRun(text, at);
    boolean measured =
        Units.after(text, end)
            .filter(
                m -> m.meaning().sort() == Unit.Sort.RATE || m.meaning().sort() == Unit.Sort.COUNT)
            .isPresent();
    if (end == at || end - at > LONGEST || !(measured || text.holds("分の", start - 2))) {
      return Optional.empty();
    }
    BigInteger digits = BigInteger.ZERO;
    for (int i = at; i < end; i++) {
      long value = VALUES[text.at(i)];
      if (value > 9) {
        return Optional.empty();
      }
      digits = digits.multiply(BigInteger.TEN).add(BigInteger.valueOf(value));
    }
    return Optional.of(Ratio.of(new BigDecimal(digits, end - at)));
  }

  /** A number that grows kanji by kanji. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO; // 万 and above
    private BigDecimal section = BigDecimal.ZERO; // below the next 万
    private Optional<BigDecimal> digits = Optional.empty(); // those before the next unit
    private long lastUnit = Long.MAX_VALUE; // within the section
    private long lastLarge = Long.MAX_VALUE;
    private boolean plain = true; // digits one by one

    boolean takesDigits() {
      return digits.isEmpty();
    }

    /** Whether {@code number} may go on it, before a kanji of the value {@code next}. */
    boolean takes(Numeral number, long next) {
      return next >= 10 || number.number().isBelow(Ratio.of(Math.min(lastUnit, lastLarge)));
    }

    void add(Ratio number) {
      digits = Optional.of(new BigDecimal(number.toString()));
      plain = false;
    }

    /** Whether the kanji of this value may stand there. */
    boolean add(long value) {
      if (value < 10) {
        boolean afterUnit = lastUnit < Long.MAX_VALUE || lastLarge < Long.MAX_VALUE;
        if (digits.isPresent() && (!plain || afterUnit)) {
          return false;
        }
        plain = true;
        digits =
            Optional.of(
                digits
                    .orElse(BigDecimal.ZERO)
                    .multiply(BigDecimal.TEN)
                    .add(BigDecimal.valueOf(value)));
        return true;
      }
      if (value < 10_000) {
        if (value >= lastUnit) {
          return false;
        }
        section = section.add(digits.orElse(BigDecimal.ONE).multiply(BigDecimal.valueOf(value)));
        lastUnit = value;
      } else {
        if (value >= lastLarge) {
          return false;
        }
        BigDecimal count = section.add(digits.orElse(BigDecimal.ZERO));
        if (count.signum() == 0) {
          return false; // 万 alone, as in 数万
        }
        total = total.add(count.multiply(BigDecimal.valueOf(value)));
        section = BigDecimal.ZERO;
        lastUnit = Long.MAX_VALUE;
        lastLarge = value;
      }
      digits = Optional.empty();
      plain = true;
      return true;
    }

    BigDecimal total() {
      return total.add(section).add(digits.orElse(BigDecimal.ZERO));
    }
  }
}
