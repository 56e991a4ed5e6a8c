package dev.docket.api;

import dev.docket.api.signin.Issuer;
import dev.docket.api.signin.SignInClient;
import dev.docket.runtime.Env;
import dev.docket.trace.TraceConfig;
import dev.docket.webhook.WebhookAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the API process is told from outside, read once at start.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes any that is free
 * @param readers how many documents are read at a time
 * @param readerHeap bytes of heap of each process that reads documents
 * @param pdfFont the font of Japanese text in PDF; without it one that is found is taken
 * @param watchEvery how often a job is looked at for a client that waits or listens
 * @param webhooks where webhooks may lead
 * @param mcpOrigins the origins of web pages that may call {@code /mcp}
 * @param audit whether calls are written down in the audit log
 * @param issuer the identity provider whose tokens are taken
 * @param signIn what the pages are at that provider, where people sign in there
 * @param traces where traces of requests go
 */
public record ApiConfig(
    String host,
    int port,
    int readers,
    long readerHeap,
    Optional<Path> pdfFont,
    Duration watchEvery,
    WebhookAddress webhooks,
    Set<String> mcpOrigins,
    boolean audit,
    Optional<Issuer> issuer,
    Optional<SignInClient> signIn,
    TraceConfig traces) {
  /** Enough for the largest documents that people send. */
  public static final long READER_HEAP = 512L * 1024 * 1024;

  private static final long HEAP_PER_READER = 256L * 1024 * 1024;

  /** The settings in {@code variables}. */
  public static ApiConfig fromEnv(Map<String, String> variables) {
    Env env = new Env(variables);
    ApiConfig config =
        new ApiConfig(
            env.optional("API_HOST").orElse("0.0.0.0"),
            env.positive("API_PORT", 8080),
            env.positive("API_READERS", defaultReaders()),
            env.size("API_READER_HEAP", READER_HEAP),
            env.file("PDF_FONT"),
            env.duration("API_WATCH_EVERY", Duration.ofMillis(500)),
            WebhookAddress.of(env.optional(WebhookAddress.SETTING)),
            mcpOrigins(env),
            env.optional("API_AUDIT").map(Boolean::parseBoolean).orElse(true),
            Issuer.fromEnv(env),
            SignInClient.fromEnv(env),
            TraceConfig.fromEnv(env));
    env.check();
    return config;
  }

  /** The origins that {@code env} lets in, separated by commas. */
  public static Set<String> mcpOrigins(Env env) {
    return Pattern.compile(",")
        .splitAsStream(env.optional("API_MCP_ORIGINS").orElse(""))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As many as there are processors, but no more than the heap has room for. */
  public static int defaultReaders() {
    long byHeap = Runtime.getRuntime().maxMemory() / HEAP_PER_READER;
    return Math.clamp(byHeap, 1, Runtime.getRuntime().availableProcessors());
  }
}
