package dev.docket.worker.comparison.change;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.document.Document;
import dev.docket.worker.comparison.align.Aligner;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.Clause.Unit;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.align.TermWeights;
import dev.docket.worker.comparison.diff.ClauseDiff;
import dev.docket.worker.comparison.diff.Replacements.Renaming;
import dev.docket.worker.comparison.diff.UnitNodes;
import dev.docket.worker.comparison.reason.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds paragraphs, items and sentences that left one clause and stand in another, perhaps changed:
 * they show in the edits of both, and here as what they are.
 */
final class MovedUnits {
  private static final int LENGTH = 20; // of the key, below which likeness is no evidence
  private static final int SHORT = 8; // of a whole sentence, below which equal words are chance
  private static final double ALIKE = 0.6;
  private static final double SHARE = 0.6; // of a clause that must be from another

  private static final Pattern SENTENCE_END = Pattern.compile("[。．.]$");

  private final Voice voice;
  private final Document documentBefore;
  private final Document documentAfter;
  private final UnitNodes unitNodes;
  private final List<Left> gone = new ArrayList<>();
  private final List<Left> come = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();
  private Map<String, List<Moved>> byOld = Map.of();
  private Map<String, List<Moved>> byNew = Map.of();

  private record Moved(Left old, Left now, double similarity) {}

  /**
   * The part of a clause that was or is in others.
   *
   * @param texts of its units
   * @param ways from which clause to which, in words
   * @param homes the ids of the clauses of the other version that hold most of the clause
   */
  record Part(Set<String> texts, List<String> ways, List<String> homes) {}

  /** A unit without a partner in its own clause's partner. */
  private record Left(Clause clause, Unit unit, AlignmentNode node) {}

  MovedUnits(Voice voice, Document documentBefore, Document documentAfter, UnitNodes unitNodes) {
    this.voice = voice;
    this.documentBefore = documentBefore;
    this.documentAfter = documentAfter;
    this.unitNodes = unitNodes;
  }

  /** Takes note of the units of an old clause without a partner; all if it has none itself. */
  void addOld(Clause old, @Nullable Alignment units) {
    gone.addAll(left(old, units == null ? null : units.afterOf(old.units().size())));
  }

  /** Takes note of the units of a new clause without a partner; all if it has none itself. */
  void addNew(Clause now, @Nullable Alignment units) {
    come.addAll(left(now, units == null ? null : units.mirrored().afterOf(now.units().size())));
  }

  /** Finds which of the units noted belong together. */
  void find() {
    come.sort(Comparator.comparingInt(l -> l.unit.start()));
    List<Left> longGone = gone.stream().filter(MovedUnits::isLong).toList();
    List<Left> longCome = come.stream().filter(MovedUnits::isLong).toList();
    List<AlignmentNode> before = longGone.stream().map(Left::node).toList();
    List<AlignmentNode> after = longCome.stream().map(Left::node).toList();
    boolean swapped = order(before).compareTo(order(after)) > 0; // ties fall the same way
    Alignment found =
        swapped
            ? Aligner.align(after, before, TermWeights.among(after, before)).mirrored()
            : Aligner.align(before, after, TermWeights.among(before, after));
    found.pairs().stream()
        .filter(p -> p.similarity() >= ALIKE || masked(before, after, p))
        .sorted(Comparator.comparingInt(Pair::after))
        .forEach(
            p ->
                moved.add(
                    new Moved(longGone.get(p.before()), longCome.get(p.after()), p.similarity())));
    findShort();
    byOld = moved.stream().collect(Collectors.groupingBy(m -> m.old.clause.id()));
    byNew = moved.stream().collect(Collectors.groupingBy(m -> m.now.clause.id()));
  }

  /** Pairs short sentences that stand once in what is left of either version, word by word. */
  private void findShort() {
    Map<String, List<Left>> old = shortOnes(gone);
    Map<String, List<Left>> now = shortOnes(come);
    now.forEach(
        (words, here) -> {
          List<Left> there = old.getOrDefault(words, List.of());
          if (here.size() == 1 && there.size() == 1) {
            moved.add(new Moved(there.getFirst(), here.getFirst(), 1));
          }
        });
  }

  private static Map<String, List<Left>> shortOnes(List<Left> units) {
    return units.stream()
        .filter(l -> !isLong(l) && l.unit.row() == null)
        .filter(l -> SENTENCE_END.matcher(l.unit.text().strip()).find())
        .collect(
            Collectors.groupingBy(l -> l.node.content(), LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean isLong(Left left) {
    return left.node.content().length() >= LENGTH;
  }

  /**
   * The changes, in the new order; {@code links} gets a row for each. Parties in {@code renamed}
   * are the same under another name.
   */
  List<Change> changes(Links links, Set<Renaming> renamed) {
    List<Change> changes = new ArrayList<>();
    for (Moved m : moved) {
      if (isRestOfAnother(m)) {
        continue;
      }
      links.addMoved(m.old.clause, m.old.unit, m.now.clause, m.now.unit, m.similarity);
      changes.add(change(m.old, m.now, renamed));
    }
    return changes;
  }

  /** Whether it is a short sentence that went with the one before it. */
  private boolean isRestOfAnother(Moved m) {
    return !isLong(m.old)
        && !m.old.unit.isHead()
        && byOld.getOrDefault(m.old.clause.id(), List.of()).stream()
            .anyMatch(
                other ->
                    other.now.clause.id().equals(m.now.clause.id())
                        && end(other.old.unit) == m.old.unit.start());
  }

  private static int end(Unit unit) {
    return unit.start() + unit.text().codePointCount(0, unit.text().length());
  }

  /** What left {@code old} for other clauses. */
  Part goneFrom(Clause old) {
    return part(old, byOld.getOrDefault(old.id(), List.of()), m -> m.old);
  }

  /** What came to {@code now} from other clauses. */
  Part comeTo(Clause now) {
    return part(now, byNew.getOrDefault(now.id(), List.of()), m -> m.now);
  }

  private Part part(Clause clause, List<Moved> units, Function<Moved, Left> here) {
    if (units.isEmpty()) {
      return new Part(Set.of(), List.of(), List.of());
    }
    Set<String> texts = new HashSet<>();
    Set<String> ways = new LinkedHashSet<>();
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Moved m : units) {
      Left own = here.apply(m);
      Left other = own.equals(m.old) ? m.now : m.old;
      texts.add(own.unit.text());
      ways.add(voice.phrases().places(name(m.old), name(m.now)));
      lengths.merge(other.clause.id(), own.node.content().length(), Integer::sum);
    }
    int body = Key.of(clause.text().substring(clause.body())).text().length();
    lengths.values().removeIf(length -> length < SHARE * body);
    return new Part(texts, List.copyOf(ways), List.copyOf(lengths.keySet()));
  }

  private static boolean masked(List<AlignmentNode> before, List<AlignmentNode> after, Pair pair) {
    return before.get(pair.before()).masked().equals(after.get(pair.after()).masked());
  }

  private static String order(List<AlignmentNode> nodes) {
    return String.join("\n", nodes.stream().map(AlignmentNode::content).toList());
  }

  private Change change(Left old, Left now, Set<Renaming> renamed) {
    ClauseDiff diff = ClauseDiff.oneSided(old.unit.text().strip(), now.unit.text().strip());
    Content content =
        old.node.content().equals(now.node.content())
            ? Content.SAME
            : old.node.masked().equals(now.node.masked())
                ? Content.REFERENCE_ONLY
                : diff.isSubstantive() ? Content.MODIFIED : Content.COSMETIC;
    Rules.Findings found =
        switch (content) {
          case MODIFIED ->
              Rules.modified(
                  diff,
                  "",
                  Set.of(),
                  new Rules.Known(renamed, false),
                  voice.phrases(),
                  voice.ourParty());
          case REFERENCE_ONLY ->
              new Rules.Findings(
                  List.of(ChangeClass.REFERENCE_ONLY), Risk.LOW, List.of(), Set.of());
          case COSMETIC ->
              new Rules.Findings(List.of(ChangeClass.COSMETIC), Risk.NONE, List.of(), Set.of());
          case SAME, ADDED, REMOVED ->
              new Rules.Findings(List.of(), Risk.NONE, List.of(), Set.of());
        };
    String where = voice.either("移動：", "moved: ") + voice.phrases().places(name(old), name(now));
    return Change.of(
            now.unit.level(),
            content,
            place(old, documentBefore),
            place(now, documentAfter),
            diff.edits())
        .went(true, false)
        .said(
            found.classes(),
            found.risk(),
            Stream.concat(Stream.of(where), found.reasons().stream()).toList());
  }

  private static String name(Left left) {
    return left.clause.label() == null ? left.unit.name() : left.clause.label();
  }

  private static Place place(Left left, Document document) {
    Unit unit = left.unit;
    List<String> path = new ArrayList<>(left.clause.path());
    path.add(left.clause.label() == null ? "" : left.clause.label());
    String text = unit.text().strip();
    return new Place(
        left.clause.idOf(unit),
        unit.label(),
        unit.caption(),
        path.stream().filter(p -> !p.isEmpty()).toList(),
        unit.start(),
        unit.start() + text.codePointCount(0, text.length()),
        document.page(unit.start()).isPresent() ? document.page(unit.start()).getAsInt() : null);
  }

  private List<Left> left(Clause clause, int @Nullable [] partner) {
    List<Left> left = new ArrayList<>();
    List<AlignmentNode> nodes = unitNodes.of(clause);
    for (int i = 0; i < nodes.size(); i++) {
      if ((partner == null || partner[i] < 0) && nodes.get(i).content().length() >= SHORT) {
        left.add(new Left(clause, clause.units().get(i), nodes.get(i)));
      }
    }
    return left;
  }
}
