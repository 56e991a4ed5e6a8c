package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.job.Job;
import dev.docket.job.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonResultTest {
  private static final String OLD = "第1条（目的）\n甲は、乙に報告しなければならない。\n第2条（期間）\n期間は、1年とする。\n";
  private static final String NEW = OLD.replace("しなければならない", "することができる").replace("1年", "2年");
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Api api = new Api();
  private String path = "";

  @BeforeEach
  void compare() throws IOException {
    String before = upload(OLD);
    String after = upload(NEW);
    String id =
        api.client
            .post(
                "/v1/jobs",
                "{\"type\":\"comparison\",\"before\":\"%s\",\"after\":\"%s\"}"
                    .formatted(before, after))
            .json()
            .get("id")
            .asText();
    Job job = api.jobs.find(Api.TENANT, new JobId(id)).orElseThrow();
    try (InputStream comparison = getClass().getResourceAsStream("comparison.json")) {
      assertThat(
              api.jobs.finish(
                  job.claimed("m", api.clock.instant()).completed(api.clock.instant()),
                  Objects.requireNonNull(comparison).readAllBytes()))
          .isPresent();
    }
    path = "/v1/jobs/" + id + "/result";
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aComparisonIsServedInEveryFormAndView() {
    assertThat(api.client.get(path).json().get("type").asText()).isEqualTo("comparison");
    assertThat(api.client.get(path + "?format=markdown").text()).contains("第1条");
    Answer redline = api.client.get(path + "?format=html");
    Answer table = api.client.get(path + "?format=html&view=table");
    assertThat(redline.text()).contains("第1条");
    assertThat(table.text()).contains("第1条").isNotEqualTo(redline.text());
    assertThat(api.client.get(path + "?format=html&view=redline").text()).isEqualTo(redline.text());
    Answer document = api.client.get(path + "?format=docx&view=table");
    assertThat(document.header("Content-Type")).isEqualTo(DOCX);
    assertThat(document.header("Content-Disposition")).contains("attachment", ".docx");
    assertThat(document.response().body()).startsWith('P', 'K');
    assertThat(api.client.get(path, "Accept", DOCX).header("Content-Type")).isEqualTo(DOCX);
  }

  @Test
  void theFirstItemsOfItsListsAreServedByThemselves() {
    JsonNode whole = api.client.get(path).json();
    JsonNode first = api.client.get(path + "?format=json&first=1").json();

    assertThat(first.get("changes")).containsExactly(whole.get("changes").get(0));
    assertThat(first.get("cut").get("changes").asInt()).isEqualTo(whole.get("changes").size());
    assertThat(api.client.get(path + "?first=200").json()).isEqualTo(whole);
    for (String refused : List.of("0", "201", "", "-1", "one")) {
      assertThat(api.client.get(path + "?first=" + refused).field()).isEqualTo("first");
    }
    assertThat(api.client.get(path + "?format=html&first=1").field()).isEqualTo("first");
  }

  @Test
  void aViewThatThereIsNotIsRefused() {
    Answer answer = api.client.get(path + "?format=html&view=upside-down");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo("view");
  }

  private String upload(String text) {
    return api.client
        .post("/v1/documents?name=a", "text/plain", text.getBytes(UTF_8))
        .json()
        .get("id")
        .asText();
  }
}
