package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleReplacementTest {
  private static final String WEEKLY =
      """
      {"name":"weekly","cron":"0 0 6 ? * MON","time_zone":"Asia/Tokyo",
       "source":{"collection":"c","select":"changed"},"job":{"type":"comparison"}}
      """;

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whatAGetShowsIsPutBackToPauseASchedule() {
    String one =
        "/v1/schedules/" + api.client.post("/v1/schedules", WEEKLY).json().path("id").asText();
    Answer shown = api.client.get(one);

    Answer paused =
        api.client.put(
            one,
            shown
                .text()
                .replace("\"enabled\":true", "\"enabled\":false")
                .replace("\"id\":\"sch_", "\"id\":\"sch_0"));

    assertThat(paused.status()).isEqualTo(200);
    JsonNode stored = api.client.get(one).json();
    assertThat(stored.path("enabled").asBoolean()).isFalse();
    for (String kept : new String[] {"id", "created_at", "source", "job", "cron"}) {
      assertThat(stored.path(kept)).as(kept).isEqualTo(shown.json().path(kept));
    }
  }

  @Test
  void aNewScheduleIsGivenNoIdByItsSubmitter() {
    Answer refused =
        api.client.post("/v1/schedules", WEEKLY.replace("{\"name\"", "{\"id\":\"x\",\"name\""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("id");
  }
}
