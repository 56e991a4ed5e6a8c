package dev.docket.cli;

/**
 * A command cannot be done. The message is a sentence that says what is wrong and how to mend it.
 */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
