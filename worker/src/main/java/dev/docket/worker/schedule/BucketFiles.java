package dev.docket.worker.schedule;

import dev.docket.job.batch.BatchSource;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** The objects below a prefix of an S3 bucket. */
final class BucketFiles implements SourceFiles {
  private static final Logger log = LoggerFactory.getLogger(BucketFiles.class);

  private final S3Client s3;
  private final String bucket;
  private final String prefix;

  /** The objects of {@code bucket} whose keys start with {@code prefix}. */
  BucketFiles(S3Client s3, String bucket, String prefix) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public List<File> list() throws IOException {
    ListObjectsV2Request request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).build();
    try {
      return s3.listObjectsV2Paginator(request).contents().stream() // S3 lists in order of keys
          .filter(object -> !object.key().endsWith("/"))
          .limit(MOST_FILES + 1)
          .map(object -> new File(object.key(), object.size(), ""))
          .toList();
    } catch (SdkException e) {
      throw new IOException("Bucket " + bucket + " cannot be listed: " + said(e), e);
    }
  }

  @Override
  public byte[] read(File file, int most) throws IOException {
    GetObjectRequest request = GetObjectRequest.builder().bucket(bucket).key(file.name()).build();
    try (ResponseInputStream<GetObjectResponse> in = s3.getObject(request)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        in.abort();
        throw new IOException("It has grown beyond " + most + " bytes");
      }
      return bytes;
    } catch (SdkException e) {
      throw new IOException("It cannot be read: " + said(e), e);
    }
  }

  /** What S3 said, without the account, role and session that its messages name. */
  private String said(SdkException e) {
    log.warn("Bucket {} below {}: {}", bucket, prefix, e.getMessage());
    if (!(e instanceof AwsServiceException service)) {
      return "S3 cannot be reached";
    }
    String code = service.awsErrorDetails() == null ? "" : service.awsErrorDetails().errorCode();
    String answer = ("HTTP " + service.statusCode() + " " + code).strip();
    return service.statusCode() == 403
        ? answer + "; the worker's role needs s3:ListBucket and s3:GetObject on it"
        : answer;
  }

  /** The client through which buckets are read; made when one is first needed. */
  static final class Buckets implements AutoCloseable {
    private @Nullable S3Client s3;

    synchronized SourceFiles files(BatchSource.Bucket.Prefix from) {
      if (s3 == null) {
        s3 = S3Client.builder().httpClientBuilder(Apache5HttpClient.builder()).build();
      }
      return new BucketFiles(s3, from.bucket(), from.prefix());
    }

    @Override
    public synchronized void close() {
      if (s3 != null) {
        s3.close();
      }
    }
  }
}
