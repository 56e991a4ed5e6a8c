package dev.docket.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.docket.document.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small documents that are made to cost their reader far more than their size. */
public final class HostileDocuments {
  private static final int MIB = 1024 * 1024;

  private HostileDocuments() {}

  /** One of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Hostile(MediaType type, byte[] bytes) {}

  /** All of them by name. */
  public static Map<String, Hostile> all() throws IOException {
    Map<String, Hostile> all = new LinkedHashMap<>();
    all.put("pdf: places of eight million objects", pdf(places(32 * MIB)));
    all.put("pdf: objects that expand", pdf(objects(40 * MIB)));
    all.put("pdf: many streams of objects", pdf(objects(8, 6 * MIB)));
    all.put("pdf: a page that shows a million glyphs many times", pdf(page(shows(3_000_000))));
    all.put("pdf: a page of text positions without text", pdf(page(" 1 0 Td".repeat(6_000_000))));
    all.put("pdf: a page that saves its state", pdf(page("q ".repeat(20_000_000))));
    all.put("pdf: forms within forms", pdf(forms(12, 10)));
    all.put("pdf: a form within itself", pdf(forms(1, 3)));
    all.put("pdf: pages within themselves", pdf(pages("/Kids[2 0 R 2 0 R]/Count 9")));
    all.put("pdf: pages that claim to be many", pdf(pages("/Kids[]/Count 2147483647")));
    all.put("pdf: less than no pages", pdf(pages("/Kids[3 0 R]/Count -5")));
    all.put("pdf: arrays within arrays", pdf(page("[".repeat(200_000))));
    all.put("pdf: dictionaries within dictionaries", pdf(deep(100_000)));
    all.put("pdf: widths of less than nothing", pdf(placesOf("/W[1 -5 2]/Index[0 9]")));
    all.put("pdf: an index of less than nothing", pdf(placesOf("/W[1 2 1]/Index[0 -9]")));
    all.put("pdf: an index of more than there is", pdf(placesOf("/W[1 2 1]/Index[0 2147483647]")));
    all.put("pdf: a wide predictor", pdf(predictor(2_000_000_000)));
    all.put("pdf: a predictor of negative width", pdf(predictor(-7)));
    all.put("docx: elements within elements", docx("<w:sdt><w:sdtContent>".repeat(50_000)));
    all.put("docx: many cells", docx(cells(600_000)));
    all.put("docx: many attributes", docx(attributes(30_000)));
    all.put("docx: many runs", docx("<w:p>" + "<w:r><w:t>a</w:t></w:r>".repeat(1_000_000)));
    all.put("html: elements within elements", html("<div>".repeat(300_000)));
    all.put("html: links within tables", html("<table><a>".repeat(20_000)));
    all.put("html: formats that are taken up again", html("<b><i><u><p>".repeat(3_000)));
    all.put("html: many attributes", html("<p " + names(200_000) + ">x"));
    all.put("html: a cell that spans", html("<table><tr><td colspan=9999 rowspan=65000>x"));
    all.put("html: a style of many rules", html("<style>" + "a b c d{}".repeat(200_000)));
    all.put("markdown: quotes within quotes", markdown(">".repeat(500_000) + "x"));
    all.put("markdown: lists within lists", markdown("- ".repeat(300_000) + "x"));
    all.put("markdown: brackets within brackets", markdown("[".repeat(500_000)));
    all.put("markdown: stars", markdown("*a **b ".repeat(200_000)));
    all.put("markdown: backticks", markdown(backticks(3_000)));
    all.put("markdown: definitions used", markdown(definitions(50_000)));
    all.put("plain: headings alone", plain("1. a\n".repeat(800_000)));
    all.put("plain: sentences of a letter", plain("a. ".repeat(1_500_000)));
    all.put("plain: one word", plain("a".repeat(5_000_000)));
    all.put("plain: one line of numbers", plain("1.1.1.1 ".repeat(600_000)));
    all.put("plain: articles", plain("第1条 甲は、乙に対し、支払う。\n".repeat(200_000)));
    return all;
  }

  /** One that takes seconds to read on any machine. */
  public static Hostile slow() throws IOException {
    return pdf(page(shows(3_000_000)));
  }

  private static Hostile pdf(byte[] bytes) {
    return new Hostile(MediaType.PDF, bytes);
  }

  private static Hostile docx(String body) throws IOException {
    return new Hostile(MediaType.DOCX, DocxBuilder.docx(body, Map.of()));
  }

  private static Hostile html(String html) {
    return new Hostile(MediaType.HTML, html.getBytes(UTF_8));
  }

  private static Hostile markdown(String markdown) {
    return new Hostile(MediaType.MARKDOWN, markdown.getBytes(UTF_8));
  }

  private static Hostile plain(String text) {
    return new Hostile(MediaType.PLAIN, text.getBytes(UTF_8));
  }

  private static byte[] places(int size) throws IOException {
    byte[] entry = {1, 0, 9, 0};
    byte[] entries = new byte[size];
    for (int i = 0; i < size; i++) {
      entries[i] = entry[i % entry.length];
    }
    int count = size / entry.length;
    return file(Map.of(), stream("/Type/XRef/W[1 2 1]/Size " + count + "/Root 1 0 R", entries));
  }

  private static byte[] placesOf(String entries) throws IOException {
    return file(Map.of(), stream("/Type/XRef" + entries + "/Size 9/Root 1 0 R", new byte[64]));
  }

  private static byte[] predictor(int columns) throws IOException {
    String parameters = "/DecodeParms<</Predictor 12/Columns " + columns + ">>";
    return file(
        Map.of(), stream("/Type/XRef/W[1 2 1]/Size 9/Root 1 0 R" + parameters, new byte[64]));
  }

  private static byte[] objects(int size) throws IOException {
    return objects(1, size);
  }

  private static byte[] objects(int streams, int size) throws IOException {
    Map<Integer, byte[]> bodies = new TreeMap<>();
    for (int i = 0; i < streams; i++) {
      byte[] array = ("5 0 [" + "1 ".repeat(size / 2) + "]").getBytes(ISO_8859_1);
      bodies.put(10 + i, stream("/Type/ObjStm/N 1/First 4", array));
    }
    return file(bodies, new byte[0]);
  }

  private static String shows(int glyphs) {
    return "BT /F1 9 Tf " + "(aaaaaaaaaa)Tj ".repeat(glyphs / 10) + "ET";
  }

  private static byte[] page(String content) throws IOException {
    Map<Integer, byte[]> bodies = new TreeMap<>(shell("/Kids[3 0 R]/Count 1"));
    bodies.put(4, stream("", content.getBytes(ISO_8859_1)));
    return file(bodies, new byte[0]);
  }

  private static byte[] pages(String kids) throws IOException {
    return file(shell(kids), new byte[0]);
  }

  /** Each of {@code levels} forms draws the next one {@code times} times, the last one itself. */
  private static byte[] forms(int levels, int times) throws IOException {
    Map<Integer, byte[]> bodies = new TreeMap<>(shell("/Kids[3 0 R]/Count 1"));
    bodies.put(4, stream("", "/X Do".getBytes(ISO_8859_1)));
    for (int level = 0; level < levels; level++) {
      int next = Math.min(level + 1, levels - 1);
      String form =
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
              + (10 + next)
              + " 0 R>>>>";
      bodies.put(10 + level, stream(form, "/X Do ".repeat(times).getBytes(ISO_8859_1)));
    }
    return file(bodies, new byte[0]);
  }

  private static byte[] deep(int levels) throws IOException {
    Map<Integer, byte[]> bodies = new TreeMap<>(shell("/Kids[3 0 R]/Count 1"));
    bodies.put(4, ("<</A".repeat(levels) + " 1 " + ">>".repeat(levels)).getBytes(ISO_8859_1));
    return file(bodies, new byte[0]);
  }

  private static Map<Integer, byte[]> shell(String kids) {
    return Map.of(
        1,
        "<</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1),
        2,
        ("<</Type/Pages" + kids + ">>").getBytes(ISO_8859_1),
        3,
        ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>/XObject<</X 10 0 R>>>>>>")
            .getBytes(ISO_8859_1),
        5,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".getBytes(ISO_8859_1));
  }

  private static byte[] stream(String dictionary, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      deflated.write(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "<<" + dictionary + "/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n";
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(packed.toByteArray());
    out.writeBytes("\nendstream".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  /** A file of {@code bodies} by number; {@code places} is its cross-reference stream, if any. */
  private static byte[] file(Map<Integer, byte[]> bodies, byte[] places) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    bodies.forEach(
        (number, body) -> {
          out.writeBytes((number + " 0 obj\n").getBytes(ISO_8859_1));
          out.writeBytes(body);
          out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
        });
    int start = out.size();
    if (places.length > 0) {
      out.writeBytes("99 0 obj\n".getBytes(ISO_8859_1));
      out.writeBytes(places);
      out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    } else {
      out.writeBytes("trailer\n<</Root 1 0 R/Size 99>>\n".getBytes(ISO_8859_1));
    }
    out.writeBytes(("startxref\n" + start + "\n%%EOF\n").getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static String cells(int count) {
    return "<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>".repeat(count);
  }

  private static String attributes(int count) {
    return "<w:p " + names(count) + "/>";
  }

  private static String names(int count) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append('a').append(i).append("=\"\" ");
    }
    return names.toString();
  }

  private static String backticks(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      text.append('`').append("`".repeat(i)).append('a');
    }
    return text.toString();
  }

  private static String definitions(int count) {
    return "[a]: <" + "x".repeat(2_000) + ">\n\n" + "[a] ".repeat(count);
  }
}
