package dev.docket.wording;

import java.util.List;

/**
 * What must, or must not, stand right before and after a phrase. Each list holds literal texts; an
 * empty list asks for nothing.
 *
 * @param after one of these must stand before the phrase
 * @param notAfter none of these may stand before it
 * @param before one of these must follow it
 * @param notBefore none of these may follow it
 */
public record Context(
    List<String> after, List<String> notAfter, List<String> before, List<String> notBefore) {
  /** Stands for the end of the text, or its beginning, in the lists of a context. */
  static final String EDGE = "$";

  /** Whatever stands around it. */
  public static final Context ANY = new Context(List.of(), List.of(), List.of(), List.of());

  /** One of the texts of {@code template} must stand before the phrase. */
  public static Context after(String template) {
    return new Context(Template.expand(template), List.of(), List.of(), List.of());
  }

  /** None of the texts of {@code template} may stand before the phrase. */
  public static Context notAfter(String template) {
    return new Context(List.of(), Template.expand(template), List.of(), List.of());
  }

  /** One of the texts of {@code template} must follow the phrase. */
  public static Context before(String template) {
    return new Context(List.of(), List.of(), Template.expand(template), List.of());
  }

  /** None of the texts of {@code template} may follow the phrase. */
  public static Context notBefore(String template) {
    return new Context(List.of(), List.of(), List.of(), Template.expand(template));
  }

  /** Both this and {@code other}, which must not name the same side twice. */
  Context and(Context other) {
    return new Context(
        after.isEmpty() ? other.after : after,
        notAfter.isEmpty() ? other.notAfter : notAfter,
        before.isEmpty() ? other.before : before,
        notBefore.isEmpty() ? other.notBefore : notBefore);
  }

  /** Whether a phrase may stand in {@code text} from {@code start} to {@code end}. */
  boolean allows(String text, int start, int end) {
    return (after.isEmpty() || endsWithAny(text, start, after))
        && !endsWithAny(text, start, notAfter)
        && (before.isEmpty() || startsWithAny(text, end, before))
        && !startsWithAny(text, end, notBefore);
  }

  private static boolean endsWithAny(String text, int at, List<String> literals) {
    for (String literal : literals) {
      int from = at - literal.length();
      if (literal.equals(EDGE)
          ? at == 0
          : text.regionMatches(true, from, literal, 0, literal.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String text, int at, List<String> literals) {
    for (String literal : literals) {
      if (literal.equals(EDGE)
          ? at == text.length()
          : text.regionMatches(true, at, literal, 0, literal.length())) {
        return true;
      }
    }
    return false;
  }
}
