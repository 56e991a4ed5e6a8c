package dev.docket.worker.answer;

import dev.docket.worker.step.JobContext;
import dev.docket.worker.step.JobFailedException;

/** Values that a job keeps as its first start made them. */
final class Frozen {
  private Frozen() {}

  /** Makes a value that is not kept yet. */
  interface Making<T> {
    T make() throws JobFailedException, InterruptedException;
  }

  /** The value kept as {@code name}, or else the one that is made now. */
  static <T> T of(JobContext context, String name, Class<T> type, Making<T> making)
      throws JobFailedException, InterruptedException {
    try {
      return AnswerPipeline.read(
          context.frozen(
              name,
              () -> {
                try {
                  return AnswerPipeline.written(making.make());
                } catch (JobFailedException | InterruptedException e) {
                  throw new Cut(e);
                }
              }),
          type);
    } catch (Cut cut) {
      switch (cut.cause) {
        case JobFailedException e -> throw e;
        case InterruptedException e -> throw e;
        default -> throw cut;
      }
    }
  }

  /** Carries a checked exception through a supplier. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Exception cause;

    Cut(Exception cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
