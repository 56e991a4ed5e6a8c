package dev.docket.api.job;

import dev.docket.job.Job;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Looks at stored jobs, of which all who look at the same job at about the same time share one: so
 * many clients that wait for a job ask no more of the store than a few.
 */
final class SharedLooks {
  /** Where a job is looked up. */
  @FunctionalInterface
  interface Lookup {
    /** The job as stored now; empty if there is none. */
    Optional<Job> find(TenantId tenant, JobId id);
  }

  private record Place(TenantId tenant, JobId id) {}

  private final Lookup lookup;
  private final long fresh;
  private final LongSupplier nanos;
  private final Map<Place, Watched> watched = new ConcurrentHashMap<>();
  private volatile long clearedAt;

  /**
   * Looks that are shared as long as they are younger than {@code fresh}.
   *
   * @param nanos a clock that nobody sets
   */
  SharedLooks(Lookup lookup, Duration fresh, LongSupplier nanos) {
    this.lookup = lookup;
    this.fresh = fresh.toNanos();
    this.nanos = nanos;
    this.clearedAt = nanos.getAsLong();
  }

  /** The job as it was stored {@code fresh} ago or later; empty if there is none. */
  Optional<Job> look(TenantId tenant, JobId id) {
    Place place = new Place(tenant, id);
    Optional<Job> job = watched.computeIfAbsent(place, _ -> new Watched()).look(place);
    forgetOld();
    return job;
  }

  /** How many jobs are remembered. */
  int size() {
    return watched.size();
  }

  private void forgetOld() {
    long now = nanos.getAsLong();
    if (now - clearedAt >= fresh) {
      clearedAt = now;
      watched.values().removeIf(one -> one.isOld(now));
    }
  }

  /** One job, as it was last seen. */
  private final class Watched {
    private volatile boolean isSeen;
    private volatile long at;
    private Optional<Job> job = Optional.empty();

    synchronized Optional<Job> look(Place place) {
      long now = nanos.getAsLong();
      if (!isSeen || now - at >= fresh) {
        job = lookup.find(place.tenant(), place.id());
        at = now;
        isSeen = true;
      }
      return job;
    }

    /** Does not wait for a look that is being made. */
    boolean isOld(long now) {
      return isSeen && now - at >= fresh;
    }
  }
}
