package dev.docket.reading.pdf.layout;

import dev.docket.reading.pdf.content.PdfStretch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets small raised digits apart from what they follow: marks of notes as {@code [1]}, others, such
 * as exponents, as {@code ^6}. The 1 of a note at USD 100 is none of its digits.
 */
final class PdfRaised {
  private static final float SMALLER = 0.85f; // than what they follow
  private static final float LEAST = 0.18f; // ems of that, above its baseline
  private static final float MOST = 0.8f;
  private static final float NEAR = 0.35f; // ems between them
  private static final float BEFORE_NOTE = 0.7f; // ems between a note's number and its words
  private static final int MOST_MARKS = 400; // of a page; more are no marks
  private static final Pattern DIGITS =
      Pattern.compile("[(\\[]?([-−–+]?[0-9]{1,3}(?: ?[,、，] ?[0-9]{1,3}){0,7})[)\\]]?");
  private static final Pattern UNIT =
      Pattern.compile("(?:.*[^\\p{L}])?(?:[kcdmnμµ]?m|ft|in|yd|[a-zA-Z]|㎡|ha|cc)$");
  private static final Pattern SLASH = Pattern.compile("[/⁄].*");

  private final List<PdfStretch> stretches;
  private final Set<String> notes = new HashSet<>(); // numbers that notes of the page begin with

  private PdfRaised(List<PdfStretch> stretches) {
    this.stretches = stretches;
  }

  /** Changes the text of raised digits among {@code stretches}. */
  static void mark(List<PdfStretch> stretches) {
    List<PdfStretch> digits =
        stretches.stream()
            .filter(
                s -> s.text.length() < 40 && DIGITS.matcher(s.text.toString().strip()).matches())
            .toList();
    if (digits.isEmpty() || digits.size() > MOST_MARKS) {
      return;
    }
    PdfRaised raised = new PdfRaised(stretches);
    List<PdfStretch> leading = digits.stream().filter(raised::leads).toList();
    leading.forEach(s -> raised.notes.add(number(s)));
    for (PdfStretch digit : digits) {
      PdfStretch before = raised.neighbour(digit);
      if (before != null) {
        raised.write(digit, before);
      } else if (leading.contains(digit)) {
        digit.replace("[" + number(digit) + "] ");
      }
    }
  }

  private void write(PdfStretch digit, PdfStretch before) {
    String number = number(digit);
    String words = before.text.toString();
    char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
    if (isNumerator(digit)) {
      digit.spaced |= Character.isDigit(last);
      return;
    }
    boolean exponent =
        !notes.contains(number)
            && (Character.isDigit(last)
                || last == ')'
                || number.charAt(0) == '-'
                || number.charAt(0) == '−'
                || UNIT.matcher(words).matches());
    digit.replace(exponent ? "^" + number : "[" + number + "]");
    digit.spaced = false;
  }

  private static String number(PdfStretch digit) {
    Matcher m = DIGITS.matcher(digit.text.toString().strip());
    return m.matches() ? m.group(1) : "";
  }

  /** Whether a note begins with {@code digit}: nothing is before it, and larger words follow. */
  private boolean leads(PdfStretch digit) {
    PdfStretch next = null;
    for (PdfStretch other : stretches) {
      if (other == digit || !isAbove(digit, other)) {
        continue;
      }
      if (other.x < digit.x && other.end > digit.x - 2 * other.size) {
        return false;
      }
      if (other.x > digit.x && other.x - digit.end < BEFORE_NOTE * other.size) {
        next = other;
      }
    }
    return next != null;
  }

  /** What {@code digit} stands raised after; null if nothing. */
  private @Nullable PdfStretch neighbour(PdfStretch digit) {
    for (PdfStretch other : stretches) {
      if (other != digit
          && isAbove(digit, other)
          && other.x < digit.x
          && Math.abs(digit.x - other.end) < NEAR * other.size) {
        return other;
      }
    }
    return null;
  }

  private static boolean isAbove(PdfStretch digit, PdfStretch line) {
    float above = line.y - digit.y;
    boolean smaller = digit.size < SMALLER * line.size || digit.raised;
    return smaller && above > LEAST * line.size && above < MOST * line.size;
  }

  /** Whether a slash follows, so that {@code digit} is the upper part of a fraction. */
  private boolean isNumerator(PdfStretch digit) {
    for (PdfStretch other : stretches) {
      if (other.x > digit.x
          && Math.abs(other.x - digit.end) < NEAR * digit.size
          && Math.abs(other.y - digit.y) < digit.size
          && SLASH.matcher(other.text).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
