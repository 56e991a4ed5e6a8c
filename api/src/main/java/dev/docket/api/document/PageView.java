package dev.docket.api.document;

import dev.docket.document.PageLines;
import java.util.List;

/** A page of a document as shown, with the places of its lines. */
record PageView(int page, float width, float height, int rotation, List<PageLines.Line> lines) {
  /** The 1-based page {@code number}, which is {@code page}. */
  static PageView of(int number, PageLines page) {
    return new PageView(number, page.width(), page.height(), page.rotation(), page.lines());
  }
}
