package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of the new version.
 *
 * @param old the index in the old text of its first character, where it was moved; -1 if it is new
 */
record Stretch(String text, int old) {
  static final int NEW = -1;

  static Stretch fresh(String text) {
    return new Stretch(text, NEW);
  }

  /** The characters from {@code start} to {@code end}. */
  Stretch part(int from, int to) {
    return new Stretch(text.substring(from, to), old == NEW ? NEW : old + from);
  }

  /** The first {@code count} characters. */
  static List<Stretch> before(List<Stretch> stretches, int count) {
    List<Stretch> first = new ArrayList<>();
    int left = count;
    for (Stretch stretch : stretches) {
      int to = Math.min(left, stretch.text.length());
      left -= to;
      if (to > 0) {
        first.add(stretch.part(0, to));
      }
    }
    return first;
  }

  /** The text behind its first {@code count} characters. */
  static List<Stretch> behind(List<Stretch> stretches, int count) {
    List<Stretch> rest = new ArrayList<>();
    int skip = count;
    for (Stretch stretch : stretches) {
      int from = Math.min(skip, stretch.text.length());
      skip -= from;
      if (from < stretch.text.length()) {
        rest.add(stretch.part(from, stretch.text.length()));
      }
    }
    return rest;
  }

  /** The lines of a text that are not blank. */
  static List<List<Stretch>> lines(List<Stretch> stretches) {
    List<List<Stretch>> lines = new ArrayList<>();
    String text = text(stretches);
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (!text.substring(from, to).isBlank()) {
        lines.add(behind(before(stretches, to), from));
      }
      from = to + 1;
    }
    return lines;
  }

  static String text(List<Stretch> stretches) {
    StringBuilder text = new StringBuilder();
    stretches.forEach(s -> text.append(s.text));
    return text.toString();
  }
}
