package peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;

/** The model, asked as its documentation says: a background response that is looked at. */
final class Model {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PENDING = Set.of("queued", "in_progress");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url = System.getenv("OPENAI_BASE_URL");
  private final String key = System.getenv("OPENAI_API_KEY");

  /** Begins a response and gives its id. */
  String create(String document) throws IOException, InterruptedException {
    String body =
        JSON.createObjectNode()
            .put("model", "openai.gpt-oss-120b")
            .put("input", document)
            .put("max_output_tokens", 1000)
            .put("background", true)
            .put("store", true)
            .toString();
    return send(request("/responses").POST(BodyPublishers.ofString(body))).path("id").asText();
  }

  /** The answer, once there is one. */
  Optional<String> answer(String id) throws IOException, InterruptedException {
    JsonNode response = send(request("/responses/" + id).GET());
    return PENDING.contains(response.path("status").asText())
        ? Optional.empty()
        : Optional.of(response.path("output").toString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
