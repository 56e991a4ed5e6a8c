package dev.docket.page.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts that pages are set in: TrueType alone, since others cannot be embedded.
 *
 * @param japanese has the Japanese letters
 * @param latin what is set in it looks better than in the Japanese font; with its bold face, if any
 */
record PdfFonts(Path japanese, List<Path> latin) {
  /** What to do where there is no font. */
  static final String MISSING =
      "No TrueType font with Japanese letters was found. Install one (Debian and Ubuntu: apt-get"
          + " install fonts-ipaexfont-gothic), or name its file by the setting PDF_FONT.";

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

  /** Keeps the list of faces as it is. */
  PdfFonts {
    latin = List.copyOf(latin);
  }

  /** The best that this machine has; {@code named} is the Japanese one that somebody chose. */
  static Optional<PdfFonts> installed(Optional<Path> named) {
    Map<String, Path> files = files();
    List<Path> latin =
        LATIN.stream()
            .filter(faces -> files.keySet().containsAll(faces))
            .findFirst()
            .map(faces -> faces.stream().flatMap(f -> Optional.ofNullable(files.get(f)).stream()))
            .map(Stream::toList)
            .orElse(List.of());
    return named
        .or(
            () ->
                JAPANESE.stream()
                    .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                    .findFirst())
        .map(japanese -> new PdfFonts(japanese, latin));
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
