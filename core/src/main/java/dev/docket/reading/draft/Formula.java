package dev.docket.reading.draft;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes formulas in a line, as one types them: {@code 1/2}, {@code (a+b)/c}, {@code 10^6}, so that
 * no digits of theirs run together.
 */
public final class Formula {
  private static final Pattern SIMPLE =
      Pattern.compile(
          "[\\p{L}\\p{N}.,%′″'∞]*|[-+−][\\p{N}.,]+|\\\\?[(\\[{|][^()\\[\\]{}|]*[)\\]}|]");

  private Formula() {}

  /** Numerator and denominator with a stroke between. */
  public static String fraction(String above, String below) {
    return grouped(above) + "/" + grouped(below);
  }

  /** The base with what is raised beside it. */
  public static String power(String base, String raised) {
    return raised.isBlank() ? base : grouped(base) + "^" + grouped(raised);
  }

  /** The base with what is lowered beside it. */
  public static String index(String base, String lowered) {
    return lowered.isBlank() ? base : grouped(base) + "_" + grouped(lowered);
  }

  /** The base with what is lowered and what is raised beside it: {@code x_i^2}. */
  public static String indexed(String base, String lowered, String raised) {
    String index = index(base, lowered);
    return raised.isBlank()
        ? index
        : (lowered.isBlank() ? grouped(base) : index) + "^" + grouped(raised);
  }

  /** A root; a square root where {@code degree} is blank. */
  public static String root(String degree, String content) {
    String sign = degree.isBlank() || degree.strip().equals("2") ? "√" : "root_" + grouped(degree);
    return sign + "(" + content.strip() + ")";
  }

  /** A sum, product or integral with its bounds. */
  public static String large(String sign, String from, String to, String content) {
    String below = from.isBlank() ? "" : "_" + grouped(from);
    String bounded = sign + below + (to.isBlank() ? "" : "^" + grouped(to));
    return content.isBlank() ? bounded : bounded + " " + content.strip();
  }

  /** Rows of a matrix or lines of an equation: [a, b; c, d]. */
  public static String rows(List<List<String>> rows) {
    return "[" + String.join("; ", rows.stream().map(r -> String.join(", ", r)).toList()) + "]";
  }

  /** The content as one operand, in brackets where it needs them. */
  public static String grouped(String content) {
    String plain = content.strip();
    return SIMPLE.matcher(plain).matches() ? plain : "(" + plain + ")";
  }

  /** Appends {@code part} to {@code before}, apart from it where digits or letters would meet. */
  public static void append(StringBuilder before, String part) {
    if (part.isEmpty()) {
      return;
    }
    if (!before.isEmpty()) {
      int last = before.codePointBefore(before.length());
      int first = part.codePointAt(0);
      boolean meet = Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first);
      if (meet && !LineJoining.isWide((char) last) && !LineJoining.isWide((char) first)) {
        before.append(' ');
      }
    }
    before.append(part);
  }
}
