package dev.docket.s3;

import dev.docket.document.Original;
import dev.docket.job.BlobStore;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import dev.docket.job.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Blobs as objects {@code documents/<tenant>/<key>} of a bucket, which encrypts them by its own
 * default. The bucket must keep no versions: what is deleted here must be gone.
 */
public final class S3BlobStore implements BlobStore {
  /** What the keys of all documents begin with. */
  public static final String PREFIX = "documents/";

  private final S3Client s3;
  private final String bucket;

  /** Blobs in {@code bucket}. */
  public S3BlobStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void put(TenantId tenant, String key, byte[] bytes) {
    put(tenant, key, new Original.Held(bytes));
  }

  @Override
  public void put(TenantId tenant, String key, Original original) {
    RequestBody body =
        switch (original) {
          case Original.Held(byte[] bytes) -> RequestBody.fromBytes(bytes);
          case Original.InFile(Path file) -> RequestBody.fromFile(file);
        };
    PutObjectRequest put =
        PutObjectRequest.builder().bucket(bucket).key(objectKey(tenant, key)).build();
    Outages.told(() -> s3.putObject(put, body));
  }

  @Override
  public Optional<byte[]> get(TenantId tenant, String key) {
    Optional<InputStream> found = open(tenant, key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new StoreUnavailableException(Trouble.UNREACHABLE, e);
    }
  }

  @Override
  public Optional<InputStream> open(TenantId tenant, String key) {
    GetObjectRequest get =
        GetObjectRequest.builder().bucket(bucket).key(objectKey(tenant, key)).build();
    try {
      return Optional.of(Outages.told(() -> s3.getObject(get)));
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(TenantId tenant, String key) {
    DeleteObjectRequest delete =
        DeleteObjectRequest.builder().bucket(bucket).key(objectKey(tenant, key)).build();
    Outages.told(() -> s3.deleteObject(delete));
  }

  private static String objectKey(TenantId tenant, String key) {
    return PREFIX + tenant + "/" + key;
  }
}
