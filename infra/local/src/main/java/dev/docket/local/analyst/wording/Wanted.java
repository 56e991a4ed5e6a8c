package dev.docket.local.analyst.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question wants to be told, and whether a sentence tells such a thing. */
public final class Wanted {
  private static final String NUMBER =
      "(?:[0-9０-９〇一二三四五六七八九十百千万]+|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|once|twice)\\b)";

  /** Kinds of which nothing else is an answer. */
  private enum Kind {
    AMOUNT(
        "いくら|何円|何ドル|\\bhow much\\b(?! (?:notice|time|warning|leave))|\\bwhat (?:is|was|are|were) the (?:\\w+ )?(?:fees?|prices?|costs?|salary|rate)\\b",
        "[0-9０-９〇一二三四五六七八九十百千万][0-9０-９,，.]*\\s*(?:円|千円|万円|億円|ドル|ユーロ|%|％|割)"
            + "|[$€£¥\\\\＼]\\s?[0-9]|\\b(?:USD|EUR|GBP|JPY)\\b|\\bpercent\\b|\\d\\s*%|(?<!全)額を|金額|限度|上限|無償|無料|実費"
            + "|(?:支給|支払|徴収|請求|負担)(?:わ|し|は)?(?:ない|ません)|(?:かから|要し)ない|不要"
            + "|\\b(?:no|not|without|never)\\b[^.;]{0,40}\\b(?:pa(?:y|id|yment)|fees?|charges?d?|compensation|costs?|reimburse)"
            + "|\\b(?:free of charge|at no (?:cost|charge))\\b"),
    PERSON(
        "誰|だれ|\\bwho(?:m|se)?\\b",
        "[社者長役員会人局署店主甲乙丙]が|(?:社|者|長|役|員|会|人|局|署|店|主|甲|乙|丙|当事者|担当|代表|側)(?:は|も|に|の|を|と|から|より|によ|宛)|(?<![一全内外])(?:部|課)(?:が|は|に|で|へ)|取締役|委員会|当社|会社|支給(?:する|し)"
            + "|\\b(?:company|employer|employee|party|parties|manager|supervisor|officer|director|board|committee|president|secretary|treasurer|chair\\w*|owner|landlord|lessor|lessee|tenant|resident|customer|client|supplier|vendor|provider|contractor|consultant|licensor|licensee|author\\w*|member|person|user|you|we|us|team|department|recipient|agent|court|agency|council|trustee|buyer|seller|administrator|staff|anyone|everyone|nobody|he|she|they)s?\\b|\\bby (?:the |an? )?\\p{Lu}|\\p{Lu}\\p{Ll}+ (?:shall|will|must|may|is|are|owns?|has)\\b"),
    TIME(
        "何(?:時|日|年|か月|ヶ月|カ月|箇月|週間|時間|分)(?!.{0,4}(?:施行|制定))|いつ(?:まで|から)|どのくらいの(?:期間|頻度)|\\bhow (?:long|soon|often|quickly)\\b|\\b(?:by|until|since) when\\b"
            + "|\\bhow much (?:notice|time|warning|leave)\\b"
            + "|\\bhow many (?:\\w+ )?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b",
        NUMBER
            + "\\s*(?:日|年|か月|ヶ月|カ月|箇月|月|週|時間|時|分|歳)|"
            + NUMBER
            + "[)）]?[ -]*(?:(?:calendar|business|working|consecutive)[ -])?(?:day|hour|week|month|year|minute)"
            + "|毎(?:日|週|月|年)|年度|期間|期日|まで|直ちに|ただちに|遅滞なく|速やかに|月末|随時|定期|いつでも|前日|翌日|当日|翌月|同日|即日"
            + "|\\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|immediately|promptly|until|as long as|once|twice|(?<!-)term|period|in advance|at any time|midnight|noon|(?:every|each) (?:other )?(?:day|week|month|quarter|year|weekday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\\b"
            + "|\\b(?:January|February|March|April|June|July|August|September|October|November|December)\\b"),
    WHEN(
        "いつ(?!でも|も|まで|から)|^when\\b(?!ever)|[.?!] when (?:is|are|do|does|did|will|can|may|must|should)\\b",
        TIME.answer.pattern()
            + "|とき|時に|場合|[後前]に|次第"
            + "|\\b(?:upon|after|before|once|when|as soon as|following|prior to)\\b"),
    EXTENT(
        "(?:どれ|どの)(?:くらい|ぐらい|ほど)|\\bhow (?:far|big|large|high|fast)\\b",
        NUMBER + "|期間|期限|限度|上限|以内|まで"),
    CONSEQUENCE(
        "どうな(?:る|り)|どのような(?:処分|罰|扱い)|\\bwhat (?:happens|will happen|would happen)\\b|\\bconsequences?\\b",
        "場合|とき|とした日|(?<!なけ)れば|たら|(?:失|喪失|解除|解約|取り?消|罰|違約|損害|賠償|終了|無効|みなす|みなし|返還|返却|停止|処分|破棄|認めない|支払わな|支給しな)"
            + "|\\b(?:if|when|where|unless|upon|after|until|once|in the event|terminat\\w+|forfeit\\w*|lose[sd]?|lost|liable|penalt\\w+|suspen\\w+|owe[sd]?|debt|becom\\w+|remain\\w*|continue\\w*|cease\\w*|end[s]?|void|return\\w*|delete\\w*|remove\\w*|dispos\\w+|may)\\b"),
    AGE(
        "何[歳才]|\\bhow old\\b|\\bwhat age\\b",
        "歳|才|成年|\\bage[ds]?\\b|\\byears? old\\b|\\b(?:over|under) [1-9]\\d\\b"),
    COUNT(
        "何(?:人|名|文字|回|件|個|つ|度|割|台|社|%|％|パーセント)|\\bhow many\\b",
        "(?<![A-Za-z])[0-9０-９〇一二三四五六七八九十]|" + NUMBER);

    private final Pattern question;
    private final Pattern answer;

    Kind(String question, String answer) {
      this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
      this.answer = Pattern.compile(answer, Pattern.CASE_INSENSITIVE);
    }
  }

  private static final Pattern MEANING =
      Pattern.compile(
          "(?i)\\bmeans?\\b|\\bmeant\\b|\\bdefin|とは|の定義|の意味|どのような(?:もの|こと|状態|事故)|どういう(?:もの|こと|意味)");

  /** A term at the beginning of what explains it. */
  private static final Pattern TERM =
      Pattern.compile("^[\"“「『]?([^:：(（\"”」』]{2,30})[\"”」』]?\\s*(?:[:：(（]|(?i:means?)\\b|とは)");

  /** Of what a number is asked: how many directors. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\bhow many (?:\\p{L}+ ){0,2}?(\\p{L}{3,}?)(?:e?s)? (?:is|are|were|was|do|does|did|can|may|must|will|has|have|should)\\b");

  private static final Pattern COUNTED_JAPANESE =
      Pattern.compile("([\\p{IsHan}ァ-ヶー]{2,})(?:の?(?:人数|員数))?[はがを]何[人名]");

  private static final Pattern LIST =
      Pattern.compile(
          "(?:どんな|どのような|どういう|いかなる)(?:場合|とき|もの|人|者|事項|行為|理由|事由|書類|こと)|(?:どの|何の)(?:書類|項目|事項|情報)|何を|[一すべ]覧"
              + "|(?i:\\b(?:for )?(?:what|which) (?:reasons?|cases?|events?|circumstances|items|documents|conditions|grounds|things|information|duties|kinds?|types?)\\b|\\bunder what\\b|\\blist\\b|\\bwhat (?:are|must|may|should|can)\\b)");

  private static final Pattern ASIDE =
      Pattern.compile("（[^（）]*）"); // between a name and its particle

  /** Whether something may be done, and what says that of something, or that it may not. */
  private static final Pattern ASKS_LEAVE =
      Pattern.compile(
          "(?i)^(?:how )?(?:can|may|could|am|are) (?:i|we|you|it|one|an?|the|my|members?|employees?)\\b(?! get\\b)|\\b(?:allowed|permitted) "
              + "|(?:ても|でも)(?:よい|いい|良い)|できるか|られるか|てるか|ことは(?:ある|できる)");

  private static final Pattern LEAVE =
      Pattern.compile(
          "(?i)\\b(?:may|cannot|can|prohibited|allowed|permitted|not|entitled|fine|only)\\b"
              + "|てはならない|てはなりません|することができ|ことはできない|ことができない|禁止|ないこと|許可|承認|ことがある|できる");

  /** The same of what has to be done. */
  private static final Pattern ASKS_DUTY =
      Pattern.compile(
          "(?i)^(?:must|should|is it|do|does) (?:i|we|you|it|one|an?|the|my|members?|employees?)\\b(?! get\\b)|\\b(?:must|have to|has to|need(?:s|ed)? to) |^which \\w+ must\\b"
              + "|必要|(?:し|け|れ|せ|て|べ|め|え|げ|ね)(?:なければ|なくて|ないと)");

  private static final Pattern DUTY =
      Pattern.compile(
          "(?i)\\b(?:must|shall|required?|prohibited|not|recommend\\w*|should|need(?:s|ed)? to)\\b"
              + "|なければならない|なければなりません|てはならない|ものとする|必要|許可|承認");

  private static final double RULED = 1.2;
  private static final double HAS_FIGURE = 1.3;
  private static final int NEAR = 30; // characters between a number and what it counts

  /** An amount, time or number itself, not only words for one. */
  private static final Pattern FIGURE = Pattern.compile("(?<![A-Za-z])[0-9０-９]|" + NUMBER);

  private static final Set<Kind> FIGURES = Set.of(Kind.AMOUNT, Kind.TIME, Kind.COUNT);

  private final List<Kind> kinds = new ArrayList<>();
  private final Optional<Pattern> counted;
  private final String question;
  private final String asking; // the question that says what is wanted
  private final boolean isList; // whether cases or things are asked for, of which there are several
  private final String meaning; // the question in lower case; empty if it asks for no meaning

  private Wanted(String question, String asking) {
    this.question = question;
    this.asking = asking;
    this.isList = LIST.matcher(asking).find();
    for (Kind kind : Kind.values()) {
      if (kind.question.matcher(asking).find()) {
        kinds.add(kind);
      }
    }
    this.counted = kinds.contains(Kind.COUNT) ? counted(asking) : Optional.empty();
    this.meaning = MEANING.matcher(question).find() ? question.toLowerCase(Locale.ROOT) : "";
  }

  /** How a number of what is to be counted is told. */
  private static Optional<Pattern> counted(String question) {
    Matcher english = COUNTED.matcher(question);
    Matcher japanese = COUNTED_JAPANESE.matcher(question);
    if (english.find()) {
      String thing = english.group(1);
      return Optional.of(
          Pattern.compile(
              "(?i)"
                  + NUMBER
                  + "[^.;]{0,"
                  + NEAR
                  + "}\\b"
                  + thing
                  + "|\\bnumber of "
                  + thing
                  + "\\w*[^.;]{0,"
                  + NEAR
                  + "}"
                  + NUMBER));
    }
    return japanese.find()
        ? Optional.of(
            Pattern.compile(
                "(?<!\\p{IsHan})"
                    + japanese.group(1)
                    + "[^。、]{0,6}"
                    + NUMBER
                    + "\\s*(?:名|人)(?![^。]{0,8}(?:とき|場合))"))
        : Optional.empty();
  }

  /** What {@code question} wants. */
  public static Wanted by(String question) {
    return new Wanted(question, question);
  }

  /**
   * What {@code question} wants, which changes a part of {@code earlier} and leaves that to it. Of
   * the other part it may be told that there is no such thing, so that nothing is no answer.
   */
  public static Wanted by(String question, String earlier) {
    Wanted own = by(question);
    return own.kinds.isEmpty() && !own.isList ? new Wanted(question, earlier) : own;
  }

  /** Whether {@code text} may be an answer; always, where nothing of a kind is wanted. */
  public boolean allows(String text) {
    String bare = ASIDE.matcher(text).replaceAll("");
    return kinds.isEmpty()
        || !asking.equals(question)
        || kinds.stream()
            .anyMatch(kind -> kind.answer.matcher(text).find() || kind.answer.matcher(bare).find());
  }

  /** Whether {@code text} has a number of just what is to be counted. */
  public boolean counts(String text) {
    return counted.isPresent() && counted.get().matcher(text).find();
  }

  /** How much likelier {@code text} is the answer for telling the figure or rule asked for. */
  public double favour(String text) {
    double times =
        kinds.stream().anyMatch(FIGURES::contains) && FIGURE.matcher(text).find() ? HAS_FIGURE : 1;
    boolean isRuled =
        (ASKS_LEAVE.matcher(asking).find() && LEAVE.matcher(text).find())
            || (ASKS_DUTY.matcher(asking).find() && DUTY.matcher(text).find());
    return isRuled ? times * RULED : times;
  }

  /** Whether several cases or things are asked for. */
  public boolean isList() {
    return isList;
  }

  /** Whether a range in {@code text} takes in the quantity that is named; empty if none is told. */
  public Optional<Boolean> takesIn(String text) {
    return Ranges.takesIn(text, question);
  }

  /** Whether {@code text} begins with the term whose meaning is wanted. */
  public boolean isExplained(String text) {
    Matcher term = TERM.matcher(text);
    return !meaning.isEmpty()
        && term.find()
        && meaning.contains(term.group(1).strip().toLowerCase(Locale.ROOT));
  }
}
