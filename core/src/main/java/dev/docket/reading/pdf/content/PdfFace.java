package dev.docket.reading.pdf.content;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * How a font looks.
 *
 * @param mono whether it is a typewriter's face
 * @param ascent how far it rises above the baseline, in ems
 * @param descent how far it falls below the baseline, in ems
 */
public record PdfFace(boolean bold, boolean mono, float ascent, float descent) {
  static final PdfFace PLAIN = new PdfFace(false, false, 0.9f, 0.25f);

  private static final float MOST = 1.5f; // ems that a font may say it rises

  static PdfFace of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 500);
    boolean bold =
        heavy
            || name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || name.contains("medium")
            || name.contains("demi");
    boolean fixed =
        name.contains("mono")
            || name.contains("courier")
            || name.contains("consol")
            || name.contains("menlo");
    float ascent = descriptor == null ? 0 : descriptor.getAscent() / 1000;
    float descent = descriptor == null ? 0 : Math.abs(descriptor.getDescent()) / 1000;
    return new PdfFace(
        bold,
        fixed,
        ascent > 0.3f && ascent < MOST ? ascent : PLAIN.ascent,
        descent > 0 && descent < 1 ? descent : PLAIN.descent);
  }
}
