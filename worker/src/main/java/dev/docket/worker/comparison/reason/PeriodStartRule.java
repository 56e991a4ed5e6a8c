package dev.docket.worker.comparison.reason;

import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells where a period stays and what it is counted from does not: 30 days after receipt, 30 days
 * after the date of the invoice; 翌日から10日.
 */
final class PeriodStartRule implements Rule {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:days?|weeks?|months?|years?|hours?|quarters?)"
              + " (?:after|following|from|of|before|prior to|preceding) (?<start>[^,.;:()]{3,80}?)"
              + "(?=[,.;:()]|$| (?:shall|must|may|will|unless|if|provided|and|or|is|are)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JAPANESE =
      Pattern.compile(
          // what a conjunction joins before it is another matter: 休業する期間及びその後30日
          "(?<!及(?=び)|並(?=び)|並び(?=に))(?<start>(?:(?!及び|又は|若しくは|並びに)[^,.、。は「」()]){2,30}?)(?:から|より|を起算日として|後|前)(?:起算して)?"
              + "[0-9〇一二三四五六七八九十]+(?:営業|暦)?(?:日|か月|ヶ月|箇月|ヵ月|カ月|週間|年|時間)");

  /** What both patterns hold, found with less work. */
  private static final Pattern ANCHOR =
      Pattern.compile(
          "(?:から|より|として|後|前)(?:起算して)?[0-9〇一二三四五六七八九十]"
              + "|(?i:day|week|month|year|hour|quarter)s? (?i:after|following|from|of|before|prior|preceding)");

  /** Characters around a change within which all of a period and its start stand. */
  private static final int FAR = 120;

  /** Spans of which other rules tell more. */
  private static final Set<Kind> TELLING =
      EnumSet.complementOf(EnumSet.of(Kind.CONJUNCTION, Kind.SPELLING));

  private static final Pattern EMPTY_WORDS =
      Pattern.compile("\\b(?:the|a|an|such|its|their|said|that|this|of)\\b|\\s+|[のが]");

  /** What a period is counted from. */
  private record Found(String words, int from, int to) {
    boolean touches(int start, int end) {
      return from <= end && start <= to;
    }
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    boolean isTold =
        Stream.concat(stretch.before().stream(), stretch.after().stream())
            .map(Span::kind)
            .anyMatch(TELLING::contains);
    if (isTold || !stretch.isSmall() || stretch.isPunctuation()) {
      return List.of();
    }
    var hunk = stretch.hunk();
    Optional<Found> before = found(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo());
    Optional<Found> after = found(stretch.newText(), hunk.afterFrom(), hunk.afterTo());
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    String was = before.get().words;
    String is = after.get().words;
    return bare(was).equals(bare(is)) ? List.of() : List.of(new Reason.OtherStart(was, is));
  }

  private static Optional<Found> found(String text, int from, int to) {
    int first = Math.max(0, from - FAR);
    int last = Math.min(text.length(), to + FAR);
    if (!ANCHOR.matcher(text).region(first, last).find()) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(ENGLISH, JAPANESE)) {
      Matcher matcher =
          pattern
              .matcher(text)
              .region(first, last)
              .useTransparentBounds(true)
              .useAnchoringBounds(false);
      while (matcher.find()) {
        Found found =
            new Found(matcher.group("start"), matcher.start("start"), matcher.end("start"));
        if (found.touches(from, to)) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String words) {
    return EMPTY_WORDS.matcher(words).replaceAll("");
  }
}
