package dev.docket.worker.comparison;

import dev.docket.worker.comparison.Span.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the stretches of a key that mean one thing: amounts, dates, references, words of force. */
final class Spans {
  private static final String N = "(?:[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?|[〇一二三四五六七八九十百千]+)";
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String WORD = "(?i:" + Numbers.words() + ")";

  private static final String NUMERALS = "0123456789〇一二三四五六七八九十百千";
  private static final Set<Kind> QUANTITIES =
      EnumSet.of(Kind.DATE, Kind.PERIOD, Kind.AMOUNT, Kind.PERCENTAGE, Kind.NUMBER);
  private static final List<Kind> WORDS =
      List.of(Kind.DATE, Kind.PERIOD, Kind.AMOUNT, Kind.PERCENTAGE, Kind.REFERENCE);
  private static final Map<Kind, Rule> RULES = new EnumMap<>(Kind.class);
  private static final Map<Character, List<Kind>> STARTS = new HashMap<>();

  /** A pattern and, so that it is not tried everywhere, the signs it may start with. */
  private record Rule(String firsts, Pattern pattern) {}

  static {
    put(
        Kind.DATE,
        "明大昭平令毎翌当同",
        "(?:明治|大正|昭和|平成|令和)(?:元|{N})年(?:{N}月(?:{N}日)?)?(?!間)|[0-9]{4}年(?:{N}月(?:{N}日)?)?(?!間)"
            + "|{N}月{N}日|(?:毎|翌々|翌|当|同)月(?:{N}日|末日?|初日)|翌々月|翌々?(?:営業日|年度)|\\b[0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2}\\b|\\b{M}"
            + " [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}\\b|\\b[0-9]{1,2}(?:st|nd|rd|th)? (?:day of"
            + " )?{M},? [0-9]{4}\\b|\\b{M} [0-9]{4}\\b|\\b{M} [0-9]{1,2}\\b");
    put(
        Kind.PERIOD,
        "",
        "{N}(?:営業日|暦日|週間|日間|か月間?|ヶ月間?|カ月間?|ヵ月間?|箇月間?|ケ月間?|年間|年度?|時間|週|日|分間|月(?=[以前をの間に超未経内]))(?![号条法])|(?:\\b{W}"
            + " \\()?(?:\\b(?:[0-9]+|{W}))\\)?[ -](?i:(?:consecutive |business |calendar |working"
            + " )?(?:days?|weeks?|months?|years?|hours?|minutes?))\\b");
    put(
        Kind.AMOUNT,
        "金$€£¥壱弐参拾",
        "金?(?:{N}[万億兆千]*)+円|金?[壱弐参四五六七八九拾百千阡萬万億]+円|{N}[万億兆千]*(?:ドル|ユーロ|ポンド|元)|(?:US\\$|A\\$|C\\$|\\$|€|£|¥|\\b(?:USD|EUR|JPY|GBP)"
            + " ?) ?[0-9][0-9,]*(?:\\.[0-9]+)?(?:"
            + " ?(?i:thousand|million|billion)\\b)?|\\b[0-9][0-9,]*(?:\\.[0-9]+)?(?:"
            + " (?i:thousand|million|billion))?"
            + " ?(?:(?i:dollars?|euros?|yen|pounds?)\\b|(?:USD|EUR|JPY|GBP)\\b)");
    put(
        Kind.PERCENTAGE,
        "",
        "{N} ?(?:%|パーセント|割(?:{N}分)?)|{N}倍|\\b(?i:twice|{W} times)\\b|{N}分の{N}|\\b(?:{W}"
            + " \\()?(?:[0-9]+(?:\\.[0-9]+)?|{W}) ?(?:%\\)?|\\) (?i:percent|per"
            + " cent)|(?i:percent(?:age points?)?|per cent|basis points?)\\b)"
            + "|\\b(?i:one-half|one-third|two-thirds|one-quarter|three-quarters|one-fourth|three-fourths)\\b");
    put(Kind.NUMBER, "", "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)*|[〇一二三四五六七八九十百千]{1,}(?=[名人回個件箇台級種度倍])");
    RULES.put(Kind.REFERENCE, new Rule("附別様第前次同本§" + NUMERALS, References.PATTERN));
    RULES.forEach(
        (kind, rule) ->
            (rule.firsts + (QUANTITIES.contains(kind) ? NUMERALS : ""))
                .chars()
                .distinct()
                .forEach(c -> STARTS.computeIfAbsent((char) c, _ -> new ArrayList<>(2)).add(kind)));
  }

  private Spans() {}

  /**
   * The spans of {@code key} in order; they do not overlap. The one that begins first wins, then
   * the more telling kind.
   */
  static List<Span> of(String key) {
    List<Span> all = quantities(key);
    all.addAll(WordSpans.of(key));
    all.sort(Comparator.comparingInt(Span::start).thenComparing(Span::kind));
    List<Span> found = new ArrayList<>(all.size());
    int end = 0;
    for (Span span : all) {
      if (span.start() >= end) {
        found.add(span);
        end = span.end();
      }
    }
    return found;
  }

  /** The amounts, dates, periods, numbers and references of {@code key}, in order. */
  private static List<Span> quantities(String key) {
    Map<Kind, Matcher> matchers = new EnumMap<>(Kind.class);
    RULES.forEach(
        (kind, rule) ->
            matchers.put(
                kind,
                rule.pattern.matcher(key).useTransparentBounds(true).useAnchoringBounds(false)));
    List<Span> found = new ArrayList<>();
    int at = 0;
    while (at < key.length()) {
      int next = at + 1;
      for (Kind kind : startingAt(key, at)) {
        Matcher matcher = Objects.requireNonNull(matchers.get(kind)).region(at, key.length());
        if (matcher.lookingAt() && matcher.end() > at) {
          found.add(new Span(kind, at, matcher.end(), value(kind, matcher.group())));
          next = matcher.end();
          break;
        }
      }
      at = next;
    }
    return found;
  }

  /** The kinds of which one may start at {@code index}, the more telling first. */
  private static List<Kind> startingAt(String key, int index) {
    char c = key.charAt(index);
    boolean letter = isLetter(c);
    boolean numeral = NUMERALS.indexOf(c) >= 0;
    if (letter && index > 0 && isLetter(key.charAt(index - 1))) {
      return List.of();
    }
    boolean inNumber = numeral && index > 0 && NUMERALS.indexOf(key.charAt(index - 1)) >= 0;
    if (letter) {
      return WORDS;
    }
    List<Kind> kinds = STARTS.getOrDefault(c, List.of());
    return inNumber ? kinds.stream().filter(k -> !QUANTITIES.contains(k)).toList() : kinds;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void put(Kind kind, String firsts, String pattern) {
    RULES.put(
        kind,
        new Rule(
            firsts,
            Pattern.compile(pattern.replace("{N}", N).replace("{M}", MONTH).replace("{W}", WORD))));
  }

  private static String value(Kind kind, String text) {
    return switch (kind) {
      case DATE -> Dates.value(text);
      case PERIOD, PERCENTAGE -> quantity(text);
      case AMOUNT -> amount(text);
      case REFERENCE -> Numbers.ascii(text).toLowerCase(Locale.ROOT);
      case NUMBER -> Numbers.value(text.replace(",", "")).toPlainString();
      default -> text.toLowerCase(Locale.ROOT);
    };
  }

  private static String quantity(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[a-z-]+ \\(([0-9.]+%?)\\)", "$1");
    for (String word : plain.split("[ -]", 2)) {
      var number = Numbers.word(word);
      if (number.isPresent() && plain.startsWith(word)) {
        plain = number.get() + plain.substring(word.length());
      }
    }
    return Numbers.ascii(plain)
        .replaceAll("[かヶカヵケ]月", "箇月")
        .replaceAll("percent|per cent|パーセント", "%")
        .replaceAll("s$", "")
        .replaceAll("[ -]", "");
  }

  private static String amount(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    BigDecimal value = Numbers.value(text);
    for (String scale : List.of("thousand", "million", "billion")) {
      if (lower.contains(scale)) {
        value =
            value.scaleByPowerOfTen(
                3 * (1 + List.of("thousand", "million", "billion").indexOf(scale)));
      }
    }
    return value.stripTrailingZeros().toPlainString()
        + lower.replaceAll("[^a-z$€£¥円ドルユーロポンド元]|thousand|million|billion", "");
  }
}
