#!/usr/bin/env bash
# openai-java 4.101.0: where an endpoint answers a streaming call with a whole response as application/json (as gateways do
# that do not stream), createStreaming gives a stream without events and without an error. The answer, paid for, is lost
# unless the caller counts events.
# Exit status: 0 as described here, 1 the behaviour has changed, 2 it could not be tried.
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>com.openai</groupId><artifactId>openai-java-core</artifactId><version>4.101.0</version></dependency>
    <dependency><groupId>com.openai</groupId><artifactId>openai-java-client-okhttp</artifactId><version>4.101.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$work/lib" || exit 2

cat >"$work/Streaming.java" <<'JAVA'
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

class Streaming {
  private static final String WHOLE =
      """
      {"id": "resp_1", "object": "response", "created_at": 1, "model": "m", "status": "completed", "error": null,
       "incomplete_details": null, "instructions": null, "metadata": {}, "parallel_tool_calls": false,
       "temperature": 1, "tool_choice": "auto", "tools": [], "top_p": 1, "output": [
         {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [
           {"type": "output_text", "text": "Hello", "annotations": []}]}]}
      """;

  public static void main(String[] args) throws Exception {
    System.out.println("openai-java 4.101.0");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        http -> {
          http.getRequestBody().readAllBytes();
          byte[] body = WHOLE.getBytes(StandardCharsets.UTF_8);
          http.getResponseHeaders().set("Content-Type", "application/json");
          http.sendResponseHeaders(200, body.length);
          http.getResponseBody().write(body);
          http.close();
        });
    server.start();
    OpenAIClient client =
        OpenAIOkHttpClient.builder()
            .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/v1")
            .apiKey("none")
            .build();
    ResponseCreateParams ask = ResponseCreateParams.builder().model("m").input("Say hello").build();
    String text = client.responses().create(ask).output().get(0).asMessage().content().get(0).asOutputText().text();
    System.out.println("create: " + text);
    long events;
    try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(ask)) {
      events = stream.stream().count();
    } catch (RuntimeException e) {
      System.out.println("createStreaming: " + e);
      System.exit(1);
      return;
    }
    System.out.println("createStreaming: " + events + " events and no error, expected the answer or an error");
    System.exit(text.equals("Hello") && events == 0 ? 0 : 1);
  }
}
JAVA
java -cp "$work/lib/*" "$work/Streaming.java"
