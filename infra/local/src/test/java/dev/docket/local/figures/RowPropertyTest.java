package dev.docket.local.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.summary.Summary;
import dev.docket.wording.Condition;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.Phrase;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.wording.party.Parties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of whole summaries, read again as the wording room reads their sources. */
class RowPropertyTest {
  private static final Path SAMPLES = Path.of("../../samples");

  /** A row, the quotations that it is told from and the headings above them. */
  private record Row(String text, String must, List<String> quotes, List<String> headings) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en/services-agreement-v1.md",
        "en/services-agreement-v2.md",
        "ja/outsourcing-agreement-v1.md",
        "ja/outsourcing-agreement-v2.md"
      })
  void aRowSaysWhatItsSourcesSay(String sample) throws Exception {
    Summary summary = Summarized.of(SAMPLES.resolve(sample)).summary();
    List<Row> rows = rows(summary);
    assertThat(rows).isNotEmpty();
    for (Row row : rows) {
      List<Object> told = read(row.text);
      for (String quote : row.quotes) {
        boolean isWhole = solid(row.text).contains(solid(quote));
        if (isWhole) {
          assertThat(told).as("%s%n%s", row.text, quote).containsAll(read(quote));
        }
      }
      assertThat(
              Stream.concat(row.quotes.stream(), row.headings.stream())
                  .flatMap(source -> read(source).stream())
                  .toList())
          .as(row.text)
          .containsAll(told);
      if (!row.must.isEmpty()) {
        assertThat(forces(row.text)).as("%s: %s", row.must, row.text).contains(row.must);
      }
    }
    List<String> texts = rows.stream().map(row -> solid(row.text)).toList();
    assertThat(summary.overview().stream().skip(1))
        .as("the overview repeats no row")
        .noneMatch(said -> texts.contains(solid(said.text())));
  }

  private static List<Row> rows(Summary summary) {
    return Stream.of(
            summary.obligations().stream()
                .map(
                    o ->
                        row(
                            summary,
                            o.text(),
                            o.must().name().toLowerCase(Locale.ROOT),
                            o.evidence())),
            summary.amounts().stream().map(a -> row(summary, a.text(), "", a.evidence())),
            Stream.of(summary.deadlines(), summary.penalties())
                .flatMap(List::stream)
                .map(s -> row(summary, s.text(), "", s.evidence())))
        .flatMap(row -> row)
        .toList();
  }

  private static Row row(Summary summary, String text, String must, List<String> evidence) {
    List<Summary.Evidence> told = evidence.stream().map(id -> summary.evidence().get(id)).toList();
    return new Row(
        text,
        must,
        told.stream().map(Summary.Evidence::quote).toList(),
        told.stream().map(Summary.Evidence::section).toList());
  }

  private static String solid(String text) {
    return NormalizedText.solid(text).text();
  }

  private static List<String> forces(String text) {
    return Forces.duties(text).stream()
        .map(phrase -> phrase.kind().duty().orElseThrow().code())
        .toList();
  }

  /** Denials and words that bind, conditions, numbers and parties. */
  private static List<Object> read(String text) {
    List<Object> said = new ArrayList<>();
    Forces.in(text).stream().map(Phrase::kind).filter(Force::isModal).forEach(said::add);
    Condition.in(text).stream().map(Phrase::kind).forEach(said::add);
    Quantities.in(text).stream().map(Quantity::canonical).forEach(said::add);
    Parties.COMMON.in(text).forEach(party -> said.add(party.in(text)));
    return said;
  }
}
