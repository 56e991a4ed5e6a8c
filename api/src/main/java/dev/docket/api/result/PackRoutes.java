package dev.docket.api.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.document.ReadingSlots;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Lists;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.Routes;
import dev.docket.api.job.JobForms;
import dev.docket.api.job.JobLookup;
import dev.docket.api.job.JobView;
import dev.docket.document.Document;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.Job;
import dev.docket.job.JobStatus;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.review.Review;
import dev.docket.job.review.ReviewStore;
import dev.docket.pack.EvidencePack;
import dev.docket.pack.EvidencePack.PackedDocument;
import dev.docket.pack.PublicKeyId;
import dev.docket.pack.SigningKey;
import dev.docket.runtime.Json;
import dev.docket.runtime.Parameters;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sealed evidence packs of signed-off results, made when they are asked for. */
public final class PackRoutes implements Routes.Group {
  private static final long MOST_BYTES = 64L << 20; // they are in memory while it is made

  private final JobLookup lookup;
  private final JobResults results;
  private final ReviewStore reviews;
  private final DocumentStore documents;
  private final ReadingSlots slots;
  private final Parameters parameters;

  public PackRoutes(
      JobLookup lookup,
      JobResults results,
      ReviewStore reviews,
      DocumentStore documents,
      ReadingSlots slots,
      Parameters parameters) {
    this.lookup = lookup;
    this.results = results;
    this.reviews = reviews;
    this.documents = documents;
    this.slots = slots;
    this.parameters = parameters;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/v1/jobs/{id}/pack", Access.JOBS_READ, this::pack);
    routes.get("/v1/signing-keys", Access.JOBS_READ, this::keys);
  }

  /** A public key as it is served. */
  record KeyView(String id, String algorithm, String publicKey) {}

  private void keys(Context http) {
    Query.of(http);
    List<KeyView> keys =
        key().stream()
            .map(SigningKey::publicKey)
            .map(k -> new KeyView(k.id(), PublicKeyId.ALGORITHM, k.pem()))
            .toList();
    Answers.json(http, 200, new Lists.ListView<>(keys, null));
  }

  private void pack(Context http) throws Exception {
    Query.of(http);
    Job job = lookup.job(http);
    byte[] result = results.json(job);
    Review review = signedOff(job);
    SigningKey key =
        key()
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemKind.NO_SIGNING_KEY,
                            "The installation has no key to sign packs with; `docket init` makes"
                                + " one.")
                        .exception());
    byte[] pack = slots.inTurn(() -> pack(job, result, review).seal(key));
    String name = job.id() + ".docket.zip";
    http.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    http.contentType("application/zip").result(pack);
  }

  private Review signedOff(Job job) {
    return reviews
        .find(job.tenant(), job.id())
        .filter(review -> review.signOff() != null)
        .filter(
            review ->
                job.status() instanceof JobStatus.Finished finished
                    && finished.finishedAt().equals(review.result()))
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemKind.REVIEW_NOT_SIGNED_OFF,
                        "A pack is made of a result that is signed off; review it first.")
                    .exception());
  }

  private EvidencePack pack(Job job, byte[] bytes, Review review) throws IOException {
    JsonNode result = Json.MAPPER.readTree(bytes);
    ObjectNode asked = Json.MAPPER.valueToTree(JobView.of(job));
    asked.remove(List.of("links", "progress"));
    List<String> sources = sources(result);
    requireRoom(
        documents.findAll(job.tenant(), sources.stream().map(DocumentId::new).toList()).stream()
            .mapToLong(StoredDocument::bytes)
            .sum());
    List<PackedDocument> packed = new ArrayList<>();
    for (String id : sources) {
      packed.add(document(job.tenant(), new DocumentId(id)));
    }
    JsonNode view =
        Json.MAPPER.valueToTree(
            ReviewView.of(
                review, JobForms.of(job.request().type()).statements(bytes).sequencedKeySet()));
    return new EvidencePack(asked, packed, result, view);
  }

  private static void requireRoom(long bytes) {
    if (bytes > MOST_BYTES) {
      throw Problem.of(
              ProblemKind.RESULT_TOO_LARGE,
              "A pack holds documents of %d MiB in all at most; these have %d."
                  .formatted(MOST_BYTES >> 20, bytes >> 20))
          .exception();
    }
  }

  /** The ids of the documents that offsets of {@code result} point into, in its order. */
  private static List<String> sources(JsonNode result) {
    List<String> ids = new ArrayList<>();
    for (String field : List.of("document", "before", "after")) {
      if (result.path(field).path("id").isTextual()) {
        ids.add(result.path(field).path("id").asText());
      }
    }
    result.path("documents").forEach(document -> ids.add(document.path("id").asText()));
    return ids;
  }

  private PackedDocument document(TenantId tenant, DocumentId id) {
    StoredDocument stored = documents.find(tenant, id).orElseThrow(() -> gone(id));
    Document read = documents.read(tenant, id).orElseThrow(() -> gone(id));
    byte[] original = documents.original(tenant, id).orElseThrow(() -> gone(id));
    return new PackedDocument(
        id.value(), stored.name(), stored.mediaType().mimeName(), original, read.text().toString());
  }

  private static ProblemException gone(DocumentId id) {
    return Problem.of(
            ProblemKind.ORIGINAL_NOT_KEPT,
            "The document " + id + " or its original is not kept any more.")
        .exception();
  }

  private Optional<SigningKey> key() {
    return parameters.secret(SigningKey.PARAMETER).map(SigningKey::of);
  }
}
