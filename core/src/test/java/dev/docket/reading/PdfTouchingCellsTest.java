package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Cells that are a point apart are told by the order in which a page draws them. */
class PdfTouchingCellsTest {
  private static final PDType1Font HELVETICA = new PDType1Font(FontName.HELVETICA);
  private static final int LEFT = 72; // points
  private static final int SIZE = 10;
  private static final List<List<String>> OLD =
      List.of(
          List.of("1. The keeper opens the hall at nine on", "each day of the week."),
          List.of(
              "2. Guests pay at the door, but members",
              "of the club pay by the year, and may",
              "bring one friend."),
          List.of("3. Lost keys are paid for by whoever lost", "them."));
  private static final List<List<String>> NEW =
      List.of(
          List.of("1. The keeper opens the hall at ten on", "each day but Monday."),
          List.of("2. Guests pay at the door, but members", "of the club pay by the year."),
          List.of("3. Lost keys are paid for by whoever lost", "them, with a fee."));

  @Test
  void rowsOfCellsThatTouchAreRows() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(table(1));
      assertRows(pdf.read());
    }
  }

  @Test
  void rowsOfCellsThatAreFarApartAreRows() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(table(14));
      assertRows(pdf.read());
    }
  }

  @Test
  void wordsOfOneColumnThatAreDrawnTogetherAreNoCells() throws Exception {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < OLD.size(); i++) {
      page.append(cell(LEFT, 700 - 60 * i, OLD.get(i)));
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(page.toString());
      assertThat(pdf.read().tables()).isEmpty();
    }
  }

  private static void assertRows(Document read) {
    assertThat(read.tables()).hasSize(1);
    assertThat(
            read.tables().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(cell -> words(read.textOf(cell))).toList())
                .toList())
        .isEqualTo(
            List.of(
                List.of(text(OLD.get(0)), text(NEW.get(0))),
                List.of(text(OLD.get(1)), text(NEW.get(1))),
                List.of(text(OLD.get(2)), text(NEW.get(2)))));
  }

  /** The rows, drawn cell by cell, whose cells are {@code gutter} points apart. */
  private static String table(float gutter) throws Exception {
    float right = LEFT;
    for (List<String> cell : OLD) {
      for (String line : cell) {
        right = Math.max(right, LEFT + HELVETICA.getStringWidth(line) * SIZE / 1000 + gutter);
      }
    }
    StringBuilder page = new StringBuilder();
    int y = 700;
    for (int i = 0; i < OLD.size(); i++) {
      page.append(cell(LEFT, y, OLD.get(i))).append(cell(right, y, NEW.get(i)));
      y -= 14 * OLD.get(i).size() + 4;
    }
    return page.toString();
  }

  private static String cell(float x, int y, List<String> lines) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      shown.append(
          "BT /F1 %d Tf %.2f %d Td (%s) Tj ET ".formatted(SIZE, x, y - 14 * i, lines.get(i)));
    }
    return shown.toString();
  }

  private static String text(List<String> lines) {
    return String.join(" ", lines);
  }

  private static String words(CharSequence text) {
    return text.toString().replaceAll("\\s+", " ");
  }
}
