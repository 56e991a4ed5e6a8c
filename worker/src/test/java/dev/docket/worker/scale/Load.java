package dev.docket.worker.scale;

import java.util.EnumMap;
import java.util.Map;

/**
 * Jobs that come at a steady rate, each submitted by a call of its own.
 *
 * @param jobsPerSecond of all tenants
 * @param tenants how many there are; the n-th largest has 1/n of the jobs of the largest
 * @param calls requests to the model of each job
 * @param seconds how long a job is at a worker, on average
 */
record Load(double jobsPerSecond, int tenants, int calls, double seconds) {
  static final int SHARDS = 16;

  /** Writes to the index of open jobs: the job comes, moves when it is claimed, and goes. */
  static final int OPEN_WRITES = 4;

  /** Writes to a tenant's sums of use for each call, in the transaction that settles it. */
  static final int USAGE_WRITES = 2;

  /** Transactions on the row of a budget for each job: it is admitted, and it ends. */
  static final int BUDGET_TRANSACTIONS = 2;

  /** Writes to the index of entries to be sealed for each entry: it comes and goes. */
  static final int AUDIT_INDEX_WRITES = 2;

  /** Writes to a tenant's audit log for each entry: written, sealed and taken away, each twice. */
  static final int AUDIT_WRITES = 6;

  private static final double SECONDS_A_DAY = 86_400;

  /** The rate of the busiest hour of a day of so many jobs, {@code peak} times that of the day. */
  static Load ofADay(double jobs, double peak, int tenants, int calls, double seconds) {
    return new Load(jobs * peak / SECONDS_A_DAY, tenants, calls, seconds);
  }

  /** The part of all jobs that the largest tenant has. */
  double largest() {
    double all = 0;
    for (int tenant = 1; tenant <= tenants; tenant++) {
      all += 1.0 / tenant;
    }
    return 1 / all;
  }

  /** What this load asks for of each limit. */
  Map<Limit, Double> needs() {
    double ofLargest = jobsPerSecond * largest();
    Map<Limit, Double> needs = new EnumMap<>(Limit.class);
    needs.put(Limit.OPEN_SHARD, OPEN_WRITES * jobsPerSecond / SHARDS);
    needs.put(Limit.LIST, ofLargest);
    needs.put(Limit.USAGE, USAGE_WRITES * calls * ofLargest);
    needs.put(Limit.BUDGET, BUDGET_TRANSACTIONS * ofLargest);
    needs.put(Limit.AUDIT_INDEX, AUDIT_INDEX_WRITES * jobsPerSecond);
    needs.put(Limit.AUDIT_LOG, AUDIT_WRITES * ofLargest);
    needs.put(Limit.IN_FLIGHT, jobsPerSecond * seconds);
    return needs;
  }
}
