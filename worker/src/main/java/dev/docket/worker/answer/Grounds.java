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
    if (PlantedOrders.in(cited)) {
      return Optional.of(PlantedOrders.REASON);
    }
    return SharedWords.of(text, cited) < LEAST_SHARED
        ? Optional.of("It is about something else than the cited text")
        : Turned.fault(text, cited);
  }
}
