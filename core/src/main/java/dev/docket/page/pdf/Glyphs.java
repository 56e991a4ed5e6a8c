package dev.docket.page.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The letters that fonts have. What none has is written by its code, [U+1F600]: a reader sees what
 * stood there, never a box.
 */
final class Glyphs {
  private final List<CmapLookup> fonts;

  private Glyphs(List<CmapLookup> fonts) {
    this.fonts = fonts;
  }

  /** What is in {@code files}; fails where one is no TrueType font. */
  static Glyphs of(List<Path> files) throws IOException {
    List<CmapLookup> fonts = new ArrayList<>();
    for (Path file : files) {
      try (TrueTypeFont font =
          new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
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
