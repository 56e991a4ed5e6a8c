package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Comparison;
import dev.docket.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares made-up documents of any outline, as many as the first argument says, from the seed that
 * the second says, and all successive versions of the corpus, where it is there and the third is
 * not {@code outlines}; draws every form of the result, and prints which comparison fails or loses
 * text.
 */
final class CrashFigures {
  private static final int SEED = 20_000;
  private static final int SHOWN = 10_000; // outlines after which it says how far it is

  private int compared;
  private int failed;
  private int lost;
  private int unwritten; // comparisons of which a form does not give both texts

  private CrashFigures() {}

  public static void main(String[] arguments) throws Exception {
    int outlines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    CrashFigures figures = new CrashFigures();
    int seed = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SEED;
    figures.outlines(outlines, seed);
    System.out.println(outlines + " made-up outlines from seed " + seed + ": " + figures);
    if (arguments.length > 2 && arguments[2].equals("outlines")) {
      return;
    }
    Optional<Path> corpus = Corpus.folder();
    if (corpus.isEmpty()) {
      System.out.println("No corpus: set DOCKET_CORPUS to its folder");
      return;
    }
    CrashFigures real = new CrashFigures();
    real.corpus(corpus.get());
    System.out.println("the corpus: " + real);
  }

  @Override
  public String toString() {
    return "%d comparisons, %d fail, %d lose text, %d lose it in a redline in Word"
        .formatted(compared, failed, lost, unwritten);
  }

  private void outlines(int count, int seed) {
    RandomOutlines outlines = new RandomOutlines(seed);
    for (int i = 0; i < count; i++) {
      String old = outlines.text();
      String now = outlines.changed(old);
      if (i % 2 == 0) {
        compare("outline " + i, outlines.document(old), outlines.document(now), false);
      } else {
        compare("text " + i, Versions.plain(old), Versions.plain(now), true);
      }
      if ((i + 1) % SHOWN == 0 && i + 1 < count) {
        System.out.println("  so far: " + this);
      }
    }
  }

  private void corpus(Path corpus) throws Exception {
    for (JsonNode law : Corpus.lines(corpus.resolve(CompareFigures.LAWS))) {
      for (boolean captions : new boolean[] {false, true}) {
        compare(
            law.get("title").asText(),
            Corpus.law(law.get("old"), captions),
            Corpus.law(law.get("new"), captions),
            true);
      }
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(corpus)) {
      all.filter(f -> f.toString().matches(".*\\.(md|txt|pdf)")).sorted().forEach(files::add);
    }
    for (int i = 0; i + 1 < files.size(); i++) { // versions, and at their ends unlike documents
      Document before = DocumentFigures.read(files.get(i));
      Document after = DocumentFigures.read(files.get(i + 1));
      String name = files.get(i) + " and " + files.get(i + 1);
      compare(name, before, after, true);
      compare(name + ", turned", after, before, true);
    }
  }

  /** {@code isRead}: whether a reader made the documents, so that no text is outside sections. */
  private void compare(String name, Document before, Document after, boolean isRead) {
    compared++;
    try {
      Comparison comparison = CompareFigures.compare(before, after, after.language());
      if (Reconstruction.fault(comparison, before, after).isPresent()) {
        lost++;
        System.out.println("  loses text: " + name);
      }
      AllForms.draw(comparison);
      Optional<String> fault =
          isRead ? AllForms.fault(comparison, before, after) : Optional.empty();
      if (fault.isPresent()) {
        unwritten++;
        System.out.println("  " + fault.get() + ": " + name);
      }
    } catch (RuntimeException | StackOverflowError e) {
      failed++;
      System.out.println("  fails: " + name + ": " + e);
    }
  }
}
