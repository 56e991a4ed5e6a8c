package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds by when, within what time or for how long a sentence has something done. */
final class Deadline {
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?<![条項号章節])(?<!条の[0-9０-９〇一二三四五六七八九十]{1,3})(?<![こそ]れ|[こそ]こ|今|いま)(?:までに|まで(?=[、。]|の間))");

  /** What follows a Japanese period that limits something. */
  private static final Pattern AFTER_PERIOD =
      Pattern.compile(
          "\\s?(?:以内(?!の(?!間))|以上前|前まで|前|後|まで|を(?:経過(?!し(?:ない|た|ていない)(?:者|もの|とき|場合))|限度|限り))");

  /** What follows a length of time that only measures: 一週間について四十時間. */
  private static final Pattern MEASURES =
      Pattern.compile(
          "^(?:に(?:つき)?[0-9０-９一二三四五六七八九十]+(?:回|度|日|件)|について|につき|の各|を通じ|当たり|あたり|ごと|毎|の平均|以上|以下|未満|を[超越]え|を[超越]す)");

  /** What follows a Japanese date from or by which something is done. */
  private static final Pattern AFTER_DATE =
      Pattern.compile("(?:から|より)(?!、?(?:これを)?(?:一部)?(?:施行|適用|実施|改定|改正|改訂|発効|効力))|をもって|付|まで");

  /** What follows the time before an event in which something is counted: fees of a year. */
  private static final Pattern LOOKS_BACK =
      Pattern.compile("(?i)^['’]? (?:immediately |last )?(?:prior|before|preceding)\\b");

  /** Before "exceed", what bounds the length of something: for a period not to exceed one month. */
  private static final Pattern BOUNDED =
      Pattern.compile(
          "(?i)\\b(?:period|term|time|duration|length)s?,? (?:that (?:may|shall|will|must) )?not (?:to )?$");

  private static final Pattern THE = Pattern.compile("(?i)\\bthe (?:last )?$");

  /** Before hours that are worked or rested in each day or week: 1日8時間. */
  private static final Pattern EACH_TIME =
      Pattern.compile(
          "[0-9０-９一二三四五六七八九十毎各](?:日|週間?|[かヶカケ箇]月|月|年)(?:に|当たり|あたり|につき|につい?て)?、?(?:実働|最大|原則)?$");

  private static final Pattern HOURS = Pattern.compile("(?i)時間$|分間?$|\\b(?:hour|minute)s?$");

  /** Behind hours that are counted up to there: 8時間までは. */
  private static final Pattern UP_TO = Pattern.compile("まで(?!に)");

  /** Behind hours of each day or week: 8 hours a day, 40 hours per week. */
  private static final Pattern PER_TIME =
      Pattern.compile(
          "(?i)^['’]? (?:of work )?(?:an?|per|each|every) (?:\\w+ )?(?:day|week|month|year)\\b");

  /** What leads to an English period. */
  private static final Pattern BEFORE_PERIOD =
      Pattern.compile(
          "(?i)\\b(?:within|for|after|before|at least|(?:no|not) (?:later|less|more|fewer) than|up to|not"
              + " exceed(?:ing)?|every|at most|exceeds?) (?:the |a |an )?(?:period of )?(?:(?!(?:last|past|previous|preceding|prior|upon|on|by|of|with|in|to|after|at|from)\\b)\\w+ ){0,2}$");

  /** What an English period has behind it where it limits something without a word before it. */
  private static final Pattern BEHIND_PERIOD =
      Pattern.compile(
          "(?i)^['’]? (?:calendar |business |working )?(?:(?:advance|prior|written) )*(?:notice|prior|before|after|following|from|in advance)\\b");

  private static final Pattern COUNTED = Pattern.compile("(?i)\\b(?:after|following|from|before)$");

  /** What a period is counted from, in a few words: after the date of the invoice. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?: (?!(?:and|or|unless|if|by|which|that|shall|will|must|may|to)\\b)[\\p{L}\\p{N}’'-]+){1,7}(?=[,.;:)]|$| (?:and|or|unless|if|by|which|that|shall|will|must|may|to)\\b)");

  private static final Pattern OF_ITS_OWN = // for an initial 12-month period
      Pattern.compile("(?i)^ (?:\\w+ )?(?:period|term)\\b");

  /** How long something is that is so named, not until when: one twelve (12) hour night. */
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "(?i)\\b(?!(?:one|1)\\b)[\\w-]+(?: ?\\(?\\d*\\))?[ -](?:hour|day|week|month|year|minute)$");

  /** What somebody was or had for a time before: have been members for at least one year. */
  private static final Pattern LASTED =
      Pattern.compile(
          "(?i)\\b(?:ha(?:s|ve|d) (?:\\w+ ){0,2}been|(?:must|shall|should|to) be (?:an?|in)|per \\w+ per \\w+)\\b[^,.;]*$");

  private static final Pattern AGE =
      Pattern.compile(
          "(?i)^['’]? ?(?:[- ]old\\b|of (?:age|study|experience|service|employment|membership)\\b)");

  /** What leads to a length that something has or must have, rather than to a time. */
  private static final Pattern MEASURED = // more than two months of absence
      Pattern.compile(
          "(?i)\\b(?:more than|exceeds?|less than|fewer than)\\b(?<!no (?:less|fewer|more) than)(?<!not (?:less|fewer|more) than)");

  /** What a period of reckoning is called, within which nothing is due. */
  private static final Pattern RECKONED =
      Pattern.compile(
          "(?:計算|算定|評価|集計|対象|移行)期間は|\\p{IsHan}{1,8}時間(?:（[^（）]*）)?は|(?<=時間)換算は|次の(?:者|場所|とおり|通り|もの)と(?:する|します)|(?:年度|事業期|会計期)(?:は|と)|^[^。]{0,30}日から[^。]{0,30}日まで(?:と(?:する|します)|の期間)");

  private static final Pattern BEFORE_DATE =
      Pattern.compile("(?i)\\b(?:by|until|before|prior to|on or before|no later than)\\s$");

  /** A time of the day by which something is done, with the day it is of. */
  private static final Pattern BY_TIME =
      Pattern.compile(
          "(?i)\\b(?:by|before|until|no later than|not later than) (?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\b\\.?|o['’]clock)|\\d{1,2}:\\d{2}|noon|midnight"
              + "|(?:the )?(?:close of business|end of (?:the|each|every) (?:\\w+ )?(?:day|week|month|quarter|year)))"
              + "(?: (?:on|of|after|following|in)(?: (?!to\\b|the head\\b)[\\w-]+){1,7}?(?= to | by | in |[,;.]|$))?");

  private static final Pattern CASE_BEHIND = // in the clause, before it is left
      Pattern.compile(
          "^[^、。]{0,40}(?:場合|とき|ときは|おそれ|なかった|限り)(?:に|は|には|においては?|が[^、。]{1,10})?(?:、|。|$)|^[^、。]{0,14}(?:なかった|しない|ない)[\\p{IsHan}]{1,8}(?:は|が|に)");

  /** Somebody who acts in a clause that ends before another's. */
  private static final Pattern FIRST_TOPIC =
      Pattern.compile("^[^、。]{1,20}(?<!また|又|若しく|もしく|場合に|ときに|[中時後際前])は[^。]*[とりしいきぎちえけせてめれ]、$");

  private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");

  private static final Pattern CASE_BEFORE =
      Pattern.compile(
          "(?i)^(?:if|where|when|unless|in the event)\\b[^.;]*?,(?= (?:\\w+ ){1,6}(?:shall|must|may|will|should|can)\\b)");

  /** The case that ends a sentence, as far as a time within it: may end it if you fail for. */
  private static final Pattern CASE_WITHIN =
      Pattern.compile(
          "(?i)^(?!if|where|when|unless)[^.;]*\\b(?:shall|must|may|will|should|can)\\b[^.;]*\\b(?:if|unless|where|when|in the event(?: that)?)\\b(?:(?!, (?:\\w+ ){1,6}(?:shall|must|may|will|should)\\b)[^.])*$");

  /** Before a time until which something was not done, as what is done about it says. */
  private static final Pattern LEFT_UNDONE =
      Pattern.compile(
          "(?i)\\b(?:not|never) (?!be\\b)\\p{L}+(?:ed|id|en|wn|ght|lt|pt) (?:by \\p{L}+ |in full |or \\p{L}+ed )?$|\\bun(?:paid|claimed|collected|resolved|cured|answered)(?: and unpaid)? $");

  /** What was done on a day: 策定が開始された. */
  private static final Pattern PAST = Pattern.compile("(?:[れしっいん][ただ]|ました)。?$");

  private static final Pattern DUE = // though it speaks of a year of accounts
      Pattern.compile("なければ|提出|報告|届け|開催|招集|支払|納入|納め");

  private static final int LEAD = 60; // characters before a period in which its lead stands
  private static final Pattern OBJECT = // before the words for a time
      Pattern.compile("を(?=毎|翌|午前|午後|所定|指定|各|その都度|[0-9０-９一二三四五六七八九十])");

  private static final int CLAUSE = 40; // characters of the clause that a まで ends

  private Deadline() {}

  /** The first deadline of {@code sentence} that says when. */
  static Optional<Span> in(String sentence) {
    if (RECKONED.matcher(sentence).find() && !DUE.matcher(sentence).find()) {
      return Optional.empty();
    }
    Optional<Span> until = Span.first(UNTIL, sentence).map(span -> clause(sentence, span));
    return Stream.of(
            until.stream(),
            Span.first(BY_TIME, sentence).stream(),
            Quantities.in(sentence).stream()
                .map(quantity -> in(sentence, quantity))
                .flatMap(Optional::stream)
                .limit(1))
        .flatMap(spans -> spans)
        .min(Comparator.comparingInt(Span::start));
  }

  /** The first deadline of what {@code sentence} has done: none of a case in which it is done. */
  static Optional<Span> ofDuty(String sentence) {
    Optional<Span> first = Facts.deadline(sentence);
    return first
        .filter(span -> !isOfCase(sentence, span))
        .filter(span -> !CASE_WITHIN.matcher(sentence.substring(0, span.start())).find());
  }

  /**
   * The deadline of a duty: of a Japanese sentence in which somebody else acts before, none of what
   * he does.
   */
  static Optional<Span> ofDuty(String sentence, Duty duty) {
    int own = duty.who().isEmpty() ? -1 : sentence.lastIndexOf(duty.who() + "は");
    if (own <= 0 || own > duty.phrase().start()) {
      return ofDuty(sentence);
    }
    boolean isSecond = FIRST_TOPIC.matcher(sentence.substring(0, own)).find();
    return isSecond ? ofDuty(sentence.substring(own)) : ofDuty(sentence);
  }

  /**
   * Whether a time stands in the case in which something is so, or tells what was not done by it.
   */
  static boolean isOfCase(String sentence, Span span) {
    if (Unit.isJapanese(sentence)) {
      String behind = BRACKETS.matcher(sentence.substring(span.end())).replaceAll("");
      return CASE_BEHIND.matcher(behind).find();
    }
    Matcher lead = CASE_BEFORE.matcher(sentence);
    return (lead.find() && span.end() <= lead.end())
        || LEFT_UNDONE.matcher(sentence.substring(0, span.start())).find();
  }

  private static Optional<Span> in(String sentence, Quantity quantity) {
    return switch (quantity.measure()) {
      case Measure.Period(var number, _) ->
          number.toString().equals("0") ? Optional.empty() : period(sentence, quantity);
      case Measure.Date _ -> date(sentence, quantity);
      case Measure.Amount _,
          Measure.Rate _,
          Measure.Frequency _,
          Measure.Count _,
          Measure.Ordinal _,
          Measure.Provision _,
          Measure.Code _ ->
          Optional.empty();
    };
  }

  /** Whether hours only say how long something is done each day or week. */
  private static boolean isEachTime(String before, String words, String behind) {
    return HOURS.matcher(words).find()
        && (Unit.isJapanese(words)
            ? EACH_TIME.matcher(before).find() && !AFTER_PERIOD.matcher(behind).lookingAt()
            : PER_TIME.matcher(behind).find());
  }

  private static Optional<Span> period(String sentence, Quantity period) {
    String words = period.in(sentence);
    String behind = sentence.substring(period.end());
    if (isEachTime(sentence.substring(0, period.start()), words, behind)) {
      return Optional.empty();
    }
    if (!Unit.isJapanese(words)) {
      int lead = before(BEFORE_PERIOD, sentence, period.start());
      Matcher notice = BEHIND_PERIOD.matcher(behind);
      boolean isNotice = notice.find();
      if (LOOKS_BACK.matcher(behind).find() && before(THE, sentence, period.start()) >= 0) {
        return Optional.empty();
      }
      if (lead >= 0 && BOUNDED.matcher(sentence.substring(0, lead)).find()) {
        return Optional.empty(); // how long at most, not until when
      }
      boolean isTerm = lead >= 0 && OF_ITS_OWN.matcher(behind).find();
      boolean describes = // for one-year terms, for one twelve hour night
          (words.indexOf('-') > 0 || ONE_OF_MANY.matcher(words).find()) && !isTerm;
      boolean isLong =
          lead >= 0 && MEASURED.matcher(sentence.substring(lead, period.start())).find();
      if (AGE.matcher(behind).find()
          || (lead >= 0 && LASTED.matcher(sentence.substring(0, lead)).find())
          || (isLong && !isNotice)
          || (!isNotice && (lead < 0 || describes))) {
        return Optional.empty();
      }
      int start = lead < 0 ? period.start() : lead;
      int end = isNotice ? period.end() + notice.end() : period.end();
      return Optional.of(counted(sentence, start, period.end(), end));
    }
    int end = after(AFTER_PERIOD, sentence, period.end());
    if (HOURS.matcher(words).find() && UP_TO.matcher(behind).lookingAt()) {
      return Optional.empty();
    }
    boolean lasts = // hours only measure, where nothing is to be done within them
        words.endsWith("間") && !HOURS.matcher(words).find() && !MEASURES.matcher(behind).find();
    return end > period.end() || lasts
        ? Optional.of(span(sentence, period.start(), Math.max(end, period.end())))
        : Optional.empty();
  }

  /**
   * A period with the event that it is counted from; without the word for that where it is long.
   */
  private static Span counted(String sentence, int start, int bare, int end) {
    Span whole = span(sentence, start, end);
    if (!COUNTED.matcher(whole.text()).find()) {
      return whole;
    }
    Matcher event = EVENT.matcher(sentence).region(end, sentence.length());
    return span(sentence, start, event.lookingAt() ? event.end() : bare);
  }

  private static Optional<Span> date(String sentence, Quantity date) {
    if (PAST.matcher(sentence).find()) {
      return Optional.empty();
    }
    int lead = before(BEFORE_DATE, sentence, date.start());
    if (lead >= 0) {
      return Optional.of(span(sentence, lead, date.end()));
    }
    int end = after(AFTER_DATE, sentence, date.end());
    return end > date.end() ? Optional.of(span(sentence, date.start(), end)) : Optional.empty();
  }

  private static int before(Pattern lead, String sentence, int at) {
    Matcher matcher = lead.matcher(sentence).region(Math.max(0, at - LEAD), at);
    return matcher.find() ? matcher.start() : -1;
  }

  private static int after(Pattern pattern, String sentence, int at) {
    Matcher matcher = pattern.matcher(sentence).region(at, sentence.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private static Span span(String sentence, int start, int end) {
    return new Span(start, end, sentence.substring(start, end));
  }

  /** The clause that a span ends, at most some characters of it. */
  private static Span clause(String sentence, Span span) {
    int start = span.start();
    while (start > Math.max(0, span.start() - CLAUSE)
        && "、，。は（）「」".indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    Matcher object = OBJECT.matcher(sentence).region(start, span.end());
    while (object.find()) {
      start = object.end();
    }
    return span(sentence, start, span.end());
  }
}
