package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Spaces of justified lines that happen to stand below one another part no columns. */
class PdfGuttersByChanceTest {
  private static final int LEFT = 90; // points
  private static final int CHANCE = 252; // where a word of several lines happens to start
  private static final int RIGHT = 520;
  private static final float SPACE = 4.4f; // before it
  private static final PDType1Font HELVETICA = new PDType1Font(FontName.HELVETICA);

  @Test
  void aLineThatEndsBelowASpaceGoesOnWithWhatComesBeforeIt() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          justified(
                  LEFT, RIGHT, 672, "11.5 Except as these rules say otherwise, no meeting votes on")
              + justified(LEFT, CHANCE - SPACE, 660, "(a) support of persons for elected")
              + justified(
                  CHANCE,
                  RIGHT,
                  660,
                  "office; (b) support of a measure that is put to all; or (c) a")
              + shown(10, LEFT, 648, "person.")
              + shown(14, LEFT, 618, "Article 12 Censure")
              + justified(LEFT, CHANCE - SPACE, 590, "12.1 Members move that the")
              + justified(
                  CHANCE, RIGHT, 590, "43    Chapter censure a member, an officer or an official")
              + shown(7, 268, 594, "rd")
              + shown(7, 300, 582, "rd")
              + justified(
                  LEFT,
                  RIGHT,
                  578,
                  "of a chapter, where no less than a half of the 43    Chapter is present"));
      String text = pdf.read().text().toString().replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              "(a) support of persons for elected office; (b) support of a measure that is put to"
                  + " all; or (c) a person.");
    }
  }

  /** A line from one place to another whose words are shown one by one, as programs do. */
  private static String justified(float from, float to, int y, String line) throws Exception {
    String[] words = line.split(" ", -1);
    float free = to - from;
    for (String word : words) {
      free -= width(word);
    }
    StringBuilder shown = new StringBuilder();
    float x = from;
    for (String word : words) {
      shown.append(word.isEmpty() ? "" : shown(10, x, y, word));
      x += width(word) + free / (words.length - 1);
    }
    return shown.toString();
  }

  private static float width(String word) throws Exception {
    return HELVETICA.getStringWidth(word) * 10 / 1000;
  }

  private static String shown(int size, float x, int y, String words) {
    String escaped = words.replaceAll("[()]", "\\\\$0");
    return "BT /F1 %d Tf %.2f %d Td (%s) Tj ET ".formatted(size, x, y, escaped);
  }
}
