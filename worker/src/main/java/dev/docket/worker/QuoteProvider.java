package dev.docket.worker;

import dev.docket.job.JobStore;
import dev.docket.job.cost.CallPlanner;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Resources;
import dev.docket.worker.answer.search.CollectionIndexes;
import dev.docket.worker.quote.RehearsedPlans;
import java.nio.file.Path;

/** The planner as the API finds it on its class path. */
public final class QuoteProvider implements CallPlanner.Provider {
  private static final long MOST_BYTES = 500_000_000;

  /** For the service loader. */
  public QuoteProvider() {}

  @Override
  public CallPlanner open(JobStore jobs, Parameters parameters, Resources resources) {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"), "docket-quote-index");
    CollectionIndexes indexes = resources.add(new CollectionIndexes(directory, MOST_BYTES));
    return new RehearsedPlans(new Pipelines(indexes), jobs, parameters);
  }
}
