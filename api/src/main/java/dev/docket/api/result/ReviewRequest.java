package dev.docket.api.result;

import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.result.Reviews.Reviewed;
import dev.docket.job.review.Review.Decision;
import dev.docket.job.review.Review.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a reviewer sends: all decisions as they shall stand, and who is to review. */
final class ReviewRequest {
  private static final int MAX_COMMENT = 2000;
  private static final int MAX_NAME = 200;

  private final JsonFields fields;
  private final Reviewed reviewed;
  private final Optional<String> person;

  /** What {@code person} sends of {@code reviewed}; nobody is named by a key that is shared. */
  ReviewRequest(JsonFields fields, Reviewed reviewed, Optional<String> person) {
    this.fields = fields;
    this.reviewed = reviewed;
    this.person = person;
  }

  /** Who is to review. */
  Optional<String> assigned() {
    return fields.text("assigned", MAX_NAME);
  }

  /** The decisions of the body; those that say what is stored keep who said it, and when. */
  Map<String, Decision> decisions(Instant now) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    JsonFields given =
        fields.required(fields.object("decisions"), "decisions").onlyNamed(reviewed.ids());
    for (String id : given.names()) {
      JsonFields one =
          fields
              .required(given.object(id), "decisions." + id)
              .only("decision", "comment", "by", "at", "assigned", "carried_from");
      Decision said =
          new Decision(
              one.oneOf("decision", Verdict.class).orElse(null),
              one.string("comment").map(comment -> checked(one, comment)).orElse(""),
              person.orElse(null),
              now,
              one.text("assigned", MAX_NAME).orElse(null),
              null);
      Decision stored = reviewed.review().decisions().get(id);
      if (stored != null && stored.saysTheSameAs(said)) {
        decisions.put(id, stored);
        continue;
      }
      boolean decides =
          stored == null ? said.verdict() != null : said.verdict() != stored.verdict();
      if (decides && person.isEmpty()) {
        throw Problem.of(
                ProblemKind.PERSON_REQUIRED,
                "A key that is shared may comment; to decide, use one that was made with --person.")
            .exception();
      }
      decisions.put(id, said);
    }
    requirePersonToWithdraw(decisions);
    return decisions;
  }

  private void requirePersonToWithdraw(Map<String, Decision> decisions) {
    boolean withdrawn =
        reviewed.review().decisions().entrySet().stream()
            .anyMatch(
                stored ->
                    stored.getValue().verdict() != null && !decisions.containsKey(stored.getKey()));
    if (withdrawn && person.isEmpty()) {
      throw Problem.of(
              ProblemKind.PERSON_REQUIRED,
              "A key that is shared may not take back a decision; send all that are there.")
          .exception();
    }
  }

  private static String checked(JsonFields fields, String comment) {
    if (comment.codePointCount(0, comment.length()) > MAX_COMMENT) {
      throw fields.bad("comment", "It may have at most " + MAX_COMMENT + " characters.");
    }
    return comment;
  }
}
