package dev.docket.worker.scale;

/**
 * What a system of many workers comes up against. Writes count as DynamoDB counts them: one for
 * each KB written, two in a transaction, and one partition takes 1,000 a second.
 */
enum Limit {
  OPEN_SHARD("fullest of the 16 shards of open jobs, writes/s", 1000),
  LIST("list of the largest tenant, writes/s", 1000),
  USAGE("sums of use of the largest tenant, writes/s", 1000),
  BUDGET("row of the budget of the largest tenant, transactions/s", 50),
  AUDIT_INDEX("index of audit entries to be sealed, writes/s", 1000),
  AUDIT_LOG("audit log of the largest tenant, writes/s", 1000),
  IN_FLIGHT("messages in flight in one queue", 120_000);

  private final String what;
  private final double most;

  Limit(String what, double most) {
    this.what = what;
    this.most = most;
  }

  String what() {
    return what;
  }

  /**
   * The most there can be of it. A partition of DynamoDB takes 1,000 write units a second and a
   * standard queue of SQS holds 120,000 messages in flight (both by the AWS documentation of
   * service quotas); that transactions on one item take about 20 ms each, one after the other, is
   * an assumption.
   */
  double most() {
    return most;
  }
}
