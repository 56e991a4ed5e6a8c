package dev.docket.api.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, as told to its sender.
 *
 * @param detail a sentence that says what is wrong and how to mend it
 * @param field the path of the field at fault, e.g. {@code options.length}; null where there is
 *     none
 * @param members what is told beside it, by name
 */
public record Problem(
    ProblemKind kind, String detail, @Nullable String field, Map<String, Object> members) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem without members of its own kind. */
  public Problem(ProblemKind kind, String detail, @Nullable String field) {
    this(kind, detail, field, Map.of());
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, null);
  }

  public static Problem badField(String field, String detail) {
    return new Problem(ProblemKind.INVALID_FIELD, detail, field);
  }

  /** There is nothing under the path, as far as the caller may know. */
  public static Problem notFound(String what, String id) {
    return of(ProblemKind.NOT_FOUND, "There is no " + what + " " + id + ".");
  }

  /** The same with members of its own kind. */
  public Problem with(Map<String, Object> others) {
    return new Problem(kind, detail, field, others);
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  /** The problem as an RFC 9457 document. */
  View view(String requestId) {
    return view(requestId, null);
  }

  /** The same, with what a process lacks to be ready. */
  View view(String requestId, @Nullable List<String> missing) {
    return new View(
        kind.type(),
        kind.title(),
        kind.status(),
        detail,
        kind.isRetryable(),
        requestId,
        field,
        missing,
        members);
  }

  record View(
      String type,
      String title,
      int status,
      String detail,
      boolean retryable,
      String requestId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> missing,
      @JsonAnyGetter Map<String, Object> members) {}
}
