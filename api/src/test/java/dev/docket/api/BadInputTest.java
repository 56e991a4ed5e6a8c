package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.docket.api.ApiClient.Answer;
import dev.docket.api.http.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every bad input gets its problem document, which names the field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String NONE = "doc_00000000000000000000000000";
  private static final String NO_JOB = "/v1/jobs/job_00000000000000000000000000";

  private final Api api = new Api();
  private String document = "";

  @BeforeAll
  void upload() {
    document =
        api.client
            .post("/v1/documents?name=a", "text/plain", "One.".getBytes(UTF_8))
            .json()
            .get("id")
            .asText();
  }

  @AfterAll
  void close() {
    api.close();
  }

  private record Bad(String body, String problem, String field) {}

  private static Bad bad(String body, String field) {
    return new Bad(body, "invalid-field", field);
  }

  @TestFactory
  Stream<DynamicTest> aBadJobIsRefusedAndTheFieldNamed() {
    return Stream.of(
            bad("{}", "type"),
            bad("{'type':'essay'}", "type"),
            bad("{'type':7}", "type"),
            bad("{'type':'summary'}", "document"),
            bad("{'type':'summary','document':7}", "document"),
            bad("{'type':'summary','document':null}", "document"),
            new Bad("{'type':'summary','document':'" + NONE + "'}", "unknown-document", "document"),
            new Bad("{'type':'summary','document':'nonsense'}", "unknown-document", "document"),
            bad("{'type':'summary','documnet':'" + NONE + "'}", "documnet"),
            bad(summary("'text':'One.'"), "text"),
            bad(summary("'before':'" + NONE + "'"), "before"),
            new Bad("{'type':'summary','text':''}", "document-empty", ""),
            bad("{'type':'summary','text':7}", "text"),
            bad(summary("'options':[]"), "options"),
            bad(summary("'options':{'length':'epic'}"), "options.length"),
            bad(summary("'options':{'length':'SHORT'}"), "options.length"),
            bad(summary("'options':{'language':'fr'}"), "options.language"),
            bad(summary("'options':{'profile':'poet'}"), "options.profile"),
            bad(summary("'options':{'model':''}"), "options.model"),
            bad(summary("'options':{'explain':true}"), "options.explain"),
            bad(summary("'priority':'urgent'"), "priority"),
            bad(summary("'metadata':'x'"), "metadata"),
            bad(summary("'metadata':{'a':1}"), "metadata.a"),
            bad(summary("'metadata':{'a':null}"), "metadata.a"),
            bad(summary("'metadata':{'a':'" + "x".repeat(513) + "'}"), "metadata.a"),
            bad(summary("'metadata':{'':'x'}"), "metadata"),
            bad(summary("'metadata':" + entries(17)), "metadata"),
            bad(summary("'duplicates':true"), "duplicates"),
            bad(summary("'deadline_seconds':59"), "deadline_seconds"),
            bad(summary("'deadline_seconds':604801"), "deadline_seconds"),
            bad(summary("'deadline_seconds':'60'"), "deadline_seconds"),
            bad(summary("'deadline_seconds':60.5"), "deadline_seconds"),
            bad(summary("'deadline_seconds':1e400"), "deadline_seconds"),
            bad(summary("'max_tokens_total':0"), "max_tokens_total"),
            bad(summary("'max_tokens_total':99999999999999999999"), "max_tokens_total"),
            bad("{'type':'comparison','before':'" + NONE + "'}", "after"),
            new Bad(
                "{'type':'comparison','before':'DOC','after':'" + NONE + "'}",
                "unknown-document",
                "after"),
            bad(comparison("'text':'x'"), "text"),
            bad(comparison("'options':{'explain':'no'}"), "options.explain"),
            bad(
                comparison("'options':{'our_party':'" + "x".repeat(201) + "'}"),
                "options.our_party"),
            bad(comparison("'options':{'length':'short'}"), "options.length"),
            bad("{'type':'answer','documents':['DOC']}", "question"),
            bad("{'type':'answer','question':' ','documents':['DOC']}", "question"),
            bad(
                "{'type':'answer','question':'" + "x".repeat(2001) + "','documents':['DOC']}",
                "question"),
            bad("{'type':'answer','question':'Who?'}", "documents"),
            bad("{'type':'answer','question':'Who?','documents':[]}", "documents"),
            bad("{'type':'answer','question':'Who?','documents':['DOC'],'text':'x'}", "text"),
            bad(
                "{'type':'answer','question':'Who?','documents':['DOC'],'collection':'c'}",
                "collection"),
            new Bad(
                "{'type':'answer','question':'Who?','documents':['DOC','" + NONE + "']}",
                "unknown-document",
                "documents[1]"),
            new Bad(
                "{'type':'answer','question':'Who?','collection':'no such'}",
                "unknown-document",
                "collection"),
            bad("{'type':'answer','question':'Who?','continues':'nonsense'}", "continues"),
            bad(
                "{'type':'answer','question':'Who?','continues':'job_00000000000000000000000000'}",
                "continues"),
            bad(
                "{'type':'answer','question':'Who?','documents':['DOC'],'options':{'length':'epic'}}",
                "options.length"))
        .map(
            bad ->
                dynamicTest(
                    bad.body().length() > 90 ? bad.body().substring(0, 90) + "…" : bad.body(),
                    () -> assertRefused(bad)));
  }

  private void assertRefused(Bad bad) {
    Answer answer =
        api.client.post("/v1/jobs", bad.body().replace("DOC", document).replace('\'', '"'));

    assertThat(answer.problem()).isEqualTo(bad.problem());
    assertThat(answer.field()).isEqualTo(bad.field());
    assertThat(answer.status()).isEqualTo(bad.problem().equals("invalid-field") ? 400 : 422);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("request_id").asText())
        .isNotEmpty()
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.json().get("detail").asText()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aBodyThatIsNotOneJsonObjectIsRefused() {
    return Stream.of(
            "",
            "{",
            "[]",
            "7",
            "null",
            "\"text\"",
            "{} {}",
            "{\"type\":\"summary\",\"type\":\"summary\"}",
            "{\"type\":\"summary\",}",
            "{'type':'summary'}",
            "{\"\\ud800\":1}",
            "[".repeat(5000),
            "{\"a\":\"\u0000\"}")
        .map(
            body ->
                dynamicTest(
                    body.length() > 40 ? body.substring(0, 40) + "…" : "body " + body,
                    () -> {
                      Answer answer = api.client.post("/v1/jobs", body);
                      assertThat(answer.problem()).isEqualTo("malformed-json");
                      assertThat(answer.status()).isEqualTo(400);
                      assertThat(answer.text()).doesNotContain("com.fasterxml", "\\tat ");
                    }));
  }

  private record HalfCharacter(String path, String body, String field) {}

  @TestFactory
  Stream<DynamicTest> aLoneSurrogateAnywhereInABodyIsRefusedAndTheFieldNamed() {
    return Stream.of(
            new HalfCharacter("/v1/jobs", "{'type':'summary','text':'a \\ud800 b'}", "text"),
            new HalfCharacter("/v1/jobs", "{'type':'\\udc00'}", "type"),
            new HalfCharacter("/v1/jobs", "{'metadata':{'k':'\\udc00\\ud800'}}", "metadata.k"),
            new HalfCharacter("/v1/documents", "{'text':'\\ud83d'}", "text"),
            new HalfCharacter(
                "/v1/batches", "{'source':{'directory':'/a\\ud800'}}", "source.directory"),
            new HalfCharacter(
                "/v1/batches", "{'source':{'s3':{'prefix':'\\ud800'}}}", "source.s3.prefix"),
            new HalfCharacter("/v1/batches", "{'jobs':[{},{'type':'\\ud800'}]}", "jobs[1].type"),
            new HalfCharacter(
                "/v1/schedules", "{'source':{'directory':'\\ud800'}}", "source.directory"),
            new HalfCharacter("/v1/schedules", "{'cron':'0 0 \\udfff'}", "cron"))
        .map(
            half ->
                dynamicTest(
                    half.path() + " " + half.body(),
                    () -> {
                      Answer answer = api.client.post(half.path(), half.body().replace('\'', '"'));
                      assertThat(answer.problem()).isEqualTo("invalid-field");
                      assertThat(answer.field()).isEqualTo(half.field());
                    }));
  }

  @Test
  void aBodyOfMoreValuesThanAnyRequestHasIsRefusedBeforeItTakesMemory() {
    Answer answer = api.client.post("/v1/jobs", "{\"metadata\":[" + "[],".repeat(200_000) + "1]}");

    assertThat(answer.problem()).isEqualTo("malformed-json");
    assertThat(answer.text()).doesNotContain("StreamReadConstraints");
  }

  @Test
  void aNameCutWithinACharacterIsStillAnAnswer() {
    Answer answer = api.client.get("/v1/jobs/" + "x".repeat(39) + "%F0%9F%98%80%F0%9F%98%80");

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    Answer answer =
        api.client.post(
            "/v1/jobs", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});

    assertThat(answer.problem()).isEqualTo("malformed-json");
  }

  @Test
  void aJobThatIsNotDeclaredAsJsonIsRefused() {
    Answer answer =
        api.client.post("/v1/jobs", "application/x-www-form-urlencoded", "{}".getBytes(UTF_8));

    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    assertThat(answer.status()).isEqualTo(415);
  }

  private record BadUpload(String query, String type, String body, String problem, String field) {}

  @TestFactory
  Stream<DynamicTest> aBadDocumentIsRefusedForItsReason() {
    return Stream.of(
            new BadUpload("", "text/plain", "", "document-empty", ""),
            new BadUpload("", "text/plain", " \n ", "document-empty", ""),
            new BadUpload("", "text/plain", "\0 \u200b\u202e", "document-empty", ""),
            new BadUpload("", "application/pdf", "not a PDF", "document-damaged", ""),
            new BadUpload("", "image/png", "x", "unsupported-media-type", ""),
            new BadUpload("", "application/zip", "x", "unsupported-media-type", ""),
            new BadUpload(
                "", "text/plain; charset=none-such", "x", "invalid-field", "Content-Type"),
            new BadUpload("", "text/plain; charset=\"?\"", "x", "invalid-field", "Content-Type"),
            new BadUpload("?name=%01", "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?name=%FF", "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?name=%E2%80", "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?name=" + "x".repeat(256), "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?name=+", "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?name=a&name=b", "text/plain", "x", "invalid-field", "name"),
            new BadUpload("?nmae=a", "text/plain", "x", "invalid-field", "nmae"),
            new BadUpload(
                "?collection=" + "x".repeat(256), "text/plain", "x", "invalid-field", "collection"),
            new BadUpload("", "application/json", "{\"name\":\"a\"}", "invalid-field", "text"),
            new BadUpload("", "application/json", "{\"text\":7}", "invalid-field", "text"),
            new BadUpload("", "application/json", "{\"text\":\"\"}", "document-empty", ""),
            new BadUpload(
                "", "application/json", "{\"text\":\"x\",\"name\":\"\"}", "invalid-field", "name"),
            new BadUpload(
                "",
                "application/json",
                "{\"text\":\"x\",\"titel\":\"\"}",
                "invalid-field",
                "titel"),
            new BadUpload("", "application/json", "{\"text\":", "malformed-json", ""))
        .map(
            bad ->
                dynamicTest(
                    bad.type() + " " + bad.query() + " " + bad.body(),
                    () -> {
                      Answer answer =
                          api.client.post(
                              "/v1/documents" + bad.query(),
                              bad.type(),
                              bad.body().getBytes(UTF_8));
                      assertThat(answer.problem()).isEqualTo(bad.problem());
                      assertThat(answer.field()).isEqualTo(bad.field());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aBadQueryIsRefusedAndTheParameterNamed() {
    return Stream.of(
            "/v1/jobs?page_size=0",
            "/v1/jobs?page_size=201",
            "/v1/jobs?page_size=ten",
            "/v1/jobs?page_size=-1",
            "/v1/jobs?page_size=",
            "/v1/jobs?status=",
            "/v1/usage?by=",
            "/v1/jobs?page_token=forged",
            "/v1/jobs?page_token=%21",
            "/v1/jobs?status=done",
            "/v1/jobs?type=essay",
            "/v1/jobs?batch=7",
            "/v1/jobs?stauts=queued",
            "/v1/documents?page_size=0",
            "/v1/documents?page_token=AAAAAAAAAAAAAAAAAAAAAAAA",
            "/v1/documents?pagesize=1",
            "/v1/models?id=x",
            NO_JOB + "?view=full",
            NO_JOB + "/events?from=1")
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      Answer answer = api.client.get(path);
                      assertThat(answer.status()).isEqualTo(400);
                      assertThat(path).contains("?" + answer.field() + "=");
                      assertThat(answer.field()).isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotThereIs404() {
    return Stream.of(
            "/app/none.js",
            "/v1",
            "/v2/jobs",
            "/v1/nothing",
            "/v1/jobs/7",
            "/v1/jobs/" + "x".repeat(3000),
            "/v1/jobs/a%2Fb",
            "/v1/jobs/%E2%80%8B",
            NO_JOB,
            NO_JOB + "/result",
            NO_JOB + "/events",
            NO_JOB + "/none",
            "/v1/documents/" + NONE,
            "/v1/documents/" + NONE + "/text",
            "/v1/documents/" + NONE + "/outline",
            "/v1/documents/7")
        .map(
            path ->
                dynamicTest(
                    path.length() > 60 ? path.substring(0, 60) + "…" : path,
                    () -> {
                      Answer answer = api.client.get(path);
                      assertThat(answer.problem()).isEqualTo("not-found");
                      assertThat(answer.status()).isEqualTo(404);
                    }));
  }

  @Test
  void aMethodThatIsNotAllowedIsRefusedWithThoseThatAre() {
    Answer answer = api.client.send("PUT", "/v1/jobs", new byte[0]);

    assertThat(answer.problem()).isEqualTo("method-not-allowed");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(List.of(answer.header("Allow").split(", ", -1))).contains("GET", "POST");
  }

  private record Raw(int status, String problem, List<String> lines) {}

  private static Raw raw(int status, String problem, String... lines) {
    return new Raw(status, problem, List.of(lines));
  }

  @TestFactory
  Stream<DynamicTest> whatNoHttpClientSendsIsAProblemToo() {
    return Stream.of(
            raw(414, "uri-too-long", "GET /v1/" + "x".repeat(20_000) + " HTTP/1.1", "Host: x"),
            raw(
                431,
                "headers-too-large",
                "GET /v1 HTTP/1.1",
                "Host: x",
                "X: " + "x".repeat(20_000)),
            raw(400, "bad-request", "GET /v1/jobs/%zz HTTP/1.1", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.1"),
            raw(400, "bad-request", "NONSENSE"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/2.0", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.7", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/11", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs HTTQ/1.1", "Host: x"),
            raw(400, "bad-request", "GET  HTTP/1.1", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs\tHTTP/1.1", "Host: x"),
            raw(400, "bad-request", "G\u0000T /v1/jobs HTTP/1.1", "Host: x"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.1", "Host: x", "no colon"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.1", "Host: x", "A\u0001: b"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.1", "Host: x", "Content-Length: -1"),
            raw(400, "bad-request", "GET /v1/jobs HTTP/1.1", "Host: x", "Content-Length: 9e9"),
            raw(400, "invalid-field", "GET /v1/jobs?status=%zz HTTP/1.1", "Host: x"),
            raw(
                413,
                "too-large",
                "POST /v1/documents HTTP/1.1",
                "Host: x",
                "Content-Type: text/plain",
                "Expect: 100-continue",
                "Content-Length: 20971521"),
            raw(
                415,
                "unsupported-media-type",
                "POST /v1/jobs HTTP/1.1",
                "Host: x",
                "Content-Encoding: gzip",
                "Content-Length: 0"))
        .map(raw -> dynamicTest(raw.status() + " " + raw.problem(), () -> assertRefused(raw)));
  }

  private record BadBody(int status, String problem, String body) {}

  @TestFactory
  Stream<DynamicTest> aBodyThatIsNotWellFormedOrEndsEarlyIsRefused() {
    return Stream.of(
            new BadBody(400, "bad-request", "zz\r\nabc\r\n0\r\n\r\n"),
            new BadBody(400, "bad-request", "-5\r\nabc\r\n0\r\n\r\n"),
            new BadBody(400, "bad-request", "fffffffff\r\nabc\r\n0\r\n\r\n"),
            new BadBody(400, "bad-request", "3\r\nabcdef\r\n0\r\n\r\n"),
            new BadBody(400, "bad-request", "3;x\r\nab"),
            new BadBody(400, "bad-request", "3\r\nabc\r\n"),
            new BadBody(400, "bad-request", ""))
        .map(
            bad ->
                dynamicTest(
                    bad.status() + " " + bad.body().replace("\r\n", "⏎"),
                    () -> {
                      String answer =
                          RawHttp.halfClosed(
                              api.server.port(),
                              "POST /v1/documents?name=a HTTP/1.1\r\nHost: x\r\n"
                                  + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n"
                                  + "Authorization: Bearer "
                                  + Api.KEY
                                  + "\r\n\r\n"
                                  + bad.body());
                      assertThat(answer)
                          .startsWith("HTTP/1.1 " + bad.status())
                          .contains(Problem.MEDIA_TYPE, "urn:docket:problem:" + bad.problem());
                    }));
  }

  @Test
  @Timeout(5)
  void aBodyThatIsAnnouncedFarTooLargeIsRefusedBeforeItComes() throws IOException {
    assertThat(
            RawHttp.exchange(
                api.server.port(),
                "POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 99999999999\r\nAuthorization: Bearer "
                    + Api.KEY
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("urn:docket:problem:too-large");
  }

  private void assertRefused(Raw raw) throws IOException {
    List<String> lines = new ArrayList<>(raw.lines());
    lines.add("Authorization: Bearer " + Api.KEY);
    lines.add("Connection: close");

    String answer = RawHttp.exchange(api.server.port(), String.join("\r\n", lines) + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + raw.status())
        .contains(Problem.MEDIA_TYPE, "urn:docket:problem:" + raw.problem())
        .doesNotContain("Jetty", "Exception");
  }

  private static String summary(String more) {
    return "{'type':'summary','document':'DOC'," + more + "}";
  }

  private static String comparison(String more) {
    return "{'type':'comparison','before':'DOC','after':'DOC'," + more + "}";
  }

  private static String entries(int count) {
    StringBuilder entries = new StringBuilder("{'0':''");
    for (int i = 1; i < count; i++) {
      entries.append(",'").append(i).append("':''");
    }
    return entries.append("}").toString();
  }
}
