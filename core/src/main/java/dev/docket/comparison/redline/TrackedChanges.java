package dev.docket.comparison.redline;

import dev.docket.comparison.redline.LinePlan.Addition;
import dev.docket.comparison.redline.LinePlan.Merge;
import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the changes of a text into the trees of the old file. */
final class TrackedChanges {
  private final OldText old;
  private final EditScript script;
  private final Notes notes;
  private final List<Addition> additions = new ArrayList<>();
  private final Map<XmlElement, Boolean> rows = new HashMap<>(); // whether all of them goes
  private final Set<XmlElement> deleted = new HashSet<>(); // paragraphs

  TrackedChanges(OldText old, EditScript script, Notes notes) {
    this.old = old;
    this.script = script;
    this.notes = notes;
  }

  /**
   * Writes them.
   *
   * @param lines how to write lines that come
   */
  void write(OldPart body, NewLines lines) {
    LinePlan plan = LinePlan.of(old, script, lines);
    old.lines().stream().filter(line -> !line.isGone()).forEach(line -> change(line, lines.rows()));
    List<Line> gone = old.lines().stream().filter(Line::isGone).toList();
    gone.forEach(this::delete);
    rows();
    marks(gone);
    plan.merges().forEach(this::merge);
    additions.addAll(plan.additions());
    additions.sort(Comparator.comparingInt(this::index)); // stable: in place of a row comes first
    Additions writer = new Additions(old, body, lines, deleted);
    additions.forEach(writer::write);
  }

  private int index(Addition addition) {
    return addition.before() == null ? -1 : addition.before().start();
  }

  private void change(Line line, Set<String> newRows) {
    line.inserts().sort(Comparator.comparingInt(Line.Insert::place));
    if (takesOtherForm(line, newRows)) {
      rewrite(line);
      return;
    }
    boolean changes = !line.inserts().isEmpty();
    for (int i = line.start(); i < line.end() && !changes; i++) {
      changes = script.isGone(i);
    }
    if (!changes) {
      return;
    }
    Table.Row row = line.row();
    RowEdit cells = row == null ? null : new RowEdit(old, script, line, row);
    if (cells != null && !cells.settle()) {
      rewrite(line);
      return;
    }
    Map<Unit, ParagraphEdit> edits = new HashMap<>();
    for (Unit unit : line.units()) {
      OldPart part = unit.part();
      XmlElement paragraph = unit.paragraph();
      if (part != null && paragraph != null) {
        ParagraphEdit edit = new ParagraphEdit(old, unit, part, paragraph, notes);
        edit.delete(script);
        edits.put(unit, edit);
      }
    }
    for (Line.Insert insert : line.inserts()) {
      insert(line, cells, insert, edits);
    }
    line.units().stream()
        .filter(edits::containsKey)
        .forEach(unit -> java.util.Objects.requireNonNull(edits.get(unit)).apply());
  }

  /** Deletes a line, and adds it as the new version has it. */
  private void rewrite(Line line) {
    int next = old.lines().indexOf(line) + 1;
    Line after = next < old.lines().size() ? old.lines().get(next) : null;
    for (List<Stretch> now : Stretch.lines(script.now(line))) {
      additions.add(new Addition(line, after, now));
    }
    line.gone(true);
  }

  /** Whether a paragraph becomes a row, or gets a number of another kind than Word counts there. */
  private boolean takesOtherForm(Line line, Set<String> newRows) {
    Unit unit = line.first();
    if (line.row() != null || unit.paragraph() == null) {
      return false;
    }
    String now = Stretch.text(script.now(line)).strip();
    if (now.indexOf('|') >= 0 && newRows.contains(now)) {
      return true;
    }
    boolean isKnown = LabelShape.length(unit.text()) > 0 || LabelShape.length(now) > 0;
    return unit.label() > 0 && isKnown && !Templates.isCounted(unit, now) && changesLabel(line);
  }

  private boolean changesLabel(Line line) {
    Unit unit = line.first();
    int end = unit.start();
    for (int i = 0; i < unit.label(); i++) {
      int at = unit.places().of(i);
      if (at >= 0 && !Places.isSpace(unit.text().charAt(i))) {
        end = at + 1;
        if (script.isGone(at)) {
          return true;
        }
      }
    }
    int behind = end;
    return line.inserts().stream().anyMatch(insert -> touches(insert, behind));
  }

  /** Whether text comes in the number that ends at {@code end}, or goes on with it: 7.1 → 7.1. */
  private static boolean touches(Line.Insert insert, int end) {
    return insert.place() < end
        || (insert.place() == end && !Places.isSpace(textOf(insert).charAt(0)));
  }

  private void insert(
      Line line, @Nullable RowEdit cells, Line.Insert insert, Map<Unit, ParagraphEdit> edits) {
    Unit unit = cells == null ? unit(line, insert.place()) : cells.unit(insert.place());
    if (unit == null && cells != null) {
      OldPart part = line.first().part();
      XmlElement paragraph = cells.paragraph(cells.cell(insert.place())).orElse(null);
      if (part != null && paragraph != null) {
        XmlElement mark = paragraph.child("pPr").flatMap(p -> p.child("rPr")).orElse(null);
        paragraph.add(part.inserted(textOf(insert).strip(), mark));
      }
      return;
    }
    ParagraphEdit edit = unit == null ? null : edits.get(unit);
    if (unit != null && edit != null) {
      List<Stretch> text =
          isOfLabel(unit, insert.place()) || Templates.isCounted(unit, textOf(insert))
              ? Stretch.behind(insert.text(), LabelShape.countedLength(textOf(insert)))
              : insert.text();
      if (!text.isEmpty()) {
        edit.insert(insert.place(), text);
      }
    }
  }

  private static String textOf(Line.Insert insert) {
    return Stretch.text(insert.text());
  }

  private static Unit unit(Line line, int place) {
    Unit found = line.first();
    for (Unit unit : line.units()) {
      if (unit.start() <= place && unit.paragraph() != null) {
        found = unit;
      }
    }
    return found;
  }

  /** Whether what is inserted belongs to the number that Word counts, which follows by itself. */
  private boolean isOfLabel(Unit unit, int place) {
    if (unit.label() == 0 || place < unit.start()) {
      return false;
    }
    int end = -1; // of the label in the text
    boolean changes = false;
    for (int i = 0; i < unit.label(); i++) {
      int at = unit.places().of(i);
      if (at >= 0 && !Places.isSpace(unit.text().charAt(i))) {
        end = at + 1;
        changes |= script.isGone(at);
      }
    }
    return place < end ? place > unit.start() || changes : place == end && changes;
  }

  private void delete(Line line) {
    for (Unit unit : line.units()) {
      OldPart part = unit.part();
      XmlElement paragraph = unit.paragraph();
      if (part != null && paragraph != null) {
        ParagraphEdit edit = new ParagraphEdit(old, unit, part, paragraph, notes);
        edit.deleteAll();
        edit.apply();
        deleted.add(paragraph);
      }
    }
  }

  /** Deletes rows all of whose text goes. */
  private void rows() {
    for (Line line : old.lines()) {
      for (Unit unit : line.units()) {
        XmlElement at = unit.paragraph() == null ? null : unit.paragraph().parent();
        while (at != null) {
          if (at.is("tr")) {
            rows.merge(at, line.isGone(), Boolean::logicalAnd);
          }
          at = at.parent();
        }
      }
    }
    for (Line line : old.lines()) {
      OldPart part = line.first().part();
      for (Unit unit : line.units()) {
        XmlElement row =
            unit.paragraph() == null ? null : unit.paragraph().within("tr").orElse(null);
        if (row != null && part != null && rows.getOrDefault(row, false)) {
          part.markRow(row, "del");
        }
      }
    }
  }

  private boolean isInDeletedRow(XmlElement paragraph) {
    return paragraph.within("tr").map(row -> rows.getOrDefault(row, false)).orElse(false);
  }

  /** Deletes the marks of paragraphs that go, and of blank ones between them. */
  private void marks(List<Line> gone) {
    for (Line line : gone) {
      OldPart part = line.first().part();
      for (Unit unit : line.units()) {
        XmlElement paragraph = unit.paragraph();
        if (part == null || paragraph == null || isInDeletedRow(paragraph)) {
          continue;
        }
        XmlElement at = paragraph;
        List<XmlElement> blank = new ArrayList<>();
        boolean keptInPlace = isKept(paragraph);
        while (at.next().isPresent() && isBlank(at.next().get())) {
          at = at.next().get();
          blank.add(at);
        }
        boolean goesOn = at.next().filter(deleted::contains).isPresent();
        if (!keptInPlace && paragraph.next().filter(TrackedChanges::isBlock).isPresent()) {
          part.mark(paragraph, "del");
        }
        // LibreOffice keeps the last paragraph before a table, though its mark is deleted.
        boolean staysEmpty =
            keptInPlace
                || (blank.isEmpty() && paragraph.next().filter(e -> e.is("tbl")).isPresent())
                || paragraph.next().filter(TrackedChanges::isBlock).isEmpty();
        if (staysEmpty && unit.label() > 0 && !part.withoutNumber(paragraph)) {
          notes.add(paragraph, part, Notes.Reason.NUMBER, "");
        }
        if (goesOn) {
          blank.forEach(p -> part.mark(p, "del"));
        }
      }
    }
  }

  /** Whether text may go on in {@code element}, so that a mark before it may go. */
  private static boolean isBlock(XmlElement element) {
    return element.is("p") || element.is("tbl") || element.is("sdt");
  }

  /** Whether a paragraph stays without its text: it ends a section, or holds a picture. */
  private static boolean isKept(XmlElement paragraph) {
    boolean section =
        paragraph.child("pPr").flatMap(properties -> properties.child("sectPr")).isPresent();
    return section
        || paragraph.elements().stream()
            .filter(e -> !e.is("del"))
            .anyMatch(
                e ->
                    !e.all("drawing").isEmpty()
                        || !e.all("pict").isEmpty()
                        || !e.all("object").isEmpty()
                        || !e.all("fldChar").isEmpty());
  }

  private static boolean isBlank(XmlElement element) {
    return element.is("p")
        && element.elements().stream().allMatch(e -> e.is("pPr") || isPlace(e))
        && element.child("pPr").flatMap(properties -> properties.child("sectPr")).isEmpty();
  }

  private static boolean isPlace(XmlElement element) {
    return element.is("bookmarkStart") || element.is("bookmarkEnd") || element.is("proofErr");
  }

  private void merge(Merge merge) {
    Unit first = merge.first().last();
    Unit second = merge.second().first();
    XmlElement at = first.paragraph();
    OldPart part = first.part();
    if (at == null || part == null || second.paragraph() == null) {
      return;
    }
    List<XmlElement> marks = new ArrayList<>();
    while (at != null && at != second.paragraph()) {
      marks.add(at);
      at =
          at.next()
              .filter(e -> deleted.contains(e) || isBlank(e) || e == second.paragraph())
              .orElse(null);
    }
    if (at == null) {
      notes.add(marks.getFirst(), part, Notes.Reason.APART, "");
    } else {
      marks.forEach(paragraph -> part.mark(paragraph, "del"));
    }
  }
}
