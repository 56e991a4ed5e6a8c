package dev.docket.comparison.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.page.Blocks.Row;
import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineCutterTest {
  @Test
  void rowsThatWentAndCameAtOnceStandInTheirOwnRows() {
    List<Row> lines =
        lines(
            "Text.\n2 km | 100\n5 km | 150\n8 km | 200\nEnd.",
            "Text.\nDistance | A day\n1 km | 0\n5 km | 90\nEnd.",
            equal("Text.\n"),
            deleted("2 km"),
            inserted("Distance"),
            equal(" | "),
            deleted("100\n5 km | 150\n8"),
            inserted("A day\n1 km | 0\n5"),
            equal(" km | "),
            deleted("200"),
            inserted("90"),
            equal("\nEnd."));
    assertThat(lines.stream().map(LineCutterTest::shown))
        .containsExactly(
            "Text.\n",
            "row [-2 km][+Distance] | [-100][-\n][+A day][+\n]",
            "row [-5 km][- | ][-150][-\n]",
            "row [+1 km][+ | ][+0][+\n]",
            "row [-8][+5] km | [-200][+90]\n",
            "End.");
  }

  @Test
  void aLineThatRunsOverSeveralRowsOfOneVersionIsTheRowThatItSharesMostWith() {
    List<Row> lines =
        lines(
            "Fee | Rent for a long time",
            "Fee | 1\nRoom | Rent for a long time",
            equal("Fee | "),
            inserted("1\nRoom | "),
            equal("Rent for a long time"));
    assertThat(lines.stream().map(LineCutterTest::shown))
        .containsExactly(
            "row [+Fee][+ | ][+1][+\n]", "row [-Fee][- | ][+Room][+ | ]Rent for a long time");
  }

  @Test
  void aRowThatIsTextInTheOtherVersionIsText() {
    assertThat(
            lines("Fee | 1\n", "Fee 1\n", equal("Fee "), deleted("| "), equal("1\n")).stream()
                .map(LineCutterTest::shown))
        .containsExactly("Fee [-| ]1\n");
  }

  @Test
  void anyEditsLeaveEachRowOfEachVersionWhole() {
    Random random = new Random(14);
    for (int i = 0; i < 5_000; i++) {
      String old = text(random);
      String now = text(random);
      Edit[] edits = edits(old, now, random);
      List<Row> lines = lines(old, now, edits);
      assertWhole(lines, old, Op.INSERT);
      assertWhole(lines, now, Op.DELETE);
    }
  }

  private static void assertWhole(List<Row> lines, String text, Op other) {
    StringBuilder all = new StringBuilder();
    for (Row line : lines) {
      String side = without(line, other);
      TablePlaces.Place place = other == Op.INSERT ? line.before() : line.after();
      if (place != null) {
        assertThat(side.strip()).isEqualTo(text.substring(place.row().start(), place.row().end()));
        assertThat(all.isEmpty() || all.toString().endsWith("\n")).isTrue();
      } else if (line.isRow()) {
        assertThat(side).isEmpty();
      }
      all.append(side);
    }
    assertThat(all.toString().strip()).isEqualTo(text);
  }

  private static String without(Row line, Op other) {
    return line.atoms().stream()
        .filter(a -> a.op() != other)
        .map(Blocks.Atom::text)
        .collect(Collectors.joining());
  }

  /** A few lines of few words: text, and rows of tables. */
  private static String text(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String bar = random.nextInt(3) == 0 ? " " : " | ";
      lines.add("x%d%s%d".formatted(random.nextInt(4), bar, random.nextInt(4)));
    }
    return String.join("\n", lines);
  }

  /** One of the many ways from one text to another. */
  private static Edit[] edits(String old, String now, Random random) {
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int k = 0;
    while (i < old.length() || k < now.length()) {
      boolean isEqual = i < old.length() && k < now.length() && old.charAt(i) == now.charAt(k);
      if (isEqual && random.nextInt(8) > 0) {
        edits.add(equal(old.substring(i, ++i)));
        k++;
      } else if (i < old.length() && (k == now.length() || random.nextBoolean())) {
        edits.add(deleted(old.substring(i, ++i)));
      } else {
        edits.add(inserted(now.substring(k, ++k)));
      }
    }
    return edits.toArray(Edit[]::new);
  }

  private static List<Row> lines(String old, String now, Edit... edits) {
    return new LineCutter(new TablePlaces(tables(old)), new TablePlaces(tables(now)), 0, 0)
        .lines(List.of(edits));
  }

  /** Tables of the lines that have bars. */
  private static List<Table> tables(String text) {
    List<Table> tables = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    int start = 0;
    for (String line : text.lines().toList()) {
      int bar = line.indexOf(" | ");
      int end = start + line.length();
      if (bar >= 0) {
        rows.add(
            new Table.Row(
                List.of(
                    new Table.Cell(0, start, start + bar),
                    new Table.Cell(1, start + bar + 3, end))));
      }
      if (!rows.isEmpty() && (bar < 0 || end == text.length())) {
        tables.add(new Table(rows));
        rows.clear();
      }
      start = end + 1;
    }
    return tables;
  }

  private static String shown(Row line) {
    return line.atoms().stream()
        .map(
            a ->
                switch (a.op()) {
                  case EQUAL -> a.text();
                  case DELETE -> "[-" + a.text() + "]";
                  case INSERT -> "[+" + a.text() + "]";
                })
        .collect(Collectors.joining("", line.isRow() ? "row " : "", ""));
  }

  private static Edit equal(String text) {
    return new Edit(Op.EQUAL, text);
  }

  private static Edit deleted(String text) {
    return new Edit(Op.DELETE, text);
  }

  private static Edit inserted(String text) {
    return new Edit(Op.INSERT, text);
  }
}
