package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobStore.JobFilter;
import dev.docket.testing.Race;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class McpRepeatedCallsTest {
  private static final String TEXT = "{\"text\":\"Article 1. Fees are due.\"}";

  private final Api api = new Api();
  private final Mcp mcp = new Mcp(api.client);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theSameCallTwiceIsOneJobHoweverItsArgumentsAreOrdered() {
    String first = submitted(TEXT.replace("}", ",\"metadata\":{\"a\":\"1\",\"b\":\"2\"}}"));
    String again = submitted("{\"metadata\":{\"b\":\"2\",\"a\":\"1\"}," + TEXT.substring(1));

    assertThat(again).isEqualTo(first);
    assertThat(jobs()).hasSize(1);
    assertThat(submitted(TEXT)).isNotEqualTo(first);
    assertThat(mcp.call("ask", "{\"question\":\"Why?\",\"collection\":\"c\"}").path("isError"))
        .hasToString("true");
    assertThat(jobs()).hasSize(2);
  }

  @Test
  void theSameCallManyTimesAtOnceIsOneJob() throws Exception {
    List<String> ids = Race.of(6, _ -> submitted(TEXT));

    assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void whatFailedOrWasCancelledOrErasedIsTriedAnew() {
    String failed = submitted(TEXT);
    api.jobs.replace(job(failed).failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));
    String cancelled = submitted(TEXT);
    mcp.call("cancel_job", "{\"job\":\"" + cancelled + "\"}");
    String erased = submitted(TEXT);
    finish(erased);
    api.client.send("DELETE", "/v1/jobs/" + erased, new byte[0]);
    String last = submitted(TEXT);

    assertThat(List.of(failed, cancelled, erased, last)).doesNotHaveDuplicates();
    assertThat(submitted(TEXT)).isEqualTo(last);
  }

  @Test
  void aFinishedJobAnswersForTenMinutesAndForNobodyElse() {
    String first = submitted(TEXT);
    finish(first);
    assertThat(submitted(TEXT)).isEqualTo(first);
    assertThat(id(new Mcp(api.as(Api.ADMIN_KEY)).call("summarize", TEXT))).isNotEqualTo(first);
    assertThat(id(new Mcp(api.as(Api.STRANGERS_KEY)).call("summarize", TEXT))).isNotEqualTo(first);

    api.clock.advance(Duration.ofMinutes(10));
    assertThat(submitted(TEXT)).isNotEqualTo(first);
  }

  @Test
  void aCollectionIsAskedAnewOnceItsJobHasEnded() {
    api.client.post(
        "/v1/documents?name=a.txt&collection=c",
        "text/plain",
        "Article 1. Fees are due.".getBytes(StandardCharsets.UTF_8));
    String ask = "{\"question\":\"When?\",\"collection\":\"c\"}";
    String first = id(mcp.call("ask", ask));
    assertThat(id(mcp.call("ask", ask))).isEqualTo(first);

    finish(first);
    assertThat(id(mcp.call("ask", ask))).isNotEqualTo(first);
  }

  @Test
  void aQuestionThatIsRepeatedAllDayLooksAtFewOfItsEarlierTimes() {
    api.client.post(
        "/v1/documents?name=a.txt&collection=c",
        "text/plain",
        "Article 1. Fees are due.".getBytes(StandardCharsets.UTF_8));
    String ask = "{\"question\":\"When?\",\"collection\":\"c\"}";
    Set<String> ids = new HashSet<>();
    for (int time = 0; time < 100; time++) {
      String id = id(mcp.call("ask", ask));
      finish(id);
      ids.add(id);
    }
    assertThat(ids).hasSize(100);

    int before = api.idempotency.claims();
    String last = id(mcp.call("ask", ask));
    assertThat(ids).doesNotContain(last);
    assertThat(api.idempotency.claims() - before)
        .isLessThanOrEqualTo(15); // 8 to double, 6 to halve
    assertThat(id(mcp.call("ask", ask))).isEqualTo(last);
  }

  @Test
  void anIdempotencyKeyNamesOneCall() {
    String first = id(mcp.call("summarize", TEXT, "Idempotency-Key", "k1"));
    finish(first);
    api.clock.advance(Duration.ofHours(23));

    assertThat(id(mcp.call("summarize", TEXT, "Idempotency-Key", "k1"))).isEqualTo(first);
    assertThat(id(mcp.call("summarize", TEXT, "Idempotency-Key", "k2"))).isNotEqualTo(first);
    JsonNode other = mcp.call("summarize", TEXT.replace("due", "paid"), "Idempotency-Key", "k1");
    assertThat(other.at("/structuredContent/type").asText())
        .isEqualTo("urn:docket:problem:idempotency-key-reused");
    JsonNode odd = mcp.call("summarize", TEXT, "Idempotency-Key", "a key");
    assertThat(odd.at("/structuredContent/field").asText()).isEqualTo("Idempotency-Key");
  }

  private String submitted(String arguments) {
    return id(mcp.call("summarize", arguments));
  }

  private static String id(JsonNode result) {
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return result.at("/structuredContent/id").asText();
  }

  private Job job(String id) {
    return api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow();
  }

  private void finish(String id) {
    api.jobs.finish(
        job(id).claimed("m", api.clock.instant()).completed(api.clock.instant()),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private List<Job> jobs() {
    return api.jobs.list(Api.TENANT, JobFilter.ALL, 200, Optional.empty()).items();
  }
}
