package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.Length;
import dev.docket.job.JobRequest.Profile;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.JobTemplate;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.page.SummaryRenderer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Summaries as the interface knows them. */
final class SummaryForm implements JobForm<JobRequest.Summary, JobTemplate.Summary> {
  /** The options as they are shown; null for {@code model} is the default one. */
  private record Options(String language, Profile profile, Length length, @Nullable String model) {}

  @Override
  public List<String> fields() {
    return List.of("document", "options");
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public JobRequest.Summary read(JsonFields fields, Optional<DocumentId> text, Terms terms) {
    if (text.isPresent() && fields.has("document")) {
      throw fields.bad("text", "Give either a document or a text, not both.");
    }
    return new JobRequest.Summary(
        text.orElseGet(() -> JobFields.document(fields, "document")), options(fields), terms);
  }

  @Override
  public JobTemplate.Summary readTemplate(JsonFields fields, Terms terms) {
    return new JobTemplate.Summary(options(fields), terms);
  }

  @Override
  public SequencedMap<String, Object> show(JobRequest.Summary request) {
    SequencedMap<String, Object> shown = new LinkedHashMap<>(request.documentsByField());
    shown.put("options", shown(request.options()));
    return shown;
  }

  @Override
  public SequencedMap<String, Object> showTemplate(JobTemplate.Summary template) {
    return new LinkedHashMap<>(Map.of("options", shown(template.options())));
  }

  @Override
  public List<ResultFormat> formats() {
    return List.of(
        ResultFormat.JSON,
        ResultFormat.MARKDOWN,
        ResultFormat.HTML,
        ResultFormat.CSV,
        ResultFormat.XLSX,
        ResultFormat.DOCX,
        ResultFormat.PDF);
  }

  @Override
  public SequencedMap<String, String> statements(byte[] result) throws IOException {
    return Said.of(Json.MAPPER.readValue(result, Summary.class));
  }

  @Override
  public String subject(JobRequest.Summary request) {
    return "";
  }

  @Override
  public byte[] render(JobRequest.Summary request, byte[] result, ResultForm form)
      throws IOException, UnprintableException {
    Summary summary = Json.MAPPER.readValue(result, Summary.class);
    return switch (form.format()) {
      case MARKDOWN -> JobFields.bytes(SummaryRenderer.markdown(summary, form.left()));
      case HTML ->
          JobFields.bytes(
              SummaryRenderer.html(
                  summary, form.documents().apply(request.document()), form.left()));
      case CSV -> SummaryRenderer.csv(summary, form.left());
      case XLSX -> SummaryRenderer.xlsx(summary, form.left());
      case PDF ->
          form.printer()
              .print(
                  SummaryRenderer.printable(
                      summary, form.documents().apply(request.document()), form.left()));
      case DOCX -> SummaryRenderer.docx(summary, form.left());
      case JSON -> throw new IllegalStateException("JSON is served as it is stored");
    };
  }

  private static SummaryOptions options(JsonFields fields) {
    Optional<JsonFields> given = fields.object("options");
    if (given.isEmpty()) {
      return SummaryOptions.DEFAULT;
    }
    JsonFields options = given.get().only("language", "profile", "length", "model");
    return new SummaryOptions(
        JobFields.language(options),
        options.oneOf("profile", Profile.class).orElse(SummaryOptions.DEFAULT.profile()),
        options.oneOf("length", Length.class).orElse(SummaryOptions.DEFAULT.length()),
        JobFields.model(options));
  }

  private static Options shown(SummaryOptions options) {
    return new Options(
        JobFields.shownLanguage(options.language()),
        options.profile(),
        options.length(),
        options.model());
  }
}
