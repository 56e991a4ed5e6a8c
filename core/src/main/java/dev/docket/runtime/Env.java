package dev.docket.runtime;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings from environment variables and reports everything wrong with them at once. Until
 * {@link #check} has passed, a value read may be a stand-in.
 */
public final class Env {
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})([kmgKMG])");

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  /** Reads from {@code variables}. */
  public Env(Map<String, String> variables) {
    this.variables = variables;
  }

  /** The value of {@code name}; empty if unset or blank. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value of {@code name}, which must be set. */
  public String required(String name) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      problems.add(name + " is not set");
    }
    return value.orElse("");
  }

  /** The URL in {@code name}, which must be set. */
  public URI uri(String name) {
    String value = required(name);
    try {
      return URI.create(value);
    } catch (IllegalArgumentException e) {
      problems.add(name + " is not a URL: " + value);
      return URI.create("");
    }
  }

  /** Reports that something read is wrong. */
  public void problem(String what) {
    problems.add(what);
  }

  /** A whole number above 0. */
  public int positive(String name, int byDefault) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // named below
    }
    problems.add(name + " is not a whole number above 0: " + value.get());
    return byDefault;
  }

  /** A size in bytes as Java writes it for a heap, e.g. {@code 512m}. */
  public long size(String name, long byDefault) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      return byDefault;
    }
    Matcher size = SIZE.matcher(value.get());
    if (!size.matches()) {
      problems.add(name + " is not a size such as 512m or 1g: " + value.get());
      return byDefault;
    }
    long unit = 1L << (10 * " kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT)));
    return Long.parseLong(size.group(1)) * unit;
  }

  /** A file that is there, if one is named. */
  public Optional<Path> file(String name) {
    Optional<Path> file = optional(name).map(Path::of);
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      problems.add(name + " is not a file: " + file.get());
    }
    return file;
  }

  /** A duration in ISO 8601, e.g. {@code PT15S}. */
  public Duration duration(String name, Duration byDefault) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      return byDefault;
    }
    try {
      return Duration.parse(value.get());
    } catch (DateTimeParseException e) {
      problems.add(name + " is not an ISO 8601 duration such as PT15S: " + value.get());
      return byDefault;
    }
  }

  /** Throws if anything read so far was missing or malformed, naming all of it. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Bad settings: " + String.join("; ", problems));
    }
  }
}
