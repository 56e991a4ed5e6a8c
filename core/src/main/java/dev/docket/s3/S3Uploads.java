package dev.docket.s3;

import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import dev.docket.job.TenantId;
import dev.docket.job.upload.Upload;
import dev.docket.job.upload.UploadId;
import dev.docket.runtime.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;

/**
 * Uploads as objects {@code uploads/<tenant>/<id>}, sent by a request that Docket has signed for
 * just those bytes. What is never fetched is deleted by the bucket's own rule.
 */
public final class S3Uploads {
  /** What the keys of all uploads begin with. */
  public static final String PREFIX = "uploads/";

  private static final Set<String> SET_BY_CLIENTS = Set.of("host", "content-length");

  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  /** Uploads in {@code bucket}. */
  public S3Uploads(S3Client s3, S3Presigner presigner, String bucket) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  /**
   * A request that a client makes as it is: PUT, with all {@code headers}, and the length that it
   * sets itself.
   */
  public record Signed(URI url, Map<String, String> headers) {}

  /** A request by which {@code upload} may be sent until it expires. */
  public Signed signed(Upload upload, Clock clock) {
    byte[] hash = HexFormat.of().parseHex(upload.sha256());
    PutObjectRequest put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key(upload.tenant(), upload.id()))
            .contentLength(upload.bytes())
            .checksumSHA256(Base64.getEncoder().encodeToString(hash))
            .build();
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            PutObjectPresignRequest.builder()
                .signatureDuration(Duration.between(clock.instant(), upload.expiresAt()))
                .putObjectRequest(put)
                .build());
    Map<String, String> headers =
        signed.signedHeaders().entrySet().stream()
            .filter(header -> !SET_BY_CLIENTS.contains(header.getKey().toLowerCase(Locale.ROOT)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    header -> String.join(",", header.getValue()),
                    (first, _) -> first,
                    TreeMap::new));
    return new Signed(URI.create(signed.url().toString()), headers);
  }

  /** What came of an upload. */
  public sealed interface Fetched {
    /** It is in {@code file}, which the caller deletes. */
    record Whole(Path file) implements Fetched {}

    /** Nothing has been sent. */
    record Missing() implements Fetched {}

    /** What has been sent is not what was to be sent. */
    record Other() implements Fetched {}
  }

  /** Fetches what was sent as {@code upload}, and holds it against what was to be sent. */
  public Fetched fetch(Upload upload) {
    GetObjectRequest get =
        GetObjectRequest.builder().bucket(bucket).key(key(upload.tenant(), upload.id())).build();
    try (InputStream in = Outages.told(() -> s3.getObject(get))) {
      return received(upload, in).<Fetched>map(Fetched.Whole::new).orElseGet(Fetched.Other::new);
    } catch (NoSuchKeyException _) {
      return new Fetched.Missing();
    } catch (IOException e) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
  }

  private static Optional<Path> received(Upload upload, InputStream in) throws IOException {
    Path file = Files.createTempFile("docket-upload-", ".tmp");
    boolean whole = false;
    try {
      MessageDigest digest = Sha256.digest();
      long length = 0;
      try (OutputStream out = Files.newOutputStream(file);
          InputStream hashed = new DigestInputStream(in, digest)) {
        byte[] buffer = new byte[64 * 1024];
        for (int n = hashed.read(buffer); n >= 0; n = hashed.read(buffer)) {
          length += n;
          if (length > upload.bytes()) {
            return Optional.empty();
          }
          out.write(buffer, 0, n);
        }
      }
      whole =
          length == upload.bytes()
              && HexFormat.of().formatHex(digest.digest()).equals(upload.sha256());
      return whole ? Optional.of(file) : Optional.empty();
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Deletes what was sent as {@code upload}, if anything. */
  public void delete(Upload upload) {
    DeleteObjectRequest delete =
        DeleteObjectRequest.builder().bucket(bucket).key(key(upload.tenant(), upload.id())).build();
    Outages.told(() -> s3.deleteObject(delete));
  }

  private static String key(TenantId tenant, UploadId id) {
    return PREFIX + tenant + "/" + id;
  }
}
