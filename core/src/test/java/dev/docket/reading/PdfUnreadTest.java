package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.document.Document;
import dev.docket.document.UnreadPage;
import dev.docket.document.UnreadableDocumentException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A page that cannot be read is among the unread ones, whatever else stands on it. */
class PdfUnreadTest {
  private static final String SCAN = "q 520 0 0 700 46 46 cm /Im1 Do Q ";

  @Test
  void lettersThatMakeNoWordsAreReadWithAWarning() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 10));
      StringBuilder shifted = new StringBuilder(); // each letter three further, as a font may say
      "The buyer named in this deed keeps all of its books for seven years and more. "
          .repeat(8)
          .chars()
          .map(c -> Character.isLetter(c) ? (c - 'a' + 3) % 26 + 'a' : c)
          .forEach(c -> shifted.append((char) c));
      pdf.page(RawPdf.lines(9, 40, 740, List.of(shifted.toString().split("(?<=\\G.{78})", -1))));
      Document document = pdf.read();
      assertThat(document.text().toString()).contains("exbhu");
      assertThat(document.warnings())
          .containsExactly(
              "Page 2 has letters that make no words of any language; compare the text with the"
                  + " page.");
    }
  }

  @Test
  void aPageWhoseTextRunsAslantIsUnread() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 10));
      pdf.page(
          "q 0.866 0.5 -0.5 0.866 100 100 cm "
              + RawPdf.lines(
                  11, 0, 300, List.of("The lease ends on 3 May.", "The rent is EUR 900."))
              + "Q");
      Document document = pdf.read();
      assertThat(document.unreadPages()).extracting(UnreadPage::page).containsExactly(2);
      assertThat(document.unreadPages().getFirst().reason()).contains("aslant");
    }
  }

  @Test
  void aPageWithAnImageAndNoTextIsUnreadAndABlankOneIsNot() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 30));
      pdf.page(SCAN);
      pdf.page("");
      Document document = pdf.read();
      assertThat(document.unreadPages()).extracting(UnreadPage::page).containsExactly(2);
      assertThat(document.warnings()).containsExactly("Page 3 is blank.");
    }
  }

  @Test
  void runningLinesAndStampsDoNotMakeAScanText() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 30) + RawPdf.lines(8, 72, 20, List.of("Exhibit D - 0101")));
      pdf.page(SCAN + RawPdf.lines(8, 72, 20, List.of("Exhibit D - 0102")));
      pdf.page(SCAN + RawPdf.lines(8, 72, 20, List.of("Exhibit D - 0103")));
      pdf.page(SCAN + RawPdf.lines(20, 200, 400, List.of("RECEIVED 4 MAY 2027")));
      assertThat(pdf.read().unreadPages()).extracting(UnreadPage::page).containsExactly(2, 3, 4);
    }
  }

  @Test
  void aScanWithMarginsAndTheNameOfAScannerIsUnread() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      String note = RawPdf.lines(8, 72, 20, List.of("Scanned by the app"));
      pdf.page("q 480 0 0 620 66 80 cm /Im1 Do Q " + note);
      assertThat(pdf.read().unreadPages()).extracting(UnreadPage::page).containsExactly(1);
    }
  }

  @Test
  void aSmallImageMakesNoScan() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page("q 60 0 0 60 46 700 cm /Im1 Do Q " + RawPdf.clauses(600, 1, 2));
      assertThat(pdf.read().unreadPages()).isEmpty();
    }
  }

  @Test
  void aTextLayerThatIsNotPaintedIsReadWithAWarning() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(SCAN + "3 Tr " + RawPdf.clauses(740, 1, 30));
      Document document = pdf.read();
      assertThat(document.text().toString()).contains("30. The party");
      assertThat(document.unreadPages()).isEmpty();
      assertThat(document.warnings()).hasSize(1).first().asString().contains("(OCR)");
    }
  }

  @Test
  void aPageWhoseContentBreaksOffIsReadUpToThereAndUnread() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 10));
      PDPage cut = pdf.page(RawPdf.clauses(740, 11, 40));
      COSStream content = cut.getContentStreams().next().getCOSObject();
      byte[] raw;
      try (InputStream in = content.createRawInputStream()) {
        raw = in.readAllBytes();
      }
      try (OutputStream out = content.createRawOutputStream()) {
        out.write(raw, 0, raw.length / 2);
      }
      Document document = pdf.read();
      assertThat(document.text().toString()).contains("11. The party").doesNotContain("50. The");
      assertThat(document.unreadPages()).extracting(UnreadPage::page).containsExactly(2);
    }
  }

  @Test
  void aPageWithAnOperatorThatLacksAnOperandIsReadAndUnread() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 12));
      pdf.page(RawPdf.clauses(740, 13, 12) + "BT /F1 11 Tf 1 0 0 1 72 Tm (Lost its place) Tj ET");
      Document document = pdf.read();
      assertThat(document.unreadPages()).extracting(UnreadPage::page).containsExactly(2);
      assertThat(document.text().toString()).contains("part 24 keeps");
    }
  }

  @Test
  void aFormThatIsLaidOutWhenItIsOpenedIsUnread() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.lines(11, 72, 700, List.of("Please wait...", "Your viewer may not.")));
      COSDictionary form = new COSDictionary();
      form.setItem(COSName.FIELDS, new COSArray());
      form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
      pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
      Document document = pdf.read();
      assertThat(document.unreadPages()).extracting(UnreadPage::page).containsExactly(1);
      assertThat(document.warnings()).anyMatch(w -> w.contains("XFA"));
    }
  }

  @Test
  void aScanWithNothingButRunningLinesIsRefused() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int page = 1; page <= 3; page++) {
        pdf.page(SCAN + RawPdf.lines(8, 72, 20, List.of("Scan " + page + " of 3")));
      }
      assertThatThrownBy(pdf::read)
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("it is a scan");
    }
  }
}
