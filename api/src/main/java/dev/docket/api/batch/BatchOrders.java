package dev.docket.api.batch;

import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Label;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.job.JobRequestReader;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import dev.docket.job.batch.AllowedSources;
import dev.docket.job.batch.Batch;
import dev.docket.job.batch.BatchSource;
import dev.docket.job.batch.BatchSource.Select;
import dev.docket.job.batch.JobTemplate;
import dev.docket.job.batch.Manifest;
import java.util.List;
import java.util.Optional;

/** Reads the fields {@code source} and {@code job} of a batch or a schedule. */
final class BatchOrders {
  private BatchOrders() {}

  /** What is asked for; a problem if the tenant may not read the source. */
  static Batch.Order read(JsonFields fields, AllowedSources allowed, TenantId tenant) {
    JsonFields given =
        fields.object("source").orElseThrow(() -> fields.bad("source", "It is missing."));
    BatchSource source = source(given);
    Optional<String> refusal = allowed.refusal(tenant, source);
    if (refusal.isPresent()) {
      throw new Problem(
              ProblemKind.SOURCE_NOT_ALLOWED,
              refusal.get() + "; the operator allows sources per tenant.",
              "source")
          .exception();
    }
    JsonFields job = fields.object("job").orElseThrow(() -> fields.bad("job", "It is missing."));
    JobTemplate template = JobRequestReader.readTemplate(job);
    return new Batch.Order(source, template);
  }

  private static BatchSource source(JsonFields source) {
    source.only("documents", "collection", "s3", "directory", "select");
    long kinds =
        List.of("documents", "collection", "s3", "directory").stream().filter(source::has).count();
    if (kinds != 1) {
      throw source.bad(
          "documents", "A source has exactly one of documents, collection, s3, directory.");
    }
    Select select = source.oneOf("select", Select.class).orElse(Select.ALL);
    if (source.has("documents")) {
      List<String> ids = source.texts("documents", Manifest.MAX_ENTRIES).orElseThrow();
      return new BatchSource.Documents(ids.stream().map(DocumentId::new).toList());
    }
    if (source.has("collection")) {
      return new BatchSource.Collection(
          Label.checked(source.path("collection"), source.text("collection", 255).orElseThrow()),
          select);
    }
    if (source.has("s3")) {
      JsonFields s3 = source.object("s3").orElseThrow().only("bucket", "prefix");
      return new BatchSource.Bucket(
          new BatchSource.Bucket.Prefix(
              s3.required(s3.text("bucket", 63), "bucket"), s3.string("prefix").orElse("")),
          select);
    }
    return new BatchSource.Directory(source.text("directory", 1024).orElseThrow(), select);
  }
}
