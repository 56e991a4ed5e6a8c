package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the redline of pairs of Word files on the original: arguments are OLD, NEW and the file to
 * write, in turns. Prints what the redline says it could not write.
 */
final class RedlineFigures {
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private RedlineFigures() {}

  public static void main(String[] args) throws Exception {
    for (int i = 0; i + 2 < args.length; i += 3) {
      byte[] old = Files.readAllBytes(Path.of(args[i]));
      Document before = read(old, args[i]);
      Document after = read(Files.readAllBytes(Path.of(args[i + 1])), args[i + 1]);
      Comparison comparison =
          Comparer.compare(
              new Side("a", args[i]),
              before,
              new Side("b", args[i + 1]),
              after,
              before.language(),
              Optional.empty());
      OriginalRedline.Redlined redlined =
          OriginalRedline.of(comparison, old, before, Optional.of(after), AT);
      System.out.println(args[i + 2] + " notes " + redlined.notes());
      Files.write(Path.of(args[i + 2]), redlined.file().orElse(new byte[0]));
      if (redlined.file().isPresent()) {
        String accepted = read(redlined.file().get(), args[i + 2]).text().toString();
        Files.writeString(Path.of(args[i + 2] + ".acc.txt"), accepted);
      }
      Files.writeString(Path.of(args[i + 2] + ".old.txt"), before.text().toString());
      Files.writeString(Path.of(args[i + 2] + ".new.txt"), after.text().toString());
    }
  }

  private static Document read(byte[] bytes, String name) throws Exception {
    MediaType type =
        name.endsWith(".docx")
            ? MediaType.DOCX
            : name.endsWith(".md") ? MediaType.MARKDOWN : MediaType.PLAIN;
    return new DocumentReader().read(bytes, type, Optional.empty());
  }
}
