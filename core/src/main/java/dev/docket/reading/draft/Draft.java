package dev.docket.reading.draft;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A document being read: the text so far and the blocks it consists of. */
public final class Draft {
  /** The most characters read of one document; about 2,000 dense pages. */
  static final int MAX_CHARACTERS = 5_000_000;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** Appends a block on lines of its own; the answer is where it starts. Blank text is left out. */
  public int add(Block.Kind kind, int depth, String raw) throws UnreadableDocumentException {
    String content = UNPRINTABLE.matcher(raw).replaceAll("").strip();
    if (content.isEmpty()) {
      return text.length();
    }
    if (!text.isEmpty()) {
      text.append(kind == Block.Kind.HEADING ? "\n\n" : "\n");
    }
    int start = text.length();
    text.append(content);
    checkLength();
    blocks.add(new Block(kind, start, text.length(), depth));
    return start;
  }

  /** Appends a table row, its cells separated by a bar. */
  public void row(List<String> cells) throws UnreadableDocumentException {
    if (cells.stream().anyMatch(c -> !c.isBlank())) {
      add(
          Block.Kind.ROW,
          0,
          String.join(" | ", cells.stream().map(c -> c.replaceAll("\\s+", " ").strip()).toList()));
    }
  }

  /** Takes {@code whole} as the exact text; its blocks follow by {@link #block}. */
  public void exact(String whole) throws UnreadableDocumentException {
    text.append(whole);
    checkLength();
  }

  public void block(Block block) {
    blocks.add(block);
  }

  /** Starts a page: what is added from here on stands on it. */
  public void page() {
    page(text.length());
  }

  /** Starts a page at {@code index}, which lies in the block added last. */
  public void page(int index) {
    pageStarts.add(Math.min(index, text.length()));
  }

  public void warn(String sentence) {
    if (!warnings.contains(sentence)) {
      warnings.add(sentence);
    }
  }

  public String text() {
    return text.toString();
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Integer> pageStarts() {
    return pageStarts;
  }

  public List<String> warnings() {
    return warnings;
  }

  private void checkLength() throws UnreadableDocumentException {
    if (text.length() > MAX_CHARACTERS) {
      throw new UnreadableDocumentException(
          Reason.TOO_LARGE,
          "The document has more than "
              + MAX_CHARACTERS
              + " characters. Split it and send the parts.");
    }
  }
}
