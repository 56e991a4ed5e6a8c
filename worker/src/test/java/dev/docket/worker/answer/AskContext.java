package dev.docket.worker.answer;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadPage;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.FailureReason;
import dev.docket.job.JobId;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A question's world in memory: documents by id, earlier answers, and a model that is a function.
 */
final class AskContext implements JobContext {
  final List<ModelRequest> asked = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final List<String> shown = new ArrayList<>();
  boolean functions;
  Optional<FailureReason> failing = Optional.empty(); // after the model has written
  final Map<String, Earlier> earlier = new HashMap<>();
  final List<StoredDocument> collection = new ArrayList<>();

  private static final int PIECE = 7; // characters that the model writes at a time

  private final TenantId tenant = new TenantId("tenant");
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<UnreadPage>> unread = new HashMap<>();
  private final Map<String, String> frozen = new HashMap<>();
  private final Map<String, Answer> steps = new HashMap<>();
  private final Function<ModelRequest, String> model;

  AskContext(Function<ModelRequest, String> model) {
    this.model = model;
  }

  AskContext with(String id, String text) {
    texts.put(id, text);
    return this;
  }

  AskContext withUnread(String id, UnreadPage page) {
    unread.put(id, List.of(page));
    return this;
  }

  String text(String id) {
    try {
      return document(new DocumentId(id)).text().toString();
    } catch (JobFailedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public StoredDocument describe(DocumentId id) {
    String text = Objects.requireNonNull(texts.get(id.value()));
    return new StoredDocument(
        id,
        tenant,
        id.value() + ".txt",
        MediaType.PLAIN,
        "0".repeat(64),
        1,
        null,
        text.length(),
        1,
        dev.docket.document.Language.of(text),
        1,
        List.of(),
        unread.getOrDefault(id.value(), List.of()),
        null,
        Instant.EPOCH);
  }

  @Override
  public Document document(DocumentId id) throws JobFailedException {
    String text = texts.get(id.value());
    if (text == null) {
      throw new JobFailedException(FailureReason.DOCUMENT_GONE, "gone");
    }
    try {
      return new DocumentReader()
          .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.of("UTF-8"));
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<StoredDocument> collection(String name) {
    return collection;
  }

  @Override
  public Optional<Earlier> earlier(JobId id) {
    return Optional.ofNullable(earlier.get(id.value()));
  }

  @Override
  public ModelLimits model(String wanted) {
    return new ModelLimits("model-1", 128_000, 16_000, Optional.empty(), functions);
  }

  @Override
  public String frozen(String name, Supplier<String> value) {
    return frozen.computeIfAbsent(name, _ -> value.get());
  }

  @Override
  public String show(int number, String statement) {
    if (number > shown.size()) {
      shown.add(statement);
    }
    return shown.get(number - 1);
  }

  @Override
  public Optional<String> shown(int number) {
    return number <= shown.size() ? Optional.of(shown.get(number - 1)) : Optional.empty();
  }

  @Override
  public List<Answer> askAll(String phase, List<Question> questions) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      ModelRequest request = question.request().get();
      if (!question.request().get().equals(request)) {
        throw new IllegalStateException("A request built again is another");
      }
      asked.add(request);
      String text = model.apply(request);
      Consumer<String> heard = question.heard().begin();
      for (int i = 0; i < text.length(); i += PIECE) {
        heard.accept(text.substring(i, Math.min(text.length(), i + PIECE)));
      }
      answers.add(
          steps.computeIfAbsent(
              question.step(),
              _ ->
                  failing.isPresent()
                      ? new Answer.Unanswered(failing.get(), "it broke")
                      : new Answer.Answered(text, "model")));
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
