package dev.docket.summary.page;

import dev.docket.wording.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in Markdown that stays text, with no more backslashes than it needs for that. */
final class MarkdownText {
  /** What would be markup where it stands; the groups are what a backslash goes before. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\\\(?=[!-/:-@\\[-`{-~])" // a backslash that escapes
              + "|`"
              + "|\\*(?=\\S)|(?<=\\S)\\*"
              + "|(?<![\\p{L}\\p{N}])_(?=\\S)|(?<=\\S)_(?![\\p{L}\\p{N}])"
              + "|\\[(?=[^\\]]*\\][(\\[:])|\\[(?=\\^)|\\[(?=[ xX]?\\])"
              + "|<(?=[A-Za-z/!?])"
              + "|~(?=~)|(?<=~)~"
              + "|&(?=#?\\w+;)");

  private static final Pattern BLOCK = Pattern.compile("^(?:#{1,6}(?= |$)|[-+>](?= |$)|>)");
  private static final Pattern NUMBERED = Pattern.compile("^([0-9]{1,9})([.)])(?= |$)");
  private static final Pattern RULE = Pattern.compile("^(?=[-=_ ]+$)(?=.)");

  private MarkdownText() {}

  /** {@code text} on one line, as text and nothing else. */
  static String of(String text) {
    String line = OneLine.of(text);
    String safe = MARKUP.matcher(line).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
    safe = BLOCK.matcher(safe).replaceFirst(m -> Matcher.quoteReplacement("\\" + m.group()));
    safe = NUMBERED.matcher(safe).replaceFirst("$1\\\\$2");
    return RULE.matcher(line).find() && !safe.startsWith("\\") ? "\\" + safe : safe;
  }

  /** The same within a cell of a table. */
  static String cell(String text) {
    return of(text).replace("|", "\\|");
  }
}
