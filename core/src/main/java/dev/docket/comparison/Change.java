package dev.docket.comparison;

import dev.docket.comparison.Comparison.CellChange;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Explanation;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Comparison.Risk;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A clause that is not simply the same.
 *
 * @param moved whether it stands elsewhere among its neighbours
 * @param renumbered whether it keeps its place and has another number
 * @param splitFrom ids of old clauses that an added clause was split from
 * @param mergedInto ids of new clauses that a removed clause was merged into
 * @param edits from old to new: equal and delete are the old text, equal and insert the new one
 * @param reasons why it has its classes and risk, each a line in the comparison's language
 * @param cells what changed in tables, in their order; empty where none is in the clause
 */
public record Change(
    String id,
    int level,
    Content content,
    boolean moved,
    boolean renumbered,
    List<String> splitFrom,
    List<String> mergedInto,
    @Nullable Place before,
    @Nullable Place after,
    List<Edit> edits,
    List<ChangeClass> classes,
    Risk risk,
    List<String> reasons,
    @Nullable Explanation explanation,
    List<CellChange> cells) {

  /** A change; {@code cells} are missing where an older release wrote it. */
  public Change {
    cells = Objects.requireNonNullElse(cells, List.of());
  }

  /** A clause of either version or both, in its place; nothing is said of it yet. */
  public static Change of(
      int level, Content content, @Nullable Place before, @Nullable Place after, List<Edit> edits) {
    return new Change(
        "", level, content, false, false, List.of(), List.of(), before, after, edits, List.of(),
        Risk.NONE, List.of(), null, List.of());
  }

  /** The same change, by this id. */
  public Change numbered(String number) {
    return with(copy -> copy.id = number);
  }

  /** The same change, and what else became of its clause. */
  public Change went(boolean elsewhere, boolean underAnotherNumber) {
    return with(
        copy -> {
          copy.moved = elsewhere;
          copy.renumbered = underAnotherNumber;
        });
  }

  /** The same change of a clause that the clauses of these ids had before, or have now. */
  public Change in(List<String> oldHomes, List<String> newHomes) {
    return with(
        copy -> {
          copy.splitFrom = oldHomes;
          copy.mergedInto = newHomes;
        });
  }

  /** The same change with what changed in its tables. */
  public Change inTables(List<CellChange> changed) {
    return with(copy -> copy.cells = changed);
  }

  /** The same change, classified; without an explanation. */
  public Change said(List<ChangeClass> as, Risk of, List<String> why) {
    return with(
        copy -> {
          copy.classes = as;
          copy.risk = of;
          copy.reasons = why;
          copy.explanation = null;
        });
  }

  /** The same change, explained, at this risk. */
  public Change explained(Explanation words, Risk raised, List<String> why) {
    return said(classes, raised, why).with(copy -> copy.explanation = words);
  }

  private Change with(Consumer<Copy> other) {
    Copy copy = new Copy(this);
    other.accept(copy);
    return copy.done();
  }

  /** What may differ between a change and a copy of it. */
  private static final class Copy {
    private final Change change;
    private String id;
    private boolean moved;
    private boolean renumbered;
    private List<String> splitFrom;
    private List<String> mergedInto;
    private List<ChangeClass> classes;
    private Risk risk;
    private List<String> reasons;
    private @Nullable Explanation explanation;
    private List<CellChange> cells;

    Copy(Change change) {
      this.change = change;
      id = change.id;
      moved = change.moved;
      renumbered = change.renumbered;
      splitFrom = change.splitFrom;
      mergedInto = change.mergedInto;
      classes = change.classes;
      risk = change.risk;
      reasons = change.reasons;
      explanation = change.explanation;
      cells = change.cells;
    }

    Change done() {
      return new Change(
          id,
          change.level,
          change.content,
          moved,
          renumbered,
          splitFrom,
          mergedInto,
          change.before,
          change.after,
          change.edits,
          classes,
          risk,
          reasons,
          explanation,
          cells);
    }
  }

  /** Whether words of the clause changed in more than writing and references. */
  public boolean changesWords() {
    return switch (content) {
      case ADDED, REMOVED, MODIFIED -> true;
      case REFERENCE_ONLY, COSMETIC, SAME -> false;
    };
  }
}
