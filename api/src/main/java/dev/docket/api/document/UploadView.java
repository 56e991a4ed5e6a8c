package dev.docket.api.document;

import dev.docket.job.DocumentId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.s3.S3Uploads.Signed;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be sent.
 *
 * @param method null once the request has been told, as {@code url} and {@code headers}
 * @param document the id of the document that it becomes once the upload is completed
 * @param headers to be sent as they are
 */
public record UploadView(
    UploadId id,
    DocumentId document,
    @Nullable String method,
    @Nullable String url,
    @Nullable Map<String, String> headers,
    long bytes,
    String sha256,
    Instant expiresAt,
    Links links) {
  /** Where to go on. */
  public record Links(String complete, String document) {}

  /** The view of {@code upload}, which {@code signed} sends. */
  static UploadView of(Upload upload, Signed signed) {
    return of(upload, "PUT", signed.url().toString(), signed.headers());
  }

  /** The view of {@code upload} without the request that sends it. */
  static UploadView of(Upload upload) {
    return of(upload, null, null, null);
  }

  private static UploadView of(
      Upload upload,
      @Nullable String method,
      @Nullable String url,
      @Nullable Map<String, String> headers) {
    return new UploadView(
        upload.id(),
        upload.document(),
        method,
        url,
        headers,
        upload.bytes(),
        upload.sha256(),
        upload.expiresAt(),
        new Links(
            "/v1/uploads/" + upload.id() + "/complete", "/v1/documents/" + upload.document()));
  }
}
