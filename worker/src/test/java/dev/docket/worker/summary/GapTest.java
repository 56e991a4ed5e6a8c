package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.Sentence;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.JobRequest.Profile;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.summary.finding.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final String TERMS =
      """
      # Terms

      ## Delivery

      The first words of this part are here. %s

      ### Reports

      A report describes the month. The Supplier shall send it within 5 days.

      ## Payment

      The last words of this part are here. Each invoice must be paid within 30 days.
      """
          .formatted("Nothing of weight stands in this sentence. ".repeat(20));

  @Test
  void onlyTheNeighboursAndTheHeadingsOfATargetAreReadAgain() throws Exception {
    Document document = read(TERMS);
    int target = unit(document, "The Supplier shall");
    Gap gap = Gap.around(List.of(target), whole(document), document, Findings.of(document));

    assertThat(gap.targets()).containsExactly(document.sentences().get(target).id());
    assertThat(texts(document, gap))
        .containsExactly(
            "Delivery",
            "Reports",
            "A report describes the month.",
            "The Supplier shall send it within 5 days.",
            "Payment");
  }

  @Test
  void targetsFarFromEachOtherAreShownWithoutWhatStandsBetween() throws Exception {
    Document document = read(TERMS);
    List<Integer> targets =
        List.of(unit(document, "The first words"), unit(document, "Each invoice"));
    Gap gap = Gap.around(targets, whole(document), document, Findings.of(document));

    assertThat(texts(document, gap))
        .doesNotContain("A report describes the month.")
        .contains(
            "The last words of this part are here.", "Each invoice must be paid within 30 days.");
    assertThat(gap.units()).isSorted().doesNotHaveDuplicates();
    String input =
        new Calls(document, Findings.of(document), plan(document), frame()).gap("gap-1", gap);
    assertThat(input.lines().filter("…"::equals)).hasSize(1);
    assertThat(input).doesNotContain("A report describes the month.");
  }

  @Test
  void aFindingIsReadAgainAsAWholeAndNothingOutsideOfThePart() throws Exception {
    String finding =
        """
        # Audit report

        ## Finding 1: Keys are shared

        Condition: %s

        Recommendation: Give each user a key of their own.

        ## Finding 2: Logs are kept too briefly

        Condition: Logs are erased after a day.
        """
            .formatted("Three people use one key at the same desk. ".repeat(12));
    Document document = read(finding);
    Findings findings = Findings.of(document);
    int head = unit(document, "Finding 1");
    int end = unit(document, "Recommendation");

    Gap gap = Gap.around(List.of(head), whole(document), document, findings);
    assertThat(gap.units())
        .containsAll(IntStream.rangeClosed(head, end).boxed().toList())
        .doesNotContain(document.sentences().size() - 1);

    Pack part = new Pack(head, head + 4, 0, 0, 0, 0);
    assertThat(Gap.around(List.of(head), part, document, findings).units())
        .isEqualTo(IntStream.range(head, head + 4).boxed().toList());
  }

  private static Document read(String text) throws UnreadableDocumentException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty());
  }

  private static int unit(Document document, String start) {
    return IntStream.range(0, document.sentences().size())
        .filter(i -> document.textOf(document.sentences().get(i)).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Document document, Gap gap) {
    List<Sentence> units = document.sentences();
    return gap.units().stream().map(i -> document.textOf(units.get(i))).toList();
  }

  private static Pack whole(Document document) {
    return new Pack(0, document.sentences().size(), 0, 0, 0, 0);
  }

  private static Plan plan(Document document) {
    Plan.Limits limits = new Plan.Limits(128_000, 16_000, Optional.empty());
    return Plan.of(document, Salience.of(document), SummaryOptions.DEFAULT, limits);
  }

  private static Calls.Frame frame() {
    return new Calls.Frame("seed", "Terms", Language.EN, Profile.AUDIT);
  }
}
