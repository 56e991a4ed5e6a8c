package dev.docket.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF of any number of pages, one of which says what no other does. */
final class ManyPages {
  private static final int LINES = 40; // on a page
  private static final float LEADING = 16; // points

  private ManyPages() {}

  /** A PDF of {@code pages} pages; {@code sentence} stands in the middle of page {@code at}. */
  static byte[] pdf(int pages, int at, String sentence) throws IOException {
    PDFont font = new PDType1Font(FontName.HELVETICA);
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int page = 1; page <= pages; page++) {
        PDPage sheet = new PDPage();
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
          content.beginText();
          content.setFont(font, 11);
          content.newLineAtOffset(72, 720);
          for (int line = 1; line <= LINES; line++) {
            boolean says = page == at && line == LINES / 2;
            content.showText(
                says ? sentence : "Lot %d of store %d is kept dry.".formatted(line, page));
            content.newLineAtOffset(0, -LEADING);
          }
          content.endText();
        }
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
