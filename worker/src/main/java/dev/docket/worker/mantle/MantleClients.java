package dev.docket.worker.mantle;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.credential.BearerTokenCredential;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client per base URL, all with the key as it is in the parameters now. They never retry: a
 * repeated create may start a second response, and Mantle has no key that would prevent it.
 */
final class MantleClients implements AutoCloseable {
  /** Where a model is asked when nothing is configured: there, keys are refused with a reason. */
  private static final String DEFAULT_BASE_URL = "https://bedrock-mantle.us-east-1.api.aws/v1";

  private static final int IDLE_CONNECTIONS = 128;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Parameters parameters;
  private final ModelPaths paths;
  private final Duration timeout;
  private final Map<String, OpenAIClient> clients = new ConcurrentHashMap<>();

  MantleClients(Parameters parameters, Duration timeout) {
    this.parameters = parameters;
    this.paths = new ModelPaths(parameters);
    this.timeout = timeout;
  }

  /** The client for the base path of {@code model}. */
  OpenAIClient forModel(String model) {
    return at(baseUrl(model));
  }

  /** The client for one base URL. */
  OpenAIClient at(String baseUrl) {
    return clients.computeIfAbsent(baseUrl, this::create);
  }

  /** Where {@code model} is asked. */
  String baseUrl(String model) {
    return paths.baseUrl(configuredUrl(), model);
  }

  /** The base URL as configured, without a slash at its end. */
  String configuredUrl() {
    return parameters.value("OPENAI_BASE_URL").orElse(DEFAULT_BASE_URL).replaceAll("/+$", "");
  }

  /** Whether there is a key at all. */
  boolean hasKey() {
    return parameters.secret("OPENAI_API_KEY").isPresent();
  }

  /** Reads key and URL again. */
  void refresh() {
    parameters.refresh();
  }

  @Override
  public void close() {
    clients.values().forEach(OpenAIClient::close);
  }

  private OpenAIClient create(String baseUrl) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(baseUrl)
        .credential(BearerTokenCredential.create(this::key))
        .maxRetries(0)
        .timeout(Timeout.builder().connect(CONNECT).request(timeout).build())
        .maxIdleConnections(IDLE_CONNECTIONS)
        .keepAliveDuration(Duration.ofSeconds(50))
        .logLevel(LogLevel.OFF) // at its debug level the client prints whole documents
        .build();
  }

  private String key() {
    return parameters.secret("OPENAI_API_KEY").map(Secret::value).orElse("none");
  }
}
