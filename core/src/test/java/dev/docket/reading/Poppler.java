package dev.docket.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Poppler's {@code pdftotext}, the second reader that PDFs are held against. */
final class Poppler {
  private static final Pattern ITEM =
      Pattern.compile(
          "<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">|<word xMin=\"([-0-9.]+)\""
              + " yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">(.*?)</word>");
  private static final int SLOWEST = 60; // seconds

  private Poppler() {}

  /** A word and where it stands on the page as shown, in units of the page. */
  record Word(String text, float left, float top, float right, float bottom) {}

  /** Whether it is installed. */
  static boolean isThere() {
    try {
      return run("pdftotext", "-v").isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** The words of each page of {@code pdf}; empty if it cannot read the file. */
  static Optional<List<List<Word>>> words(Path pdf) throws IOException {
    return run("pdftotext", "-bbox", "-cropbox", "-enc", "UTF-8", pdf.toString(), "-")
        .map(Poppler::parsed);
  }

  private static List<List<Word>> parsed(String xml) {
    List<List<Word>> pages = new ArrayList<>();
    Matcher m = ITEM.matcher(xml);
    while (m.find()) {
      if (m.group(1) != null) {
        pages.add(new ArrayList<>());
      } else {
        pages
            .getLast()
            .add(
                new Word(
                    plain(m.group(7)),
                    Float.parseFloat(m.group(3)),
                    Float.parseFloat(m.group(4)),
                    Float.parseFloat(m.group(5)),
                    Float.parseFloat(m.group(6))));
      }
    }
    return pages;
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static Optional<String> run(String... command) throws IOException {
    Path out = Files.createTempFile("poppler", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(SLOWEST, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return process.exitValue() == 0
          ? Optional.of(new String(Files.readAllBytes(out), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Files.delete(out);
    }
  }
}
