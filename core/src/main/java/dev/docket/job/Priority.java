package dev.docket.job;

/** Which of the two queues a job waits in. */
public enum Priority {
  INTERACTIVE,
  BULK
}
