package dev.docket.wording.label;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normal form of a label's number, one for all ways of writing it: {@code 第十二条の二}, {@code
 * 第12条の2} and {@code 第１２条の２} are {@code 12-2}; {@code Article IV} and {@code Article Four} are
 * {@code 4}, {@code Section 1.01} is {@code 1.1}, {@code （ア）} is {@code ア}, {@code 第五条から第八条まで} is
 * {@code 5..8} and {@code 第五条及び第六条} is {@code 5,6}.
 */
public final class LabelNumber {
  private static final Pattern NUMERAL = Pattern.compile("[0-9]+|[" + Numerals.KANJI + "]+");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:PART|TITLE|CHAPTER|SUBCHAPTER|SUBPART|ARTICLE|ART\\.?|SECTION|SEC\\.?|CLAUSE|EXHIBIT|SCHEDULE|ANNEX"
              + "|APPENDIX|ATTACHMENT|ADDENDUM|FORM|FINDING|ISSUE|SUPPLEMENT|§+)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOIN = Pattern.compile("から|乃至|及び?|並びに|、");

  private LabelNumber() {}

  /** The normal form of {@code label}'s number; empty where the label has none, as 附則. */
  public static String of(String label) {
    String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).strip();
    Matcher keyword = ENGLISH.matcher(plain);
    if (keyword.find()) {
      String number = unwrapped(plain.substring(keyword.end()));
      OptionalInt word = EnglishNumbers.value(number);
      if (word.isPresent()) {
        return String.valueOf(word.getAsInt());
      }
      var roman = Numerals.roman(number);
      return roman.isPresent() ? String.valueOf(roman.getAsInt()) : decimal(number);
    }
    if (plain.codePoints().anyMatch(c -> c > 0x2E80)) {
      return japanese(plain);
    }
    return decimal(unwrapped(plain));
  }

  private static String japanese(String plain) {
    if (plain.length() <= 4 && unwrapped(plain).length() == 1) {
      String bare = unwrapped(plain);
      var value = Numerals.value(bare);
      return value.isPresent() ? String.valueOf(value.getAsInt()) : bare;
    }
    StringBuilder number = new StringBuilder();
    int before = 0;
    for (MatchResult m : NUMERAL.matcher(plain).results().toList()) {
      var value = Numerals.value(m.group());
      if (value.isEmpty()) {
        continue;
      }
      if (number.length() > 0) {
        String between = plain.substring(before, m.start());
        number.append(
            between.contains("から") || between.contains("乃至")
                ? ".."
                : JOIN.matcher(between).find() ? "," : "-");
      }
      number.append(value.getAsInt());
      before = m.end();
    }
    return number.toString();
  }

  private static String unwrapped(String label) {
    String bare = label.replaceAll("^[(\\[○]+|[)\\].:、]+$", "").strip();
    return bare.replaceAll("[.:]+$", "");
  }

  private static String decimal(String number) {
    if (!number.matches("[0-9]+(?:\\.[0-9]+)*[A-Za-z]?")) {
      return number.length() > 1 && !number.equals(number.toLowerCase(Locale.ROOT))
          ? number.replaceAll("\\s+", " ")
          : number;
    }
    return number.replaceAll("(^|\\.)0+(?=[0-9])", "$1");
  }
}
