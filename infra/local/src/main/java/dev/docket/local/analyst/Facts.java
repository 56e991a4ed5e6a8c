package dev.docket.local.analyst;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the deadlines, penalties, definitions and open questions of a sentence. */
final class Facts {
  private static final Pattern PUNISHMENT = Pattern.compile("に処する|(?:懲役|拘禁刑|禁錮|罰金)(?:に|又は|若しくは)");
  private static final Pattern PENALTY =
      Pattern.compile(
          "罰金|懲役|拘禁刑|禁錮|過料|科料|違約金|損害賠償|賠償(?:する|責任)|懲戒|減給|諭旨|解雇(?!し(?:ない|ては)|の?(?:予告|制限|理由|手続|の日))|出勤停止|降格|に処する|罰則|罰する|遅延損害金"
              + "|\\bpenalt\\w+|\\bfine(?:d|s)? (?:of|not|up)|\\bliquidated damages\\b|\\bforfeit\\w*"
              + "|\\bimprison\\w*|\\bdisciplin\\w+|\\bliable for\\b|\\bdamages\\b|\\blate fees?\\b"
              + "|\\binterest (?:at|on)\\b|\\bterminat\\w+ (?:your|the|this)? ?(?:access|account|agreement)\\b"
              + "|\\bsuspen(?:d|sion)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says that somebody answers for nothing, up to the end of what he does not answer for. */
  private static final Pattern RELEASE =
      Pattern.compile(
          "[^、。]*(?:責任|責め|責|義務)(?:を|は|について)?(?:一切|何ら)?(?:負わ(?!なけ|ね)|負いません|負うものでは(?:ない|ありません))"
              + "|\\b(?:not|never|neither|nor|no (?:event|case|circumstances?|party))\\b[^.;|]{0,60}?\\bliab(?:le|ility)\\b[^.;|]*"
              + "|\\breleases? [^.;|]{1,60} from\\b[^.;|]*",
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

  /** A term and where it is defined. */
  record Definition(String term, Span span) {}

  static Optional<Span> deadline(String sentence) {
    if (punishes(sentence)) {
      return Optional.empty(); // its years are a punishment's
    }
    return Deadline.in(sentence);
  }

  /** Whether it sets a punishment, wherever it stands. */
  static boolean punishes(String sentence) {
    return PUNISHMENT.matcher(sentence).find();
  }

  /** What is threatened; that somebody answers for no damage threatens nothing. */
  static Optional<Span> penalty(String sentence) {
    List<MatchResult> releases = RELEASE.matcher(sentence).results().toList();
    return PENALTY
        .matcher(sentence)
        .results()
        .filter(p -> releases.stream().noneMatch(r -> isWithin(p, r)))
        .findFirst()
        .map(p -> new Span(p.start(), p.end(), p.group()));
  }

  private static boolean isWithin(MatchResult inner, MatchResult outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
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
