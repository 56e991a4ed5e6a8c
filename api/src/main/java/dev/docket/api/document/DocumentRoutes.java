package dev.docket.api.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.audit.AuditTrail;
import dev.docket.api.collection.LegalHold;
import dev.docket.api.document.DocumentUploads.Upload;
import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.FileName;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Lists;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.PageLines;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentIntake;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Uploading documents and looking at them. */
public final class DocumentRoutes implements Routes.Group {
  private static final String ONE = "/v1/documents/{id}";

  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

  private final DocumentStore store;
  private final LegalHold holds;
  private final DocumentUploads uploads;
  private final ReadingSlots slots;
  private final Idempotency idempotency;
  private final Lists lists;

  public DocumentRoutes(
      DocumentStore store,
      LegalHold holds,
      DocumentUploads uploads,
      ReadingSlots slots,
      Idempotency idempotency,
      Lists lists) {
    this.store = store;
    this.holds = holds;
    this.uploads = uploads;
    this.slots = slots;
    this.idempotency = idempotency;
    this.lists = lists;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/documents", Access.JOBS_WRITE, this::upload);
    routes.get("/v1/documents", Access.JOBS_READ, this::list);
    routes.get(ONE, Access.JOBS_READ, this::show);
    routes.get(ONE + "/text", Access.JOBS_READ, this::text);
    routes.get(ONE + "/outline", Access.JOBS_READ, this::outline);
    routes.get(ONE + "/pages/{page}", Access.JOBS_READ, this::page);
    routes.get(ONE + "/original", Access.JOBS_READ, this::original);
    routes.delete(ONE, Access.JOBS_WRITE, this::delete);
  }

  private void upload(Context http) throws Exception {
    Query query = Query.of(http, "name", "collection");
    Optional<String> declared = Optional.ofNullable(http.header("Content-Type"));
    if (declared.filter(JsonBody::isJson).isPresent()) {
      try (RequestBody body = RequestBody.receive(http, JsonBody.MAX_BYTES)) {
        idempotency.answer(
            http, body, seed -> slots.inTurn(() -> uploadJson(http, query, body, seed)));
      }
      return;
    }
    Upload upload =
        upload(
            http, query.value("name"), query.value("collection"), ContentType.declared(declared));
    try (RequestBody body = RequestBody.receive(http, DocumentReader.MAX_BYTES)) {
      idempotency.answer(
          http,
          body,
          seed ->
              slots.inTurn(() -> addBytes(upload, declared, body.bytes(), body.sha256Hex(), seed)));
    }
  }

  private Answer addBytes(
      Upload upload, Optional<String> declared, byte[] bytes, String sha256, String seed) {
    ContentType type = ContentType.declaredOrSeen(declared, bytes, Optional.of(upload.name()));
    return add(upload.as(type), bytes, sha256, seed);
  }

  private Answer uploadJson(Context http, Query query, RequestBody body, String seed) {
    ObjectNode json = JsonBody.parse(body.bytes());
    JsonFields fields = JsonFields.of(json).only("name", "text", "collection");
    String text = fields.required(fields.string("text"), "text");
    Upload upload =
        upload(
            http,
            fields.string("name").or(() -> query.value("name")),
            fields.string("collection").or(() -> query.value("collection")),
            ContentType.TEXT);
    byte[] bytes = DocumentUploads.bytes(text, "text");
    return add(upload, bytes, Sha256.hex(bytes), seed);
  }

  private static Upload upload(
      Context http, Optional<String> name, Optional<String> collection, ContentType type) {
    return new Upload(
        Authentication.tenant(http),
        name.map(value -> Label.checked("name", value)).orElse(Label.UNTITLED),
        collection.map(value -> Label.checked("collection", value)),
        type);
  }

  private Answer add(Upload upload, byte[] bytes, String sha256, String seed) {
    DocumentId id = DocumentId.derived(seed + "/document");
    DocumentIntake.Taken taken = uploads.take(id, upload, bytes, sha256);
    return answer(taken.isNew() ? 201 : 200, taken.document());
  }

  private static Answer answer(int status, StoredDocument document) {
    return new Answer(
        status,
        "/v1/documents/" + document.id(),
        new String(Answers.bytes(DocumentView.of(document)), StandardCharsets.UTF_8));
  }

  private void list(Context http) {
    Query query = Query.of(http, "collection", "name", "page_size", "page_token");
    TenantId tenant = Authentication.tenant(http);
    Answers.json(
        http,
        200,
        lists.page(
            tenant,
            "documents",
            query,
            List.of("collection", "name"),
            (limit, after) ->
                store.list(tenant, query.value("collection"), query.value("name"), limit, after),
            DocumentView::of));
  }

  private void show(Context http) {
    Query.of(http);
    DocumentId id = id(http);
    Answers.json(
        http,
        200,
        store
            .find(Authentication.tenant(http), id)
            .map(DocumentView::of)
            .orElseThrow(() -> unknown(id)));
  }

  private void text(Context http) throws Exception {
    Query.of(http);
    byte[] text = slots.inTurn(() -> read(http).text().toString().getBytes(StandardCharsets.UTF_8));
    http.contentType(MediaType.PLAIN.mimeName() + "; charset=utf-8").result(text);
  }

  private void outline(Context http) throws Exception {
    Query.of(http);
    Answers.json(http, 200, slots.inTurn(() -> OutlineView.of(read(http))));
  }

  private void page(Context http) throws Exception {
    Query.of(http);
    List<PageLines> pages = slots.inTurn(() -> read(http).pageLines());
    String number = http.pathParam("page");
    if (!PAGE.matcher(number).matches() || Integer.parseInt(number) > pages.size()) {
      throw Problem.of(
              ProblemKind.NO_SUCH_PAGE,
              pages.isEmpty()
                  ? "The places of its lines are not known: its format has no pages, or it came in"
                      + " before they were kept."
                  : "It has the pages 1 to " + pages.size() + ".")
          .exception();
    }
    int page = Integer.parseInt(number);
    Answers.json(http, 200, PageView.of(page, pages.get(page - 1)));
  }

  private void original(Context http) throws Exception {
    Query.of(http);
    DocumentId id = id(http);
    TenantId tenant = Authentication.tenant(http);
    StoredDocument document = store.find(tenant, id).orElseThrow(() -> unknown(id));
    InputStream bytes =
        slots
            .inTurn(() -> store.openOriginal(tenant, id))
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemKind.ORIGINAL_NOT_KEPT,
                            "The document came in before originals were kept; upload it again"
                                + " under another name.")
                        .exception());
    http.header("Content-Disposition", FileName.attachment(document.name()));
    http.contentType(document.mediaType().mimeName());
    http.disableCompression(); // the length below is that of the bytes as they are
    http.res().setContentLengthLong(document.bytes());
    http.result(bytes);
  }

  private void delete(Context http) {
    Query.of(http);
    DocumentId id = id(http);
    TenantId tenant = Authentication.tenant(http);
    StoredDocument document = store.find(tenant, id).orElseThrow(() -> unknown(id));
    holds.requireFree(document);
    if (!store.delete(tenant, id)) {
      throw unknown(id);
    }
    AuditTrail.detail(http, "sha256", document.sha256());
    http.status(204);
  }

  private Document read(Context http) {
    DocumentId id = id(http);
    return store.read(Authentication.tenant(http), id).orElseThrow(() -> unknown(id));
  }

  private static DocumentId id(Context http) {
    return DocumentLookup.id(http.pathParam("id"));
  }

  private static ProblemException unknown(DocumentId id) {
    return Problem.notFound("document", id.value()).exception();
  }
}
