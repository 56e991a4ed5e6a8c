package dev.docket.page.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that fonts have. What none has is written by its code, [U+1F600]: a reader sees what
 * stood there, never a box.
 */
final class Glyphs {
  private static final Set<UnicodeScript> JAPANESE =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** What Japanese is written with besides; it belongs to no script. */
  private static final Set<UnicodeBlock> JAPANESE_SIGNS =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
          UnicodeBlock.CJK_COMPATIBILITY);

  private final List<CmapLookup> fonts;

  private Glyphs(List<CmapLookup> fonts) {
    this.fonts = fonts;
  }

  /** What is in {@code faces}; fails where one is no TrueType font. */
  static Glyphs of(List<PdfFonts.Face> faces) throws IOException {
    List<CmapLookup> fonts = new ArrayList<>();
    for (PdfFonts.Face face : faces) {
      try (InputStream bytes = face.bytes().supply();
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        fonts.add(font.getUnicodeCmapLookup());
      }
    }
    return new Glyphs(fonts);
  }

  /** {@code text} in letters that are there. */
  String printable(String text) {
    if (text.codePoints().allMatch(this::isThere)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length() + 16);
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> add(printable, c));
    return printable.toString();
  }

  /**
   * The kinds of letters in {@code text} that are not there, e.g. Japanese, in the order in which
   * they come. Signs that belong to no script are none.
   */
  Set<String> missing(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> isSeen(c) && !Character.isSpaceChar(c) && !isThere(c))
        .mapToObj(Glyphs::kind)
        .filter(kind -> !kind.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String kind(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    if (JAPANESE.contains(script) || JAPANESE_SIGNS.contains(UnicodeBlock.of(c))) {
      return "Japanese";
    }
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED
        ? ""
        : script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private void add(StringBuilder out, int c) {
    if (isThere(c)) {
      out.appendCodePoint(c);
    } else if (Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (isSeen(c)) {
      out.append("[U+%04X]".formatted(c).toUpperCase(Locale.ROOT));
    }
  }

  private boolean isThere(int c) {
    return c == '\n'
        || c == '\t'
        || c == ' '
        || (isSeen(c) && fonts.stream().anyMatch(f -> f.getGlyphId(c) != 0));
  }

  /** Whether a letter shows itself: joiners, directions and variations do not. */
  private static boolean isSeen(int c) {
    return Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.CONTROL
        && !(c >= 0xFE00 && c <= 0xFE0F)
        && !(c >= 0xE0100 && c <= 0xE01EF);
  }
}
