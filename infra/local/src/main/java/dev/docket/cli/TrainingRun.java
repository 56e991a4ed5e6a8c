package dev.docket.cli;

import dev.docket.api.operator.Console;
import dev.docket.api.operator.ExitStatus;
import dev.docket.local.DataDirectory;
import dev.docket.local.EmbeddedSystem;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Runs what users run most, commands on the samples or the start of a server: the launcher has the
 * virtual machine watch it, and keep the classes that were used in a cache from which every later
 * start takes them. Its exit status is 1 if a command breaks off; a result that is partial is as
 * good as any.
 */
public final class TrainingRun {
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final Path samples;

  private TrainingRun(Path samples) {
    this.samples = samples;
  }

  /** Usage: {@code serve}, or {@code commands} and the folder of the samples. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "logback-cli.xml");
    if (args[0].equals("serve")) {
      System.exit(start() ? 0 : 1);
    }
    TrainingRun training = new TrainingRun(Path.of(args[1]));
    boolean done = training.server() && training.commands();
    System.exit(done ? 0 : 1);
  }

  /** What a server does until it is ready. */
  private static boolean start() {
    try (EmbeddedSystem system =
        EmbeddedSystem.start(
            DataDirectory.temporary(), 0, Optional.empty(), Map.of(), Clock.systemUTC())) {
      return system.missing().isEmpty() && run(Map.of(), "serve", "--help");
    }
  }

  /** A server, and commands that talk to it. */
  private boolean server() {
    try (EmbeddedSystem system =
        EmbeddedSystem.start(
            DataDirectory.temporary(), 0, Optional.empty(), Map.of(), Clock.systemUTC())) {
      Map<String, String> reach =
          Map.of("DOCKET_URL", system.url().toString(), "DOCKET_KEY", system.key().value());
      return run(
              reach,
              "compare",
              sample("en/services-agreement-v1.docx"),
              sample("en/services-agreement-v2.docx"))
          && run(
              reach,
              "ask",
              "How long does the agreement last?",
              sample("en/services-agreement-v1.docx"))
          && run(reach, "jobs");
    }
  }

  /** Commands that bring their own system. */
  private boolean commands() {
    return run(Map.of(), "summarize", sample("en/audit-report.pdf"))
        && run(Map.of(), "summarize", sample("ja/audit-report.pdf"));
  }

  private String sample(String name) {
    return samples.resolve(name).toString();
  }

  private static boolean run(Map<String, String> environment, String... command) {
    Console console =
        new Console(environment, InputStream.nullInputStream(), NOWHERE, System.err, false);
    int status = Docket.run(console, command);
    return status == ExitStatus.DONE || status == ExitStatus.NOT_WHOLE; // it ran all the way
  }
}
