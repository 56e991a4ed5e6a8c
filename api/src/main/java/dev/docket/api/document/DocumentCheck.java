package dev.docket.api.document;

import dev.docket.api.http.JsonFields;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.Page;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.batch.BatchSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the documents that a request names are there, for the tenant that asks. */
public final class DocumentCheck {
  private static final int PAGE = 200; // documents looked at in one request

  private final DocumentStore documents;

  public DocumentCheck(DocumentStore documents) {
    this.documents = documents;
  }

  /** A problem that names the field if a document of {@code request} is not there. */
  public void require(TenantId tenant, JsonFields fields, JobRequest request) {
    require(tenant, List.of(fields), List.of(request));
  }

  /** The same for many jobs, each with its fields. */
  public void require(TenantId tenant, List<JsonFields> fields, List<JobRequest> requests) {
    Map<String, DocumentId> named = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      JsonFields job = fields.get(i);
      requests.get(i).documentsByField().forEach((field, id) -> named.put(job.path(field), id));
      if (requests.get(i) instanceof JobRequest.Answer answer && answer.collection() != null) {
        requireCollection(tenant, job.path("collection"), answer.collection());
      }
    }
    require(tenant, named);
  }

  /** The same for the documents of a source. */
  public void require(TenantId tenant, BatchSource source) {
    if (source instanceof BatchSource.Documents(List<DocumentId> ids)) {
      require(tenant, "source.documents", ids);
    }
  }

  /** The same for the documents in the array {@code field}. */
  public void require(TenantId tenant, String field, List<DocumentId> ids) {
    Map<String, DocumentId> named = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      named.put(field + "[" + i + "]", ids.get(i));
    }
    require(tenant, named);
  }

  /** The newest version of each document of a collection; a problem where there is none. */
  public List<DocumentId> newest(TenantId tenant, String field, String collection) {
    requireCollection(tenant, field, collection);
    return documents.newest(tenant, collection).stream().map(StoredDocument::id).toList();
  }

  private void requireCollection(TenantId tenant, String field, String collection) {
    Optional<String> after = Optional.empty();
    do { // a page may be empty though others follow
      Page<StoredDocument> page =
          documents.list(tenant, Optional.of(collection), Optional.empty(), PAGE, after);
      if (!page.items().isEmpty()) {
        return;
      }
      after = page.next();
    } while (after.isPresent());
    throw new Problem(
            ProblemKind.UNKNOWN_DOCUMENT, "There is no document in this collection.", field)
        .exception();
  }

  private void require(TenantId tenant, Map<String, DocumentId> named) {
    List<DocumentId> wellFormed =
        named.values().stream().filter(id -> OpaqueIds.isDocument(id.value())).toList();
    Set<DocumentId> found =
        documents.findAll(tenant, wellFormed).stream()
            .map(StoredDocument::id)
            .collect(Collectors.toSet());
    named.forEach(
        (field, id) -> {
          if (!found.contains(id)) {
            throw new Problem(
                    ProblemKind.UNKNOWN_DOCUMENT,
                    "There is no document " + OpaqueIds.shortened(id.value()) + ".",
                    field)
                .exception();
          }
        });
  }
}
