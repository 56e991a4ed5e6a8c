package dev.docket.job;

import dev.docket.document.Document;
import dev.docket.document.DocumentReader;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes documents in: reads and stores them, unless the newest version of the same name, collection
 * and media type has the same bytes.
 */
public final class DocumentIntake {
  private final DocumentReader reader;
  private final DocumentStore documents;

  /** Takes documents into {@code documents}. */
  public DocumentIntake(DocumentReader reader, DocumentStore documents) {
    this.reader = reader;
    this.documents = documents;
  }

  /**
   * Stores {@code upload} under {@code id}, or finds it stored.
   *
   * @throws UnreadableDocumentException if its bytes are no document of its type
   */
  public Taken take(TenantId tenant, DocumentId id, Upload upload, Instant now)
      throws UnreadableDocumentException {
    String sha256 = sha256(upload.bytes());
    Optional<StoredDocument> newest =
        documents.versions(tenant, upload.collection(), upload.name(), 1).stream().findFirst();
    if (newest.isPresent()
        && newest.get().sha256().equals(sha256)
        && newest.get().mediaType() == upload.type()) {
      return new Taken(newest.get(), false);
    }
    Document document = reader.read(upload.bytes(), upload.type(), upload.charset());
    StoredDocument stored =
        new StoredDocument(
            id,
            tenant,
            upload.name(),
            upload.type(),
            sha256,
            upload.bytes().length,
            document.pages().isPresent() ? document.pages().getAsInt() : null,
            document.text().length(),
            document.tokens(),
            document.language(),
            document.sections().size(),
            List.copyOf(document.warnings()),
            upload.collection().orElse(null),
            now);
    if (documents.create(stored, document)) {
      return new Taken(stored, true);
    }
    // The same request did this before and was cut off before it could answer.
    return new Taken(documents.find(tenant, id).orElse(stored), true);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Bytes that somebody wants kept as a document; {@code charset} is the declared one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Upload(
      String name,
      Optional<String> collection,
      MediaType type,
      Optional<String> charset,
      byte[] bytes) {}

  /** The document, and whether this call made it. */
  public record Taken(StoredDocument document, boolean isNew) {}
}
