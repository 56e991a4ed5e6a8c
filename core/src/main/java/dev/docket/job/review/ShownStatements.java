package dev.docket.job.review;

import dev.docket.job.JobId;
import dev.docket.job.StepStore;
import dev.docket.job.TenantId;
import java.util.List;
import java.util.Locale;

/**
 * What an unfinished job has shown of its result already, statement by statement: outputs of steps
 * of their own, numbered from 1. Once stored, a statement is shown to everybody and stays in the
 * result.
 */
public final class ShownStatements {
  /** The hash under which they are stored: they belong to no request. */
  public static final String HASH = "shown";

  /** Stands after the last statement of a run; statements behind it are those of a retry. */
  public static final String END = "{\"end\":true}";

  private static final int LAST = 9_999;

  private ShownStatements() {}

  /** The name of the step that keeps the statement {@code number}. */
  public static String step(int number) {
    return String.format(Locale.ROOT, "shown-%04d", number);
  }

  /** The statements of {@code job} after the first {@code seen}, each a JSON document. */
  public static List<String> after(int seen, StepStore steps, TenantId tenant, JobId job) {
    return steps.outputs(tenant, job, step(Math.min(seen, LAST - 1) + 1), step(LAST)).stream()
        .map(StepStore.Output::value)
        .toList();
  }
}
