package dev.docket.wording.label;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list number at the start of a paragraph, with every way to read it: {@code (i)} is the ninth
 * letter or the first Roman numeral.
 *
 * @param end the UTF-16 index after the number, counted like the index it was looked for at
 * @param bodyStart the index where the paragraph's words begin
 */
public record Enumerator(int end, int bodyStart, List<Reading> readings) {
  /** How a number is written. */
  public enum Style {
    DECIMAL,
    DECIMAL_2,
    DECIMAL_3,
    DECIMAL_4,
    BARE,
    CIRCLED,
    KANJI,
    ORDINAL,
    PAREN_DIGIT,
    PAREN_KANJI,
    PAREN_LETTER,
    PAREN_ROMAN,
    PAREN_CAPITAL,
    PAREN_ROMAN_CAPITAL,
    LETTER,
    ROMAN,
    CAPITAL,
    ROMAN_CAPITAL,
    DIGIT_PAREN,
    IROHA,
    GOJUON,
    PAREN_IROHA,
    PAREN_GOJUON;

    /** Whether this is how 項 are numbered, the first of which may stand without a number. */
    public boolean countsParagraphs() {
      return this == DECIMAL || this == BARE || this == CIRCLED;
    }

    /** Whether it numbers the chapters of a Japanese document, whose titles stand beside it. */
    public boolean countsChapters() {
      return decimals() > 0 || this == ORDINAL || this == ROMAN_CAPITAL;
    }

    public int decimals() {
      return switch (this) {
        case DECIMAL -> 1;
        case DECIMAL_2 -> 2;
        case DECIMAL_3 -> 3;
        case DECIMAL_4 -> 4;
        default -> 0;
      };
    }
  }

  /**
   * One way to read a number.
   *
   * @param prefix the numbers before the last, for 1.2.3 {@code 1.2}
   * @param branch the branch number of 一の二, else 0
   * @param doubt what reading it so costs on top
   */
  public record Reading(Style style, String prefix, int value, int branch, double doubt) {}

  private static final String D = "[0-9０-９]";
  private static final String K = "[" + Numerals.KANJI + "]";
  private static final Pattern PARENTHESIZED =
      Pattern.compile(
          "[(（](" + D + "{1,3}|" + K + "{1,4}|[A-Za-zａ-ｚＡ-Ｚ]{1,6}|[ァ-ヶｱ-ﾝ])[)）][ 　\\u00A0\\t]*");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "("
              + D
              + "{1,3}(?:[.．]"
              + D
              + "{1,3}){1,3})(?:[.．)])?(?=[ 　\\u00A0\\t\\n]|[^0-9０-９.．A-Za-z%％,，/\\-のをはが倍割以円万]|$)[ 　\\u00A0\\t\\n]*");

  /** A number before a quantity whose digits are of the other width: ３．1年単位の… */
  private static final Pattern BEFORE_QUANTITY =
      Pattern.compile(
          "([0-9]{1,3})[.．](?=[０-９][０-９，,]*QUANTITY)|([０-９]{1,3})[.．](?=[0-9][0-9,，]*QUANTITY)"
              .replace("QUANTITY", "[年月日週時分秒人名件円個回割倍歳％%か箇ヶヵ百千万億]"));

  private static final Pattern DOTTED =
      Pattern.compile(
          "("
              + D
              + "{1,3}|[A-Za-z]|[ivxIVX]{1,6})(?:([.．])(?=[ 　\\u00A0\\t\\n\"“]|[^\\x00-\\x7F０-９]|$)|([)）、]))[ 　\\u00A0\\t\\n]*");
  private static final Pattern BARE =
      Pattern.compile("(" + D + "{1,3})([ 　\\t]+|(?=[^\\x00-\\x7F]))");
  private static final Pattern KANJI_NUMBER =
      Pattern.compile("(" + K + "{1,4})(?:の(" + K + "{1,3}))?[ 　\\t]+(?=\\S)");
  private static final Pattern ORDINAL = // 第２の３　期間
      Pattern.compile(
          "第(D{1,3}|K{1,4})(?:の(D{1,2}|K{1,2}))?(?:[ 　\\t]+(?=\\S)|$)"
              .replace("D", D)
              .replace("K", K));
  private static final Pattern ROMAN_SIGN = // Ⅳ　料金, ⅰ．
      Pattern.compile("([Ⅰ-Ⅻⅰ-ⅻ])(?:[.．、)）][ 　\\t]*|[ 　\\t]+)(?=\\S)");
  private static final Pattern HYPHENATED = // 1-2 料金
      Pattern.compile(
          "(D{1,2}(?:[-－‐−–]D{1,2}){1,3})[ 　\\t]+(?=[^\\p{N}\\p{P}\\s])".replace("D", D));
  private static final Pattern KANA = Pattern.compile("([ア-ン])(?:[ 　\\t]+|[.．、][ 　\\t]*)(?=\\S)");
  private static final Pattern CIRCLED =
      Pattern.compile("(?:([①-⑳㉑-㉟])|[○◯](" + D + "{1,2}))[ 　\\t]*");

  private static final Pattern HYPHEN = Pattern.compile("[-－‐−–]");

  /** What makes a number before it a quantity: 3か月, ２０年. */
  private static final String COUNTERS = "年月日時分秒人名件円個回週割倍歳才％%か箇ヶカケヵ級種者以条項号編章節台枚番点通万億千百、・～〜－―-/／";

  /** The number at {@code from} in {@code block}; its readings are empty if there is none. */
  public static Enumerator find(String block, int from) {
    int at = from;
    while (at < block.length() && " 　\t\u00A0".indexOf(block.charAt(at)) >= 0) {
      at++;
    }
    if (at == block.length()) {
      return new Enumerator(from, from, List.of());
    }
    List<Reading> readings = new ArrayList<>();
    Matcher m = matcher(PARENTHESIZED, block, at);
    if (m.lookingAt()) {
      parenthesized(m.group(1), readings);
      return new Enumerator(m.end(1) + 1, m.end(), readings);
    }
    m = matcher(CIRCLED, block, at);
    if (m.lookingAt()) {
      String number = m.group(1) == null ? m.group(2) : m.group(1);
      add(readings, Style.CIRCLED, Numerals.value(number));
      return new Enumerator(m.group(1) == null ? m.end(2) : m.end(1), m.end(), readings);
    }
    m = matcher(BEFORE_QUANTITY, block, at);
    if (m.lookingAt()) {
      dotted(m.group(1) == null ? m.group(2) : m.group(1), false, readings);
      return new Enumerator(m.end(), m.end(), readings);
    }
    m = matcher(HYPHENATED, block, at);
    if (m.lookingAt()) {
      decimals(HYPHEN.matcher(m.group(1)).replaceAll("."), readings);
      return new Enumerator(m.end(1), m.end(), readings);
    }
    m = matcher(ROMAN_SIGN, block, at);
    if (m.lookingAt()) {
      char sign = m.group(1).charAt(0);
      boolean small = sign >= 'ⅰ';
      add(
          readings,
          small ? Style.ROMAN : Style.ROMAN_CAPITAL,
          OptionalInt.of(sign - (small ? 'ⅰ' : 'Ⅰ') + 1));
      return new Enumerator(m.end(1), m.end(), readings);
    }
    m = matcher(DECIMALS, block, at);
    if (m.lookingAt()) {
      decimals(m.group(1), readings);
      int end = m.end(1);
      if (end < m.end() && ".．".indexOf(block.charAt(end)) >= 0) {
        end++;
      }
      return new Enumerator(end, m.end(), readings);
    }
    m = matcher(DOTTED, block, at);
    if (m.lookingAt()) {
      dotted(m.group(1), m.group(3) != null, readings);
      return new Enumerator(m.end(1) + 1, m.end(), readings);
    }
    return japanese(block, at, readings);
  }

  private static Enumerator japanese(String block, int at, List<Reading> readings) {
    Matcher m = matcher(BARE, block, at);
    if (m.lookingAt()) {
      boolean spaced = !m.group(2).isEmpty();
      char next = m.end() < block.length() ? block.charAt(m.end()) : ' ';
      boolean isGrouped = // １，１００
          next == '，'
              && m.end() + 1 < block.length()
              && Character.isDigit(block.charAt(m.end() + 1));
      boolean isWide = m.group(2).indexOf('　') >= 0; // never before a counter: ２　通知は
      if (isWide || (COUNTERS.indexOf(next) < 0 && next > 0x2E80 && !isGrouped)) {
        add(readings, Style.BARE, Numerals.value(m.group(1)), spaced ? 0 : 0.6);
      }
      return new Enumerator(m.end(1), m.end(), readings);
    }
    m = matcher(ORDINAL, block, at);
    if (m.lookingAt()) {
      return branched(Style.ORDINAL, m, readings);
    }
    m = matcher(KANJI_NUMBER, block, at);
    if (m.lookingAt()) {
      return branched(Style.KANJI, m, readings);
    }
    m = matcher(KANA, block, at);
    if (m.lookingAt()) {
      add(readings, Style.IROHA, Numerals.iroha(block.charAt(at)));
      add(readings, Style.GOJUON, Numerals.gojuon(block.charAt(at)));
      return new Enumerator(m.end(1), m.end(), readings);
    }
    return new Enumerator(at, at, List.of());
  }

  private static Enumerator branched(Style style, Matcher m, List<Reading> readings) {
    OptionalInt branch = m.group(2) == null ? OptionalInt.of(0) : Numerals.value(m.group(2));
    OptionalInt value = Numerals.value(m.group(1));
    if (value.isPresent() && branch.isPresent()) {
      readings.add(new Reading(style, "", value.getAsInt(), branch.getAsInt(), 0));
    }
    return new Enumerator(m.group(2) == null ? m.end(1) : m.end(2), m.end(), readings);
  }

  private static Matcher matcher(Pattern pattern, String block, int at) {
    return pattern.matcher(block).region(at, block.length()).useTransparentBounds(true);
  }

  private static void parenthesized(String inside, List<Reading> readings) {
    char c = inside.charAt(0);
    if (c >= 'ｱ' && c <= 'ﾝ') { // only in 五十音 order
      String wide = java.text.Normalizer.normalize(inside, java.text.Normalizer.Form.NFKC);
      add(readings, Style.PAREN_GOJUON, Numerals.gojuon(wide.charAt(0)));
    } else if (c >= 'ァ' && c <= 'ヶ') {
      add(readings, Style.PAREN_IROHA, Numerals.iroha(c));
      add(readings, Style.PAREN_GOJUON, Numerals.gojuon(c));
    } else if (Character.isDigit(c)) {
      add(readings, Style.PAREN_DIGIT, Numerals.value(inside));
    } else if ((Character.isLetter(c) && c < 0x2E80) || (c >= 'Ａ' && c <= 'ｚ')) {
      String plain = java.text.Normalizer.normalize(inside, java.text.Normalizer.Form.NFKC);
      letters(
          plain,
          readings,
          Character.isUpperCase(plain.charAt(0))
              ? new Style[] {Style.PAREN_CAPITAL, Style.PAREN_ROMAN_CAPITAL}
              : new Style[] {Style.PAREN_LETTER, Style.PAREN_ROMAN});
    } else {
      add(readings, Style.PAREN_KANJI, Numerals.value(inside));
    }
  }

  private static void dotted(String number, boolean paren, List<Reading> readings) {
    if (Character.isDigit(number.charAt(0))) {
      add(readings, paren ? Style.DIGIT_PAREN : Style.DECIMAL, Numerals.value(number));
      return;
    }
    letters(
        number,
        readings,
        Character.isUpperCase(number.charAt(0))
            ? new Style[] {Style.CAPITAL, Style.ROMAN_CAPITAL}
            : new Style[] {Style.LETTER, Style.ROMAN});
  }

  private static void letters(String word, List<Reading> readings, Style[] styles) {
    if (word.chars().anyMatch(Character::isUpperCase)
        && word.chars().anyMatch(Character::isLowerCase)) {
      return;
    }
    add(readings, styles[0], Numerals.letter(word));
    add(readings, styles[1], Numerals.roman(word));
  }

  private static void decimals(String number, List<Reading> readings) {
    String[] parts = number.split("[.．]", -1);
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < parts.length - 1; i++) {
      prefix.append(i == 0 ? "" : ".").append(Numerals.value(parts[i]).orElse(0));
    }
    Style style =
        parts.length == 2 ? Style.DECIMAL_2 : parts.length == 3 ? Style.DECIMAL_3 : Style.DECIMAL_4;
    Numerals.value(parts[parts.length - 1])
        .ifPresent(v -> readings.add(new Reading(style, prefix.toString(), v, 0, 0)));
  }

  private static void add(List<Reading> readings, Style style, OptionalInt value) {
    add(readings, style, value, 0);
  }

  private static void add(List<Reading> readings, Style style, OptionalInt value, double doubt) {
    if (value.isPresent()) {
      readings.add(new Reading(style, "", value.getAsInt(), 0, doubt));
    }
  }
}
