package dev.docket.worker.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A contract in blocks, written as a Word file in which text stands in all kinds of places. */
record WordModel(List<Block> blocks) {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A stretch of the contract. */
  sealed interface Block {
    /** A heading that Word numbers. */
    record Heading(String text) implements Block {}

    /** A paragraph, whose {@code form} says in what its text stands. */
    record Paragraph(String text, int form) implements Block {}

    /** A table. */
    record Grid(List<List<String>> rows) implements Block {}
  }

  private static final List<String> WORDS =
      List.of(
          "Supplier Customer shall may pay deliver within thirty days notice of the invoice fees"
              + " services agreement liability data personal breach written consent party law",
          "甲 乙 は 委託料 を 支払う 納入 する 検収 秘密情報 個人情報 三十日 以内 に 通知 損害 賠償 解除 契約 業務 再委託 承諾 協議");

  /** A random contract; {@code japanese} in that language. */
  static WordModel random(Random random, boolean japanese) {
    List<Block> blocks = new ArrayList<>();
    int clauses = 3 + random.nextInt(5);
    for (int i = 0; i < clauses; i++) {
      blocks.add(new Block.Heading(sentence(random, japanese, 3)));
      for (int j = 1 + random.nextInt(3); j > 0; j--) {
        blocks.add(new Block.Paragraph(sentence(random, japanese, 14), random.nextInt(FORMS)));
      }
      if (random.nextInt(3) == 0) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 2 + random.nextInt(3); r > 0; r--) {
          rows.add(row(random, japanese));
        }
        blocks.add(new Block.Grid(rows));
      }
    }
    return new WordModel(blocks);
  }

  private static List<String> row(Random random, boolean japanese) {
    return List.of(
        sentence(random, japanese, 2),
        String.valueOf(random.nextInt(900)),
        "x" + random.nextInt(9));
  }

  private static String sentence(Random random, boolean japanese, int words) {
    String[] known = WORDS.get(japanese ? 1 : 0).split(" ", -1);
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i > 0 && !japanese ? " " : "").append(known[random.nextInt(known.length)]);
    }
    return sentence.append(words > 3 ? (japanese ? "。" : ".") : "").toString();
  }

  /** The same contract with some blocks changed, removed, added or moved. */
  WordModel changed(Random random, boolean japanese) {
    List<Block> changed = new ArrayList<>();
    for (Block block : blocks) {
      switch (random.nextInt(9)) {
        case 0 -> changed.add(random.nextInt(changed.size() + 1), block);
        case 1 -> {
          // removed
        }
        case 2 -> {
          changed.add(block);
          changed.add(new Block.Paragraph(sentence(random, japanese, 12), random.nextInt(FORMS)));
        }
        case 3, 4, 5 -> changed.add(edited(block, random, japanese));
        default -> changed.add(block);
      }
    }
    return changed.isEmpty() ? this : new WordModel(changed);
  }

  private static Block edited(Block block, Random random, boolean japanese) {
    return switch (block) {
      case Block.Heading(String text) -> new Block.Heading(edited(text, random, japanese));
      case Block.Paragraph(String text, int form) ->
          new Block.Paragraph(edited(text, random, japanese), form);
      case Block.Grid(List<List<String>> rows) -> {
        List<List<String>> changed = new ArrayList<>(rows);
        int at = random.nextInt(rows.size());
        switch (random.nextInt(3)) {
          case 0 -> changed.add(at, row(random, japanese));
          case 1 -> changed.remove(at);
          default -> changed.set(at, row(random, japanese));
        }
        yield changed.isEmpty() ? block : new Block.Grid(changed);
      }
    };
  }

  private static String edited(String text, Random random, boolean japanese) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(8));
    return text.substring(0, from) + sentence(random, japanese, 1) + text.substring(to);
  }

  private static final int FORMS = 9;

  /** The Word file. */
  byte[] docx() throws IOException {
    StringBuilder body = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Heading(String text) ->
            body.append(
                paragraph("<w:pStyle w:val=\"H\"/><w:keepNext/>" + number(), run("<w:b/>", text)));
        case Block.Paragraph(String text, int form) -> body.append(formed(text, form, i, notes));
        case Block.Grid(List<List<String>> rows) -> body.append(grid(rows));
      }
    }
    body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>");
    return packaged(body.toString(), notes.toString());
  }

  private static String formed(String text, int form, int index, StringBuilder notes) {
    int half = text.length() / 2;
    String first = text.substring(0, half);
    String second = text.substring(half);
    return switch (form) {
      case 0 -> paragraph("", run("", first) + run("<w:i/>", second));
      case 1 ->
          paragraph(
              "",
              run("", first)
                  + "<w:hyperlink w:anchor=\"x\">"
                  + run("<w:u w:val=\"single\"/>", second)
                  + "</w:hyperlink>");
      case 2 ->
          paragraph(
              "<w:jc w:val=\"both\"/>",
              run("", first)
                  + mark("begin")
                  + code("REF x")
                  + mark("separate")
                  + run("", second)
                  + mark("end"));
      case 3 ->
          "<w:sdt><w:sdtPr/><w:sdtContent>"
              + paragraph(
                  "",
                  run("", first)
                      + "<w:sdt><w:sdtContent>"
                      + run("", second)
                      + "</w:sdtContent></w:sdt>")
              + "</w:sdtContent></w:sdt>";
      case 4 ->
          paragraph(
              "",
              change("ins", run("", first))
                  + change("del", run("", "gone").replace("w:t", "w:delText"))
                  + run("", second));
      case 5 -> paragraph("", run("<w:strike/>", "struck 30 days") + run("", text));
      case 6 -> {
        notes
            .append("<w:footnote w:id=\"" + (index + 2) + "\">")
            .append(paragraph("", run("", second)))
            .append("</w:footnote>");
        yield paragraph(
            "", run("", first) + "<w:r><w:footnoteReference w:id=\"" + (index + 2) + "\"/></w:r>");
      }
      case 7 ->
          paragraph("", run("", first) + "<w:r><w:tab/></w:r>" + run("<w:b/>", second)) + "<w:p/>";
      default -> paragraph("<w:spacing w:after=\"120\"/>", run("", text));
    };
  }

  static String grid(List<List<String>> rows) {
    StringBuilder table =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>")
            .append("<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/>")
            .append("<w:gridCol w:w=\"3000\"/></w:tblGrid>");
    for (List<String> row : rows) {
      table.append("<w:tr>");
      for (String cell : row) {
        table
            .append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>")
            .append(paragraph("", run("", cell)))
            .append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").append(paragraph("", "")).toString();
  }

  static String paragraph(String properties, String content) {
    return "<w:p>"
        + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>")
        + content
        + "</w:p>";
  }

  static String run(String properties, String text) {
    return "<w:r>"
        + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
        + "<w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }

  static String number() {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
  }

  private static String mark(String type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  }

  private static String code(String code) {
    return "<w:r><w:instrText>" + code + "</w:instrText></w:r>";
  }

  private static String change(String kind, String run) {
    return "<w:" + kind + " w:id=\"7\" w:author=\"Someone\">" + run + "</w:" + kind + ">";
  }

  static byte[] packaged(String body, String notes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "word/document.xml",
          "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
      put(zip, "word/footnotes.xml", "<w:footnotes " + W + ">" + notes + "</w:footnotes>");
      put(
          zip,
          "word/numbering.xml",
          "<w:numbering "
              + W
              + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
              + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum>"
              + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
      put(
          zip,
          "word/styles.xml",
          "<w:styles "
              + W
              + "><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
              + "</w:styles>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
