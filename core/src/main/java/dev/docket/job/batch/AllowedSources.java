package dev.docket.job.batch;

import dev.docket.job.TenantId;
import dev.docket.runtime.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which buckets and directories a tenant may read: the parameters {@code tenants/<tenant>/buckets}
 * ({@code bucket/prefix}, …) and {@code tenants/<tenant>/directories}, separated by commas. None by
 * default.
 */
public final class AllowedSources {
  private final Parameters parameters;

  /** Reads what is allowed from {@code parameters}, each time it is asked. */
  public AllowedSources(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Why {@code tenant} may not read {@code source}, as a sentence; empty if it may. */
  public Optional<String> refusal(TenantId tenant, BatchSource source) {
    return switch (source) {
      case BatchSource.Documents _, BatchSource.Collection _ -> Optional.empty();
      case BatchSource.Bucket(BatchSource.Bucket.Prefix(String bucket, String prefix), _) ->
          values(tenant, "buckets").stream()
                  .anyMatch(allowed -> covers(allowed, bucket + "/" + prefix))
              ? Optional.empty()
              : Optional.of(
                  "Bucket %s with prefix '%s' is not among those allowed for this tenant"
                      .formatted(bucket, prefix));
      case BatchSource.Directory(String directory, _) ->
          root(tenant, Path.of(directory)).isPresent()
              ? Optional.empty()
              : Optional.of(
                  "Directory %s is not below a directory allowed for this tenant"
                      .formatted(directory));
    };
  }

  /**
   * The real path of the allowed directory that {@code path}, symbolic links followed, is below.
   */
  public Optional<Path> root(TenantId tenant, Path path) {
    try {
      Path real = path.toRealPath();
      for (String allowed : values(tenant, "directories")) {
        Path root = Path.of(allowed).toRealPath();
        if (real.startsWith(root)) {
          return Optional.of(root);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // what is not there is not allowed
    }
  }

  private static boolean covers(String allowed, String wanted) {
    String bucketAndPrefix = allowed.contains("/") ? allowed : allowed + "/";
    return wanted.startsWith(bucketAndPrefix);
  }

  private List<String> values(TenantId tenant, String kind) {
    return parameters
        .value("tenants/" + tenant + "/" + kind)
        .map(value -> Arrays.stream(value.split(",", -1)).map(String::strip))
        .stream()
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
