package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount or rate of a sentence.
 *
 * @param value the number as written
 * @param currency an ISO code, {@code $} where the sentence does not say whose dollars, {@code %},
 *     or empty for another rate
 */
record Amount(String value, String currency, Span span) {
  private static final Pattern HAS_DIGIT = Pattern.compile("\\p{Nd}|(?i:per ?cent)");
  private static final Pattern OF =
      Pattern.compile("(?i)[)\\s]+(?:of|the|an?|its|their|that|this)\\b");
  private static final Pattern GOLD = Pattern.compile("^金[\\s　]*"); // before a sum of money

  /** What stands behind the share of votes, members or shares that a resolution takes. */
  private static final Pattern VOTES =
      Pattern.compile(
          "^(?:以上|を超える)?[のが](?:出席|賛成|同意|多数|議決|得票|賛同|承認|委任|請求)"
              + "|(?i:^\\)?(?: ?\\([^()]*\\))?(?: or more)? (?:majority|vote|quorum)\\b"
              + "|^\\)?(?: ?\\([^()]*\\))?(?: or more)?(?: majority| vote)? of (?:all |the |its |those |each )*(?:\\w+ ){0,2}?(?:members?|votes?|voting|directors?|shareholders?|stockholders?|owners?|partners?|trustees?|delegates?)\\b(?!['’]))");

  /** What of a rate is money, or what one is paid or measured by. */
  private static final Pattern RATED =
      Pattern.compile(
          "(?i)\\b(?:fees?|pric\\w+|interest|tax\\w*|discount\\w*|commissions?|royalt\\w+|salar\\w+|wages?|deposit\\w*|refund\\w*|return\\w*|costs?|pay\\w*|paid|invoice\\w*|charg\\w+|dues|fines?|premiums?|bonus\\w*|compensat\\w+|rent|revenue|profits?|sales|value|amounts?|sums?|balance|credits?|loans?|rates?|surcharge|penalt\\w+|damages|uptime|availab\\w+|service level|budget\\w*|assessments?|contributions?|dividends?|shares? of|annual percentage)\\b"
              + "|料金|手数料|利率|利息|利子|金利|税|割引|賃金|手当|給与|給料|基本給|報酬|代金|費用|違約金|損害金|延滞|割増|負担|賠償|補助|還元|返金|返還|価格|価額|金額|売上|収入|支払|支給|控除|減額|増額|予算|会費|保険|稼働率|可用性|家賃|賃料|敷金|配当|出資|月額|年額|元本|額");

  /** A formula: it gives no sum. */
  private static final Pattern FORMULA = Pattern.compile("[÷×]|[=＝][^=＝]*[(（÷×＋+*/]");

  private static final Pattern NO_YUAN = Pattern.compile("^[\\p{IsHan}&&[^(（]]"); // 一元的
  private static final Pattern SHARE_OF_VOTES =
      Pattern.compile(
          "(?i)\\b(?:votes?|voting|quorum|majority|petition|elected|ballots?)\\b|出席|賛成|議決|定足数|過半数|得票|総会の成立|委任状");

  /** Between a sum in words and its figures: dollars (US $5). */
  private static final Pattern BRACKET =
      Pattern.compile("\\s*[(（]\\s*(?:U\\.?S\\.?|AU|CA|HK|NZ|SG)?\\s*");

  /** Pounds without a sign, which may as well be of weight. */
  private static final Pattern POUNDS = Pattern.compile("(?i)(?<!sterling )(?<!\\p{L})pounds?$");

  /** What a sum describes and nobody pays: a billion dollar company. */
  private static final Pattern LIKENESS =
      Pattern.compile(
          "^[- ](?:compan(?:y|ies)|business|industry|market|start-?up|idea|question)\\b");

  private static final Pattern PAID =
      Pattern.compile(
          "(?i)\\b(?:pay\\w*|paid|fees?|pric\\w+|costs?|charg\\w+|fined?|fines|salar\\w+|wages?|sums?|amounts?|refund\\w*|deposits?|rent|compensat\\w*|damages|penalt\\w+|budget\\w*|grants?|award\\w*|worth|ow(?:e|es|ed|ing)|debts?|loans?|pence|tax\\w*|spen[dt]\\w*|sterling|liab\\w+|exceed\\w* in value)\\b");

  /** What weighs or is to be carried, and money of another country beside it. */
  private static final Pattern WEIGHED =
      Pattern.compile(
          "(?i)\\b(?:weigh\\w*|heav\\w+|lift\\w*|load\\w*|capacity|force|pressure|kilograms?|kg|ounces?)\\b|\\bpounds? (?:of (?!money)|per square)|-pound\\b|\\bpound (?!sterling|note|coin)\\p{Ll}|\\p{Nd}pound\\b|[$€¥]|\\b(?:USD|EUR|JPY|dollars?|euros?)\\b");

  /** The rest of a number whose first digits stand apart: 2, 500円. */
  private static final Pattern TORN = Pattern.compile("\\p{Nd}[,，.．][\\s　]*$");

  private static final Pattern ZERO = Pattern.compile("^[0０](?![.．0-9０-９])");
  private static final String SIGN = "-−▲△";
  private static final Pattern NEGATIVE = Pattern.compile("(?:^|[\\s（(])[-−▲△]$");
  private static final Pattern RANGE = Pattern.compile("\\s?(?:[-–—~〜～]|から|to)\\s?");
  private static final Pattern PERCENT = Pattern.compile("(?i)[%％]$|パーセント$|per ?cent$");

  /** The first amount or rate of {@code sentence}. */
  static Optional<Amount> in(String sentence) {
    for (Quantity quantity : Quantities.in(sentence)) {
      boolean isRate = quantity.measure() instanceof Measure.Rate;
      String words = quantity.in(sentence);
      String behind = sentence.substring(quantity.end());
      if (behind.startsWith("未満の端数")
          || TORN.matcher(sentence.substring(0, quantity.start())).find()
          || (isRate && !isOfMoney(sentence, behind))
          || (POUNDS.matcher(words).find() && isOfWeight(sentence))
          || LIKENESS.matcher(behind).find()
          || (ZERO.matcher(words).find() && behind.startsWith("の場合"))
          || (words.endsWith("元") && NO_YUAN.matcher(behind).find())) {
        continue; // how a sum is rounded, what a resolution takes, a weight, or 一元的
      }
      Span span = new Span(quantity.start(), quantity.end(), words);
      String sign = isNegative(sentence, quantity) ? "-" : "";
      if (quantity.measure() instanceof Measure.Amount(_, String currency)) {
        String sum = GOLD.matcher(inFigures(sentence, quantity)).replaceFirst("");
        return Optional.of(new Amount(sign + Quantities.numberIn(sum), currency, span));
      }
      Optional<Quantity> upper = isRate ? upper(sentence, quantity) : Optional.empty();
      if (upper.isPresent()) {
        String both = sentence.substring(quantity.start(), upper.get().end());
        String figures = PERCENT.matcher(both).replaceFirst("");
        return Optional.of(
            new Amount(figures, "%", new Span(quantity.start(), upper.get().end(), both)));
      }
      if (isRate && isShare(sentence, quantity)) {
        boolean percent = PERCENT.matcher(words).find();
        String figures = inFigures(sentence, quantity);
        String value = percent ? sign + Quantities.numberIn(figures) : words;
        return Optional.of(new Amount(value, percent ? "%" : "", span));
      }
    }
    return Optional.empty();
  }

  /** The upper end of a range of per cent whose lower end has no sign of its own: 15-25%. */
  private static Optional<Quantity> upper(String sentence, Quantity lower) {
    return PERCENT.matcher(lower.in(sentence)).find()
        ? Optional.empty()
        : Quantities.in(sentence).stream()
            .filter(next -> next.start() > lower.end())
            .filter(next -> RANGE.matcher(sentence.substring(lower.end(), next.start())).matches())
            .filter(next -> PERCENT.matcher(next.in(sentence)).find())
            .findFirst();
  }

  /** The words of a sum; its figures where they stand right behind it: five dollars ($5). */
  private static String inFigures(String sentence, Quantity sum) {
    return Quantities.in(sentence).stream()
        .filter(next -> next.start() > sum.end() && isSame(sum.measure(), next.measure()))
        .filter(next -> BRACKET.matcher(sentence.substring(sum.end(), next.start())).matches())
        .findFirst()
        .map(next -> next.in(sentence))
        .orElse(sum.in(sentence));
  }

  /** Whether two sums are of one number and money; a sign may leave open whose dollars. */
  private static boolean isSame(Measure one, Measure other) {
    return one.equals(other)
        || (one instanceof Measure.Amount(var number, String currency)
            && other instanceof Measure.Amount(var figures, String sign)
            && number.equals(figures)
            && currency.endsWith("D")
            && sign.equals("$"));
  }

  /** Whether a rate is one of money or of service, not of votes, and not a step of a formula. */
  private static boolean isOfMoney(String sentence, String behind) {
    return RATED.matcher(sentence).find()
        && !VOTES.matcher(behind).find()
        && !SHARE_OF_VOTES.matcher(sentence).find()
        && !FORMULA.matcher(sentence).find();
  }

  /** Whether the pounds of a sentence that does not speak of paying are a weight. */
  private static boolean isOfWeight(String sentence) {
    return !PAID.matcher(sentence).find() || WEIGHED.matcher(sentence).find();
  }

  /** Whether a sign of less than nothing stands before the number or at its beginning. */
  private static boolean isNegative(String sentence, Quantity quantity) {
    return SIGN.indexOf(sentence.charAt(quantity.start())) >= 0
        || NEGATIVE.matcher(sentence.substring(0, quantity.start())).find();
  }

  /** Whether a rate is a share of something: half of the fee is, what is cut in half is not. */
  private static boolean isShare(String sentence, Quantity rate) {
    return HAS_DIGIT.matcher(rate.in(sentence)).find()
        || Unit.isJapanese(rate.in(sentence))
        || OF.matcher(sentence).region(rate.end(), sentence.length()).lookingAt();
  }

  /** Whether it is money rather than a rate. */
  boolean isMoney() {
    return !currency.isEmpty() && !currency.equals("%");
  }
}
