package dev.docket.wording.label;

/** Writes numbers in the ideographs and syllables of Japanese, Chinese and Korean. */
final class Ideographs {
  private static final int MYRIAD = 10_000;
  private static final String KOREAN_ONES = "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉";
  private static final String KOREAN_TENS = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔";

  /**
   * A way of counting with units.
   *
   * @param digits the digits from zero
   * @param units ten, hundred, thousand and ten thousand
   * @param bareTen whether a leading ten stands without a one: 十
   * @param bareUnits whether all units but ten thousand do: 百, 千
   * @param zeros whether a zero stands for the places between: 一百零一
   */
  record Counting(String digits, String units, boolean bareTen, boolean bareUnits, boolean zeros) {}

  static final Counting JAPANESE = new Counting("〇一二三四五六七八九", "十百千万", true, true, false);
  static final Counting JAPANESE_FORMAL = new Counting("零壱弐参四伍六七八九", "拾百阡萬", false, false, false);
  static final Counting CHINESE = new Counting("零一二三四五六七八九", "十百千万", true, false, true);
  static final Counting TAIWANESE = new Counting("零一二三四五六七八九", "十百千萬", true, false, true);
  static final Counting CHINESE_LEGAL = new Counting("零壹贰叁肆伍陆柒捌玖", "拾佰仟万", false, false, true);
  static final Counting TAIWANESE_LEGAL = new Counting("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", false, false, true);
  static final Counting KOREAN = new Counting("영일이삼사오육칠팔구", "십백천만", true, true, false);

  private Ideographs() {}

  /** The number with units, such as 百二十三; it is written in digits beyond 99,999,999. */
  static String counted(int number, Counting as) {
    if (number == 0) {
      return as.digits.substring(0, 1);
    }
    if (number < 0 || number >= MYRIAD * MYRIAD) {
      return String.valueOf(number);
    }
    int myriads = number / MYRIAD;
    int rest = number % MYRIAD;
    if (myriads == 0) {
      return thousands(rest, as, true);
    }
    String head = thousands(myriads, as, true) + as.units.charAt(3);
    String gap = as.zeros && rest > 0 && rest < MYRIAD / 10 ? as.digits.substring(0, 1) : "";
    return rest == 0 ? head : head + gap + thousands(rest, as, false);
  }

  private static String thousands(int number, Counting as, boolean leading) {
    StringBuilder written = new StringBuilder();
    boolean gap = false;
    int unit = MYRIAD / 10;
    for (int place = 2; place >= -1; place--, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = !written.isEmpty();
        continue;
      }
      written.append(gap && as.zeros ? as.digits.substring(0, 1) : "");
      gap = false;
      boolean bare =
          digit == 1
              && place >= 0
              && (as.bareUnits || (place == 0 && as.bareTen && leading && written.isEmpty()));
      written.append(bare ? "" : as.digits.substring(digit, digit + 1));
      written.append(place < 0 ? "" : as.units.substring(place, place + 1));
    }
    return written.toString();
  }

  /** The number digit by digit, such as 一〇五. */
  static String positional(int number, String digits) {
    StringBuilder written = new StringBuilder();
    for (char c : String.valueOf(number).toCharArray()) {
      written.append(c == '-' ? '-' : digits.charAt(c - '0'));
    }
    return written.toString();
  }

  /** With units below a hundred, digit by digit from there on: 九十九, 一○○. */
  static String countedToHundred(int number, Counting as, String digits) {
    return number < 100 ? counted(number, as) : positional(number, digits);
  }

  /** Korean words up to ninety-nine, then as {@link #KOREAN}. */
  static String koreanWords(int number) {
    if (number < 1 || number > 99) {
      return counted(number, KOREAN);
    }
    String tens = number < 10 ? "" : word(KOREAN_TENS, number / 10);
    return number % 10 == 0 ? tens : tens + word(KOREAN_ONES, number % 10);
  }

  private static String word(String words, int place) {
    int from = 0;
    for (int i = 1; i < place; i++) {
      from = words.indexOf(' ', from) + 1;
    }
    int end = words.indexOf(' ', from);
    return words.substring(from, end < 0 ? words.length() : end);
  }
}
