package dev.docket.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A grid as comma-separated values (RFC 4180), in UTF-8 with a mark by which spreadsheets know it.
 * No cell can be a formula: one that begins like it gets an apostrophe before it.
 */
public final class Csv {
  private static final String MARK = "\uFEFF";

  /** What a formula begins with, also in full width, which some spreadsheets take for the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** The bytes of a file of {@code grid}. */
  public static byte[] of(Grid grid) {
    StringBuilder out = new StringBuilder(MARK).append(line(grid.columns()));
    grid.rows().forEach(row -> out.append(line(row)));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String shown = text.replace('\0', '\uFFFD'); // many readers of CSV take it for the end
    String safe = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
