package dev.docket.job.upload;

import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody is allowed to send to the bucket, past the API, to become a document.
 *
 * @param collection null for none
 * @param charset the declared one; null for none
 * @param bytes how many there must be
 * @param sha256 what they must hash to, lower-case hexadecimal
 * @param document the id that the document gets
 * @param expiresAt when it is too late to send it
 */
public record Upload(
    UploadId id,
    TenantId tenant,
    String name,
    @Nullable String collection,
    MediaType type,
    @Nullable String charset,
    long bytes,
    String sha256,
    DocumentId document,
    Instant createdAt,
    Instant expiresAt) {}
