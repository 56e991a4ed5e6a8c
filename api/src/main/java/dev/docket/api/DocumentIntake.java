package dev.docket.api;

import dev.docket.document.Document;
import dev.docket.document.DocumentReader;
import dev.docket.document.Text;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads uploaded bytes and stores the document. */
final class DocumentIntake {
  private static final int VERSIONS = 50; // of other media types, before one of the same

  private final DocumentReader reader;
  private final DocumentStore store;
  private final Clock clock;

  DocumentIntake(DocumentReader reader, DocumentStore store, Clock clock) {
    this.reader = reader;
    this.store = store;
    this.clock = clock;
  }

  /** What comes with the bytes of a document. */
  record Upload(TenantId tenant, String name, Optional<String> collection, ContentType type) {}

  /** The bytes of a text that came in the field {@code field}; a problem if they are too many. */
  static byte[] bytes(String text, String field) {
    byte[] bytes = Text.of(text).toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > DocumentReader.MAX_BYTES) {
      throw new Problem(
              ProblemKind.TOO_LARGE,
              "The text may take at most " + DocumentReader.MAX_BYTES + " bytes; split it.",
              field)
          .exception();
    }
    return bytes;
  }

  /** The newest version of the same name, collection and type, if it has these bytes. */
  Optional<StoredDocument> existing(Upload upload, String sha256) {
    return store.versions(upload.tenant(), upload.collection(), upload.name(), VERSIONS).stream()
        .filter(version -> version.mediaType() == upload.type().type())
        .findFirst()
        .filter(version -> version.sha256().equals(sha256));
  }

  /** Stores the document in {@code bytes} as {@code id}, or finds it stored under that id. */
  StoredDocument add(DocumentId id, Upload upload, byte[] bytes, String sha256) {
    Document document = read(upload.type(), bytes);
    OptionalInt pages = document.pages();
    StoredDocument stored =
        new StoredDocument(
            id,
            upload.tenant(),
            upload.name(),
            upload.type().type(),
            sha256,
            bytes.length,
            pages.isPresent() ? Integer.valueOf(pages.getAsInt()) : null,
            document.text().length(),
            document.tokens(),
            document.language(),
            document.sections().size(),
            document.warnings(),
            upload.collection().orElse(null),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return store.create(stored, document) ? stored : store.find(upload.tenant(), id).orElse(stored);
  }

  private Document read(ContentType type, byte[] bytes) {
    try {
      return reader.read(bytes, type.type(), type.charset());
    } catch (UnreadableDocumentException e) {
      throw Problem.of(kind(e.reason()), Objects.requireNonNullElse(e.getMessage(), ""))
          .exception();
    }
  }

  private static ProblemKind kind(UnreadableDocumentException.Reason reason) {
    return switch (reason) {
      case ENCRYPTED -> ProblemKind.DOCUMENT_ENCRYPTED;
      case DAMAGED -> ProblemKind.DOCUMENT_DAMAGED;
      case EMPTY -> ProblemKind.DOCUMENT_EMPTY;
      case NO_TEXT -> ProblemKind.DOCUMENT_WITHOUT_TEXT;
      case TOO_LARGE -> ProblemKind.DOCUMENT_TOO_LARGE;
      case TOO_SLOW -> ProblemKind.DOCUMENT_TOO_SLOW;
    };
  }
}
