package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every tool, asked by one tenant for what is another's. */
class McpIsolationTest {
  /** What each tool is asked for; a tool that takes no ids has a call that must not show any. */
  private static final Map<String, String> CALLS =
      Map.of(
          "upload_document", "{'text':'another text'}",
          "list_documents", "{}",
          "get_outline", "{'document':'DOC'}",
          "read_section", "{'document':'DOC'}",
          "summarize", "{'document':'DOC'}",
          "compare", "{'before':'DOC','after':'DOC'}",
          "ask", "{'question':'Who pays?','documents':['DOC']}",
          "get_job", "{'job':'JOB'}",
          "get_result", "{'job':'JOB'}",
          "cancel_job", "{'job':'JOB'}");

  private final Api api = new Api();
  private final Mcp stranger = new Mcp(api.as(Api.STRANGERS_KEY));

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void anothersIsNotThereForAnyTool() {
    String document =
        api.client
            .post("/v1/documents", "{\"name\":\"secret words\",\"text\":\"secret words\"}")
            .json()
            .path("id")
            .asText();
    String job = Uploads.summary(api.client);
    String before = api.client.get("/v1/jobs/" + job).text();
    assertThat(stranger.tools()).containsExactlyInAnyOrderElementsOf(CALLS.keySet());

    CALLS.forEach(
        (tool, arguments) -> {
          String asked = arguments.replace('\'', '"').replace("DOC", document).replace("JOB", job);
          JsonNode result = stranger.call(tool, asked);
          boolean takesIds = !asked.equals(arguments.replace('\'', '"'));
          assertThat(result.path("isError").asBoolean()).as(tool).isEqualTo(takesIds);
          assertThat(result.toString()).as(tool).doesNotContain("secret words");
          if (!takesIds) {
            assertThat(result.toString()).as(tool).doesNotContain(document);
          }
        });
    for (String method : new String[] {"tasks/get", "tasks/cancel", "tasks/update"}) {
      assertThat(
              stranger
                  .request(method, "{\"taskId\":\"" + job + "\"}")
                  .json()
                  .at("/error/code")
                  .asInt())
          .as(method)
          .isEqualTo(-32602);
    }
    assertThat(api.client.get("/v1/jobs/" + job).text()).isEqualTo(before);
  }
}
