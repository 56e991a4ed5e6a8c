package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.Key;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of notes, as readers write them: {@code USD 5[1]}, and {@code [1] Per month.} where the
 * note stands. Their numbers go by the order of the notes, so that a changed one says nothing: the
 * notes themselves are compared.
 */
final class NoteMarks {
  /** What any such mark is compared by. */
  static final String VALUE = "[note]";

  private static final Pattern MARK = Pattern.compile("\\[[0-9]{1,3}\\]");

  /** What stands after an index of a formula, as in {@code P[1](t)}, but after no note's mark. */
  private static final Pattern OPERAND = Pattern.compile("[\\p{L}\\p{N}(^_*/=+]");

  private NoteMarks() {}

  /** Where the mark ends that stands at {@code at}; {@code at} if none does. */
  static int end(Key key, int at) {
    String text = key.text();
    if (text.charAt(at) != '[') {
      return at;
    }
    Matcher mark = MARK.matcher(text).region(at, text.length());
    if (!mark.lookingAt()) {
      return at;
    }
    int end = mark.end();
    boolean opensNote = key.startsLine(at) && end < text.length() && text.charAt(end) == ' ';
    return opensNote || (isAfterWord(text, at) && !isOperand(text, end)) ? end : at;
  }

  /** Whether it touches a word or the sign after one, rather than a letter of a formula. */
  private static boolean isAfterWord(String text, int at) {
    if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
      return false;
    }
    char last = text.charAt(at - 1);
    boolean letterAlone =
        isLatin(last) && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    return !letterAlone && "[({=+*/".indexOf(last) < 0;
  }

  private static boolean isLatin(char c) {
    return c < 0x2E80 && Character.isLetter(c);
  }

  private static boolean isOperand(String text, int end) {
    return end < text.length() && OPERAND.matcher(text).region(end, end + 1).matches();
  }
}
