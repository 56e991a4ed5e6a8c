package dev.docket.job;

/** Why a job failed: stored, served as {@code error.type}, never renamed. */
public enum FailureReason {
  /** The job was not done at its deadline, and nothing had been read. */
  DEADLINE_EXCEEDED(Blame.SYSTEM),
  /** Some request may have reached the model, and sending it again was forbidden. */
  POSSIBLE_DUPLICATE(Blame.SYSTEM),
  /** The plan needs more tokens than the job may spend. */
  TOO_MANY_TOKENS(Blame.SUBMITTER),
  /** The job may cost more than its submitter allows. */
  COST_ABOVE_LIMIT(Blame.SUBMITTER),
  /** There is no room for the job in its tenant's budget. */
  BUDGET_EXCEEDED(Blame.SUBMITTER),
  /** The job may cost only so much, and nobody knows what its model costs. */
  NO_PRICE_KNOWN(Blame.OPERATOR),
  /** A document of the job is no longer there. */
  DOCUMENT_GONE(Blame.SUBMITTER),
  /** A single request can never fit the model or its quota. */
  REQUEST_TOO_LARGE(Blame.OPERATOR),
  /** The model endpoint refused key, address, Region or model. */
  MODEL_MISCONFIGURED(Blame.OPERATOR),
  /** The model answered nothing usable to every part. */
  MODEL_FAILED(Blame.SYSTEM),
  /** Running the job crashed the worker again and again. */
  CRASHED(Blame.SYSTEM);

  /** Who must change something before another try can succeed. */
  public enum Blame {
    SUBMITTER,
    OPERATOR,
    SYSTEM
  }

  private final Blame blame;

  FailureReason(Blame blame) {
    this.blame = blame;
  }

  /** Who must change something. */
  public Blame blame() {
    return blame;
  }

  /** The reason as the REST interface spells it, e.g. {@code deadline-exceeded}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
