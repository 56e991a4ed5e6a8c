package dev.docket.page.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts that pages are set in: TrueType alone, since others cannot be embedded.
 *
 * @param japanese has the Japanese letters; empty where no such font is there
 * @param latin what is set in it looks better than in the Japanese font, and all there is without
 *     one; with its bold face, if any
 */
record PdfFonts(Optional<Face> japanese, List<Face> latin) {
  /** A font, by the name of its file. */
  record Face(String name, FSSupplier<InputStream> bytes) {
    static Face of(Path file) {
      return new Face(String.valueOf(file.getFileName()), () -> opened(file));
    }

    private static InputStream opened(Path file) {
      try {
        return Files.newInputStream(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The font that comes with the library that writes PDF; it has Latin, Greek and Cyrillic. */
  private static final Face OF_THE_LIBRARY =
      new Face(
          "LiberationSans-Regular.ttf",
          () ->
              Objects.requireNonNull(
                  PDDocument.class.getResourceAsStream(
                      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                  "PDFBox has a font"));

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));
  private static final int DEPTH = 6; // folders below those

  /** Of the packages fonts-ipaexfont, -ipafont, -takao, -morisawa-bizud-gothic, -vlgothic. */
  private static final List<String> JAPANESE =
      List.of(
          "ipaexg.ttf",
          "ipagp.ttf",
          "ipag.ttf",
          "takaoexgothic.ttf",
          "takaopgothic.ttf",
          "bizudpgothic-regular.ttf",
          "bizudgothic-regular.ttf",
          "vl-pgothic-regular.ttf",
          "vl-gothic-regular.ttf");

  /** Each with its bold face, of fonts-liberation, fonts-dejavu-core and msttcorefonts. */
  private static final List<List<String>> LATIN =
      List.of(
          List.of("liberationsans-regular.ttf", "liberationsans-bold.ttf"),
          List.of("arial.ttf", "arialbd.ttf"),
          List.of("dejavusans.ttf", "dejavusans-bold.ttf"));

  /** What there is where nothing is installed. */
  static final PdfFonts LATIN_ALONE = new PdfFonts(Optional.empty(), List.of(OF_THE_LIBRARY));

  /** Keeps the list of faces as it is. */
  PdfFonts {
    latin = List.copyOf(latin);
  }

  /** The best that this machine has; {@code named} is the Japanese one that somebody chose. */
  static PdfFonts installed(Optional<Path> named) {
    Map<String, Path> files = files();
    List<Face> latin =
        LATIN.stream()
            .filter(faces -> files.keySet().containsAll(faces))
            .findFirst()
            .map(faces -> faces.stream().flatMap(f -> Optional.ofNullable(files.get(f)).stream()))
            .map(paths -> paths.map(Face::of).toList())
            .orElse(List.of());
    Optional<Path> japanese =
        named.or(
            () ->
                JAPANESE.stream()
                    .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                    .findFirst());
    return japanese.isEmpty() && latin.isEmpty()
        ? LATIN_ALONE
        : new PdfFonts(japanese.map(Face::of), latin);
  }

  /** All of them, the ones that a letter is looked for in first before the others. */
  List<Face> all() {
    return Stream.concat(latin.stream().limit(1), japanese.stream()).toList();
  }

  private static Map<String, Path> files() {
    Map<String, Path> files = new HashMap<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> found = Files.walk(folder, DEPTH)) {
          found
              .sorted(Comparator.reverseOrder())
              .forEach(f -> files.put(f.getFileName().toString().toLowerCase(Locale.ROOT), f));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }
}
