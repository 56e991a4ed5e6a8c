package dev.docket.local.mantle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tokens per minute and model, as a bucket that fills continuously and holds one minute's worth.
 */
final class TokenQuota {
  private record Bucket(double tokens, Instant at) {}

  private final Map<String, Integer> perMinute;
  private final Map<String, Bucket> buckets = new HashMap<>();

  TokenQuota(Map<String, Integer> perMinute) {
    this.perMinute = perMinute;
  }

  /** Takes {@code tokens} out of the model's bucket, or answers false and takes none. */
  synchronized boolean reserve(String model, long tokens, Instant now) {
    Integer limit = perMinute.get(model);
    if (limit == null) {
      return true;
    }
    Bucket bucket = buckets.getOrDefault(model, new Bucket(limit, now));
    double refilled = limit * (now.toEpochMilli() - bucket.at.toEpochMilli()) / 60_000.0;
    double left = Math.min(limit, bucket.tokens + Math.max(0, refilled)) - tokens;
    if (left < 0) {
      return false;
    }
    buckets.put(model, new Bucket(left, now));
    return true;
  }
}
