package dev.docket.api.operator;

/**
 * A command cannot be done. The message is a sentence that says what is wrong and how to mend it.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CommandException(String message) {
    super(message);
  }

  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
