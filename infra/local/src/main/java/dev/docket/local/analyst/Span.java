package dev.docket.local.analyst;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a unit's text that a rule has found, in UTF-16 indexes. */
record Span(int start, int end, String text) {
  static Optional<Span> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end(), matcher.group()))
        : Optional.empty();
  }

  /** The whole of {@code text}. */
  static Span all(String text) {
    return new Span(0, text.length(), text);
  }
}
