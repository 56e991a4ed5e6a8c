package dev.docket.reading.pdf;

import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.reading.pdf.layout.PdfPage;

/**
 * Tells text that is none: its font names characters that it does not show, or a machine has taken
 * a picture for letters. Every language in Latin letters has two vowels in five letters or nearly.
 */
final class PdfSoup {
  private static final String VOWELS = "aeiouyAEIOUY";
  private static final int FEWEST = 300; // letters of a page, for a share to mean something
  private static final float LEAST = 0.22f; // of them that are vowels

  private PdfSoup() {}

  /** Whether the Latin letters of {@code page} make no words. */
  static boolean is(PdfPage page) {
    int letters = 0;
    int vowels = 0;
    for (PdfLine line : page.lines()) {
      String text = line.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        letters += letter ? 1 : 0;
        vowels += letter && VOWELS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return letters >= FEWEST && vowels < LEAST * letters;
  }
}
