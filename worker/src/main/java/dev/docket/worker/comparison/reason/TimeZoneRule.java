package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Phrase;
import dev.docket.wording.TimeZones;
import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.List;
import java.util.Optional;

/** Tells where a time of day is that of another time zone: 5 p.m. Eastern Time, Pacific Time. */
final class TimeZoneRule implements Rule {
  @Override
  public List<Reason> read(HunkSpans stretch) {
    var hunk = stretch.hunk();
    Optional<Phrase<String>> before = in(stretch.oldText(), hunk.beforeFrom(), hunk.beforeTo());
    Optional<Phrase<String>> after = in(stretch.newText(), hunk.afterFrom(), hunk.afterTo());
    boolean isOther =
        before.isPresent()
            && after.isPresent()
            && stretch.isSmall()
            && !before.get().kind().equals(after.get().kind());
    return isOther
        ? List.of(
            new Reason.Changed(
                ChangeClass.PERIOD,
                before.get().in(stretch.oldText()),
                after.get().in(stretch.newText())))
        : List.of();
  }

  private static Optional<Phrase<String>> in(String text, int from, int to) {
    return TimeZones.in(text).stream().filter(z -> z.start() < to && z.end() > from).findFirst();
  }
}
