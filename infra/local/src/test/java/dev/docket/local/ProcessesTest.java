package dev.docket.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The two production processes, started on the class path that their image has. */
@Timeout(180)
class ProcessesTest {
  private static final int MOST_JARS = 110; // three of them to search with, of the worker alone
  private static final Random RANDOM = new Random();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @TempDir private Path directory;

  @Test
  void theClassPathHoldsNoStandIn() throws IOException {
    Set<String> jars = new LinkedHashSet<>();
    for (String module : List.of("api", "worker")) {
      Arrays.stream(classPath(module).split(File.pathSeparator, -1))
          .map(entry -> Path.of(entry).getFileName().toString())
          .forEach(jars::add);
    }
    assertThat(jars)
        .noneMatch(
            jar ->
                jar.matches(
                    "(?i)(docket-local|DynamoDBLocal|elasticmq|pekko|scala|sqlite"
                        + "|junit|assertj|testcontainers|archunit).*"))
        .hasSizeLessThanOrEqualTo(MOST_JARS);
  }

  @Test
  void apiAndWorkerDoAJob() throws Exception {
    int port = FreePorts.of(FreePorts.STAND_INS, RANDOM);
    int apiPort = FreePorts.of(1, RANDOM);
    try (StandIns standIns =
        StandIns.start(
            new DataDirectory(directory.resolve("data")), port, Map.of(), Clock.systemUTC())) {
      Map<String, String> environment = new HashMap<>(standIns.variables());
      environment.put("API_HOST", "127.0.0.1");
      environment.put("API_PORT", String.valueOf(apiPort));
      environment.put("RECEIVE_WAIT", "PT1S");
      ended(start("api", "dev.docket.api.operator.OperatorMain", environment, "init"));
      String key =
          ended(
                  start(
                      "api",
                      "dev.docket.api.operator.OperatorMain",
                      environment,
                      "keys",
                      "create",
                      "--tenant",
                      "acme"))
              .strip();
      Process api = start("api", "dev.docket.api.ApiMain", environment);
      Process worker = start("worker", "dev.docket.worker.WorkerMain", environment);
      try (HttpClient http = HttpClient.newHttpClient()) {
        URI url = URI.create("http://127.0.0.1:" + apiPort);
        awaitReady(http, url, api);
        HttpRequest submit =
            HttpRequest.newBuilder(url.resolve("/v1/jobs"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"type\":\"summary\",\"text\":\"Invoices must be paid.\"}"))
                .build();
        String id = json(http.send(submit, BodyHandlers.ofString())).path("id").asText();
        HttpRequest wait =
            HttpRequest.newBuilder(url.resolve("/v1/jobs/" + id))
                .header("Authorization", "Bearer " + key)
                .header("Prefer", "wait=30")
                .build();
        assertThat(json(http.send(wait, BodyHandlers.ofString())).path("status").asText())
            .isEqualTo("completed");
      } finally {
        api.destroy();
        worker.destroy();
        api.waitFor();
        worker.waitFor();
      }
    }
  }

  private static void awaitReady(HttpClient http, URI url, Process api)
      throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(url.resolve("/readyz")).build();
    while (true) {
      assertThat(api.isAlive()).as("the API process runs").isTrue();
      try {
        if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (ConnectException _) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos()); // not listening; the time limit ends this
      }
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Json.MAPPER.readTree(answer.body());
  }

  private static String ended(Process process) throws IOException, InterruptedException {
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private Process start(
      String module, String main, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-cp", "target/classes" + File.pathSeparator + classPath(module), main));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(module(module).toFile())
            .redirectError(directory.resolve(module + ".log").toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(AWS|OPENAI|DOCKET)_.*"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The runtime class path of a module, as its build writes it, without its own classes. */
  private static String classPath(String module) throws IOException {
    return Files.readString(module(module).resolve("target/runtime-classpath")).strip();
  }

  private static Path module(String module) {
    return Path.of("..", "..", module).toAbsolutePath().normalize();
  }
}
