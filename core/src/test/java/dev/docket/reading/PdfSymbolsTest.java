package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Letters of fonts for symbols are read as what they show. */
class PdfSymbolsTest {
  @Test
  void boxesOfWingdingsAreReadAsTickedOrEmpty() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(
              "BT /W 11 Tf 72 700 Td (\\376) Tj /F1 11 Tf 20 0 Td (The Supplier insures.) Tj ET "
                  + "BT /W 11 Tf 72 680 Td (o) Tj /F1 11 Tf 20 0 Td (The Customer insures.) Tj ET "
                  + "BT /P 11 Tf 72 660 Td (A) Tj /F1 11 Tf 20 0 Td (Both insure.) Tj ET");
      font(page, "W", "ABCDEF+Wingdings-Regular");
      font(page, "P", "Wingdings").setItem(COSName.TO_UNICODE, unicode(pdf, "41", "F0FE"));
      assertThat(pdf.read().text().toString())
          .isEqualTo("☒ The Supplier insures.\n☐ The Customer insures.\n☒ Both insure.");
    }
  }

  @Test
  void lettersOfOtherFontsStayAndSoDoDigitsOfSymbol() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(
              "BT /W 11 Tf 72 700 Td (o) Tj /S 11 Tf 20 0 Td (A) Tj ET "
                  + "BT /F1 11 Tf 72 680 Td (The rate of item o is shown.) Tj ET");
      font(page, "W", "WingedSerif");
      font(page, "S", "SymbolMT").setItem(COSName.TO_UNICODE, unicode(pdf, "41", "0035"));
      assertThat(pdf.read().text().toString()).isEqualTo("o 5\nThe rate of item o is shown.");
    }
  }

  @Test
  void aLetterOOfATypewriterBeforeALineIsABullet() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(
              RawPdf.lines(11, 72, 700, List.of("The Supplier keeps records of all that it does"))
                  + item(686, "the orders of each month")
                  + item(672, "the hours of each person")
                  + "BT /C 11 Tf 72 640 Td (o) Tj 20 0 Td (is the name of an option) Tj ET");
      font(page, "C", "Courier");
      assertThat(pdf.read().text().toString())
          .isEqualTo(
              "The Supplier keeps records of all that it does\n◦ the orders of each month\n"
                  + "◦ the hours of each person\no is the name of an option");
    }
  }

  @Test
  void hollowBulletsAreNoColumnOfATable() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page(item(700, "orders") + item(686, "hours") + item(672, "costs"));
      font(page, "C", "Courier");
      assertThat(pdf.read().tables()).isEmpty();
    }
  }

  private static String item(int y, String words) {
    return "BT /C 11 Tf 90 %d Td (o) Tj /F1 11 Tf 25 0 Td (%s) Tj ET ".formatted(y, words);
  }

  private static COSDictionary font(PDPage page, String name, String base) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, base);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    page.getResources()
        .getCOSObject()
        .getCOSDictionary(COSName.FONT)
        .setItem(COSName.getPDFName(name), font);
    return font;
  }

  private static COSStream unicode(RawPdf pdf, String code, String character) throws Exception {
    COSStream map = pdf.document.getDocument().createCOSStream();
    try (var out = map.createOutputStream()) {
      out.write(
          ("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <%s> <%s>"
                  + " endbfchar endcmap")
              .formatted(code, character)
              .getBytes(StandardCharsets.US_ASCII));
    }
    return map;
  }
}
