package dev.docket.local.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that is measured: it answers each line that it is sent with a line. */
final class Child implements AutoCloseable {
  /** It ended by itself; the message is what it said last. */
  static final class Died extends IOException {
    private static final long serialVersionUID = 1;

    Died(String lastWords) {
      super(lastWords);
    }
  }

  private static final String LAST_WORDS = "Terminating due to "; // of a JVM out of memory

  private final Process process;
  private final PrintStream commands;
  private final BufferedReader answers;
  private final long startedAt;
  private final long heapBefore;

  /** Starts {@code main} with 1 GB of heap, and waits until it says that it starts its work. */
  Child(
      String classPath,
      String main,
      List<String> arguments,
      Map<String, String> environment,
      File log)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    line.addAll(List.of("-Dlogback.configurationFile=logback-cli.xml", "-cp"));
    line.add(classPath);
    line.add(main);
    line.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().keySet().removeIf(name -> name.matches("(AWS|OPENAI|DOCKET)_.*"));
    builder.environment().putAll(environment);
    process = builder.start();
    commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    String[] starts = line("starts").split(" ", -1);
    startedAt = Long.parseLong(starts[1]);
    heapBefore = Long.parseLong(starts[2]);
  }

  /** When it started its work, in milliseconds since 1970. */
  long startedAt() {
    return startedAt;
  }

  /** The bytes it held before its work. */
  long heapBefore() {
    return heapBefore;
  }

  /** Seconds of processor that it has taken. */
  double processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
  }

  /** What it answers to {@code command}. */
  String ask(String command) throws IOException {
    commands.println(command);
    return line("");
  }

  private String line(String start) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(LAST_WORDS)) {
        throw new Died(line.substring(LAST_WORDS.length()));
      }
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new Died("it ended; its log says why");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
