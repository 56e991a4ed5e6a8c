package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Change;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a 新旧対照表: the new and the old wording of one clause, with what differs marked on each
 * side, and runs of unchanged text left out.
 *
 * @param hasTables whether something changed in a table of the clause, which is drawn as one
 */
record TableRow(List<Piece> after, List<Piece> before, String remark, boolean hasTables) {
  /** A stretch of text; what differs is marked, which is shown as an underline. */
  record Piece(String text, boolean marked) {}

  /** The rows of {@code comparison}: changed clauses alone, in reading order. */
  static List<TableRow> of(Comparison comparison, TableLayout layout) {
    Phrases phrases = new Phrases(comparison.language());
    List<TableRow> rows = new ArrayList<>();
    for (Change change : comparison.changes()) {
      if (change.level() <= 0 && change.content() != Comparison.Content.COSMETIC) {
        rows.add(
            switch (change.content()) {
              case ADDED ->
                  new TableRow(
                      List.of(new Piece(text(change, Op.DELETE), true)),
                      List.of(new Piece(layout.added(), false)),
                      remark(change, phrases, layout),
                      false);
              case REMOVED ->
                  new TableRow(
                      List.of(new Piece(layout.deleted(), false)),
                      List.of(new Piece(text(change, Op.INSERT), true)),
                      remark(change, phrases, layout),
                      false);
              case MODIFIED, REFERENCE_ONLY, COSMETIC, SAME -> row(change, phrases, layout);
            });
      }
    }
    return rows;
  }

  private static TableRow row(Change change, Phrases phrases, TableLayout layout) {
    if (change.content() == Comparison.Content.SAME) {
      return new TableRow(
          heading(change.after(), phrases, layout),
          heading(change.before(), phrases, layout),
          remark(change, phrases, layout),
          false);
    }
    List<Piece> after = new ArrayList<>();
    List<Piece> before = new ArrayList<>();
    List<Edit> edits = change.edits();
    Omission omission = new Omission(layout);
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      switch (edit.op()) {
        case EQUAL -> {
          String text =
              layout.omitsUnchanged() && change.cells().isEmpty()
                  ? omission.of(edit.text(), i == 0, i + 1 == edits.size())
                  : edit.text(); // a table keeps its head
          after.add(new Piece(text, false));
          before.add(new Piece(text, false));
        }
        case DELETE -> before.add(new Piece(edit.text(), !edit.text().isBlank()));
        case INSERT -> after.add(new Piece(edit.text(), !edit.text().isBlank()));
      }
    }
    return new TableRow(after, before, remark(change, phrases, layout), !change.cells().isEmpty());
  }

  private static List<Piece> heading(
      Comparison.@Nullable Place place, Phrases phrases, TableLayout layout) {
    if (place == null) {
      return List.of();
    }
    String label = place.label() == null ? "" : place.label();
    String caption =
        place.caption() == null
            ? ""
            : phrases.either("（" + place.caption() + "）", " " + place.caption());
    return List.of(
        new Piece(label, true),
        new Piece(caption + phrases.either("　", " ") + layout.omitted(), false));
  }

  /** Why the row is there: a line for each reason, the risk first where there is one. */
  private static String remark(Change change, Phrases phrases, TableLayout layout) {
    String reasons = String.join("\n", change.reasons());
    return change.risk() == Comparison.Risk.NONE || !layout.risk()
        ? reasons
        : phrases.either("リスク：", "Risk: ")
            + phrases.name(change.risk())
            + (reasons.isEmpty() ? "" : "\n" + reasons);
  }

  private static String text(Change change, Op without) {
    return CombinedText.text(change, without);
  }
}
