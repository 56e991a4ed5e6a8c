package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.Priority;
import dev.docket.job.batch.JobTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads what a submitter asks for out of JSON, with every default filled in: here what every job
 * has, in the {@link JobForm} of its type the rest. {@link JobRequestView} writes it.
 */
public final class JobRequestReader {
  private static final String TYPE = "type";
  private static final List<String> COMMON =
      List.of(
          "priority",
          "metadata",
          "duplicates",
          "deadline_seconds",
          "max_tokens_total",
          "max_cost_usd");
  private static final String TEXT = "text";

  private JobRequestReader() {}

  /** A request, and the text that is to become its document, if it came with one. */
  record Submission(JobRequest request, Optional<String> text) {}

  /** The job in {@code fields}; a text in it becomes the document {@code forText}. */
  static Submission read(JsonFields fields, DocumentId forText) {
    JobForm<?, ?> form = form(fields);
    only(fields, form.fields(), form.takesText() ? List.of(TEXT) : List.of());
    Optional<String> text = fields.string(TEXT);
    return new Submission(
        form.read(fields, text.map(_ -> forText), terms(fields, Terms.DEFAULT.priority())), text);
  }

  /** A job of a batch: its documents by id, bulk if it does not say otherwise. */
  public static JobRequest readOfBatch(JsonFields fields) {
    JobForm<?, ?> form = form(fields);
    only(fields, form.fields(), List.of());
    return form.read(fields, Optional.empty(), terms(fields, Priority.BULK));
  }

  /** A job without its documents, bulk if it does not say otherwise. */
  public static JobTemplate readTemplate(JsonFields fields) {
    JobForm<?, ?> form = form(fields);
    only(fields, form.templateFields(), List.of());
    return form.readTemplate(fields, terms(fields, Priority.BULK));
  }

  /** Questions to be asked of each of many documents, bulk if they do not say otherwise. */
  static Terms termsOfQuestions(JsonFields fields) {
    fields.only(
        Stream.concat(QuestionMatrix.FIELDS.stream(), COMMON.stream()).toArray(String[]::new));
    return terms(fields, Priority.BULK);
  }

  private static JobForm<?, ?> form(JsonFields fields) {
    return JobForms.of(fields.required(fields.oneOf(TYPE, JobRequest.Type.class), TYPE));
  }

  private static void only(JsonFields fields, List<String> own, List<String> more) {
    fields.only(
        Stream.of(List.of(TYPE), own, more, COMMON).flatMap(List::stream).toArray(String[]::new));
  }

  /** What holds for any type of job; {@code byDefault} is the queue where none is named. */
  private static Terms terms(JsonFields fields, Priority byDefault) {
    OptionalLong deadline = fields.number("deadline_seconds", 60, 604_800);
    OptionalLong tokens = fields.number("max_tokens_total", 1, Long.MAX_VALUE);
    return new Terms(
        fields.oneOf("priority", Priority.class).orElse(byDefault),
        fields.strings("metadata", 16),
        fields.oneOf("duplicates", List.of("allow", "forbid")).map("allow"::equals).orElse(true),
        deadline.isPresent() ? Duration.ofSeconds(deadline.getAsLong()) : Terms.DEFAULT.deadline(),
        tokens.isPresent() ? Long.valueOf(tokens.getAsLong()) : null,
        fields.amount("max_cost_usd").orElse(null));
  }
}
