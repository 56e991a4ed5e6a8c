package dev.docket.reading.pdf.content;

/**
 * Where text stands. Lengths are points, y grows downwards.
 *
 * @param page the 1-based page; 0 while the box is in the space of a frame
 */
public record PdfBox(int page, float left, float top, float right, float bottom) {
  /** Where all of {@code this} and {@code other}, on one page, stand. */
  public PdfBox with(PdfBox other) {
    return new PdfBox(
        page,
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
