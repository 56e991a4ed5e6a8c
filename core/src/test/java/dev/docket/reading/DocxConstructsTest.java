package dev.docket.reading;

import static dev.docket.reading.DocxBuilder.paragraph;
import static dev.docket.reading.DocxBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of every construct that a DOCX has, its words are read or counted in a warning. */
class DocxConstructsTest {
  private static final String NAMESPACES =
      DocxBuilder.W
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:unknown\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

  private static final String BODY =
      p("body")
          + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
          + p("cell")
          + "<w:tbl><w:tr><w:tc>"
          + p("nested")
          + "</w:tc></w:tr></w:tbl></w:tc><w:tc><w:p>"
          + run("", "noted")
          + "<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr>"
          + "<w:vMerge/></w:tcPr>"
          + p("covered")
          + "</w:tc><w:tc>"
          + p("right")
          + "</w:tc></w:tr></w:tbl><w:p>"
          + run("", "anchor")
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
          + p("box")
          + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
          + "<w:txbxContent>"
          + p("box")
          + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:t>unknown</w:t></mc:Choice>"
          + "<mc:Fallback><w:t>fallback</w:t></mc:Fallback></mc:AlternateContent></w:r>"
          + "<w:r><w:pict><v:textpath string=\"wordart\"/></w:pict></w:r>"
          + "<w:r><w:endnoteReference w:id=\"3\"/><w:commentReference w:id=\"0\"/></w:r></w:p>"
          + "<w:p>"
          + field("FORMTEXT", "<w:textInput><w:default w:val=\"preset\"/></w:textInput>", "")
          + field("FORMTEXT", "<w:textInput/>", "typed")
          + field(
              "FORMDROPDOWN",
              "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"first\"/><w:listEntry"
                  + " w:val=\"chosen\"/></w:ddList>",
              "")
          + field("FORMCHECKBOX", "<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "")
          + field("IF " + field("MERGEFIELD x", "", "instruction") + " = 1", "", "outcome")
          + field("MACROBUTTON NoMacro [prompt]", "", "")
          + "<w:fldSimple w:instr=\"DATE\">"
          + run("", "simple")
          + "</w:fldSimple></w:p><w:p>"
          + control("<w:dataBinding w:xpath=\"/d/party\" w:storeItemID=\"{A}\"/>", "stale")
          + control("<w:dropDownList/>", "selected")
          + "</w:p>"
          + "<w:p><w:r><w:drawing><c:chart r:id=\"chart\"/></w:drawing></w:r><w:r><w:drawing>"
          + "<dgm:relIds r:dm=\"art\"/></w:drawing></w:r>"
          + "<m:oMath><m:r><m:t>formula</m:t></m:r></m:oMath></w:p>"
          + "<w:altChunk r:id=\"html\"/><w:altChunk r:id=\"rtf\"/>"
          + "<w:p><w:del>"
          + "<w:r><w:delText>deleted</w:delText><w:footnoteReference w:id=\"8\"/></w:r></w:del>"
          + run("<w:strike/>", "struck")
          + run("<w:vanish/>", "hidden")
          + "<w:ins>"
          + run("", "inserted")
          + "</w:ins><w:r><w:object><w:control r:id=\"x\"/></w:object></w:r></w:p>"
          + "<w:sdt><w:sdtPr/><w:sdtContent>"
          + p("control")
          + "</w:sdtContent></w:sdt><w:subDoc r:id=\"y\"/>";

  private static final List<String> READ =
      List.of(
          "body",
          "cell",
          "nested",
          "noted",
          "right",
          "anchor",
          "box",
          "fallback",
          "wordart",
          "footnote",
          "endnote",
          "preset",
          "typed",
          "chosen",
          "☒",
          "outcome",
          "[prompt]",
          "simple",
          "bound",
          "selected",
          "title",
          "series",
          "category",
          "art",
          "formula",
          "chunk",
          "inserted",
          "control");

  private static final List<String> COUNTED =
      List.of(
          "The document holds tracked changes (1 insertions, 1 deletions); it was read as if all"
              + " were accepted.",
          "1 struck-out passages were left out.",
          "1 comments were left out.",
          "1 hidden passages were left out.",
          "1 texts in cells that a merged cell covers were left out.",
          "1 ActiveX controls were not read.",
          "1 linked documents were not read.",
          "1 notes that no text in force refers to were left out.",
          "1 inserted documents were not read.",
          "1 charts were read without their values.",
          "1 embedded files were not opened.",
          "2 page headers and footers were left out.");

  @Test
  void everyConstructIsReadOrCounted() throws Exception {
    Document document =
        new DocumentReader().read(DocxBuilder.packaged(parts()), MediaType.DOCX, Optional.empty());
    String text = document.text().toString();
    for (String word : READ) {
      assertThat(text).as(word).containsOnlyOnce(word);
    }
    assertThat(text)
        .doesNotContain(
            "covered", "unknown", "stale", "instruction", "deleted", "struck", "hidden", "first");
    assertThat(document.warnings()).containsExactlyElementsOf(COUNTED);
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types><Default Extension=\"html\" ContentType=\"text/html\"/><Default Extension=\"rtf\""
            + " ContentType=\"application/rtf\"/></Types>");
    parts.put("_rels/.rels", DocxBuilder.relations("a", "officeDocument", "/Text/Main.xml"));
    parts.put(
        "text/_rels/main.xml.rels",
        DocxBuilder.relations(
            "f",
            "footnotes",
            "notes.xml",
            "e",
            "endnotes",
            "ends.xml",
            "h",
            "header",
            "head.xml",
            "g",
            "footer",
            "foot.xml",
            "i",
            "footer",
            "empty.xml",
            "chart",
            "chart",
            "chart.xml",
            "art",
            "diagramData",
            "art.xml",
            "html",
            "aFChunk",
            "..\\chunk.html",
            "rtf",
            "aFChunk",
            "chunk.rtf"));
    parts.put("text\\main.xml", "<w:document " + NAMESPACES + "><w:body>" + BODY + end());
    parts.put("text/notes.xml", DocxBuilder.part("footnotes", note("foot", 7) + note("foot", 8)));
    parts.put("text/ends.xml", DocxBuilder.part("endnotes", note("end", 3)));
    parts.put("text/head.xml", DocxBuilder.part("hdr", p("header")));
    parts.put("text/foot.xml", DocxBuilder.part("ftr", p("footer")));
    parts.put("text/empty.xml", DocxBuilder.part("ftr", p("")));
    parts.put(
        "text/chart.xml",
        "<chart><title><p><r><t>title</t></r></p></title><ser><tx><v>series</v></tx><cat><v>category"
            + "</v></cat><val><v>5</v></val></ser></chart>");
    parts.put("text/art.xml", "<d><ptLst><pt><t><p><r><t>diagram</t></r></p></t></pt></ptLst></d>");
    parts.put("chunk.html", "<p>chunk</p>");
    parts.put("text/chunk.rtf", "{\\rtf1 rich}");
    parts.put("customXml/item1.xml", "<d><party>bound</party></d>");
    parts.put("word/embeddings/sheet.xlsx", "x");
    return parts;
  }

  private static String end() {
    return "</w:body></w:document>";
  }

  private static String p(String word) {
    return paragraph("", word);
  }

  private static String note(String sort, int id) {
    String name = "w:" + sort + "note";
    return "<"
        + name
        + " w:id=\""
        + id
        + "\">"
        + p(sort + "note" + (id == 8 ? " deleted" : ""))
        + "</"
        + name
        + ">";
  }

  private static String control(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + run("", content)
        + "</w:sdtContent></w:sdt>";
  }

  private static String field(String code, String form, String result) {
    String instruction =
        code.contains("<") ? code : "<w:r><w:instrText>" + code + "</w:instrText></w:r>";
    return "<w:r><w:fldChar w:fldCharType=\"begin\">"
        + (form.isEmpty() ? "" : "<w:ffData>" + form + "</w:ffData>")
        + "</w:fldChar></w:r>"
        + instruction
        + (result.isEmpty()
            ? ""
            : "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", result))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }
}
