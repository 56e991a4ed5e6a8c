package dev.docket.job.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.docket.job.DocumentId;
import java.util.List;

/**
 * Where the documents of a batch or a schedule come from, in the shape the REST interface shows.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(BatchSource.Documents.class),
  @JsonSubTypes.Type(BatchSource.Collection.class),
  @JsonSubTypes.Type(BatchSource.Bucket.class),
  @JsonSubTypes.Type(BatchSource.Directory.class)
})
public sealed interface BatchSource {
  /** These documents. */
  record Documents(List<DocumentId> documents) implements BatchSource {}

  /** The newest version of each name in a collection. */
  record Collection(String collection, Select select) implements BatchSource {}

  /** The objects below a prefix of an S3 bucket that the tenant may read. */
  record Bucket(Prefix s3, Select select) implements BatchSource {
    /** A bucket and a key prefix, which may be empty. */
    public record Prefix(String bucket, String prefix) {}
  }

  /** The files below a directory that the tenant may read. */
  record Directory(String directory, Select select) implements BatchSource {}

  /** Which of the documents found are taken. */
  enum Select {
    /** All of them, each time. */
    ALL,
    /** Those whose bytes differ from what the last successful run of the schedule took. */
    CHANGED
  }
}
