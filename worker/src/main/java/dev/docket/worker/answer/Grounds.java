package dev.docket.worker.answer;

import dev.docket.worker.answer.search.SharedWords;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a statement is about what it cites at all, and tells rates by the same period. */
final class Grounds {
  /**
   * The words of a statement that the cited text, its headings and the document's name must have: a
   * free wording of a clause shares half of them, one of something else hardly any.
   */
  private static final double LEAST_SHARED = 0.25;

  /**
   * Words for a program that reads the document, which tell nothing of what it provides. What a
   * rule asks of people who answer or report, or of what a program puts out, is no such order.
   */
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override)(?: \\w+){0,3} (?:instructions?|prompts?|guidelines)\\b"
              + "|\\b(?:AI|assistant|language models?|LLMs?|chatbots?)\\b[^.]{0,40}\\b(?:must|should|shall) (?:answer|say|reply|respond|report|state)(?: only)? (?:that|with|yes|no|as follows|[\"“:])"
              + "|\\bsystem prompt\\b"
              + "|(?:これまで|以前|上記|すべて|全て|他)の(?:指示|命令)[^。]{0,12}(?:無視|忘れ|従わ)"
              + "|(?:AI|ＡＩ|アシスタント|言語モデル)[^。]{0,30}(?:と|とのみ|とだけ)(?:回答|答え|出力)(?:せよ|しろ|し(?:なさい|てください|て下さい)|すること|するもの|よ|ろ|なさい|てください)");

  /** For what time a rate is told: 5% a year. */
  private enum Period {
    DAY("day", "daily", "日"),
    WEEK("week", "weekly", "週"),
    MONTH("month", "monthly", "月"),
    YEAR("(?:year|annum)", "(?:yearly|annual(?:ly)?)", "年");

    private final Pattern told;

    Period(String english, String adverb, String japanese) {
      this.told =
          Pattern.compile(
              "(?i)\\b(?:an?|per|each|every) (?:calendar )?"
                  + english
                  + "\\b|\\b"
                  + adverb
                  + "\\b|毎"
                  + japanese
                  + "|"
                  + japanese
                  + "(?:額|利|率)|[1１一]?[かヶカ箇]?"
                  + japanese
                  + "(?:間)?(?:につき|あたり|当たり|当り|ごと)");
    }

    static Set<Period> in(String text) {
      Set<Period> told = EnumSet.noneOf(Period.class);
      for (Period period : values()) {
        if (period.told.matcher(text).find()) {
          told.add(period);
        }
      }
      return told;
    }
  }

  private Grounds() {}

  /** Why {@code text} is not borne out by {@code cited}; empty if nothing is found. */
  static Optional<String> fault(String text, String cited) {
    Set<Period> told = Period.in(text);
    Set<Period> source = Period.in(cited);
    if (!source.isEmpty() && !source.containsAll(told)) {
      return Optional.of("It tells a rate by another period than the cited text");
    }
    if (ORDERS.matcher(cited).find()) {
      return Optional.of("It rests on words that order their reader what to answer");
    }
    return SharedWords.of(text, cited) < LEAST_SHARED
        ? Optional.of("It is about something else than the cited text")
        : Turned.fault(text, cited);
  }
}
