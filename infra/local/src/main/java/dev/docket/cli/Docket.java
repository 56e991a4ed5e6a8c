package dev.docket.cli;

import dev.docket.api.operator.CommandException;
import dev.docket.api.operator.Console;
import dev.docket.api.operator.DoctorCommand;
import dev.docket.api.operator.ExitStatus;
import dev.docket.api.operator.KeyCommands;
import dev.docket.api.operator.OperatorCommands;
import dev.docket.api.operator.UsageCommand;
import dev.docket.aws.AwsErrors;
import dev.docket.aws.AwsProcess;
import dev.docket.job.StoreUnavailableException;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedKeys;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import software.amazon.awssdk.core.exception.SdkException;

/** The command line {@code docket}. */
@Command(
    name = "docket",
    description = {
      "Audit summaries, comparisons and answers from long documents.",
      "With DOCKET_URL (and DOCKET_KEY) a command talks to that server; without, it starts the"
          + " whole system for as long as it runs."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class Docket {
  private static final Set<String> PROCESSES = Set.of("api", "worker");

  private Docket() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    boolean process = args.length > 0 && PROCESSES.contains(args[0]);
    System.setProperty( // before anything logs
        "logback.configurationFile",
        process ? AwsProcess.logs(System.getenv()) : "logback-cli.xml");
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    if (!process) {
      System.setOut(err); // what libraries print is no result
    }
    boolean terminal = Boolean.getBoolean("docket.terminal"); // only the launcher can tell
    int status = run(new Console(System.getenv(), System.in, out, err, terminal), args);
    out.flush();
    err.flush();
    System.exit(status); // DynamoDB Local leaves threads behind
  }

  /** Runs one command and returns its exit status. */
  static int run(Console console, String... args) {
    Clock clock = Clock.systemUTC();
    KeyCommands keys =
        new KeyCommands(
            console,
            clock,
            work -> EmbeddedKeys.open(new DataDirectory(Session.defaultData(console)), work));
    List<Supplier<CommandLine>> groups =
        List.of( // made until one has the command: reading the annotations of all takes a while
            () -> new CommandLine(new RunCommands(console)),
            () -> new CommandLine(new AskCommand(console)),
            () -> new CommandLine(new ProcessCommands(console, clock)),
            () -> new CommandLine(new JobCommands(console)),
            () -> new CommandLine(new QuoteCommand(console)),
            () -> new CommandLine(new ModelsCommand(console, clock)),
            () -> new CommandLine(new OutlineCommand(console)),
            () -> new CommandLine(new VerifyCommand(console)),
            () -> new CommandLine(new BatchCommand(console)),
            () ->
                new CommandLine(new Docket())
                    .addSubcommand(new ScheduleCommands(console))
                    .addSubcommand(new AuditCommand(console))
                    .addSubcommand(keys)
                    .addSubcommand(new UsageCommand(console, clock)),
            () -> new CommandLine(new OperatorCommands(console)),
            () -> new CommandLine(new DoctorCommand(console, clock)));
    // A command that is a method runs on the object of the group that it was found in.
    CommandLine docket =
        groups.stream()
            .map(Supplier::get)
            .filter(g -> args.length > 0 && g.getSubcommands().containsKey(args[0]))
            .findFirst()
            .orElseGet(() -> all(groups));
    docket.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    docket.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    docket.setCaseInsensitiveEnumValuesAllowed(true);
    docket.setUsageHelpAutoWidth(true);
    docket.setExecutionExceptionHandler((e, _, _) -> report(console, e));
    return docket.execute(args);
  }

  private static CommandLine all(List<Supplier<CommandLine>> groups) {
    CommandLine docket = new CommandLine(new Docket());
    groups.forEach(g -> g.get().getSubcommands().forEach(docket::addSubcommand));
    return docket;
  }

  private static int report(Console console, Exception e) {
    console.say("docket: " + sentence(console, e));
    return ExitStatus.BAD_USE;
  }

  private static String sentence(Console console, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "The port is in use: choose another with --port.";
      }
    }
    return switch (e) {
      case CommandException bad -> String.valueOf(bad.getMessage());
      case IllegalArgumentException bad -> String.valueOf(bad.getMessage());
      case UncheckedIOException _ when console.variable("DOCKET_URL").isPresent() ->
          console.variable("DOCKET_URL").orElse("")
              + " does not answer: is the server running? Unset DOCKET_URL to work without one.";
      case StoreUnavailableException store ->
          "The table does not answer ("
              + store.trouble().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + "): look at what was done so far, and try again. `docket doctor` says what is wrong.";
      case SdkException aws -> AwsErrors.sentence(aws);
      default -> {
        e.printStackTrace(console.err());
        yield "This is a fault of Docket's own, shown above.";
      }
    };
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    // UTF-8 whatever the locale: results are Japanese too
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
