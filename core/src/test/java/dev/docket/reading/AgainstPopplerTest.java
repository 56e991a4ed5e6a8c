package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.PageLines.Line;
import dev.docket.reading.Poppler.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of the corpus as another reader has them. */
class AgainstPopplerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/contracts/bonterms-cloud-terms-1.0.pdf",
        "en/contracts/basecamp-dpa-v202007.pdf",
        "en/audit-reports-other/assured-mullvad.pdf",
        "en/audit-reports-other/zellic-xion.pdf",
        "en/audit-reports-other/certora-aave.pdf"
      })
  void noPageIsShortOfWordsWithoutAWarningAndLinesStandWhereTheirWordsDo(String name)
      throws Exception {
    Path pdf = Corpus.path(name);
    List<List<Word>> theirs = words(pdf);
    Document document = Corpus.read(pdf, MediaType.PDF);

    List<String> misses = new ArrayList<>();
    PlacesFigure places = PlacesFigure.of(document, theirs, misses);
    assertThat(places.share()).as(misses.toString()).isGreaterThanOrEqualTo(0.995);
    assertThat(places.words()).isGreaterThan(1000);
    assertThat(places.bytes()).isLessThanOrEqualTo(10 * places.lines());
    assertThat(SecondReader.gaps(document, theirs)).isEmpty();
  }

  @Test
  void aQuotationStandsWhereItsWordsDo() throws Exception {
    Path pdf = Corpus.path("en/contracts/basecamp-dpa-v202007.pdf");
    List<List<Word>> theirs = words(pdf);
    Document document = Corpus.read(pdf, MediaType.PDF);
    String quotation = "BASECAMP DATA PROCESSING ADDENDUM";
    int start = document.text().offset(document.text().toString().indexOf(quotation));

    List<Line> lines =
        document.pageLines().getFirst().lines().stream()
            .filter(l -> l.start() < start + quotation.length() && l.end() > start)
            .toList();

    Word first = theirs.getFirst().getFirst();
    Word last = theirs.getFirst().get(3);
    assertThat(first.text() + " " + last.text()).isEqualTo("BASECAMP ADDENDUM");
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().x()).isBetween(first.left() - 1, first.left() + 1);
    assertThat(lines.getFirst().x() + lines.getFirst().width())
        .isBetween(last.right() - 1, last.right() + 1);
    assertThat(lines.getFirst().y()).isBetween(first.top() - 3, first.top() + 3);
  }

  private static List<List<Word>> words(Path pdf) throws Exception {
    Assumptions.assumeTrue(Poppler.isThere(), "No pdftotext: install poppler-utils.");
    return Poppler.words(pdf).orElseThrow();
  }
}
