package dev.docket.api.document;

import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.TenantId;

/** Finds the document that somebody names, for the tenant that asks. */
public final class DocumentLookup {
  private final DocumentStore store;

  public DocumentLookup(DocumentStore store) {
    this.store = store;
  }

  /** The document as read; a problem if it is unknown, erased, or another tenant's. */
  public Document read(TenantId tenant, String id) {
    return store
        .read(tenant, id(id))
        .orElseThrow(() -> Problem.notFound("document", id).exception());
  }

  /** The id in {@code text}; a problem if it cannot be one. */
  static DocumentId id(String text) {
    if (!OpaqueIds.isDocument(text)) {
      throw Problem.notFound("document", OpaqueIds.shortened(text)).exception();
    }
    return new DocumentId(text);
  }
}
