package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outlines of contracts, policies and handbooks of the corpus that were looked at by eye:
 * kinds, labels and pages, and of captions no more than tells one from another.
 */
final class GoldenOutlines {
  private static final String NAME = "/golden-outlines.txt";
  private static final int CAPTION = 12; // characters kept
  private static final List<String> DOCUMENTS =
      List.of(
          "en/contracts/basecamp-dpa-v201805.pdf",
          "en/contracts/basecamp-dpa-v202007.pdf",
          "en/contracts/bonterms-cloud-terms-1.0.pdf",
          "en/contracts/bonterms-playbook.docx",
          "en/contracts/commonpaper-csa_396425a.md",
          "en/contracts/commonpaper-csa_cc72593.md",
          "en/contracts/commonpaper-csa_f60895a.md",
          "en/site-policy/terms-of-service/004_2017-07-06_9cc7aed.md",
          "en/site-policy/terms-of-service/080_2026-03-17_9f6a843.md",
          "en/site-policy/zero-change/b31dacd_github-corporate-terms-of-service.new.md",
          "en/site-policy/zero-change/b31dacd_guide-to-submitting-a-dmca-takedown-notice.new.md",
          "ja/handbook/wage-rules/001_2014-09-10_6079b08.md",
          "ja/handbook/wage-rules/013_2023-08-11_46c8290.md",
          "ja/handbook/work-rules/001_2014-09-10_6079b08.md",
          "ja/handbook/work-rules/026_2025-09-19_f9b8978.md");

  private GoldenOutlines() {}

  /** The outlines as they are read now. */
  static String read() throws UnreadableDocumentException {
    StringBuilder all = new StringBuilder();
    for (String name : DOCUMENTS) {
      all.append("== ").append(name).append('\n');
      Document document = Corpus.read(Corpus.path(name), type(name));
      document.sections().forEach(s -> all.append(line(s, document)).append('\n'));
    }
    return all.toString();
  }

  /** The outlines as they were looked at. */
  static String kept() {
    try (InputStream in = GoldenOutlines.class.getResourceAsStream(NAME)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the outlines as they are read now; look at the difference before it is committed. */
  static Path write() throws IOException, UnreadableDocumentException {
    Path file = Path.of("core/src/test/resources" + NAME);
    Files.writeString(file, read());
    return file;
  }

  private static String line(Section section, Document document) {
    String caption = section.caption() == null ? "" : section.caption();
    String shown = caption.length() > CAPTION ? caption.substring(0, CAPTION) + "…" : caption;
    String page =
        document.page(section.start()).isPresent()
            ? "p." + document.page(section.start()).getAsInt()
            : "";
    return "  ".repeat(section.level())
        + Stream.of(section.kind().name(), section.label(), shown, page)
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> MediaType.PDF;
      case "docx" -> MediaType.DOCX;
      default -> MediaType.MARKDOWN;
    };
  }
}
