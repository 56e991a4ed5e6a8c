package dev.docket.local.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints the table of all rows. Each is measured by a process of its own, so that one that fails or
 * takes too long is said to, and the others go on.
 */
final class Table {
  /** What can be measured, in the order of the table. */
  private enum Row {
    START(StartRow.class, Duration.ofMinutes(10), Duration.ofMinutes(25)),
    JOB(JobRow.class, Duration.ofMinutes(10), Duration.ofMinutes(20)),
    THROUGHPUT(ThroughputRow.class, Duration.ofMinutes(10), Duration.ofMinutes(40)),
    WAITING(WaitingRow.class, Duration.ofMinutes(10), Duration.ofMinutes(90)),
    REQUESTS(RequestsRow.class, Duration.ofMinutes(10), Duration.ofMinutes(20)),
    LONG(LongRow.class, Duration.ofMinutes(10), Duration.ofMinutes(40)),
    PEERS(PeersRow.class, Duration.ofMinutes(20), Duration.ofMinutes(60));

    private final Class<?> main;
    private final Duration quick;
    private final Duration full;

    Row(Class<?> main, Duration quick, Duration full) {
      this.main = main;
      this.quick = quick;
      this.full = full;
    }

    /** Whether it is measured where nobody names it. */
    private boolean isPartOf(Profile profile) {
      return profile == Profile.FULL || this != PEERS; // alone it takes longer than all others
    }

    private String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Profile profile;
  private final Path directory;
  private final String before;

  private Table(Profile profile, Path directory, String before) {
    this.profile = profile;
    this.directory = directory;
    this.before = before;
  }

  /**
   * Usage: PROFILE DIRECTORY BEFORE [ROW…]; run in the folder of the sources. BEFORE is that of an
   * earlier release, built.
   */
  public static void main(String[] args) throws Exception {
    Profile profile = Profile.named(args[0]);
    List<Row> rows =
        args.length == 3
            ? Arrays.stream(Row.values()).filter(row -> row.isPartOf(profile)).toList()
            : Arrays.stream(args)
                .skip(3)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(Row::valueOf)
                .toList();
    Table table = new Table(profile, Path.of(args[1]), args[2]);
    System.out.println(Figure.HEADER);
    for (Row row : rows) {
      table.print(row);
    }
  }

  /** What a row's process does. */
  @FunctionalInterface
  interface Measurement {
    /** Measures and prints. */
    void run() throws Exception;
  }

  /** Measures a part of a row, and says so in its place where it fails. */
  static void part(String row, String what, Measurement part) {
    try {
      part.run();
    } catch (Exception e) {
      e.printStackTrace();
      Figure.missing(row, what, String.valueOf(e.getMessage()).replace('|', '/')).print();
    }
  }

  /** Runs what a row's process does, and ends it: DynamoDB Local leaves threads behind. */
  static void run(Measurement row) {
    int status = 0;
    try {
      row.run();
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    }
    System.exit(status);
  }

  private void print(Row row) throws IOException, InterruptedException {
    Path own = Files.createDirectories(directory.resolve(row.title()));
    File log = own.resolve("log").toFile();
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx3g", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    line.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    line.addAll(List.of("-Dlogback.configurationFile=logback-cli.xml", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.add(row.main.getName());
    line.addAll(List.of(profile.name(), own.toString(), before));
    Process process = new ProcessBuilder(line).redirectError(log).start();
    Thread lines = Thread.ofVirtual().start(() -> passOn(process));
    try {
      Duration most = profile.choose(row.quick, row.full);
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        Figure.missing(row.title(), "", "not done within " + most.toMinutes() + " minutes").print();
      } else if (process.exitValue() != 0) {
        Figure.missing(row.title(), "", lastWords(log)).print();
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      lines.join();
    }
  }

  /** Prints the lines of the table; DynamoDB Local says other things there. */
  private static void passOn(Process process) {
    process
        .inputReader(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("| "))
        .forEach(System.out::println);
  }

  /** The exception that ended it, by the line above its first frame in the log. */
  private static String lastWords(File log) throws IOException {
    List<String> lines = Files.readAllLines(log.toPath(), StandardCharsets.UTF_8);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("\tat ")) {
        return lines.get(i - 1).replace('|', '/');
      }
    }
    return lines.isEmpty() ? "it ended without a word" : lines.getLast().replace('|', '/');
  }
}
