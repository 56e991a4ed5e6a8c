package dev.docket.s3;

import dev.docket.job.BlobStore;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket of an installation, with the clients that reach it. */
public record Bucket(String name, S3Client s3, S3Presigner presigner) implements AutoCloseable {
  /** Documents as uploaded, in it. */
  public BlobStore originals() {
    return new S3BlobStore(s3, name);
  }

  /** Uploads on their way, in it. */
  public S3Uploads uploads() {
    return new S3Uploads(s3, presigner, name);
  }

  /** What keeps it from being used, if anything. */
  public Optional<String> missing() {
    try {
      s3.headBucket(HeadBucketRequest.builder().bucket(name).build());
      return Optional.empty();
    } catch (S3Exception e) {
      return Optional.of("the bucket " + name + "; S3 answers HTTP " + e.statusCode());
    } catch (SdkException e) {
      return Optional.of("S3, which answers: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    presigner.close();
    s3.close();
  }
}
