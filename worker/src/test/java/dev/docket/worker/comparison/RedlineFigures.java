package dev.docket.worker.comparison;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.redline.OriginalRedline;
import dev.docket.comparison.redline.OriginalRedline.Redlined;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.testing.PageImages;
import dev.docket.worker.comparison.change.Comparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes redlines on the original for pairs of Word files, lets LibreOffice accept and reject them,
 * and prints what equals the new file's and the old file's text and pages. Arguments: a folder of
 * pairs NAME.old.docx and NAME.new.docx, a folder for what is made, and names to take alone.
 */
final class RedlineFigures {
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final int AT_ONCE = 10; // pairs that one LibreOffice opens

  private final Path folder;
  private final Path work;
  private int accepted;
  private int rejected;
  private int pages;
  private int all;
  private int lines; // of the accepted that also equal the new file's text line by line
  private int unnoted; // of those whose accepted text differs, those that do not say so

  private RedlineFigures(Path folder, Path work) {
    this.folder = folder;
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createDirectories(Path.of(args[1]));
    Optional<LibreOffice> office = LibreOffice.in(work);
    if (office.isEmpty()) {
      System.out.println("LibreOffice (soffice) is not installed: nothing is measured");
      return;
    }
    List<String> names = Arrays.asList(args).subList(2, args.length);
    new RedlineFigures(Path.of(args[0]), work).print(office.get(), names);
  }

  private record Pair(String name, boolean isWritten, boolean hasNotes) {}

  private void print(LibreOffice office, List<String> wanted) throws Exception {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(DocumentFigures::name)
          .filter(n -> n.endsWith(".old.docx"))
          .map(n -> n.substring(0, n.length() - ".old.docx".length()))
          .filter(n -> wanted.isEmpty() || wanted.contains(n))
          .sorted()
          .forEach(names::add);
    }
    for (int i = 0; i < names.size(); i += AT_ONCE) {
      List<Pair> pairs = new ArrayList<>();
      for (String name : names.subList(i, Math.min(names.size(), i + AT_ONCE))) {
        Pair pair = redline(name);
        pairs.add(pair);
        office.ask(old(name), LibreOffice.Changes.REJECTED, made(name, "old"), true);
        office.ask(fresh(name), LibreOffice.Changes.ACCEPTED, made(name, "new"), false);
        if (pair.isWritten) {
          Path redline = work.resolve(name + ".redline.docx");
          office.ask(redline, LibreOffice.Changes.ACCEPTED, made(name, "accepted"), false);
          office.ask(redline, LibreOffice.Changes.REJECTED, made(name, "rejected"), true);
        }
      }
      office.run();
      for (Pair pair : pairs) {
        print(pair);
      }
    }
    System.out.printf(
        "%d pairs: accepted text equals the new file's in %d (line by line %d), rejected text the old"
            + " file's in %d, its pages in %d, all three in %d; %d that differ when accepted do not"
            + " say so%n",
        names.size(), accepted, lines, rejected, pages, all, unnoted);
  }

  private Path old(String name) {
    return folder.resolve(name + ".old.docx");
  }

  private Path fresh(String name) {
    return folder.resolve(name + ".new.docx");
  }

  private Path made(String name, String kind) {
    return work.resolve(name + "." + kind);
  }

  private Pair redline(String name) throws IOException {
    try {
      byte[] old = Files.readAllBytes(old(name));
      Document before = read(old);
      byte[] fresh = Files.readAllBytes(fresh(name));
      Document after = read(fresh);
      Comparison comparison =
          Comparer.compare(
              new Side("a", "a.docx"),
              before,
              new Side("b", "b.docx"),
              after,
              before.language(),
              Optional.empty());
      Redlined redlined =
          OriginalRedline.of(comparison, old, before, Optional.of(after), Optional.of(fresh), AT);
      redlined.notes().forEach(note -> System.out.println("  " + name + ": " + note));
      if (redlined.file().isPresent()) {
        Files.write(work.resolve(name + ".redline.docx"), redlined.file().get());
      }
      return new Pair(name, redlined.file().isPresent(), !redlined.notes().isEmpty());
    } catch (UnreadableDocumentException e) {
      System.out.println("  " + name + " cannot be read: " + e.getMessage());
      return new Pair(name, false, true);
    }
  }

  private static Document read(byte[] bytes) throws IOException, UnreadableDocumentException {
    return new DocumentReader().read(bytes, MediaType.DOCX, Optional.empty());
  }

  private void print(Pair pair) throws IOException {
    String name = pair.name;
    boolean isAccepted = isSame(text(name, "accepted", ""), text(name, "new", ""));
    boolean isRejected = isSame(text(name, "rejected", ""), text(name, "old", ""));
    boolean isPrinted = samePages(name);
    accepted += isAccepted ? 1 : 0;
    rejected += isRejected ? 1 : 0;
    pages += isPrinted ? 1 : 0;
    all += isAccepted && isRejected && isPrinted ? 1 : 0;
    lines += isSame(text(name, "accepted", "\n"), text(name, "new", "\n")) ? 1 : 0;
    unnoted += !isAccepted && !pair.hasNotes ? 1 : 0;
    if (!isAccepted || !isRejected || !isPrinted) {
      System.out.printf(
          "%s: accepted %s, rejected %s, pages %s%n", name, isAccepted, isRejected, isPrinted);
    }
  }

  private static boolean isSame(Optional<String> text, Optional<String> wanted) {
    return text.isPresent() && text.equals(wanted);
  }

  /**
   * The text that LibreOffice wrote, without white space in lines, {@code end} after each line; in
   * capitals, as it writes letters as they were typed where a format draws them as capitals.
   */
  private Optional<String> text(String name, String kind, String end) throws IOException {
    Path file = work.resolve(name + "." + kind + ".txt");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    Files.readString(file)
        .lines()
        .map(line -> line.replaceAll("[\\s\\p{Z}\\uFEFF\\u00AD\\uFFFC]+", ""))
        .filter(line -> !line.isEmpty())
        .forEach(line -> text.append(line.toUpperCase(Locale.ROOT)).append(end));
    return Optional.of(text.toString());
  }

  private boolean samePages(String name) throws IOException {
    Path now = work.resolve(name + ".rejected.pdf");
    Path was = work.resolve(name + ".old.pdf");
    if (Files.notExists(now) || Files.notExists(was)) {
      return false;
    }
    return PageImages.areSame(now, was);
  }
}
