package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.FailureReason;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventRoutesTest {
  private final Api api = new Api();
  private final String id = Uploads.summary(api.client);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aStreamTellsOfEachChangeAndEndsWithTheJob() {
    HttpResponse<Stream<String>> response = open();
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Iterator<String> lines = response.body().iterator();

    assertThat(nextStatus(lines)).isEqualTo("queued");
    change(job -> job.claimed("m", api.clock.instant()));
    assertThat(nextStatus(lines)).isEqualTo("running");
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));
    assertThat(nextStatus(lines)).isEqualTo("failed");

    lines.forEachRemaining(line -> assertThat(line).isEmpty());
  }

  @Test
  void whoComesBackGetsWhatIsNewer() {
    long version = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow().version();
    Iterator<String> lines = open("Last-Event-ID", Long.toString(version)).body().iterator();

    change(job -> job.claimed("m", api.clock.instant()));

    assertThat(nextStatus(lines)).isEqualTo("running");
  }

  @Test
  void whoHasSeenTheEndIsToldNotToComeBack() {
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));
    long version = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow().version();

    assertThat(open("Last-Event-ID", Long.toString(version)).statusCode()).isEqualTo(204);
    assertThat(events(open("Last-Event-ID", "0"))).hasSize(1);
    assertThat(events(open("Last-Event-ID", "nonsense"))).hasSize(1);
  }

  @Test
  void anIdIsTheVersionOfTheJob() {
    change(job -> job.failed(FailureReason.CRASHED, "It crashed.", api.clock.instant()));

    long version = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow().version();
    assertThat(open().body().filter(line -> line.startsWith("id:")))
        .containsExactly("id: " + version);
  }

  @Test
  void aStreamEndsWhenTheServerStops() {
    Iterator<String> lines = open().body().iterator();
    assertThat(nextStatus(lines)).isEqualTo("queued");

    api.close();

    lines.forEachRemaining(line -> assertThat(line).doesNotStartWith("data:"));
  }

  private HttpResponse<Stream<String>> open(String... headers) {
    return api.client.exchange(
        "GET", "/v1/jobs/" + id + "/events", new byte[0], BodyHandlers.ofLines(), headers);
  }

  private static String nextStatus(Iterator<String> lines) {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("data: ")) {
        return line.replaceFirst(".*\"status\":\"([a-z]+)\".*", "$1");
      }
    }
    return "the stream has ended";
  }

  private static List<String> events(HttpResponse<Stream<String>> response) {
    List<String> events = new ArrayList<>();
    response.body().filter(line -> line.startsWith("data:")).forEach(events::add);
    return events;
  }

  private void change(UnaryOperator<Job> change) {
    assertThat(api.jobs.update(Api.TENANT, new JobId(id), change)).isPresent();
  }
}
