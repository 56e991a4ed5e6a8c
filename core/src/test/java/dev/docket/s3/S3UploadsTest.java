package dev.docket.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.job.DocumentId;
import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.runtime.Sha256;
import dev.docket.s3.S3Uploads.Fetched;
import dev.docket.testing.S3Extension;
import dev.docket.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

@Timeout(60)
@ExtendWith(S3Extension.class)
class S3UploadsTest {
  private static final byte[] BYTES = "Invoices must be paid.".getBytes(UTF_8);

  private final Clock clock = Clock.systemUTC(); // the server looks at its own
  private final TenantId tenant = Samples.tenant();
  private final Bucket bucket;
  private final S3Uploads uploads;

  S3UploadsTest(Bucket bucket) {
    this.bucket = bucket;
    this.uploads = bucket.uploads();
  }

  @Test
  void whatIsSentAsSignedIsFetchedAndGoneOnceDeleted() throws Exception {
    Upload upload = upload("a");
    assertThat(uploads.fetch(upload)).isEqualTo(new Fetched.Missing());

    assertThat(sent(uploads.signed(upload, clock), BYTES)).isEqualTo(200);

    assertThat(uploads.fetch(upload))
        .isInstanceOfSatisfying(
            Fetched.Whole.class, whole -> assertThat(contents(whole.file())).isEqualTo(BYTES));
    assertThat(bucket.s3().listObjectsV2(l -> l.bucket(bucket.name())).contents())
        .extracting(S3Object::key)
        .containsExactly("uploads/" + tenant + "/" + upload.id());
    uploads.delete(upload);
    assertThat(uploads.fetch(upload)).isEqualTo(new Fetched.Missing());
  }

  @Test
  void theSignatureHoldsForThoseBytesAndThatKeyOnly() throws Exception {
    Upload upload = upload("a");
    S3Uploads.Signed signed = uploads.signed(upload, clock);

    assertThat(signed.headers()).containsKey("x-amz-checksum-sha256");
    assertThat(signed.url().getQuery()).contains("content-length", "x-amz-checksum-sha256");
    assertThat(sent(signed, "Other bytes of equal size".substring(0, 22).getBytes(UTF_8)))
        .isBetween(400, 499);
    S3Uploads.Signed elsewhere =
        new S3Uploads.Signed(
            URI.create(signed.url().toString().replace(upload.id().value(), "upl_0")),
            signed.headers());
    assertThat(sent(elsewhere, BYTES)).isEqualTo(403);
    assertThat(uploads.fetch(upload)).isEqualTo(new Fetched.Missing());
  }

  @Test
  void otherBytesAreNeverTaken() {
    Upload upload = upload("a");
    for (String other : new String[] {"", "Invoices must be paid!", "Invoices must be paid. And"}) {
      bucket
          .s3()
          .putObject(
              p -> p.bucket(bucket.name()).key("uploads/" + tenant + "/" + upload.id()),
              RequestBody.fromString(other));
      assertThat(uploads.fetch(upload)).as(other).isEqualTo(new Fetched.Other());
    }
  }

  private Upload upload(String seed) {
    Instant now = clock.instant();
    return new Upload(
        UploadId.derived(tenant + seed),
        tenant,
        "a.txt",
        null,
        MediaType.PLAIN,
        null,
        BYTES.length,
        Sha256.hex(BYTES),
        DocumentId.random(),
        now,
        now.plus(Duration.ofMinutes(5)));
  }

  private static int sent(S3Uploads.Signed signed, byte[] bytes)
      throws IOException, InterruptedException {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(signed.url()).PUT(BodyPublishers.ofByteArray(bytes));
    signed.headers().forEach(put::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(put.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static byte[] contents(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
