package dev.docket.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX files of the parts a test gives, or of Markdown with automatic numbers. */
final class DocxBuilder {
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (?:(第[0-9]+[章条])　)?(.*)");
  private static final Pattern ITEM = Pattern.compile("( *)[0-9]+\\. (.*)");

  static final String STYLES =
      "<w:styles "
          + W
          + "><w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style><w:style"
          + " w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style><w:style"
          + " w:styleId=\"H3\"><w:name w:val=\"heading 3\"/></w:style></w:styles>";
  static final String NUMBERING =
      "<w:numbering "
          + W
          + "><w:abstractNum w:abstractNumId=\"0\">"
          + level(0, "decimal", "第%1章")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
          + level(0, "decimal", "第%1条")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
          + level(0, "decimal", "%1.")
          + level(1, "decimal", "%2.")
          + "</w:abstractNum>";

  private DocxBuilder() {}

  /** A DOCX whose chapters, articles and lists are numbered by Word, not by its text. */
  static byte[] docx(String markdown) throws IOException {
    StringBuilder body = new StringBuilder();
    StringBuilder lists = new StringBuilder(NUMBERING);
    lists.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    lists.append("<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
    int list = 2;
    boolean inList = false;
    for (String line : markdown.split("\n", -1)) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (line.isBlank()) {
        continue;
      }
      if (heading.matches()) {
        String label = heading.group(2);
        String number = label == null ? "" : number(label.endsWith("章") ? 1 : 2, 0);
        body.append(paragraph(style(heading.group(1).length()) + number, heading.group(3)));
        inList = false;
      } else if (item.matches()) {
        if (!inList) {
          list++;
          lists
              .append("<w:num w:numId=\"" + list + "\"><w:abstractNumId w:val=\"2\"/>")
              .append(
                  "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
          inList = true;
        }
        body.append(paragraph(number(list, item.group(1).isEmpty() ? 0 : 1), item.group(2)));
      } else {
        body.append(paragraph("", line));
        inList = false;
      }
    }
    return docx(body.toString(), Map.of("styles", STYLES, "numbering", lists + "</w:numbering>"));
  }

  /** A DOCX with this body and these further parts under word/. */
  static byte[] docx(String body, Map<String, String> parts) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("document", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    all.putAll(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry("word/" + part.getKey() + ".xml"));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A package of these parts, by their whole names. */
  static byte[] packaged(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A relationships part: id, last segment of the type and target, in turns. */
  static String relations(String... relations) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < relations.length; i += 3) {
      xml.append("<Relationship Id=\"").append(relations[i]);
      xml.append("\" Type=\"http://example.org/relationships/").append(relations[i + 1]);
      xml.append("\" Target=\"").append(relations[i + 2]).append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run("", text) + "</w:p>";
  }

  static String run(String properties, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + escaped
        + "</w:t></w:r>";
  }

  static String part(String name, String content) {
    return "<w:" + name + " " + W + ">" + content + "</w:" + name + ">";
  }

  static String number(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
  }

  private static String style(int rank) {
    return "<w:pStyle w:val=\"" + (rank == 1 ? "Heading1" : rank == 2 ? "H2" : "H3") + "\"/>";
  }

  private static String level(int index, String format, String pattern) {
    return "<w:lvl w:ilvl=\""
        + index
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + pattern
        + "\"/></w:lvl>";
  }
}
