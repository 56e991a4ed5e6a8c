package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.testing.OutlineDocuments;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.run.Analyst;
import dev.docket.worker.step.JobContext.Answer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A sheet does not say that a thing is not there which a list of the same summary tells. */
class SheetAgreesTest {
  private static final String LOSS = "Whoever sails at night loses the key to the boats.";

  private static Document rules(String last) {
    return OutlineDocuments.of(
        Language.EN,
        List.of(
            "# Rules of the harbour",
            "These rules apply to all who sail the boats of the club.",
            "# Boats",
            "The boats lie in the harbour and are red.",
            "# Nights",
            last));
  }

  /** The entry {@code key} of the sheet of a document of whose penalties a model tells one. */
  private static Summary.SheetEntry entry(String key, Document document, String told)
      throws Exception {
    FakeJobContext context = new FakeJobContext(document, request -> answer(request, told));
    JobRequest.Summary request =
        new JobRequest.Summary(FakeJobContext.DOCUMENT, SummaryOptions.DEFAULT, Terms.DEFAULT);
    Summary summary =
        Json.MAPPER.readValue(new SummaryPipeline().run(request, context).result(), Summary.class);
    return Objects.requireNonNull(Objects.requireNonNull(summary.sheet()).get(key));
  }

  private static Answer answer(ModelRequest request, String told) {
    ObjectNode answer = Analyst.empty();
    Analyst.units(request).stream()
        .filter(u -> u.text().equals(told))
        .forEach(u -> Analyst.entry(answer, "penalties", u.text(), u));
    return request.schema().orElseThrow().name().startsWith("summary_map")
        ? Analyst.answered(answer.toString())
        : Analyst.answer(request);
  }

  @Test
  void aPenaltyThatAListTellsIsInTheSheet() throws Exception {
    Summary.SheetEntry penalties = entry("penalties", rules(LOSS), LOSS);
    assertThat(penalties.found()).isTrue();
    assertThat(penalties.value()).isEqualTo(LOSS);
    assertThat(penalties.evidence()).isNotEmpty();
  }

  @Test
  void whatTheSheetReadsItselfStands() throws Exception {
    String own = "Whoever sails at night is expelled.";
    assertThat(entry("penalties", rules(own), "The boats lie in the harbour and are red.").value())
        .isEqualTo(own);
  }

  @Test
  void withoutAnEntryInTheListItIsNotFound() throws Exception {
    assertThat(entry("penalties", rules(LOSS), "Nothing.").found()).isFalse();
    assertThat(entry("deadlines", rules(LOSS), LOSS).found()).isFalse();
  }
}
