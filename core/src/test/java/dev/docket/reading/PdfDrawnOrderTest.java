package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page draws as one text is read as one, whatever stands beside it. */
class PdfDrawnOrderTest {
  private static final List<String> MAIN =
      List.of(
          "The council met on the second Monday of the month and heard from the",
          "treasurer that dues of most members had been paid, though a few of the",
          "newer ones had asked for more time. After a short talk the council gave",
          "them until the end of the quarter and thanked those who had paid early",
          "for their patience with the new form. The secretary then read a letter",
          "from the library, which would like to lend its hall to the club again if",
          "the chairs are put back in rows afterwards, as they were not last time.");
  private static final List<String> SIDE =
      List.of(
          "Who to ask",
          "Rosa Lind leads the club and can be",
          "reached on any weekday except on",
          "Thursdays, when she is at the market",
          "with her brother. Write to Tom Ash",
          "about money and to Ida Fox about the",
          "rooms and the key, which hangs in",
          "the office.");

  @Test
  void aBoxInSmallerTypeIsReadApartFromTheTextBesideIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          column(16, 60, 740, 14, List.of("Club news"))
              + column(8, 60, 702, 10.4, SIDE)
              + column(11, 220, 700, 14.5, MAIN));
      Document read = pdf.read();
      assertThat(words(read)).contains(String.join(" ", MAIN)).contains(text(SIDE));
      assertThat(read.warnings()).noneMatch(warning -> warning.contains("doubtful"));
    }
  }

  @Test
  void notesInTheMarginAreReadApartFromTheSectionsBesideThem() throws Exception {
    List<String> note = List.of("Duty to keep", "premises in", "good repair.");
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          column(11, 160, 700, 13, MAIN)
              + column(8, 72, 699, 9.5, note)
              + column(11, 160, 596, 13, MAIN)
              + column(8, 72, 595, 9.5, List.of("Inspection of", "the premises.")));
      Document read = pdf.read();
      assertThat(words(read))
          .contains(text(note))
          .contains("Inspection of the premises.")
          .contains(String.join(" ", MAIN));
      assertThat(read.warnings()).noneMatch(warning -> warning.contains("doubtful"));
    }
  }

  @Test
  void threeColumnsOfFewLinesAreReadOneAfterTheOther() throws Exception {
    List<String> first =
        List.of("Bring boots and a coat on", "walks in winter, as paths", "are wet.");
    List<String> second = List.of("Dogs are welcome if they", "stay on a lead near the", "sheep.");
    List<String> third =
        List.of("Lunch is taken at an inn", "on the way, which will be", "booked.");
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          column(10, 72, 700, 12, first)
              + column(10, 204, 699, 12.5, second)
              + column(10, 336, 698, 12.2, third));
      assertThat(words(pdf.read())).contains(text(first) + " " + text(second) + " " + text(third));
    }
  }

  @Test
  void aLabelBetweenTwoLinesOfItsTextStaysInItsRow() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          column(
                  10,
                  180,
                  706,
                  14,
                  List.of(
                      "The finding is known and its cause will be dealt with in",
                      "the next release."))
              + column(10, 72, 699, 14, List.of("Accepted"))
              + column(10, 72, 650, 14, List.of("All other findings were mended.")));
      assertThat(words(pdf.read())).contains("will be dealt with in the next release.");
    }
  }

  @Test
  void cellsDrawnColumnByColumnStayInTheirRows() throws Exception {
    List<String> names = List.of("Rent of the hall", "Printing", "Stamps", "Prizes for children");
    List<String> sums = List.of("1,200.00", "310.50", "84.00", "96.75");
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(column(10, 72, 700, 14, names) + column(10, 300, 700, 14, sums));
      Document read = pdf.read();
      assertThat(words(read)).contains("Printing | 310.50").contains("Stamps | 84.00");
      assertThat(read.warnings()).noneMatch(warning -> warning.contains("doubtful"));
    }
  }

  @Test
  void linesBetweenTheLinesOfAnotherTextAreWarnedOf() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(column(11, 72, 700, 18, MAIN) + column(7, 76, 691, 18, SIDE.subList(1, 7)));
      assertThat(pdf.read().warnings())
          .anyMatch(warning -> warning.startsWith("Page 1 ") && warning.contains("doubtful"));
    }
  }

  /** Lines one below another, each shown on its own. */
  private static String column(int size, int x, int y, double leading, List<String> lines) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shown.add(
          "BT /F1 %d Tf %d %.1f Td (%s) Tj ET ".formatted(size, x, y - i * leading, lines.get(i)));
    }
    return String.join("", shown);
  }

  private static String text(List<String> lines) {
    return String.join(" ", lines);
  }

  private static String words(Document read) {
    return read.text().toString().replaceAll("\\s+", " ");
  }
}
