package dev.docket.api;

import java.nio.charset.StandardCharsets;

/** A PDF of one page, written by hand. */
final class SmallPdf {
  private SmallPdf() {}

  /** A page of 612 by 792 points that says {@code words} in Helvetica of 12 points at 72, 700. */
  static byte[] saying(String words) {
    String drawing = "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET";
    return """
        %%PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
          /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
        4 0 obj <</Length %d>> stream
        %s
        endstream endobj
        trailer <</Root 1 0 R /Size 5>>
        %%%%EOF
        """
        .formatted(drawing.length(), drawing)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same with a stream in it that nothing refers to, of {@code filling} bytes. */
  static byte[] saying(String words, int filling) {
    String small = new String(saying(words), StandardCharsets.ISO_8859_1);
    String stream =
        "5 0 obj <</Length %d>> stream\n%s\nendstream endobj\ntrailer"
            .formatted(filling, "x".repeat(filling));
    return small.replace("trailer", stream).getBytes(StandardCharsets.ISO_8859_1);
  }
}
