package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.JobRequest;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage.RunJob;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobSubmissionTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aSubmittedJobIsStoredAndSentAndLookedAtInAnHour() {
    String document = Uploads.document(api.client, "a");

    Answer answer = submit("'type':'summary','document':'" + document + "'");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("status").asText()).isEqualTo("queued");
    JobId id = new JobId(answer.json().get("id").asText());
    assertThat(answer.header("Location")).isEqualTo("/v1/jobs/" + id);
    assertThat(sent(Priority.INTERACTIVE)).containsExactly(id);
    assertThat(api.jobs.find(Api.TENANT, id).map(Job::checkAt))
        .contains(api.clock.instant().plus(Duration.ofHours(1)));
    assertThat(api.jobs.find(Api.TENANT, id).map(Job::isUntouched)).contains(true);
  }

  @Test
  void aJobWhoseMessageCannotBeSentIsAcceptedAndLookedAtInAMinute() {
    String document = Uploads.document(api.client, "a");
    api.queue.refuse(true);

    Answer answer = submit("'type':'summary','document':'" + document + "'");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(
            api.jobs
                .find(Api.TENANT, new JobId(answer.json().get("id").asText()))
                .map(Job::checkAt))
        .contains(api.clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void aRequestIsStoredWithItsDefaults() {
    String document = Uploads.document(api.client, "a");

    JsonNode request =
        submit("'type':'summary','document':'" + document + "'").json().get("request");

    assertThat(request.toString())
        .isEqualTo(
            json(
                "{'type':'summary','document':'"
                    + document
                    + "','options':{'language':'auto','profile':'audit','length':'standard',"
                    + "'model':null},'priority':'interactive','metadata':{},'duplicates':'allow',"
                    + "'deadline_seconds':21600,'max_tokens_total':null,'max_cost_usd':null}"));
  }

  @Test
  void metadataMayHaveSixteenEntries() {
    String entries =
        IntStream.range(0, 16).mapToObj(i -> "'" + i + "':'x'").collect(Collectors.joining(","));
    String document = Uploads.document(api.client, "a");

    Answer answer =
        submit("'type':'summary','document':'" + document + "','metadata':{" + entries + "}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/request/metadata").size()).isEqualTo(16);
  }

  @Test
  void aQuestionToACollectionWithoutDocumentsIsRefusedHoweverManyOthersThereAre() {
    for (int i = 0; i <= 200; i++) { // more than are looked at in one request
      Uploads.document(api.client, "text-" + i);
    }

    Answer answer = submit("'type':'answer','question':'Who?','collection':'no such'");

    assertThat(answer.problem()).isEqualTo("unknown-document");
    assertThat(answer.field()).isEqualTo("collection");
  }

  @Test
  void everythingThatWasAskedForIsStoredAndCanBeSubmittedAgain() {
    String before = Uploads.document(api.client, "a");
    String after = Uploads.document(api.client, "b");
    String request =
        json(
            "{'type':'comparison','before':'"
                + before
                + "','after':'"
                + after
                + "','options':{'language':'ja','explain':false,'our_party':'甲','model':'m',"
                + "'noise':['quotes']},"
                + "'priority':'bulk','metadata':{'matter':'7'},'duplicates':'forbid',"
                + "'deadline_seconds':60,'max_tokens_total':9007199254740993,"
                + "'max_cost_usd':null}");

    Answer answer = api.client.post("/v1/jobs", request);

    assertThat(answer.json().get("request").toString()).isEqualTo(request);
    JobId id = new JobId(answer.json().get("id").asText());
    assertThat(sent(Priority.BULK)).containsExactly(id);
    JobRequest stored = api.jobs.find(Api.TENANT, id).orElseThrow().request();
    assertThat(stored.terms().deadline()).isEqualTo(Duration.ofMinutes(1));
    assertThat(stored.terms().duplicatesAllowed()).isFalse();
    assertThat(
            api.client
                .post("/v1/jobs", answer.json().get("request").toString())
                .json()
                .get("request"))
        .isEqualTo(answer.json().get("request"));
  }

  @Test
  void aTextBecomesADocumentOfTheJob() {
    Answer answer = submit("'type':'summary','text':'第1条　目的。'");

    assertThat(answer.status()).isEqualTo(202);
    String document = answer.json().get("request").get("document").asText();
    assertThat(api.client.get("/v1/documents/" + document + "/text").text()).isEqualTo("第1条　目的。");
  }

  @Test
  void theSameTextTwiceIsADocumentOfEachJob() {
    String first = submit("'type':'summary','text':'One.'").json().at("/request/document").asText();
    String second =
        submit("'type':'summary','text':'One.'").json().at("/request/document").asText();

    assertThat(second).isNotEqualTo(first);
    assertThat(api.client.get("/v1/documents/" + second).status()).isEqualTo(200);
  }

  @Test
  void aLongTextBecomesADocumentToo() {
    String text = "A sentence of a long text. ".repeat(5_000);

    Answer answer = submit("'type':'summary','text':'" + text + "'");

    assertThat(answer.status()).isEqualTo(202);
  }

  private Answer submit(String fields) {
    return api.client.post("/v1/jobs", json("{" + fields + "}"));
  }

  private List<JobId> sent(Priority queue) {
    return api.queue.receive(queue, 10, Duration.ZERO, Duration.ofSeconds(1)).stream()
        .map(Delivery::message)
        .map(message -> ((RunJob) message).job())
        .toList();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
