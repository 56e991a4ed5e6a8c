package dev.docket.worker.comparison.reason;

import static java.util.stream.Collectors.joining;

import dev.docket.comparison.ChangeClass;
import dev.docket.wording.Forum;
import dev.docket.worker.comparison.diff.HunkSpans;
import java.util.List;
import java.util.Set;

/** Tells where a provision on governing law or disputes chooses another law, court or place. */
final class ForumRule implements Rule {
  @Override
  public List<Reason> read(HunkSpans stretch) {
    if (stretch.isPunctuation()) {
      return List.of();
    }
    Set<String> before = Forum.in(stretch.oldSentence());
    Set<String> after = Forum.in(stretch.newSentence());
    String gone = before.stream().filter(f -> !after.contains(f)).collect(joining(", "));
    String come = after.stream().filter(f -> !before.contains(f)).collect(joining(", "));
    return gone.isEmpty() && come.isEmpty()
        ? List.of()
        : List.of(new Reason.Changed(ChangeClass.GOVERNING_LAW, gone, come));
  }
}
