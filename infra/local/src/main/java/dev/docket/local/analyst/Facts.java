package dev.docket.local.analyst;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the amounts, deadlines, penalties, definitions and open questions of a sentence. */
final class Facts {
  private static final String DIGITS = "[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?";
  private static final String KANJI = "[〇一二三四五六七八九十百千万億兆]+";
  private static final String COUNT = "(?:" + DIGITS + "[万億千]*|" + KANJI + ")";
  private static final String WORD =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty"
          + "|thirty|forty-five|sixty|ninety|a|an|\\d+(?:\\.\\d+)?)";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<sign>[¥￥$€£]|\\b(?:USD|EUR|JPY|GBP|CHF|CAD|AUD)\\b)\\s?(?<signed>\\d[\\d,.]*\\d|\\d)"
              + "(?<scale>\\s?(?:million|billion|thousand|[kmKM]\\b))?"
              + ("|(?<number>"
                  + DIGITS
                  + ")(?<big>\\s(?:million|billion|thousand))?\\s?"
                  + "(?<unit>USD|EUR|JPY|GBP|CHF|dollars?|euros?|yen|pounds|percent|per ?cent|%|％)"
                  + "(?![A-Za-z])")
              + ("|(?<kanji>" + COUNT + ")(?<yen>円|ドル|ユーロ|パーセント|割(?![合増引り]))")
              + ("|(?<fraction>" + COUNT + "分の" + COUNT + ")"));
  private static final Pattern DEADLINE =
      Pattern.compile(
          COUNT
              + "\\s?(?:日|営業日|週間?|[かカヵケヶ箇]月|月|年|時間|分|暦日)\\s?(?:間)?(?:以内|前まで|前|後|まで|以上|以下|未満|間"
              + "|を(?:超え|経過|限度|限り)|を経過)"
              + "|までに|まで(?=[、。])|日から起算して|期限|期日|遅滞なく|直ちに|速やかに|あらかじめ|事前に|"
              + COUNT
              + "年(?:\\s?"
              + COUNT
              + "月)?(?:\\s?"
              + COUNT
              + "日)?(?:から|より|をもって|付)"
              + ("|(?i:\\b(?:within|for|after|before|at least|no (?:later|less|more) than|up to|not"
                  + " exceed(?:ing)?|every|at most|than) (?:the |a |an )?(?:period of )?(?:\\w+"
                  + " ){0,2}?"
                  + WORD
                  + "(?: ?\\(\\d+\\))?[ -](?:\\w+ ){0,2}?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b)")
              + ("|(?i:\\b"
                  + WORD
                  + "(?: ?\\(\\d+\\))?[ -](?:calendar |business |working |consecutive"
                  + " )?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b)")
              + "|(?i:\\bno later than\\b|\\bdeadline\\b|\\bdue date\\b|\\bpromptly\\b|\\bimmediately\\b"
              + "|\\bwithout undue delay\\b|\\bas soon as (?:possible|practicable)\\b|\\bin advance\\b"
              + "|\\b(?:by|until|before|prior to|on or before|effective|as of|after|from) (?=(?:January|February|March|April|May|June|July|August"
              + "|September|October|November|December|\\d{1,2} [A-Z]|\\d{4}-\\d)))"
              + "(?:(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)(?: \\d{1,2},?)?(?: \\d{4})?)?");
  private static final Pattern PUNISHMENT = Pattern.compile("に処する|(?:懲役|拘禁刑|禁錮|罰金)(?:に|又は|若しくは)");
  private static final Pattern PENALTY =
      Pattern.compile(
          "罰金|懲役|拘禁刑|禁錮|過料|科料|違約金|損害賠償|賠償(?:する|責任)|懲戒|減給|諭旨|解雇(?!し(?:ない|ては)|の?(?:予告|制限|理由|手続|の日))|出勤停止|降格|に処する|罰則|罰する|遅延損害金"
              + "|\\bpenalt\\w+|\\bfine(?:d|s)? (?:of|not|up)|\\bliquidated damages\\b|\\bforfeit\\w*"
              + "|\\bimprison\\w*|\\bdisciplin\\w+|\\bliable for\\b|\\bdamages\\b|\\blate fees?\\b"
              + "|\\binterest (?:at|on)\\b|\\bterminat\\w+ (?:your|the|this)? ?(?:access|account|agreement)\\b"
              + "|\\bsuspen(?:d|sion)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JAPANESE_DEFINITION =
      Pattern.compile(
          "「([^「」]{1,40})」とは|(?:以下|以下、)(?:単に)?「([^「」]{1,40})」という|「([^「」]{1,40})」と(?:いう|定義)"
              + "|^([^、。「」]{1,30})とは、");
  private static final Pattern ENGLISH_DEFINITION =
      Pattern.compile(
          "[\"“]([^\"“”]{1,60})[\"”]\\s+(?:(?:shall )?means?|refers? to|includes?|is defined as)\\b"
              + "|\\*\\*([^*]{1,60})\\*\\*\\s+(?:(?:shall )?means?|refers? to|is defined as)\\b"
              + "|\\((?:the |each,? an? |collectively,? (?:the )?|hereinafter )?[\"“]([^\"“”]{1,40})[\"”]\\)"
              + "|^(?:The term )?((?:[A-Z][\\w'’-]*)(?: [\\w'’-]+){0,4})\\s+(?:shall mean|means)\\b");
  private static final Pattern OPEN =
      Pattern.compile(
          "別(?:に|途)(?:定め|協議|通知)|未定|未確定|検討中|協議の(?:上|うえ)|確認できな|不明(?!瞭な場合)|要確認|今後(?:検討|定め)"
              + "|\\bTB[DC]\\b|\\bto be (?:determined|confirmed|agreed|decided|defined)\\b"
              + "|\\b(?:is|are|was|were|remains?) (?:unclear|unknown|undetermined|unresolved|outstanding)\\b"
              + "|\\bnot (?:yet )?(?:been )?(?:specified|determined|decided|defined)\\b"
              + "|\\bcould not (?:be )?(?:determine|verif|confirm)\\w*|\\bopen (?:question|issue)s?\\b"
              + "|\\bfurther (?:investigation|analysis|review) (?:is|was|would be)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADVICE =
      Pattern.compile(
          "\\brecommend|\\bshort term,|\\blong term,|勧告|提言|改善", Pattern.CASE_INSENSITIVE);

  private Facts() {}

  /**
   * An amount or rate.
   *
   * @param value the number as written
   * @param currency an ISO code, or {@code %}
   */
  record Amount(String value, String currency, Span span) {}

  /** A term and where it is defined. */
  record Definition(String term, Span span) {}

  static Optional<Amount> amount(String sentence) {
    Matcher m = AMOUNT.matcher(sentence);
    if (!m.find()) {
      return Optional.empty();
    }
    Span span = new Span(m.start(), m.end(), m.group());
    if (m.group("sign") != null) {
      String scale = m.group("scale") == null ? "" : m.group("scale");
      return Optional.of(new Amount(m.group("signed") + scale, currency(m.group("sign")), span));
    }
    if (m.group("number") != null) {
      String big = m.group("big") == null ? "" : m.group("big");
      return Optional.of(new Amount(m.group("number") + big, currency(m.group("unit")), span));
    }
    return Optional.of(
        m.group("kanji") != null
            ? new Amount(m.group("kanji"), currency(m.group("yen")), span)
            : new Amount(m.group("fraction"), "", span));
  }

  private static String currency(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "¥", "￥", "円", "yen", "jpy" -> "JPY";
      case "$", "ドル", "usd", "dollar", "dollars" -> "USD";
      case "€", "ユーロ", "eur", "euro", "euros" -> "EUR";
      case "£", "gbp", "pounds" -> "GBP";
      case "割" -> "割";
      case "chf", "cad", "aud" -> written;
      default -> "%";
    };
  }

  static Optional<Span> deadline(String sentence) {
    if (punishes(sentence)) {
      return Optional.empty(); // its years are a punishment's
    }
    return Span.first(DEADLINE, sentence)
        .map(span -> span.text().startsWith("まで") ? clause(sentence, span) : span);
  }

  /** The clause that a span ends: its beginning at most twelve characters before. */
  private static Span clause(String sentence, Span span) {
    int start = span.start();
    while (start > Math.max(0, span.start() - 12) && "、。".indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return new Span(start, span.end(), sentence.substring(start, span.end()));
  }

  /** Whether it sets a punishment, wherever it stands. */
  static boolean punishes(String sentence) {
    return PUNISHMENT.matcher(sentence).find();
  }

  static Optional<Span> penalty(String sentence) {
    return Span.first(PENALTY, sentence);
  }

  static Optional<Span> openQuestion(String sentence) {
    return Span.first(OPEN, sentence);
  }

  static Optional<Span> advice(String sentence) {
    return Span.first(ADVICE, sentence);
  }

  static Optional<Definition> definition(String sentence) {
    Pattern pattern = Unit.isJapanese(sentence) ? JAPANESE_DEFINITION : ENGLISH_DEFINITION;
    Matcher m = pattern.matcher(sentence);
    if (!m.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        return Optional.of(
            new Definition(m.group(group).strip(), new Span(m.start(), m.end(), m.group())));
      }
    }
    return Optional.empty();
  }
}
