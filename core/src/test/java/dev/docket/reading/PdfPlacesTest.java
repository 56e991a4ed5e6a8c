package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.docket.document.Document;
import dev.docket.document.PageLines;
import dev.docket.document.PageLines.Line;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a PDF keep their places on the page as shown. */
class PdfPlacesTest {
  private static final float DARK = 128; // of 255

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "90, 0, 1",
    "180, 0, 1",
    "270, 0, 1",
    "0, 60, 1",
    "90, 60, 1",
    "180, 60, 1",
    "270, 60, 1",
    "0, 0, 2.5",
    "270, 60, 2.5"
  })
  void allInkStandsInTheRectanglesOfLines(int rotation, int crop, float unit) throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(
              RawPdf.lines(18, 100, 640, List.of("Two parties agree.", "Second line, below."))
                  + "BT /F1 30 Tf 0 1 -1 0 480 300 Tm (Upwards) Tj ET "
                  + "BT /F1 12 Tf -1 0 0 -1 400 200 Tm (Upside down) Tj ET ");
      page.setMediaBox(new PDRectangle(20, 30, 600, 800));
      page.setCropBox(new PDRectangle(20 + crop, 30 + crop, 600 - crop, 800 - 2 * crop));
      page.setRotation(rotation);
      page.setUserUnit(unit);
      Document document = pdf.read();
      PageLines places = document.pageLines().getFirst();
      boolean turned = rotation % 180 != 0;
      assertThat(places.width()).isEqualTo(unit * (turned ? 800 - 2 * crop : 600 - crop));
      assertThat(places.height()).isEqualTo(unit * (turned ? 600 - crop : 800 - 2 * crop));
      assertThat(places.rotation()).isEqualTo(rotation);
      assertThat(places.lines())
          .extracting(l -> document.text().slice(l.start(), l.end()))
          .containsExactlyInAnyOrder(
              "Two parties agree.", "Second line, below.", "Upwards", "Upside down");
      BufferedImage ink = new PDFRenderer(pdf.document).renderImage(0, 1, ImageType.GRAY);
      assertThat(outside(ink, places, 1.5f)).as("dark pixels outside the lines").isZero();
      for (Line line : places.lines()) {
        assertThat(share(ink, places, line)).as(line.toString()).isBetween(0.08, 0.6);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "90"})
  void verticalColumnsStandInRectanglesOfTheirOwn(int rotation) throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    Assumptions.assumeTrue(font.isPresent(), "No Japanese TrueType font (IPA Gothic) is installed");
    String[] columns = {"第一条　甲は、乙に対し、業務を委託する。", "第二条　乙は、直ちに", "第三条　おわり。"};
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page("");
      page.setRotation(rotation);
      PDType0Font upright = PDType0Font.load(pdf.document, font.get().toFile());
      try (PDPageContentStream content = new PDPageContentStream(pdf.document, page)) {
        content.setFont(upright, 12);
        for (int column = 0; column < columns.length; column++) {
          for (int i = 0; i < columns[column].length(); i++) {
            content.beginText();
            if (rotation == 90) { // upright where the page is turned
              content.setTextMatrix(new Matrix(0, 1, -1, 0, 100 + 12 * i, 500 - 20 * column));
            } else {
              content.newLineAtOffset(500 - 20 * column, 700 - 12 * i);
            }
            content.showText(columns[column].substring(i, i + 1));
            content.endText();
          }
        }
      }
      Document document = pdf.read();
      PageLines places = document.pageLines().getFirst();
      assertThat(places.lines())
          .extracting(l -> document.text().slice(l.start(), l.end()))
          .containsExactly(columns);
      for (Line line : places.lines()) {
        assertThat(line.height()).as(line.toString()).isGreaterThan(4 * line.width());
      }
      BufferedImage ink = new PDFRenderer(pdf.document).renderImage(0, 1, ImageType.GRAY);
      assertThat(outside(ink, places, 1.5f)).as("dark pixels outside the lines").isZero();
    }
  }

  @Test
  void aWordBrokenAtALinesEndBelongsToBothLines() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          RawPdf.lines(
              12,
              72,
              700,
              List.of(
                  "The supplier takes full respon-",
                  "sibility for goods, and his respon\u00ad",
                  "sibilities end with this year.")));
      Document document = pdf.read();
      assertThat(document.text().toString())
          .isEqualTo(
              "The supplier takes full responsibility for goods, and his responsibilities end with"
                  + " this year.");
      assertThat(lines(document, 1))
          .containsExactly(
              "The supplier takes full respon",
              "sibility for goods, and his respon",
              "sibilities end with this year.");
    }
  }

  @Test
  void cellsOfATableHaveLinesOfTheirOwn() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "0.5 w 70 720 m 470 720 l 70 690 m 470 690 l 70 640 m 470 640 l 70 720 m 70 640 l"
              + " 270 720 m 270 640 l 470 720 m 470 640 l S "
              + RawPdf.lines(11, 80, 700, List.of("Item"))
              + RawPdf.lines(11, 280, 700, List.of("Price"))
              + RawPdf.lines(11, 80, 672, List.of("Large crates of", "oak"))
              + RawPdf.lines(11, 280, 672, List.of("EUR 900")));
      Document document = pdf.read();
      assertThat(document.text().toString())
          .isEqualTo("Item | Price\nLarge crates of oak | EUR 900");
      assertThat(lines(document, 1))
          .containsExactly("Item", "Price", "Large crates of", "oak", "EUR 900");
      Line oak = document.pageLines().getFirst().lines().get(3);
      assertThat(oak.x()).isCloseTo(80, within(0.1f));
      assertThat(oak.y() + oak.height()).isBetween(134f, 138f);
    }
  }

  @Test
  void aParagraphAcrossPagesHasLinesOnBoth() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.lines(11, 72, 100, List.of("The seller hands over all of the goods and")));
      pdf.page(RawPdf.lines(11, 72, 740, List.of("the buyer pays for them within thirty days.")));
      Document document = pdf.read();
      assertThat(document.text().toString()).doesNotContain("\n");
      assertThat(lines(document, 1)).containsExactly("The seller hands over all of the goods and");
      assertThat(lines(document, 2)).containsExactly("the buyer pays for them within thirty days.");
    }
  }

  private static List<String> lines(Document document, int page) {
    return document.pageLines().get(page - 1).lines().stream()
        .map(l -> document.text().slice(l.start(), l.end()))
        .toList();
  }

  private static int outside(BufferedImage ink, PageLines places, float slack) {
    int outside = 0;
    float scale = places.width() / ink.getWidth();
    for (int y = 0; y < ink.getHeight(); y++) {
      for (int x = 0; x < ink.getWidth(); x++) {
        if (ink.getRaster().getSample(x, y, 0) < DARK) {
          float left = x * scale;
          float top = y * scale;
          boolean inside =
              places.lines().stream()
                  .anyMatch(
                      l ->
                          left >= l.x() - slack * scale
                              && left <= l.x() + l.width() + slack * scale
                              && top >= l.y() - slack * scale
                              && top <= l.y() + l.height() + slack * scale);
          outside += inside ? 0 : 1;
        }
      }
    }
    return outside;
  }

  private static double share(BufferedImage ink, PageLines places, Line line) {
    float scale = places.width() / ink.getWidth();
    int dark = 0;
    int all = 0;
    for (int y = Math.round(line.y() / scale); y < (line.y() + line.height()) / scale; y++) {
      for (int x = Math.round(line.x() / scale); x < (line.x() + line.width()) / scale; x++) {
        if (x >= 0 && y >= 0 && x < ink.getWidth() && y < ink.getHeight()) {
          dark += ink.getRaster().getSample(x, y, 0) < DARK ? 1 : 0;
          all++;
        }
      }
    }
    return (double) dark / Math.max(1, all);
  }
}
