package dev.docket.wording.label;

import java.util.Locale;

/** Writes list numbers as a browser shows them, by the styles of CSS. */
public final class CssCounters {
  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final String HIRAGANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん";
  private static final String KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン";
  private static final String HIRAGANA_IROHA = "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす";
  private static final String KATAKANA_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

  private CssCounters() {}

  /** {@code number} in this style, without suffix; in digits where the style is unknown. */
  public static String written(int number, String style) {
    return switch (style.toLowerCase(Locale.ROOT)) {
      case "lower-alpha", "lower-latin" -> bijective(number, "abcdefghijklmnopqrstuvwxyz");
      case "upper-alpha", "upper-latin" -> bijective(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      case "lower-roman" -> ListNumbers.roman(number);
      case "upper-roman" -> ListNumbers.roman(number).toUpperCase(Locale.ROOT);
      case "decimal-leading-zero" -> ListNumbers.written(number, "decimalZero");
      case "lower-greek" -> bijective(number, GREEK);
      case "hiragana" -> bijective(number, HIRAGANA);
      case "katakana" -> bijective(number, KATAKANA);
      case "hiragana-iroha" -> bijective(number, HIRAGANA_IROHA);
      case "katakana-iroha" -> bijective(number, KATAKANA_IROHA);
      case "cjk-decimal" -> Ideographs.positional(number, "〇一二三四五六七八九");
      case "japanese-informal" -> Ideographs.counted(number, Ideographs.JAPANESE);
      case "japanese-formal" -> Ideographs.counted(number, Ideographs.JAPANESE_FORMAL);
      case "cjk-ideographic", "trad-chinese-informal" ->
          Ideographs.counted(number, Ideographs.TAIWANESE);
      case "simp-chinese-informal" -> Ideographs.counted(number, Ideographs.CHINESE);
      case "trad-chinese-formal" -> Ideographs.counted(number, Ideographs.TAIWANESE_LEGAL);
      case "simp-chinese-formal" -> Ideographs.counted(number, Ideographs.CHINESE_LEGAL);
      case "cjk-heavenly-stem" -> ListNumbers.written(number, "ideographTraditional");
      case "cjk-earthly-branch" -> ListNumbers.written(number, "ideographZodiac");
      case "korean-hangul-formal" -> Ideographs.counted(number, Ideographs.KOREAN);
      case "hebrew" -> ListNumbers.hebrew(number);
      case "devanagari" -> ListNumbers.written(number, "hindiNumbers");
      case "thai" -> ListNumbers.written(number, "thaiNumbers");
      case "arabic-indic" -> Ideographs.positional(number, "٠١٢٣٤٥٦٧٨٩");
      default -> String.valueOf(number);
    };
  }

  /** What a browser puts between the number and the item's text. */
  public static String suffix(String style) {
    String name = style.toLowerCase(Locale.ROOT);
    boolean ideographic =
        name.startsWith("cjk-")
            || name.startsWith("japanese-")
            || name.startsWith("katakana")
            || name.startsWith("hiragana")
            || name.contains("-chinese-");
    return ideographic ? "、" : name.startsWith("korean-") ? ", " : ". ";
  }

  /** Letters as spreadsheets name columns: z, aa, ab. */
  private static String bijective(int number, String alphabet) {
    if (number < 1) {
      return String.valueOf(number);
    }
    StringBuilder written = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / alphabet.length()) {
      written.insert(0, alphabet.charAt((rest - 1) % alphabet.length()));
    }
    return written.toString();
  }
}
