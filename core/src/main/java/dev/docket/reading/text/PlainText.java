package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block;
import dev.docket.reading.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the paragraphs of plain text, whose lines may be wrapped at a width of its own. */
public final class PlainText {
  private static final Pattern CAPITALS =
      Pattern.compile("[\\p{Lu}\\p{Punct}“”’ \\t0-9–—]*\\p{Lu}{2}[\\p{Lu}\\p{Punct}“”’ \\t0-9–—]*");

  /** Line ends other than LF; a form feed at a line's start or end is none of its own. */
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|(?<=[^\\n])\\f(?=[^\\r\\n])|[\\x0B\\u0085\\u2028\\u2029]");

  /** A heading that is marked as in Markdown. */
  private static final Pattern MARKED =
      Pattern.compile("^(#{1,4})[ \\t]+(\\S[^\\n]{0,99})$", Pattern.MULTILINE);

  private static final int FEWEST_MARKED = 2; // headings, so that one such line may be anything

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final WrappedLines lines;
  private final boolean marked; // whether its headings are marked

  private PlainText(String text) {
    this.text = text;
    this.lines = new WrappedLines(text);
    this.marked = !text.startsWith("#!") && MARKED.matcher(text).results().count() >= FEWEST_MARKED;
  }

  /** Reads {@code raw}, whose text stays exactly as it is but for its line ends. */
  public static void read(String raw, Draft draft) throws UnreadableDocumentException {
    String text = LINE_END.matcher(raw).replaceAll("\n");
    draft.exact(text);
    for (Block block : blocks(text)) {
      draft.block(block);
    }
  }

  /** The blocks of {@code text}, whose lines end with LF. */
  static List<Block> blocks(String text) {
    PlainText reader = new PlainText(text);
    reader.read();
    return reader.blocks;
  }

  private void read() {
    int start = -1; // of the open paragraph
    int end = -1;
    boolean blankBefore = true;
    int at = 0;
    while (at < text.length()) {
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      if (isBlank(at, lineEnd)) {
        close(start, end, blankBefore);
        start = -1;
        blankBefore = true;
      } else if (marked && MARKED.matcher(text).region(at, lineEnd).matches()) {
        close(start, end, blankBefore);
        heading(at, lineEnd);
        start = -1;
        blankBefore = true;
      } else if (start >= 0 && lines.continues(start, end, at, lineEnd)) {
        end = lineEnd;
      } else {
        if (start >= 0) {
          close(start, end, blankBefore);
          blankBefore = false;
        }
        start = at;
        end = lineEnd;
      }
      at = lineEnd + 1;
    }
    close(start, end, blankBefore);
  }

  /** A heading without its mark, which is no word of the text. */
  private void heading(int from, int to) {
    Matcher heading = MARKED.matcher(text).region(from, to);
    if (heading.matches()) {
      int end = from + text.substring(from, to).stripTrailing().length();
      blocks.add(new Block(Block.Kind.HEADING, heading.start(2), end, heading.group(1).length()));
    }
  }

  private void close(int from, int to, boolean blankBefore) {
    if (from < 0) {
      return;
    }
    int start = from;
    int end = to;
    while (isSpace(text.charAt(start))) {
      start++;
    }
    while (isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean heading = blankBefore && isCapitals(start, end);
    blocks.add(
        new Block(
            heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH,
            start,
            end,
            heading ? Block.WEAK : 0));
  }

  private boolean isCapitals(int start, int end) {
    return end - start <= 80
        && text.charAt(end - 1) != ','
        && text.charAt(end - 1) != ';'
        && text.substring(start, end).indexOf('\n') < 0
        && text.substring(start, end).indexOf("    ") < 0 // names side by side
        && CAPITALS.matcher(text).region(start, end).matches();
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }
}
