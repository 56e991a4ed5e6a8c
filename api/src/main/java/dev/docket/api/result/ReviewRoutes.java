package dev.docket.api.result;

import dev.docket.api.audit.AuditTrail;
import dev.docket.api.collection.FourEyes;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobLookup;
import dev.docket.api.result.Reviews.Reviewed;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.review.Review;
import dev.docket.job.review.Review.Decision;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reviewing a result: each statement or change accepted, rejected or commented on, and in the end
 * signed off. Writes name the version that they were made from, so that of two reviewers who write
 * at once the second is told, with what the first wrote.
 */
public final class ReviewRoutes implements Routes.Group {
  private static final String REVIEW = "/v1/jobs/{id}/review";
  private static final int MAX_BYTES = 4 * 1024 * 1024;
  private static final int MAX_AUDITED = 500; // changes named in one entry of the audit log
  private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

  private final JobResults results;
  private final Reviews reviews;
  private final FourEyes fourEyes;
  private final JobLookup lookup;
  private final Clock clock;

  public ReviewRoutes(
      JobResults results, Reviews reviews, FourEyes fourEyes, JobLookup lookup, Clock clock) {
    this.results = results;
    this.reviews = reviews;
    this.fourEyes = fourEyes;
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(REVIEW, Access.JOBS_READ, this::show);
    routes.put(REVIEW, Access.REVIEW, this::write);
    routes.post(REVIEW + "/sign-off", Access.REVIEW, this::signOff);
  }

  private void show(Context http) throws IOException {
    Query.of(http);
    Reviewed reviewed = reviewed(http);
    answer(http, reviewed);
  }

  private void write(Context http) throws IOException {
    Query.of(http);
    JsonBody.requireJson(http);
    Reviewed reviewed = reviewed(http);
    long read = ifMatch(http);
    JsonFields fields;
    try (RequestBody body = RequestBody.receive(http, MAX_BYTES)) {
      fields = JsonFields.of(JsonBody.parse(body.bytes())).only("decisions", "assigned");
    }
    ReviewRequest request = new ReviewRequest(fields, reviewed, Authentication.person(http));
    Review next =
        reviewed.review().with(request.decisions(clock.instant()), request.assigned().orElse(null));
    store(http, reviewed, read, next);
  }

  private void signOff(Context http) throws IOException {
    Query.of(http);
    Reviewed reviewed = reviewed(http);
    long read = ifMatch(http);
    String person =
        Authentication.person(http)
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemKind.PERSON_REQUIRED,
                            "Only a person signs off; use a key that was made with --person.")
                        .exception());
    Set<String> open = reviewed.review().undecided(reviewed.ids());
    if (!open.isEmpty()) {
      throw Problem.of(
              ProblemKind.REVIEW_INCOMPLETE,
              "Not decided yet: " + open.size() + ", the first of them " + open.iterator().next())
          .exception();
    }
    fourEyes.require(reviewed.job(), reviewed.review(), person);
    store(http, reviewed, read, reviewed.review().signedOff(person, clock.instant()));
  }

  private void store(Context http, Reviewed reviewed, long read, Review next) {
    Review current = reviewed.review();
    if (current.signOff() != null) {
      throw Problem.of(
              ProblemKind.REVIEW_SIGNED_OFF,
              "It was signed off by " + current.signOff().by() + " and cannot change any more.")
          .exception();
    }
    if (read != current.version() || !reviews.replace(reviewed, next)) {
      Reviewed now = reviews.of(reviewed.job(), results.json(reviewed.job()));
      http.header("ETag", etag(now.review()));
      throw Problem.of(
              ProblemKind.REVIEW_CHANGED,
              "It is at version "
                  + now.review().version()
                  + " by now; make your change to that. Both are here: current, and what was sent.")
          .with(
              Map.of(
                  "current", ReviewView.of(now.review(), now.ids()),
                  "sent", ReviewView.of(next, now.ids())))
          .exception();
    }
    AuditTrail.detail(http, "version", Long.toString(next.version()));
    AuditTrail.detail(http, "decided", changes(current, next));
    answer(http, new Reviewed(reviewed.job(), reviewed.statements(), next, next.version()));
  }

  /** What is decided otherwise in {@code next}, as the audit log has it. */
  private static String changes(Review current, Review next) {
    Set<String> ids = new TreeSet<>(current.decisions().keySet());
    ids.addAll(next.decisions().keySet());
    List<String> changes =
        ids.stream()
            .filter(id -> !verdict(current, id).equals(verdict(next, id)))
            .map(id -> id + "=" + verdict(next, id))
            .toList();
    List<String> shown = changes.subList(0, Math.min(MAX_AUDITED, changes.size()));
    return String.join(" ", shown)
        + (shown.size() < changes.size()
            ? " and " + (changes.size() - shown.size()) + " more"
            : "");
  }

  private static String verdict(Review review, String id) {
    Decision decision = review.decisions().get(id);
    return decision == null || decision.verdict() == null
        ? "open"
        : decision.verdict().name().toLowerCase(Locale.ROOT);
  }

  private Reviewed reviewed(Context http) {
    Job job = lookup.job(http);
    if (!(job.status() instanceof JobStatus.Finished)) {
      throw JobResults.none(job);
    }
    return reviews.of(job, results.json(job));
  }

  private static void answer(Context http, Reviewed reviewed) {
    http.header("ETag", etag(reviewed.review()));
    Answers.json(http, 200, ReviewView.of(reviewed.review(), reviewed.ids()));
  }

  private static String etag(Review review) {
    return "\"" + review.version() + "\"";
  }

  private static long ifMatch(Context http) {
    String header = Optional.ofNullable(http.header("If-Match")).orElse("").strip();
    Matcher tag = ETAG.matcher(header);
    if (!tag.matches()) {
      throw Problem.badField(
              "If-Match", "Send the ETag of the review that you have read, e.g. If-Match: \"3\".")
          .exception();
    }
    return Long.parseLong(tag.group(1));
  }
}
