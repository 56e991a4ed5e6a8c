package dev.docket.local.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.local.mantle.Recordings.Cell;
import dev.docket.local.mantle.Script.Make;
import dev.docket.runtime.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What notebooks tried at the real service, tried at the stand-in: each row that they printed with
 * a status is a request that must get the same.
 */
@Timeout(120)
class RecordedProbesTest {
  private static final String OPENAI = "01-openai-gpt/01-responses-api-core.ipynb";
  private static final String TOOLS = "01-openai-gpt/03-tools-and-structured-output.ipynb";
  private static final String CACHING = "01-openai-gpt/04-prompt-caching-and-cost.ipynb";
  private static final String GEMMA = "03-google-gemma/01-gemma4-end-to-end.ipynb";
  private static final String GROK = "11-xai-grok/01-grok-4-3.ipynb";
  private static final String START = "00-foundations/01-endpoints-auth-and-the-three-paths.ipynb";
  private static final String SOL = "openai.gpt-5.6-sol";
  private static final Pattern EFFORT = Pattern.compile("effort=(\\w+) +-> HTTP (\\d{3})");
  private static final Pattern LEAST =
      Pattern.compile("max_output_tokens= *(\\d+) +-> HTTP (\\d{3})");

  private final MantleStandIn mantle = MantleStandIn.start(0, _ -> "OK");
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> differences = new ArrayList<>();
  private int rows;

  RecordedProbesTest() throws IOException {}

  @AfterEach
  void close() {
    http.close();
    mantle.close();
  }

  @Test
  void eachModelIsServedAtTheRecordedPath() throws Exception {
    for (MatchResult row :
        rows(OPENAI, "/openai/v1      /v1", "(openai\\S+) +(\\d{3}) +(\\d{3})")) {
      ObjectNode body = responses(row.group(1), "{}");
      expect(row.group(2), "/openai/v1/responses", body);
      expect(row.group(3), "/v1/responses", body);
    }
    for (MatchResult row : rows(START, "GET /v1/models", "GET (\\S+) +-> (\\d{3})")) {
      expect(row.group(2), row.group(1), "GET", "");
    }
    nothingDiffers(12);
  }

  @Test
  void eachApiTakesTheRecordedNamesOfTheMostOutput() throws Exception {
    String pattern = "(openai\\S+) +(/responses|/chat/completions) +(\\d{3}) +(\\d{3})";
    for (MatchResult row : rows(OPENAI, "documented  max_tokens", pattern)) {
      boolean chat = row.group(2).equals("/chat/completions");
      String path = base(row.group(1)) + row.group(2);
      String documented = chat ? "max_completion_tokens" : "max_output_tokens";
      expect(row.group(3), path, body(row.group(1), chat, "{\"" + documented + "\":16}"));
      expect(row.group(4), path, body(row.group(1), chat, "{\"max_tokens\":16}"));
    }
    nothingDiffers(24);
  }

  @Test
  void effortsLeastOutputTiersAndSamplingAreTakenAsRecorded() throws Exception {
    for (String[] of :
        new String[][] {
          {OPENAI, SOL}, {GEMMA, "google.gemma-4-31b"}, {GROK, "xai.grok-4.3"},
        }) {
      for (MatchResult row : rows(of[0], "effort=none", EFFORT.pattern())) {
        String effort = "{\"reasoning\":{\"effort\":\"%s\"}}".formatted(row.group(1));
        expect(row.group(2), "/openai/v1/responses", responses(of[1], effort));
      }
      for (MatchResult row : rows(of[0], "max_output_tokens=  8", LEAST.pattern())) {
        String least = "{\"max_output_tokens\":%s}".formatted(row.group(1));
        expect(row.group(2), "/openai/v1/responses", responses(of[1], least));
      }
    }
    String tiers = "(openai\\S+) +(ok|\\d{3}) +(ok|\\d{3}) +(ok|\\d{3})\\n";
    for (MatchResult row : rows(OPENAI, "default       flex   priority", tiers)) {
      List<String> names = List.of("default", "flex", "priority");
      for (int i = 0; i < names.size(); i++) {
        String tier = "{\"service_tier\":\"" + names.get(i) + "\"}";
        String status = row.group(i + 2).replace("ok", "200");
        expect(status, base(row.group(1)) + "/responses", responses(row.group(1), tier));
      }
    }
    for (MatchResult row : rows(GEMMA, "temperature   HTTP", "(\\d\\.\\d) +(\\d{3})")) {
      String temperature = "{\"temperature\":" + row.group(1) + "}";
      expect(row.group(2), "/openai/v1/responses", responses("google.gemma-4-31b", temperature));
    }
    nothingDiffers(40);
  }

  @Test
  void cachingIsTakenAndRefusedAsRecorded() throws Exception {
    String accepted = "(\\w+\\.\\S+) +(accepted|\\d{3})\\n";
    for (MatchResult row : rows(CACHING, "model                          prompt_cache", accepted)) {
      ObjectNode body =
          responses(row.group(1), "{\"prompt_cache_options\":{\"mode\":\"explicit\"}}");
      expect(row.group(2).replace("accepted", "200"), base(row.group(1)) + "/responses", body);
    }
    for (MatchResult row : rows(CACHING, "ttl=30m", "ttl=(\\w+) +-> HTTP (\\d{3})")) {
      String ttl = "{\"prompt_cache_options\":{\"ttl\":\"%s\"}}".formatted(row.group(1));
      expect(row.group(2), "/openai/v1/responses", responses(SOL, ttl));
    }
    nothingDiffers(8);
  }

  @Test
  void choicesOfToolsAreTakenAsRecorded() throws Exception {
    String pattern = "(openai\\S+) +(auto|none|required) +(\\d{3})";
    for (MatchResult row : rows(TOOLS, "tool_choice", pattern)) {
      String choice =
          """
          {"tool_choice":"%s","tools":[{"type":"function","name":"f","parameters":{}}]}
          """
              .formatted(row.group(2));
      ObjectNode body = responses(row.group(1), choice);
      expect(row.group(3), base(row.group(1)) + "/responses", body);
    }
    nothingDiffers(6);
  }

  @Test
  void bedrockRuntimeHasTheRecordedApis() throws Exception {
    String printed = printed(START, "=== runtime ===");
    String pattern = "(\\w+\\.\\S+) +(\\w+\\.\\S+) +(ok|\\d{3}) +(ok|\\d{3}) +-";
    int runtime = printed.indexOf("=== runtime ===");
    probe(printed.substring(0, runtime), pattern, Make.MANTLE);
    probe(printed.substring(runtime), pattern, Make.RUNTIME);
    nothingDiffers(16);
  }

  private void probe(String table, String pattern, Make make) throws Exception {
    mantle.play(Script.CALM.by(make));
    for (MatchResult row : Pattern.compile(pattern).matcher(table).results().toList()) {
      String id = row.group(2);
      if (MantleModel.find(id).isEmpty()) {
        continue; // a model of which nothing is known here
      }
      String base = make == Make.RUNTIME ? "/openai/v1" : base(id);
      expect(row.group(3).replace("ok", "200"), base + "/responses", responses(id, "{}"));
      expect(row.group(4).replace("ok", "200"), base + "/chat/completions", body(id, true, "{}"));
    }
    mantle.play(Script.CALM);
  }

  /** The rows like {@code pattern} of what the cell printed that has {@code heading} in it. */
  private static List<MatchResult> rows(String notebook, String heading, String pattern) {
    return Pattern.compile(pattern).matcher(printed(notebook, heading)).results().toList();
  }

  private static String printed(String notebook, String heading) {
    return Recordings.cells(notebook).stream()
        .map(Cell::printed)
        .filter(text -> text.contains(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError(notebook + " prints no " + heading));
  }

  private static String base(String model) {
    return MantleModel.find(model).orElseThrow().dialect().base();
  }

  private static ObjectNode responses(String model, String fields) throws IOException {
    return body(model, false, fields);
  }

  private static ObjectNode body(String model, boolean chat, String fields) throws IOException {
    ObjectNode body = (ObjectNode) Json.MAPPER.readTree(fields);
    body.put("model", model);
    if (chat) {
      body.putArray("messages").addObject().put("role", "user").put("content", "Reply OK");
      return body;
    }
    return body.put("input", "Reply OK");
  }

  private void expect(String status, String path, JsonNode body) throws Exception {
    expect(status, path, "POST", body.toString());
  }

  private void expect(String status, String path, String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mantle.baseUrl().resolve("/") + path.substring(1)))
            .header("Authorization", "Bearer key")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    rows++;
    if (answer.statusCode() != Integer.parseInt(status)) {
      differences.add(
          "recorded %s, played %s %s: %s %s %s"
              .formatted(status, answer.statusCode(), answer.body(), method, path, body));
    }
  }

  private void nothingDiffers(int least) {
    assertThat(differences).isEmpty();
    assertThat(rows).as("requests that were recorded").isGreaterThanOrEqualTo(least);
  }
}
