package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.pack.PackCheck;
import dev.docket.pack.PublicKeyId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackRoutesTest {
  private static final String OLD = "Article 1. The term is one year.";
  private static final String NEW = "Article 1. The term is two years.";

  private final Api api = new Api();
  private final ApiClient reviewer = api.as(Api.REVIEWERS_KEY);

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aResultThatIsNotSignedOffHasNoPack() {
    Answer answer = api.client.get("/v1/jobs/" + finished() + "/pack");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("review-not-signed-off");
  }

  @Test
  void thePackOfASignedOffResultIsWholeAndSignedByTheKeyThatIsServed() {
    String job = signedOff();
    Answer answer = api.client.get("/v1/jobs/" + job + "/pack");

    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).contains(job + ".docket.zip");
    String served = api.client.get("/v1/signing-keys").json().at("/items/0/public_key").asText();
    PackCheck.Outcome outcome = PackCheck.of(answer.response().body(), PublicKeyId.read(served));
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.originals()).hasSize(2);
    assertThat(outcome.checked()).anyMatch(line -> line.startsWith("2 quotations"));
    assertThat(api.client.get("/v1/jobs/" + job + "/pack").response().body())
        .isEqualTo(answer.response().body());
  }

  @Test
  void withoutAKeyOrADocumentTheProblemSaysSo() {
    String job = signedOff();
    String document = api.client.get("/v1/jobs/" + job).json().at("/request/before").asText();
    api.client.delete("/v1/documents/" + document);
    assertThat(api.client.get("/v1/jobs/" + job + "/pack").problem())
        .isEqualTo("original-not-kept");

    api.parameters.put("packs/signing-key", "");
    Answer answer = api.client.get("/v1/jobs/" + job + "/pack");
    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.problem()).isEqualTo("no-signing-key");
    assertThat(api.client.get("/v1/signing-keys").json().path("items")).isEmpty();
  }

  private String signedOff() {
    String job = finished();
    String review = "/v1/jobs/" + job + "/review";
    assertThat(
            reviewer
                .put(
                    review,
                    "{\"decisions\":{\"C1\":{\"decision\":\"accepted\"}}}",
                    "If-Match",
                    "\"0\"")
                .status())
        .isEqualTo(200);
    assertThat(reviewer.post(review + "/sign-off", "", "If-Match", "\"1\"").status())
        .isEqualTo(200);
    return job;
  }

  private String finished() {
    String before = upload(OLD);
    String after = upload(NEW);
    String id =
        api.client
            .post(
                "/v1/jobs",
                "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                    .formatted(before, after))
            .json()
            .path("id")
            .asText();
    Job job = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow();
    String place = "{\"id\":\"1\",\"path\":[],\"start\":0,\"end\":%d}";
    String result =
        """
        {"type":"comparison","before":{"id":"%s","name":"a"},"after":{"id":"%s","name":"b"},
         "language":"en","method":"rules","alignment":[],"changes":[{"id":"C1","level":0,
          "content":"modified","moved":false,"renumbered":false,"split_from":[],"merged_into":[],
          "before":%s,"after":%s,"classes":[],"risk":"low","reasons":[],"cells":[],
          "edits":[{"op":"equal","text":"Article 1. The term is "},{"op":"delete","text":"one year"},
           {"op":"insert","text":"two years"},{"op":"equal","text":"."}]}],
         "replacements":[],"stale_references":[],"unexplained":[],"unread":[],
         "stats":{"clauses_before":1,"clauses_after":1,"added":0,"removed":0,"modified":1,"moved":0,
          "renumbered":0,"reference_only":0,"cosmetic":0,"same":0}}
        """
            .formatted(before, after, place.formatted(OLD.length()), place.formatted(NEW.length()));
    Optional<Job> stored =
        api.jobs.finish(
            job.claimed("m", api.clock.instant()).completed(api.clock.instant()),
            result.getBytes(StandardCharsets.UTF_8));
    assertThat(stored).isPresent();
    return id;
  }

  private String upload(String text) {
    return api.client
        .post("/v1/documents", "{\"name\":\"a.txt\",\"text\":\"" + text + "\"}")
        .json()
        .path("id")
        .asText();
  }
}
