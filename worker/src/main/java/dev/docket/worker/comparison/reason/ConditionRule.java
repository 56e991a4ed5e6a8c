package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Condition;
import dev.docket.wording.Phrase;
import dev.docket.wording.Spelling;
import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where a consent, a notice or another condition came, went or changed. */
public final class ConditionRule implements Rule {
  /** Characters at the start of a long stretch within which its condition governs all of it. */
  private static final int HEAD = 12;

  /** Conditions of which the words matter; of others only whether there is one. */
  private static final Set<ChangeClass> WORDED =
      EnumSet.of(ChangeClass.CONSENT, ChangeClass.NOTICE);

  /** A condition in a text. */
  private record Found(ChangeClass what, String words) {
    boolean isSame(Found other) {
      return what == other.what
          && Spelling.usual(words)
              .toLowerCase(Locale.ROOT)
              .equals(Spelling.usual(other.words).toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    var hunk = stretch.hunk();
    List<Found> before = found(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo(), stretch);
    List<Found> after = found(stretch.newText(), hunk.afterFrom(), hunk.afterTo(), stretch);
    before.removeIf(
        old -> after.stream().filter(old::isSame).findFirst().map(after::remove).orElse(false));
    List<Reason> reasons = new ArrayList<>();
    for (ChangeClass what :
        List.of(ChangeClass.CONSENT, ChangeClass.NOTICE, ChangeClass.CONDITION)) {
      String gone = words(before, what);
      String come = words(after, what);
      boolean both = !gone.isEmpty() && !come.isEmpty();
      if (!(gone.isEmpty() && come.isEmpty()) && (!both || WORDED.contains(what))) {
        reasons.add(new Reason.Changed(what, gone, come));
      }
    }
    return reasons;
  }

  /** The class of a change that adds a condition of this kind. */
  public static ChangeClass classOf(Condition condition) {
    return switch (condition) {
      case CONSENT -> ChangeClass.CONSENT;
      case NOTICE -> ChangeClass.NOTICE;
      case CONDITION, LIMIT, CONSULTATION -> ChangeClass.CONDITION;
    };
  }

  private static List<Found> found(String text, int from, int to, HunkSpans stretch) {
    List<Found> found = new ArrayList<>();
    if (from == to) {
      return found;
    }
    for (Phrase<Condition> phrase : Condition.in(text)) {
      boolean inside = phrase.start() < to && phrase.end() > from;
      if (inside && (stretch.isSmall() || phrase.start() <= from + HEAD)) {
        found.add(new Found(classOf(phrase.kind()), phrase.in(text)));
      }
    }
    return found;
  }

  private static String words(List<Found> found, ChangeClass what) {
    return found.stream()
        .filter(f -> f.what == what)
        .map(Found::words)
        .collect(Collectors.joining(", "));
  }
}
