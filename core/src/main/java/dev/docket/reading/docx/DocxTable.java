package dev.docket.reading.docx;

import dev.docket.reading.draft.TableDraft;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** A table being read: the place in its grid, and which cells a merged cell covers. */
final class DocxTable {
  final TableDraft draft = new TableDraft();
  private final Set<Integer> merged = new HashSet<>(); // columns in which a merged cell goes on
  private int column; // in which the open cell begins
  private int next; // in which the next begins
  private boolean merges; // the open cell is part of a merged one
  private boolean covered;
  private boolean cellDeleted;
  private boolean deleted;
  private int traced; // paragraphs before the open row

  void row(DocxTrace trace) {
    traced = trace.size();
    draft.row();
    next = 0;
    deleted = false;
  }

  void cell() {
    column = next++;
    merges = false;
    covered = false;
    cellDeleted = false;
    draft.cell(column);
  }

  /** Takes the property of a row or cell that {@code xml} stands at. */
  void take(XMLStreamReader xml, String name) {
    switch (name) {
      case "gridBefore" -> next += Docx.number(xml).orElse(0);
      case "gridSpan" -> next = column + Math.max(1, Docx.number(xml).orElse(1));
      case "vMerge" -> {
        merges = true;
        boolean goesOn = !Docx.value(xml).equals("restart");
        covered |= goesOn && !merged.add(column);
        merged.add(column);
      }
      case "hMerge" -> covered |= !Docx.value(xml).equals("restart") && column > 0;
      default -> {
        // looks
      }
    }
  }

  void endCell() {
    covered = false;
    if (!merges) {
      merged.remove(column);
    }
  }

  /** Whether the open cell is covered by a merged one, so that its text is not shown. */
  boolean isCovered() {
    return covered;
  }

  /** Whether the open cell is deleted with changes tracked. */
  boolean isCellDeleted() {
    return cellDeleted;
  }

  void deleteCell() {
    cellDeleted = true;
  }

  /** Marks the open row as deleted with changes tracked. */
  void delete() {
    deleted = true;
  }

  void endRow(DocxTrace trace) {
    if (deleted) {
      trace.cut(traced);
      draft.dropRow();
    }
  }
}
