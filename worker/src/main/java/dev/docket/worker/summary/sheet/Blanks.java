package dev.docket.worker.summary.sheet;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a form leaves to be filled in from what a document says. */
final class Blanks {
  private static final Pattern BLANK =
      Pattern.compile(
          "\\[[^\\]]*\\]|\\{[^}]*\\}|<[^>]*>|_{2,}|[○●◯□■△▲＿]{2,}|[○●◯△]|〇〇(?![一二三四五六七八九〇年月日])"
              + "|\\$\\{|%[A-Z_]+%|(?i:insert|fill in|to be (?:determined|completed|agreed)|\\bTBD\\b)"
              + "|(?:令和|平成|西暦|20)[\\s　]*年|年[\\s　]+月|[2２][0０][XxＸ]{2}|X{2,}|^\\s*[-–—/・]*\\s*$");
  private static final Pattern FILLED =
      Pattern.compile("(_+)[\\p{L}\\p{N}$€£¥](?:[^_\\n]{0,60}?[\\p{L}\\p{N}.)])?(_+)");
  private static final Pattern BEFORE_WORD = Pattern.compile("(_{2,})(?=[\\p{L}\\p{N}$€£¥])");
  private static final Pattern CHOICE = Pattern.compile("☐|□|\\[ \\]|\\( \\)");

  private Blanks() {}

  /**
   * The lines to write on that are written on, as indexes of {@code text}: of __Valerie__ all four.
   */
  static BitSet filled(String text) {
    BitSet lines = new BitSet();
    if (text.indexOf('_') < 0) {
      return lines;
    }
    Matcher filled = FILLED.matcher(text);
    while (filled.find()) {
      lines.set(filled.start(1), filled.end(1));
      lines.set(filled.start(2), filled.end(2));
      filled.region(filled.start(2), text.length());
    }
    Matcher before = BEFORE_WORD.matcher(text);
    while (!lines.isEmpty() && before.find()) {
      lines.set(before.start(1), before.end(1));
    }
    return lines;
  }

  /** Where the first place to fill in stands in {@code text}; empty where it has none. */
  static OptionalInt first(String text) {
    Matcher blank = BLANK.matcher(text);
    Matcher choice = CHOICE.matcher(text);
    int first = blank.find() ? blank.start() : Integer.MAX_VALUE;
    first = choice.find() ? Math.min(first, choice.start()) : first;
    return first == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** Whether {@code text} has a place to tick that is not ticked. */
  static boolean isChoice(String text) {
    return CHOICE.matcher(text).find();
  }

  /** Whether {@code text} has a place to fill in, or nothing at all. */
  static boolean isIn(String text) {
    return text.isBlank() || BLANK.matcher(text).find() || CHOICE.matcher(text).find();
  }
}
