package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints how long a redline of two Word files takes, from both files to the file with tracked
 * changes: here, and by LibreOffice's own comparison in one process that is already running.
 * Arguments: a folder of pairs NAME.old.docx and NAME.new.docx, and one for what is made.
 */
final class OfficeTimes {
  private static final int WARM = 2; // rounds before the one that is measured

  private final Path folder;
  private final Path work;
  private int pairs;
  private int faster;
  private long ours;
  private long theirs;

  private OfficeTimes(Path folder, Path work) {
    this.folder = folder;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    Path work = Files.createDirectories(Path.of(arguments[1]));
    Optional<LibreOffice> office = LibreOffice.in(work);
    if (office.isEmpty()) {
      System.out.println("LibreOffice (soffice) is not installed: nothing is measured");
      return;
    }
    new OfficeTimes(Path.of(arguments[0]), work).print(office.get());
  }

  private void print(LibreOffice office) throws Exception {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(DocumentFigures::name)
              .filter(n -> n.endsWith(".old.docx"))
              .map(n -> n.substring(0, n.length() - ".old.docx".length()))
              .sorted()
              .toList();
    }
    for (int round = 0; round < WARM; round++) {
      for (String name : names) {
        taken(name);
      }
    }
    for (String name : names) {
      office.askToCompare(old(name), fresh(name), work.resolve(name));
    }
    office.run();
    for (String name : names) {
      Path file = work.resolve(name + ".ms");
      if (Files.exists(file)) {
        print(name, taken(name), Long.parseLong(Files.readString(file).strip()));
      } else {
        System.out.println(name + ": LibreOffice made nothing of it");
      }
    }
    System.out.printf(
        "%d pairs: %d ms here, %d ms by LibreOffice; faster here in %d%n",
        pairs, ours, theirs, faster);
  }

  private void print(String name, long here, long there) {
    pairs++;
    ours += here;
    theirs += there;
    faster += here < there ? 1 : 0;
    System.out.printf("%s: %d ms here, %d ms by LibreOffice%n", name, here, there);
  }

  private Path old(String name) {
    return folder.resolve(name + ".old.docx");
  }

  private Path fresh(String name) {
    return folder.resolve(name + ".new.docx");
  }

  /** The milliseconds from both files to the redline. */
  private long taken(String name) throws IOException, UnreadableDocumentException {
    byte[] old = Files.readAllBytes(old(name));
    byte[] fresh = Files.readAllBytes(fresh(name));
    long begun = System.nanoTime();
    Document before = read(old);
    Document after = read(fresh);
    Comparison comparison =
        Comparer.compare(
            new Side("a", "a.docx"),
            before,
            new Side("b", "b.docx"),
            after,
            before.language(),
            Optional.empty());
    OriginalRedline.of(
        comparison, old, before, Optional.of(after), Optional.of(fresh), Instant.EPOCH);
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static Document read(byte[] bytes) throws IOException, UnreadableDocumentException {
    return new DocumentReader().read(bytes, MediaType.DOCX, Optional.empty());
  }
}
