package dev.docket.worker.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.TenantId;
import dev.docket.job.cost.CallPlan;
import dev.docket.job.cost.CallPlanner;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.job.cost.CallPlanner.UnplannableException;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Resources;
import dev.docket.testing.InMemoryDocumentStore;
import dev.docket.testing.InMemoryJobStore;
import dev.docket.testing.MapParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsedPlansTest {
  private static final TenantId TENANT = new TenantId("acme");

  private final InMemoryDocumentStore store = new InMemoryDocumentStore();
  private final DocumentIntake intake = new DocumentIntake(new DocumentReader(), store);
  private final Resources resources = new Resources();
  private final CallPlanner planner =
      CallPlanner.find(new InMemoryJobStore(), new MapParameters(Map.of()), resources)
          .orElseThrow();

  @AfterEach
  void close() {
    resources.close();
  }

  @Test
  void aSummaryIsPlannedPartByPartAndEveryCallHasItsMost() throws Exception {
    CallPlan plan = plan(summary(text("a", 1_500)));

    assertThat(plan.model()).isEqualTo("openai.gpt-oss-120b");
    assertThat(plan.calls())
        .extracting(CallPlan.Call::step)
        .contains("map-1", "map-2", "map-3", "gap-1", "merge-1-0", "overview");
    assertThat(plan.calls())
        .allSatisfy(
            call -> {
              assertThat(call.inputTokens()).isBetween(1L, call.mostInputTokens());
              assertThat(call.outputTokens()).isBetween(1L, call.mostOutputTokens());
            });
    CallPlan shorter = plan(summary(text("b", 15)));
    assertThat(shorter.calls())
        .extracting(CallPlan.Call::step)
        .containsExactly("map-1", "gap-1", "overview");
  }

  @Test
  void aComparisonIsPlannedByWhatChanged() throws Exception {
    DocumentId before = text("a", 20);
    assertThat(plan(comparison(before, before, true)).calls()).isEmpty();
    DocumentId after =
        add("b", "# Terms\n\n" + "The Supplier may deliver the goods when it likes. ".repeat(20));
    assertThat(plan(comparison(before, after, true)).calls()).isNotEmpty();
    assertThat(plan(comparison(before, after, false)).calls()).isEmpty();
    assertThat(plan(comparison(before, after, false)).model()).isEmpty();
  }

  @Test
  void anAnswerIsPlannedByWhatIsFound() throws Exception {
    JobRequest question =
        new JobRequest.Answer(
            "When must the Supplier deliver?",
            List.of(text("a", 20)),
            null,
            null,
            AnswerOptions.DEFAULT,
            Terms.DEFAULT);
    assertThat(plan(question).calls())
        .extracting(CallPlan.Call::step)
        .containsExactly(
            "answer", "answer-tools-1", "answer-tools-2", "answer-tools-3", "answer-2");
  }

  @Test
  void aDocumentThatIsGoneCannotBePlanned() {
    assertThatThrownBy(() -> plan(summary(DocumentId.random())))
        .isInstanceOf(UnplannableException.class)
        .hasMessageContaining("no longer there");
  }

  private CallPlan plan(JobRequest request) throws Exception {
    return planner.plan(TENANT, request, Documents.of(store, TENANT));
  }

  private static JobRequest summary(DocumentId document) {
    return new JobRequest.Summary(document, SummaryOptions.DEFAULT, Terms.DEFAULT);
  }

  private static JobRequest comparison(DocumentId before, DocumentId after, boolean explain) {
    ComparisonOptions options = new ComparisonOptions(null, explain, null, null);
    return new JobRequest.Comparison(before, after, options, Terms.DEFAULT);
  }

  private DocumentId text(String name, int clauses) throws Exception {
    StringBuilder text = new StringBuilder("# Terms\n\n");
    for (int i = 1; i <= clauses; i++) {
      text.append("## ")
          .append(i)
          .append(". Delivery\n\n")
          .append(
              "The Supplier shall deliver the goods within %d days of the order and pay interest. "
                  .formatted(i))
          .append("\n\n");
    }
    return add(name, text.toString());
  }

  private DocumentId add(String name, String text) throws Exception {
    DocumentIntake.Upload upload =
        DocumentIntake.Upload.of(
            TENANT,
            name,
            Optional.empty(),
            MediaType.MARKDOWN,
            Optional.empty(),
            text.getBytes(StandardCharsets.UTF_8));
    return intake.add(DocumentId.random(), upload, Instant.EPOCH).id();
  }
}
