package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Phrases;
import dev.docket.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison's 新旧対照表, stale references and replacements as sheets of a workbook. */
final class ComparisonSheets {
  private final Comparison comparison;
  private final Phrases phrases;

  ComparisonSheets(Comparison comparison) {
    this.comparison = comparison;
    this.phrases = new Phrases(comparison.language());
  }

  /** The old and the new wording side by side, laid out as the page is. */
  Sheet table(TableLayout layout) {
    List<String> columns =
        new ArrayList<>(
            layout.newFirst()
                ? List.of(layout.after(), layout.before())
                : List.of(layout.before(), layout.after()));
    if (layout.remarks()) {
      columns.add(phrases.either("備考", "Remarks"));
    }
    List<List<List<Sheet.Run>>> rows = new ArrayList<>();
    for (TableRow row : new TableRows(comparison, layout).rows()) {
      List<List<Sheet.Run>> cells = new ArrayList<>();
      cells.add(cell(layout.newFirst() ? row.after() : row.before()));
      cells.add(cell(layout.newFirst() ? row.before() : row.after()));
      if (layout.remarks()) {
        cells.add(Sheet.plain(row.remark()));
      }
      rows.add(cells);
    }
    return new Sheet(
        phrases.either("新旧対照表", "Table"),
        Objects.requireNonNullElse(layout.title(), phrases.tableTitle(comparison)),
        columns,
        rows);
  }

  /** References whose target is another clause now, or gone; empty columns where nothing is. */
  Sheet staleReferences() {
    return new Sheet(
        phrases.either("参照先のずれ", "Stale references"),
        null,
        Stream.of("箇所,In", "参照,Reference", "旧,Was", "新,Now", "修正案,Proposal")
            .map(this::heading)
            .toList(),
        comparison.staleReferences().stream()
            .map(r -> row(r.in(), r.text(), r.was(), r.now(), r.proposal()))
            .toList());
  }

  /** What changed in tables, cell by cell. */
  Sheet cells() {
    return new Sheet(
        phrases.either("表の変更", "Table changes"),
        null,
        Stream.of("変更,Change", "行,Row", "列,Column", "旧,Old", "新,New", "移動,Moved")
            .map(this::heading)
            .toList(),
        comparison.changes().stream()
            .flatMap(
                c ->
                    c.cells().stream()
                        .map(
                            e ->
                                row(
                                    c.id(),
                                    e.row(),
                                    e.column(),
                                    e.before(),
                                    e.after(),
                                    e.moved() ? "✓" : "")))
            .toList());
  }

  /** Words that were replaced in many places. */
  Sheet replacements() {
    return new Sheet(
        phrases.either("置換", "Replacements"),
        null,
        Stream.of("旧,Old", "新,New", "箇所数,Places", "変更,Changes").map(this::heading).toList(),
        comparison.replacements().stream()
            .map(
                r ->
                    row(
                        r.before(),
                        r.after(),
                        String.valueOf(r.count()),
                        String.join(", ", r.changes())))
            .toList());
  }

  /** The Japanese and the English heading, parted by a comma. */
  private String heading(String both) {
    int comma = both.indexOf(',');
    return phrases.either(both.substring(0, comma), both.substring(comma + 1));
  }

  /** The text of a cell; a table in it is its rows, with bars between the cells. */
  private static List<Sheet.Run> cell(List<Block> blocks) {
    List<Sheet.Run> runs = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Running(List<Block.Stretch> stretches) ->
            stretches.forEach(s -> runs.add(new Sheet.Run(s.text(), s.isChanged())));
        case Block.Grid(List<Block.Line> lines) -> {
          for (Block.Line line : lines) {
            for (int c = 0; c < line.cells().size(); c++) {
              runs.add(new Sheet.Run(c == 0 ? "" : " | ", false));
              line.cells()
                  .get(c)
                  .stretches()
                  .forEach(s -> runs.add(new Sheet.Run(s.text(), s.isChanged())));
            }
            runs.add(new Sheet.Run("\n", false));
          }
        }
      }
    }
    return runs;
  }

  private static List<List<Sheet.Run>> row(@Nullable String... cells) {
    return Stream.of(cells).map(c -> Sheet.plain(c == null ? "" : c)).toList();
  }
}
