package dev.docket.api.job;

import dev.docket.api.http.JsonFields;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Noise;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.job.DocumentId;
import dev.docket.job.JobRequest;
import dev.docket.job.JobRequest.ComparisonOptions;
import dev.docket.job.JobRequest.Terms;
import dev.docket.job.batch.JobTemplate;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparisons as the interface knows them. */
final class ComparisonForm implements JobForm<JobRequest.Comparison, JobTemplate.Comparison> {
  /** The options as they are shown; null for {@code model} is the default one. */
  private record Options(
      String language,
      boolean explain,
      @Nullable String ourParty,
      @Nullable String model,
      @Nullable List<String> noise) {}

  @Override
  public List<String> fields() {
    return List.of("before", "after", "options");
  }

  @Override
  public JobRequest.Comparison read(JsonFields fields, Optional<DocumentId> text, Terms terms) {
    return new JobRequest.Comparison(
        JobFields.document(fields, "before"),
        JobFields.document(fields, "after"),
        options(fields),
        terms);
  }

  @Override
  public JobTemplate.Comparison readTemplate(JsonFields fields, Terms terms) {
    return new JobTemplate.Comparison(options(fields), terms);
  }

  @Override
  public SequencedMap<String, Object> show(JobRequest.Comparison request) {
    SequencedMap<String, Object> shown = new LinkedHashMap<>(request.documentsByField());
    shown.put("options", shown(request.options()));
    return shown;
  }

  @Override
  public SequencedMap<String, Object> showTemplate(JobTemplate.Comparison template) {
    return new LinkedHashMap<>(Map.of("options", shown(template.options())));
  }

  @Override
  public List<ResultFormat> formats() {
    return List.of(ResultFormat.values());
  }

  @Override
  public SequencedMap<String, String> statements(byte[] result) throws IOException {
    return Said.of(Json.MAPPER.readValue(result, Comparison.class));
  }

  @Override
  public String subject(JobRequest.Comparison request) {
    return "";
  }

  @Override
  public byte[] render(JobRequest.Comparison request, byte[] result, ResultForm form)
      throws IOException, UnprintableException {
    Comparison comparison = Json.MAPPER.readValue(result, Comparison.class);
    return switch (form.format()) {
      case MARKDOWN -> JobFields.bytes(ComparisonRenderer.markdown(comparison, form.left()));
      case HTML ->
          JobFields.bytes(
              ComparisonRenderer.html(comparison, form.view(), form.table(), form.left()));
      case DOCX -> docx(request, comparison, form);
      case CSV -> ComparisonRenderer.csv(comparison, form.left());
      case XLSX -> ComparisonRenderer.xlsx(comparison, form.table(), form.left());
      case PDF ->
          form.printer()
              .print(
                  ComparisonRenderer.printable(comparison, form.view(), form.table(), form.left()));
      case JSON -> throw new IllegalStateException("JSON is served as it is stored");
    };
  }

  private static byte[] docx(
      JobRequest.Comparison request, Comparison comparison, ResultForm form) {
    return switch (form.view()) {
      case REDLINE ->
          form.original()
              .write(request, comparison.silentOn(form.left().set()))
              .orElseGet(
                  () ->
                      ComparisonRenderer.docx(comparison, form.view(), form.table(), form.left()));
      case TABLE -> ComparisonRenderer.docx(comparison, form.view(), form.table(), form.left());
    };
  }

  private static ComparisonOptions options(JsonFields fields) {
    Optional<JsonFields> given = fields.object("options");
    if (given.isEmpty()) {
      return ComparisonOptions.DEFAULT;
    }
    JsonFields options = given.get().only("language", "explain", "our_party", "model", "noise");
    return new ComparisonOptions(
        JobFields.language(options),
        options.flag("explain").orElse(ComparisonOptions.DEFAULT.explain()),
        options.text("our_party", 200).orElse(null),
        JobFields.model(options),
        noise(options));
  }

  private static Set<Noise> noise(JsonFields options) {
    Set<Noise> noise = EnumSet.noneOf(Noise.class);
    for (String code : options.texts("noise", Noise.values().length).orElse(List.of())) {
      noise.add(
          Noise.of(code)
              .orElseThrow(
                  () ->
                      options.bad(
                          "noise", "It holds some of quotes, case, punctuation, space, notes.")));
    }
    return noise;
  }

  private static Options shown(ComparisonOptions options) {
    return new Options(
        JobFields.shownLanguage(options.language()),
        options.explain(),
        options.ourParty(),
        options.model(),
        options.noise().isEmpty()
            ? null
            : options.noise().stream().map(Noise::code).sorted().toList());
  }
}
