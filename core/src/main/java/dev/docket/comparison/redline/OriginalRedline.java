package dev.docket.comparison.redline;

import dev.docket.comparison.Comparison;
import dev.docket.document.Document;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.docx.DocxOriginal;
import dev.docket.reading.draft.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a comparison into the old version's own Word file as tracked changes: accepting all of
 * them gives the new text, rejecting all gives the file as it was. What cannot be written so is
 * told in comments, and by {@link Redlined#notes}.
 */
public final class OriginalRedline {
  private static final Logger log = LoggerFactory.getLogger(OriginalRedline.class);
  private static final Duration ALLOWED = Duration.ofSeconds(60);
  private static final int MOST_BYTES = 48 * 1024 * 1024; // of the body; a tree takes 20 times that

  /**
   * The file.
   *
   * @param notes what the changes in it do not say, or say otherwise; empty if accepting them gives
   *     exactly the new text
   */
  public record Redlined(List<String> notes, Optional<byte[]> file) {}

  private static final int MOST_STEPS = 4; // to better numbers; each writes and reads the file

  private final Comparison comparison;
  private final DocxOriginal original;
  private final Document before;
  private final Set<String> rows;
  private final Optional<DocxOriginal> fresh;
  private final Instant at;

  private OriginalRedline(
      Comparison comparison,
      DocxOriginal original,
      Document before,
      Set<String> rows,
      Optional<DocxOriginal> fresh,
      Instant at) {
    this.comparison = comparison;
    this.original = original;
    this.before = before;
    this.rows = rows;
    this.fresh = fresh;
    this.at = at;
  }

  /**
   * The redline; without a file if the original cannot take it.
   *
   * @param bytes the old version as it was uploaded, a DOCX
   * @param before the old version as it was read
   * @param after the new version as it was read, if it is there: then its tables are known
   * @param newBytes the new version as it was uploaded, if it is a DOCX that is there: then all
   *     that the accepted file shows is compared with it
   * @param at the time that the changes bear
   */
  public static Redlined of(
      Comparison comparison,
      byte[] bytes,
      Document before,
      Optional<Document> after,
      Optional<byte[]> newBytes,
      Instant at) {
    try {
      DocxOriginal original = DocxOriginal.read(bytes, new Deadline(ALLOWED));
      if (original.bytes(original.mainPart()).map(b -> b.length).orElse(0) > MOST_BYTES) {
        return new Redlined(List.of("The file is too large to be written in."), Optional.empty());
      }
      Set<String> rows = after.map(OriginalRedline::rows).orElse(Set.of());
      Optional<DocxOriginal> fresh = Optional.empty();
      if (newBytes.isPresent()) {
        fresh = Optional.of(DocxOriginal.read(newBytes.get(), new Deadline(ALLOWED)));
      }
      return new OriginalRedline(comparison, original, before, rows, fresh, at).write();
    } catch (UnreadableDocumentException
        | XMLStreamException
        | EditScript.MismatchException
        | Deadline.PassedException e) {
      log.warn("A comparison cannot be written into its original: {}", e.getMessage());
      return unwritten();
    } catch (RuntimeException e) { // a file whose structure was not foreseen: the plain one serves
      log.warn("A file of {} bytes breaks the writing of its redline", bytes.length, e);
      return unwritten();
    }
  }

  private static Redlined unwritten() {
    return new Redlined(List.of("The original file cannot be written in."), Optional.empty());
  }

  private static Set<String> rows(Document document) {
    return document.tables().stream()
        .flatMap(table -> table.rows().stream())
        .map(row -> document.text().slice(row.start(), row.end()).strip())
        .collect(Collectors.toSet());
  }

  private Redlined write()
      throws UnreadableDocumentException, XMLStreamException, EditScript.MismatchException {
    Attempt best = attempt(new NewLines(rows, Set.of(), Set.of()));
    for (int i = 0; i < MOST_STEPS && !best.missing().isEmpty(); i++) {
      // One line that is numbered otherwise than it should be moves the numbers of all behind it.
      Set<String> first = Set.of(best.missing().iterator().next());
      Attempt next = best.orBetter(attempt(best.lines.following(first)));
      next = next.equals(best) ? best.orBetter(attempt(best.lines.literal(first))) : next;
      if (next.equals(best)) {
        break;
      }
      best = next;
    }
    if (!best.missing().isEmpty()) {
      best = best.orBetter(attempt(best.lines.literal(best.missing())));
    }
    return best.redlined();
  }

  /** One way to write it. */
  private record Attempt(NewLines lines, Redlined redlined, Differences differences) {
    Set<String> missing() {
      return differences.missing();
    }

    Attempt orBetter(Attempt other) {
      return other.differences.count() < differences.count() ? other : this;
    }
  }

  private Attempt attempt(NewLines lines)
      throws UnreadableDocumentException, XMLStreamException, EditScript.MismatchException {
    OldText old = OldText.of(original, before, at);
    EditScript script = EditScript.of(comparison, before.text());
    OldPart body =
        old.parts().stream()
            .filter(p -> p.name().equals(original.mainPart()) && p.isWritable())
            .findFirst()
            .orElseThrow(EditScript.MismatchException::new);
    Notes notes = new Notes();
    new TrackedChanges(old, script, notes).write(body, lines);
    Map<String, byte[]> parts = parts(old);
    checkRejected(old);
    DocxOriginal accepted = DocxOriginal.read(original.with(parts), new Deadline(ALLOWED));
    Differences differences = Differences.of(script.result(), accepted, fresh);
    NoteTexts texts = new NoteTexts(comparison.language(), notes, differences);
    Comments comments = new Comments(original, body, at);
    comments.write(texts.byParagraph(body));
    parts.putAll(parts(old));
    parts.putAll(comments.parts());
    return new Attempt(
        lines, new Redlined(texts.all(), Optional.of(original.with(parts))), differences);
  }

  private static Map<String, byte[]> parts(OldText old) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (OldPart part : old.parts()) {
      if (part.isChanged()) {
        parts.put(part.name().toLowerCase(Locale.ROOT), part.xml().bytes());
      }
    }
    return parts;
  }

  /** Makes sure that rejecting all changes gives the file as it was. */
  private void checkRejected(OldText old)
      throws UnreadableDocumentException, XMLStreamException, EditScript.MismatchException {
    for (OldPart part : old.parts()) {
      if (part.isChanged()) {
        OldPart was = new OldPart(part.name(), XmlPart.read(original.xml(part.name())), at);
        if (!RejectedText.of(part).equals(RejectedText.of(was))) {
          log.warn("Rejecting the changes in {} would not give it back", part.name());
          throw new EditScript.MismatchException();
        }
      }
    }
  }
}
