package dev.docket.local.analyst.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a unit's text that a rule has found, in UTF-16 indexes. */
public record Span(int start, int end, String text) {
  /** The first stretch of {@code text} that a pattern finds. */
  public static Optional<Span> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end(), matcher.group()))
        : Optional.empty();
  }

  /** The whole of {@code text}. */
  public static Span all(String text) {
    return new Span(0, text.length(), text);
  }
}
