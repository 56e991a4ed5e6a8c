package dev.docket.worker.mantle;

/**
 * The model endpoint cannot be reached or does not answer sensibly now; it may when tried again.
 */
public final class ModelUnavailableException extends RuntimeException {
  /** A failure described by {@code message}. */
  public ModelUnavailableException(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }
}
