package dev.docket.api.job;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.job.Job;
import dev.docket.job.StepStore;
import dev.docket.job.StepStore.Attempt;
import dev.docket.job.StepStore.End;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a job asked the model, attempt by attempt, in the order of time. */
public final class StepRoutes implements Routes.Group {
  private final JobLookup lookup;
  private final StepStore steps;

  public StepRoutes(JobLookup lookup, StepStore steps) {
    this.lookup = lookup;
    this.steps = steps;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/jobs/{id}/steps", Access.JOBS_READ, this::list);
  }

  private void list(Context http) {
    Query.of(http);
    Job job = lookup.job(http);
    Comparator<Attempt> inOrder =
        Comparator.comparing(Attempt::intentAt)
            .thenComparing(Attempt::step)
            .thenComparingInt(Attempt::number);
    Answers.json(
        http,
        200,
        new StepsView(
            steps.load(job.tenant(), job.id()).attempts().stream()
                .sorted(inOrder)
                .map(AttemptView::of)
                .toList()));
  }

  /** All attempts of all steps of a job. */
  record StepsView(List<AttemptView> items) {}

  /**
   * An attempt as it is served.
   *
   * @param why it has no answer, or not all of one; null where it has, or where that is not known
   */
  record AttemptView(
      String step,
      int number,
      String model,
      String state,
      Instant askedAt,
      @Nullable Instant endedAt,
      @Nullable String why,
      UsageView usage) {
    static AttemptView of(Attempt attempt) {
      End end = attempt.end();
      return new AttemptView(
          attempt.step(),
          attempt.number(),
          attempt.model(),
          attempt.state().name().toLowerCase(Locale.ROOT),
          attempt.intentAt(),
          end == null ? null : end.at(),
          end == null || end.why().isEmpty() ? null : end.why(),
          UsageView.of(attempt.usage()));
    }
  }
}
