package dev.docket.worker.step;

import dev.docket.job.ModelEndpoint;
import dev.docket.job.TenantId;
import dev.docket.mantle.ModelTable;
import dev.docket.mantle.ModelTraits;
import dev.docket.runtime.Parameters;
import dev.docket.worker.step.JobContext.ModelLimits;
import java.util.Optional;

/** How much of what models can take, by the {@link ModelTable}, a job plans with. */
public final class ModelCatalog {

  /** The most output that is planned with, in tokens; what needs more is asked in parts. */
  private static final int MOST_OUTPUT = 32_768;

  private final Parameters parameters;
  private final ModelTable table;

  public ModelCatalog(Parameters parameters) {
    this.parameters = parameters;
    this.table = new ModelTable(parameters);
  }

  /** The project of the endpoint in which a tenant's requests are made; empty for none. */
  public String project(TenantId tenant) {
    return parameters.value("tenants/" + tenant.value() + "/project").orElse("");
  }

  /** The model {@code wanted}, or the default one where it is blank; without its price. */
  public ModelLimits limits(String wanted) {
    String id =
        wanted.isBlank()
            ? parameters.value("model/default").orElse(ModelEndpoint.DEFAULT_MODEL)
            : wanted;
    ModelTraits traits = table.of(id);
    boolean configured = table.setting(id, "context-tokens").isPresent();
    return new ModelLimits(
        id,
        configured || traits.longFrom() == 0
            ? traits.contextTokens()
            : Math.min(traits.contextTokens(), traits.longFrom()),
        table.setting(id, "max-output-tokens").isPresent()
            ? traits.maxOutputTokens()
            : Math.min(traits.maxOutputTokens(), MOST_OUTPUT),
        Optional.empty(),
        traits.functions());
  }
}
