package dev.docket.api;

import dev.docket.document.Document;
import dev.docket.document.Original;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * A store that keeps nothing and compares each document with the body that its name stands for, so
 * that a document made of any other bytes is found, whoever they belonged to.
 */
final class SelfDescribingDocuments implements DocumentStore {

  private final LongAdder stored = new LongAdder();
  private final ConcurrentLinkedQueue<String> strangers = new ConcurrentLinkedQueue<>();

  /** The name of the document that request {@code number} uploads. */
  static String name(long number, int length) {
    return number + "-" + length;
  }

  /** The only body that may be stored under that name. */
  static String body(long number, int length) {
    String line = "Paper %d of %d letters is its own body.\n".formatted(number, length);
    return line.repeat(length / line.length() + 1).substring(0, length);
  }

  /** How many documents were stored. */
  long stored() {
    return stored.sum();
  }

  /** What was stored that is not the body of its name. */
  List<String> strangers() {
    return List.copyOf(strangers);
  }

  @Override
  public DocumentId createOnce(
      StoredDocument stored,
      Document document,
      Original original,
      Optional<StoredDocument> newest) {
    create(stored, document, original);
    return stored.id();
  }

  @Override
  public boolean create(StoredDocument document, Document text, Original original) {
    stored.increment();
    String name = document.name();
    int dash = name.indexOf('-');
    String own =
        body(Long.parseLong(name.substring(0, dash)), Integer.parseInt(name.substring(dash + 1)));
    String found = text.text().toString();
    if (!found.equals(own)) {
      strangers.add(name + ": " + found.substring(0, Math.min(200, found.length())));
    }
    return true;
  }

  @Override
  public Optional<StoredDocument> find(TenantId tenant, DocumentId id) {
    return Optional.empty();
  }

  @Override
  public List<StoredDocument> findAll(TenantId tenant, Collection<DocumentId> ids) {
    return List.of();
  }

  @Override
  public Optional<Document> read(TenantId tenant, DocumentId id) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> original(TenantId tenant, DocumentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(TenantId tenant, DocumentId id) {
    return false;
  }

  @Override
  public List<StoredDocument> versions(
      TenantId tenant, Optional<String> collection, String name, int limit) {
    return List.of();
  }

  @Override
  public Page<StoredDocument> list(
      TenantId tenant,
      Optional<String> collection,
      Optional<String> name,
      int limit,
      Optional<String> after) {
    return new Page<>(List.of(), Optional.empty());
  }
}
