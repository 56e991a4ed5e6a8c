package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds a sample of the corpus to the figures that {@code scripts/reading-figures} prints in full.
 */
class ReadingFiguresTest {
  private static final int SAMPLE = 23; // every 23rd law, every 9th regulation

  @Test
  void articlesOfLawsAreFoundInEveryLayout() throws Exception {
    List<JsonNode> laws = Corpus.lines(Corpus.path("ja/laws/gold/egov_2015_2025.dev.jsonl.gz"));
    List<String> misses = new ArrayList<>();
    int first = 0; // another sample for each layout
    for (LawArticles.Layout layout : LawArticles.Layout.values()) {
      Score score = Score.NONE;
      for (int i = first++; i < laws.size(); i += SAMPLE) {
        score = score.plus(LawArticles.score(laws.get(i).get("new"), layout, misses));
      }
      assertThat(score.f1()).as(layout + " " + misses).isGreaterThan(0.995);
    }
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws Exception {
    for (Path known : ReadingFigures.files(Corpus.path("../cases/documents"), ".true.txt")) {
      String pdf = known.getFileName().toString().replace(".true.txt", ".pdf");
      Document read = Corpus.read(known.resolveSibling(pdf), MediaType.PDF);
      WordOrder order = WordOrder.of(Files.readString(known), read.text().toString());
      assertThat(order.lost()).as(pdf).isZero();
      assertThat(order.share()).as(pdf).isGreaterThanOrEqualTo(0.98);
    }
  }

  @Test
  void paragraphsOfRegulationsAreFoundAtTheirLevel() throws Exception {
    List<JsonNode> pairs = Corpus.lines(Corpus.path("en/regulations/gold/cfpb.dev.jsonl.gz"));
    for (boolean interpretation : new boolean[] {false, true}) {
      List<String> misses = new ArrayList<>();
      Score score = Score.NONE;
      for (int i = 0; i < pairs.size(); i += 9) {
        JsonNode version = pairs.get(i).get("new");
        score = score.plus(RegulationParagraphs.score(version, interpretation, misses));
      }
      assertThat(score.f1()).as(misses.toString()).isGreaterThan(0.97);
    }
  }

  @Test
  void findingsOfReportsAreSectionsWithTheirWholeTitleAndPage() throws Exception {
    Path reports = Corpus.path("en/audit-reports");
    List<String> misses = new ArrayList<>();
    assertThat(AuditFindings.score(reports, 2, misses).f1()).as(misses.toString()).isEqualTo(1);
  }
}
