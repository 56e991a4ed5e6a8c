package dev.docket.worker.comparison.change;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Link;
import dev.docket.comparison.Comparison.Method;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.comparison.Comparison.Stats;
import dev.docket.comparison.Noise;
import dev.docket.comparison.Phrases;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Unread;
import dev.docket.worker.comparison.align.Alignment;
import dev.docket.worker.comparison.align.Alignment.Pair;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.ClauseAlignment;
import dev.docket.worker.comparison.align.ClauseTree;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.References;
import dev.docket.worker.comparison.diff.Replacements;
import dev.docket.worker.comparison.reason.OurParty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares two versions of a document by rules alone: what changed is decided here, completely. */
public final class Comparer {
  private final Voice voice;
  private final VersionClauses before;
  private final VersionClauses after;
  private final Alignment alignment;
  private final Set<Pair> inOrder;

  private Comparer(Document documentBefore, Document documentAfter, Voice voice) {
    this.voice = voice;
    ClauseTree.Both clauses = ClauseTree.of(documentBefore, documentAfter);
    before = clauses(documentBefore, clauses.before());
    after = clauses(documentAfter, clauses.after());
    List<AlignmentNode> nodesBefore = before.nodes();
    List<AlignmentNode> nodesAfter = after.nodes();
    // Aligned in one direction whichever version is the old one, so that ties fall the same way.
    if (order(nodesBefore).compareTo(order(nodesAfter)) > 0) {
      Alignment reverse =
          ClauseAlignment.of(after.clauses(), nodesAfter, before.clauses(), nodesBefore);
      alignment = reverse.mirrored();
      inOrder = new HashSet<>();
      ClauseAlignment.inOrder(reverse, after.clauses()).forEach(p -> inOrder.add(p.mirrored()));
    } else {
      alignment = ClauseAlignment.of(before.clauses(), nodesBefore, after.clauses(), nodesAfter);
      inOrder = ClauseAlignment.inOrder(alignment, before.clauses());
    }
  }

  /**
   * What changed from {@code documentBefore} to {@code documentAfter}, without explanations.
   *
   * @param language of the reasons
   * @param ourParty whose side risk is judged from, by its name, or by the label that the document
   *     gives it
   */
  public static Comparison compare(
      Side before,
      Document documentBefore,
      Side after,
      Document documentAfter,
      Language language,
      Optional<String> ourParty) {
    return compare(before, documentBefore, after, documentAfter, language, ourParty, Set.of());
  }

  /** The same without clauses that differ in nothing but {@code noise}. */
  public static Comparison compare(
      Side before,
      Document documentBefore,
      Side after,
      Document documentAfter,
      Language language,
      Optional<String> ourParty,
      Set<Noise> noise) {
    Voice voice =
        new Voice(
            new Phrases(language),
            ourParty
                .flatMap(given -> OurParty.of(given, documentBefore, documentAfter))
                .orElse(null));
    Comparer comparer = new Comparer(documentBefore, documentAfter, voice);
    List<Unread> unread =
        Stream.concat(
                Unread.pagesOf(documentBefore, before.id()).stream(),
                Unread.pagesOf(documentAfter, after.id()).stream())
            .toList();
    return comparer.result(before, after, language, unread, noise);
  }

  /** The ids of the new clauses by those of the old ones that they belong to. */
  public static Map<String, String> links(Document documentBefore, Document documentAfter) {
    Comparer comparer =
        new Comparer(documentBefore, documentAfter, new Voice(new Phrases(Language.EN), null));
    Map<String, String> links = new HashMap<>();
    comparer
        .alignment
        .pairs()
        .forEach(
            p ->
                links.put(
                    comparer.before.clause(p.before()).id(),
                    comparer.after.clause(p.after()).id()));
    return links;
  }

  private Comparison result(
      Side sideBefore, Side sideAfter, Language language, List<Unread> unread, Set<Noise> noise) {
    Changes found = new ChangeList(before, after, alignment, voice, noise).of(inOrder);
    return new Comparison(
        "comparison",
        sideBefore.titled(Titles.of(before.document())),
        sideAfter.titled(Titles.of(after.document())),
        language,
        Method.RULES,
        null,
        null,
        voice.ourParty() == null ? null : voice.ourParty().after(),
        null,
        found.links(),
        found.changes(),
        found.stale(),
        List.of(),
        unread,
        stats(found.changes()),
        Replacements.of(found.changes(), after.document().text().toString()),
        new Comparison.Tables(before.document().tables(), after.document().tables()));
  }

  private Stats stats(List<Change> changes) {
    List<Change> top = changes.stream().filter(c -> c.level() == 0).toList();
    int clausesBefore = (int) before.clauses().stream().filter(c -> c.level() == 0).count();
    int notSame = (int) top.stream().filter(c -> c.before() != null).count();
    return new Stats(
        clausesBefore,
        (int) after.clauses().stream().filter(c -> c.level() == 0).count(),
        count(top, Content.ADDED),
        count(top, Content.REMOVED),
        count(top, Content.MODIFIED),
        (int) top.stream().filter(Change::moved).count(),
        (int) top.stream().filter(Change::renumbered).count(),
        count(top, Content.REFERENCE_ONLY),
        count(top, Content.COSMETIC),
        clausesBefore - notSame);
  }

  private static int count(List<Change> changes, Content content) {
    return (int) changes.stream().filter(c -> c.content() == content).count();
  }

  private static VersionClauses clauses(Document document, List<Clause> clauses) {
    return new VersionClauses(document, clauses, clauses.stream().map(Comparer::node).toList());
  }

  private static String order(List<AlignmentNode> nodes) {
    StringBuilder order = new StringBuilder();
    nodes.forEach(n -> order.append(n.content()).append('\n').append(n.number()).append('\n'));
    return order.toString();
  }

  private static AlignmentNode node(Clause clause) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    for (Clause.Unit unit : clause.units()) {
      int from = Math.max(at, clause.body());
      int end = at + unit.text().length();
      if (end > from) {
        String own = clause.text().substring(from, Math.min(end, clause.text().length()));
        String label = unit.label();
        body.append(
            unit.isHead() && label != null && own.strip().startsWith(label)
                ? "\n" + own.strip().substring(label.length()) + "\n" // a list marker is writing
                : own);
      }
      at = end;
    }
    String content = Key.of(body.toString()).text();
    String caption = clause.caption() == null ? "" : Key.of(clause.caption()).text();
    if (content.isEmpty()) {
      // A mere heading is known by its words.
      content = caption.isEmpty() ? Key.of(clause.text()).text() : caption;
    }
    String context = clause.path().isEmpty() ? "" : Key.of(clause.path().getLast()).text();
    return new AlignmentNode(
        content, References.masked(content), caption, clause.number(), clause.group(), context);
  }

  /** What {@link ChangeList} comes to. */
  record Changes(List<Link> links, List<Change> changes, List<StaleReference> stale) {
    Changes {
      links = List.copyOf(links);
      changes = new ArrayList<>(changes);
    }
  }
}
