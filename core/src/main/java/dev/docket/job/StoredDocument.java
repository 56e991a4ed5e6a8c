package dev.docket.job;

import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an uploaded document without its text.
 *
 * @param sha256 of the bytes as uploaded, lower-case hexadecimal
 * @param bytes how many were uploaded
 * @param pages null where there are none
 * @param characters code points of the text
 * @param sections how many the outline has
 * @param unreadPages the pages that are not read, or not wholly, in order
 * @param collection null if in none
 */
public record StoredDocument(
    DocumentId id,
    TenantId tenant,
    String name,
    MediaType mediaType,
    String sha256,
    long bytes,
    @Nullable Integer pages,
    int characters,
    int tokens,
    Language language,
    int sections,
    List<String> warnings,
    List<UnreadPage> unreadPages,
    @Nullable String collection,
    Instant createdAt) {}
