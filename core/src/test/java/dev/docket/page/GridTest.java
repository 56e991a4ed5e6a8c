package dev.docket.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GridTest {
  private static final Grid GRID =
      new Grid(
          "Findings/1",
          List.of("No.", "Title"),
          List.of(
              List.of("F1", "=HYPERLINK(\"http://x\")"),
              List.of("F2", "two\nlines, a \"quote\" & <b>"),
              List.of("F3", "Part_x0041_"),
              List.of("F4", "指摘\u0001事項")));

  @Test
  void noCellOfCsvCanBeAFormula() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
      Grid grid = new Grid("g", List.of("a"), List.of(List.of(start + "1+1")));
      String text = new String(Csv.of(grid), StandardCharsets.UTF_8);
      assertThat(text.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
    }
  }

  @Test
  void csvHoldsNothingThatItsReadersTakeForItsEnd() {
    Grid grid = new Grid("g", List.of("a"), List.of(List.of("b\0c")));

    assertThat(new String(Csv.of(grid), StandardCharsets.UTF_8)).endsWith("b\uFFFDc\r\n");
  }

  @Test
  void csvQuotesWhatNeedsItAndBeginsWithItsMark() {
    String text = new String(Csv.of(GRID), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\uFEFFNo.,Title\r\n")
        .contains("F1,\"'=HYPERLINK(\"\"http://x\"\")\"\r\n")
        .contains("F2,\"two\nlines, a \"\"quote\"\" & <b>\"\r\n")
        .contains("F3,Part_x0041_\r\n");
  }

  @Test
  void rowsAreAsHighAsTheirLines() throws Exception {
    List<List<String>> rows =
        List.of(
            List.of("one line"),
            List.of("two\nlines"),
            List.of("語".repeat(60)), // 120 columns in a cell of at most 60
            List.of("a line\n".repeat(200)));
    String sheet =
        parts(Xlsx.of(List.of(new Grid("g", List.of("a"), rows)))).get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains(
            "<row r=\"1\">",
            "<row r=\"2\">",
            "<row r=\"3\" ht=\"27.0\">",
            "<row r=\"4\" ht=\"40.5\">",
            "<row r=\"5\" ht=\"409.0\">");
  }

  @Test
  void aWorkbookHoldsTextAloneAndIsWellFormed() throws Exception {
    Map<String, String> parts = parts(Xlsx.of(List.of(GRID, GRID)));
    assertThat(parts)
        .containsKeys(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml");
    String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
    assertThat(sheet).doesNotContain("<f>", "\u0001").contains("Part_x005F_x0041_", "指摘事項");
    Document xml = null;
    for (String part : parts.values()) {
      xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(xml).isNotNull();
    assertThat(sheet.split("t=\"inlineStr\"", -1)).hasSize(1 + 10);
    assertThat(parts.get("xl/workbook.xml")).contains("name=\"Findings 1\"");
  }

  @Test
  void aSheetMayHaveATitleAndUnderlinedText() throws Exception {
    Sheet sheet =
        new Sheet(
            "Table",
            "Rules & <b>",
            List.of("New", "Old"),
            List.of(
                List.of(
                    List.of(new Sheet.Run("第1条 ", false), new Sheet.Run("=2", true)),
                    Sheet.plain("第1条 1"))));
    Map<String, String> parts = parts(Xlsx.ofSheets(List.of(sheet)));

    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains(
            "<c r=\"A1\" s=\"3\"", "Rules &amp; &lt;b&gt;", "<c r=\"B2\" s=\"1\"", "ySplit=\"2\"")
        .containsPattern("<r><rPr><u/>[^r]*<rFont [^>]*></rPr><t [^>]*>=2</t></r>")
        .doesNotContain("<f>");
    assertThat(parts.get("xl/workbook.xml")).contains(">'Table'!$2:$2<");
  }

  @Test
  void theSameGridGivesTheSameBytes() {
    assertThat(Xlsx.of(List.of(GRID))).isEqualTo(Xlsx.of(List.of(GRID)));
  }

  private static Map<String, String> parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
