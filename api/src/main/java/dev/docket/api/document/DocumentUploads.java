package dev.docket.api.document;

import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.document.Original;
import dev.docket.document.Text;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Takes in documents that come over REST; what cannot be read becomes a problem. */
public final class DocumentUploads {
  private final DocumentIntake intake;
  private final Clock clock;

  public DocumentUploads(DocumentIntake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** What comes with the bytes of a document. */
  public record Upload(
      TenantId tenant, String name, Optional<String> collection, ContentType type) {
    /** The same bytes as another type. */
    Upload as(ContentType other) {
      return new Upload(tenant, name, collection, other);
    }
  }

  /** The bytes of a text that came in the field {@code field}; a problem if they are too many. */
  public static byte[] bytes(String text, String field) {
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

  /** The document of {@code upload}, stored as {@code id} unless its newest version is the same. */
  public DocumentIntake.Taken take(DocumentId id, Upload upload, byte[] bytes, String sha256) {
    try {
      return intake.take(id, given(upload, bytes, sha256), clock.instant());
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  /** The document of {@code upload}, stored as {@code id}. */
  public StoredDocument add(DocumentId id, Upload upload, byte[] bytes, String sha256) {
    try {
      return intake.add(id, given(upload, bytes, sha256), clock.instant());
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  /** The document in a file that was sent as {@code sent}, stored under the id it announced. */
  public StoredDocument add(dev.docket.job.upload.Upload sent, Path file) {
    DocumentIntake.Upload upload =
        new DocumentIntake.Upload(
            sent.tenant(),
            sent.name(),
            Optional.ofNullable(sent.collection()),
            sent.type(),
            Optional.ofNullable(sent.charset()),
            new Original.InFile(file),
            sent.sha256());
    try {
      return intake.add(sent.document(), upload, clock.instant());
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  /** The document of {@code upload} as it would be, stored nowhere. */
  public DocumentIntake.Read read(DocumentId id, Upload upload, byte[] bytes, String sha256) {
    try {
      return intake.read(id, given(upload, bytes, sha256), clock.instant());
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  private static ProblemException unreadable(UnreadableDocumentException e) {
    return Problem.of(kind(e.reason()), Objects.requireNonNullElse(e.getMessage(), "")).exception();
  }

  private static DocumentIntake.Upload given(Upload upload, byte[] bytes, String sha256) {
    return new DocumentIntake.Upload(
        upload.tenant(),
        upload.name(),
        upload.collection(),
        upload.type().type(),
        upload.type().charset(),
        new Original.Held(bytes),
        sha256);
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
