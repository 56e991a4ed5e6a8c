package dev.docket.local.bench;

/**
 * What was asked of DynamoDB and SQS.
 *
 * @param reads units of DynamoDB
 * @param writes units of DynamoDB
 */
record Taken(double dynamo, double sqs, double reads, double writes) {
  /** USD for a million: on demand, us-east-1, AWS's list prices since 1 November 2024. */
  private static final double READ_UNITS = 0.125;

  private static final double WRITE_UNITS = 0.625;
  private static final double SQS_REQUESTS = 0.40; // of standard queues

  static final String PRICES = "AWS's list prices of us-east-1 since 2024-11-01, on demand";

  /** As {@link #toString} writes it. */
  static Taken parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Taken(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  Taken plus(Taken other) {
    return new Taken(
        dynamo + other.dynamo, sqs + other.sqs, reads + other.reads, writes + other.writes);
  }

  Taken minus(Taken other) {
    return new Taken(
        dynamo - other.dynamo, sqs - other.sqs, reads - other.reads, writes - other.writes);
  }

  /** The same for one of {@code many}. */
  Taken over(int many) {
    return new Taken(dynamo / many, sqs / many, reads / many, writes / many);
  }

  /** What a million times it costs. */
  double usdOfMillion() {
    return reads * READ_UNITS + writes * WRITE_UNITS + sqs * SQS_REQUESTS;
  }

  /** For people. */
  String said() {
    return "%.1f requests to DynamoDB, %.2f to SQS; %.1f units read, %.1f written; $%.2f a million"
        .formatted(dynamo, sqs, reads, writes, usdOfMillion());
  }

  @Override
  public String toString() {
    return dynamo + " " + sqs + " " + reads + " " + writes;
  }
}
