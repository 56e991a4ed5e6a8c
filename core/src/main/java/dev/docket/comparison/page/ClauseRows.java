package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.comparison.Phrases;
import dev.docket.comparison.page.Block.Cell;
import dev.docket.comparison.page.Block.Grid;
import dev.docket.comparison.page.Block.Line;
import dev.docket.comparison.page.Block.Running;
import dev.docket.comparison.page.Block.Stretch;
import dev.docket.comparison.page.SideBySide.Opposite;
import dev.docket.comparison.page.SideBySide.SideLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets the paragraphs, items and tables of one clause opposite each other. */
final class ClauseRows {
  /** A line that only keeps the numbers of clauses that went. */
  static final Pattern NUMBER_KEPT =
      Pattern.compile(
          "\\s*第\\S{1,12}条\\S{0,6}(?:から第\\S{1,12}まで|及び第\\S{1,12})?[\\s　]*削除\\s*"
              + "|.{0,20}\\[(?:Reserved|Intentionally Omitted|Deleted)\\.?\\]\\.?\\s*");

  private final Blocks blocks;
  private final TableLayout layout;
  private final Omission omission;

  /** What stands opposite each other. */
  record Row(List<Block> after, List<Block> before) {}

  ClauseRows(Blocks blocks, TableLayout layout) {
    this.blocks = blocks;
    this.layout = layout;
    this.omission = new Omission(layout);
  }

  Row added(Change change) {
    return new Row(blocks.of(change), plain(layout.added()));
  }

  Row removed(Change change) {
    return new Row(plain(layout.deleted()), blocks.of(change));
  }

  /** Clauses that went opposite the one that has their numbers now. */
  Row replaced(List<Change> removed, Change added) {
    List<Block> before = new ArrayList<>();
    for (Change change : removed) {
      before.addAll(before.isEmpty() ? List.of() : plain("\n"));
      before.addAll(blocks.of(change));
    }
    return new Row(blocks.of(added), before);
  }

  /** The headings of a clause whose text is the same under another number or elsewhere. */
  Row renumbered(Change change, Phrases phrases) {
    return new Row(heading(change.after(), phrases), heading(change.before(), phrases));
  }

  /** The rows of a clause that both versions have. */
  List<Row> modified(Change change) {
    if (NUMBER_KEPT.matcher(CombinedText.text(change, Op.DELETE)).matches()) {
      List<Block> all = blocks.of(change);
      return List.of(new Row(Block.side(all, Op.DELETE), Block.side(all, Op.INSERT)));
    }
    List<Row> rows = new ArrayList<>();
    for (Block block : blocks.of(change)) {
      switch (block) {
        case Running(List<Stretch> stretches) ->
            running(SideBySide.of(stretches), caption(change), rows);
        case Grid grid -> {
          List<Block> shown = List.of(layout.omitsUnchanged() ? shortened(grid) : grid);
          rows.add(new Row(Block.side(shown, Op.DELETE), Block.side(shown, Op.INSERT)));
        }
      }
    }
    return rows;
  }

  private static String caption(Change change) {
    String caption = change.after() == null ? null : change.after().caption();
    return caption == null ? "" : caption;
  }

  private void running(List<Opposite> all, String caption, List<Row> rows) {
    for (int i = 0; i < all.size(); ) {
      Opposite one = all.get(i);
      if (layout.omitsUnchanged() && !one.isChanged()) {
        int end = i;
        List<String> lines = new ArrayList<>();
        while (end < all.size() && !all.get(end).isChanged()) {
          all.get(end++).after().forEach(l -> lines.add(l.text()));
        }
        String head = rows.isEmpty() && !lines.isEmpty() ? lines.removeFirst() : "";
        if (!head.isEmpty()) {
          same(omission.beginning(head), rows);
        }
        omission.lines(lines).forEach(line -> same(line, rows));
        i = end;
      } else if (layout.omitsUnchanged()
          && one.isRelabelled()
          && !(rows.isEmpty() && isHeading(one.after().getFirst(), caption))) {
        int end = i;
        List<ItemLabel> after = new ArrayList<>();
        List<ItemLabel> before = new ArrayList<>();
        while (end < all.size() && all.get(end).isRelabelled()) {
          all.get(end).after().getFirst().label().ifPresent(after::add);
          all.get(end++).before().getFirst().label().ifPresent(before::add);
        }
        rows.add(new Row(renamed(after), renamed(before)));
        i = end;
      } else {
        int end = i + 1;
        while (end < all.size() && isWithin(all.subList(i, end), all.get(end))) {
          end++;
        }
        rows.add(row(all.subList(i, end)));
        i = end;
      }
    }
  }

  /** Whether a line is a label and this caption: 第２２条（解雇）, of which nothing is left out. */
  private static boolean isHeading(SideLine line, String caption) {
    String label = line.label().map(ItemLabel::text).orElse("");
    String rest = line.text().replaceFirst(Pattern.quote(label), "").replace(caption, "");
    return !caption.isEmpty() && rest.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a line that is on one side alone belongs to the items before it, which are too. */
  private static boolean isWithin(List<Opposite> before, Opposite line) {
    Opposite first = before.getFirst();
    boolean isOneSided =
        (first.before().isEmpty() && line.before().isEmpty())
            || (first.after().isEmpty() && line.after().isEmpty());
    if (!isOneSided) {
      return false;
    }
    Optional<ItemLabel> outer = first(first).label();
    Optional<ItemLabel> inner = first(line).label();
    return inner.isEmpty() || (outer.isPresent() && inner.get().style() > outer.get().style());
  }

  private static SideLine first(Opposite lines) {
    return lines.after().isEmpty() ? lines.before().getFirst() : lines.after().getFirst();
  }

  private Row row(List<Opposite> lines) {
    List<SideLine> after = lines.stream().flatMap(l -> l.after().stream()).toList();
    List<SideLine> before = lines.stream().flatMap(l -> l.before().stream()).toList();
    return new Row(
        after.isEmpty() ? plain(layout.deleted()) : side(after),
        before.isEmpty() ? plain(layout.added()) : side(before));
  }

  private List<Block> side(List<SideLine> lines) {
    List<Stretch> stretches = new ArrayList<>();
    for (SideLine line : lines) {
      if (!stretches.isEmpty()) {
        stretches.add(new Stretch("\n", Op.EQUAL));
      }
      stretches.addAll(
          layout.omitsUnchanged() ? omission.within(line.stretches()) : line.stretches());
    }
    return List.of(new Running(stretches));
  }

  /** Items that only have other numbers, which are marked: ３・４　（略）. */
  private List<Block> renamed(List<ItemLabel> labels) {
    List<Stretch> stretches = new ArrayList<>();
    for (String line : omission.named(labels)) {
      int names = line.length() - layout.omitted().length();
      stretches.add(new Stretch((stretches.isEmpty() ? "" : "\n"), Op.EQUAL));
      stretches.add(new Stretch(line.substring(0, names).stripTrailing(), Op.INSERT));
      stretches.add(new Stretch(line.substring(names - 1), Op.EQUAL));
    }
    return List.of(new Running(stretches));
  }

  private static void same(String text, List<Row> rows) {
    rows.add(new Row(plain(text), plain(text)));
  }

  private static List<Block> plain(String text) {
    return List.of(new Running(List.of(new Stretch(text, Op.EQUAL))));
  }

  /** The table with its first row and those in which something changed. */
  private Grid shortened(Grid grid) {
    List<Line> shown = new ArrayList<>();
    List<Line> lines = grid.lines();
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (i > 0 && end < lines.size() && !lines.get(end).isChanged()) {
        end++;
      }
      if (end > i + 1) {
        shown.add(left(lines.get(i)));
        i = end;
      } else {
        shown.add(lines.get(i++));
      }
    }
    return new Grid(shown);
  }

  /** Stands for rows as wide as {@code line}. */
  private Line left(Line line) {
    int span = line.cells().stream().mapToInt(Cell::span).sum();
    int old = line.cells().stream().mapToInt(Cell::oldSpan).sum();
    int now = line.cells().stream().mapToInt(Cell::newSpan).sum();
    Stretch text = new Stretch(layout.omitted(), Op.EQUAL);
    return new Line(Op.EQUAL, List.of(new Cell(List.of(text), span, old, now)));
  }

  private List<Block> heading(@Nullable Place place, Phrases phrases) {
    if (place == null) {
      return List.of();
    }
    String label = place.label() == null ? "" : place.label();
    String caption =
        place.caption() == null
            ? ""
            : phrases.either("（" + place.caption() + "）", " " + place.caption());
    return List.of(
        new Running(
            List.of(
                new Stretch(label, Op.INSERT),
                new Stretch(caption + phrases.either("　", " ") + layout.omitted(), Op.EQUAL))));
  }
}
