package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Redlines in Word of tables that change in every way: accepted they are new, rejected old. */
class RedlineTablesTest {
  private static final int PAIRS = 150;
  private static final List<String> WORDS =
      List.of("未満", "以上", "2km", "5km", "8km", "円", "100", "210", "対象", "外", "距離", "通勤");

  /** A line of text, or a row whose cells have a text and a width each. */
  private record Line(List<String> cells, List<Integer> widths) {
    boolean isText() {
      return cells.size() == 1;
    }

    String html() {
      if (isText()) {
        return "<p>" + cells.getFirst() + "する。</p>";
      }
      StringBuilder row = new StringBuilder("<tr>");
      for (int i = 0; i < cells.size(); i++) {
        row.append("<td colspan=\"%d\">%s</td>".formatted(widths.get(i), cells.get(i)));
      }
      return row.append("</tr>").toString();
    }
  }

  @Test
  void severalRowsThatGoAndComeAtOnceStayRows() throws Exception {
    String old =
        """
        # 規程

        第1条　手当は、次の表による。

        | 距離 | 金額 |
        |---|---|
        | 2km以上5km未満 | 1日あたり100円 |
        | 5km以上8km未満 | 1日あたり150円 |
        | 8km以上12km未満 | 1日あたり200円 |
        | 12km以上 | 1日あたり250円 |
        """;
    String now =
        """
        # 規程

        第1条　手当は、次の表による。ただし、上限額を超えない。

        | 移動する距離 | 1日あたりの支給額 |
        |---|---|
        | 2km未満 | 支給しない |
        | 2km以上10km未満 | 100円 |
        | 10km以上15km未満 | 200円 |
        | 15km以上 | 300円 |
        """;
    assertRedlined(Versions.markdown(old), Versions.markdown(now));
    assertRedlined(Versions.markdown(now), Versions.markdown(old));
  }

  @Test
  void anyChangesOfTablesBecomeBothVersions() throws Exception {
    Random random = new Random(62);
    for (int i = 0; i < PAIRS; i++) {
      List<Line> old = lines(random);
      assertRedlined(read(old), read(changed(old, random)));
    }
  }

  private static void assertRedlined(Document before, Document after) {
    Comparison comparison = Versions.compare(before, after, Language.JA, Optional.empty());
    byte[] docx = ComparisonRenderer.docx(comparison, View.REDLINE);
    assertThat(TrackedChanges.accepted(docx)).isEqualTo(lines(after));
    assertThat(TrackedChanges.rejected(docx)).isEqualTo(lines(before));
  }

  private static List<String> lines(Document document) {
    return document.text().toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      lines.add(line(random, i > 0 && lines.getLast().isText() == (random.nextInt(5) > 0)));
    }
    return lines;
  }

  private static Line line(Random random, boolean isText) {
    int cells = isText ? 1 : 2 + random.nextInt(2);
    List<String> words = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      words.add(!isText && random.nextInt(9) == 0 ? "" : words(random));
      widths.add(cells == 2 && i == 1 ? 2 : 1);
    }
    return new Line(words, widths);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      words.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  /** The lines with some left out, some new, some cells other, and some joined or parted. */
  private static List<Line> changed(List<Line> old, Random random) {
    List<Line> lines = new ArrayList<>();
    for (Line line : old) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> lines.addAll(List.of(line, line(random, line.isText())));
        case 2 -> lines.add(line(random, line.isText()));
        case 3 -> lines.add(line(random, !line.isText()));
        case 4, 5 -> {
          List<String> cells = new ArrayList<>(line.cells);
          cells.set(random.nextInt(cells.size()), words(random));
          lines.add(new Line(cells, line.widths));
        }
        default -> lines.add(line);
      }
    }
    lines.add(line(random, true));
    return lines;
  }

  private static Document read(List<Line> lines) throws Exception {
    StringBuilder html = new StringBuilder("<html><body><h1>規程</h1><p>第1条　手当は、次による。</p>");
    boolean isOpen = false;
    for (Line line : lines) {
      if (isOpen == line.isText()) {
        html.append(isOpen ? "</table>" : "<table>");
        isOpen = !isOpen;
      }
      html.append(line.html());
    }
    html.append(isOpen ? "</table>" : "").append("</body></html>");
    return new DocumentReader()
        .read(html.toString().getBytes(StandardCharsets.UTF_8), MediaType.HTML, Optional.empty());
  }
}
