package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfRunningLinesTest {
  @Test
  void aPageThatIsACopyOfAnotherKeepsItsText() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int copy = 0; copy < 2; copy++) {
        pdf.page(
            RawPdf.lines(11, 72, 760, List.of("Order of goods", "The buyer orders 40 crates."))
                + RawPdf.clauses(700, 1, 30)
                + RawPdf.lines(
                    11, 72, 90, List.of("Agreed by both parties", "Page " + (copy + 1))));
      }
      String text = pdf.read().text().toString();
      assertThat(text.lines().filter(l -> l.contains("orders 40 crates"))).hasSize(2);
      assertThat(text.lines().filter(l -> l.contains("Agreed by both"))).hasSize(2);
    }
  }

  @Test
  void aLineThatStandsOnOnePageOnlyIsText() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 45));
      pdf.page(RawPdf.lines(11, 72, 740, List.of("46. The cap is USD 9,000,000.", "47. Last.")));
      assertThat(text(pdf)).endsWith("46. The cap is USD 9,000,000.\n47. Last.");
    }
  }

  @Test
  void headingsThatCountUpFromPageToPageAreText() throws Exception {
    for (String heading : List.of("Annex ", "Observation ", "CHAPTER ")) {
      try (RawPdf pdf = new RawPdf()) {
        for (int page = 1; page <= 5; page++) {
          pdf.page(RawPdf.lines(14, 72, 745, List.of(heading + page)) + RawPdf.clauses(700, 1, 20));
        }
        String text = text(pdf);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(i -> heading + i)).allMatch(text::contains);
      }
    }
  }

  @Test
  void aLineThatComesBackWithThePagesNumberIsLeftOutAndNamed() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 4; page++) {
        pdf.page(
            RawPdf.lines(11, 72, 760, List.of("Acme Ltd - Framework agreement of 2027"))
                + RawPdf.clauses(740, 100 * page, 40)
                + RawPdf.lines(11, 72, 30, List.of("Acme 2027 / " + (page + 6))));
      }
      Document document = pdf.read();
      assertThat(document.text().toString())
          .doesNotContain("Framework")
          .doesNotContain("Acme")
          .contains("104. The party");
      assertThat(document.warnings())
          .anyMatch(w -> w.contains("“Acme Ltd - Framework agreement of 2027”"))
          .anyMatch(w -> w.contains("“Acme 2027 / 7”"));
    }
  }

  @Test
  void whatIsLeftOutIsNamedInTheOrderOfThePage() throws Exception {
    List<String> foot = List.of("Orrin Mills Ltd", "Dock Road 10", "Dover", "Registered in Kent");
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 4; page++) {
        pdf.page(
            RawPdf.lines(11, 72, 770, List.of("Frame contract"))
                + RawPdf.clauses(740, 100 * page, 36)
                + RawPdf.lines(8, 72, 60, foot));
      }
      assertThat(pdf.read().warnings())
          .anyMatch(
              w ->
                  w.contains(
                      "“Frame contract”, “Orrin Mills Ltd”, “Dock Road 10”, “Dover”, “Registered in Kent”"));
    }
  }

  @Test
  void aRunningLineInTheMiddleOfThePageIsNone() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 6; page++) {
        pdf.page(
            RawPdf.clauses(740, 100 * page, 20)
                + RawPdf.lines(11, 300, 430, List.of("Copy for the file"))
                + RawPdf.clauses(400, 100 * page + 50, 20));
      }
      assertThat(text(pdf)).doesNotContain("Copy for the file").contains("650. The party");
    }
  }

  @Test
  void noPageLosesAllOfItsText() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int copy = 1; copy <= 3; copy++) {
        pdf.page(RawPdf.lines(11, 72, 740, List.of("Notice", "The fee rises to USD 700.")));
      }
      assertThat(text(pdf).lines().filter("The fee rises to USD 700."::equals)).hasSize(3);
    }
  }

  @Test
  void copiesOfOneLetterHaveNoRunningLines() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int copy = 1; copy <= 4; copy++) {
        pdf.page(
            RawPdf.lines(11, 72, 740, List.of("Notice " + copy + " to member " + copy))
                + RawPdf.clauses(720, 1, 45));
      }
      assertThat(text(pdf)).contains("Notice 2 to member 2", "Notice 4 to member 4");
      assertThat(text(pdf).lines().filter(l -> l.startsWith("1. "))).hasSize(4);
      assertThat(text(pdf).lines().filter(l -> l.startsWith("45. "))).hasSize(4);
    }
  }

  @Test
  void twoOfThreePagesOrThreeOfMoreMakeALineARunningOne() throws Exception {
    for (int pages : List.of(3, 5)) {
      try (RawPdf pdf = new RawPdf()) {
        for (int page = 1; page <= pages; page++) {
          String header = page <= 2 ? "Acme Ltd" : "Page of its own " + "x".repeat(page);
          pdf.page(
              RawPdf.lines(11, 72, 760, List.of(header)) + RawPdf.clauses(740, 100 * page, 40));
        }
        assertThat(text(pdf).contains("Acme Ltd")).as(pages + " pages").isEqualTo(pages > 3);
      }
    }
  }

  @Test
  void aHeaderInLargeTypeIsKeptWhereItStandsFirst() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 4; page++) {
        pdf.page(
            RawPdf.lines(18, 72, 750, List.of("Terms of Supply"))
                + RawPdf.clauses(700, 100 * page, 30));
      }
      assertThat(text(pdf).lines().filter("Terms of Supply"::equals)).hasSize(1);
    }
  }

  private static String text(RawPdf pdf) throws Exception {
    return pdf.read().text().toString();
  }
}
