package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Arrival.State;
import dev.docket.inbox.InboxId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxRoutesTest {
  private static final String BODY =
      """
      {"name":"contracts","s3":{"bucket":"inbox","prefix":"contracts/"},"collection":"contracts",
       "job":{"type":"summary","options":{"length":"short"}},"write_back":true}
      """;

  private final Api api = new Api();

  InboxRoutesTest() {
    api.parameters.put("tenants/acme/buckets", "inbox/contracts/");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void anInboxIsMadeShownListedAndDeleted() {
    Answer made = api.client.post("/v1/inboxes", BODY);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    JsonNode inbox = made.json();

    assertThat(inbox.path("s3").path("prefix").asText()).isEqualTo("contracts/");
    assertThat(inbox.path("job").path("options").path("length").asText()).isEqualTo("short");
    assertThat(api.client.get(made.header("Location")).json()).isEqualTo(inbox);
    assertThat(api.client.get("/v1/inboxes").json().path("items")).containsExactly(inbox);
    assertThat(api.client.delete(made.header("Location")).status()).isEqualTo(204);
    assertThat(api.client.get(made.header("Location")).status()).isEqualTo(404);
    assertThat(api.client.get("/v1/inboxes").json().path("items")).isEmpty();
  }

  @Test
  void aPlaceThatIsNotAllowedIsRefused() {
    for (String place :
        new String[] {
          "{\"bucket\":\"inbox\"}",
          "{\"bucket\":\"inbox\",\"prefix\":\"contract\"}",
          "{\"bucket\":\"inbox2\",\"prefix\":\"contracts/\"}"
        }) {
      Answer answer = api.client.post("/v1/inboxes", "{\"name\":\"a\",\"s3\":" + place + "}");
      assertThat(answer.problem()).as(place).isEqualTo("source-not-allowed");
      assertThat(answer.field()).isEqualTo("s3");
    }
    assertThat(api.client.get("/v1/inboxes").json().path("items")).isEmpty();
  }

  @Test
  void badRequestsNameTheField() {
    assertThat(api.client.post("/v1/inboxes", "{\"s3\":{\"bucket\":\"inbox\"}}").status())
        .isBetween(400, 422);
    assertThat(api.client.post("/v1/inboxes", "{\"name\":\"a\"}").field()).isEqualTo("s3");
    assertThat(api.client.post("/v1/inboxes", BODY.replace("\"short\"", "\"tiny\"")).field())
        .isEqualTo("job.options.length");
    String id = api.client.post("/v1/inboxes", BODY).json().path("id").asText();
    assertThat(api.client.get("/v1/inboxes/" + id + "/objects?state=lost").field())
        .isEqualTo("state");
  }

  @Test
  void whatCameInIsListedAndFilteredByState() {
    String id = api.client.post("/v1/inboxes", BODY).json().path("id").asText();
    keep(id, "contracts/a.pdf", State.DONE);
    keep(id, "contracts/b.pdf", State.REFUSED);
    String objects = "/v1/inboxes/" + id + "/objects";

    assertThat(api.client.get(objects).json().path("items")).hasSize(2);
    assertThat(api.client.get(objects + "?state=refused").json().path("items"))
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.path("key").asText()).isEqualTo("contracts/b.pdf");
              assertThat(arrival.path("reason").asText()).isEqualTo("It is encrypted.");
            });
  }

  private void keep(String inbox, String key, State state) {
    api.clock.advance(Duration.ofSeconds(1));
    InboxId id = new InboxId(inbox);
    api.inboxes.keep(
        new Arrival(
            Arrival.id(id, key, "v"),
            id,
            Api.TENANT,
            key,
            "v",
            5,
            state,
            state == State.REFUSED ? "It is encrypted." : null,
            null,
            null,
            api.clock.instant(),
            null));
  }
}
