package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.JobQueue.Delivery;
import dev.docket.job.Priority;
import dev.docket.job.WorkMessage.RunJob;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aSubmittedJobIsStoredAndSent() {
    Answer document =
        api.client.post(
            "/v1/documents?name=a",
            "text/plain",
            "One.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(document.status()).isEqualTo(201);
    String id = document.json().get("id").asText();

    Answer job = api.client.post("/v1/jobs", "{\"type\":\"summary\",\"document\":\"" + id + "\"}");

    assertThat(job.status()).isEqualTo(202);
    assertThat(job.header("Location")).isEqualTo("/v1/jobs/" + job.json().get("id").asText());
    JobId jobId = new JobId(job.json().get("id").asText());
    List<Delivery> sent =
        api.queue.receive(Priority.INTERACTIVE, 10, Duration.ZERO, Duration.ofSeconds(1));
    assertThat(sent).extracting(Delivery::message).containsExactly(new RunJob(Api.TENANT, jobId));
    assertThat(api.jobs.find(Api.TENANT, jobId).map(Job::checkAt))
        .contains(api.clock.instant().plus(Duration.ofHours(1)));
  }
}
