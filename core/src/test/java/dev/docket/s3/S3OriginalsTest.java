package dev.docket.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.dynamodb.DynamoDbBlobStore;
import dev.docket.dynamodb.DynamoDbDocumentStore;
import dev.docket.job.BlobStore;
import dev.docket.job.MovedBlobs;
import dev.docket.job.TenantId;
import dev.docket.testing.DocumentStoreContract;
import dev.docket.testing.DynamoDbExtension;
import dev.docket.testing.S3Extension;
import dev.docket.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents whose bytes are in a bucket, and of some still in the table. */
@ExtendWith({DynamoDbExtension.class, S3Extension.class})
class S3OriginalsTest extends DocumentStoreContract {
  private final Bucket bucket;
  private final BlobStore inTable;

  S3OriginalsTest(DynamoDbExtension.Table table, Bucket bucket) {
    super(
        new DynamoDbDocumentStore(
            table.client(),
            table.name(),
            new DynamoDbBlobStore(table.client(), table.name()),
            new MovedBlobs(
                bucket.originals(), new DynamoDbBlobStore(table.client(), table.name()))));
    this.bucket = bucket;
    this.inTable = new DynamoDbBlobStore(table.client(), table.name());
  }

  @Test
  void whatWasInTheTableBeforeTheBucketIsReadAndDeleted() {
    TenantId tenant = Samples.tenant();
    byte[] old = "old".getBytes(UTF_8);
    BlobStore moved = new MovedBlobs(bucket.originals(), inTable);
    inTable.put(tenant, "doc_1/original", old);
    moved.put(tenant, "doc_2/original", "new".getBytes(UTF_8));

    assertThat(moved.get(tenant, "doc_1/original")).contains(old);
    assertThat(inTable.get(tenant, "doc_2/original")).isEmpty();
    moved.delete(tenant, "doc_1/original");
    moved.delete(tenant, "doc_2/original");
    assertThat(inTable.get(tenant, "doc_1/original")).isEmpty();
    assertThat(bucket.s3().listObjectsV2(l -> l.bucket(bucket.name())).contents()).isEmpty();
  }
}
