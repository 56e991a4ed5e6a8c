package dev.docket.worker.step;

import dev.docket.job.ModelEndpoint;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ModelTraits;
import dev.docket.runtime.Parameters;
import dev.docket.worker.step.JobContext.ModelLimits;
import java.util.List;
import java.util.Optional;

/**
 * What models can take and cost: the {@link ModelTable}, and list prices (US Regions, November
 * 2026) over which the parameters {@code model/<id>/usd-per-million-input} and {@code
 * …/usd-per-million-output} win.
 */
public final class ModelCatalog {
  private static final double UNKNOWN = Double.NaN;

  /** The most output that is planned with, in tokens; what needs more is asked in parts. */
  private static final int MOST_OUTPUT = 32_768;

  private record Price(String id, double input, double output) {}

  private static final Price NONE = new Price("", UNKNOWN, UNKNOWN);

  /** By the beginning of the id; the first that fits counts. */
  private static final List<Price> PRICES =
      List.of(
          new Price("openai.gpt-oss-120b", 0.15, 0.60),
          new Price("openai.gpt-oss-20b", 0.07, 0.30),
          new Price("openai.gpt-5.6-sol", 5.50, 33.00),
          new Price("openai.gpt-5.6-terra", 2.75, 16.50),
          new Price("openai.gpt-5.6-luna", 1.10, 6.60));

  private final Parameters parameters;
  private final ModelTable table;

  public ModelCatalog(Parameters parameters) {
    this.parameters = parameters;
    this.table = new ModelTable(parameters);
  }

  /** The model {@code wanted}, or the default one where it is blank. */
  public ModelLimits limits(String wanted) {
    String id =
        wanted.isBlank()
            ? parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL)
            : wanted;
    ModelTraits traits = table.of(id);
    Price price = PRICES.stream().filter(p -> id.startsWith(p.id())).findFirst().orElse(NONE);
    boolean configured = table.setting(id, "context-tokens").isPresent();
    return new ModelLimits(
        id,
        configured || traits.longFrom() == 0
            ? traits.contextTokens()
            : Math.min(traits.contextTokens(), traits.longFrom()),
        table.setting(id, "max-output-tokens").isPresent()
            ? traits.maxOutputTokens()
            : Math.min(traits.maxOutputTokens(), MOST_OUTPUT),
        number(id, "usd-per-million-input", price.input()),
        number(id, "usd-per-million-output", price.output()));
  }

  private double number(String id, String name, double byDefault) {
    Optional<String> value = parameters.value("model/" + id + "/" + name);
    return value
        .filter(v -> v.matches("[0-9]{1,9}([.][0-9]{1,6})?"))
        .map(Double::parseDouble)
        .orElse(byDefault);
  }
}
