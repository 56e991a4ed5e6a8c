package dev.docket.wording.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes list numbers as a word processor shows them, by the formats of WordprocessingML. */
public final class ListNumbers {
  private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
  private static final String IROHA_HALF = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
  private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  private static final String AIUEO_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
  private static final String GANADA = "가나다라마바사아자차카타파하";
  private static final String CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
  private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
  private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
  private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  private static final String THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
  private static final String HINDI_CONSONANTS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह";
  private static final String HINDI_VOWELS = "अआइईउऊऋऌऍऎएऐऑऒओऔ";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int SEXAGENARY = 60;
  private static final String CHICAGO = "*†‡§";
  private static final String CIRCLES = "○一二三四五六七八九";
  private static final int MOST_REPEATED = 30; // of a letter or sign, more is no number any more
  private static final Pattern PADDED = Pattern.compile("(0+)1,.*");

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private ListNumbers() {}

  /** {@code number} in a format of WordprocessingML; in digits where the format is unknown. */
  public static String written(int number, String format) {
    String known = known(number, format);
    return known == null ? String.valueOf(number) : known;
  }

  /** Whether {@link #written} knows the format. */
  public static boolean isKnown(String format) {
    return known(1, format) != null;
  }

  /** {@code number} by an example such as {@code 001, 002, 003, ...}; empty if it is no such. */
  public static Optional<String> byExample(int number, String example) {
    Matcher padded = PADDED.matcher(example);
    if (padded.matches()) {
      int width = padded.group(1).length() + 1;
      return Optional.of(String.format(Locale.ROOT, "%0" + width + "d", number));
    }
    return Optional.empty();
  }

  private static @Nullable String known(int number, String format) {
    return switch (format) {
      case "decimal", "decimalHalfWidth", "bahtText", "dollarText" -> String.valueOf(number);
      case "lowerLetter" -> letters(number, "abcdefghijklmnopqrstuvwxyz");
      case "upperLetter" -> letters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
      case "decimalFullWidth", "decimalFullWidth2" -> Ideographs.positional(number, "０１２３４５６７８９");
      case "ordinal" -> number + ordinal(number);
      case "cardinalText" -> EnglishNumbers.cardinal(number);
      case "ordinalText" -> EnglishNumbers.ordinal(number);
      case "hex" -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
      case "chicago" -> letters(number, CHICAGO);
      case "numberInDash" -> "- " + number + " -";
      case "none", "bullet" -> "";
      default -> eastAsian(number, format);
    };
  }

  private static @Nullable String eastAsian(int number, String format) {
    return switch (format) {
      case "japaneseCounting" -> Ideographs.counted(number, Ideographs.JAPANESE);
      case "japaneseLegal" -> Ideographs.counted(number, Ideographs.JAPANESE_FORMAL);
      case "ideographDigital", "japaneseDigitalTenThousand" ->
          Ideographs.positional(number, "〇一二三四五六七八九");
      case "ideographTraditional" -> placed(number, STEMS);
      case "ideographZodiac" -> placed(number, BRANCHES);
      case "ideographZodiacTraditional" -> sexagenary(number);
      case "ideographEnclosedCircle" -> enclosed(number, '㈠', 10);
      case "ideographLegalTraditional" -> Ideographs.counted(number, Ideographs.TAIWANESE_LEGAL);
      case "chineseLegalSimplified" -> Ideographs.counted(number, Ideographs.CHINESE_LEGAL);
      case "chineseCountingThousand" -> Ideographs.counted(number, Ideographs.CHINESE);
      case "taiwaneseCountingThousand" -> Ideographs.counted(number, Ideographs.TAIWANESE);
      case "chineseCounting", "taiwaneseCounting" ->
          Ideographs.countedToHundred(number, Ideographs.CHINESE, CIRCLES);
      case "taiwaneseDigital" -> Ideographs.positional(number, CIRCLES);
      case "koreanDigital" -> Ideographs.positional(number, Ideographs.KOREAN.digits());
      case "koreanDigital2" -> Ideographs.positional(number, Ideographs.CHINESE.digits());
      case "koreanCounting" -> Ideographs.counted(number, Ideographs.KOREAN);
      case "koreanLegal" -> Ideographs.koreanWords(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
      case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
      case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
      case "aiueo" -> cycled(number, AIUEO_HALF);
      case "aiueoFullWidth" -> cycled(number, AIUEO);
      case "iroha" -> cycled(number, IROHA_HALF);
      case "irohaFullWidth" -> cycled(number, IROHA);
      case "ganada" -> cycled(number, GANADA);
      case "chosung" -> cycled(number, CHOSUNG);
      default -> others(number, format);
    };
  }

  private static @Nullable String others(int number, String format) {
    return switch (format) {
      case "russianLower" -> letters(number, RUSSIAN);
      case "russianUpper" -> letters(number, RUSSIAN).toUpperCase(Locale.ROOT);
      case "hebrew1" -> hebrew(number);
      case "hebrew2" -> letters(number, HEBREW);
      case "arabicAlpha" -> letters(number, ARABIC);
      case "arabicAbjad" -> letters(number, ABJAD);
      case "thaiLetters" -> letters(number, THAI);
      case "thaiNumbers" -> Ideographs.positional(number, "๐๑๒๓๔๕๖๗๘๙");
      case "hindiNumbers" -> Ideographs.positional(number, "०१२३४५६७८९");
      case "hindiConsonants" -> letters(number, HINDI_VOWELS); // Word has the names swapped
      case "hindiVowels" -> letters(number, HINDI_CONSONANTS);
      default -> null;
    };
  }

  /** The letter at the number's place; those beyond the last are repeated: aa, bb. */
  static String letters(int number, String alphabet) {
    int size = alphabet.length();
    if (number < 1 || number > size * MOST_REPEATED) {
      return String.valueOf(number);
    }
    return alphabet
        .substring((number - 1) % size, (number - 1) % size + 1)
        .repeat((number - 1) / size + 1);
  }

  /** The letter at the number's place; after the last comes the first again. */
  static String cycled(int number, String alphabet) {
    int at = (number - 1) % alphabet.length();
    return number < 1 ? String.valueOf(number) : alphabet.substring(at, at + 1);
  }

  /** The sign at the number's place; digits beyond the last. */
  private static String placed(int number, String signs) {
    return number >= 1 && number <= signs.length()
        ? signs.substring(number - 1, number)
        : String.valueOf(number);
  }

  private static String enclosed(int number, char first, int most) {
    return number >= 1 && number <= most
        ? String.valueOf((char) (first + number - 1))
        : String.valueOf(number);
  }

  private static String sexagenary(int number) {
    return number >= 1 && number <= SEXAGENARY
        ? cycled(number, STEMS) + cycled(number, BRANCHES)
        : String.valueOf(number);
  }

  static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        roman.append(ROMAN[i]);
      }
    }
    return roman.toString();
  }

  /** Hebrew numerals: טו and טז for 15 and 16. */
  static String hebrew(int number) {
    if (number < 1 || number > 499) {
      return String.valueOf(number);
    }
    StringBuilder written = new StringBuilder();
    if (number >= 100) {
      written.append(HEBREW.charAt(17 + number / 100));
    }
    int rest = number % 100;
    if (rest == 15 || rest == 16) {
      return written.append('ט').append(HEBREW.charAt(rest - 10)).toString();
    }
    if (rest >= 10) {
      written.append(HEBREW.charAt(8 + rest / 10));
    }
    return rest % 10 == 0
        ? written.toString()
        : written.append(HEBREW.charAt(rest % 10 - 1)).toString();
  }

  private static String ordinal(int number) {
    if (number % 100 / 10 == 1) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
