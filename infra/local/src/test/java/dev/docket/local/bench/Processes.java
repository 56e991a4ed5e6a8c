package dev.docket.local.bench;

import dev.docket.local.FreePorts;
import dev.docket.local.analyst.Analyst;
import dev.docket.local.mantle.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a row starts: stand-ins in this process, and the processes that are measured. */
final class Processes {
  private final Path directory;
  private final Random random = new Random();

  /** Processes whose data and logs are below {@code directory}. */
  Processes(Path directory) {
    this.directory = directory;
  }

  /** Stand-ins on fresh data, with a model of that latency. */
  Services services(Latency latency) throws IOException {
    return services(fresh(), latency);
  }

  /** Stand-ins whose model answers by quoting, as it does where there is none. */
  Services analyst(Latency latency) throws IOException {
    int port = FreePorts.of(FreePorts.STAND_INS, random);
    return new Services(fresh(), port, latency, new Analyst());
  }

  /** Stand-ins on {@code data}. */
  Services services(Path data, Latency latency) throws IOException {
    return new Services(data, FreePorts.of(FreePorts.STAND_INS, random), latency);
  }

  /** A port that nobody listens on. */
  int port() {
    return FreePorts.of(1, random);
  }

  /** A folder with nothing in it. */
  Path fresh() throws IOException {
    return Files.createTempDirectory(directory, "data");
  }

  /** A worker with a slot for each of {@code jobs}. */
  Child worker(Services services, int jobs, String... arguments) throws IOException {
    return worker(
        services, Map.of("WORKER_SLOTS", "" + jobs, "TENANT_IN_FLIGHT", "" + jobs), arguments);
  }

  /** A worker with {@code settings}. */
  Child worker(Services services, Map<String, String> settings, String... arguments)
      throws IOException {
    return child(BenchWorker.class, List.of(arguments), services.environment(settings));
  }

  /** An API whose calls are in no audit log unless {@code settings} say so. */
  Child api(Services services, Map<String, String> settings) throws IOException {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "API_HOST", "127.0.0.1",
                "API_PORT", "" + port(),
                "API_AUDIT", "false"));
    all.putAll(settings);
    return child(BenchApi.class, List.of(), services.environment(all));
  }

  /** A process that runs {@code main}. */
  Child child(Class<?> main, List<String> arguments, Map<String, String> environment)
      throws IOException {
    return child(System.getProperty("java.class.path"), main.getName(), arguments, environment);
  }

  /** A process that runs {@code main} of another class path. */
  Child child(
      String classPath, String main, List<String> arguments, Map<String, String> environment)
      throws IOException {
    String log = main.substring(main.lastIndexOf('.') + 1) + ".log";
    return new Child(classPath, main, arguments, environment, directory.resolve(log).toFile());
  }

  /** Seconds of processor that this process, with its stand-ins, has taken. */
  static double ownSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
        / 1000.0;
  }
}
