package dev.docket.api.operator;

import dev.docket.aws.AwsErrors;
import dev.docket.job.StoreUnavailableException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import software.amazon.awssdk.core.exception.SdkException;

/** The operator's commands on their own, as the image of the two processes has them. */
public final class OperatorMain {
  private OperatorMain() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "logback-process.xml"); // before anything logs
    Map<String, String> variables = System.getenv();
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int status = run(new Console(variables, System.in, out, err, false), args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs one command and returns its exit status. */
  static int run(Console console, String... args) {
    KeyCommands keys =
        new KeyCommands(
            console,
            Clock.systemUTC(),
            _ -> {
              throw new CommandException(
                  "DOCKET_ENV is not set: it names the installation whose table keeps the key.");
            });
    CommandLine doctor = new CommandLine(new DoctorCommand(console, Clock.systemUTC()));
    // A command that is a method runs on the object of the group that it was found in.
    CommandLine line =
        new CommandLine(new OperatorCommands(console))
            .addSubcommand(keys)
            .addSubcommand(new UsageCommand(console, Clock.systemUTC()));
    if (args.length > 0 && doctor.getSubcommands().containsKey(args[0])) {
      line = doctor;
    } else {
      doctor.getSubcommands().forEach(line::addSubcommand);
    }
    line.setExecutionExceptionHandler(
        (e, _, _) -> {
          console.say("docket: " + sentence(e));
          return ExitStatus.BAD_USE;
        });
    return line.execute(args);
  }

  private static String sentence(Exception e) {
    Throwable said =
        e instanceof StoreUnavailableException away
            ? Objects.requireNonNullElse(away.getCause(), away)
            : e;
    return said instanceof SdkException aws
        ? AwsErrors.sentence(aws)
        : String.valueOf(said.getMessage());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
