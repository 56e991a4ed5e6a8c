package dev.docket.worker.run;

import dev.docket.aws.AwsStores;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobQueue;
import dev.docket.job.JobStore;
import dev.docket.job.StepStore;
import dev.docket.job.TokenWindow;
import dev.docket.job.cost.BudgetStore;
import dev.docket.runtime.Parameters;
import dev.docket.webhook.WebhookStore;
import dev.docket.worker.mantle.ModelGateway;

/** What a worker works on. */
public record WorkerPorts(
    JobStore jobs,
    StepStore steps,
    DocumentStore documents,
    JobQueue queue,
    TokenWindow tokens,
    BudgetStore budgets,
    WebhookStore webhooks,
    ModelGateway model,
    Parameters parameters) {

  /** All that {@code stores} hold, with the model. */
  public static WorkerPorts of(AwsStores stores, ModelGateway model) {
    return new WorkerPorts(
        stores.jobs(),
        stores.steps(),
        stores.documents(),
        stores.queue(),
        stores.tokens(),
        stores.budgets(),
        stores.webhooks(),
        model,
        stores.parameters());
  }
}
