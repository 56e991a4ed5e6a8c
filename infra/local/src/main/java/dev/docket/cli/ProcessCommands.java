package dev.docket.cli;

import dev.docket.api.ApiMain;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.aws.AwsProcess;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import dev.docket.local.StandIns;
import dev.docket.runtime.Resources;
import dev.docket.runtime.Secret;
import dev.docket.worker.WorkerMain;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that run until they are stopped. */
@Command(name = "docket")
final class ProcessCommands {
  private final Console console;
  private final Clock clock;

  ProcessCommands(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Command(
      name = "serve",
      description = {
        "Run the whole system in one process: API, worker, DynamoDB Local, ElasticMQ, and a"
            + " stand-in for the model unless OPENAI_BASE_URL and OPENAI_API_KEY are set.",
        "It runs when the export lines are printed, and is ready when /readyz answers 200; where"
            + " something is missing, such as the bucket that DOCKET_BUCKET names, it says what."
      },
      mixinStandardHelpOptions = true)
  int serve(
      @Option(names = "--port", defaultValue = "8080", description = "8080 by default; 0: any.")
          int port,
      @Option(names = "--data", paramLabel = "DIR", description = "Where to keep data.")
          @Nullable Path data,
      @Option(names = "--key", paramLabel = "KEY", description = "An API key to accept.")
          @Nullable String key)
      throws InterruptedException {
    DataDirectory directory = new DataDirectory(data == null ? Session.defaultData(console) : data);
    EmbeddedSystem system =
        EmbeddedSystem.start(
            directory,
            port,
            Optional.ofNullable(key).map(Secret::new),
            console.environment(),
            clock);
    closeAtExit(system);
    export("DOCKET_URL", system.url().toString());
    export("DOCKET_KEY", system.key().value());
    console.out().flush();
    console.say(
        state(system.missing()) + "; its data is in " + directory.path() + ". Ctrl-C stops it.");
    console.say("Open " + system.signIn() + " (it signs in once, within an hour)");
    return forever();
  }

  /** How a system stands that lacks {@code missing}. */
  static String state(List<String> missing) {
    return missing.isEmpty()
        ? "Docket is ready"
        : "Docket runs but is not ready, as /readyz says until it is mended: missing "
            + String.join("; ", missing);
  }

  @Command(
      name = "stand-ins",
      description = {
        "Run what stands in for SQS, DynamoDB, Parameter Store and the model, over HTTP, for"
            + " processes of their own.",
        "It prints the export lines that they need; then run docket init."
      },
      mixinStandardHelpOptions = true)
  int standIns(
      @Option(
              names = "--port",
              defaultValue = "9324",
              description = "The model's; the others take the three after it. 9324 by default.")
          int port,
      @Option(names = "--data", paramLabel = "DIR", description = "Where to keep data.")
          @Nullable Path data)
      throws InterruptedException {
    DataDirectory directory = data == null ? DataDirectory.temporary() : new DataDirectory(data);
    StandIns standIns = StandIns.start(directory, port, console.environment(), clock);
    closeAtExit(standIns);
    standIns.variables().forEach(this::export);
    console.out().flush();
    console.say("The stand-ins run; their data is in " + directory.path() + ". Ctrl-C stops them.");
    return forever();
  }

  @Command(
      name = "api",
      description = "Run the API process, with its settings from the environment.",
      mixinStandardHelpOptions = true)
  int api() throws InterruptedException {
    return process(process -> ApiMain.start(console.environment(), process));
  }

  @Command(
      name = "worker",
      description = "Run a worker process, with its settings from the environment.",
      mixinStandardHelpOptions = true)
  int worker() throws InterruptedException {
    return process(process -> WorkerMain.start(console.environment(), process));
  }

  private int process(AwsProcess.Body body) throws InterruptedException {
    console.say(AwsProcess.open(console.environment(), clock, body));
    return forever();
  }

  private void export(String name, String value) {
    console.out().println("export " + name + "=" + value);
  }

  private static void closeAtExit(AutoCloseable process) {
    Resources resources = new Resources();
    resources.add(process);
    Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "shutdown"));
  }

  private static int forever() throws InterruptedException {
    new CountDownLatch(1).await();
    return ExitStatus.DONE;
  }
}
