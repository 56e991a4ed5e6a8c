package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

/** What a page shows is read; what it does not show is left out, and counted. */
class PdfShownTest {
  @Test
  void valuesOfFieldsAndFreeTextAreReadAtTheirPlaces() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(RawPdf.lines(11, 72, 700, List.of("Rent:", "", "Deposit:", "", "Pets:")));
      add(page, "Widget", "Tx", "EUR 950", 698);
      add(page, "Widget", "Ch", "two months", 670);
      COSDictionary tick = add(page, "Widget", "Btn", "", 642);
      tick.setName(COSName.AS, "Yes");
      add(page, "FreeText", "", "Agreed on 3 May", 600);
      assertThat(pdf.read().text().toString())
          .isEqualTo("Rent: | EUR 950\nDeposit: | two months\nPets: | [x]\nAgreed on 3 May");
    }
  }

  @Test
  void aChoiceIsReadByTheWordsThatItShows() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page(RawPdf.lines(11, 72, 700, List.of("Country:")));
      COSArray choice = new COSArray();
      choice.add(new COSString("jp"));
      choice.add(new COSString("Japan"));
      COSArray choices = new COSArray();
      choices.add(choice);
      add(page, "Widget", "Ch", "jp", 698).setItem(COSName.getPDFName("Opt"), choices);
      assertThat(pdf.read().text().toString()).isEqualTo("Country: Japan");
    }
  }

  @Test
  void wordsPrintedOverThePageAreAWatermarkAndNoHeading() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.lines(90, 120, 600, List.of("SAMPLE")) + RawPdf.clauses(740, 1, 30));
      Document document = pdf.read();
      assertThat(document.text().toString()).doesNotContain("SAMPLE").contains("30. The");
      assertThat(document.warnings()).containsExactly("Watermarks were left out: “SAMPLE”.");
    }
  }

  @Test
  void accentsDrawnByThemselvesStandOnTheirLetters() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "BT /F1 11 Tf 72 680 Td (Ag) Tj 13.4 0 Td (e) Tj 1.4 0 Td (\\210) Tj"
              + " 4.7 0 Td (ncia) Tj ET "
              + "BT /F1 11 Tf 74 662.5 Td (\\264) Tj -2 -2.5 Td (Ecole) Tj ET");
      assertThat(pdf.read().text().toString()).contains("Agência", "École");
    }
  }

  @Test
  void layersThatAreOffAreLeftOutAndCounted() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDOptionalContentGroup on = new PDOptionalContentGroup("on");
      PDOptionalContentGroup off = new PDOptionalContentGroup("off");
      PDOptionalContentProperties layers = new PDOptionalContentProperties();
      layers.addGroup(on);
      layers.addGroup(off);
      layers.setGroupEnabled(off, false);
      pdf.document.getDocumentCatalog().setOCProperties(layers);
      PDPage page =
          pdf.page(
              "/OC /On BDC "
                  + RawPdf.lines(11, 72, 700, List.of("Shown clause."))
                  + "EMC /OC /Off BDC "
                  + RawPdf.lines(11, 72, 680, List.of("Draft"))
                  + "EMC "
                  + RawPdf.lines(11, 72, 660, List.of("Last clause.")));
      page.getResources().put(COSName.getPDFName("On"), (PDPropertyList) on);
      page.getResources().put(COSName.getPDFName("Off"), (PDPropertyList) off);
      Document document = pdf.read();
      assertThat(document.text().toString()).isEqualTo("Shown clause.\nLast clause.");
      assertThat(document.warnings())
          .containsExactly("5 characters on layers that are switched off were left out.");
    }
  }

  @Test
  void textOutsideTheCropBoxIsLeftOutAndCounted() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page =
          pdf.page(
              RawPdf.lines(11, 72, 700, List.of("Inside."))
                  + RawPdf.lines(11, 72, 60, List.of("Slug")));
      page.setCropBox(new PDRectangle(50, 100, 500, 650));
      Document document = pdf.read();
      assertThat(document.text().toString()).isEqualTo("Inside.");
      assertThat(document.warnings())
          .containsExactly("4 characters outside the borders of their pages were left out.");
    }
  }

  @Test
  void slantedTextIsAWatermark() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          RawPdf.clauses(740, 1, 40)
              + "q 0.866 0.5 -0.5 0.866 100 200 cm BT /F1 70 Tf (COPY) Tj ET Q");
      Document document = pdf.read();
      assertThat(document.text().toString().lines()).hasSize(40).allMatch(l -> l.contains("party"));
      assertThat(document.warnings()).containsExactly("Watermarks were left out: “COPY”.");
    }
  }

  @Test
  void aTextGivenForGlyphsIsReadInTheirPlace() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "BT /F1 12 Tf 72 700 Td (It ends on ) Tj /Span <</ActualText (1 April)>> BDC (zzz) Tj EMC"
              + " (.) Tj /Span <</ActualText <FEFF2F9E>>> BDC ( q) Tj EMC ET");
      assertThat(pdf.read().text().toString()).startsWith("It ends on 1 April.車");
    }
  }

  @Test
  void wordsWithALineThroughThemAreLeftOutAndThoseUnderlinedAreNot() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "BT /F1 12 Tf 72 700 Td (The term is thirty sixty days.) Tj ET "
              + "0.6 w 132 704 m 159 704 l S 162 698.5 m 186 698.5 l S");
      Document document = pdf.read();
      assertThat(document.text().toString()).isEqualTo("The term is sixty days.");
      assertThat(document.warnings())
          .containsExactly("1 struck-out passages were left out: “thirty”.");
    }
  }

  @Test
  void raisedDigitsStandApartFromTheNumberBefore() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "BT /F1 11 Tf 72 700 Td (The cap is EUR 10) Tj 4 Ts /F1 7 Tf (6) Tj 0 Ts /F1 11 Tf"
              + " ( and the fee USD 100) Tj 4 Ts /F1 7 Tf (1) Tj 0 Ts /F1 11 Tf ( a month.) Tj ET "
              + "BT /F1 6 Tf 72 104 Td (1) Tj /F1 9 Tf 4 -3 Td (Without tax.) Tj ET");
      assertThat(pdf.read().text().toString())
          .isEqualTo("The cap is EUR 10^6 and the fee USD 100[1] a month.\n[1] Without tax.");
    }
  }

  @Test
  void widelySetLettersAreWords() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          "BT /F1 16 Tf 5 Tc 72 740 Td (DEED OF GIFT) Tj 0 Tc ET "
              + "BT /F1 14 Tf 72 700 Td [(F)-400(I)-400(N)-400(A)-400(L)] TJ ET "
              + RawPdf.clauses(660, 1, 5));
      assertThat(pdf.read().text().toString()).startsWith("DEED OF GIFT\n\nFINAL\n");
    }
  }

  @Test
  void whatIsPrintedTwiceToLookBoldIsReadOnce() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      String title = "BT /F1 14 Tf %s 740 Td (Terms of lease) Tj ET ";
      pdf.page(title.formatted("72") + title.formatted("72.4") + RawPdf.clauses(700, 1, 5));
      assertThat(pdf.read().text().toString()).startsWith("Terms of lease\n");
    }
  }

  @Test
  void filesThatAreAttachedAreNamed() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.lines(11, 72, 700, List.of("See the files attached.")));
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFileUnicode("lease 2027.docx");
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("a", file));
      PDDocumentNameDictionary names =
          new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.document.getDocumentCatalog().setNames(names);
      assertThat(pdf.read().warnings())
          .containsExactly("The PDF has attached files, which are not read: lease 2027.docx.");
    }
  }

  private static COSDictionary add(
      PDPage page, String subtype, String field, String value, int low) {
    COSDictionary annotation = new COSDictionary();
    annotation.setName(COSName.TYPE, "Annot");
    annotation.setName(COSName.SUBTYPE, subtype);
    annotation.setItem(COSName.RECT, new PDRectangle(200, low, 200, 14));
    if (!field.isEmpty()) {
      annotation.setName(COSName.FT, field);
    }
    annotation.setString(COSName.V, value);
    annotation.setString(COSName.CONTENTS, value);
    annotation.setString(COSName.DA, "/F1 11 Tf 0 g");
    COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (all == null) {
      all = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, all);
    }
    all.add(annotation);
    return annotation;
  }
}
