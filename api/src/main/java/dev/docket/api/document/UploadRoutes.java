package dev.docket.api.document;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.Idempotency;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.OpaqueIds;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.DocumentStore;
import dev.docket.job.IdempotencyStore.Answer;
import dev.docket.job.StoredDocument;
import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.job.upload.UploadStore;
import dev.docket.reading.DocumentReader;
import dev.docket.s3.S3Uploads;
import dev.docket.s3.S3Uploads.Fetched;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that are too large for the API's bodies, sent to the bucket and then read from there. */
public final class UploadRoutes implements Routes.Group {
  private static final String ONE = "/v1/uploads/{id}";
  private static final int MAX_BODY = 16 * 1024;
  private static final Duration LASTS = Duration.ofHours(1); // to send 100 MiB over a slow line
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final UploadStore store;
  private final Optional<S3Uploads> bucket;
  private final DocumentStore documents;
  private final DocumentUploads uploads;
  private final ReadingSlots slots;
  private final Idempotency idempotency;
  private final Clock clock;

  public UploadRoutes(
      UploadStore store,
      Optional<S3Uploads> bucket,
      DocumentStore documents,
      DocumentUploads uploads,
      ReadingSlots slots,
      Idempotency idempotency,
      Clock clock) {
    this.store = store;
    this.bucket = bucket;
    this.documents = documents;
    this.uploads = uploads;
    this.slots = slots;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post("/v1/uploads", Access.JOBS_WRITE, this::create);
    routes.get(ONE, Access.JOBS_WRITE, this::show);
    routes.post(ONE + "/complete", Access.JOBS_WRITE, this::complete);
  }

  private void create(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http);
    TenantId tenant = Authentication.tenant(http);
    S3Uploads there = bucket();
    try (RequestBody body = RequestBody.receive(http, MAX_BODY)) {
      idempotency.answer(
          http,
          body,
          seed -> {
            Upload upload = asked(JsonFields.of(JsonBody.parse(body.bytes())), tenant, seed);
            store.create(upload);
            return answer(
                201,
                "/v1/uploads/" + upload.id(),
                UploadView.of(upload, there.signed(upload, clock)));
          });
    }
  }

  private Upload asked(JsonFields fields, TenantId tenant, String seed) {
    fields.only("name", "collection", "media_type", "bytes", "sha256");
    String name = Label.checked("name", fields.required(fields.string("name"), "name"));
    ContentType type = type(fields.string("media_type"), name);
    long bytes = fields.number("bytes", 1, Long.MAX_VALUE).orElse(0);
    if (bytes == 0) {
      throw fields.bad("bytes", "It is missing.");
    }
    if (bytes > DocumentReader.MAX_FILE_BYTES) {
      throw new Problem(
              ProblemKind.TOO_LARGE,
              "A file may have at most " + DocumentReader.MAX_FILE_BYTES + " bytes; split it.",
              "bytes")
          .exception();
    }
    String sha256 = fields.required(fields.string("sha256"), "sha256");
    if (!SHA256.matcher(sha256).matches()) {
      throw fields.bad("sha256", "It must be 64 lower-case hexadecimal digits.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Upload(
        UploadId.derived(seed + "/upload"),
        tenant,
        name,
        fields.string("collection").map(c -> Label.checked("collection", c)).orElse(null),
        type.type(),
        type.charset().orElse(null),
        bytes,
        sha256,
        DocumentId.derived(seed + "/document"),
        now,
        now.plus(LASTS));
  }

  private static ContentType type(Optional<String> declared, String name) {
    if (declared.filter(type -> !ContentType.isOctets(type)).isPresent()) {
      return ContentType.parse(declared);
    }
    return MediaType.ofFileName(name)
        .map(type -> new ContentType(type, Optional.empty()))
        .orElseThrow(
            () ->
                Problem.badField(
                        "media_type", "It is missing, and the name does not end in a known way.")
                    .exception());
  }

  private void show(Context http) {
    Query.of(http);
    Answers.json(http, 200, UploadView.of(upload(http)));
  }

  private void complete(Context http) throws Exception {
    Query.of(http);
    S3Uploads there = bucket();
    Upload upload = upload(http);
    Optional<StoredDocument> before = documents.find(upload.tenant(), upload.document());
    if (before.isPresent()) {
      there.delete(upload); // a completion that died may have left it
      write(http, 200, before.get());
      return;
    }
    StoredDocument made = slots.inTurn(() -> received(there, upload));
    there.delete(upload);
    write(http, 201, made);
  }

  private StoredDocument received(S3Uploads there, Upload upload) throws Exception {
    return switch (there.fetch(upload)) {
      case Fetched.Whole(Path file) -> {
        try {
          yield uploads.add(upload, file);
        } finally {
          Files.deleteIfExists(file);
        }
      }
      case Fetched.Other() ->
          throw Problem.of(
                  ProblemKind.UPLOAD_DIFFERS,
                  "What was sent has another length or hash than was said; send the file again.")
              .exception();
      case Fetched.Missing() -> throw missing(upload);
    };
  }

  private RuntimeException missing(Upload upload) {
    return clock.instant().isBefore(upload.expiresAt())
        ? Problem.of(
                ProblemKind.UPLOAD_NOT_SENT,
                "Send the file first: PUT it to the upload's url with its headers.")
            .exception()
        : Problem.of(ProblemKind.UPLOAD_EXPIRED, "The time to send it is over; ask for another.")
            .exception();
  }

  private Upload upload(Context http) {
    String id = http.pathParam("id");
    return Optional.of(id)
        .filter(OpaqueIds::isUpload)
        .flatMap(
            known -> store.find(Authentication.tenant(http), new UploadId(known), clock.instant()))
        .orElseThrow(() -> Problem.notFound("upload", OpaqueIds.shortened(id)).exception());
  }

  private S3Uploads bucket() {
    return bucket.orElseThrow(
        () ->
            Problem.of(
                    ProblemKind.NO_BUCKET,
                    "This installation keeps no bucket; files of up to 20 MiB go to"
                        + " POST /v1/documents.")
                .exception());
  }

  private static void write(Context http, int status, StoredDocument document) {
    http.header("Location", "/v1/documents/" + document.id());
    Answers.json(http, status, DocumentView.of(document));
  }

  private static Answer answer(int status, String location, UploadView view) {
    return new Answer(status, location, new String(Answers.bytes(view), StandardCharsets.UTF_8));
  }
}
