package dev.docket.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an element of a line stands above or below it.
 *
 * @param aligned by its alignment; that of {@code sup} and {@code sub} unless a sheet moves them
 * @param relative whether {@code shifted} counts
 * @param shifted by {@code top} or {@code bottom}
 */
record CssPosition(Place aligned, boolean relative, Place shifted) {
  /** Where text stands. */
  enum Place {
    LINE,
    RAISED,
    LOWERED
  }

  private static final double LEAST = 0.2; // of a letter's height, which moves no icon into place
  private static final int POINTS = 12; // of a letter's height
  private static final Pattern LENGTH =
      Pattern.compile("([+-]?[0-9]*\\.?[0-9]+)(em|rem|ex|%|[a-z]*)");

  /** The position that a browser gives an element of this name. */
  static CssPosition of(String name) {
    Place place =
        switch (name) {
          case "sup" -> Place.RAISED;
          case "sub" -> Place.LOWERED;
          default -> Place.LINE;
        };
    return new CssPosition(place, false, Place.LINE);
  }

  /** Where the element stands. */
  Place place() {
    return aligned != Place.LINE || !relative ? aligned : shifted;
  }

  /** This position with one property declared of an element that has {@code own} before any. */
  CssPosition with(String property, String value, CssPosition own) {
    return switch (property) {
      case "vertical-align" ->
          switch (value) {
            case "super", "text-top" -> new CssPosition(Place.RAISED, relative, shifted);
            case "sub" -> new CssPosition(Place.LOWERED, relative, shifted);
            default -> {
              Place moved = moved(value);
              yield new CssPosition(moved == Place.LINE ? own.aligned : moved, relative, shifted);
            }
          };
      case "position" -> new CssPosition(aligned, value.equals("relative"), shifted);
      case "bottom" -> new CssPosition(aligned, relative, moved(value));
      case "top" ->
          new CssPosition(
              aligned,
              relative,
              switch (moved(value)) {
                case RAISED -> Place.LOWERED;
                case LOWERED -> Place.RAISED;
                case LINE -> Place.LINE;
              });
      default -> this;
    };
  }

  private static Place moved(String value) {
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      return Place.LINE;
    }
    double by = Double.parseDouble(length.group(1));
    double letters =
        switch (length.group(2)) {
          case "em", "rem" -> by;
          case "ex" -> by / 2;
          case "%" -> by / 100;
          default -> by / POINTS;
        };
    return letters >= LEAST ? Place.RAISED : letters <= -LEAST ? Place.LOWERED : Place.LINE;
  }
}
