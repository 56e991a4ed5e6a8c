package dev.docket.local.analyst;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells prose from code, tables of contents and other lines that are no sentences. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?。！？:：;；…][\"'”’」』)）\\]]*$");
  private static final Pattern FULL_STOP = Pattern.compile("[.!?。！？][\"'”’」』)）\\]]*$");
  private static final Pattern CONTENTS = Pattern.compile("(?:\\.\\s?){4,}|…{2,}|・{4,}");
  private static final Pattern CODE =
      Pattern.compile("[{}<>=;_|\\\\/#`]|\\$(?!\\p{Nd})|\\(\\)|::|->");

  private static final Pattern ITEM_END =
      Pattern.compile("(?<=\\p{L}{3});(?: (?:and|or|and/or))?\\s*$");

  private static final Pattern STANDALONE =
      Pattern.compile(
          "^[\\p{Lu}\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{Nd}“\"「『].*[^:：;；?？]$",
          Pattern.DOTALL);

  private static final Pattern ITEM = // 号 of a law, whose number stands against its text
      Pattern.compile(
          "^[一二三四五六七八九十]{1,3}(?:の[一二三四五六七八九十]+)?[\\s　]*(?![月日年人条項号つ般部定方切層致時回種])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  /** A list's marker or a clause's own number before its text. */
  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:[-−*•●○・▪‣–—]{1,3}\\s+|[-–](?=\\p{Lu}\\p{Ll})|[・●○]|[0-9０-９]{1,2}[-－][0-9０-９]{1,2}[.．、]\\s*|[(（][0-9０-９a-zA-Zア-ンivx一二三四五六七八九十]{1,4}[)）]\\s*|[①-⑳]\\s*"
              + "|[0-9]{1,2}[A-Z]\\.[0-9]{1,2}(?:\\.[0-9]{1,2})?\\.?\\s+(?=\\p{Lu})"
              + "|[0-9]{1,2}\\.[0-9]{1,2}\\s+(?!(?:Millions?|Billions?|Percent|Hours?|Days?|Weeks?|Months?|Years?|Times)\\b)(?=\\p{Lu}\\p{Ll}*\\s)"
              + "|(?:[0-9]{1,2}\\.){2,4}(?:[0-9]{1,2}\\.?)?\\s+|[0-9]{1,3}\\s+(?=(?:[0-9]{1,2}|[A-Z])[.)]\\s)|(?:[0-9]{1,2}|[A-Z])[.)]\\s+(?=\\p{Lu})"
              + "|[0-9０-９]{1,2}[.)．）](?=\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana})|[0-9０-９]{1,2}[.)．）]?[\\s　]+(?=\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana})|[０-９]{1,2}(?=[\\p{IsHan}ぁ-んァ-ン])(?![０-９]*[年月日時分人名円条項号章節週回歳割カヶか箇])|第[0-9０-９〇一二三四五六七八九十百千]+条(?:の[0-9０-９〇一二三四五六七八九十]+)*[\\s　]+)+");

  /** What a Japanese sentence is about, before it on its line: 知的財産権の侵害について 当社は…. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[^。、はがを「」\\s　]{1,20}(?:について|ご?注意|方針|事項|制限|禁止|変更|可能性|解除|補償|管轄|義務|費用)[\\s　]+(?=[\\p{IsHan}\\p{IsKatakana}])(?=[^。]{0,200}[はを])");

  /** A note of when a text was passed or holds: RATIFIED the 7th day of April, この規程は…施行する. */
  private static final Pattern DATED =
      Pattern.compile(
          "^[A-Z]{5,} (?:the|on|this) \\d"
              + "|^(?i:(?:last )?(?:updated|revised|amended|modified|effective|posted|published)\\b[^.]{0,40}\\d{4}\\.?)$"
              + "|^[^。、]{2,14}は、?[^。]{2,40}(?:から|より)(?:これを)?(?:施行|適用|実施)(?:する|します)。?$");

  /** What points to the items behind it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?<![\\p{IsHan}\\p{Nd}])(?:以下|次|下記)の(?:各号|とおり|通り|事項|もの|行為|方式|場合|書類|いずれ|項目|条件|要件|方法|内容|情報|手続|事由|理由|基準|資料|各|業務|料金|金額|割合|区分|費用|権利|義務|表|額|サービス|手数料|書式|役員|職務|目的)|(?<![\\p{IsHan}\\p{Nd}])(?:以下|下記)の(?=[\\p{IsHan}\\p{IsKatakana}])|(?:下記|以下|次)(?:各号|事項|項目|書類|行為|要件|条件)|(?:次|以下|下記|左)に(?:掲げる|掲げた|定める|示す|記載する|列挙する|報告)|(?<=[をは、])(?:以下|下記|次)と(?:する|します|し、)|(?:下|次|以下の|次の|下記の)表(?=[のにを]|による|により)"
              + "|(?<![\\p{IsHan}\\p{Nd}])(?:以下|下記)を(?=[^、。]{2,})");

  private static final Pattern NOTHING_BUT_LEAD =
      Pattern.compile("(?<![\\p{IsHan}\\p{Nd}])(?:以下|次|下記)の[^、。,]{1,34}[。.]$");

  private static final Pattern FOLLOWS =
      Pattern.compile("\\b(?:as follows|the following(?: \\w+){0,3})[.:]?$");

  /** A word of some length in lower case, which a heading has none of. */
  private static final Pattern LOWER =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Ll}{4,}|^[^\\p{Ll}]*$");

  private static final int SHORTEST_ROW = 10; // characters of a Japanese one

  /** How what is less than a sentence ends: an alternative, a case. */
  private static final Pattern SCRAP =
      Pattern.compile(
          "(?:\\b(?:or|and|OR|AND)|[,，、])$|(?:とき|場合|事由|者)[。．]?$|^(?:を|に(?:あげる|掲げる|定める|規定|おいて|よる|より|ついて|対し|関する|係る))|^附\\s*則|^-{2,}|^\\|");

  private static final Pattern CUT = Pattern.compile("と(?:いう|いいます|する|します)。[)）]$");

  private static final Pattern JAPANESE_VERB =
      Pattern.compile("(?:[うくぐすつぬぶむるたいんだ]|[もこ]のとし)(?:（[^（）]*）)?[。．]?$");

  /** A case before the main clause. */
  private static final Pattern OPEN_CASE =
      Pattern.compile(
          "(?i)^(?:if|when|where|unless|once|after|before|upon|until|should)\\b[^,;]*(?:,[^,;]*){0,3}?, (?=\\w)");

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)(?<=\\w),? (?:if|when|where|unless|until|whose|which|who|that|what|than) ");

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|be|has|have|had|shall|will|may|must|can|cannot|should|does|do|did|agrees?|takes?|begins?|starts?|ends?|expires?|terminates?|lasts?|commences?|continues?|remains?|becomes?|serves?|meets?|pays?|receives?|accrues?|acknowledges?|grants?|reserves?|requires?|provides?|applies|appl(?:y|ies)|charges?|means?|consists?|constitutes?|authori[sz]es?|undertakes?|warrants?|represents?|keeps?|holds?|owns?|(?<!\\b(?:normal|the|of|under|for|any|in|its|their|your) )uses?|collects?|offers?)\\b|(?:n['’]t|['’](?:ll|re|ve))\\b");

  /** What was done or comes to: paid, approved the, totals. A participle may be taken for it. */
  private static final Pattern TOLD_VERB =
      Pattern.compile(
          "(?i)\\b(?:paid|gave|made|took|spent|sold|bought|sent|got|found|lost|kept|held|went|came|ran|set|put|costs?|owe[sd]?|rose|fell|grew|became|began|met|left|wrote|brought|built|amounts to|totals|comes to|goes)\\b"
              + "|(?<!\\b(?:the|an?|any|all|each|its|their|your|our|of|no)) \\w{2,}ed\\b(?= (?:to|by|for|in|on|at|from|with|as|the|an?|its|their|any|all|each|every|about|some|no|over|up|down|out|off|back|only|[A-Z]{3}|\\p{Sc}|\\p{Nd}))");

  private Sentences() {}

  /** {@code text} without markers and numbers before its first word. */
  static String bare(String text) {
    String bare = CAPTION.matcher(MARKER.matcher(text).replaceFirst("")).replaceFirst("");
    return bare.isBlank() ? text : bare;
  }

  /** Whether it only introduces what follows. */
  static boolean introduces(String text) {
    String end = text.strip();
    return onlyIntroduces(end) || LEAD.matcher(end).find();
  }

  /** Whether it says nothing without what follows it. */
  private static boolean onlyIntroduces(String text) {
    String end = text.strip();
    return end.endsWith(":")
        || end.endsWith("：")
        || FOLLOWS.matcher(end).find()
        || NOTHING_BUT_LEAD.matcher(end).find();
  }

  /** Whether it ends behind a name in brackets, where no sentence does. */
  static boolean isCut(String text) {
    return CUT.matcher(text).find();
  }

  /** Whether it ends as a sentence does, and not behind a name in brackets within it. */
  static boolean isWhole(String text) {
    return END.matcher(text).find() && !CUT.matcher(text).find();
  }

  /** Whether a sentence ends with it, and not only a part of one. */
  static boolean isEnd(String text) {
    return FULL_STOP.matcher(text.strip()).find();
  }

  /** Whether it can be a row: no lead of a list, no scrap of a sentence, no bare case. */
  static boolean canBeRow(String text) {
    String row = text.strip();
    boolean latin = !row.isEmpty() && !Unit.isJapanese(row);
    return !onlyIntroduces(row)
        && !row.endsWith(";")
        && (latin || row.length() >= SHORTEST_ROW)
        && !(latin && Character.isLowerCase(row.charAt(0)))
        && !SCRAP.matcher(row).find()
        && !CUT.matcher(row).find()
        && !DATED.matcher(row).find();
  }

  /** Whether a text has a verb of its own: in English not one of a case or relative clause. */
  static boolean hasVerb(String text) {
    if (Unit.isJapanese(text)) {
      return JAPANESE_VERB.matcher(text.strip()).find();
    }
    String main = OPEN_CASE.matcher(bare(text)).replaceFirst("");
    Matcher within = WITHIN.matcher(main);
    String clause = within.find() ? main.substring(0, within.start()) : main;
    return VERB.matcher(clause).find() || TOLD_VERB.matcher(clause).find();
  }

  /** Whether much of it is code: braces, operators, paths. An item may end in a semicolon. */
  static boolean isCode(String text) {
    long code = CODE.matcher(ITEM_END.matcher(text).replaceFirst("")).results().count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return code * 12 > letters;
  }

  /** Whether it reads as a sentence by itself: no fragment, question or introduction to a list. */
  static boolean standsAlone(String text) {
    return STANDALONE.matcher(text).find()
        && !ITEM.matcher(text).find()
        && !onlyIntroduces(text)
        && !DATED.matcher(text).find()
        && !SCRAP.matcher(text).find()
        && (Unit.isJapanese(text) || LOWER.matcher(text).find())
        && isProse(text);
  }

  static boolean isProse(String text) {
    if (CONTENTS.matcher(text).find() || text.contains("://")) {
      return false;
    }
    long letters = text.codePoints().filter(Character::isLetter).count();
    return isWhole(text) && !isCode(text) && letters * 2 >= text.length();
  }
}
