package dev.docket.worker.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.Job;
import dev.docket.job.JobRequest;
import dev.docket.job.ModelEndpoint;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import dev.docket.worker.Pipelines;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.mantle.FunctionCalls;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobContext.Answer;
import dev.docket.worker.step.JobContext.Question;
import dev.docket.worker.step.JobFailedException;
import dev.docket.worker.step.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Jobs of every pipeline, small enough to be run hundreds of times, with a model to answer them.
 */
final class TestWork {
  /** What is run. */
  enum Kind {
    FAN_OUT,
    SUMMARY,
    COMPARISON,
    ANSWER
  }

  private static final DocumentId OLD = new DocumentId("doc_old");
  private static final DocumentId NEW = new DocumentId("doc_new");
  private static final int ARTICLES = 12;
  private static final int TOO_MANY = 20; // articles that a question is not given all at once

  private final DocumentReader reader = new DocumentReader();

  /** Submits a job of {@code kind}, over documents and to a model that it puts on the bench. */
  Job submit(Kind kind, TestBench bench) {
    return switch (kind) {
      case FAN_OUT -> bench.submit();
      case SUMMARY -> {
        // so small that the document takes several requests
        bench.parameters.put("model/" + ModelEndpoint.DEFAULT_MODEL + "/context-tokens", "3500");
        yield submitSummary(ARTICLES, bench);
      }
      case ANSWER -> {
        bench.gateway.answering(TestWork::answered);
        upload(OLD, TOO_MANY, 10, bench);
        yield bench.submit(
            new JobRequest.Answer(
                "Within how many days must notice of matter 7 be given, and what is to be paid for it?",
                List.of(OLD),
                null,
                null,
                JobRequest.AnswerOptions.DEFAULT,
                JobRequest.Terms.DEFAULT));
      }
      case COMPARISON -> {
        bench.gateway.answering(TestWork::explained);
        upload(OLD, ARTICLES, 10, bench);
        upload(NEW, ARTICLES, 20, bench);
        yield bench.submit(
            new JobRequest.Comparison(
                OLD, NEW, JobRequest.ComparisonOptions.DEFAULT, JobRequest.Terms.DEFAULT));
      }
    };
  }

  /** Submits a summary that asks one question after the other, never two at a time. */
  Job submitInOnePart(TestBench bench) {
    return submitSummary(6, bench);
  }

  private Job submitSummary(int articles, TestBench bench) {
    bench.gateway.answering(TestWork::summarized);
    upload(OLD, articles, 10, bench);
    return bench.submit(
        new JobRequest.Summary(OLD, JobRequest.SummaryOptions.DEFAULT, JobRequest.Terms.DEFAULT));
  }

  /** The real pipelines, or in place of the summary one that asks twice and joins the answers. */
  static Pipeline<JobRequest> pipelines(Kind kind) {
    Pipeline<JobRequest> pipelines =
        new Pipelines(
            new CollectionIndexes(
                Path.of(System.getProperty("java.io.tmpdir"), "docket-test-index"), 1_000_000));
    return kind == Kind.FAN_OUT ? (_, context) -> mapAndMerge(context) : pipelines;
  }

  private void upload(DocumentId id, int articles, int days, TestBench bench) {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= articles; n++) {
      text.append(
          "Article %d (Duty of kind %d)\nThe Supplier shall give notice of matter %d within %d days.\nThe Customer must pay %d dollars for matter %d, and may ask for a report of it.\n"
              .formatted(n, n, n, days, n * 100, n));
    }
    DocumentIntake.Upload upload =
        DocumentIntake.Upload.of(
            TestBench.TENANT,
            id.value(),
            Optional.empty(),
            MediaType.PLAIN,
            Optional.empty(),
            text.toString().getBytes(StandardCharsets.UTF_8));
    try {
      new DocumentIntake(reader, bench.documents).add(id, upload, bench.clock.instant());
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pipeline.Outcome mapAndMerge(JobContext context)
      throws JobFailedException, InterruptedException {
    String plan = context.frozen("plan", () -> "planned once");
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String input = plan + ", part " + i;
      questions.add(new Question("map-" + i, () -> TestBench.request(input)));
    }
    List<Answer> mapped = context.askAll("map", questions);
    List<Answer> merged =
        context.askAll(
            "merge", List.of(new Question("merge-0", () -> TestBench.request(mapped.toString()))));
    ArrayNode result = Json.MAPPER.createArrayNode();
    merged.forEach(answer -> result.add(answer.toString()));
    return new Pipeline.Outcome(result.toString(), true);
  }

  private static String summarized(ModelRequest request) {
    return ((Answer.Answered) Analyst.answer(request)).text();
  }

  /**
   * Calls a function at first, cites the first units that the passages show, and misses something
   * the first time.
   */
  private static String answered(ModelRequest request) {
    ModelRequest.Functions functions = request.functions();
    if (!functions.offered().isEmpty() && functions.called().isEmpty()) {
      return new FunctionCalls(
              List.of(
                  new FunctionCalls.Call("c1", "search", "{\"query\":\"report of matter 3\"}"),
                  new FunctionCalls.Call("c2", "read_section", "{\"section\":\"Article 9\"}")))
          .json();
    }
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode statements = answer.putArray("answer");
    request
        .input()
        .lines()
        .filter(line -> line.matches("\\[s\\d+\\] .*"))
        .limit(2)
        .forEach(
            line -> {
              String text = line.substring(line.indexOf("] ") + 2);
              ObjectNode statement = statements.addObject().put("text", text);
              statement
                  .putArray("evidence")
                  .addObject()
                  .put("unit", line.substring(1, line.indexOf(']')))
                  .put("anchor", text.substring(0, Math.min(30, text.length())));
            });
    ArrayNode missing = answer.putArray("missing");
    if (request.input().contains("Within how many days")) {
      missing.add("report of matter 19");
    }
    return answer.toString();
  }

  /** Says the same of every change that is asked about. */
  private static String explained(ModelRequest request) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode explanations = answer.putArray("explanations");
    for (JsonNode change : material(request.input()).path("changes")) {
      explanations
          .addObject()
          .put("change", change.path("id").asText())
          .put("meaning", "The notice period changes.")
          .put("impact", "There is more time.")
          .put("action", "Check the calendar.")
          .put("risk", "low")
          .put("risk_reason", "");
    }
    return answer.toString();
  }

  private static JsonNode material(String input) {
    try {
      return Json.MAPPER.readTree(
          input.substring(input.indexOf("\n{") + 1, input.lastIndexOf('}') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
