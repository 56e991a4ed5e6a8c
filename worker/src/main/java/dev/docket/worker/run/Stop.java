package dev.docket.worker.run;

/** Why a job that is running is to stop. */
public enum Stop {
  /** Its submitter asked for it. */
  CANCEL,
  /** It is long past its deadline. */
  DEADLINE,
  /** This worker gives it back, to itself or another. */
  GIVE_BACK,
  /** It is no longer this worker's. */
  LOST
}
