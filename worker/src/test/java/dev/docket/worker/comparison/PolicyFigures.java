package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Place;
import dev.docket.document.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares successive versions of policies in a git repository, such as
 * OpenTermsArchive/contrib-versions: which comparison fails, which is slowest, and, where VERBOSE
 * is set, what is said of changes. Arguments: the repository, how many pairs, and the first of them
 * in a row of equal steps through all.
 */
final class PolicyFigures {
  private static final int SLOWEST = 5;
  private static final int SHOWN = 160; // characters of a change

  private record Pair(String path, String before, String after) {}

  private record Taken(String name, double seconds, int characters) {}

  private final Path repository;
  private final List<Taken> taken = new ArrayList<>();
  private int failed;
  private int lost;
  private int changed;
  private int shown;

  private PolicyFigures(Path repository) {
    this.repository = repository;
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 450;
    int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    PolicyFigures figures = new PolicyFigures(Path.of(arguments[0]));
    List<Pair> pairs = figures.pairs();
    int step = Math.max(1, pairs.size() / count);
    for (int i = first % step; i < pairs.size() && figures.taken.size() < count; i += step) {
      figures.compare(pairs.get(i));
    }
    figures.print(pairs.size());
  }

  /** All successive versions of all Markdown files. */
  private List<Pair> pairs() throws IOException {
    Map<String, String> newer = new HashMap<>(); // by path, the commit that follows
    List<Pair> pairs = new ArrayList<>();
    String commit = "";
    List<String> command =
        List.of(
            "-c",
            "core.quotepath=off",
            "log",
            "--format=%x00%H",
            "--name-only",
            "--no-renames",
            "--diff-filter=AM",
            "--",
            "*.md");
    Process process = git(command);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("\0")) {
          commit = line.substring(1);
        } else if (!line.isEmpty()) {
          String after = newer.put(line, commit);
          if (after != null) {
            pairs.add(new Pair(line, commit, after));
          }
        }
      }
    }
    return pairs;
  }

  private Process git(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private String text(String commit, String path) throws IOException {
    Process process = git(List.of("cat-file", "blob", commit + ":" + path));
    try (InputStream text = process.getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void compare(Pair pair) throws IOException {
    String name = pair.path + " " + pair.before.substring(0, 9) + " " + pair.after.substring(0, 9);
    String old = text(pair.before, pair.path);
    String now = text(pair.after, pair.path);
    if (old.isBlank() || now.isBlank()) {
      return; // a page that could not be fetched that day
    }
    Document before = Versions.markdown(old);
    Document after = Versions.markdown(now);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Optional<Comparison> comparison = Optional.empty();
    try {
      comparison = Optional.of(CompareFigures.compare(before, after, after.language()));
    } catch (RuntimeException | StackOverflowError e) {
      failed++;
      System.out.println("fails: " + name + ": " + e);
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    taken.add(new Taken(name, (end - start) / 1e9, old.length() + now.length()));
    if (comparison.isPresent()) {
      changed += comparison.get().changes().stream().anyMatch(Change::changesWords) ? 1 : 0;
      if (Reconstruction.fault(comparison.get(), before, after).isPresent()) {
        lost++;
        System.out.println("loses text: " + name);
      }
      show(name, comparison.get());
    }
  }

  /** Prints one change of those with reasons, another one of each comparison. */
  private void show(String name, Comparison comparison) {
    List<Change> said =
        comparison.changes().stream()
            .filter(c -> c.level() == 0 && !c.reasons().isEmpty())
            .toList();
    if (System.getenv("VERBOSE") == null || said.isEmpty()) {
      return;
    }
    Change change = said.get(shown++ % said.size());
    Place place = change.after() == null ? change.before() : change.after();
    System.out.println(
        "== %s · %s %s %s · %s"
            .formatted(
                name,
                change.content(),
                change.risk(),
                change.classes(),
                place == null ? "" : place.heading()));
    change.edits().stream()
        .map(e -> "  " + e.op() + " " + shortened(e.text()))
        .forEach(System.out::println);
    change.reasons().forEach(reason -> System.out.println("  → " + reason));
  }

  private static String shortened(String text) {
    String line = text.replace('\n', '/');
    return line.length() <= SHOWN
        ? line
        : line.substring(0, SHOWN / 2) + " … " + line.substring(line.length() - SHOWN / 2);
  }

  private void print(int all) {
    taken.sort(Comparator.comparingDouble(Taken::seconds).reversed());
    taken.stream()
        .limit(SLOWEST)
        .forEach(
            t ->
                System.out.printf(
                    "%.2f s of processor for %d characters: %s%n",
                    t.seconds, t.characters, t.name));
    System.out.printf(
        "%d pairs of %d successive versions: %d fail, %d lose text, %d have changed words%n",
        taken.size(), all, failed, lost, changed);
  }
}
