package dev.docket.worker.comparison;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How fast law pairs are compared, and how that grows with their size. */
final class SpeedFigures {
  private static final int RUNS = 4;

  private SpeedFigures() {}

  /** Takes files in pairs: an old version, then its new one. */
  static void print(List<Path> laws) throws IOException, UnreadableDocumentException {
    String old = "";
    String now = "";
    for (int i = 0; i + 1 < laws.size(); i += 2) {
      Document before = DocumentFigures.read(laws.get(i));
      Document after = DocumentFigures.read(laws.get(i + 1));
      print(DocumentFigures.name(laws.get(i)), before, after);
      if (after.text().length() > now.length()) {
        old = Files.readString(laws.get(i));
        now = Files.readString(laws.get(i + 1));
      }
    }
    for (double share : new double[] {0.25, 0.5, 1, 2}) {
      print("the longest × " + share, grown(old, share), grown(now, share));
    }
  }

  private static Document grown(String text, double share)
      throws IOException, UnreadableDocumentException {
    String whole =
        share <= 1
            ? text.substring(0, (int) (text.length() * share))
            : text + "\n附　則\n" + text.replace("者", "人").replace("事項", "事柄");
    return new DocumentReader()
        .read(whole.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.of("UTF-8"));
  }

  private static void print(String name, Document before, Document after) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      CompareFigures.compare(before, after, after.language());
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf(
        "%s: %d and %d characters compared in %d ms warm, heap at most %d MB%n",
        name,
        before.text().length(),
        after.text().length(),
        best / 1_000_000,
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
