package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A PDF whose pages draw what a test writes in the operators of ISO 32000-1; F1 is Helvetica. */
final class RawPdf implements AutoCloseable {
  final PDDocument document = new PDDocument();

  /** Adds a page that draws {@code content}; Im1 is a black image. */
  PDPage page(String content) throws IOException {
    PDPage page = new PDPage();
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    resources.put(
        COSName.getPDFName("Im1"),
        LosslessFactory.createFromImage(
            document, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY)));
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
    document.addPage(page);
    return page;
  }

  /** The operators that write {@code lines} one below another, 14 points apart. */
  static String lines(float size, int x, int y, List<String> lines) {
    StringBuilder content = new StringBuilder("BT /F1 %s Tf 14 TL %d %d Td ".formatted(size, x, y));
    lines.forEach(line -> content.append("(%s) Tj T* ".formatted(escaped(line))));
    return content.append("ET ").toString();
  }

  /** Lines of a clause each, numbered from {@code first}. */
  static String clauses(int y, int first, int count) {
    List<String> lines =
        IntStream.range(first, first + count)
            .mapToObj(i -> i + ". The party named in part " + i + " keeps its books for years.")
            .toList();
    return lines(11, 72, y, lines);
  }

  Document read() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return new DocumentReader().read(out.toByteArray(), MediaType.PDF, Optional.empty());
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
