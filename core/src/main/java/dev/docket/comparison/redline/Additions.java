package dev.docket.comparison.redline;

import dev.docket.comparison.redline.LinePlan.Addition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the lines that come as paragraphs and rows of their own. */
final class Additions {
  private final OldText old;
  private final OldPart body;
  private final NewLines lines;
  private final Set<XmlElement> deleted; // paragraphs
  private final Templates templates;
  private final Map<XmlElement, XmlElement> lastBehind = new HashMap<>();
  private final Set<Line> fronts = new HashSet<>(); // lines that additions already stand before
  private final NewRows rows;
  private final Set<XmlElement> numbered = new HashSet<>(); // new ones, some by their style alone

  Additions(OldText old, OldPart body, NewLines lines, Set<XmlElement> deleted) {
    this.deleted = deleted;
    this.old = old;
    this.body = body;
    this.lines = lines;
    this.templates = new Templates(old);
    this.rows = new NewRows(old, body);
  }

  void write(Addition addition) {
    String text = Stretch.text(addition.text()).strip();
    Line before = inBody(addition.before(), -1);
    Line after = inBody(addition.after(), 1);
    boolean isRow = lines.rows().contains(text) || isWithinTable(before, after);
    if (after != null && fronts.contains(after)) { // what comes later stands behind what came
      front(host(after), isRow, text, addition, before, after);
      return;
    }
    if (isRow && row(text, before, after)) {
      return;
    }
    XmlElement above = before == null || isRow ? null : aboveGoneTable(before);
    if (above != null) {
      behind(above, false, text, addition, before, after);
      return;
    }
    XmlElement gone = before == null ? null : host(before).within("tr").orElse(null);
    if (gone != null && goes(gone)) { // a cell of a row that goes can take nothing
      rowBehind(gone, List.of(text));
      return;
    }
    XmlElement behind = before == null ? null : host(before);
    XmlElement front = after == null ? null : host(after);
    boolean isFront =
        front != null
            && behind != null
            && (depth(behind) > depth(front)
                || (endsSection(behind) && behind.parent() == front.parent()));
    if (behind != null && !isFront) {
      behind(behind, isRow, text, addition, before, after);
    } else if (front != null) {
      fronts.add(Objects.requireNonNull(after));
      front(front, isRow, text, addition, before, after);
    } else {
      XmlElement holder = body.xml().root().child("body").orElse(body.xml().root());
      holder.insert(0, paragraph(text, addition, before, after, true));
    }
  }

  /** Whether a blank paragraph follows that ends a section: programs make no paragraph of it. */
  private static boolean endsSection(XmlElement behind) {
    return behind
        .next()
        .filter(next -> next.is("p") && next.all("r").isEmpty())
        .flatMap(next -> next.child("pPr"))
        .flatMap(properties -> properties.child("sectPr"))
        .isPresent();
  }

  /** The nearest line from this one on that stands in the body. */
  private @Nullable Line inBody(@Nullable Line line, int step) {
    Line at = line;
    while (at != null && (at.last().part() != body || at.last().paragraph() == null)) {
      int index = old.lines().indexOf(at) + step;
      at = index >= 0 && index < old.lines().size() ? old.lines().get(index) : null;
    }
    return at;
  }

  private static boolean isWithinTable(@Nullable Line before, @Nullable Line after) {
    return before != null
        && after != null
        && before.row() != null
        && after.row() != null
        && table(before) == table(after);
  }

  private static @Nullable XmlElement table(Line line) {
    XmlElement paragraph = line.first().paragraph();
    return paragraph == null ? null : paragraph.within("tbl").orElse(null);
  }

  /** What a new paragraph beside a line stands beside: its paragraph, or its table. */
  private static XmlElement host(Line line) {
    XmlElement paragraph = Objects.requireNonNull(line.last().paragraph());
    if (line.row() == null) {
      XmlElement gone = goneTable(paragraph);
      return gone != null
          ? gone
          : paragraph.within("txbxContent").isEmpty() ? paragraph : outside(paragraph);
    }
    XmlElement table = paragraph;
    for (XmlElement at = paragraph; at != null; at = at.parent()) {
      table = at.is("tbl") ? at : table;
    }
    return table;
  }

  /**
   * The paragraph before the table in which a line stands, where all of it goes, so that text which
   * comes in its place stands above rows that do; null if there is none.
   */
  private static @Nullable XmlElement aboveGoneTable(Line line) {
    XmlElement table = goneTable(Objects.requireNonNull(line.last().paragraph()));
    return table == null ? null : table.previous().filter(e -> e.is("p")).orElse(null);
  }

  /** The outermost table around a paragraph all of whose rows go; null if there is none. */
  private static @Nullable XmlElement goneTable(XmlElement paragraph) {
    XmlElement found = null;
    for (XmlElement at = paragraph; at != null; at = at.parent()) {
      if (at.is("tbl")
          && at.elements().stream().filter(e -> e.is("tr")).allMatch(Additions::goes)) {
        found = at;
      }
    }
    return found;
  }

  private static boolean goes(XmlElement row) {
    return row.child("trPr").flatMap(properties -> properties.child("del")).isPresent();
  }

  /** The paragraph that a text box in which {@code paragraph} stands is anchored in. */
  private static XmlElement outside(XmlElement paragraph) {
    XmlElement box = paragraph.within("txbxContent").orElse(paragraph);
    return box.within("p").orElse(paragraph);
  }

  private static int depth(XmlElement element) {
    int depth = 0;
    for (XmlElement at = element.parent(); at != null; at = at.parent()) {
      depth += at.is("tc") || at.is("txbxContent") ? 1 : 0;
    }
    return depth;
  }

  private void behind(
      XmlElement host,
      boolean isRow,
      String text,
      Addition addition,
      @Nullable Line before,
      @Nullable Line after) {
    XmlElement last = lastBehind.getOrDefault(host, host);
    XmlElement holder = Objects.requireNonNull(last.parent());
    int place = holder.indexOf(last) + 1;
    if (isRow) {
      XmlElement table = rows.ofNewTable(text, last);
      if (table != last) {
        holder.insert(place, table);
        if (last.is("p") && table.next().filter(e -> e.is("p")).isEmpty()) {
          XmlElement end = body.element("p"); // no table ends what holds it
          continued(last, end);
          holder.insert(place + 1, end);
        }
      }
      lastBehind.put(host, table);
      return;
    }
    XmlElement next = last.next().filter(e -> e.is("p")).orElse(null);
    XmlElement marked = paragraph(text, addition, before, after, true);
    // LibreOffice would leave the number of what comes at a blank paragraph behind it.
    boolean leavesNumber =
        next != null
            && isBlank(next)
            && (isNumbered(marked) || numbered.contains(marked))
            && !isMarkInserted(last);
    if ((next != null && !leavesNumber && !endsInserted(last)) || !last.is("p")) {
      holder.insert(place, marked);
      lastBehind.put(host, marked);
      return;
    }
    if (deleted.contains(last)) {
      // It keeps its mark, so it takes the new text.
      body.unmark(last, "del");
      last.add(inserted(addition.text(), 0, null));
      deleted.remove(last);
      return;
    }
    // The last paragraph of its holder keeps the mark that all end with; the new mark is before it.
    XmlElement paragraph = paragraph(text, addition, before, after, false);
    continued(last, paragraph);
    holder.insert(place, paragraph);
    lastBehind.put(host, paragraph);
  }

  /** Gives {@code next} the mark of {@code last}, whose own becomes a new one. */
  private void continued(XmlElement last, XmlElement next) {
    XmlElement own = last.child("pPr").orElse(null);
    XmlElement properties = next.child("pPr").orElseGet(() -> body.element("pPr"));
    XmlElement before = body.element("pPr"); // what the mark's properties were
    XmlElement kept = own == null ? null : own.child("pPrChange").orElse(null);
    XmlElement section = own == null ? null : own.child("sectPr").orElse(null);
    if (kept != null) {
      before = kept.child("pPr").map(XmlElement::copy).orElse(before);
      parent(kept).remove(kept);
    } else if (own != null) {
      for (XmlElement property : own.elements()) {
        if (!Set.of("rPr", "sectPr", "pPrChange").contains(property.local())) {
          before.add(property.copy());
        }
      }
    }
    if (section != null) {
      parent(section).remove(section);
      properties.add(section);
    }
    properties.add(body.tracked("pPrChange").add(before));
    if (properties.parent() == null) {
      next.insert(0, properties);
    }
    body.mark(last, "ins");
  }

  /** Whether a paragraph ends with text of ours, which new paragraphs then continue. */
  private boolean endsInserted(XmlElement paragraph) {
    List<XmlElement> content = paragraph.elements();
    XmlElement last = content.isEmpty() ? null : content.getLast();
    return last != null && last.is("ins") && body.isOurs(last) && !isMarkInserted(paragraph);
  }

  /** Whether nothing stands in a paragraph: no run, or runs that hold their format alone. */
  private static boolean isBlank(XmlElement paragraph) {
    return paragraph.all("r").stream()
        .allMatch(run -> run.elements().stream().allMatch(e -> e.is("rPr")));
  }

  private static boolean isNumbered(XmlElement paragraph) {
    return paragraph
        .child("pPr")
        .flatMap(p -> p.child("numPr"))
        .flatMap(n -> n.child("numId"))
        .filter(id -> !id.attribute("val").equals("0"))
        .isPresent();
  }

  private static boolean isMarkInserted(XmlElement paragraph) {
    return paragraph
        .child("pPr")
        .flatMap(p -> p.child("rPr"))
        .flatMap(r -> r.child("ins"))
        .isPresent();
  }

  private static XmlElement parent(XmlElement element) {
    return Objects.requireNonNull(element.parent());
  }

  private void front(
      XmlElement host,
      boolean isRow,
      String text,
      Addition addition,
      @Nullable Line before,
      @Nullable Line after) {
    XmlElement holder = parent(host);
    int place = holder.indexOf(host);
    if (!isRow) {
      holder.insert(place, paragraph(text, addition, before, after, true));
      return;
    }
    XmlElement table = rows.ofNewTable(text, host.previous().orElse(null));
    if (table.parent() == null) {
      holder.insert(place, table);
    }
  }

  private XmlElement paragraph(
      String text, Addition addition, @Nullable Line before, @Nullable Line after, boolean marked) {
    Unit moved =
        addition.text().stream()
            .filter(s -> s.old() != Stretch.NEW && !s.text().isBlank())
            .findFirst()
            .flatMap(s -> old.unit(s.old()))
            .filter(u -> u.part() == body)
            .orElse(null);
    Unit like =
        moved == null
            ? templates.like(text, before, after, body, lines.following().contains(text))
            : moved;
    boolean counted =
        like != null && !lines.literal().contains(text) && Templates.isCounted(like, text);
    XmlElement paragraph = body.element("p");
    if (counted) {
      numbered.add(paragraph);
    }
    XmlElement properties = Templates.properties(like, body, counted);
    if (properties != null) {
      paragraph.add(properties);
    }
    if (marked) {
      body.mark(paragraph, "ins");
    }
    XmlElement format = like == null ? null : like.format();
    paragraph.add(inserted(addition.text(), counted ? LabelShape.length(text) : 0, format));
    return paragraph;
  }

  private XmlElement inserted(List<Stretch> text, int skipped, @Nullable XmlElement format) {
    XmlElement inserted = body.tracked("ins");
    int skip = skipped;
    boolean started = false;
    for (Stretch stretch : text) {
      String words = started ? stretch.text() : stretch.text().stripLeading();
      started |= !words.isEmpty();
      int from = Math.min(skip, words.length());
      skip -= from;
      if (from < words.length()) {
        XmlElement own = stretch.old() == Stretch.NEW ? null : old.format(stretch.old());
        inserted.add(body.run(words.substring(from), own == null ? format : own));
      }
    }
    return inserted;
  }

  /** Writes a row beside one of the same table; false if there is none. */
  private boolean row(String text, @Nullable Line before, @Nullable Line after) {
    Line beside = before != null && before.row() != null ? before : after;
    if (beside == null
        || beside.row() == null
        || (beside == before && lastBehind.containsKey(host(beside)))) {
      return false;
    }
    XmlElement like = RowEdit.row(beside.first(), beside.row().cells().size()).orElse(null);
    List<String> words = NewRows.words(text);
    if (like == null) {
      return false;
    }
    if (beside == before) {
      rowBehind(like, words);
    } else {
      parent(like).insert(parent(like).indexOf(like), rows.beside(like, words));
    }
    return true;
  }

  private void rowBehind(XmlElement like, List<String> words) {
    XmlElement last = lastBehind.getOrDefault(like, like);
    XmlElement row = rows.beside(like, words);
    parent(last).insert(parent(last).indexOf(last) + 1, row);
    lastBehind.put(like, row);
  }
}
