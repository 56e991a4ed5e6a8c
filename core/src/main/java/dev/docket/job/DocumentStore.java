package dev.docket.job;

import dev.docket.document.Document;
import dev.docket.document.Original;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where documents are kept: what is known of each, and the document as read. Documents of one name
 * in a collection are versions of one another.
 */
public interface DocumentStore {
  /** How many documents are looked at in one step through a list. */
  int LIST_PAGE = 200;

  /**
   * Stores a document and the bytes it was read from; false if its id is taken already (it is then
   * left as it is).
   */
  boolean create(StoredDocument stored, Document document, Original original);

  /** The same with bytes that are in memory. */
  default boolean create(StoredDocument stored, Document document, byte[] original) {
    return create(stored, document, new Original.Held(original));
  }

  /**
   * Stores a document as {@link #create} does, unless the same bytes have come under the same name,
   * in the same collection and as the same media type since {@code newest} was seen to be the
   * newest version of it: of several that come at once one is stored. The id under which the bytes
   * are.
   */
  DocumentId createOnce(
      StoredDocument stored, Document document, Original original, Optional<StoredDocument> newest);

  /** What is known of a document; empty if unknown, deleted, or another tenant's. */
  Optional<StoredDocument> find(TenantId tenant, DocumentId id);

  /** What is known of those of the documents that are there, in no particular order. */
  List<StoredDocument> findAll(TenantId tenant, Collection<DocumentId> ids);

  /** The document as read. */
  Optional<Document> read(TenantId tenant, DocumentId id);

  /** Both, in one request where the store can; empty if either is not there. */
  default Optional<Whole> whole(TenantId tenant, DocumentId id) {
    return find(tenant, id)
        .flatMap(stored -> read(tenant, id).map(document -> new Whole(stored, document)));
  }

  /** What is known of a document, and the document as read. */
  record Whole(StoredDocument stored, Document document) {}

  /** The bytes it was read from; empty if they were not kept, as in older versions. */
  Optional<byte[]> original(TenantId tenant, DocumentId id);

  /** The same as a stream, which need not have them all in memory; to be closed. */
  default Optional<InputStream> openOriginal(TenantId tenant, DocumentId id) {
    return original(tenant, id).map(ByteArrayInputStream::new);
  }

  /** Deletes a document with its text and original; false if there was none. */
  boolean delete(TenantId tenant, DocumentId id);

  /** The versions of {@code name} in a collection (or in none), newest first. */
  List<StoredDocument> versions(
      TenantId tenant, Optional<String> collection, String name, int limit);

  /**
   * A tenant's documents, newest first: the next {@code limit} that match after {@code after}. A
   * page is short before the end only where very many did not match.
   */
  Page<StoredDocument> list(
      TenantId tenant,
      Optional<String> collection,
      Optional<String> name,
      int limit,
      Optional<String> after);

  /** The newest version of each document of a collection, those first that came last. */
  default List<StoredDocument> newest(TenantId tenant, String collection) {
    Map<String, StoredDocument> newest = new LinkedHashMap<>();
    Optional<String> after = Optional.empty();
    do {
      Page<StoredDocument> page =
          list(tenant, Optional.of(collection), Optional.empty(), LIST_PAGE, after);
      for (StoredDocument document : page.items()) {
        newest.merge(
            document.name(), document, (a, b) -> a.createdAt().isBefore(b.createdAt()) ? b : a);
      }
      after = page.next();
    } while (after.isPresent());
    return List.copyOf(newest.values());
  }
}
