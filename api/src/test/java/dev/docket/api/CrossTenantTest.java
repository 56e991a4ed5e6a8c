package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.api.ApiClient.Answer;
import dev.docket.aws.AwsClients;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of {@code openapi.yaml}, asked by one tenant for what is another's. A new
 * operation fails here until it is said what it may be asked for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossTenantTest {
  /** Operations that hold nothing of a tenant's: pages, health, models, and one's own session. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "GET /",
          "GET /app",
          "GET /app/{file}",
          "GET /app/{room}/{file}",
          "GET /app/pdfjs/{folder}/{file}",
          "GET /healthz",
          "GET /readyz",
          "GET /metrics",
          "GET /openapi.yaml",
          "GET /v1/models",
          "GET /v1/session",
          "GET /v1/session/login",
          "GET /v1/session/callback",
          "POST /v1/session",
          "DELETE /v1/session");

  /** Operations whose tools are tried one by one in a test of their own. */
  private static final Set<String> TRIED_ELSEWHERE = Set.of("POST /mcp"); // McpIsolationTest

  private static final String SCHEDULE =
      "{'name':'a','cron':'0 0 9 * * ?','time_zone':'UTC','source':SOURCE,'job':{'type':'summary'}}";

  /** Operations that take ids in their bodies, each with bodies in which ids are another's. */
  private static final Map<String, List<String>> BODIES =
      Map.of(
          "POST /v1/documents",
          List.of(), // takes no ids
          "POST /v1/jobs",
          List.of(
              "{'type':'summary','document':'DOC'}",
              "{'type':'comparison','before':'DOC','after':'DOC'}",
              "{'type':'comparison','before':'OWN','after':'DOC'}",
              "{'type':'answer','question':'Who pays?','documents':['DOC']}",
              "{'type':'answer','question':'Who pays?','documents':['OWN','DOC']}"),
          "POST /v1/quotes",
          List.of(
              "{'type':'summary','document':'DOC'}",
              "{'type':'comparison','before':'OWN','after':'DOC'}",
              "{'type':'answer','question':'Who pays?','documents':['OWN','DOC']}"),
          "POST /v1/batches",
          List.of(
              "{'name':'a','jobs':[{'type':'summary','document':'DOC'}]}",
              "{'name':'a','jobs':[{'type':'comparison','before':'OWN','after':'DOC'}]}",
              "{'name':'a','source':{'documents':['DOC']},'job':{'type':'summary'}}"),
          "POST /v1/schedules",
          List.of(SCHEDULE.replace("SOURCE", "{'documents':['OWN','DOC']}")),
          "PUT /v1/budget",
          List.of(),
          "POST /v1/keys",
          List.of(),
          "POST /v1/uploads",
          List.of(),
          "POST /v1/inboxes",
          List.of(),
          "POST /v1/webhooks",
          List.of()); // takes no ids

  /** What a PUT of another's object is sent with. */
  private static final Map<String, String> REPLACEMENTS =
      Map.of(
          "PUT /v1/schedules/{id}",
          SCHEDULE.replace("SOURCE", "{'collection':'c'}"),
          "PUT /v1/jobs/{id}/review",
          "{'decisions':{}}",
          "PUT /v1/webhooks/{id}",
          "{'url':'https://example.com/'}");

  private final Api api = // signing a request needs no server
      new Api(AwsClients.bucketAt(URI.create("http://127.0.0.1:9"), "docket"));
  private final ApiClient owner = api.client;
  private final ApiClient admin = api.as(Api.ADMIN_KEY);
  private final ApiClient stranger = api.as(Api.STRANGERS_KEY);
  private final Map<String, String> ids = new LinkedHashMap<>(); // by the first part of their path
  private String own = "";

  @BeforeAll
  void createOneOfEach() {
    String document = Uploads.document(owner, "secret");
    ids.put("documents", document);
    own = Uploads.document(stranger, "own");
    ids.put("jobs", id("/v1/jobs", "{'type':'summary','document':'" + document + "'}"));
    ids.put(
        "batches",
        id(
            "/v1/batches",
            "{'name':'b','jobs':[{'type':'summary','document':'" + document + "'}]}"));
    ids.put(
        "keys",
        admin.post("/v1/keys", "{\"name\":\"k\",\"role\":\"reader\"}").json().path("id").asText());
    ids.put("webhooks", id("/v1/webhooks", "{'url':'https://example.com/'}"));
    ids.put(
        "uploads",
        id("/v1/uploads", "{'name':'secret.pdf','bytes':9,'sha256':'" + "0".repeat(64) + "'}"));
    api.parameters.put("tenants/acme/buckets", "secrets/");
    ids.put("inboxes", id("/v1/inboxes", "{'name':'secret','s3':{'bucket':'secrets'}}"));
    admin.put("/v1/collections/c", "{\"legal_hold\":true}");
    ids.put("schedules", id("/v1/schedules", SCHEDULE.replace("SOURCE", "{'collection':'c'}")));
  }

  @AfterAll
  void close() {
    api.close();
  }

  @TestFactory
  Stream<DynamicTest> anothersIsNotThereForAnyOperation() {
    return operations().stream()
        .filter(operation -> !OF_NOBODY.contains(operation))
        .filter(operation -> !TRIED_ELSEWHERE.contains(operation))
        .map(operation -> DynamicTest.dynamicTest(operation, () -> check(operation)));
  }

  @Test
  void whatIsSaidToBelongToNobodyIsDescribed() {
    assertThat(operations()).containsAll(OF_NOBODY);
    assertThat(operations()).containsAll(BODIES.keySet());
    assertThat(operations()).containsAll(REPLACEMENTS.keySet());
  }

  @Test
  void anothersBatchFiltersToNothing() {
    Answer answer = stranger.get("/v1/jobs?batch=" + ids.get("batches"));

    assertThat(answer.json().path("items")).isEmpty();
  }

  @Test
  void anothersPageTokenIsNone() {
    Uploads.document(owner, "second");
    String token = owner.get("/v1/documents?page_size=1").json().path("next_page_token").asText();
    assertThat(token).isNotEmpty();

    assertThat(stranger.get("/v1/documents?page_size=1&page_token=" + token).status())
        .isEqualTo(400);
  }

  @Test
  void anothersIdempotencyKeyReplaysNothing() {
    Answer first =
        owner.post("/v1/documents", "text/plain", "x".getBytes(UTF_8), "Idempotency-Key", "k");
    Answer second =
        stranger.post("/v1/documents", "text/plain", "x".getBytes(UTF_8), "Idempotency-Key", "k");

    assertThat(second.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.json().path("id").asText())
        .isNotEmpty()
        .isNotEqualTo(first.json().path("id").asText());
  }

  private void check(String operation) {
    String method = operation.substring(0, operation.indexOf(' '));
    String path = operation.substring(operation.indexOf(' ') + 1);
    if (path.contains("{id}")) {
      checkObject(method, path);
    } else if (path.equals("/v1/collections/{name}")) { // whose names are each tenant's own
      assertThat(stranger.get("/v1/collections/c").text()).contains("\"legal_hold\":false");
      stranger.put("/v1/collections/c", "{}");
      assertThat(owner.get("/v1/collections/c").text()).contains("\"legal_hold\":true");
    } else if (path.equals("/v1/audit")) { // holds what the stranger itself has asked for
      assertThat(stranger.get(path).text()).doesNotContain("\"tenant\":\"acme\"");
    } else if (method.equals("GET")) {
      String listed = stranger.get(path).text();
      ids.values().forEach(id -> assertThat(listed).doesNotContain(id));
      assertThat(listed).doesNotContain("secret");
    } else {
      assertThat(BODIES).as("bodies that name another's objects").containsKey(operation);
      for (String body : BODIES.getOrDefault(operation, List.of())) {
        Answer answer = stranger.post(path, filled(body));
        assertThat(answer.status()).as(body + " → " + answer.text()).isEqualTo(422);
        assertThat(answer.problem()).as(body).isEqualTo("unknown-document");
      }
    }
  }

  private void checkObject(String method, String path) {
    String kind = path.replaceFirst("/v1/([a-z]+)/.*", "$1");
    assertThat(ids).as("one object of each kind").containsKey(kind);
    String id = ids.getOrDefault(kind, "");
    String object = "/v1/" + kind + "/" + id;
    String before = admin.get(object).text();
    String none = id.replaceAll("_.*", "_") + "0".repeat(26);

    Answer others = ask(method, path, id);
    Answer nobodys = ask(method, path, none);

    assertThat(others.status()).as(others.text()).isEqualTo(404);
    assertThat(others.problem()).isEqualTo("not-found");
    assertThat(without(others, id)).isEqualTo(without(nobodys, none));
    assertThat(admin.get(object).text()).isEqualTo(before);
  }

  private Answer ask(String method, String path, String id) {
    String body =
        method.equals("PUT")
            ? REPLACEMENTS.getOrDefault("PUT " + path, "no replacement is given here")
            : "";
    return stranger.send(
        method,
        path.replace("{id}", id).replaceAll("\\{[a-z]+}", "1"),
        filled(body).getBytes(UTF_8),
        "Content-Type",
        "application/json",
        "If-Match",
        "\"0\"");
  }

  /** The problem as it reads without the id that was asked for and that of the request. */
  private static String without(Answer answer, String id) {
    return answer
        .text()
        .replace(id, "ID")
        .replace(answer.json().path("request_id").asText(), "REQUEST");
  }

  private String filled(String body) {
    return body.replace('\'', '"')
        .replace("DOC", ids.getOrDefault("documents", ""))
        .replace("OWN", own);
  }

  private String id(String path, String body) {
    return owner.post(path, body.replace('\'', '"')).json().path("id").asText();
  }

  private static List<String> operations() {
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : OpenApi.DOCUMENT.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                  operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return operations;
  }
}
