package dev.docket.worker.comparison;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Side;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Short ways to compare texts in tests. */
public final class Versions {
  private Versions() {}

  static Document plain(String text) {
    return read(text, MediaType.PLAIN);
  }

  static Document markdown(String text) {
    return read(text, MediaType.MARKDOWN);
  }

  static Comparison compare(String before, String after) {
    Language language = before.codePoints().anyMatch(c -> c > 0x3000) ? Language.JA : Language.EN;
    return compare(plain(before), plain(after), language, Optional.empty());
  }

  static Comparison compare(
      Document before, Document after, Language language, Optional<String> ourParty) {
    return Comparer.compare(
        new Side("doc_old", "old"), before, new Side("doc_new", "new"), after, language, ourParty);
  }

  /** The change whose new (or, if removed, old) label is {@code label}. */
  static Change change(Comparison comparison, String label) {
    return comparison.changes().stream()
        .filter(c -> c.level() == 0)
        .filter(
            c -> {
              var place = c.after() == null ? c.before() : c.after();
              return place != null && label.equals(place.label());
            })
        .findFirst()
        .orElseThrow(() -> new AssertionError("No change at " + label + " in " + comparison));
  }

  public static String before(List<Edit> edits) {
    return text(edits, Op.INSERT);
  }

  public static String after(List<Edit> edits) {
    return text(edits, Op.DELETE);
  }

  private static String text(List<Edit> edits, Op without) {
    return edits.stream()
        .filter(e -> e.op() != without)
        .map(Edit::text)
        .collect(Collectors.joining());
  }

  private static Document read(String text, MediaType type) {
    try {
      return new DocumentReader()
          .read(text.getBytes(StandardCharsets.UTF_8), type, Optional.of("UTF-8"));
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
