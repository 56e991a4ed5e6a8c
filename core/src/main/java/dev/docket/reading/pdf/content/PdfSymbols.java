package dev.docket.reading.pdf.content;

import dev.docket.reading.draft.SymbolFonts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the letters of fonts for symbols, such as Wingdings, show. */
final class PdfSymbols {
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern APART = Pattern.compile("[^A-Za-z0-9]");

  /** As {@link SymbolFonts} names them, the longer names before those that they begin with. */
  private static final List<String> FONTS =
      List.of("Wingdings 2", "Wingdings 3", "Wingdings", "Webdings", "Symbol");

  private static final String LATIN_TOO = "Symbol"; // has digits and signs under their own codes

  private PdfSymbols() {}

  /** Which font for symbols a PDF's font {@code name} says it is; empty if none. */
  static String font(@Nullable String name) {
    String plain =
        name == null ? "" : APART.matcher(SUBSET.matcher(name).replaceAll("")).replaceAll("");
    for (String font : FONTS) {
      if (plain.startsWith(APART.matcher(font).replaceAll(""))) {
        return font;
      }
    }
    return "";
  }

  /**
   * What the glyph that its font says is {@code text} shows. A character of usual meaning stays,
   * but for a Latin one of a font that has no Latin letters.
   */
  static String shown(String font, String text) {
    if (font.isEmpty() || text.length() != 1) {
      return text;
    }
    char c = text.charAt(0);
    boolean own = SymbolFonts.isPrivate(c) || (c > ' ' && c <= 0xFF && !font.equals(LATIN_TOO));
    return own ? SymbolFonts.character(font, c).orElse(text) : text;
  }
}
