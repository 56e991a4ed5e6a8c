package dev.docket.local.analyst;

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

  private static final String SIGN = "-−▲△";
  private static final Pattern NEGATIVE = Pattern.compile("(?:^|[\\s（(])[-−▲△]$");
  private static final Pattern PERCENT = Pattern.compile("(?i)[%％]$|パーセント$|per ?cent$");

  /** The first amount or rate of {@code sentence}. */
  static Optional<Amount> in(String sentence) {
    for (Quantity quantity : Quantities.in(sentence)) {
      boolean isRate = quantity.measure() instanceof Measure.Rate;
      if (sentence.startsWith("未満の端数", quantity.end())
          || (isRate && VOTES.matcher(sentence.substring(quantity.end())).find())) {
        continue; // how a sum is rounded, or what a resolution takes
      }
      String words = quantity.in(sentence);
      Span span = new Span(quantity.start(), quantity.end(), words);
      String sign = isNegative(sentence, quantity) ? "-" : "";
      if (quantity.measure() instanceof Measure.Amount(_, String currency)) {
        String sum = GOLD.matcher(words).replaceFirst("");
        return Optional.of(new Amount(sign + Quantities.numberIn(sum), currency, span));
      }
      if (isRate && isShare(sentence, quantity)) {
        boolean percent = PERCENT.matcher(words).find();
        String value = percent ? sign + Quantities.numberIn(words) : words;
        return Optional.of(new Amount(value, percent ? "%" : "", span));
      }
    }
    return Optional.empty();
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
