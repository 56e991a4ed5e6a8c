package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question wants to be told, and whether a sentence tells such a thing. */
final class Wanted {
  private static final String NUMBER =
      "(?:[0-9０-９〇一二三四五六七八九十百千万]+|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|once|twice)\\b)";

  /** Kinds of which nothing else is an answer. */
  private enum Kind {
    AMOUNT(
        "いくら|何円|何ドル|\\bhow much\\b(?! (?:notice|time|warning|leave))|\\bwhat (?:is|was|are|were) the (?:\\w+ )?(?:fees?|prices?|costs?|salary|rate)\\b",
        "[0-9０-９〇一二三四五六七八九十百千万][0-9０-９,，.]*\\s*(?:円|千円|万円|億円|ドル|ユーロ|%|％|割)"
            + "|[$€£¥]\\s?[0-9]|\\b(?:USD|EUR|GBP|JPY)\\b|\\bpercent\\b|\\d\\s*%|額を|金額|限度|上限|無償|無料|実費"
            + "|\\b(?:amount|exceed|free of charge|at no (?:cost|charge)|expense|up to|rates?)\\b"),
    TIME(
        "何(?:日|年|か月|ヶ月|カ月|箇月|週間|時間|分)(?!.{0,4}(?:施行|制定))|いつまで|どのくらいの(?:期間|頻度)|\\bhow (?:long|soon|often|quickly)\\b|\\bby when\\b"
            + "|\\bhow much (?:notice|time|warning|leave)\\b"
            + "|\\bhow many (?:\\w+ )?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b",
        NUMBER
            + "\\s*(?:日|年|か月|ヶ月|カ月|箇月|月|週|時間|時|分|歳)|"
            + NUMBER
            + "[)）]?[ -]*(?:(?:calendar|business|working|consecutive)[ -])?(?:day|hour|week|month|year|minute)"
            + "|毎(?:日|週|月|年)|年度|期間|期日|まで|直ちに|ただちに|遅滞なく|速やかに|月末|随時|定期"
            + "|\\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|immediately|promptly|until|unless|as long as|once|twice|every|each|term|period|time)\\b"),
    COUNT(
        "何(?:人|名|文字|回|件|個|つ|度|割|台|社|%|％)|\\bhow (?:many|fast|old|high|large)\\b",
        "[0-9０-９〇一二三四五六七八九十]|" + NUMBER);

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

  private final List<Kind> kinds = new ArrayList<>();
  private final String meaning; // the question in lower case; empty if it asks for no meaning

  private Wanted(String question) {
    for (Kind kind : Kind.values()) {
      if (kind.question.matcher(question).find()) {
        kinds.add(kind);
      }
    }
    this.meaning = MEANING.matcher(question).find() ? question.toLowerCase(Locale.ROOT) : "";
  }

  /** What {@code question} wants. */
  static Wanted by(String question) {
    return new Wanted(question);
  }

  /** Whether {@code text} may be an answer; always, where nothing of a kind is wanted. */
  boolean allows(String text) {
    return kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.answer.matcher(text).find());
  }

  /** Whether {@code text} begins with the term whose meaning is wanted. */
  boolean isExplained(String text) {
    Matcher term = TERM.matcher(text);
    return !meaning.isEmpty()
        && term.find()
        && meaning.contains(term.group(1).strip().toLowerCase(Locale.ROOT));
  }
}
