package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.summary.SheetKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the sheets of texts that tests write. */
final class SheetTexts {
  private SheetTexts() {}

  /** The sheet of {@code text}. */
  static DocumentSheet sheet(String text, MediaType type) {
    return DocumentSheet.of(read(text, type));
  }

  /** {@code text} as a document. */
  static Document read(String text, MediaType type) {
    try {
      return new DocumentReader()
          .read(text.getBytes(StandardCharsets.UTF_8), type, Optional.empty());
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  /** What the sheet of {@code text} says of {@code field}, "-" if nothing. */
  static String value(String text, MediaType type, String field) {
    return sheet(text, type)
        .entry(SheetKey.valueOf(field))
        .map(DocumentSheet.Entry::value)
        .orElse("-");
  }

  /** The same of a text in Markdown. */
  static String value(String text, String field) {
    return value(text, MediaType.MARKDOWN, field);
  }
}
