package dev.docket.reading.pdf;

import java.util.List;

/** A page as read: its lines in reading order, and what it shows beside them. */
record PdfPage(int number, PdfFrame shown, List<PdfLine> lines, PdfLook look) {
  PdfPage with(List<PdfLine> others) {
    return new PdfPage(number, shown, others, look);
  }

  /** How tall it is as shown. */
  float height() {
    return shown.down();
  }

  /** How many characters its lines have. */
  int characters() {
    return lines.stream().mapToInt(l -> l.text().length()).sum();
  }
}
