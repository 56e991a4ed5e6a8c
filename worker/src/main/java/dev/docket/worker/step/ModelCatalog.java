package dev.docket.worker.step;

import dev.docket.job.ModelEndpoint;
import dev.docket.runtime.Parameters;
import dev.docket.worker.step.JobContext.ModelLimits;
import java.util.List;
import java.util.Optional;

/**
 * What models can take and cost: a table of defaults (AWS model cards and list prices, US Regions,
 * November 2026), over which the parameters {@code model/<id>/context-tokens}, {@code
 * …/max-output-tokens}, {@code …/usd-per-million-input} and {@code …/usd-per-million-output} win.
 */
public final class ModelCatalog {
  private static final double UNKNOWN = Double.NaN;

  /** Cautious values for a model that the table does not know. */
  private static final ModelLimits OTHER = new ModelLimits("", 32_768, 4_096, UNKNOWN, UNKNOWN);

  /** By the beginning of the id; the first that fits counts. */
  private static final List<ModelLimits> TABLE =
      List.of(
          new ModelLimits("openai.gpt-oss-120b", 128_000, 16_384, 0.15, 0.60),
          new ModelLimits("openai.gpt-oss-20b", 128_000, 16_384, 0.07, 0.30),
          // above 272,000 input tokens the whole request is priced higher
          new ModelLimits("openai.gpt-5.6-sol", 272_000, 32_768, 5.50, 33.00),
          new ModelLimits("openai.gpt-5.6-terra", 272_000, 32_768, 2.75, 16.50),
          new ModelLimits("openai.gpt-5.6-luna", 272_000, 32_768, 1.10, 6.60),
          new ModelLimits("openai.gpt-", 272_000, 32_768, UNKNOWN, UNKNOWN),
          new ModelLimits("google.gemma-4", 128_000, 8_192, UNKNOWN, UNKNOWN),
          new ModelLimits("xai.grok", 128_000, 16_384, UNKNOWN, UNKNOWN),
          new ModelLimits("qwen.", 128_000, 8_192, UNKNOWN, UNKNOWN),
          new ModelLimits("deepseek.", 128_000, 8_192, UNKNOWN, UNKNOWN),
          new ModelLimits("mistral.", 128_000, 8_192, UNKNOWN, UNKNOWN));

  private final Parameters parameters;

  public ModelCatalog(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The model {@code wanted}, or the default one where it is blank. */
  public ModelLimits limits(String wanted) {
    String id =
        wanted.isBlank()
            ? parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL)
            : wanted;
    ModelLimits known = TABLE.stream().filter(m -> id.startsWith(m.id())).findFirst().orElse(OTHER);
    return new ModelLimits(
        id,
        (int) number(id, "context-tokens", known.contextTokens()),
        (int) number(id, "max-output-tokens", known.maxOutputTokens()),
        number(id, "usd-per-million-input", known.usdPerMillionInput()),
        number(id, "usd-per-million-output", known.usdPerMillionOutput()));
  }

  private double number(String id, String name, double byDefault) {
    Optional<String> value = parameters.value("model/" + id + "/" + name);
    return value
        .filter(v -> v.matches("[0-9]{1,9}([.][0-9]{1,6})?"))
        .map(Double::parseDouble)
        .orElse(byDefault);
  }
}
