package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word in every construct of a PDF is read, or what holds it is counted in a warning. */
class PdfConstructsTest {
  private static final String BODY = RawPdf.clauses(740, 1, 12);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          body;           BT /F1 11 Tf 72 300 Td (quokka) Tj ET;                           true
          kerned;         BT /F1 11 Tf 72 300 Td [(quo)-40(kk)30(a)] TJ ET;                true
          next line;      BT /F1 11 Tf 14 TL 72 300 Td (x) Tj (quokka) ' ET;               true
          spaced line;    BT /F1 11 Tf 14 TL 72 300 Td (x) Tj 0 0 (quokka) " ET;           true
          outlined;       BT /F1 11 Tf 1 Tr 72 300 Td (quokka) Tj ET;                      true
          upwards;        BT /F1 11 Tf 0 1 -1 0 300 300 Tm (quokka) Tj ET;                 true
          upside down;    BT /F1 11 Tf -1 0 0 -1 300 300 Tm (quokka) Tj ET;                true
          raised;         BT /F1 11 Tf 72 300 Td (x) Tj 4 Ts /F1 7 Tf ( quokka) Tj ET;     true
          tiny;           BT /F1 3 Tf 72 300 Td (quokka) Tj ET;                            true
          huge;           BT /F1 60 Tf 72 300 Td (quokka) Tj ET;                           true
          white;          1 g BT /F1 11 Tf 72 300 Td (quokka) Tj ET 0 g;                   true
          artifact;       /Artifact BMC BT /F1 11 Tf 72 300 Td (quokka) Tj ET EMC;         true
          actual text;    /Span <</ActualText (quokka)>> BDC BT /F1 11 Tf 72 300 Td (zzz) Tj ET EMC; true
          not painted;    BT /F1 11 Tf 3 Tr 72 300 Td (quokka) Tj 0 Tr ET;                 false
          aslant;         BT /F1 40 Tf 0.8 0.6 -0.6 0.8 100 200 Tm (quokka) Tj ET;         false
          outside;        BT /F1 11 Tf 72 -80 Td (quokka) Tj ET;                           false
          struck out;     BT /F1 11 Tf 72 300 Td (quokka) Tj ET 0.6 w 72 303.5 m 109 303.5 l S; false
          """)
  void whatAPageDrawsIsReadOrCounted(String construct, String drawing, boolean read)
      throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(BODY + drawing);
      check(construct, pdf.read(), read);
    }
  }

  @Test
  void aFormWithinThePageIsRead() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page(BODY + "/Fm1 Do");
      PDFormXObject form = new PDFormXObject(pdf.document);
      form.setBBox(new PDRectangle(600, 790));
      form.setResources(page.getResources());
      try (var out = form.getContentStream().createOutputStream()) {
        out.write("BT /F1 11 Tf 72 300 Td (quokka) Tj ET".getBytes(StandardCharsets.US_ASCII));
      }
      page.getResources().put(COSName.getPDFName("Fm1"), form);
      check("form", pdf.read(), true);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Widget, Tx, true",
    "Widget, Ch, true",
    "FreeText, '', true",
    "Text, '', false",
    "Highlight, '', false"
  })
  void whatAnAnnotationSaysIsReadOrCounted(String subtype, String field, boolean read)
      throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page(BODY);
      COSDictionary annotation = new COSDictionary();
      annotation.setName(COSName.TYPE, "Annot");
      annotation.setName(COSName.SUBTYPE, subtype);
      annotation.setItem(COSName.RECT, new PDRectangle(200, 300, 200, 14));
      if (!field.isEmpty()) {
        annotation.setName(COSName.FT, field);
      }
      annotation.setString(COSName.V, "quokka");
      annotation.setString(COSName.CONTENTS, "quokka");
      annotation.setString(COSName.DA, "/F1 11 Tf 0 g");
      COSArray all = new COSArray();
      all.add(annotation);
      page.getCOSObject().setItem(COSName.ANNOTS, all);
      check(subtype, pdf.read(), read);
    }
  }

  @Test
  void aRunningLineIsNamed() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      for (int i = 0; i < 6; i++) {
        pdf.page(RawPdf.clauses(700, 1 + 20 * i, 20) + RawPdf.lines(8, 72, 770, List.of("quokka")));
      }
      check("running line", pdf.read(), false);
    }
  }

  @Test
  void anAttachmentIsNamed() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(BODY);
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFileUnicode("quokka.docx");
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("a", file));
      PDDocumentNameDictionary names =
          new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.document.getDocumentCatalog().setNames(names);
      check("attachment", pdf.read(), false);
    }
  }

  private static void check(String construct, Document document, boolean read) {
    boolean found = document.text().toString().contains("quokka");
    assertThat(found).as(construct + ": " + document.text()).isEqualTo(read);
    assertThat(document.text().toString()).contains("part 12 keeps");
    if (!read) {
      assertThat(document.warnings()).as(construct).hasSize(1);
    }
  }
}
