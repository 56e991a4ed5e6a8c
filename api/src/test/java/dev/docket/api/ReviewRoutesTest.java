package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewRoutesTest {
  private final Api api = new Api();
  private final ApiClient reviewer = api.as(Api.REVIEWERS_KEY);
  private final ApiClient shared = api.as(Api.SHARED_REVIEW_KEY);
  private String review = "";
  private String job = "";

  @BeforeEach
  void aComparisonHasFinished() throws IOException {
    finish(upload("The term."), comparison());
  }

  private static String comparison() throws IOException {
    try (InputStream comparison = ReviewRoutesTest.class.getResourceAsStream("comparison.json")) {
      return new String(Objects.requireNonNull(comparison).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Compares {@code document}, with this result; it is what is reviewed from now on. */
  private void finish(String document, String result) {
    api.clock.advance(Duration.ofMinutes(1));
    job =
        api.client
            .post(
                "/v1/jobs",
                "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                    .formatted(document, document))
            .json()
            .path("id")
            .asText();
    Job stored = api.jobs.find(Api.TENANT, new JobId(job)).orElseThrow();
    api.jobs.finish(
        stored.claimed("m", api.clock.instant()).completed(api.clock.instant()), bytes(result));
    review = "/v1/jobs/" + job + "/review";
  }

  private String upload(String text) {
    return api.client
        .post(
            "/v1/documents",
            "{\"name\":\"a.txt\",\"collection\":\"contracts\",\"text\":\"Article 1. %s\"}"
                .formatted(text))
        .json()
        .path("id")
        .asText();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aResultThatNobodyHasReviewedIsOpen() {
    Answer answer = reviewer.get(review);

    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(answer.json().path("state").asText()).isEqualTo("open");
    assertThat(answer.json().path("undecided").asInt()).isPositive();
    assertThat(answer.json().path("decisions")).isEmpty();
  }

  @Test
  void aDecisionSaysWhoMadeItAndWhen() {
    Answer answer = put(reviewer, 0, "{\"C1\":{\"decision\":\"accepted\",\"comment\":\"ok\"}}");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode decision = answer.json().at("/decisions/C1");
    assertThat(decision.path("decision").asText()).isEqualTo("accepted");
    assertThat(decision.path("by").asText()).isEqualTo("山田花子");
    assertThat(decision.path("at").asText()).isEqualTo(api.clock.instant().toString());
    assertThat(reviewer.get(review).json()).isEqualTo(answer.json());
  }

  @Test
  void whereACollectionAsksForFourEyesTheOneWhoDecidedDoesNotSignOffAlone() {
    ApiClient second = api.as(Api.SECOND_KEY);
    put(reviewer, 0, allAccepted());
    api.as(Api.ADMIN_KEY).put("/v1/collections/contracts", "{\"four_eyes\":true}");

    Answer alone = signOff(reviewer, 1);
    assertThat(alone.status()).isEqualTo(409);
    assertThat(alone.problem()).isEqualTo("four-eyes");
    assertThat(alone.text()).contains("contracts");
    assertThat(signOff(second, 1).status()).isEqualTo(200);
  }

  @Test
  void ofTwoWhoWriteAtOnceTheSecondIsToldAndLosesNothing() {
    put(reviewer, 0, "{\"C1\":{\"decision\":\"accepted\"}}");
    Answer second = put(reviewer, 0, "{\"C1\":{\"decision\":\"rejected\"}}");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("review-changed");
    assertThat(second.header("ETag")).isEqualTo("\"1\"");
    assertThat(second.json().at("/current/version").asInt()).isEqualTo(1);
    assertThat(second.json().at("/current/decisions/C1/decision").asText()).isEqualTo("accepted");
    assertThat(second.json().at("/sent/decisions/C1/decision").asText()).isEqualTo("rejected");
    assertThat(reviewer.get(review).json().at("/decisions/C1/decision").asText())
        .isEqualTo("accepted");
  }

  @Test
  void aSharedKeyMayCommentButNotDecideNorSignOff() {
    assertThat(put(shared, 0, "{\"C1\":{\"decision\":\"accepted\"}}").problem())
        .isEqualTo("person-required");
    Answer comment = put(shared, 0, "{\"C1\":{\"comment\":\"see page 3\"}}");
    assertThat(comment.status()).isEqualTo(200);
    assertThat(comment.json().at("/decisions/C1/by").isNull()).isTrue();
    assertThat(signOff(shared, 1).problem()).isEqualTo("person-required");
  }

  @Test
  void aSharedKeyCannotTakeBackADecision() {
    put(reviewer, 0, "{\"C1\":{\"decision\":\"accepted\"}}");

    assertThat(put(shared, 1, "{}").problem()).isEqualTo("person-required");
    assertThat(put(shared, 1, "{\"C1\":{\"decision\":\"accepted\"}}").status()).isEqualTo(200);
  }

  @Test
  void aKeyWithoutTheScopeCannotReview() {
    assertThat(put(api.as(Api.READ_ONLY_KEY), 0, "{}").status()).isEqualTo(403);
    assertThat(api.as(Api.STRANGERS_KEY).get(review).status()).isEqualTo(404);
  }

  @Test
  void onlyWhatTheResultHoldsIsDecided() {
    Answer answer = put(reviewer, 0, "{\"C99\":{\"decision\":\"accepted\"}}");

    assertThat(answer.field()).isEqualTo("decisions.C99");
    assertThat(put(reviewer, 0, "{\"C1\":{\"decision\":\"maybe\"}}").field())
        .isEqualTo("decisions.C1.decision");
    assertThat(
            reviewer
                .send(
                    "PUT", review, bytes("{\"decisions\":{}}"), "Content-Type", "application/json")
                .field())
        .isEqualTo("If-Match");
  }

  @Test
  void whatIsSignedOffChangesNoMore() {
    assertThat(signOff(reviewer, 0).problem()).isEqualTo("review-incomplete");
    Answer decided = put(reviewer, 0, allAccepted());
    assertThat(decided.json().path("state").asText()).isEqualTo("decided");
    Answer signed = signOff(reviewer, 1);

    assertThat(signed.json().path("state").asText()).isEqualTo("signed_off");
    assertThat(signed.json().at("/signed_off/by").asText()).isEqualTo("山田花子");
    assertThat(put(reviewer, 2, "{}").problem()).isEqualTo("review-signed-off");
    assertThat(signOff(reviewer, 2).problem()).isEqualTo("review-signed-off");
    assertThat(api.client.post("/v1/jobs/" + job + "/retry", "").problem())
        .isEqualTo("review-signed-off");
  }

  @Test
  void whatIsRejectedVanishesFromReportsWhichSaySo() throws IOException {
    String reason = Json.MAPPER.readTree(comparison()).at("/changes/0/reasons/0").asText();
    String note = "却下した 1 件は載せていません：C1";
    assertThat(report("markdown")).contains("## C1 ").contains(reason);
    put(reviewer, 0, "{\"C1\":{\"decision\":\"rejected\",\"comment\":\"no change in law\"}}");

    for (String format : List.of("markdown", "html", "csv", "html&view=table")) {
      assertThat(report(format)).as(format).doesNotContain(reason).contains(note);
    }
    assertThat(report("markdown")).doesNotContain("## C1 ");
    assertThat(report("html")).doesNotContain("<a href=\"#C1\">C1</a></td>");
    for (String format : List.of("xlsx", "docx&view=table")) {
      assertThat(unzipped(format)).as(format).doesNotContain(reason).contains(note);
    }
    JsonNode json = Json.MAPPER.readTree(report("json"));
    assertThat(json.at("/review/decisions/C1/comment").asText()).isEqualTo("no change in law");
    assertThat(json.at("/changes/0/id").asText()).isEqualTo("C1");
  }

  private String report(String format) {
    return reviewer.get("/v1/jobs/" + job + "/result?format=" + format).text();
  }

  private String unzipped(String format) throws IOException {
    byte[] file = reviewer.get("/v1/jobs/" + job + "/result?format=" + format).response().body();
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void aNewVersionTakesOverWhatWasDecidedOfWhatDidNotChange() throws IOException {
    ObjectNode result = (ObjectNode) Json.MAPPER.readTree(comparison());
    put(
        reviewer,
        0,
        "{\"C1\":{\"decision\":\"accepted\",\"comment\":\"ok\"},\"C2\":{\"decision\":\"rejected\"}}");
    String first = job;
    JsonNode decided = reviewer.get(review).json().at("/decisions/C1");
    ((ObjectNode) result.at("/changes/1/edits/0")).put("text", "Other words.");
    ((ObjectNode) result.at("/changes/0")).put("id", "C9");
    finish(upload("The other term."), result.toString());

    JsonNode carried = reviewer.get(review).json();
    assertThat(carried.path("version").asInt()).isZero();
    assertThat(carried.path("decisions").properties()).hasSize(1);
    JsonNode one = carried.at("/decisions/C9");
    assertThat(one.path("decision").asText()).isEqualTo("accepted");
    assertThat(one.path("by")).isEqualTo(decided.path("by"));
    assertThat(one.path("at")).isEqualTo(decided.path("at"));
    assertThat(one.path("carried_from").asText()).isEqualTo(first);
    Answer stored = put(reviewer, 0, carried.path("decisions").toString());
    assertThat(stored.json().at("/decisions")).isEqualTo(carried.at("/decisions"));
  }

  @Test
  void aStatementIsAssignedToSomebody() {
    Answer answer = put(shared, 0, "{\"C1\":{\"assigned\":\"鈴木\"}}");

    assertThat(answer.json().at("/decisions/C1/assigned").asText()).isEqualTo("鈴木");
    assertThat(answer.json().at("/decisions/C1/decision").isNull()).isTrue();
    assertThat(answer.json().path("state").asText()).isEqualTo("open");
    put(reviewer, 1, "{\"C1\":{\"decision\":\"accepted\",\"assigned\":\"鈴木\"}}");
    assertThat(reviewer.get(review).json().at("/decisions/C1/assigned").asText()).isEqualTo("鈴木");
  }

  private String allAccepted() {
    StringBuilder all = new StringBuilder();
    reviewer
        .get("/v1/jobs/" + job + "/result?format=json")
        .json()
        .path("changes")
        .forEach(
            change ->
                all.append(all.isEmpty() ? "" : ",")
                    .append('"')
                    .append(change.path("id").asText())
                    .append("\":{\"decision\":\"accepted\"}"));
    return "{" + all + "}";
  }

  private Answer put(ApiClient as, long version, String decisions) {
    return as.send(
        "PUT",
        review,
        bytes("{\"decisions\":" + decisions + "}"),
        "Content-Type",
        "application/json",
        "If-Match",
        "\"" + version + "\"");
  }

  private Answer signOff(ApiClient as, long version) {
    return as.send("POST", review + "/sign-off", new byte[0], "If-Match", "\"" + version + "\"");
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
