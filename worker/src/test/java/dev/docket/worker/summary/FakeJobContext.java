package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A job's world in memory: one document, and a model that is a function. Like the real one it
 * answers a step from its first answer as long as the request is equal, also for a second run.
 */
final class FakeJobContext implements JobContext {
  static final DocumentId DOCUMENT = new DocumentId("doc_1");

  final List<String> warnings = new ArrayList<>();
  final List<String> phases = new ArrayList<>();

  /** The requests that reached the model, by step. */
  final Map<String, ModelRequest> asked = new LinkedHashMap<>();

  private final Document document;
  private final Function<ModelRequest, Answer> model;
  private final Map<String, String> frozen = new HashMap<>();
  private final Map<String, Answer> steps = new HashMap<>();

  FakeJobContext(Document document, Function<ModelRequest, Answer> model) {
    this.document = document;
    this.model = model;
  }

  /** The input of the step's last request. */
  String input(String step) {
    return Objects.requireNonNull(asked.get(step), step).input();
  }

  @Override
  public StoredDocument describe(DocumentId id) {
    return new StoredDocument(
        id,
        new TenantId("tenant"),
        "Report.txt",
        MediaType.PLAIN,
        "0".repeat(64),
        document.text().length(),
        null,
        document.text().length(),
        document.tokens(),
        document.language(),
        document.sections().size(),
        List.of(),
        List.of(),
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
    return new ModelLimits("model-1", 128_000, 16_000, Optional.empty());
  }

  @Override
  public String frozen(String name, Supplier<String> value) {
    return frozen.computeIfAbsent(name, _ -> value.get());
  }

  @Override
  public List<Answer> askAll(String phase, List<Question> questions) {
    phases.add(phase);
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      ModelRequest request = question.request().get();
      assertThat(question.request().get()).as("a request built again").isEqualTo(request);
      ModelRequest before = asked.get(question.step());
      if (before == null || !before.equals(request)) {
        asked.put(question.step(), request);
        steps.put(question.step(), model.apply(request));
      }
      answers.add(steps.get(question.step()));
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
