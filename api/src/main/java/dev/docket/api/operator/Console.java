package dev.docket.api.operator;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds a command: environment and streams. Results go to {@code out}, everything said to
 * a person to {@code err}.
 *
 * @param terminal whether a person watches {@code err}, so that a line may be drawn over
 */
public record Console(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal) {

  /** The value of an environment variable; empty if unset or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Says a line to the person. */
  public void say(String line) {
    err.println(line);
    err.flush();
  }
}
