package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.text.Charsets;
import dev.docket.reading.text.HtmlText;
import dev.docket.reading.text.WebArchive;
import java.util.Optional;

/** Reads documents of other formats that a document takes in whole (w:altChunk). */
final class DocxChunks {
  private static final int DEEPEST = 3; // documents within documents

  private final DocxPackage source;
  private final DocxRelations relations;
  private final Deadline deadline;
  private final int depth;
  private int unread;

  DocxChunks(DocxPackage source, DocxRelations relations, Deadline deadline, int depth) {
    this.source = source;
    this.relations = relations;
    this.deadline = deadline;
    this.depth = depth;
  }

  /** Reads the chunk with this relationship id into {@code draft}, or counts it. */
  void read(String id, Draft draft) throws UnreadableDocumentException {
    Optional<String> part = relations.find(id).filter(r -> !r.outside()).map(r -> r.target());
    Optional<byte[]> bytes = part.isEmpty() ? Optional.empty() : source.bytes(part.get());
    if (bytes.isEmpty() || depth >= DEEPEST || !read(part.get(), bytes.get(), draft)) {
      unread++;
    }
  }

  private boolean read(String name, byte[] bytes, Draft draft) throws UnreadableDocumentException {
    String type = source.contentType(name);
    if (type.contains("html")) {
      HtmlText.read(Charsets.decodeHtml(bytes, Optional.empty()).text(), draft);
      return true;
    }
    if (type.equals("message/rfc822") || name.matches("(?i).*\\.mht(?:ml)?")) {
      Optional<String> page = WebArchive.page(bytes);
      if (page.isPresent()) {
        HtmlText.read(page.get(), draft);
      }
      return page.isPresent();
    }
    if (type.startsWith("text/plain")) {
      for (String line : Charsets.decode(bytes, Optional.empty()).text().lines().toList()) {
        draft.add(Kind.PARAGRAPH, 0, line);
      }
      return true;
    }
    if (type.contains("wordprocessingml") || type.contains("ms-word.document")) {
      DocxText.read(bytes, draft, deadline, depth + 1);
      return true;
    }
    return false;
  }

  /** The number of chunks of formats that are not read here. */
  int unread() {
    return unread;
  }
}
