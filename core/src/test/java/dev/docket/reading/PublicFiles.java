package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Public files of other projects, which {@code public-files.txt} lists and the folder {@code
 * DOCKET_PUBLIC} holds, each under its repository's name: the words of theirs that Poppler or
 * LibreOffice show and that are neither read nor counted.
 */
final class PublicFiles {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern COUNTED = Pattern.compile("left out|tracked changes|glyphs");
  private static final int SLOWEST = 10; // minutes for LibreOffice to read all of them
  private static final int SHOWN = 12; // words of a file

  private PublicFiles() {}

  /** Prints the share, and with {@code verbose} what is missing of each file. */
  static void print(boolean verbose) throws Exception {
    String folder = System.getenv("DOCKET_PUBLIC");
    if (folder == null || folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
      System.out.println("public files: skipped, DOCKET_PUBLIC names no folder");
      return;
    }
    Path all = Path.of(folder);
    List<String> misses = new ArrayList<>();
    pdf(all, misses);
    docx(all, misses);
    if (verbose) {
      misses.forEach(m -> System.out.println("  " + m));
    }
  }

  private static void pdf(Path folder, List<String> misses) throws IOException {
    if (!Poppler.isThere()) {
      System.out.println("public PDFs: skipped, no pdftotext is installed");
      return;
    }
    Count count = new Count();
    for (Path pdf : ReadingFigures.files(folder, ".pdf")) {
      Optional<List<List<Poppler.Word>>> theirs = Poppler.words(pdf);
      if (theirs.isPresent()) {
        List<String> words =
            theirs.get().stream().flatMap(List::stream).map(Poppler.Word::text).toList();
        count.add(folder, pdf, MediaType.PDF, words, misses);
      }
    }
    System.out.println("public PDFs against Poppler: " + count);
  }

  private static void docx(Path folder, List<String> misses) throws Exception {
    List<Path> files = ReadingFigures.files(folder, ".docx");
    Path out = Files.createTempDirectory("libreoffice");
    try {
      if (!converted(files, out)) {
        System.out.println("public DOCX: skipped, no LibreOffice is installed");
        return;
      }
      Count count = new Count();
      for (int i = 0; i < files.size(); i++) {
        Path docx = files.get(i);
        Path text = out.resolve(i + ".txt");
        if (Files.exists(text)) {
          String shown = Files.readString(text, StandardCharsets.UTF_8);
          List<String> words = BLANK.splitAsStream(shown).toList();
          count.add(folder, docx, MediaType.DOCX, words, misses);
        }
      }
      System.out.println("public DOCX against LibreOffice: " + count);
    } finally {
      for (Path file : ReadingFigures.files(out, "")) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean converted(List<Path> files, Path out) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + out.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                out.toString()));
    Path in = Files.createDirectory(out.resolve("in"));
    for (int i = 0; i < files.size(); i++) { // of which several may have one name
      command.add(Files.copy(files.get(i), in.resolve(i + ".docx")).toString());
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(SLOWEST, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static final class Count {
    private int files;
    private int refused;
    private long words;
    private long missing;
    private int lacking; // files with missing words
    private long uncounted; // of the missing, where no warning counts what is left out

    void add(Path folder, Path file, MediaType type, List<String> theirs, List<String> misses) {
      files++;
      Path name = folder.relativize(file);
      Document read;
      try {
        read = Corpus.read(file, type);
      } catch (UnreadableDocumentException e) {
        refused++;
        misses.add(name + ": refused, " + theirs.size() + " words: " + e.getMessage());
        return;
      }
      List<String> lost = SecondReader.missing(read, theirs);
      words += theirs.size();
      missing += lost.size();
      lacking += lost.isEmpty() ? 0 : 1;
      boolean counted = read.warnings().stream().anyMatch(w -> COUNTED.matcher(w).find());
      uncounted += counted ? 0 : lost.size();
      if (!lost.isEmpty()) {
        misses.add(
            name
                + ": "
                + lost.size()
                + " of "
                + theirs.size()
                + ": "
                + lost.stream().limit(SHOWN).toList()
                + " "
                + read.warnings());
      }
    }

    @Override
    public String toString() {
      return ("%d of %d words neither read nor named in a warning, in %d of %d files; %d of them where"
              + " no warning counts what is left out; %d refused")
          .formatted(missing, words, lacking, files, uncounted, refused);
    }
  }
}
