package dev.docket.reading.draft;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads raised and lowered characters, which are no digits of the number that they stand at: the
 * mark of a note is {@code [1]}, any other raised figure {@code ^6}.
 */
public final class Raised {
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,3}");
  private static final Pattern BRACKETS = // around the number of a note: (1), [1], 1)
      Pattern.compile("[(（\\[]?([0-9０-９]{1,3})[)）\\]]");
  private static final Pattern SEVERAL = Pattern.compile("[0-9]{1,3}(?:\\s*[,、]\\s*[0-9]{1,3})+");
  private static final Pattern UPPER = Pattern.compile("[\\^\\[]([0-9]{1,3})\\]?[/⁄]\\z");
  private static final Pattern ORDINAL =
      Pattern.compile("(?i)st|nd|rd|th|er|re|e|ème|eme|do|ta|to|o|a|º|ª|bis|ter");
  private static final Pattern SIMPLE = Pattern.compile("[-+−–]?[\\p{N}.]+|\\p{L}");
  private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*", Pattern.DOTALL);

  private Raised() {}

  /** Whether raised text at the start of a block makes that block a note: it is a number. */
  public static boolean isNoteNumber(String raised) {
    return NUMBER.matcher(bare(raised)).matches();
  }

  /** Whether raised text is the numbers of several notes: 2, 3. */
  public static boolean areNoteNumbers(String raised) {
    return SEVERAL.matcher(raised.strip()).matches();
  }

  /** The marks that the numbers of several notes read as. */
  public static String marks(String raised) {
    return NUMBER.matcher(raised).replaceAll("[$0]").replaceAll("[\\s,、]+", "");
  }

  /**
   * What a raised text reads as.
   *
   * @param before what stands before it in its block
   * @param notes the numbers that open a block as raised text does: those of notes
   */
  public static String above(CharSequence before, String raised, Set<String> notes) {
    String text = bare(raised);
    boolean number = NUMBER.matcher(text).matches();
    boolean marked = number && raised.strip().startsWith("[");
    if (number && (marked || isBlank(before) || notes.contains(text))) {
      return "[" + text + "]";
    }
    boolean letters = !text.isEmpty() && text.codePoints().allMatch(Character::isLetter);
    boolean figure =
        DIGIT.matcher(text).matches()
            && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    if (isBlank(before) || !(letters ? isExponent(lastOf(before), text) : figure)) {
      return raised;
    }
    return "^" + (SIMPLE.matcher(raised.strip()).matches() ? text : "(" + text + ")");
  }

  /**
   * What a lowered text reads as; {@code before} stands before it in its block. The lower part of a
   * fraction makes the raised figure before its stroke the upper part: {@code 1 3/4}.
   */
  public static String below(StringBuilder before, String lowered) {
    String text = lowered.strip();
    Matcher upper = UPPER.matcher(before);
    if (NUMBER.matcher(text).matches() && upper.find()) {
      boolean mixed = upper.start() > 0 && Character.isDigit(before.charAt(upper.start() - 1));
      before.replace(upper.start(), before.length(), (mixed ? " " : "") + upper.group(1) + "/");
    }
    boolean digits = !text.isEmpty() && Character.isDigit(text.charAt(0));
    return digits && Character.isDigit(lastOf(before)) ? "_" + text : lowered;
  }

  /** Raised text without white space, and a number without its brackets. */
  public static String bare(String raised) {
    String text = raised.strip();
    Matcher brackets = BRACKETS.matcher(text);
    return brackets.matches() ? brackets.group(1) : text;
  }

  private static boolean isBlank(CharSequence text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00A0');
  }

  private static int lastOf(CharSequence text) {
    return text.isEmpty() ? -1 : text.charAt(text.length() - 1);
  }

  /** Whether raised letters after {@code last} are an exponent or a mark, not part of the word. */
  private static boolean isExponent(int last, String letters) {
    if (Character.isDigit(last)) {
      return !ORDINAL.matcher(letters).matches();
    }
    return letters.length() == 1 && Character.isLetter(last) && !letters.equals("o"); // No
  }
}
