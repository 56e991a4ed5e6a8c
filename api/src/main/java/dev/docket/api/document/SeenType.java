package dev.docket.api.document;

import dev.docket.document.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a document's format from its first bytes, and where they are text from its name. */
final class SeenType {
  private static final int HEAD = 1024; // bytes; PDF allows its mark as far in as that
  private static final List<String> HTML = List.of("<!doctype html", "<html", "<head", "<body");

  private SeenType() {}

  /** The format; empty for bytes that are of none that documents are read from. */
  static Optional<MediaType> of(byte[] bytes, Optional<String> name) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.contains("%PDF-")) {
      return Optional.of(MediaType.PDF);
    }
    Optional<MediaType> named = name.flatMap(MediaType::ofFileName);
    if (text.startsWith("PK\u0003\u0004")) {
      return new String(bytes, StandardCharsets.ISO_8859_1).contains("word/")
          ? Optional.of(MediaType.DOCX)
          : Optional.empty();
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) { // an encrypted docx, or an older format
      return named.filter(MediaType.DOCX::equals);
    }
    if (text.indexOf('\0') >= 0 && !isUtf16(text)) {
      return Optional.empty();
    }
    if (isHtml(text.replace("\u00ef\u00bb\u00bf", "").toLowerCase(Locale.ROOT))) {
      return Optional.of(MediaType.HTML);
    }
    return named
        .filter(type -> type == MediaType.MARKDOWN || type == MediaType.HTML)
        .or(() -> Optional.of(MediaType.PLAIN));
  }

  /** Whether a tag of HTML is the first thing after declarations and comments. */
  private static boolean isHtml(String text) {
    String rest = text.stripLeading();
    while (rest.startsWith("<?") || rest.startsWith("<!--")) {
      String end = rest.startsWith("<?") ? ">" : "-->";
      int at = rest.indexOf(end);
      if (at < 0) {
        return false;
      }
      rest = rest.substring(at + end.length()).stripLeading();
    }
    return HTML.stream().anyMatch(rest::startsWith);
  }

  private static boolean isUtf16(String text) {
    return text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe");
  }
}
