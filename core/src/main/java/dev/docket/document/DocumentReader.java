package dev.docket.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads bytes of any known format into a {@link Document}. */
public final class DocumentReader {
  /** The largest file read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /**
   * Reads {@code bytes} as {@code type}; {@code charset} is the declared one, for HTML, Markdown
   * and plain text.
   */
  public Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.EMPTY, "The document has no bytes");
    }
    Text text = Text.of(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String line : text.toString().split("\n", -1)) {
      int end = start + line.codePointCount(0, line.length());
      if (!line.isBlank()) {
        sentences.add(
            new Sentence("s" + (sentences.size() + 1), Sentence.Kind.SENTENCE, -1, start, end));
      }
      start = end + 1;
    }
    return new Document(
        text, Language.EN, List.of(), List.of(), sentences, text.length(), List.of());
  }
}
