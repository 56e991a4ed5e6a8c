package dev.docket.wording.number;

import java.util.List;
import java.util.regex.Pattern;

/** What a text states by a number, apart from how it writes it. */
public sealed interface Measure {
  /** One text for all ways of writing the same, in both languages; another for anything else. */
  String canonical();

  /**
   * The plain numbers that it is made of, as {@code 5} of five percent, and the parts of a date.
   */
  default List<String> numbers() {
    return switch (this) {
      case Amount amount -> List.of(amount.number.toString());
      case Rate rate -> List.of(rate.percent());
      case Period period -> List.of(period.number.toString());
      case Count count -> List.of(count.number.toString());
      case Ordinal ordinal -> List.of(ordinal.number);
      case Date date -> parts(date.value);
      case Provision provision -> parts(provision.number);
      case Code code -> parts(code.text);
      case Frequency _ -> List.of();
    };
  }

  private static List<String> parts(String text) {
    return Pattern.compile("[0-9]+")
        .matcher(text)
        .results()
        .map(part -> part.group().replaceFirst("^0+(?=.)", ""))
        .toList();
  }

  /**
   * A sum of money: {@code $5M}, {@code 金拾弐萬円}.
   *
   * @param currency an ISO code; {@code $} where a text does not say which dollar
   */
  record Amount(Ratio number, String currency) implements Measure {
    @Override
    public String canonical() {
      return number + " " + currency;
    }
  }

  /**
   * A share: {@code 5%}, {@code 二割五分}, {@code one-third}, {@code 50 basis points}.
   *
   * @param share of one: a half for fifty percent
   * @param inPoints whether it is a difference of two rates, as percentage points are
   */
  record Rate(Ratio share, boolean inPoints) implements Measure {
    @Override
    public String canonical() {
      String percent = percent();
      return percent + (percent.contains("/") ? "" : "%") + (inPoints ? " points" : "");
    }

    /** Of a hundred; of one where no decimal says it: 1/3. */
    private String percent() {
      String percent = share.times(Ratio.of(100)).toString();
      return percent.contains("/") ? share.toString() : percent;
    }
  }

  /** A day, month or year of the calendar. */
  record Date(String value) implements Measure {
    /**
     * {@code 2025-04-01} or the part of it that is said: {@code 2025-04}, {@code --04-01}; {@code
     * 4/5/2025} where day and month cannot be told apart.
     */
    @Override
    public String canonical() {
      return value;
    }

    /** Whether {@code source} is this date or a closer one: the day of this month. */
    public boolean holds(Date source) {
      return source.value.equals(value) || source.value.startsWith(value + "-");
    }
  }

  /** A length of time: {@code 30日以内}, {@code thirty (30) business days}, {@code 12-month}. */
  record Period(Ratio number, String unit) implements Measure {
    @Override
    public String canonical() {
      return number + " " + unit;
    }
  }

  /** How often, or for each what: {@code per month}, {@code 月額}. */
  record Frequency(String unit) implements Measure {
    @Override
    public String canonical() {
      return "per " + unit;
    }
  }

  /**
   * A count or a measure of anything else, or a bare number.
   *
   * @param written the bare number in plain digits, with the zeros at its ends that the text has
   * @param unit empty for a bare number, which is the same as another only where it is written so:
   *     account 00123 is not account 123, and version 2.10 not version 2.1
   */
  record Count(Ratio number, String written, String unit) implements Measure {
    @Override
    public String canonical() {
      return unit.isEmpty() ? written : number + " " + unit;
    }
  }

  /** A place in an order: {@code 25th}, {@code twenty-fifth}, {@code 第三}. */
  record Ordinal(String number) implements Measure {
    @Override
    public String canonical() {
      return "#" + number;
    }
  }

  /** The number of a provision: {@code 第12条の2} is {@code article 12-2}. */
  record Provision(String unit, String number) implements Measure {
    @Override
    public String canonical() {
      return unit + " " + number;
    }
  }

  /** Digits that are no number, compared as written: {@code v1.2.3}, {@code 03-1234-5678}. */
  record Code(String text) implements Measure {
    @Override
    public String canonical() {
      return text;
    }
  }
}
