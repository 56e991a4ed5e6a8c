package dev.docket.local.figures;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.Prompt;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A job's world without store, queue or network: the extractive analyst answers at once. */
final class DirectContext implements JobContext {
  private final String name;
  private final Document document;
  private final Map<String, String> frozen = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private int calls;

  DirectContext(String name, Document document) {
    this.name = name;
    this.document = document;
  }

  int calls() {
    return calls;
  }

  List<String> warnings() {
    return warnings;
  }

  @Override
  public StoredDocument describe(DocumentId id) {
    return new StoredDocument(
        id,
        new TenantId("figures"),
        name,
        MediaType.PLAIN,
        "0".repeat(64),
        0,
        document.pages().isPresent() ? document.pages().getAsInt() : null,
        document.text().length(),
        document.tokens(),
        document.language(),
        document.sections().size(),
        document.warnings(),
        document.unreadPages(),
        null,
        Instant.EPOCH);
  }

  @Override
  public Document document(DocumentId id) {
    return document;
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
    return new ModelLimits("stand-in", 128_000, 16_000, Optional.empty());
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
      calls++;
      Optional<Prompt.Schema> schema =
          request.schema().map(asked -> new Prompt.Schema(asked.name(), NullNode.instance));
      Prompt prompt =
          new Prompt(
              request.model(),
              request.instructions(),
              request.input(),
              schema,
              request.maxOutputTokens(),
              Map.of());
      String text = new Analyst().answer(prompt);
      answers.add(new Answer.Answered(text, "extractive"));
    }
    return answers;
  }

  @Override
  public void progress(String phase, int done, int total) {}

  @Override
  public void warn(String warning) {
    warnings.add(warning);
  }
}
