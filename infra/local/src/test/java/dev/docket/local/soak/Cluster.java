package dev.docket.local.soak;

import dev.docket.local.DataDirectory;
import dev.docket.local.FreePorts;
import dev.docket.local.StandIns;
import dev.docket.local.soak.FaultyProxy.Fault;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * An API and workers as processes of their own, on stand-ins in this one, with faulty proxies
 * before DynamoDB and SQS.
 */
final class Cluster implements AutoCloseable {
  /** A kind of process. */
  enum Role {
    API,
    WORKER_A,
    WORKER_B,
    WORKER_C
  }

  /** An API and two workers. */
  static final Set<Role> PAIR = EnumSet.of(Role.API, Role.WORKER_A, Role.WORKER_B);

  private static final int TRIES = 5; // of a command
  private static final String CONTEXT_TOKENS = "DOCKET_MODEL_OPENAI_GPT_OSS_120B_CONTEXT_TOKENS";

  private final StandIns standIns;
  private final FaultyProxy dynamo;
  private final FaultyProxy sqs;
  private final Path logs;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<Role, Process> processes = new HashMap<>();
  private final URI api;
  private final URI model;

  /** Starts {@code roles} with {@code settings}; data and logs go to {@code directory}. */
  Cluster(Path directory, long seed, Set<Role> roles, Map<String, String> settings)
      throws IOException, InterruptedException {
    logs = directory;
    Random random = new Random(seed);
    int port = FreePorts.of(FreePorts.STAND_INS, random);
    standIns =
        StandIns.start(
            new DataDirectory(directory.resolve("data")), port, Map.of(), Clock.systemUTC());
    environment.putAll(standIns.variables());
    environment.putAll(settings);
    dynamo =
        proxy("AWS_ENDPOINT_URL_DYNAMODB", EnumSet.complementOf(EnumSet.of(Fault.TWICE)), seed);
    sqs = proxy("AWS_ENDPOINT_URL_SQS", EnumSet.allOf(Fault.class), seed + 1);
    // documents of a few pages have several parts, as long ones have in production
    environment.put(CONTEXT_TOKENS, "9000");
    // what takes most of a minute in production takes seconds here
    environment.put("LEASE_VISIBILITY", "PT8S");
    environment.put("LEASE_EVERY", "PT2S");
    environment.put("SWEEP_EVERY", "PT5S");
    int apiPort = FreePorts.of(1, random);
    environment.put("API_PORT", String.valueOf(apiPort));
    environment.put("API_HOST", "127.0.0.1");
    api = URI.create("http://127.0.0.1:" + apiPort);
    model = URI.create("http://127.0.0.1:" + port);
    run("init");
    for (Role role : roles) {
      setClock(role, Duration.ZERO);
      start(role);
    }
  }

  URI api() {
    return api;
  }

  /** The Mantle stand-in, without a path. */
  URI model() {
    return model;
  }

  FaultyProxy dynamo() {
    return dynamo;
  }

  FaultyProxy sqs() {
    return sqs;
  }

  /** Stops a process, by SIGKILL or cleanly, and starts it again. */
  void restart(Role role, boolean kill) throws IOException, InterruptedException {
    Process process = processes.get(role);
    if (process != null) {
      Process ending = kill ? process.destroyForcibly() : stopped(process);
      ending.waitFor();
    }
    start(role);
  }

  /** Sets a worker's clock ahead of the right time, or behind it. */
  void setClock(Role worker, Duration ahead) throws IOException {
    Path written = Files.writeString(logs.resolve(worker + ".new"), ahead.toString());
    Files.move(written, clockOf(worker), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path clockOf(Role role) {
    return logs.resolve(role + ".clock");
  }

  /**
   * Runs a command to its end and returns what it prints. It is tried again when it fails: on a
   * busy machine the stand-ins' first answers may come too late.
   */
  String run(String... command) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return runOnce(command);
      } catch (IllegalStateException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private String runOnce(String... command) throws IOException, InterruptedException {
    Process process = docket(command).redirectError(logs.resolve("commands.log").toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + process.exitValue() + ": " + printed);
    }
    return printed;
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroyForcibly);
    dynamo.close();
    sqs.close();
    standIns.close();
  }

  private FaultyProxy proxy(String variable, EnumSet<Fault> faults, long seed) throws IOException {
    FaultyProxy proxy = new FaultyProxy(URI.create(environment.get(variable)), faults, seed);
    environment.put(variable, proxy.url().toString());
    return proxy;
  }

  private void start(Role role) throws IOException {
    File log = logs.resolve(role + ".log").toFile();
    processes.put(
        role,
        (role == Role.API
                ? java("dev.docket.api.ApiMain")
                : java("dev.docket.local.soak.SkewedWorker", clockOf(role).toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start());
  }

  private static Process stopped(Process process) throws InterruptedException {
    process.destroy();
    return process.waitFor(20, TimeUnit.SECONDS) ? process : process.destroyForcibly();
  }

  private ProcessBuilder docket(String... command) {
    List<String> line = new ArrayList<>(List.of("dev.docket.cli.Docket"));
    line.addAll(List.of(command));
    return java(line.toArray(String[]::new));
  }

  private ProcessBuilder java(String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.matches("(AWS|OPENAI|DOCKET)_.*"));
    builder.environment().putAll(environment);
    return builder;
  }
}
