package dev.docket.testing;

import dev.docket.s3.Bucket;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a test's bucket, for modules that do not know S3. */
public record S3Objects(Bucket bucket) {
  /** Puts {@code text} there and gives its entity tag. */
  public String put(String key, String text) {
    return bucket
        .s3()
        .putObject(p -> p.bucket(bucket.name()).key(key), RequestBody.fromString(text))
        .eTag()
        .replace("\"", "");
  }

  /** The keys of all objects. */
  public List<String> keys() {
    return bucket.s3().listObjectsV2(l -> l.bucket(bucket.name())).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
