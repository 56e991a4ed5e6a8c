package dev.docket.page;

import dev.docket.wording.OneLine;
import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plain text while it is written for a terminal: lines no wider than it, nothing it would obey. */
public final class TerminalText {
  private static final String NOT_FIRST = "、。，．」』）)]}・ー々,.;:!?！？"; // never begin a line
  private static final int GAP = 2; // columns between those of a table

  private final StringBuilder out = new StringBuilder();
  private final int width;

  /**
   * @param width the columns of the terminal
   */
  public TerminalText(int width) {
    this.width = Math.max(40, width);
  }

  /** The columns of a line. */
  public int width() {
    return width;
  }

  /** An empty line. */
  public TerminalText blank() {
    out.append('\n');
    return this;
  }

  /** A heading, underlined. */
  public TerminalText heading(String text, char line) {
    String plain = plain(text);
    int columns = Math.min(width, Script.columns(plain));
    out.append('\n');
    wrapped("", "", plain);
    out.append(String.valueOf(line).repeat(columns)).append('\n');
    return this;
  }

  /** A text on as many lines as it needs, {@code first} before it and blanks below that. */
  public TerminalText item(String first, String text) {
    wrapped(first, " ".repeat(Script.columns(first)), plain(text));
    return this;
  }

  /**
   * A row of a table: each cell in its column, on as many lines as the longest needs.
   *
   * @param widths of all columns but the last, which takes what is left
   */
  public TerminalText row(List<Integer> widths, List<String> cells) {
    int rest = width - widths.stream().mapToInt(w -> w + GAP).sum();
    List<List<String>> lines =
        IntStream.range(0, cells.size())
            .mapToObj(i -> lines(plain(cells.get(i)), i < widths.size() ? widths.get(i) : rest))
            .toList();
    int height = lines.stream().mapToInt(List::size).max().orElse(0);
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        String cell = l < lines.get(i).size() ? lines.get(i).get(l) : "";
        line.append(cell);
        if (i < widths.size()) {
          line.append(" ".repeat(Math.max(0, widths.get(i) - Script.columns(cell)) + GAP));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return this;
  }

  private void wrapped(String first, String rest, String text) {
    String indent = first;
    for (String line : lines(text, width - Script.columns(first))) {
      out.append((indent + line).stripTrailing()).append('\n');
      indent = rest;
    }
  }

  /** {@code text} in lines of at most {@code most} columns, broken at blanks and between kanji. */
  private static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    int end = -1; // where the line may be broken
    for (int c : text.codePoints().toArray()) {
      int wide = Script.isWide(c) ? 2 : 1;
      boolean closes = NOT_FIRST.indexOf(c) >= 0;
      if (wide == 2 && !closes && columns > 0) {
        end = line.length();
      }
      if (columns + wide > most && !(closes && columns + wide <= most + 2)) {
        int at = end > 0 ? end : line.length();
        lines.add(line.substring(0, at).stripTrailing());
        line = new StringBuilder(line.substring(at).stripLeading());
        columns = Script.columns(line);
        end = -1;
      }
      line.appendCodePoint(c);
      columns += wide;
      if (c == ' ') {
        end = line.length();
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** On one line, and without what a terminal would obey. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    OneLine.of(text)
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
