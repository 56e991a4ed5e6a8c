package dev.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.PageLines.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinesTest {
  @Test
  void linesComeBackToATenthOfAPoint() {
    List<Line> lines =
        List.of(
            new Line(7, 80, 72.3f, 90, 451.2f, 12.9f),
            new Line(81, 90, -3.5f, 2_000_000, 0, 0),
            new Line(1_200_000, 5_000_000, 14_400, 0.1f, 30.7f, 8));

    PageLines page = PageLines.of(595.3f, 841.9f, 270, lines);

    assertThat(page.lines()).isEqualTo(lines);
    assertThat(PageLines.decoded(595.3f, 841.9f, 270, page.coded())).isEqualTo(page);
  }

  @Test
  void aLineTakesAtMostTenBytes() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int start = 400_000 + i * 181;
      boolean indented = i % 7 == 3;
      lines.add(
          new Line(
              start,
              start + 180 - i % 50,
              indented ? 96.7f : 72.1f,
              72 + i * 12.3f,
              (indented ? 380 : 451.2f) - i % 3 * 11,
              i % 5 == 0 ? 15.1f : 12.2f));
    }

    assertThat(PageLines.of(595, 842, 0, lines).coded().length).isLessThanOrEqualTo(600);
  }
}
