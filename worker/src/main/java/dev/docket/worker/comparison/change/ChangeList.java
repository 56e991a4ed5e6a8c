package dev.docket.worker.comparison.change;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Noise;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.Replacements;
import dev.docket.worker.comparison.reason.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an alignment of clauses into links and changes, in the order in which they are read. */
final class ChangeList {
  private final VersionClauses before;
  private final VersionClauses after;
  private final Alignment alignment;
  private final Voice voice;
  private final Set<Noise> noise;
  private final Links links = new Links();
  private final Correspondence pairs;
  private final MovedUnits movedUnits;
  private final PairedContent contents;
  private final ChangeFindings findings;
  private Set<Replacements.Renaming> renamed = Set.of();

  /** A pair and its difference; null where there is none, or no new clause. */
  private record Compared(Pair pair, boolean moved, @Nullable ClauseDiff diff, Content content) {}

  /** A change and where it is read: after how many new clauses, and whether it went before. */
  private record Placed(int position, boolean removed, int order, Change change) {}

  ChangeList(
      VersionClauses before,
      VersionClauses after,
      Alignment alignment,
      Voice voice,
      Set<Noise> noise) {
    this.before = before;
    this.after = after;
    this.alignment = alignment;
    this.voice = voice;
    this.noise = noise;
    pairs = new Correspondence(before.clauses(), after.clauses(), alignment);
    movedUnits = new MovedUnits(voice, before.document(), after.document(), pairs.unitNodes());
    contents = new PairedContent(before, after, pairs.references());
    findings = new ChangeFindings(before, after, pairs.references(), movedUnits, voice);
  }

  Comparer.Changes of(Set<Pair> inOrder) {
    int[] afterOf = pairs.afterOf();
    int[] beforeOf = pairs.beforeOf();
    SplitsAndMerges parts = SplitsAndMerges.of(before.nodes(), after.nodes(), afterOf, beforeOf);
    List<Compared> compared = new ArrayList<>();
    for (Pair pair : withUnaligned(alignment, afterOf)) {
      compared.add(compared(pair, !inOrder.contains(pair)));
    }
    for (int j = 0; j < after.size(); j++) {
      if (beforeOf[j] < 0) {
        movedUnits.addNew(after.clause(j), null);
      }
    }
    movedUnits.find();
    renamed =
        Replacements.ofParties(
            compared.stream()
                .filter(c -> c.content == Content.MODIFIED)
                .map(Compared::diff)
                .filter(Objects::nonNull)
                .toList(),
            before.nodes(),
            after.nodes());
    List<Placed> placed = new ArrayList<>();
    int position = -1;
    for (Compared c : compared) {
      Pair pair = c.pair;
      if (pair.after() < 0) {
        links.addRemoved(before.clause(pair.before()));
        Change change = removed(pair.before(), parts.mergedInto(pair.before(), after.clauses()));
        placed.add(new Placed(position, true, pair.before(), change));
      } else {
        position = c.moved ? position : pair.after();
        change(c).ifPresent(change -> placed.add(new Placed(pair.after(), false, 0, change)));
      }
    }
    for (int j = 0; j < after.size(); j++) {
      if (beforeOf[j] < 0) {
        links.addAdded(after.clause(j));
        Change change = added(j, parts.splitFrom(j, before.clauses()));
        placed.add(new Placed(j, false, 0, change));
      }
    }
    placed.sort(
        Comparator.comparingInt(Placed::position)
            .thenComparing(Placed::removed)
            .thenComparingInt(Placed::order));
    List<Change> numbered = new ArrayList<>();
    Stream.concat(placed.stream().map(Placed::change), movedUnits.changes(links, renamed).stream())
        .forEach(change -> numbered.add(change.numbered("C" + (numbered.size() + 1))));
    return new Comparer.Changes(links.rows(), numbered, pairs.stale());
  }

  private static List<Pair> withUnaligned(Alignment alignment, int[] afterOf) {
    List<Pair> pairs = new ArrayList<>(alignment.pairs());
    for (int i = 0; i < afterOf.length; i++) {
      if (afterOf[i] < 0) {
        pairs.add(new Pair(i, -1, 0));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::before));
    return pairs;
  }

  /** Compares a pair's clauses, and notes which of their units have no partner there. */
  private Compared compared(Pair pair, boolean moved) {
    Clause old = before.clause(pair.before());
    if (pair.after() < 0) {
      movedUnits.addOld(old, null);
      return new Compared(pair, false, null, Content.REMOVED);
    }
    Clause now = after.clause(pair.after());
    if (old.text().equals(now.text()) && !moved && Objects.equals(old.number(), now.number())) {
      return new Compared(pair, false, null, Content.SAME);
    }
    ClauseDiff diff = pairs.diff(pair.before());
    Content content = contents.of(pair, moved, diff);
    if (content == Content.MODIFIED) {
      movedUnits.addOld(old, diff.units());
      movedUnits.addNew(now, diff.units());
    }
    return new Compared(pair, moved, diff, content);
  }

  private Optional<Change> change(Compared compared) {
    Pair pair = compared.pair;
    Clause old = before.clause(pair.before());
    Clause now = after.clause(pair.after());
    ClauseDiff diff = compared.diff;
    if (diff == null) {
      links.add(old, now, 1, old.text());
      return Optional.empty();
    }
    Content content = compared.content;
    boolean moved = compared.moved;
    boolean isNumbered = Objects.equals(old.number(), now.number());
    if (!moved && isNumbered && Noise.isAll(noise, old.text(), now.text())) {
      links.add(old, now, 1, now.text());
      return Optional.empty();
    }
    links.add(old, now, content == Content.MODIFIED ? pair.similarity() : 1, null);
    Rules.Findings found = findings.ofPair(content, pair, diff, renamed);
    List<String> reasons = new ArrayList<>(found.reasons());
    if (content == Content.MODIFIED) {
      findings.addUses(found.terms(), now, reasons);
      findings.addWays(movedUnits.goneFrom(old), reasons);
      findings.addWays(movedUnits.comeTo(now), reasons);
    }
    if (content == Content.MODIFIED || content == Content.REFERENCE_ONLY) {
      links.addUnits(old, now, diff.units());
    }
    boolean renumbered = !moved && !isNumbered;
    if (renumbered) {
      reasons.add(
          voice.either("番号の変更：", "renumbered: ") + voice.phrases().names(old.name(), now.name()));
    }
    if (moved) {
      reasons.add(voice.either("移動：", "moved: ") + voice.phrases().places(old.name(), now.name()));
    }
    return Optional.of(
        Change.of(
                old.level(),
                content,
                before.place(pair.before()),
                after.place(pair.after()),
                diff.edits())
            .went(moved, renumbered)
            .inTables(diff.cells())
            .said(found.classes(), found.risk(), reasons));
  }

  private Change removed(int index, List<String> mergedInto) {
    Clause clause = before.clause(index);
    Change change =
        Change.of(
            clause.level(),
            Content.REMOVED,
            before.place(index),
            null,
            List.of(new Edit(Op.DELETE, clause.text())));
    Homes homes = new Homes(mergedInto, movedUnits.goneFrom(clause), pairs.headingNow(index));
    return said(change, homes, before, index).in(List.of(), homes.ids());
  }

  private Change added(int index, List<String> splitFrom) {
    Clause clause = after.clause(index);
    Change change =
        Change.of(
            clause.level(),
            Content.ADDED,
            null,
            after.place(index),
            List.of(new Edit(Op.INSERT, clause.text())));
    Homes homes = new Homes(splitFrom, movedUnits.comeTo(clause), pairs.headingBefore(index));
    return said(change, homes, after, index).in(homes.ids(), List.of());
  }

  /**
   * Where in the other version a clause of one alone is: whole in {@code clauses}, in part, or, of
   * a mere heading, above the clause of this name.
   */
  private record Homes(List<String> clauses, MovedUnits.Part part, @Nullable String heading) {
    List<String> ids() {
      return heading == null
          ? Stream.concat(clauses.stream(), part.homes().stream()).distinct().toList()
          : List.of();
    }
  }

  private Change said(Change change, Homes homes, VersionClauses own, int index) {
    boolean isRemoved = change.content() == Content.REMOVED;
    Rules.Findings found =
        homes.heading == null
            ? findings.ofOne(own.node(index), homes.part, isRemoved)
            : findings.ofKeptHeading(homes.heading);
    List<String> reasons = new ArrayList<>(found.reasons());
    findings.addUses(found.terms(), own.clause(index), reasons);
    if (homes.ids().isEmpty() && homes.heading == null) {
      findings.addWays(homes.part, reasons);
    }
    findings.addHomes(homes.ids(), isRemoved ? after : before, isRemoved, reasons);
    return change.said(found.classes(), found.risk(), reasons);
  }
}
