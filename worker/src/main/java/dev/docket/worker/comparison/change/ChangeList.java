package dev.docket.worker.comparison.change;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Change;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Noise;
import dev.docket.comparison.Phrases;
import dev.docket.document.Document;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.References;
import dev.docket.worker.comparison.diff.Replacements;
import dev.docket.worker.comparison.diff.SameWords;
import dev.docket.worker.comparison.reason.OurParty;
import dev.docket.worker.comparison.reason.Rules;
import dev.docket.worker.comparison.reference.ReferenceChanges;
import dev.docket.worker.comparison.reference.ReferenceChanges.Retargeted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an alignment of clauses into links and changes, in the order in which they are read. */
final class ChangeList {
  private final List<Clause> before;
  private final Document documentBefore;
  private final List<Clause> after;
  private final Document documentAfter;
  private final List<AlignmentNode> nodesBefore;
  private final List<AlignmentNode> nodesAfter;
  private final Alignment alignment;
  private final Phrases phrases;
  private final @Nullable OurParty ourParty;
  private final Set<Noise> noise;
  private final Links links = new Links();
  private final Correspondence pairs;
  private final ReferenceChanges references;
  private final MovedUnits movedUnits;
  private Set<Replacements.Renaming> renamed = Set.of();

  /** A pair and its difference; null where there is none, or no new clause. */
  private record Compared(Pair pair, boolean moved, @Nullable ClauseDiff diff, Content content) {}

  /** A change and where it is read: after how many new clauses, and whether it went before. */
  private record Placed(int position, boolean removed, int order, Change change) {}

  ChangeList(
      List<Clause> before,
      Document documentBefore,
      List<Clause> after,
      Document documentAfter,
      List<AlignmentNode> nodesBefore,
      List<AlignmentNode> nodesAfter,
      Alignment alignment,
      Phrases phrases,
      @Nullable OurParty ourParty,
      Set<Noise> noise) {
    this.noise = noise;
    this.before = before;
    this.documentBefore = documentBefore;
    this.after = after;
    this.documentAfter = documentAfter;
    this.nodesBefore = nodesBefore;
    this.nodesAfter = nodesAfter;
    this.phrases = phrases;
    this.ourParty = ourParty;
    this.alignment = alignment;
    this.pairs = new Correspondence(before, after, alignment);
    this.references = pairs.references();
    this.movedUnits =
        new MovedUnits(phrases, ourParty, documentBefore, documentAfter, pairs.unitNodes());
  }

  Comparer.Changes of(Set<Pair> inOrder) {
    int[] afterOf = pairs.afterOf();
    int[] beforeOf = pairs.beforeOf();
    SplitsAndMerges parts = SplitsAndMerges.of(nodesBefore, nodesAfter, afterOf, beforeOf);
    List<Compared> compared = new ArrayList<>();
    for (Pair pair : withUnaligned(alignment, afterOf)) {
      compared.add(compared(pair, !inOrder.contains(pair)));
    }
    for (int j = 0; j < after.size(); j++) {
      if (beforeOf[j] < 0) {
        movedUnits.addNew(after.get(j), null);
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
            nodesBefore,
            nodesAfter);
    List<Placed> placed = new ArrayList<>();
    int position = -1;
    for (Compared c : compared) {
      Pair pair = c.pair;
      Clause old = before.get(pair.before());
      if (pair.after() < 0) {
        links.addRemoved(old);
        Change change = removed(pair.before(), parts.mergedInto(pair.before(), after));
        placed.add(new Placed(position, true, pair.before(), change));
      } else {
        position = c.moved ? position : pair.after();
        change(c).ifPresent(change -> placed.add(new Placed(pair.after(), false, 0, change)));
      }
    }
    for (int j = 0; j < after.size(); j++) {
      if (beforeOf[j] < 0) {
        links.addAdded(after.get(j));
        placed.add(new Placed(j, false, 0, added(j, parts.splitFrom(j, before))));
      }
    }
    placed.sort(
        Comparator.comparingInt(Placed::position)
            .thenComparing(Placed::removed)
            .thenComparingInt(Placed::order));
    List<Change> changes = new ArrayList<>(placed.stream().map(Placed::change).toList());
    changes.addAll(movedUnits.changes(links, renamed));
    List<Change> numbered = new ArrayList<>();
    for (Change change : changes) {
      numbered.add(withId("C" + (numbered.size() + 1), change));
    }
    return new Comparer.Changes(links.rows(), numbered, pairs.stale());
  }

  private List<Pair> withUnaligned(Alignment alignment, int[] afterOf) {
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
    Clause old = before.get(pair.before());
    if (pair.after() < 0) {
      movedUnits.addOld(old, null);
      return new Compared(pair, false, null, Content.REMOVED);
    }
    Clause now = after.get(pair.after());
    if (old.text().equals(now.text()) && !moved && Objects.equals(old.number(), now.number())) {
      return new Compared(pair, false, null, Content.SAME);
    }
    ClauseDiff diff = pairs.diff(pair.before());
    Content content = content(pair, moved, diff);
    if (content == Content.MODIFIED) {
      movedUnits.addOld(old, diff.units());
      movedUnits.addNew(now, diff.units());
    }
    return new Compared(pair, moved, diff, content);
  }

  private Optional<Change> change(Compared compared) {
    Pair pair = compared.pair;
    Clause old = before.get(pair.before());
    Clause now = after.get(pair.after());
    ClauseDiff diff = compared.diff;
    if (diff == null) {
      links.add(old, now, 1, old.text());
      return Optional.empty();
    }
    Content content = compared.content;
    boolean moved = compared.moved;
    boolean renumbered = !moved && !Objects.equals(old.number(), now.number());
    boolean isNumbered = Objects.equals(old.number(), now.number());
    if (!moved && isNumbered && Noise.isAll(noise, old.text(), now.text())) {
      links.add(old, now, 1, now.text());
      return Optional.empty();
    }
    links.add(old, now, content == Content.MODIFIED ? pair.similarity() : 1, null);
    Rules.Findings found = findings(content, pair, diff);
    List<String> reasons = new ArrayList<>(found.reasons());
    if (content == Content.MODIFIED) {
      addUses(found.terms(), now, reasons);
      addWays(movedUnits.goneFrom(old), reasons);
      addWays(movedUnits.comeTo(now), reasons);
    }
    if (content == Content.MODIFIED || content == Content.REFERENCE_ONLY) {
      links.addUnits(old, now, diff.units());
    }
    if (renumbered) {
      reasons.add(phrases.either("番号の変更：", "renumbered: ") + phrases.names(old.name(), now.name()));
    }
    if (moved) {
      reasons.add(phrases.either("移動：", "moved: ") + phrases.places(old.name(), now.name()));
    }
    return Optional.of(
        new Change(
            "",
            old.level(),
            content,
            moved,
            renumbered,
            List.of(),
            List.of(),
            Comparer.place(old, documentBefore),
            Comparer.place(now, documentAfter),
            diff.edits(),
            found.classes(),
            found.risk(),
            reasons,
            null,
            diff.cells()));
  }

  /** A reference to another provision is as grave as another term. */
  private Rules.Findings withReferences(Rules.Findings found, Pair pair) {
    List<Retargeted> retargeted = references.retargeted(pair.before(), pair.after());
    if (retargeted.isEmpty()) {
      return found;
    }
    Set<ChangeClass> classes = new LinkedHashSet<>(found.classes());
    classes.remove(ChangeClass.WORDING);
    classes.add(ChangeClass.REFERENCE);
    Set<String> reasons = new LinkedHashSet<>(found.reasons());
    for (Retargeted each : retargeted) {
      reasons.add(
          phrases.either("別の規定への参照：", "refers to another provision: ")
              + each.before()
              + " → "
              + each.after());
    }
    return new Rules.Findings(
        List.copyOf(classes), found.risk().or(Risk.MEDIUM), List.copyOf(reasons), found.terms());
  }

  private Rules.Findings findings(Content content, Pair pair, ClauseDiff diff) {
    AlignmentNode old = nodesBefore.get(pair.before());
    AlignmentNode now = nodesAfter.get(pair.after());
    if (content == Content.MODIFIED && old.isPlaceholder() != now.isPlaceholder()) {
      AlignmentNode whole = now.isPlaceholder() ? old : now; // 第５条　削除 in its place
      return Rules.oneSided(whole, whole.content(), now.isPlaceholder(), phrases, ourParty);
    }
    if (content == Content.MODIFIED
        && now.isHeadingAlone()
        && !old.isHeadingAlone()
        && movedUnits.goneFrom(before.get(pair.before())).texts().isEmpty()) {
      return Rules.oneSided(
          old, old.content(), true, phrases, ourParty); // all but its heading went
    }
    return switch (content) {
      case MODIFIED ->
          withReferences(
              Rules.modified(
                  diff.without(
                      movedUnits.goneFrom(before.get(pair.before())).texts(),
                      movedUnits.comeTo(after.get(pair.after())).texts()),
                  nodesAfter.get(pair.after()).caption(),
                  labels(pair),
                  new Rules.Known(renamed, references.onlyFollow(pair.before(), pair.after())),
                  phrases,
                  ourParty),
              pair);
      case REFERENCE_ONLY ->
          new Rules.Findings(
              List.of(ChangeClass.REFERENCE_ONLY),
              Risk.LOW,
              List.of(phrases.either("参照番号のみの変更", "only the numbers referred to changed")),
              Set.of());
      case COSMETIC ->
          diff.isArrangement()
              ? Rules.arranged(diff, phrases)
              : new Rules.Findings(
                  List.of(ChangeClass.COSMETIC),
                  Risk.NONE,
                  List.of(phrases.either("表記・空白のみの変更", "only writing or white space changed")),
                  Set.of());
      case SAME, ADDED, REMOVED -> new Rules.Findings(List.of(), Risk.NONE, List.of(), Set.of());
    };
  }

  private Set<String> labels(Pair pair) {
    return Stream.of(before.get(pair.before()).label(), after.get(pair.after()).label())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Content content(Pair pair, boolean moved, ClauseDiff diff) {
    Clause old = before.get(pair.before());
    Clause now = after.get(pair.after());
    AlignmentNode a = nodesBefore.get(pair.before());
    AlignmentNode b = nodesAfter.get(pair.after());
    boolean sameCaption = a.caption().equals(b.caption());
    if (sameCaption && a.content().equals(b.content())) {
      if (!Key.of(body(old)).partsNumbersAs(Key.of(body(now)))) {
        return Content.MODIFIED;
      }
      boolean sameBody = body(old).equals(body(now));
      boolean sameNumber = Objects.equals(old.number(), now.number());
      boolean sameLabel = !sameNumber || Objects.equals(old.label(), now.label());
      boolean same = sameBody && sameLabel && Objects.equals(old.caption(), now.caption());
      return same && (moved || !sameNumber) ? Content.SAME : Content.COSMETIC;
    }
    if (a.masked().equals(b.masked())
        && References.masked(a.caption()).equals(References.masked(b.caption()))) {
      if (References.values(withCaption(a)).equals(References.values(withCaption(b)))) {
        return Content.COSMETIC;
      }
      return references.onlyFollow(pair.before(), pair.after())
          ? Content.REFERENCE_ONLY
          : Content.MODIFIED;
    }
    if (sameCaption && diff.isArrangement()) {
      return Content.COSMETIC;
    }
    // With another number the label differs, which is none of the clause's words.
    boolean sameWords =
        Objects.equals(old.number(), now.number())
            ? !diff.isSubstantive()
            : SameWords.in(a.content(), b.content());
    boolean sameWithCaptions = !sameCaption && SameWords.in(withCaption(a), withCaption(b));
    return (sameWords && sameCaption) || sameWithCaptions ? Content.COSMETIC : Content.MODIFIED;
  }

  private static String body(Clause clause) {
    return clause.text().substring(clause.body()).strip();
  }

  /**
   * The words of a clause and of its caption, which one version may have read as its first line.
   */
  private static String withCaption(AlignmentNode node) {
    return node.caption().isEmpty() ? node.content() : node.caption() + " " + node.content();
  }

  /** Names the clauses that use a term whose definition changed. */
  private void addUses(Set<String> terms, Clause defining, List<String> reasons) {
    for (String term : terms) {
      List<String> uses =
          after.stream()
              .filter(
                  c -> !c.id().equals(defining.id()) && c.level() == 0 && c.text().contains(term))
              .map(c -> phrases.bare(c.name()))
              .toList();
      if (!uses.isEmpty()) {
        String more = uses.size() > 20 ? " +" + (uses.size() - 20) : "";
        reasons.add(
            phrases.either("定義語「" + term + "」の使用箇所：", "defined term “" + term + "” is used in: ")
                + uses.stream().limit(20).collect(Collectors.joining(phrases.either("、", ", ")))
                + more);
      }
    }
  }

  private Change removed(int index, List<String> mergedInto) {
    Clause clause = before.get(index);
    AlignmentNode node = nodesBefore.get(index);
    MovedUnits.Part part = movedUnits.goneFrom(clause);
    String heading = pairs.headingNow(index);
    Rules.Findings found =
        heading == null
            ? Rules.oneSided(node, remaining(node, part), true, phrases, ourParty)
            : headingKept(heading);
    List<String> reasons = new ArrayList<>(found.reasons());
    addUses(found.terms(), clause, reasons);
    List<String> homes = heading == null ? with(mergedInto, part.homes()) : List.of();
    if (homes.isEmpty() && heading == null) {
      addWays(part, reasons);
    }
    addNames(phrases.either("統合先：", "merged into: "), homes, after, reasons);
    return new Change(
        "",
        clause.level(),
        Content.REMOVED,
        false,
        false,
        List.of(),
        homes,
        Comparer.place(clause, documentBefore),
        null,
        List.of(new Edit(Op.DELETE, clause.text())),
        found.classes(),
        found.risk(),
        reasons,
        null,
        List.of());
  }

  private Change added(int index, List<String> splitFrom) {
    Clause clause = after.get(index);
    AlignmentNode node = nodesAfter.get(index);
    MovedUnits.Part part = movedUnits.comeTo(clause);
    String heading = pairs.headingBefore(index);
    Rules.Findings found =
        heading == null
            ? Rules.oneSided(node, remaining(node, part), false, phrases, ourParty)
            : headingKept(heading);
    List<String> reasons = new ArrayList<>(found.reasons());
    addUses(found.terms(), clause, reasons);
    List<String> homes = heading == null ? with(splitFrom, part.homes()) : List.of();
    if (homes.isEmpty() && heading == null) {
      addWays(part, reasons);
    }
    addNames(phrases.either("分割元：", "split from: "), homes, before, reasons);
    return new Change(
        "",
        clause.level(),
        Content.ADDED,
        false,
        false,
        homes,
        List.of(),
        null,
        Comparer.place(clause, documentAfter),
        List.of(new Edit(Op.INSERT, clause.text())),
        found.classes(),
        found.risk(),
        reasons,
        null,
        List.of());
  }

  /** Of a mere heading that stands above the same text in another clause. */
  private Rules.Findings headingKept(String clause) {
    return new Rules.Findings(
        List.of(ChangeClass.COSMETIC),
        Risk.NONE,
        List.of(
            phrases.either("見出しのみ（本文とともに", "heading alone (with its text at ")
                + phrases.bare(clause)
                + phrases.either("にある）", ")")),
        Set.of());
  }

  /** The key of a clause without what came from another or went to one. */
  private static String remaining(AlignmentNode node, MovedUnits.Part part) {
    String key = node.content();
    for (String text : part.texts()) {
      key = key.replace(Key.of(text).text(), "");
    }
    return key;
  }

  private void addWays(MovedUnits.Part part, List<String> reasons) {
    if (!part.ways().isEmpty()) {
      reasons.add(
          phrases.either("一部の移動：", "part moved: ")
              + String.join(phrases.either("、", ", "), part.ways()));
    }
  }

  private static List<String> with(List<String> ids, List<String> more) {
    return Stream.concat(ids.stream(), more.stream()).distinct().toList();
  }

  private void addNames(String what, List<String> ids, List<Clause> clauses, List<String> reasons) {
    if (!ids.isEmpty()) {
      reasons.add(
          what
              + clauses.stream()
                  .filter(c -> ids.contains(c.id()))
                  .map(c -> phrases.bare(c.name()))
                  .collect(Collectors.joining(phrases.either("、", ", "))));
    }
  }

  private static Change withId(String id, Change c) {
    return new Change(
        id,
        c.level(),
        c.content(),
        c.moved(),
        c.renumbered(),
        c.splitFrom(),
        c.mergedInto(),
        c.before(),
        c.after(),
        c.edits(),
        c.classes(),
        c.risk(),
        c.reasons(),
        c.explanation(),
        c.cells());
  }
}
