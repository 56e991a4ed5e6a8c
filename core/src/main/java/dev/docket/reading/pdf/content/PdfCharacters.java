package dev.docket.reading.pdf.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import org.apache.fontbox.ttf.WGL4Names;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Says which characters glyphs stand for. Where a TrueType font in a PDF neither maps its glyphs to
 * characters nor names them, they are taken to stand in the order of the Macintosh glyph set, in
 * which the common Western fonts have their first 258 (Apple TrueType Reference Manual, table
 * {@code post}).
 */
final class PdfCharacters {
  private static final int NO_BREAK_SPACE = 172; // in the Macintosh set, but not in Windows' fonts
  private static final GlyphList NAMES = names();

  private final IdentityHashMap<PDFont, Boolean> unnamed = new IdentityHashMap<>();

  /** Whether any font so far was read by the order of its glyphs. */
  boolean isGuessed() {
    return unnamed.containsValue(true);
  }

  /** The characters of the glyph {@code code}; empty where nothing is known of them. */
  String of(PDFont font, int code) throws IOException {
    String unicode = font.toUnicode(code, NAMES);
    if (unicode == null) { // as Acrobat takes it
      return font instanceof PDSimpleFont ? String.valueOf((char) code) : "";
    }
    Boolean known = unnamed.get(font);
    if (known == null) {
      known = isUnnamed(font);
      unnamed.put(font, known);
    }
    if (known && font instanceof PDType0Font type0) {
      int gid = type0.getDescendantFont().codeToGID(code);
      int index = gid < NO_BREAK_SPACE ? gid : gid + 1;
      String name = index < WGL4Names.NUMBER_OF_MAC_GLYPHS ? WGL4Names.getGlyphName(index) : null;
      String character = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
      return character == null ? "\uFFFD" : character;
    }
    return unicode;
  }

  private static GlyphList names() {
    String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt"; // as PDFBox's stripper
    try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
      return in == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      return GlyphList.getAdobeGlyphList();
    }
  }

  private static boolean isUnnamed(PDFont font) throws IOException {
    return font instanceof PDType0Font type0
        && type0.getDescendantFont() instanceof PDCIDFontType2 trueType
        && trueType.isEmbedded()
        && !hasMapping(font)
        && trueType.getTrueTypeFont().getUnicodeCmapLookup(false) == null
        && (trueType.getTrueTypeFont().getPostScript() == null
            || trueType.getTrueTypeFont().getPostScript().getGlyphNames() == null);
  }

  private static boolean hasMapping(PDFont font) throws IOException {
    if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map)) {
      return false;
    }
    try (var in = map.createInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return text.contains("beginbfchar") || text.contains("beginbfrange");
    }
  }
}
