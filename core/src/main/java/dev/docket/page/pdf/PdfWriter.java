package dev.docket.page.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Sets pages on paper. Nothing that a page names is fetched, and its text stays text. */
final class PdfWriter {
  private static final String STYLE = Printable.resource(PdfWriter.class, "print.css");
  private static final byte[] COLORS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final PdfFonts fonts;
  private final Glyphs glyphs;

  static {
    XRLog.setLoggingEnabled(false); // it logs every rule that it does not know
  }

  /** Sets pages in {@code fonts}; fails where they cannot be read. */
  PdfWriter(PdfFonts fonts) throws IOException {
    this.fonts = fonts;
    List<Path> files = new ArrayList<>(fonts.latin().stream().limit(1).toList());
    files.add(fonts.japanese());
    this.glyphs = Glyphs.of(files);
  }

  /** The PDF of {@code page}. */
  byte[] write(Printable page) throws IOException {
    Document html = Jsoup.parse(page.html());
    html.select("style, script, meta, fieldset, nav, input, button").remove();
    NodeTraversor.traverse(
        (node, _) -> {
          if (node instanceof TextNode text) {
            text.text(glyphs.printable(text.getWholeText()));
          }
        },
        html);
    Element style = html.head().appendElement("style");
    style.appendChild(new DataNode(STYLE + page.style()));
    bookmarks(html);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useUriResolver((_, _) -> null);
    builder.useFont(fonts.japanese().toFile(), "japanese");
    if (fonts.latin().size() > 1) {
      builder.useFont(fonts.latin().getFirst().toFile(), "latin");
      builder.useFont(fonts.latin().get(1).toFile(), "latin", 700, FontStyle.NORMAL, true);
    }
    builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(COLORS);
    builder.withProducer("Docket");
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  /** The headings as the outline that readers show beside the pages. */
  private static void bookmarks(Document html) {
    Element outline = new Element("bookmarks");
    int number = 0;
    for (Element heading : html.select("h2")) {
      if (heading.id().isEmpty()) {
        heading.id("heading-" + ++number);
      }
      outline
          .appendElement("bookmark")
          .attr("name", heading.text())
          .attr("href", "#" + heading.id());
    }
    html.head().appendChild(outline);
  }
}
