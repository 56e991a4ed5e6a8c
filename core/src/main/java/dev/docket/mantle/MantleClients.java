package dev.docket.mantle;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.credential.BearerTokenCredential;
import dev.docket.runtime.Parameters;
import dev.docket.runtime.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One client per base URL, all with the key as it is now. They never retry: a repeated create may
 * start a second response, and Mantle has no key that would prevent it.
 */
public final class MantleClients implements AutoCloseable {
  /** Where a model is asked when nothing is configured: there, keys are refused with a reason. */
  private static final String DEFAULT_BASE_URL = "https://bedrock-mantle.us-east-1.api.aws/v1";

  private static final Pattern MANTLE =
      Pattern.compile("https://bedrock-mantle\\.(?<region>[a-z0-9-]+)\\.api\\.aws(?=[:/]|$)");

  private static final int IDLE_CONNECTIONS = 128;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * How long an idle connection is kept for a next request: less than servers commonly keep theirs
   * (gunicorn 2 s, Node and uvicorn 5 s). A request on a connection that the server has just closed
   * looks sent and unanswered, and a create that looks so may have been billed.
   */
  private static final Duration KEPT_OPEN = Duration.ofSeconds(1);

  private final Parameters parameters;
  private final Optional<ShortTermKeys> ownKeys;
  private final ModelPaths paths;
  private final Duration timeout;
  private final Map<String, OpenAIClient> clients = new ConcurrentHashMap<>();

  public MantleClients(Parameters parameters, Optional<ShortTermKeys> ownKeys, Duration timeout) {
    this.parameters = parameters;
    this.ownKeys = ownKeys;
    this.paths = new ModelPaths(new ModelTable(parameters));
    this.timeout = timeout;
  }

  /** The client for the base path of {@code model}. */
  public OpenAIClient forModel(String model) {
    String baseUrl = baseUrl(model);
    return ownKey(model).isEmpty()
        ? at(baseUrl)
        : clients.computeIfAbsent(
            baseUrl + " " + model, _ -> create(baseUrl, () -> key(model).orElse("none")));
  }

  /** The client that lists models where {@code model} is asked. */
  OpenAIClient forListing(String model) {
    String url = listingUrl(model);
    return ownKey(model).isEmpty()
        ? at(url)
        : clients.computeIfAbsent(
            url + " " + model, _ -> create(url, () -> key(model).orElse("none")));
  }

  /** Where models are listed: at Mantle below {@code /v1} alone, also those of the other path. */
  String listingUrl(String model) {
    String url = configuredUrl(model);
    return ModelPaths.isMantle(url) ? ModelPaths.root(url) + ModelPaths.PLAIN : baseUrl(model);
  }

  /** How {@code model} is asked. */
  public EndpointKind kind(String model) {
    return paths.kind(configuredUrl(model), model);
  }

  /** The client for one base URL. */
  OpenAIClient at(String baseUrl) {
    return clients.computeIfAbsent(baseUrl, _ -> create(baseUrl, () -> key().orElse("none")));
  }

  /** Whether {@code model} is asked at Bedrock Runtime. */
  public boolean isRuntime(String model) {
    return ModelPaths.isRuntime(configuredUrl(model));
  }

  /** Where {@code model} is asked. */
  public String baseUrl(String model) {
    return paths.baseUrl(configuredUrl(model), model);
  }

  /** The address configured for {@code model}, or for all. */
  String configuredUrl(String model) {
    return parameters
        .value("model/" + model + "/base-url")
        .map(MantleClients::withoutSlash)
        .orElseGet(this::configuredUrl);
  }

  /** The setting by which {@code model} has its address. */
  String addressSetting(String model) {
    String own = "model/" + model + "/base-url";
    return parameters.value(own).isPresent() ? own : "OPENAI_BASE_URL";
  }

  /** The setting by which {@code model} has its key. */
  public String keySetting(String model) {
    return ownKey(model).isPresent() ? ownKeySetting(model) : "OPENAI_API_KEY";
  }

  private static String ownKeySetting(String model) {
    return "model/" + model + "/api-key";
  }

  /** The base URL as configured, without a slash at its end. */
  String configuredUrl() {
    return withoutSlash(parameters.value("OPENAI_BASE_URL").orElse(DEFAULT_BASE_URL));
  }

  private static String withoutSlash(String url) {
    return url.replaceAll("/+$", "");
  }

  /** The key that is configured; else, for Mantle itself, one made of AWS credentials. */
  public Optional<String> key() {
    return parameters.secret("OPENAI_API_KEY").map(Secret::value).or(this::ownKey);
  }

  /** The key for {@code model}: its own, or the one for all. */
  public Optional<String> key(String model) {
    return ownKey(model).or(this::key);
  }

  private Optional<String> ownKey(String model) {
    return parameters.secret(ownKeySetting(model)).map(Secret::value);
  }

  /** Reads key and URL again. */
  public void refresh() {
    ownKeys.ifPresent(ShortTermKeys::forget);
    parameters.refresh();
  }

  @Override
  public void close() {
    clients.values().forEach(OpenAIClient::close);
  }

  private OpenAIClient create(String baseUrl, Supplier<String> key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(baseUrl)
        .credential(BearerTokenCredential.create(key))
        .maxRetries(0)
        .timeout(Timeout.builder().connect(CONNECT).request(timeout).build())
        .maxIdleConnections(IDLE_CONNECTIONS)
        .keepAliveDuration(KEPT_OPEN)
        .followRedirects(false)
        .logLevel(LogLevel.OFF) // at its debug level the client prints whole documents
        .build();
  }

  private Optional<String> ownKey() {
    Matcher mantle = MANTLE.matcher(configuredUrl());
    return mantle.lookingAt()
        ? ownKeys.flatMap(keys -> keys.in(mantle.group("region")))
        : Optional.empty();
  }
}
