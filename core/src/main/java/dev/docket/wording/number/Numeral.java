package dev.docket.wording.number;

/**
 * A number as written at a place, without what it counts.
 *
 * @param written in ASCII digits, with the zeros at either end that the text has
 * @param start index of its first char
 * @param end index after its last
 */
record Numeral(Ratio number, String written, int start, int end, Form form) {
  /** How a number is written. */
  enum Form {
    DIGITS,
    KANJI,
    /** Digits with kanji units, or kanji with a point: never an ordinary word. */
    MIXED,
    WORDS,
    /** A fraction, in signs or words. */
    FRACTION,
    /** A word that gives a place in an order. */
    ORDINAL
  }

  Numeral with(Ratio value, int newEnd) {
    return new Numeral(value, value.toString(), start, newEnd, form);
  }

  Numeral upTo(int newEnd) {
    return new Numeral(number, written, start, newEnd, form);
  }

  Numeral negatedFrom(int newStart) {
    return new Numeral(number.negated(), "-" + written, newStart, end, form);
  }
}
