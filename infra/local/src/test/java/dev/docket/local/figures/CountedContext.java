package dev.docket.local.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.docket.document.Document;
import dev.docket.document.Tokens;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import dev.docket.job.StoredDocument;
import dev.docket.job.cost.CallPlanner.Documents;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.Prompt;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.ModelCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/** A job's world without store, queue or network, in which the analyst answers and is counted. */
final class CountedContext implements JobContext {
  private static final int TEMPLATE = 66; // as the stand-in counts

  private final Documents documents;
  private final ModelCatalog catalog;
  private final ToLongBiFunction<Long, Long> length;
  private final Map<String, String> frozen = new HashMap<>();
  private final List<CountedCall> calls = new ArrayList<>();

  /**
   * @param length how many tokens an answer counts as that has so many, of at most so many
   */
  CountedContext(Documents documents, ModelCatalog catalog, ToLongBiFunction<Long, Long> length) {
    this.documents = documents;
    this.catalog = catalog;
    this.length = length;
  }

  List<CountedCall> calls() {
    return calls;
  }

  @Override
  public StoredDocument describe(DocumentId id) {
    return documents.find(id).orElseThrow();
  }

  @Override
  public Document document(DocumentId id) {
    return documents.read(id).orElseThrow();
  }

  @Override
  public List<StoredDocument> collection(String name) {
    return documents.newest(name);
  }

  @Override
  public Optional<Earlier> earlier(JobId id) {
    return Optional.empty();
  }

  @Override
  public ModelLimits model(String wanted) {
    return catalog.limits(wanted);
  }

  @Override
  public String frozen(String key, Supplier<String> value) {
    return frozen.computeIfAbsent(key, _ -> value.get());
  }

  @Override
  public List<Answer> askAll(String phase, List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      ModelRequest request = question.request().get();
      Optional<Prompt.Schema> schema =
          request.schema().map(asked -> new Prompt.Schema(asked.name(), NullNode.instance));
      String text =
          new Analyst()
              .answer(
                  new Prompt(
                      request.model(),
                      request.instructions(),
                      request.input(),
                      schema,
                      request.maxOutputTokens(),
                      Map.of()));
      calls.add(
          new CountedCall(
              question.step(),
              TEMPLATE
                  + Tokens.count(request.instructions())
                  + Tokens.count(request.input())
                  + Tokens.count(request.functions().text())
                  + request.schema().map(s -> Tokens.count(compact(s.json()))).orElse(0),
              length.applyAsLong((long) Tokens.count(text), (long) request.maxOutputTokens()),
              request.maxOutputTokens()));
      answers.add(new Answer.Answered(text, "extractive"));
    }
    return answers;
  }

  @Override
  public void progress(String phase, int done, int total) {
    // nobody watches
  }

  @Override
  public void warn(String warning) {
    // nobody reads it
  }

  private static String compact(String json) {
    try {
      return Json.MAPPER.readTree(json).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A schema is not JSON", e);
    }
  }
}
