package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Opposites;
import dev.docket.wording.Phrase;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names words that their own denial took the place of: refundable, non-refundable; 無料, 有料; before,
 * after.
 */
final class OppositeRule implements Rule {
  private static final Pattern DENIED =
      Pattern.compile("(?:non[- ]?|un|in|im|ir)(\\p{Ll}{4,})|[不非未無]([\\u3400-\\u9FFF]{1,4})");

  /** What alone says of which things only something holds: any undisputed invoice, 未払の会費. */
  private static final Pattern NARROWING =
      Pattern.compile(
          "(?:un(?!it|able)|non-)\\p{Ll}*(?:ed|able|ible|paid|sold|known)|未[\\u3400-\\u9FFF]{1,2}(?:い|み)?の");

  private static final Pattern BEFORE =
      Pattern.compile(
          "before|prior to|preceding|in advance of|ahead of|until|till", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile("after|following|subsequent to|from", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTIL = Pattern.compile("(?:まで|迄)に?");
  private static final Pattern SINCE = Pattern.compile("から|より|以後|以降");
  private static final String TIMES = "日月年時期末間前後分"; // what until and since follow

  /** Kinds that tell more of a change than that a word is opposite. */
  private static final Set<Kind> TELLING =
      EnumSet.of(Kind.COMPARISON, Kind.SCOPE, Kind.NEGATION, Kind.MODALITY);

  private static final Pattern PREFIX = Pattern.compile("non[- ]?|[不非未]");
  private static final Set<String> WITH_AND_WITHOUT = Set.of("有", "無");

  @Override
  public List<Reason> read(HunkSpans stretch) {
    String gone = stretch.gone().strip();
    String come = stretch.come().strip();
    boolean isSaid =
        !stretch.old(Kind.NEGATION).isEmpty()
            || !stretch.now(Kind.NEGATION).isEmpty()
            || !stretch.old(Kind.SCOPE).isEmpty()
            || !stretch.now(Kind.SCOPE).isEmpty();
    if (isOtherSideOfTime(gone, come) || isOtherEnd(gone, come, stretch)) {
      return List.of(new Reason.Changed(ChangeClass.PERIOD, gone, come));
    }
    boolean isAlone = gone.isEmpty() != come.isEmpty();
    if (!isSaid && isAlone && NARROWING.matcher(gone + come).matches()) {
      return List.of(new Reason.Changed(ChangeClass.SCOPE, gone, come));
    }
    return !isSaid && (denies(gone, come) || denies(come, gone) || isHadOrNot(gone, come))
        ? List.of(new Reason.Changed(ChangeClass.NEGATION, gone, come))
        : opposites(stretch);
  }

  /** Words that stand in the place of their opposites. */
  private static List<Reason> opposites(HunkSpans stretch) {
    boolean isParty = !stretch.old(Kind.PARTY).isEmpty() && !stretch.now(Kind.PARTY).isEmpty();
    if (!stretch.isSmall()
        || isParty
        || !stretch.old(TELLING).isEmpty()
        || !stretch.now(TELLING).isEmpty()) {
      return List.of();
    }
    var hunk = stretch.hunk();
    List<Phrase<Opposites.Word>> before = in(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo());
    List<Phrase<Opposites.Word>> after = in(stretch.newText(), hunk.afterFrom(), hunk.afterTo());
    List<Reason> reasons = new ArrayList<>();
    for (Phrase<Opposites.Word> old : before) {
      after.stream()
          .filter(now -> now.kind().isOpposite(old.kind()))
          .findFirst()
          .map(now -> new Reason.Opposite(old.in(stretch.oldText()), now.in(stretch.newText())))
          .ifPresent(reasons::add);
    }
    return reasons;
  }

  private static List<Phrase<Opposites.Word>> in(String text, int from, int to) {
    return Opposites.in(text).stream().filter(w -> w.start() < to && w.end() > from).toList();
  }

  /** Whether a time is the end of something and now its start: 末日まで, 末日から. */
  private static boolean isOtherEnd(String gone, String come, HunkSpans stretch) {
    boolean turns =
        (UNTIL.matcher(gone).matches() && SINCE.matcher(come).matches())
            || (SINCE.matcher(gone).matches() && UNTIL.matcher(come).matches());
    int at = stretch.hunk().beforeFrom() - 1;
    return turns && at >= 0 && TIMES.indexOf(stretch.oldText().charAt(at)) >= 0;
  }

  /** Whether one is before and the other after what both tell: 終了前, 終了後. */
  private static boolean isOtherSideOfTime(String gone, String come) {
    int start = 0;
    int shorter = Math.min(gone.length(), come.length());
    while (start < shorter && gone.charAt(start) == come.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && gone.charAt(gone.length() - 1 - end) == come.charAt(come.length() - 1 - end)) {
      end++;
    }
    String was = gone.substring(start, gone.length() - end).strip();
    String is = come.substring(start, come.length() - end).strip();
    boolean words =
        (BEFORE.matcher(gone).matches() && AFTER.matcher(come).matches())
            || (AFTER.matcher(gone).matches() && BEFORE.matcher(come).matches());
    return words || (was.equals("前") && is.equals("後")) || (was.equals("後") && is.equals("前"));
  }

  private static boolean denies(String word, String other) {
    Matcher denied = DENIED.matcher(other);
    return word.isEmpty()
        ? PREFIX.matcher(other).matches()
        : denied.matches() && (word.equals(denied.group(1)) || word.equals(denied.group(2)));
  }

  /** Whether one is 有 and the other 無 of the same thing. */
  private static boolean isHadOrNot(String a, String b) {
    return a.length() == b.length()
        && a.length() > 1
        && !a.equals(b)
        && WITH_AND_WITHOUT.contains(a.substring(0, 1))
        && WITH_AND_WITHOUT.contains(b.substring(0, 1))
        && a.substring(1).equals(b.substring(1));
  }
}
