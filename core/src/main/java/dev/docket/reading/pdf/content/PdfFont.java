package dev.docket.reading.pdf.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Vector;

/** A font of a PDF, with what is known of each of its glyphs once one has been shown. */
final class PdfFont {
  private static final int COMMON = 256; // codes that are looked up by their place

  /**
   * A glyph. Lengths are ems.
   *
   * @param text its characters; empty if nothing is known of them
   * @param width how wide it is
   * @param right how far it moves what follows to the right
   * @param up how far it moves what follows up, in vertical fonts
   * @param left how far right of the place it is shown at it starts, in vertical fonts
   * @param low how far above that place its baseline is, in vertical fonts
   */
  record Glyph(String text, float width, float right, float up, float left, float low) {
    boolean isBlank() {
      return text.isBlank() && !text.equals("　");
    }

    boolean isUnknown() {
      return text.isEmpty() || text.charAt(0) < ' ' || text.equals("\uFFFD");
    }
  }

  final PDFont font;
  final PdfFace face;
  final boolean vertical;
  private final PdfCharacters characters;
  private final String symbols; // the font for symbols that it is; empty for others
  private final boolean twoBytes;
  private final Glyph[] common = new Glyph[COMMON];
  private final Map<Integer, Glyph> others = new HashMap<>();

  PdfFont(PDFont font, PdfCharacters characters) {
    this.font = font;
    this.face = PdfFace.of(font);
    this.vertical = font.isVertical();
    this.characters = characters;
    this.twoBytes = readsTwoBytes(font);
    this.symbols = PdfSymbols.font(font.getName());
  }

  int readCode(ByteArrayInputStream in) throws IOException {
    return twoBytes && in.available() > 1 ? in.read() << 8 | in.read() : font.readCode(in);
  }

  /** Whether two bytes of a string are a code of {@code font}, and the glyph's number. */
  private static boolean readsTwoBytes(PDFont font) {
    String name = font instanceof PDType0Font wide ? wide.getCMap().getName() : null;
    return "Identity-H".equals(name) || "Identity-V".equals(name);
  }

  Glyph glyph(int code) throws IOException {
    if (code >= 0 && code < COMMON) {
      Glyph known = common[code];
      if (known == null) {
        known = look(code);
        common[code] = known;
      }
      return known;
    }
    Glyph known = others.get(code);
    if (known == null) {
      known = look(code);
      others.put(code, known);
    }
    return known;
  }

  private Glyph look(int code) throws IOException {
    Vector step = font.getDisplacement(code);
    String text = characters(code);
    if (!vertical) {
      return new Glyph(text, step.getX(), step.getX(), 0, 0, 0);
    }
    Vector origin = font.getPositionVector(code);
    return new Glyph(
        text, verticalWidth(code), step.getX(), step.getY(), origin.getX(), origin.getY());
  }

  private float verticalWidth(int code) throws IOException {
    float width = font.getWidth(code) / 1000;
    if (font instanceof PDType0Font type0
        && type0.getDescendantFont() instanceof PDCIDFontType2 descendant) {
      TrueTypeFont trueType = descendant.getTrueTypeFont();
      if (trueType != null && trueType.getUnitsPerEm() != 1000) {
        width *= 1000f / trueType.getUnitsPerEm();
      }
    }
    return width;
  }

  private String characters(int code) {
    try {
      return PdfLetters.plain(PdfSymbols.shown(symbols, characters.of(font, code)));
    } catch (IOException e) {
      return ""; // a font that cannot be read shows nothing either
    }
  }
}
