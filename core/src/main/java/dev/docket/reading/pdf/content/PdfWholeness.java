package dev.docket.reading.pdf.content;

import dev.docket.reading.draft.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Says whether a page's content is there to its end. PDFBox reads a compressed stream up to where
 * it is damaged, and takes that for all of it.
 */
final class PdfWholeness {
  private static final int HEADER = 2; // bytes before deflated data (RFC 1950)

  private PdfWholeness() {}

  /** Whether nothing of {@code page} breaks off. */
  static boolean isWhole(PDPage page, Deadline deadline) throws IOException {
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      COSStream stream = streams.next().getCOSObject();
      COSBase filters = stream.getFilters();
      if ((COSName.FLATE_DECODE.equals(filters)
              || COSName.FLATE_DECODE_ABBREVIATION.equals(filters))
          && !inflates(stream, deadline)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inflates(COSStream stream, Deadline deadline) throws IOException {
    byte[] raw;
    try (InputStream in = stream.createRawInputStream()) {
      raw = in.readAllBytes();
    }
    if (raw.length <= HEADER) {
      return true;
    }
    byte[] sink = new byte[64 * 1024];
    try (Inflater inflater = new Inflater(true)) { // without its checksum, which some leave out
      inflater.setInput(raw, HEADER, raw.length - HEADER);
      while (!inflater.finished()) {
        if (inflater.inflate(sink) == 0) {
          return inflater.finished();
        }
        deadline.check();
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    }
  }
}
