package dev.docket.api.job;

import dev.docket.answer.Answer;
import dev.docket.answer.page.AnswerRenderer;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.OpaqueIds;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.AnswerOptions;
import dev.docket.job.JobRequest.Length;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.JobTemplate;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Questions as the interface knows them. */
final class AnswerForm implements JobForm<JobRequest.Answer, JobTemplate.Answer> {
  static final int LONGEST_QUESTION = 2_000;
  private static final int MOST_DOCUMENTS = 50;

  /** The options as they are shown; null for {@code model} is the default one. */
  private record Options(String language, Length length, @Nullable String model) {}

  @Override
  public List<String> fields() {
    return List.of("question", "documents", "collection", "continues", "options");
  }

  @Override
  public List<String> templateFields() {
    return List.of("question", "options");
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public JobRequest.Answer read(JsonFields fields, Optional<DocumentId> text, Terms terms) {
    String question = question(fields);
    Optional<List<String>> ids = fields.texts("documents", MOST_DOCUMENTS);
    Optional<String> collection =
        fields.string("collection").map(name -> Label.checked(fields.path("collection"), name));
    Optional<JobId> continues = fields.text("continues", 200).map(id -> continued(fields, id));
    int given = (ids.isPresent() ? 1 : 0) + (collection.isPresent() ? 1 : 0);
    given += text.isPresent() ? 1 : 0;
    if (given > 1) {
      throw fields.bad(
          text.isPresent() ? "text" : "collection",
          "Give one of documents, a collection or a text, not several.");
    }
    if (given == 0 && continues.isEmpty()) {
      throw fields.bad(
          "documents", "Give documents, a collection or a text, or a job that it continues.");
    }
    List<DocumentId> named =
        text.map(List::of)
            .orElseGet(
                () -> ids.orElse(List.of()).stream().distinct().map(DocumentId::new).toList());
    return new JobRequest.Answer(
        question, named, collection.orElse(null), continues.orElse(null), options(fields), terms);
  }

  @Override
  public JobTemplate.Answer readTemplate(JsonFields fields, Terms terms) {
    return new JobTemplate.Answer(question(fields), options(fields), terms);
  }

  @Override
  public SequencedMap<String, Object> show(JobRequest.Answer request) {
    SequencedMap<String, Object> shown = new LinkedHashMap<>();
    shown.put("question", request.question());
    if (!request.named().isEmpty()) {
      shown.put("documents", request.named());
    }
    if (request.collection() != null) {
      shown.put("collection", request.collection());
    }
    if (request.continues() != null) {
      shown.put("continues", request.continues());
    }
    shown.put("options", shown(request.options()));
    return shown;
  }

  @Override
  public SequencedMap<String, Object> showTemplate(JobTemplate.Answer template) {
    SequencedMap<String, Object> shown = new LinkedHashMap<>();
    shown.put("question", template.question());
    shown.put("options", shown(template.options()));
    return shown;
  }

  @Override
  public List<ResultFormat> formats() {
    return List.of(ResultFormat.JSON, ResultFormat.MARKDOWN, ResultFormat.HTML, ResultFormat.PDF);
  }

  @Override
  public SequencedMap<String, String> statements(byte[] result) throws IOException {
    return Said.of(Json.MAPPER.readValue(result, Answer.class));
  }

  @Override
  public String subject(JobRequest.Answer request) {
    return request.question() + "\n" + Objects.requireNonNullElse(request.collection(), "");
  }

  @Override
  public byte[] render(JobRequest.Answer request, byte[] result, ResultForm form)
      throws IOException, UnprintableException {
    Answer answer = Json.MAPPER.readValue(result, Answer.class);
    return switch (form.format()) {
      case MARKDOWN -> JobFields.bytes(AnswerRenderer.markdown(answer, form.left()));
      case HTML -> JobFields.bytes(AnswerRenderer.html(answer, form.left()));
      case PDF -> form.printer().print(AnswerRenderer.printable(answer, form.left()));
      case JSON, DOCX, CSV, XLSX ->
          throw new IllegalStateException("Answers are not rendered as " + form.format());
    };
  }

  private static String question(JsonFields fields) {
    return fields.required(fields.line("question", LONGEST_QUESTION), "question").strip();
  }

  private static JobId continued(JsonFields fields, String id) {
    if (!OpaqueIds.isJob(id)) {
      throw fields.bad("continues", "It must be the id of a job, job_….");
    }
    return new JobId(id);
  }

  static AnswerOptions options(JsonFields fields) {
    Optional<JsonFields> given = fields.object("options");
    if (given.isEmpty()) {
      return AnswerOptions.DEFAULT;
    }
    JsonFields options = given.get().only("language", "length", "model");
    return new AnswerOptions(
        JobFields.language(options),
        options.oneOf("length", Length.class).orElse(AnswerOptions.DEFAULT.length()),
        JobFields.model(options));
  }

  private static Options shown(AnswerOptions options) {
    return new Options(
        JobFields.shownLanguage(options.language()), options.length(), options.model());
  }
}
