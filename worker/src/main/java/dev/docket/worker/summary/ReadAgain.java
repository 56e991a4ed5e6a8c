package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A document whose statements are checked once more, after the job.
 *
 * @param document as it is read again, or its text with what is quoted of it
 * @param isWhole whether it has its structure: headings, rows, items
 */
public record ReadAgain(String id, String name, Document document, boolean isWhole) {
  /** A document that this release reads otherwise: what is quoted of it, each a unit. */
  public static ReadAgain bare(String id, String name, String text, JsonNode evidence) {
    Text whole = Text.of(text);
    List<Sentence> quoted = new ArrayList<>();
    for (JsonNode quote : evidence) {
      int start = quote.path("start").asInt(-1);
      int end = quote.path("end").asInt(-1);
      boolean isOwn = quote.path("document").asText(id).equals(id);
      if (isOwn && start >= 0 && start < end && end <= whole.length()) {
        quoted.add(new Sentence("s" + (quoted.size() + 1), Sentence.Kind.SENTENCE, -1, start, end));
      }
    }
    Document document =
        new Document(whole, Language.of(text), List.of(), List.of(), quoted, 0, List.of());
    return new ReadAgain(id, name, document, false);
  }

  /** The units of which a part is quoted from {@code start} to {@code end}. */
  public List<Sentence> units(int start, int end) {
    return document.sentences().stream()
        .filter(
            unit ->
                isWhole
                    ? unit.start() < end && start < unit.end()
                    : unit.start() == start && unit.end() == end)
        .toList();
  }
}
