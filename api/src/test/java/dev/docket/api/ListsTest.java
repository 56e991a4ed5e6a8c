package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.api.http.PageTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void pagesShowEveryItemOnceNewestFirst() {
    List<String> submitted = submit(5);

    List<String> listed = new ArrayList<>();
    String path = "/v1/jobs?page_size=2";
    for (String next = path; !next.isEmpty(); ) {
      JsonNode page = api.client.get(next).json();
      listed.addAll(page.get("items").findValuesAsText("id"));
      next =
          page.has("next_page_token")
              ? path + "&page_token=" + page.get("next_page_token").asText()
              : "";
    }

    assertThat(listed).containsExactlyElementsOf(submitted.reversed());
  }

  @Test
  void aTokenIsGoodForItsListFilterAndTenantAlone() {
    submit(3);
    String token =
        api.client.get("/v1/jobs?type=summary&page_size=1").json().get("next_page_token").asText();

    assertThat(api.client.get("/v1/jobs?type=summary&page_size=200&page_token=" + token).status())
        .isEqualTo(200);
    for (String other :
        List.of(
            "/v1/jobs?",
            "/v1/jobs?type=comparison&",
            "/v1/jobs?status=queued&",
            "/v1/documents?")) {
      Answer refused = api.client.get(other + "page_token=" + token);
      assertThat(refused.problem()).as(other).isEqualTo("invalid-page-token");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.field()).isEqualTo("page_token");
    }
    assertThat(api.as(Api.STRANGERS_KEY).get("/v1/jobs?type=summary&page_token=" + token).status())
        .isEqualTo(400);
  }

  @Test
  void aTokenThatWasTamperedWithIsRefused() {
    submit(2);
    String token = api.client.get("/v1/jobs?page_size=1").json().get("next_page_token").asText();

    assertThat(api.client.get("/v1/jobs?page_token=").problem()).isEqualTo("invalid-page-token");
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(api.client.get("/v1/jobs?page_token=" + forged).status())
          .as(forged)
          .isEqualTo(400);
    }
  }

  @Test
  void aSecretInTheParametersSignsForAllProcesses() {
    submit(2);
    api.parameters.put("api/page-token-secret", "shared");
    String token = api.client.get("/v1/jobs?page_size=1").json().get("next_page_token").asText();
    PageTokens elsewhere = new PageTokens(api.parameters);

    assertThat(elsewhere.open(String.join("\0", "acme", "jobs", "", "", "", "", "", ""), token))
        .isPresent();
    api.parameters.put("api/page-token-secret", "changed");
    assertThat(api.client.get("/v1/jobs?page_token=" + token).status()).isEqualTo(400);
  }

  @Test
  void jobsAreListedByStatusAndType() {
    List<String> submitted = submit(2);
    api.client.post("/v1/jobs/" + submitted.getFirst() + "/cancel", "");

    assertThat(ids("?status=cancelled")).containsExactly(submitted.getFirst());
    assertThat(ids("?status=queued&type=summary")).containsExactly(submitted.getLast());
    assertThat(ids("?type=comparison")).isEmpty();
    assertThat(ids("?batch=bat_00000000000000000000000000")).isEmpty();
  }

  @Test
  void jobsAreListedByWhatTheirReaderKnowsThemBy() {
    String lease = Uploads.document(api.client, encoded("Ｌease 事務所.txt"));
    String other = Uploads.document(api.client, "other.txt");
    String summary = submitted("'type':'summary','document':'" + lease + "'");
    String answer =
        submitted(
            "'type':'answer','question':'賃料はいくらか。','documents':['%s','%s'],'metadata':{'a':'M-7'}"
                .formatted(other, lease));
    String alone = submitted("'type':'summary','document':'" + other + "'");

    assertThat(ids("?text=lease")).containsExactly(answer, summary);
    assertThat(ids("?text=" + encoded("賃料"))).containsExactly(answer);
    assertThat(ids("?text=m-7")).containsExactly(answer);
    assertThat(ids("?text=" + alone)).containsExactly(alone);
    assertThat(ids("?text=lease&type=summary")).containsExactly(summary);
    assertThat(ids("?text=nothing")).isEmpty();
    JsonNode first = api.client.get("/v1/jobs?text=lease&page_size=2").json();
    assertThat(first.get("items").findValuesAsText("id")).containsExactly(answer);
    String token = "&page_token=" + first.get("next_page_token").asText();
    assertThat(ids("?text=lease&page_size=2" + token)).containsExactly(summary);
    assertThat(api.client.get("/v1/jobs?text=other&page_size=2" + token).status()).isEqualTo(400);
  }

  @Test
  void jobsAreListedByTheDayOfTheirSubmission() {
    List<String> submitted = submit(2); // a second from one another
    String last = api.clock.instant().toString();

    assertThat(ids("?from=" + last)).containsExactly(submitted.getLast());
    assertThat(ids("?to=" + last)).containsExactly(submitted.getFirst());
    assertThat(ids("?from=" + last.substring(0, 10))).hasSize(2);
    assertThat(ids("?to=" + last.substring(0, 10))).isEmpty();
    Answer refused = api.client.get("/v1/jobs?from=yesterday");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("from");
  }

  private String submitted(String fields) {
    api.clock.advance(Duration.ofSeconds(1));
    String body = "{" + fields.replace('\'', '"') + "}";
    return api.client.post("/v1/jobs", body).json().path("id").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> ids(String query) {
    return api.client.get("/v1/jobs" + query).json().get("items").findValuesAsText("id");
  }

  private List<String> submit(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      api.clock.advance(Duration.ofSeconds(1));
      ids.add(Uploads.summary(api.client));
    }
    return ids;
  }
}
