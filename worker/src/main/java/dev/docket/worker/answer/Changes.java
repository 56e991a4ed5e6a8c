package dev.docket.worker.answer;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Comparison.Side;
import dev.docket.job.StoredDocument;
import dev.docket.wording.OneLine;
import dev.docket.worker.answer.search.Passage;
import dev.docket.worker.answer.search.PassageIndex;
import dev.docket.worker.answer.search.Passages;
import dev.docket.worker.step.JobFailedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed between two documents of a question, by the rules that compare versions. */
final class Changes {
  private static final int MOST = 6; // changes that are shown
  private static final int PASSAGES = 2; // of a clause
  private static final int WORDS = 200; // characters of what went or came
  private static final long LONGEST = 3_000_000; // characters of both documents together

  private final Scope scope;
  private final VersionComparer comparer;

  Changes(Scope scope, VersionComparer comparer) {
    this.scope = scope;
    this.comparer = comparer;
  }

  /**
   * A change: the passages that it is seen in, and what went and came.
   *
   * @param what added, removed or modified
   */
  record Changed(String what, List<Found> before, List<Found> after, String words) {}

  /**
   * The changes from {@code before} to {@code after} that are about {@code topic}, the nearest
   * first; all in their order where it is blank. None where the documents are too long for it.
   */
  List<Changed> of(StoredDocument before, StoredDocument after, String topic)
      throws JobFailedException {
    if ((long) before.characters() + after.characters() > LONGEST) {
      return List.of();
    }
    Dossier.Read old = scope.read(before.id().value());
    Dossier.Read now = scope.read(after.id().value());
    Comparison comparison =
        comparer.compare(
            new Side(before.id().value(), before.name()),
            old.document(),
            new Side(after.id().value(), after.name()),
            now.document());
    List<Change> told =
        comparison.changes().stream()
            .filter(c -> c.level() == 0)
            .filter(
                c ->
                    c.content() == Content.ADDED
                        || c.content() == Content.REMOVED
                        || c.content() == Content.MODIFIED)
            .toList();
    List<Changed> changes = new ArrayList<>();
    for (Change change : about(told, topic)) {
      changes.add(
          new Changed(
              change.content().code(),
              found(before.id().value(), old.passages(), change.before(), change, true),
              found(after.id().value(), now.passages(), change.after(), change, false),
              words(change)));
    }
    return changes;
  }

  private static List<Change> about(List<Change> changes, String topic) {
    if (topic.isBlank()) {
      return changes.stream().limit(MOST).toList();
    }
    List<Passage> searched = new ArrayList<>();
    Map<String, Change> byId = new HashMap<>();
    for (Change change : changes) {
      StringBuilder text = new StringBuilder();
      change.edits().forEach(edit -> text.append(edit.text()));
      byId.put(change.id(), change);
      searched.add(
          Passage.labelled(change.id(), text.toString(), "", heading(change), heading(change)));
    }
    PassageIndex index = PassageIndex.of(searched);
    List<Change> nearest = new ArrayList<>();
    for (PassageIndex.Hit hit : index.search(topic, MOST)) {
      Change change = byId.get(hit.key());
      if (change != null) {
        nearest.add(change);
      }
    }
    return nearest;
  }

  private static String heading(Change change) {
    Place place = change.after() == null ? change.before() : change.after();
    return place == null ? "" : place.heading();
  }

  /** The passages of a clause in which something went or came; the first where that is not told. */
  private static List<Found> found(
      String document, Passages passages, @Nullable Place place, Change change, boolean isOld) {
    if (place == null) {
      return List.of();
    }
    Set<Passages.Cut> touched = new LinkedHashSet<>();
    int at = place.start();
    for (Edit edit : change.edits()) {
      int length = edit.text().codePointCount(0, edit.text().length());
      boolean isHere =
          edit.op() == Comparison.Op.EQUAL
              || edit.op() == (isOld ? Comparison.Op.DELETE : Comparison.Op.INSERT);
      if (edit.op() != Comparison.Op.EQUAL) {
        touched.addAll(passages.within(at, at + (isHere ? Math.max(1, length) : 1)));
      }
      at += isHere ? length : 0;
    }
    if (touched.isEmpty()) {
      touched.addAll(passages.within(place.start(), place.end()));
    }
    return touched.stream()
        .limit(PASSAGES)
        .map(cut -> new Found(document, cut.number(), 0, 1, Found.COMPARISON))
        .toList();
  }

  private static String words(Change change) {
    return "went: "
        + of(change, Comparison.Op.DELETE)
        + " | came: "
        + of(change, Comparison.Op.INSERT);
  }

  private static String of(Change change, Comparison.Op op) {
    StringBuilder words = new StringBuilder();
    for (Edit edit : change.edits()) {
      if (edit.op() == op && words.length() < WORDS) {
        words.append(words.isEmpty() ? "" : " … ").append(OneLine.of(edit.text()).strip());
      }
    }
    return words.length() > WORDS ? words.substring(0, WORDS) + "…" : words.toString();
  }
}
