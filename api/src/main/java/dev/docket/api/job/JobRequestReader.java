package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.Length;
import dev.docket.job.JobRequest.Profile;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.JobTemplate;
import dev.docket.job.JobType;
import dev.docket.job.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a submitter asks for out of JSON, with every default filled in; the one place that
 * knows the fields of a job.
 */
public final class JobRequestReader {
  private static final List<String> COMMON =
      List.of(
          "type",
          "options",
          "priority",
          "metadata",
          "duplicates",
          "deadline_seconds",
          "max_tokens_total");
  private static final List<String> LANGUAGES = List.of("auto", "ja", "en");

  private JobRequestReader() {}

  /** A request, and the text that is to become its document, if it came with one. */
  record Submission(JobRequest request, Optional<String> text) {}

  /** The job in {@code fields}; a text in it becomes the document {@code forText}. */
  static Submission read(JsonFields fields, DocumentId forText) {
    Optional<String> text = fields.string("text");
    if (type(fields) != JobType.SUMMARY || text.isEmpty()) {
      return new Submission(
          read(fields, Terms.DEFAULT.priority(), List.of("text")), Optional.empty());
    }
    only(fields, List.of("text", "document"));
    if (fields.has("document")) {
      throw fields.bad("text", "Give either a document or a text, not both.");
    }
    return new Submission(
        new JobRequest.Summary(
            forText, summaryOptions(fields), terms(fields, Terms.DEFAULT.priority())),
        text);
  }

  /** A job of a batch: its documents by id, bulk if it does not say otherwise. */
  public static JobRequest readOfBatch(JsonFields fields) {
    return read(fields, Priority.BULK, List.of());
  }

  /** A job without its documents, bulk if it does not say otherwise. */
  public static JobTemplate readTemplate(JsonFields fields) {
    JobType type = type(fields);
    only(fields, List.of());
    Terms terms = terms(fields, Priority.BULK);
    return switch (type) {
      case SUMMARY -> new JobTemplate.Summary(summaryOptions(fields), terms);
      case COMPARISON -> new JobTemplate.Comparison(comparisonOptions(fields), terms);
    };
  }

  private static JobRequest read(
      JsonFields fields, Priority byDefault, List<String> alsoOfSummary) {
    return switch (type(fields)) {
      case SUMMARY -> {
        List<String> own = new ArrayList<>(List.of("document"));
        own.addAll(alsoOfSummary);
        only(fields, own);
        yield new JobRequest.Summary(
            document(fields, "document"), summaryOptions(fields), terms(fields, byDefault));
      }
      case COMPARISON -> {
        only(fields, List.of("before", "after"));
        yield new JobRequest.Comparison(
            document(fields, "before"),
            document(fields, "after"),
            comparisonOptions(fields),
            terms(fields, byDefault));
      }
    };
  }

  private static JobType type(JsonFields fields) {
    return fields.required(fields.oneOf("type", JobType.class), "type");
  }

  private static void only(JsonFields fields, List<String> own) {
    fields.only(Stream.concat(own.stream(), COMMON.stream()).toArray(String[]::new));
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
        tokens.isPresent() ? Long.valueOf(tokens.getAsLong()) : null);
  }

  private static SummaryOptions summaryOptions(JsonFields fields) {
    Optional<JsonFields> given = fields.object("options");
    if (given.isEmpty()) {
      return SummaryOptions.DEFAULT;
    }
    JsonFields options = given.get().only("language", "profile", "length", "model");
    return new SummaryOptions(
        language(options),
        options.oneOf("profile", Profile.class).orElse(SummaryOptions.DEFAULT.profile()),
        options.oneOf("length", Length.class).orElse(SummaryOptions.DEFAULT.length()),
        model(options));
  }

  private static ComparisonOptions comparisonOptions(JsonFields fields) {
    Optional<JsonFields> given = fields.object("options");
    if (given.isEmpty()) {
      return ComparisonOptions.DEFAULT;
    }
    JsonFields options = given.get().only("language", "explain", "our_party", "model");
    return new ComparisonOptions(
        language(options),
        options.flag("explain").orElse(ComparisonOptions.DEFAULT.explain()),
        options.text("our_party", 200).orElse(null),
        model(options));
  }

  private static DocumentId document(JsonFields fields, String name) {
    return new DocumentId(fields.required(fields.text(name, 200), name));
  }

  private static @Nullable String language(JsonFields options) {
    return options.oneOf("language", LANGUAGES).filter(l -> !l.equals("auto")).orElse(null);
  }

  private static @Nullable String model(JsonFields options) {
    return options.text("model", 200).orElse(null);
  }
}
