package dev.docket.comparison.page;

import dev.docket.page.Html;
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
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordFile() {}

  /** A document whose body is {@code body}, WordprocessingML with the prefix {@code w}. */
  static byte[] of(String body, String language, boolean landscape) {
    String size =
        landscape
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
              + " PartName=\"/word/document.xml\" ContentType=\""
              + TYPE
              + "document.main+xml\"/>"
              + "<Override PartName=\"/word/styles.xml\" ContentType=\""
              + TYPE
              + "styles+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "/relationships\"><Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "/relationships\"><Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      part(zip, "word/styles.xml", styles(language));
      part(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\""
              + WORD
              + "\"><w:body>"
              + body
              + "<w:sectPr>"
              + size
              + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
              + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
              + "</w:sectPr></w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The runs of {@code text}; {@code properties} are those of each, {@code tag} is t or delText.
   */
  static String run(String text, String properties, String tag) {
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

  private static String styles(String language) {
    String font = language.equals("ja") ? "MS Mincho" : "Times New Roman";
    return "<w:styles xmlns:w=\""
        + WORD
        + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\""
        + font
        + "\"/><w:sz w:val=\"21\"/><w:lang w:val=\"en-US\""
        + " w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing"
        + " w:after=\"80\" w:line=\"300\""
        + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style"
        + " w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
        + " w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name"
        + " w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"160\"/><w:jc"
        + " w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz"
        + " w:val=\"28\"/></w:rPr></w:style></w:styles>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH); // the same comparison gives the same bytes
    zip.putNextEntry(entry);
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
