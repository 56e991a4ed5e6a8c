package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.ExplainedBy;
import dev.docket.comparison.Comparison.Method;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.Unread;
import dev.docket.document.UnreadPage;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Answer.Answered;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ComparisonPipelineTest {
  private static final DocumentId BEFORE = new DocumentId("doc_before");
  private static final DocumentId AFTER = new DocumentId("doc_after");
  private static final String OLD =
      "第1条（報告）\n乙は、甲に対し、10日以内に報告しなければならない。\n第2条（費用）\n費用は、甲が負担する。\n第3条（期間）\n契約期間は1年とする。\n";
  private static final String NEW =
      "第1条（報告）\n乙は、甲に対し、30日以内に報告することができる。\n第2条（費用）\n費用は、乙が負担する。\n第3条（期間）\n契約期間は1年とする。\n";

  @Test
  void withoutExplanationsTheModelIsNotCalled() throws Exception {
    ScriptedContext context = new ScriptedContext(r -> new Answered("", "model"));
    Pipeline.Outcome outcome = run(context, new ComparisonOptions(null, false, null, null), null);
    Comparison comparison = read(outcome);
    assertThat(context.requests).isEmpty();
    assertThat(outcome.whole()).isTrue();
    assertThat(comparison.method()).isEqualTo(Method.RULES);
    assertThat(comparison.changes()).hasSize(2).allMatch(c -> c.explanation() == null);
  }

  @Test
  void aPageThatCouldNotBeReadLeavesTheComparisonPartial() throws Exception {
    ScriptedContext context = new ScriptedContext(r -> new Answered("", "model"));
    context.unread = List.of(new UnreadPage(3, "The page is damaged."));
    Pipeline.Outcome outcome = run(context, new ComparisonOptions(null, false, null, null), null);
    assertThat(outcome.whole()).isFalse();
    assertThat(read(outcome).unread())
        .containsExactly(new Unread(AFTER.value(), 3, null, "The page is damaged."));
    assertThat(context.warnings).hasSize(1).first().asString().startsWith("1 page of");
  }

  @Test
  void aPartyThatNeitherVersionKnowsIsWarnedOf() throws Exception {
    ScriptedContext context = new ScriptedContext(r -> new Answered("", "model"));
    run(context, new ComparisonOptions(null, false, "乙", null), null);
    assertThat(context.warnings).isEmpty();
    Pipeline.Outcome outcome = run(context, new ComparisonOptions(null, false, "丙商事", null), null);
    assertThat(context.warnings).hasSize(1).first().asString().contains("丙商事");
    assertThat(read(outcome).ourParty()).isNull();
  }

  @Test
  void everyChangeIsExplainedByTheModel() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answered(answer(r, "期限が10日以内から30日以内になる。", "high"), "model"));
    Pipeline.Outcome outcome = run(context, ComparisonOptions.DEFAULT, null);
    Comparison comparison = read(outcome);
    assertThat(context.requests).hasSize(2); // the second change has no such numbers: asked again
    assertThat(outcome.whole()).isFalse();
    assertThat(comparison.method()).isEqualTo(Method.RULES_AND_MODEL);
    assertThat(comparison.model()).isEqualTo("test-model");
    assertThat(comparison.changes().getFirst().explanation()).isNotNull();
    assertThat(comparison.unexplained()).hasSize(1);
    assertThat(comparison.unexplained().getFirst().reason()).contains("10日");
  }

  @Test
  void aRejectedExplanationMayBeMendedOnce() throws Exception {
    ScriptedContext context =
        new ScriptedContext(
            r ->
                new Answered(
                    answer(r, r.input().contains("problem: ") ? "内容が変わる。" : "999日になる。", "low"),
                    "model"));
    Pipeline.Outcome outcome = run(context, ComparisonOptions.DEFAULT, null);
    assertThat(outcome.whole()).isTrue();
    assertThat(context.requests).hasSize(2);
    assertThat(read(outcome).changes().getFirst().risk()).isEqualTo(Risk.HIGH); // never lowered
  }

  @Test
  void templatesFromTheRulesAreNotCalledAModel() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answered(answer(r, "内容が変わる。", "none"), "extractive"));
    Comparison comparison = read(run(context, ComparisonOptions.DEFAULT, null));
    assertThat(comparison.method()).isEqualTo(Method.RULES);
    assertThat(comparison.model()).isNull();
    assertThat(comparison.explainedBy()).isEqualTo(ExplainedBy.TEMPLATE);
    assertThat(dev.docket.comparison.page.ComparisonRenderer.markdown(comparison)).contains("定型");
  }

  @Test
  void whatIsNotAnsweredIsListedAndTheResultIsNotWhole() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answer.Unanswered(FailureReason.MODEL_FAILED, "refused"));
    Pipeline.Outcome outcome = run(context, ComparisonOptions.DEFAULT, null);
    assertThat(outcome.whole()).isFalse();
    assertThat(read(outcome).unexplained()).hasSize(2).allMatch(u -> u.reason().equals("refused"));
  }

  @Test
  void aRequestBuiltAgainIsTheSame() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answered(answer(r, "内容が変わる。", "none"), "model"));
    run(context, ComparisonOptions.DEFAULT, null);
    ModelRequest first = context.requests.getFirst();
    run(context, ComparisonOptions.DEFAULT, null);
    assertThat(context.requests.getLast()).isEqualTo(first);
    assertThat(first.instructions()).startsWith("docket explain").doesNotContain("報告");
  }

  @Test
  void theModelIsToldForWhomItExplains() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answered(answer(r, "内容が変わる。", "none"), "model"));
    run(context, ComparisonOptions.DEFAULT, null);
    assertThat(context.requests.getLast().input()).contains("\nour_party: \n");
    run(context, new ComparisonOptions(null, true, "乙", null), null);
    assertThat(context.requests.getLast().input()).contains("\nour_party: 乙\n");
  }

  @Test
  void theModelIsToldBothTextsAndWhatTheRulesFound() throws Exception {
    ScriptedContext context =
        new ScriptedContext(r -> new Answered(answer(r, "内容が変わる。", "none"), "model"));
    Pipeline.Outcome outcome = run(context, new ComparisonOptions(null, true, "乙", null), null);
    String input = context.requests.getLast().input();
    JsonNode changes =
        Json.MAPPER
            .readTree(input.substring(input.indexOf("\n{"), input.lastIndexOf('}') + 1))
            .get("changes");
    List<Change> found = read(outcome).changes();
    assertThat(changes).hasSize(found.size()).hasSize(2);
    for (int i = 0; i < found.size(); i++) {
      assertThat(text(changes.get(i), "insert")).isEqualTo(Versions.before(found.get(i).edits()));
      assertThat(text(changes.get(i), "delete")).isEqualTo(Versions.after(found.get(i).edits()));
      List<String> reasons = new ArrayList<>();
      changes.get(i).get("reasons").forEach(reason -> reasons.add(reason.asText()));
      assertThat(reasons).isNotEmpty().isEqualTo(found.get(i).reasons());
    }
  }

  private static String text(JsonNode change, String without) {
    StringBuilder text = new StringBuilder();
    for (JsonNode edit : change.get("edits")) {
      if (!edit.get("op").asText().equals(without)) {
        text.append(edit.get("text").asText());
      }
    }
    return text.toString();
  }

  @Test
  void aPlanAboveTheTokensAllowedFailsBeforeTheFirstCall() {
    ScriptedContext context = new ScriptedContext(r -> new Answered("", "model"));
    assertThatThrownBy(() -> run(context, ComparisonOptions.DEFAULT, 100L))
        .isInstanceOf(JobFailedException.class)
        .hasMessageContaining("max_tokens_total is 100");
    assertThat(context.requests).isEmpty();
  }

  private static Pipeline.Outcome run(
      JobContext context, ComparisonOptions options, @org.jspecify.annotations.Nullable Long most)
      throws Exception {
    Terms terms =
        new Terms(Terms.DEFAULT.priority(), Map.of(), true, Terms.DEFAULT.deadline(), most);
    return new ComparisonPipeline()
        .run(new JobRequest.Comparison(BEFORE, AFTER, options, terms), context);
  }

  private static Comparison read(Pipeline.Outcome outcome) throws Exception {
    return Json.MAPPER.readValue(outcome.result(), Comparison.class);
  }

  /** An answer that says {@code text} of every change asked for. */
  private static String answer(ModelRequest request, String text, String risk) {
    try {
      String input = request.input();
      JsonNode material =
          Json.MAPPER.readTree(
              input.substring(input.indexOf("\n{") + 1, input.lastIndexOf("\n") - 35));
      var root = Json.MAPPER.createObjectNode();
      ArrayNode list = root.putArray("explanations");
      for (JsonNode change : material.get("changes")) {
        list.addObject()
            .put("change", change.get("id").asText())
            .put("meaning", text)
            .put("impact", text)
            .put("action", "確認する。")
            .put("risk", risk)
            .put("risk_reason", "");
      }
      return root.toString();
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A job over two texts whose model is a function. */
  private static final class ScriptedContext implements JobContext {
    private final Function<ModelRequest, Answer> model;
    private final Map<String, String> frozen = new HashMap<>();
    private final List<ModelRequest> requests = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private List<UnreadPage> unread = List.of(); // of the new version

    ScriptedContext(Function<ModelRequest, Answer> model) {
      this.model = model;
    }

    @Override
    public StoredDocument describe(DocumentId id) {
      return new StoredDocument(
          id,
          new TenantId("t"),
          id.value() + ".txt",
          MediaType.PLAIN,
          "",
          1,
          null,
          1,
          1,
          Language.JA,
          3,
          List.of(),
          List.of(),
          null,
          Instant.EPOCH);
    }

    @Override
    public Document document(DocumentId id) {
      try {
        String text = id.equals(BEFORE) ? OLD : NEW;
        Document read =
            new DocumentReader()
                .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.empty());
        return new Document(
            read.text(),
            read.language(),
            read.pageStarts(),
            read.sections(),
            read.sentences(),
            read.tables(),
            read.tokens(),
            read.warnings(),
            id.equals(AFTER) ? unread : List.of());
      } catch (UnreadableDocumentException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<StoredDocument> collection(String name) {
      return List.of();
    }

    @Override
    public Optional<Earlier> earlier(JobId id) {
      return Optional.empty();
    }

    @Override
    public ModelLimits model(String wanted) {
      return new ModelLimits("test-model", 100_000, 8_000, Optional.empty());
    }

    @Override
    public String frozen(String name, Supplier<String> value) {
      return frozen.computeIfAbsent(name, _ -> value.get());
    }

    @Override
    public List<Answer> askAll(String phase, List<Question> questions) {
      return questions.stream()
          .map(
              question -> {
                ModelRequest request = question.request().get();
                requests.add(request);
                return model.apply(request);
              })
          .toList();
    }

    @Override
    public void progress(String phase, int done, int total) {}

    @Override
    public void warn(String warning) {
      warnings.add(warning);
    }
  }
}
