package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Place;
import dev.docket.document.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the edits of a comparison give the texts back that were compared. */
final class Reconstruction {
  private Reconstruction() {}

  /** The first change whose edits give another old or new text; empty if there is none. */
  static Optional<Change> fault(Comparison comparison, Document before, Document after) {
    return comparison.changes().stream()
        .filter(c -> c.level() == 0)
        .filter(c -> !isRight(c, before, after))
        .findFirst();
  }

  private static boolean isRight(Change change, Document before, Document after) {
    List<Edit> edits = change.edits();
    return Versions.before(edits).equals(text(change.before(), before))
        && Versions.after(edits).equals(text(change.after(), after));
  }

  private static String text(@Nullable Place place, Document document) {
    return place == null ? "" : document.text().slice(place.start(), place.end());
  }
}
