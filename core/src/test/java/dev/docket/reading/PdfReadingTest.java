package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReadingTest {
  @Test
  void aReferenceAtTheStartOfALineIsNoHeading() throws Exception {
    StringBuilder text = new StringBuilder("# Data Processing\n\n## 1. Terms\n\n");
    for (int words = 0; words < 30; words++) { // so that each reference starts a line once
      text.append("So it is agreed that ")
          .append("on ".repeat(words))
          .append(
              "the customer shall, pursuant to the requirements in Section 5 “Sub-processors” below")
          .append(
              " and Section 6 Security, pay; shall (a) keep, under Section 7.3, what it has; (b) comply")
          .append(" with 8.2 and (c) name in Article 9 Fees what Exhibit B Prices holds.\n\n");
    }
    for (Rendering.Page page : Rendering.Page.values()) {
      Document document = read(text.toString(), page);
      assertThat(StructureTest.outline(document))
          .as(page.toString())
          .containsExactly("PREAMBLE null Data Processing", "ARTICLE 1 Terms");
      assertThat(document.text().toString().lines().filter(l -> l.startsWith("So it"))).hasSize(30);
    }
  }

  @Test
  void aPageWhoseOrderIsDoubtfulIsNamed() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(740, 1, 40));
      StringBuilder page = new StringBuilder();
      for (int i = 0; i < 8; i++) { // no gutter: the left ends where on other lines the right is
        String left = "The seller keeps part " + i + (i % 2 == 0 ? "" : ", which is another one");
        int right = i % 2 == 0 ? 200 : 320;
        page.append(RawPdf.lines(10, 60, 700 - 14 * i, List.of(left)))
            .append(RawPdf.lines(10, right, 700 - 14 * i, List.of("the buyer takes crate " + i)));
      }
      pdf.page(page.toString());
      assertThat(pdf.read().warnings())
          .containsExactly(
              "Page 2 has text side by side that could not be told to be columns or cells; the order"
                  + " of its words is doubtful.");
    }
  }

  @Test
  void columnsWhoseLinesDoNotStandLevelAreReadOneAfterTheOther() throws Exception {
    StringBuilder text = new StringBuilder("# Rules\n\n");
    for (int i = 1; i <= 30; i++) {
      text.append("## ").append(i).append(". Rule\n\n");
      text.append("Rule number ").append(i).append(" holds for everyone,".repeat(i % 7 + 6));
      text.append("\n\n- short item of rule ").append(i).append("\n\n");
    }
    Document document = read(text.toString(), Rendering.Page.TWO_COLUMNS);
    assertThat(RoundTrip.compare(Corpus.read(text.toString(), MediaType.MARKDOWN), document).rate())
        .isLessThan(0.001);
  }

  @Test
  void columnsBelowAHeadingOverTheLeftOneAloneAreReadAfterThoseAbove() throws Exception {
    StringBuilder content = new StringBuilder();
    List<String> order = new ArrayList<>();
    int y = 740;
    for (String part : List.of("Notice", "Second notice", "Third notice")) {
      content.append(RawPdf.lines(16, 72, y, List.of(part)));
      order.add(part);
      for (int column = 0; column < 2; column++) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3 - column; i++) {
          lines.add(part + " column " + column + " line " + i + " of words that go on");
        }
        content.append(RawPdf.lines(9, 72 + 240 * column, y - 24, lines));
        order.addAll(lines);
      }
      y -= 100;
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(content.toString());
      assertThat(pdf.read().text().toString().replaceAll("\\s+", " "))
          .isEqualTo(String.join(" ", order));
    }
  }

  @Test
  void lettersOfATitleThatStandAtEvenStepsAreWords() throws Exception {
    StringBuilder content = new StringBuilder();
    String title = "LICENSE TERMS";
    for (int i = 0; i < title.length(); i++) {
      if (title.charAt(i) != ' ') {
        content.append(RawPdf.lines(14, 72 + 16 * i, 740, List.of(title.substring(i, i + 1))));
      }
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(content + RawPdf.clauses(700, 1, 3));
      assertThat(pdf.read().text().toString()).startsWith("LICENSE TERMS\n");
    }
  }

  @Test
  void twoLinesOfEitherColumnOnTheLastPageAreReadOneColumnAfterTheOther() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      writeColumns(pdf, "first", 20, 20);
      writeColumns(pdf, "last", 2, 2);
      pdf.save(out);
    }
    Document document =
        new DocumentReader().read(out.toByteArray(), MediaType.PDF, Optional.empty());
    assertThat(document.text().toString().replaceAll("\\s+", " "))
        .endsWith(
            "Left line 0 of the last page goes on and on Left line 1 of the last page goes on and on"
                + " Right line 0 of the last page goes on and on"
                + " Right line 1 of the last page goes on and on");
  }

  @ParameterizedTest
  @ValueSource(ints = {176, 210}) // narrow gutters, as wide as a space or two
  void fewLinesOfThreeColumnsAreReadInTheOrderInWhichTheyAreDrawn(int step) throws Exception {
    StringBuilder content = new StringBuilder(RawPdf.lines(14, 40, 740, List.of("Notice to all")));
    List<String> order = new ArrayList<>(List.of("Notice to all"));
    for (int column = 0; column < 3; column++) {
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < 3 - column; line++) {
        lines.add("column " + column + " has in line " + line + " words that go on");
      }
      content.append(RawPdf.lines(8, 40 + step * column, 700, lines));
      order.addAll(lines);
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(content.toString());
      assertThat(pdf.read().text().toString().replaceAll("\\s+", " "))
          .isEqualTo(String.join(" ", order));
    }
  }

  @Test
  void columnsThatAreDrawnLineByLineAreToldByWhereAllLinesStart() throws Exception {
    StringBuilder content = new StringBuilder();
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (int i = 10; i < 24; i++) { // with a gutter of eight points
      left.add("The seller keeps crate number " + i + " of the load");
      right.add("and the buyer pays for crate number " + i);
      content
          .append(RawPdf.lines(10, 72, 900 - 14 * i, List.of(left.getLast())))
          .append(RawPdf.lines(10, 278, 900 - 14 * i, List.of(right.getLast())));
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(content.toString());
      assertThat(pdf.read().text().toString().replaceAll("\\s+", " "))
          .isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
    }
  }

  @Test
  void twoLinesOfTextBesideTwoOthersAreDoubtfulWhereTheyAreDrawnLineByLine() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          RawPdf.lines(10, 72, 700, List.of("The seller keeps all of the crates"))
              + RawPdf.lines(10, 330, 700, List.of("The buyer takes all of the crates"))
              + RawPdf.lines(10, 72, 686, List.of("that are not paid within a month"))
              + RawPdf.lines(10, 330, 686, List.of("that are paid before that month")));
      assertThat(pdf.read().warnings()).singleElement().asString().contains("is doubtful");
    }
  }

  @Test
  void rowsOfNamesAndValuesThatAreDrawnColumnByColumnStayRows() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          RawPdf.lines(10, 72, 700, List.of("Name", "Address", "Telephone number"))
              + RawPdf.lines(10, 240, 700, List.of("A. Tanaka", "1-2 Marunouchi", "03-1234-5678")));
      assertThat(pdf.read().text().toString().replaceAll("[|\\s]+", " "))
          .isEqualTo("Name A. Tanaka Address 1-2 Marunouchi Telephone number 03-1234-5678");
    }
  }

  @Test
  void aColumnOfFewLinesOnTheLastPageIsReadAfterItsNeighbour() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      writeColumns(pdf, "first", 20, 20);
      writeColumns(pdf, "last", 6, 2);
      pdf.save(out);
    }
    Document document =
        new DocumentReader().read(out.toByteArray(), MediaType.PDF, Optional.empty());
    assertThat(document.text().toString().replaceAll("\\s+", " "))
        .contains("Left line 5 of the last page goes on and on Right line 0 of the last page");
  }

  @Test
  void aLineThatEndsBeforeABroadWordGoesOn() throws Exception {
    StringBuilder text = new StringBuilder("# Terms\n\n");
    for (int words = 0; words < 40; words++) { // so that some lines end before the broad word
      text.append("Here ").append("till ".repeat(words));
      text.append("MEMORANDUM is a little bit silly if it is still filled till fall.\n\n");
    }
    String read = read(text.toString(), Rendering.Page.TWO_COLUMNS).text().toString();
    assertThat(read.lines().filter(l -> l.startsWith("Here"))).hasSize(40);
    assertThat(read.lines().filter(l -> l.startsWith("MEMORANDUM"))).isEmpty();
  }

  @Test
  void linesSetWideApartAreOneParagraphUpToALimit() throws Exception {
    for (float leading : new float[] {12, 18.5f, 24}) { // of type of 11 points
      try (RawPdf pdf = new RawPdf()) {
        String line = "The party that is named in this part keeps its books and all records of the";
        pdf.page(
            RawPdf.lines(11, 72, 740, List.of(line, line, "same kind for ten years."))
                .replace("14 TL", leading + " TL"));
        assertThat(pdf.read().text().toString().lines().count())
            .as("leading " + leading)
            .isEqualTo(leading < 24 ? 1 : 3);
      }
    }
  }

  @Test
  void boldWordsThatLeadIntoAClauseAreItsCaption() throws Exception {
    StringBuilder text = new StringBuilder("# Terms\n\n## 1. Processors\n\n");
    for (int i = 1; i <= 20; i++) { // so that some captions need two lines
      text.append("**1.")
          .append(i)
          .append(" Appointment of New Processors and the List of Current One");
      text.append("s".repeat(i))
          .append(".** The supplier may engage others, but shall first ask the");
      text.append(" customer, who may refuse within ten days.\n\n");
    }
    List<String> outline = StructureTest.outline(read(text.toString(), Rendering.Page.ONE_COLUMN));
    assertThat(outline)
        .contains(
            "  ARTICLE 1.18 Appointment of New Processors and the List of Current One"
                + "s".repeat(18));
  }

  @Test
  void dotsDrawnBeforeTheItemsOfAListAreBullets() throws Exception {
    Document document =
        read("# List\n\n- one half\n- two halves\n- three\n", Rendering.Page.ONE_COLUMN);
    assertThat(document.text().toString().lines())
        .contains("• one half", "• two halves", "• three");
  }

  @Test
  void runningLinesInSmallTypeAreDroppedHoweverNearTheBodyIs() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      for (int page = 1; page <= 4; page++) {
        page(pdf, "Printed on 11/22/26, page " + page + " of 4", 7, "Page " + page + " says this");
      }
      Document document = read(pdf);
      assertThat(document.text().toString()).contains("Page 4 says this").doesNotContain("Printed");
    }
  }

  @Test
  void verticalTextIsReadColumnByColumnFromTheRight() throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    Assumptions.assumeTrue(font.isPresent(), "No Japanese TrueType font (IPA Gothic) is installed");
    String[] columns = {"第一条　甲は、乙に対し、業務を委託する。", "第二条　乙は、直ちに", "　　　　　　　", "第三条　おわり。"};
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDType0Font upright = PDType0Font.load(pdf, font.get().toFile());
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(upright, 12);
        for (int column = 0; column < columns.length; column++) {
          for (int i = 0; i < columns[column].length(); i++) {
            content.beginText();
            content.newLineAtOffset(500 - 20 * column, 700 - 12 * i);
            content.showText(columns[column].substring(i, i + 1));
            content.endText();
          }
        }
      }
      Document document = read(pdf);
      assertThat(document.text().toString().lines())
          .containsExactly(columns[0], columns[1], columns[3]);
      assertThat(document.warnings())
          .containsExactly("Page 1 is set vertically; its reading order may be wrong.");
    }
  }

  @Test
  void fullLinesOfJapaneseThatStopWithinASentenceAreOneHoweverWideTheyAreSet() throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    Assumptions.assumeTrue(font.isPresent(), "No Japanese TrueType font (IPA Gothic) is installed");
    List<String> lines =
        List.of(
            "私は、会社の各種規定を遵守し、次に示される会社の情報（以",
            "下「秘密情報」といいます。）を秘密として保持し、業務の目",
            "的のほかに使用しないことを約束いたします。",
            "住所",
            "氏名は、楷書で記入し、押印する。");
    for (float leading : new float[] {19.5f, 24}) {
      try (PDDocument pdf = new PDDocument()) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        PDType0Font type = PDType0Font.load(pdf, font.get().toFile());
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.setFont(type, 11);
          for (int i = 0; i < lines.size(); i++) {
            content.beginText();
            content.newLineAtOffset(108, 700 - leading * i);
            content.showText(lines.get(i));
            content.endText();
          }
        }
        assertThat(read(pdf).text().toString().lines())
            .as("Leading " + leading)
            .containsExactly(
                lines.get(0) + lines.get(1) + lines.get(2), lines.get(3), lines.get(4));
      }
    }
  }

  @Test
  void textWhoseGlyphsStandForNothingKnownIsRefused() throws Exception {
    Optional<Path> font = Rendering.japaneseFont();
    Assumptions.assumeTrue(font.isPresent(), "No Japanese TrueType font (IPA Gothic) is installed");
    byte[] known = Rendering.pdf(Agreements.japanese(), Rendering.Page.ONE_COLUMN, font);
    try (PDDocument pdf = Loader.loadPDF(known)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          page.getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
        }
      }
      assertThatThrownBy(() -> read(pdf))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("does not say which characters its glyphs are");
    }
  }

  @Test
  void aSpaceThatItsFontCallsATabIsASpace() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      PDPage page = pdf.page("BT /F1 11 Tf 72 700 Td (Keys!of~the!store) Tj ET");
      PDStream map = new PDStream(pdf.document);
      try (var out = map.createOutputStream()) {
        out.write(
            """
            begincmap
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            3 beginbfrange
            <21> <21> <0009>
            <41> <7A> <0041>
            <7E> <7E> <200B>
            endbfrange
            endcmap
            """
                .getBytes(StandardCharsets.US_ASCII));
      }
      page.getResources()
          .getFont(COSName.getPDFName("F1"))
          .getCOSObject()
          .setItem(COSName.TO_UNICODE, map);
      Document document = pdf.read();
      assertThat(document.text().toString().strip()).isEqualTo("Keys of the store");
      assertThat(document.warnings()).isEmpty();
    }
  }

  private static Document read(PDDocument pdf) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return new DocumentReader().read(out.toByteArray(), MediaType.PDF, Optional.empty());
  }

  /** A page with a line in {@code size} at its top, which is wider than its body in 12 points. */
  private static void page(PDDocument pdf, String header, float size, String body)
      throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.newLineAtOffset(30, 770);
      content.setFont(font, size);
      content.showText(header);
      content.setFont(font, 12);
      content.setLeading(12);
      for (int line = 0; line < 5; line++) {
        content.newLine();
        content.showText(body + " in line " + line);
      }
      content.endText();
    }
  }

  private static void writeColumns(PDDocument pdf, String page, int left, int right)
      throws IOException {
    PDPage sheet = new PDPage();
    pdf.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
      writeColumn(content, 60, "Left", page, left);
      writeColumn(content, 320, "Right", page, right);
    }
  }

  private static void writeColumn(
      PDPageContentStream content, int x, String side, String page, int lines) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
    content.setLeading(13);
    content.newLineAtOffset(x, 700);
    for (int line = 0; line < lines; line++) {
      content.showText(side + " line " + line + " of the " + page + " page goes on and on");
      content.newLine();
    }
    content.endText();
  }

  private static Document read(String markdown, Rendering.Page page) throws Exception {
    byte[] pdf = Rendering.pdf(markdown, page, Optional.empty());
    return new DocumentReader().read(pdf, MediaType.PDF, Optional.empty());
  }

  @Test
  void aNumberSaidAgainInDigitsIsNoItem() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      List<String> lines =
          List.of(
              "The hirer may end this contract, and any order that is made under it, with thirty",
              "(30) days' notice, and the sum is what was paid for the boats during the last SIX",
              "(6) MONTHS before the claim. These are told apart from the items of a list of two",
              "(2) boats are hired out.");
      pdf.page(RawPdf.lines(11, 72, 700, lines));
      assertThat(pdf.read().text().toString())
          .contains("with thirty (30) days' notice")
          .contains("SIX (6) MONTHS")
          .contains("list of two (2) boats");
    }
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(
          RawPdf.lines(
              11,
              72,
              700,
              List.of("The hirer keeps each of the boats", "(2) in the harbour", "(3) afloat")));
      assertThat(pdf.read().text().toString()).contains("boats\n(2) in");
    }
  }
}
