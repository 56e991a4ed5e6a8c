package dev.docket.worker.summary.finding;

import dev.docket.worker.summary.finding.Heads.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what heads a finding a second time, as an overview does before or after the text. */
final class Repeats {
  private static final int MOST = 2; // of three in an overview that are repeats make it all repeats

  private final Chapters chapters;

  Repeats(Chapters chapters) {
    this.chapters = chapters;
  }

  /**
   * Of findings with one id the fullest, where one's name goes on as the other's or one stands in
   * an overview, and of those with one name the one that stands in no overview; of an overview most
   * of whose entries are left out so, nothing.
   */
  List<Head> leftOut(List<Head> heads) {
    Set<Head> repeats = new HashSet<>();
    Map<Integer, Integer> entries = new HashMap<>(); // by the overview
    Map<Integer, Integer> known = new HashMap<>();
    for (Head head : heads) {
      boolean repeat =
          heads.stream()
              .anyMatch(
                  other -> !other.equals(head) && isRepeat(head, other) && gives(head, other));
      if (repeat) {
        repeats.add(head);
      }
      if (isOverview(head)) {
        entries.merge(place(head), 1, Integer::sum);
        known.merge(place(head), repeat ? 1 : 0, Integer::sum);
      }
    }
    List<Head> kept = new ArrayList<>(heads);
    kept.removeIf(
        head ->
            repeats.contains(head)
                || (isOverview(head)
                    && known.getOrDefault(place(head), 0) * 3
                        >= entries.getOrDefault(place(head), 0) * MOST));
    return kept;
  }

  private int place(Head head) {
    return chapters.at(head.candidate().first()).head();
  }

  /** Whether two heads name one finding. */
  private boolean isRepeat(Head one, Head other) {
    FindingTitle a = one.candidate().title();
    FindingTitle b = other.candidate().title();
    if (!a.id().isEmpty() || !b.id().isEmpty()) {
      boolean listed = isOverview(one) != isOverview(other); // a table may name them otherwise
      boolean goesOn =
          listed || a.folded().startsWith(b.folded()) || b.folded().startsWith(a.folded());
      return a.id().equalsIgnoreCase(b.id()) && a.word().equals(b.word()) && goesOn;
    }
    return a.folded().equals(b.folded()) && isOverview(one) != isOverview(other);
  }

  private boolean isOverview(Head head) {
    return chapters.at(head.candidate().first()).isIn(Headline.LIST);
  }

  /** Whether {@code head} is the one of two that name one finding which is left out. */
  private boolean gives(Head head, Head other) {
    if (isOverview(head) != isOverview(other)) {
      return isOverview(head);
    }
    int difference = size(head) - size(other);
    return difference < 0 || (difference == 0 && head.from() > other.from());
  }

  private static int size(Head head) {
    return head.end() - head.candidate().last();
  }
}
