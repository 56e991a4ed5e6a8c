package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfRules;
import dev.docket.reading.pdf.content.PdfRules.Rule;
import dev.docket.reading.pdf.content.PdfStretch;
import dev.docket.reading.pdf.layout.PdfGrid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rows of ruled tables on a page, whether rules run both ways or between rows only. A
 * cell as wide as its table is no row: its text is left to the page.
 */
final class PdfTables {
  private static final int MOST_RULES = 1_500; // of a page; more are a drawing
  private static final int MOST_PLACES = 20_000; // of a grid
  private static final int LEAST_LINES = 4; // of a table ruled between rows only
  private static final float TALLEST = 200; // points of a row of such a table
  private static final float GUTTER = 6; // points between the columns of such a table, at least

  private final PdfRules rules;
  private final List<PdfTableRow> rows = new ArrayList<>();
  private List<PdfStretch> rest;

  private PdfTables(PdfRules rules, List<PdfStretch> stretches) {
    this.rules = rules;
    this.rest = stretches;
  }

  /** The rows of tables on a page, and the text that stands in none. */
  static PdfTables find(PdfRules rules, List<PdfStretch> stretches) {
    PdfTables tables = new PdfTables(rules, stretches);
    int count = rules.horizontal().size() + rules.vertical().size();
    if (rules.horizontal().size() > 1 && count <= MOST_RULES) {
      tables.find();
    }
    PdfDrawnTables.find(tables.rest).forEach(tables::take);
    List<List<Cell>> unruled = PdfGutters.find(tables.rest);
    if (!unruled.isEmpty() && PdfColumns.find(PdfRows.of(tables.rest)).isEmpty()) {
      tables.take(unruled);
    }
    return tables;
  }

  /** The rows from top to bottom, table by table; the tables are numbered from 1. */
  List<PdfTableRow> rows() {
    return rows;
  }

  List<PdfStretch> rest() {
    return rest;
  }

  private void find() {
    List<PdfGrid> grids = new ArrayList<>();
    List<Rule> apart = new ArrayList<>();
    for (List<List<Rule>> group : groups()) {
      List<Rule> horizontal = group.getFirst();
      List<Rule> vertical = group.getLast();
      if (vertical.isEmpty()) {
        apart.addAll(horizontal);
      } else if (horizontal.size() > 1
          && (long) horizontal.size() * vertical.size() <= MOST_PLACES) {
        grids.add(new PdfGrid(horizontal, vertical));
      }
    }
    grids.sort(
        Comparator.comparingDouble(
            (PdfGrid g) -> -(g.right() - g.left()) * (g.bottom() - g.top())));
    grids.forEach(this::take);
    halfRuled(apart).forEach(this::take);
  }

  /** Takes the text of {@code grid} if it is a table: if several of its columns hold some. */
  private void take(PdfGrid grid) {
    List<PdfStretch> apart = grid.apart(rest);
    grid.fill(apart);
    List<List<Cell>> found = new ArrayList<>();
    int filled = 0;
    int several = 0;
    for (int row = 0; row < grid.rows(); row++) {
      List<Cell> cells = grid.row(row);
      long texts = cells.stream().filter(c -> !c.text.isEmpty()).count();
      filled += texts > 0 ? 1 : 0;
      several += texts > 1 ? 1 : 0;
      if (texts > 0 && cells.getFirst().to - cells.getFirst().from + 1 < grid.columns()) {
        found.addAll(PdfMergedRows.apart(cells, grid));
      }
    }
    if (several == 0 || several * 4 < filled) {
      return;
    }
    rest = apart;
    take(found);
  }

  private void take(List<List<Cell>> found) {
    int table = rows.isEmpty() ? 1 : rows.getLast().table() + 1;
    for (List<Cell> row : found) {
      rows.add(
          new PdfTableRow(
              table,
              row.stream().map(cell -> cell.from).toList(),
              row.stream().map(cell -> cell.text).toList()));
    }
    Set<PdfStretch> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    found.forEach(row -> row.forEach(cell -> taken.addAll(cell.text)));
    rest = rest.stream().filter(s -> !taken.contains(s)).toList();
  }

  /** Rules that meet, directly or by others: the horizontal ones and the vertical ones of each. */
  private List<List<List<Rule>>> groups() {
    List<Rule> horizontal = rules.horizontal();
    List<Rule> vertical = rules.vertical();
    int[] group = new int[horizontal.size()];
    Arrays.setAll(group, i -> i);
    List<List<Integer>> met = new ArrayList<>();
    for (Rule down : vertical) {
      List<Integer> meeting = new ArrayList<>();
      for (int i = 0; i < group.length; i++) {
        if (horizontal.get(i).meets(down)) {
          meeting.add(i);
        }
      }
      met.add(meeting);
      for (int i : meeting) {
        int from = group[i];
        int to = group[meeting.getFirst()];
        if (from != to) {
          for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
          }
        }
      }
    }
    List<List<List<Rule>>> groups = new ArrayList<>();
    for (int g = 0; g < group.length; g++) {
      List<Rule> across = new ArrayList<>();
      for (int i = 0; i < group.length; i++) {
        if (group[i] == g) {
          across.add(horizontal.get(i));
        }
      }
      List<Rule> down = new ArrayList<>();
      for (int i = 0; i < met.size(); i++) {
        if (!met.get(i).isEmpty() && group[met.get(i).getFirst()] == g) {
          down.add(vertical.get(i));
        }
      }
      if (!across.isEmpty()) {
        groups.add(List.of(across, down));
      }
    }
    return groups;
  }

  /** Tables of rules between rows only: their columns are where all of the text leaves gaps. */
  private List<PdfGrid> halfRuled(List<Rule> apart) {
    List<PdfGrid> grids = new ArrayList<>();
    List<Rule> left = new ArrayList<>(apart);
    while (left.size() >= LEAST_LINES) {
      Rule first = left.removeFirst();
      List<Rule> lines = new ArrayList<>(List.of(first));
      for (Rule next : List.copyOf(left)) {
        if (Math.abs(next.from() - first.from()) <= PdfRules.NEAR
            && Math.abs(next.to() - first.to()) <= PdfRules.NEAR
            && next.at() - lines.getLast().at() <= TALLEST) {
          lines.add(next);
          left.remove(next);
        }
      }
      if (lines.size() >= LEAST_LINES) {
        columns(lines).ifPresent(grids::add);
      }
    }
    return grids;
  }

  private Optional<PdfGrid> columns(List<Rule> lines) {
    float top = lines.getFirst().at();
    float bottom = lines.getLast().at();
    float left = lines.getFirst().from();
    float right = lines.getFirst().to();
    List<PdfStretch> inside =
        rest.stream()
            .filter(s -> s.y > top && s.y < bottom && s.end > left && s.x < right)
            .sorted(Comparator.comparingDouble(s -> s.x))
            .toList();
    List<Rule> gutters = new ArrayList<>();
    float end = Float.MAX_VALUE;
    for (PdfStretch stretch : inside) {
      if (stretch.x - end > GUTTER) {
        gutters.add(new Rule((end + stretch.x) / 2, top, bottom));
      }
      end = end == Float.MAX_VALUE ? stretch.end : Math.max(end, stretch.end);
    }
    if (gutters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PdfGrid(lines, gutters));
  }
}
