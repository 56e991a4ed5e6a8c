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

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final PdfFonts fonts;
  private final Glyphs glyphs;

  static {
    XRLog.setLoggingEnabled(false); // it logs every rule that it does not know
  }

  /** Sets pages in {@code fonts}; fails where they cannot be read. */
  PdfWriter(PdfFonts fonts) throws IOException {
    this.fonts = fonts;
    this.glyphs = Glyphs.of(fonts.all());
  }

  /** The PDF of {@code page}; refused where it has letters that only another font has. */
  byte[] write(Printable page) throws IOException, UnprintableException {
    Document html = Jsoup.parse(page.html());
    html.select("style, script, meta, fieldset, nav, input, button").remove();
    if (fonts.japanese().isEmpty()) {
      requireLetters(html);
    }
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
    fonts.japanese().ifPresent(face -> builder.useFont(face.bytes(), "japanese"));
    for (int i = 0; i < fonts.latin().size(); i++) {
      int weight = i == 0 ? REGULAR : BOLD;
      builder.useFont(fonts.latin().get(i).bytes(), "latin", weight, FontStyle.NORMAL, true);
    }
    builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
    builder.useColorProfile(COLORS);
    builder.withProducer("Docket");
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  /**
   * Refuses a page whose text needs another font; a sign that no font has is written by its code.
   */
  private void requireLetters(Document html) throws UnprintableException {
    String kinds = String.join(", ", glyphs.missing(html.body().wholeText()));
    if (!kinds.isEmpty()) {
      throw new UnprintableException(
          UnprintableException.Reason.NO_FONT,
          "The page has letters that no font of the server has: "
              + kinds
              + ". Install a TrueType font with them (Japanese on Debian and Ubuntu: apt-get"
              + " install fonts-ipaexfont-gothic), or name its file by the setting PDF_FONT.");
    }
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
