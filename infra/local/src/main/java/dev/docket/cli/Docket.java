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
    List<Group> groups = groups(console);
    // A command that is a method runs on the object of the group that it was found in.
    CommandLine docket =
        groups.stream()
            .filter(group -> args.length > 0 && group.names().contains(args[0]))
            .findFirst()
            .map(group -> group.commands().get())
            .orElseGet(() -> all(groups));
    docket.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    docket.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    docket.setCaseInsensitiveEnumValuesAllowed(true);
    docket.setUsageHelpAutoWidth(true);
    docket.setExecutionExceptionHandler((e, _, _) -> report(console, e));
    return docket.execute(args);
  }

  /**
   * Commands that are made together.
   *
   * @param names theirs, by which they are found without being made: to read the annotations of a
   *     command takes a while
   */
  record Group(Set<String> names, Supplier<CommandLine> commands) {}

  /** All commands. */
  static List<Group> groups(Console console) {
    Clock clock = Clock.systemUTC();
    KeyCommands keys =
        new KeyCommands(
            console,
            clock,
            work -> EmbeddedKeys.open(new DataDirectory(Session.defaultData(console)), work));
    return List.of(
        group(() -> new RunCommands(console), "summarize", "compare"),
        group(() -> new AskCommand(console), "ask"),
        group(() -> new ProcessCommands(console, clock), "serve", "stand-ins", "api", "worker"),
        group(() -> new JobCommands(console), "submit", "status", "result", "cancel", "jobs"),
        group(() -> new QuoteCommand(console), "quote"),
        group(() -> new ModelsCommand(console, clock), "models"),
        group(() -> new OutlineCommand(console), "outline"),
        group(() -> new VerifyCommand(console), "verify"),
        group(() -> new BatchCommand(console), "batch"),
        new Group(
            Set.of("schedules", "audit", "keys", "usage"),
            () ->
                new CommandLine(new Docket())
                    .addSubcommand(new ScheduleCommands(console))
                    .addSubcommand(new AuditCommand(console))
                    .addSubcommand(keys)
                    .addSubcommand(new UsageCommand(console, clock))),
        group(() -> new OperatorCommands(console), "init", "put-secret", "dead-letters"),
        group(() -> new DoctorCommand(console, clock), "doctor"));
  }

  private static Group group(Supplier<Object> commands, String... names) {
    return new Group(Set.of(names), () -> new CommandLine(commands.get()));
  }

  private static CommandLine all(List<Group> groups) {
    CommandLine docket = new CommandLine(new Docket());
    groups.forEach(g -> g.commands().get().getSubcommands().forEach(docket::addSubcommand));
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
