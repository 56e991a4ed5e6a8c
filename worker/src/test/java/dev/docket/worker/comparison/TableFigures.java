package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.CellChange;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** How many of the changes planted in tables are told cell by cell, and how many others are. */
final class TableFigures {
  private static final long SEED = 20_261_127;
  private static final List<String> ROWS_JA =
      List.of("基本給", "通勤手当", "住宅手当", "家族手当", "役職手当", "資格手当", "宿直手当", "在宅手当", "精勤手当");
  private static final List<String> ROWS_EN =
      List.of(
          "Hosting",
          "Support",
          "Training",
          "Backup",
          "Migration",
          "Audit",
          "Travel",
          "Storage",
          "Licence");
  private static final List<String> COLUMNS_JA = List.of("本社", "工場", "支店", "営業所", "研究所", "倉庫");
  private static final List<String> COLUMNS_EN =
      List.of("Basic", "Standard", "Premium", "Enterprise", "Academic", "Trial");

  private int planted;
  private int told;
  private int right;
  private final List<String> misses = new ArrayList<>();

  /** A table: headings in its first row, keys in its first column. */
  private record Grid(List<List<String>> rows) {
    Grid copy() {
      List<List<String>> copy = new ArrayList<>();
      rows.forEach(row -> copy.add(new ArrayList<>(row)));
      return new Grid(copy);
    }

    String row(int index) {
      return String.join(" | ", rows.get(index));
    }

    String column(int index) {
      return String.join(" | ", rows.stream().skip(1).map(r -> r.get(index)).toList());
    }
  }

  /** Plants {@code count} mutations in tables of Markdown and of HTML, in both languages. */
  static TableFigures of(int count) throws UnreadableDocumentException {
    TableFigures figures = new TableFigures();
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      figures.plant(random, i % 2 == 0, i % 4 < 2);
    }
    return figures;
  }

  private void plant(Random random, boolean ja, boolean markdown)
      throws UnreadableDocumentException {
    List<String> names = shuffled(ja ? ROWS_JA : ROWS_EN, random);
    List<String> headings = shuffled(ja ? COLUMNS_JA : COLUMNS_EN, random);
    int columns = 3 + random.nextInt(2);
    Grid old = new Grid(new ArrayList<>());
    List<String> head = new ArrayList<>(List.of(ja ? "区分" : "Item"));
    head.addAll(headings.subList(0, columns));
    old.rows.add(head);
    for (int r = 0; r < 4 + random.nextInt(3); r++) {
      List<String> row = new ArrayList<>(List.of(names.get(r)));
      for (int c = 0; c < columns; c++) {
        row.add(value(random, ja));
      }
      old.rows.add(row);
    }
    Grid now = old.copy();
    Set<CellChange> right = new HashSet<>();
    int kinds = random.nextInt(10);
    mutate(kinds, old, now, names.getLast(), headings.getLast(), random, ja, right);
    Comparison found =
        Versions.compare(
            document(old, ja, markdown),
            document(now, ja, markdown),
            ja ? Language.JA : Language.EN,
            Optional.empty());
    List<CellChange> cells = found.changes().stream().flatMap(c -> c.cells().stream()).toList();
    planted += right.size();
    told += cells.size();
    this.right += (int) cells.stream().filter(right::contains).count();
    if (cells.size() != right.size() || !right.containsAll(cells)) {
      misses.add(old.rows + " → " + now.rows + ": " + cells);
    }
  }

  private static void mutate(
      int kind,
      Grid old,
      Grid now,
      String name,
      String heading,
      Random random,
      boolean ja,
      Set<CellChange> right) {
    int row = 1 + random.nextInt(old.rows.size() - 1);
    int column = 1 + random.nextInt(old.rows.getFirst().size() - 1);
    switch (kind) {
      case 0, 1 -> change(now, row, column, value(random, ja), right);
      case 2 -> change(now, row, column, "", right);
      case 3 -> { // the row rises by a step
        for (int c = 1; c < now.rows.get(row).size(); c++) {
          boolean isLast = c + 1 == now.rows.get(row).size();
          change(now, row, c, isLast ? value(random, ja) : old.rows.get(row).get(c + 1), right);
        }
      }
      case 4 -> {
        List<String> added = new ArrayList<>(List.of(name));
        old.rows.getFirst().stream().skip(1).forEach(_ -> added.add(value(random, ja)));
        now.rows.add(row, added);
        right.add(new CellChange(name, null, null, now.row(row), false));
      }
      case 5 -> {
        right.add(new CellChange(old.rows.get(row).getFirst(), null, old.row(row), null, false));
        now.rows.remove(row);
      }
      case 6 -> {
        for (int r = 0; r < now.rows.size(); r++) {
          now.rows.get(r).add(column, r == 0 ? heading : value(random, ja));
        }
        right.add(new CellChange(null, heading, null, now.column(column), false));
      }
      case 7 -> {
        right.add(
            new CellChange(null, old.rows.getFirst().get(column), old.column(column), null, false));
        now.rows.forEach(r -> r.remove(column));
      }
      case 8 -> {
        int to = row == 1 ? now.rows.size() - 1 : 1;
        if (Math.abs(to - row) > 1) { // of two neighbours either has moved
          now.rows.add(to, now.rows.remove(row));
          String text = now.row(to);
          right.add(new CellChange(now.rows.get(to).getFirst(), null, text, text, true));
        }
      }
      default -> {
        change(now, 0, column, heading, right);
        change(now, row, column, value(random, ja), right);
      }
    }
  }

  private static void change(Grid now, int row, int column, String value, Set<CellChange> right) {
    String old = now.rows.get(row).set(column, value);
    if (!old.equals(value)) {
      right.add(
          new CellChange(
              now.rows.get(row).getFirst(), now.rows.getFirst().get(column), old, value, false));
    }
  }

  private static String value(Random random, boolean ja) {
    int amount = 100 * (1 + random.nextInt(900));
    return ja
        ? String.format(Locale.ROOT, "%,d円", amount)
        : String.format(Locale.ROOT, "$%,d", amount);
  }

  private static List<String> shuffled(List<String> words, Random random) {
    List<String> shuffled = new ArrayList<>(words);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Document document(Grid grid, boolean ja, boolean markdown)
      throws UnreadableDocumentException {
    StringBuilder text = new StringBuilder();
    String lead = ja ? "金額は、次の表による。" : "The fees are as follows.";
    if (markdown) {
      text.append(ja ? "# 規程\n\n## 第1条　金額\n\n" : "# Fees\n\n## 1. Fees\n\n");
      text.append(lead).append("\n\n");
      for (int r = 0; r < grid.rows.size(); r++) {
        text.append("| ").append(grid.row(r)).append(" |\n");
        text.append(r == 0 ? "|" + " - |".repeat(grid.rows.getFirst().size()) + "\n" : "");
      }
    } else {
      text.append(ja ? "<h1>規程</h1><h2>第1条　金額</h2>" : "<h1>Fees</h1><h2>1. Fees</h2>");
      text.append("<p>").append(lead).append("</p><table>");
      for (List<String> row : grid.rows) {
        text.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
      }
      text.append("</table>");
    }
    return new DocumentReader()
        .read(
            text.toString().getBytes(StandardCharsets.UTF_8),
            markdown ? MediaType.MARKDOWN : MediaType.HTML,
            Optional.empty());
  }

  double precision() {
    return told == 0 ? 1 : (double) right / told;
  }

  double recall() {
    return planted == 0 ? 1 : (double) right / planted;
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "table cells on seeded mutations: precision %.4f (%d of %d), recall %.4f (%d of %d)",
        precision(),
        right,
        told,
        recall(),
        right,
        planted);
  }
}
