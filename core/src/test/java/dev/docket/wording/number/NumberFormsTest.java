package dev.docket.wording.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Random numbers, in all forms of both languages, read back to what they are. */
final class NumberFormsTest {
  private static final int ROUNDS = 3_000;
  private static final String KANJI = "〇一二三四五六七八九";
  private static final String FORMAL = "零壱弐参四五六七八九";
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private final Random random = new Random(20_250_401);

  @Test
  void everyFormOfANumberOfDaysIsTheSame() {
    for (int i = 0; i < ROUNDS; i++) {
      long n = number();
      for (String form : forms(n)) {
        assertThat(canonical(form + "日")).as(form).isEqualTo(n + " day");
        assertThat(canonical("「" + form + "円」")).as(form).isEqualTo(n + " JPY");
      }
      for (String form : englishForms(n)) {
        String unit = n == 1 ? " day" : " days";
        assertThat(canonical("within " + form + unit)).as(form).isEqualTo(n + " day");
        assertThat(canonical("within " + form + " (" + n + ")" + unit))
            .as(form)
            .isEqualTo(n + " day");
        assertThat(canonical("of " + form + " percent.")).as(form).isEqualTo(n + "%");
      }
    }
  }

  @Test
  void anotherNumberIsNeverTheSame() {
    for (int i = 0; i < ROUNDS; i++) {
      long a = number();
      long b = random.nextBoolean() ? changed(a) : number();
      if (a != b) {
        String one = anyForm(a);
        String two = anyForm(b);
        assertThat(canonical(one)).as(one + " and " + two).isNotEqualTo(canonical(two));
      }
    }
  }

  @Test
  void aChangedSignPointUnitOrCurrencyIsSeen() {
    List<String> units =
        List.of("円", "ドル", "ユーロ", "%", "日", "年", "人", "割", "倍", "営業日", " hours", " USD", "");
    for (int i = 0; i < ROUNDS; i++) {
      String number = String.valueOf(2 + random.nextInt(998));
      int point = random.nextInt(number.length());
      String decimal = number.substring(0, point) + "." + number.substring(point);
      for (String unit : units) {
        String plain = canonical("は" + number + unit);
        assertThat(canonical("は-" + number + unit)).isNotEqualTo(plain);
        assertThat(canonical("は" + decimal + unit)).as(decimal + unit).isNotEqualTo(plain);
        String other = units.get(random.nextInt(units.size()));
        if (!other.equals(unit)) {
          assertThat(canonical("は" + number + other)).as(number + unit + other).isNotEqualTo(plain);
        }
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
  void takesTimeInProportionToTheText() {
    List<String> pieces =
        List.of(
            "1",
            "1,000",
            ",000",
            "一",
            "十百千万億",
            "1.",
            "1-",
            "one hundred and ",
            "twenty-",
            "(1 ",
            "ten (10 ",
            "a ",
            "a",
            "$1",
            "1分の",
            "1から",
            "1     ",
            "第1条の",
            "2025/1/",
            "1 million ",
            "a1-",
            "1\u200B",
            "1/2 ",
            "half a ",
            "-",
            "一・",
            "令和",
            "1月",
            "1割1分",
            " 000",
            "x-",
            "1 to ");
    for (String piece : pieces) {
      long once = nanos(piece.repeat(20_000 / piece.length()));
      long tenTimes = nanos(piece.repeat(200_000 / piece.length()));
      assertThat(tenTimes).as(piece).isLessThan(TimeUnit.SECONDS.toNanos(1) + 40 * once);
    }
  }

  private static long nanos(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime(); // not the time of who else is at work
    int found = Quantities.in(text).size();
    long taken = threads.getCurrentThreadCpuTime() - start;
    assertThat(found).isLessThanOrEqualTo(text.length());
    return taken;
  }

  private long number() {
    long bound = (long) Math.pow(10, 1 + random.nextInt(12));
    return 1 + random.nextLong(bound);
  }

  private long changed(long number) {
    StringBuilder digits = new StringBuilder(String.valueOf(number));
    int at = random.nextInt(digits.length());
    digits.setCharAt(at, (char) ('1' + random.nextInt(9)));
    return Long.parseLong(digits.toString());
  }

  private String anyForm(long n) {
    boolean japanese = random.nextBoolean();
    List<String> forms = japanese ? forms(n) : englishForms(n);
    return forms.get(random.nextInt(forms.size())) + (japanese ? "円" : " yen");
  }

  private List<String> forms(long n) {
    String grouped = String.format(Locale.ROOT, "%,d", n);
    List<String> forms =
        new ArrayList<>(
            List.of(
                String.valueOf(n),
                grouped,
                wide(String.valueOf(n)),
                wide(grouped),
                grouped.replace(',', '\u202F'),
                kanji(n, KANJI, "十百千", "万億兆", false),
                kanji(n, FORMAL, "拾佰阡", "萬億兆", true),
                mixed(n)));
    if (n >= 10) {
      StringBuilder positional = new StringBuilder();
      String.valueOf(n).chars().forEach(c -> positional.append(KANJI.charAt(c - '0')));
      forms.add(positional.toString());
    }
    if (n % 1_000_000 == 0) {
      forms.add(n / 1_000_000 + "百万");
    }
    if (n % 1_000 == 0 && n / 1000 < 10_000) {
      forms.add(String.format(Locale.ROOT, "%,d千", n / 1_000));
    }
    return forms;
  }

  private static List<String> englishForms(long n) {
    List<String> forms =
        new ArrayList<>(
            List.of(
                words(n, " and ", "-"),
                words(n, " ", " "),
                words(n, " and ", "-").toUpperCase(Locale.ROOT)));
    if (n % 1_000_000 == 0) {
      forms.add(n / 1_000_000 + " million");
    }
    return forms;
  }

  private static String wide(String ascii) {
    StringBuilder wide = new StringBuilder();
    ascii.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private static String kanji(long n, String digits, String units, String large, boolean always) {
    StringBuilder text = new StringBuilder();
    for (int i = 3; i >= 0; i--) {
      long power = (long) Math.pow(10_000, i);
      int section = (int) (n / power % 10_000);
      for (int k = 3; k >= 0; k--) {
        int digit = section / (int) Math.pow(10, k) % 10;
        if (digit > 0) {
          text.append(digit == 1 && k > 0 && !always ? "" : digits.charAt(digit));
          text.append(k == 0 ? "" : units.charAt(k - 1));
        }
      }
      text.append(section > 0 && i > 0 ? large.charAt(i - 1) : "");
    }
    return text.toString();
  }

  private static String mixed(long n) {
    StringBuilder text = new StringBuilder();
    for (int i = 3; i >= 0; i--) {
      long section = n / (long) Math.pow(10_000, i) % 10_000;
      if (section > 0) {
        text.append(section).append(i == 0 ? "" : "万億兆".charAt(i - 1));
      }
    }
    return text.toString();
  }

  private static String words(long n, String and, String hyphen) {
    List<String> scales = List.of("", " thousand", " million", " billion", " trillion");
    List<String> parts = new ArrayList<>();
    for (int i = 4; i >= 0; i--) {
      int group = (int) (n / (long) Math.pow(1_000, i) % 1_000);
      if (group > 0) {
        parts.add(
            (i == 0 && group < 100 && !parts.isEmpty() ? and.strip() + " " : "").stripLeading()
                + group(group, and, hyphen)
                + scales.get(i));
      }
    }
    return String.join(" ", parts);
  }

  private static String group(int n, String and, String hyphen) {
    int rest = n % 100;
    String tens =
        rest < 20
            ? SMALL.get(rest)
            : TENS.get(rest / 10) + (rest % 10 == 0 ? "" : hyphen + SMALL.get(rest % 10));
    if (n < 100) {
      return tens;
    }
    return SMALL.get(n / 100) + " hundred" + (rest == 0 ? "" : and + tens);
  }

  private static String canonical(String text) {
    return String.join(" & ", Quantities.in(text).stream().map(Quantity::canonical).toList());
  }
}
