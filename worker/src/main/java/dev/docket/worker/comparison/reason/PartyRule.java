package dev.docket.worker.comparison.reason;

import dev.docket.wording.party.Parties;
import dev.docket.worker.comparison.diff.HunkSpans;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.List;

/** Tells where another party came to stand, or one beside another, or no longer. */
final class PartyRule implements Rule {
  private final OurSide side;

  PartyRule(OurSide side) {
    this.side = side;
  }

  @Override
  public List<Reason> read(HunkSpans stretch) {
    if (!stretch.old(Kind.PARTY).isEmpty() && !stretch.now(Kind.PARTY).isEmpty()) {
      return List.of(other(stretch.old(Kind.PARTY), stretch.now(Kind.PARTY)));
    }
    return stretch.isSmall() ? groups(stretch) : List.of();
  }

  /** Finds where a party came to stand beside another, or no longer does: 甲又は乙, 乙. */
  private List<Reason> groups(HunkSpans stretch) {
    List<Parties.Group> before =
        Parties.COMMON.groups(stretch.oldText()).stream()
            .filter(g -> g.touches(stretch.hunk().beforeFrom(), stretch.hunk().beforeTo()))
            .toList();
    List<Parties.Group> after =
        Parties.COMMON.groups(stretch.newText()).stream()
            .filter(g -> g.touches(stretch.hunk().afterFrom(), stretch.hunk().afterTo()))
            .toList();
    for (Parties.Group old : before) {
      for (Parties.Group now : after) {
        boolean grew = now.names().containsAll(old.names());
        boolean shrank = old.names().containsAll(now.names());
        if (grew != shrank
            && before.stream().noneMatch(g -> g.names().equals(now.names()))
            && after.stream().noneMatch(g -> g.names().equals(old.names()))) {
          return List.of(other(old.in(stretch.oldText()), now.in(stretch.newText())));
        }
      }
    }
    return List.of();
  }

  private Reason other(String before, String after) {
    boolean was = side.isIn(before, true);
    boolean is = side.isIn(after, false);
    return new Reason.OtherParty(before, after, is && !was, was && !is);
  }
}
