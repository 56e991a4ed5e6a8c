package dev.docket.worker.inbox;

import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The objects of S3. */
final class S3BucketObjects implements BucketObjects {
  private static final Logger log = LoggerFactory.getLogger(S3BucketObjects.class);
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;
  private static final int BUFFER = 64 * 1024;

  private final S3Client s3;

  S3BucketObjects(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public Fetched fetch(ObjectCreated object, long most) {
    GetObjectRequest request =
        GetObjectRequest.builder().bucket(object.bucket()).key(object.key()).build();
    try (ResponseInputStream<GetObjectResponse> in = s3.getObject(request)) {
      if (!isVersion(in.response(), object.version())) {
        in.abort();
        return new Fetched.Refused("It was replaced before it was read");
      }
      return received(in, most);
    } catch (S3Exception e) {
      return refused(object, e);
    } catch (SdkClientException | IOException e) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
  }

  @Override
  public Optional<String> write(String bucket, String key, byte[] json) {
    PutObjectRequest put =
        PutObjectRequest.builder().bucket(bucket).key(key).contentType("application/json").build();
    try {
      s3.putObject(put, RequestBody.fromBytes(json));
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() >= SERVER_ERROR || e.isThrottlingException()) {
        throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
      }
      log.warn("Nothing can be written to bucket {}: {}", bucket, e.getMessage());
      return Optional.of(
          "What came of it cannot be written beside it: S3 answers HTTP " + e.statusCode());
    } catch (SdkClientException e) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
  }

  private static boolean isVersion(GetObjectResponse there, String version) {
    return version.equals(there.versionId())
        || (there.eTag() != null && version.equals(there.eTag().replace("\"", "")));
  }

  private static Fetched received(ResponseInputStream<GetObjectResponse> in, long most)
      throws IOException {
    Path file = Files.createTempFile("docket-object-", ".tmp");
    boolean whole = false;
    try {
      long length = 0;
      try (OutputStream out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          length += n;
          if (length > most) {
            in.abort();
            return new Fetched.Refused("It is larger than %d MiB".formatted(most >> 20));
          }
          out.write(buffer, 0, n);
        }
      }
      whole = true;
      return new Fetched.Whole(file);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Why it cannot be had, without the account and role that S3's messages name. */
  private static Fetched refused(ObjectCreated object, S3Exception e) {
    if (e.statusCode() >= SERVER_ERROR || e.isThrottlingException()) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
    log.warn("An object of bucket {} cannot be read: {}", object.bucket(), e.getMessage());
    return new Fetched.Refused(
        switch (e.statusCode()) {
          case NOT_FOUND -> "It was deleted before it was read";
          case FORBIDDEN -> "The worker's role needs s3:GetObject on it";
          default -> "S3 answers HTTP " + e.statusCode();
        });
  }
}
