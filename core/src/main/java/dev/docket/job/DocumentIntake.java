package dev.docket.job;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Original;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.Reading;
import dev.docket.runtime.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes documents in: reads and stores them, unless the newest version of the same name, collection
 * and media type has the same bytes.
 */
public final class DocumentIntake {
  private static final int VERSIONS = 50; // of other media types, before one of the same

  private final Reading reading;
  private final DocumentStore documents;

  /** Takes documents, as {@code reading} reads them, into {@code documents}. */
  public DocumentIntake(Reading reading, DocumentStore documents) {
    this.reading = reading;
    this.documents = documents;
  }

  /** A document, and whether it was stored for the one who asks. */
  public record Taken(StoredDocument document, boolean isNew) {}

  /**
   * The newest version of the same name, collection and media type, if it has the same bytes; else
   * {@code upload} read and stored as {@code id}. The same bytes taken many times at once are one
   * document.
   *
   * @throws UnreadableDocumentException if its bytes are no document of its type
   */
  public Taken take(DocumentId id, Upload upload, Instant now) throws UnreadableDocumentException {
    Optional<StoredDocument> newest =
        documents.versions(upload.tenant(), upload.collection(), upload.name(), VERSIONS).stream()
            .filter(version -> version.mediaType() == upload.type())
            .findFirst();
    if (newest.isPresent() && newest.get().sha256().equals(upload.sha256())) {
      return new Taken(newest.get(), newest.get().id().equals(id));
    }
    Read read = read(id, upload, now);
    DocumentId kept =
        documents.createOnce(read.stored(), read.document(), upload.original(), newest);
    return new Taken(documents.find(upload.tenant(), kept).orElse(read.stored()), kept.equals(id));
  }

  /**
   * Reads {@code upload} and stores it as {@code id}, or finds it stored under that id.
   *
   * @throws UnreadableDocumentException if its bytes are no document of its type
   */
  public StoredDocument add(DocumentId id, Upload upload, Instant now)
      throws UnreadableDocumentException {
    Read read = read(id, upload, now);
    return documents.create(read.stored(), read.document(), upload.original())
        ? read.stored()
        : documents.find(upload.tenant(), id).orElse(read.stored());
  }

  /** A document, and what would be known of it. */
  public record Read(StoredDocument stored, Document document) {}

  /**
   * Reads {@code upload} as {@link #add} does, and stores nothing.
   *
   * @throws UnreadableDocumentException if its bytes are no document of its type
   */
  public Read read(DocumentId id, Upload upload, Instant now) throws UnreadableDocumentException {
    Document document =
        switch (upload.original()) {
          case Original.Held(byte[] bytes) -> reading.read(bytes, upload.type(), upload.charset());
          case Original.InFile(Path file) -> reading.read(file, upload.type(), upload.charset());
        };
    StoredDocument stored =
        new StoredDocument(
            id,
            upload.tenant(),
            upload.name(),
            upload.type(),
            upload.sha256(),
            upload.original().length(),
            document.pages().isPresent() ? Integer.valueOf(document.pages().getAsInt()) : null,
            document.text().length(),
            document.tokens(),
            document.language(),
            document.sections().size(),
            List.copyOf(document.warnings()),
            List.copyOf(document.unreadPages()),
            upload.collection().orElse(null),
            now.truncatedTo(ChronoUnit.MILLIS));
    return new Read(stored, document);
  }

  /** Bytes that somebody wants kept as a document; {@code charset} is the declared one. */
  public record Upload(
      TenantId tenant,
      String name,
      Optional<String> collection,
      MediaType type,
      Optional<String> charset,
      Original original,
      String sha256) {
    /** The same, its SHA-256 computed. */
    public static Upload of(
        TenantId tenant,
        String name,
        Optional<String> collection,
        MediaType type,
        Optional<String> charset,
        byte[] bytes) {
      return new Upload(
          tenant, name, collection, type, charset, new Original.Held(bytes), Sha256.hex(bytes));
    }
  }
}
