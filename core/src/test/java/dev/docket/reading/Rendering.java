package dev.docket.reading;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Renders Markdown to PDF as a word processor would set it. */
final class Rendering {
  private static final List<Path> FONT_FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/Library/Fonts"));

  /** How pages are set. */
  enum Page {
    ONE_COLUMN("margin: 25mm 22mm", ""),
    TWO_COLUMNS("margin: 22mm 15mm", "column-count: 2; column-gap: 9mm; font-size: 9pt;");

    private final String margins;
    private final String body;

    Page(String margins, String body) {
      this.margins = margins;
      this.body = body;
    }
  }

  private Rendering() {}

  /** A TrueType font with Japanese glyphs that is installed; empty if none is. */
  static Optional<Path> japaneseFont() {
    for (Path folder : FONT_FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, 6)) {
          Optional<Path> font =
              files
                  .filter(
                      f ->
                          f.getFileName()
                              .toString()
                              .matches("(?i)(ipag|ipaexg|ipam|ipaexm).*\\.ttf"))
                  .sorted()
                  .findFirst();
          if (font.isPresent()) {
            return font;
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Optional.empty();
  }

  /** The HTML of {@code markdown}, well formed. */
  static String html(String markdown, String style) {
    List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
    String body =
        HtmlRenderer.builder()
            .extensions(tables)
            .build()
            .render(Parser.builder().extensions(tables).build().parse(markdown));
    org.jsoup.nodes.Document page = Jsoup.parse(body);
    page.outputSettings()
        .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
        .prettyPrint(false);
    page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
    return page.html();
  }

  /**
   * The PDF of {@code html} as {@link #html} makes it, with a header and a footer on every page.
   */
  static byte[] pdf(String markdown, Page page, Optional<Path> font) throws IOException {
    String family = font.isPresent() ? "cjk" : "serif";
    String style =
        "@page { size: A4; "
            + page.margins
            + "; @top-center { content: 'Confidential draft'; font-size: 8pt; font-family: "
            + family
            + " } @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages); font-size:"
            + " 8pt; font-family: "
            + family
            + " } } body { font-family: "
            + family
            + "; font-size: 10pt; line-height: 1.35; word-wrap: break-word; "
            + page.body
            + " } code, pre { font-family: "
            + family
            + " } h1 { font-size: 1.9em } h2 { font-size: 1.5em } h3 { font-size: 1.25em } td, th {"
            + " border: 1px solid black; padding: 2pt 8pt }";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font.ifPresent(f -> builder.useFont(f.toFile(), "cjk"));
    builder.withHtmlContent(html(markdown, style), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}
