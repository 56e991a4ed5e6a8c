package dev.docket.api;

import dev.docket.job.BatchSource;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.JobRequest;
import dev.docket.job.TenantId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the documents that a request names are there, for the tenant that asks. */
final class DocumentCheck {
  private final DocumentStore documents;

  DocumentCheck(DocumentStore documents) {
    this.documents = documents;
  }

  /** A problem that names the field if a document of {@code request} is not there. */
  void require(TenantId tenant, JsonFields fields, JobRequest request) {
    require(tenant, List.of(fields), List.of(request));
  }

  /** The same for many jobs, each with its fields; each document is looked up once. */
  void require(TenantId tenant, List<JsonFields> fields, List<JobRequest> requests) {
    Set<DocumentId> found = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      JsonFields job = fields.get(i);
      named(requests.get(i)).forEach((field, id) -> require(tenant, job.path(field), id, found));
    }
  }

  /** The same for the documents of a source. */
  void require(TenantId tenant, BatchSource source) {
    if (source instanceof BatchSource.Documents(List<DocumentId> ids)) {
      Set<DocumentId> found = new HashSet<>();
      for (int i = 0; i < ids.size(); i++) {
        require(tenant, "source.documents[" + i + "]", ids.get(i), found);
      }
    }
  }

  private void require(TenantId tenant, String field, DocumentId id, Set<DocumentId> found) {
    if (found.contains(id)) {
      return;
    }
    if (!OpaqueIds.isDocument(id.value()) || documents.find(tenant, id).isEmpty()) {
      throw new Problem(
              ProblemKind.UNKNOWN_DOCUMENT,
              "There is no document " + OpaqueIds.shortened(id.value()) + ".",
              field)
          .exception();
    }
    found.add(id);
  }

  private static Map<String, DocumentId> named(JobRequest request) {
    Map<String, DocumentId> fields = new LinkedHashMap<>();
    switch (request) {
      case JobRequest.Summary summary -> fields.put("document", summary.document());
      case JobRequest.Comparison comparison -> {
        fields.put("before", comparison.before());
        fields.put("after", comparison.after());
      }
    }
    return fields;
  }
}
