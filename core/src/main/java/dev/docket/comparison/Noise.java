package dev.docket.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A kind of difference that a reader may leave out of a comparison. */
public enum Noise {
  /** Which quotation marks stand around words, and whether any do. */
  QUOTES("[\"'\u201C\u201D\u2018\u2019\u201E\u00AB\u00BB「」『』]"),
  /** Capital and small letters. */
  CASE(""),
  /** Signs that part words and sentences; those within numbers count. */
  PUNCTUATION(
      "(?<![0-9０-９])[,.;:、。，．；：・](?![0-9０-９])|(?<=[0-9０-９])[,.;:、。，．；：](?![0-9０-９])"
          + "|(?<![0-9０-９])[;:、。；：・](?=[0-9０-９])"),
  /** White space. */
  SPACE("[\\s\\p{Z}]"),
  /** The marks of notes: [1]. */
  NOTES("\\[[0-9]{1,4}\\]");

  private final Pattern left;

  Noise(String left) {
    this.left = Pattern.compile(left);
  }

  /** As the REST interface spells it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this code; empty if there is none. */
  public static Optional<Noise> of(String code) {
    for (Noise noise : values()) {
      if (noise.code().equals(code)) {
        return Optional.of(noise);
      }
    }
    return Optional.empty();
  }

  /** Whether two texts differ in nothing but {@code kinds}. */
  public static boolean isAll(Set<Noise> kinds, String before, String after) {
    return !kinds.isEmpty() && without(kinds, before).equals(without(kinds, after));
  }

  private static String without(Set<Noise> kinds, String text) {
    String rest = text;
    for (Noise kind : values()) {
      if (kinds.contains(kind)) {
        rest =
            kind == CASE ? rest.toLowerCase(Locale.ROOT) : kind.left.matcher(rest).replaceAll("");
      }
    }
    return rest;
  }
}
