package dev.docket.api.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a client has followed a job: {@code <version>} of the job, and behind a dot how many
 * statements of its result, where it has shown any.
 *
 * @param version -1 for none
 */
record LastEvent(long version, int statements) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,6}))?");
  private static final LastEvent NONE = new LastEvent(-1, 0);

  /** What {@code header} says; nothing was seen if it is not such an id. */
  static LastEvent of(@Nullable String header) {
    Matcher id = FORM.matcher(header == null ? "" : header);
    if (!id.matches()) {
      return NONE;
    }
    String statements = id.group(2);
    return new LastEvent(
        Long.parseLong(id.group(1)), statements == null ? 0 : Integer.parseInt(statements));
  }

  String id() {
    return statements == 0 ? Long.toString(version) : version + "." + statements;
  }

  LastEvent at(long newVersion) {
    return new LastEvent(Math.max(version, newVersion), statements);
  }

  LastEvent withStatement() {
    return new LastEvent(version, statements + 1);
  }
}
