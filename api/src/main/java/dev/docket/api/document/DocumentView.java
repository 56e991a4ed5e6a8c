package dev.docket.api.document;

import dev.docket.document.UnreadPage;
import dev.docket.job.DocumentId;
import dev.docket.job.StoredDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as it is served, without its text. */
public record DocumentView(
    DocumentId id,
    String name,
    String mediaType,
    String sha256,
    long bytes,
    @Nullable Integer pages,
    int characters,
    int tokens,
    String language,
    int sections,
    List<String> warnings,
    List<UnreadPage> unreadPages,
    @Nullable String collection,
    Instant createdAt) {
  /** The view of {@code document}. */
  public static DocumentView of(StoredDocument document) {
    return new DocumentView(
        document.id(),
        document.name(),
        document.mediaType().mimeName(),
        document.sha256(),
        document.bytes(),
        document.pages(),
        document.characters(),
        document.tokens(),
        document.language().code(),
        document.sections(),
        document.warnings(),
        document.unreadPages(),
        document.collection(),
        document.createdAt());
  }
}
