package dev.docket.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Original;
import dev.docket.job.TenantId;
import dev.docket.testing.BlobStoreContract;
import dev.docket.testing.S3Extension;
import dev.docket.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

@ExtendWith(S3Extension.class)
class S3BlobStoreTest extends BlobStoreContract {
  private final TenantId own = Samples.tenant();
  private final Bucket bucket;

  S3BlobStoreTest(Bucket bucket) {
    super(bucket.originals());
    this.bucket = bucket;
  }

  @Test
  void aFileGoesInAndComesOutAsAStream(@TempDir Path directory) throws IOException {
    byte[] bytes = "0123456789".repeat(300_000).getBytes(UTF_8);
    Path file = Files.write(directory.resolve("a.pdf"), bytes);

    bucket.originals().put(own, "doc_1/original", new Original.InFile(file));

    try (InputStream in = bucket.originals().open(own, "doc_1/original").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(bucket.originals().open(own, "doc_2/original")).isEmpty();
  }

  @Test
  void theKeyNamesTheTenant() {
    bucket.originals().put(own, "doc_1/original", "x".getBytes(UTF_8));

    assertThat(bucket.s3().listObjectsV2(l -> l.bucket(bucket.name())).contents())
        .extracting(S3Object::key)
        .containsExactly("documents/" + own + "/doc_1/original");
  }

  @Test
  void aBucketThatIsNotThereIsSaid() {
    assertThat(bucket.missing()).isEmpty();
    assertThat(new Bucket("no-such-bucket", bucket.s3(), bucket.presigner()).missing())
        .hasValueSatisfying(said -> assertThat(said).contains("no-such-bucket", "404"));
  }
}
