package dev.docket.api.job;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.ListHeader;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.TenantId;
import dev.docket.job.review.ReviewStore;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Following one job: looking at it, waiting for its end, cancelling and retrying it. */
public final class JobStateRoutes implements Routes.Group {
  private static final String ONE = "/v1/jobs/{id}";
  private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*(\"?)([0-9]{1,9})\\1");
  private static final int MAX_WAIT = 30;
  private static final int MAX_BODY = 64 * 1024;

  private final JobLookup lookup;
  private final JobCanceller canceller;
  private final JobWatch watch;
  private final ReviewStore reviews;
  private final JobSubmitter submitter;
  private final Idempotency idempotency;
  private final Clock clock;

  public JobStateRoutes(
      ReviewStore reviews,
      JobLookup lookup,
      JobCanceller canceller,
      JobWatch watch,
      JobSubmitter submitter,
      Idempotency idempotency,
      Clock clock) {
    this.canceller = canceller;
    this.reviews = reviews;
    this.lookup = lookup;
    this.watch = watch;
    this.submitter = submitter;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(ONE, Access.JOBS_READ, this::show);
    routes.post(ONE + "/cancel", Access.JOBS_WRITE, this::cancel);
    routes.post(ONE + "/retry", Access.JOBS_WRITE, this::retry);
  }

  private void show(Context http) throws InterruptedException {
    Query.of(http);
    Job job = lookup.job(http);
    Optional<Duration> wait = wait(http);
    if (wait.isPresent()) {
      http.header("Preference-Applied", "wait=" + wait.get().toSeconds());
      job = watch.untilFinished(job, wait.get());
    }
    String etag = "W/\"" + job.version() + "\"";
    http.header("ETag", etag);
    if (!job.isFinished()) {
      http.header("Retry-After", Long.toString(retryAfter(job).toSeconds()));
    }
    if (matches(ListHeader.elements(http, "If-None-Match"), etag)) {
      http.status(304);
      return;
    }
    Answers.json(http, 200, JobView.of(job));
  }

  private void cancel(Context http) throws Exception {
    Query.of(http);
    lookup.job(http); // what is not there is said before the body is read
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(http, body, _ -> cancel(lookup.job(http)));
    }
  }

  private Answer cancel(Job asked) {
    if (asked.isFinished()) {
      return JobRoutes.answer(200, asked);
    }
    Job job = canceller.cancel(asked);
    boolean endedFirst = job.isFinished() && !(job.status() instanceof JobStatus.Cancelled);
    return JobRoutes.answer(endedFirst ? 200 : 202, job);
  }

  private void retry(Context http) throws Exception {
    Query.of(http);
    TenantId tenant = lookup.job(http).tenant();
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(http, body, _ -> retry(tenant, lookup.job(http)));
    }
  }

  private Answer retry(TenantId tenant, Job asked) {
    if (reviews.find(tenant, asked.id()).filter(review -> review.signOff() != null).isPresent()) {
      throw Problem.of(
              ProblemKind.REVIEW_SIGNED_OFF,
              "Its result is signed off; submit a new job for another result.")
          .exception();
    }
    Job job = asked;
    while (job.status() instanceof JobStatus.Failed || job.status() instanceof JobStatus.Partial) {
      Optional<Job> retried = submitter.retry(job);
      if (retried.isPresent()) {
        return JobRoutes.answer(202, retried.get());
      }
      job = lookup.job(tenant, asked.id());
    }
    throw Problem.of(
            ProblemKind.NOT_RETRYABLE,
            "Only a failed or partial job can be retried; this one is " + job.statusCode() + ".")
        .exception();
  }

  /** The preference {@code wait}, in seconds; more than the most counts as the most. */
  private static Optional<Duration> wait(Context http) {
    return ListHeader.elements(http, "Prefer").stream()
        .flatMap(preference -> ListHeader.parts(preference).stream().limit(1))
        .map(WAIT::matcher)
        .filter(Matcher::matches)
        .map(wait -> Long.parseLong(wait.group(2)))
        .map(seconds -> Duration.ofSeconds(Math.min(MAX_WAIT, seconds)))
        .findFirst();
  }

  /** A tenth of the time since submission: soon for short jobs, seldom for long ones. */
  private Duration retryAfter(Job job) {
    long seconds = Duration.between(job.createdAt(), clock.instant()).toSeconds() / 10;
    return Duration.ofSeconds(Math.clamp(seconds, 1, 15));
  }

  private static boolean matches(List<String> tags, String etag) {
    return tags.stream()
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || ("W/" + tag).equals(etag));
  }
}
