package dev.docket.testing;

import dev.docket.document.Document;
import dev.docket.document.Original;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents in a map. */
public final class InMemoryDocumentStore implements DocumentStore {
  private record Kept(StoredDocument stored, Document document, Optional<byte[]> original) {}

  private final Map<DocumentId, Kept> documents = new HashMap<>();

  @Override
  public synchronized boolean create(StoredDocument stored, Document document, Original original) {
    Kept kept = new Kept(stored, document, Optional.of(original.inMemory().clone()));
    Kept there = documents.putIfAbsent(stored.id(), kept);
    return there == null || there.stored().equals(stored);
  }

  @Override
  public synchronized DocumentId createOnce(
      StoredDocument stored,
      Document document,
      Original original,
      Optional<StoredDocument> newest) {
    Optional<DocumentId> same =
        versions(stored.tenant(), Optional.ofNullable(stored.collection()), stored.name(), 50)
            .stream()
            .filter(d -> d.mediaType() == stored.mediaType() && d.sha256().equals(stored.sha256()))
            .filter(d -> newest.map(n -> d.createdAt().isAfter(n.createdAt())).orElse(true))
            .map(StoredDocument::id)
            .findFirst();
    if (same.isEmpty()) {
      create(stored, document, original);
    }
    return same.orElse(stored.id());
  }

  /** Leaves a document as older versions stored it: without its original. */
  public synchronized void dropOriginal(DocumentId id) {
    documents.computeIfPresent(
        id, (_, kept) -> new Kept(kept.stored(), kept.document(), Optional.empty()));
  }

  @Override
  public synchronized Optional<StoredDocument> find(TenantId tenant, DocumentId id) {
    return kept(tenant, id).map(Kept::stored);
  }

  @Override
  public synchronized List<StoredDocument> findAll(TenantId tenant, Collection<DocumentId> ids) {
    return ids.stream().distinct().flatMap(id -> find(tenant, id).stream()).toList();
  }

  @Override
  public synchronized Optional<Document> read(TenantId tenant, DocumentId id) {
    return kept(tenant, id).map(Kept::document);
  }

  @Override
  public synchronized Optional<byte[]> original(TenantId tenant, DocumentId id) {
    return kept(tenant, id).flatMap(Kept::original).map(byte[]::clone);
  }

  @Override
  public synchronized boolean delete(TenantId tenant, DocumentId id) {
    return kept(tenant, id).map(_ -> documents.remove(id)).isPresent();
  }

  @Override
  public synchronized List<StoredDocument> versions(
      TenantId tenant, Optional<String> collection, String name, int limit) {
    return of(tenant)
        .filter(d -> Objects.equals(d.collection(), collection.orElse(null)))
        .filter(d -> d.name().equals(name))
        .sorted(Comparator.comparing(InMemoryDocumentStore::mark).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Page<StoredDocument> list(
      TenantId tenant,
      Optional<String> collection,
      Optional<String> name,
      int limit,
      Optional<String> after) {
    return Marks.page(
        of(tenant),
        InMemoryDocumentStore::mark,
        d ->
            collection.map(c -> c.equals(d.collection())).orElse(true)
                && name.map(n -> n.equals(d.name())).orElse(true),
        limit,
        after);
  }

  private Optional<Kept> kept(TenantId tenant, DocumentId id) {
    return Optional.ofNullable(documents.get(id)).filter(k -> k.stored().tenant().equals(tenant));
  }

  private Stream<StoredDocument> of(TenantId tenant) {
    return documents.values().stream().map(Kept::stored).filter(d -> d.tenant().equals(tenant));
  }

  private static String mark(StoredDocument document) {
    return Marks.mark(document.createdAt(), document.id().value());
  }
}
