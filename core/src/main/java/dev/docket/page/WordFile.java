package dev.docket.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package around a Word document's body: the few parts that every reader of DOCX needs. */
public final class WordFile {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String SMALL = "<w:color w:val=\"555555\"/><w:sz w:val=\"16\"/>";
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordFile() {}

  /** A document whose body is {@code body}, WordprocessingML with the prefix {@code w}. */
  public static byte[] of(String body, String language, boolean landscape) {
    String font = language.equals("ja") ? "MS Mincho" : "Times New Roman";
    return file(body, styles("Times New Roman", font), landscape, "");
  }

  /** A report: the same in a font without serifs, with the number on each page. */
  public static byte[] report(String body) {
    return file(
        body,
        styles("Arial", "Yu Gothic"),
        false,
        "<w:ftr xmlns:w=\"%s\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>%s%s%s</w:p></w:ftr>"
            .formatted(WORD, field("PAGE"), run(" / ", SMALL, "t"), field("NUMPAGES")));
  }

  private static byte[] file(String body, String styles, boolean landscape, String footer) {
    String size =
        landscape
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    boolean hasFooter = !footer.isEmpty();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/>"
              + override("document", "document.main")
              + override("styles", "styles")
              + (hasFooter ? override("footer", "footer") : "")
              + "</Types>");
      part(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml")));
      part(
          zip,
          "word/_rels/document.xml.rels",
          relations(
              relation("r1", "styles", "styles.xml")
                  + (hasFooter ? relation("r2", "footer", "footer.xml") : "")));
      part(zip, "word/styles.xml", styles);
      if (hasFooter) {
        part(zip, "word/footer.xml", footer);
      }
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\""
              + WORD
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><w:body>"
              + body
              + "<w:sectPr>"
              + (hasFooter ? "<w:footerReference w:type=\"default\" r:id=\"r2\"/>" : "")
              + size
              + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
              + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
              + "</w:sectPr></w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, TYPE, type);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  /** A field that Word fills in, such as the number of the page. */
  private static String field(String name) {
    return "<w:fldSimple w:instr=\"%s\">%s</w:fldSimple>".formatted(name, run("1", SMALL, "t"));
  }

  /**
   * The runs of {@code text}; {@code properties} are those of each, {@code tag} is t or delText.
   */
  public static String run(String text, String properties, String tag) {
    StringBuilder run = new StringBuilder("<w:r>");
    if (!properties.isEmpty()) {
      run.append("<w:rPr>").append(properties).append("</w:rPr>");
    }
    String[] pieces = text.split("\t", -1);
    for (int i = 0; i < pieces.length; i++) {
      run.append(i == 0 ? "" : "<w:tab/>");
      if (!pieces[i].isEmpty()) {
        run.append("<w:").append(tag).append(" xml:space=\"preserve\">");
        run.append(Html.escaped(printable(pieces[i]))).append("</w:").append(tag).append('>');
      }
    }
    return run.append("</w:r>").toString();
  }

  /** {@code text} without the characters that XML cannot carry. */
  public static String printable(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String styles(String latin, String japanese) {
    return "<w:styles xmlns:w=\""
        + WORD
        + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\"/>"
            .formatted(latin, latin, japanese)
        + "<w:sz w:val=\"21\"/><w:lang w:val=\"en-US\""
        + " w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
        + " w:after=\"80\" w:line=\"300\""
        + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style"
        + " w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
        + " w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name"
        + " w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"160\"/><w:jc"
        + " w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz"
        + " w:val=\"28\"/></w:rPr></w:style>"
        + heading(1, 320, 26)
        + heading(2, 200, 22)
        + "</w:styles>";
  }

  private static String heading(int level, int before, int size) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"Heading%d\"><w:name w:val=\"heading %d\"/>"
            .formatted(level, level)
        + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
        + "<w:spacing w:before=\"%d\" w:after=\"80\"/><w:outlineLvl w:val=\"%d\"/></w:pPr>"
            .formatted(before, level - 1)
        + "<w:rPr><w:b/><w:sz w:val=\"%d\"/></w:rPr></w:style>".formatted(size);
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH); // the same comparison gives the same bytes
    zip.putNextEntry(entry);
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
