package dev.docket.document;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A physical page as shown, and where the lines of its text stand on it. Lengths are points, to a
 * tenth; the origin is the page's top left. Its lines are kept as differences from one to the next,
 * in some eight bytes each.
 */
public final class PageLines {
  private static final float TENTHS = 10; // of a point

  private final float width;
  private final float height;
  private final int rotation;
  private final byte[] coded;

  /**
   * A line of text, or of a cell, as the page shows it. Lines that end within a word leave their
   * hyphen out.
   *
   * @param start the offset of its first code point
   * @param end the offset after its last code point
   */
  public record Line(int start, int end, float x, float y, float width, float height) {}

  private PageLines(float width, float height, int rotation, byte[] coded) {
    this.width = width;
    this.height = height;
    this.rotation = rotation;
    this.coded = coded;
  }

  /**
   * A page of this size as shown.
   *
   * @param rotation the degrees that showing turns it clockwise, which all lengths count with
   * @param lines in the order of the text
   */
  public static PageLines of(float width, float height, int rotation, List<Line> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(10 * lines.size());
    Line last = new Line(0, 0, 0, 0, 0, 0);
    for (Line line : lines) {
      write(line.start - last.end, out);
      write(line.end - line.start, out);
      write(tenths(line.x) - tenths(last.x), out);
      write(tenths(line.y) - tenths(last.y), out);
      write(tenths(line.width) - tenths(last.width), out);
      write(tenths(line.height) - tenths(last.height), out);
      last = line;
    }
    return new PageLines(width, height, rotation, out.toByteArray());
  }

  /** The page whose lines were {@link #coded}. */
  public static PageLines decoded(float width, float height, int rotation, byte[] coded) {
    return new PageLines(width, height, rotation, coded.clone());
  }

  /** How wide it is as shown. */
  public float width() {
    return width;
  }

  /** How tall it is as shown. */
  public float height() {
    return height;
  }

  /** The degrees that showing turns it clockwise. */
  public int rotation() {
    return rotation;
  }

  /** Its lines in the order of the text. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int[] last = new int[6]; // end, end, x, y, width, height
    for (int[] at = {0}; at[0] < coded.length; ) {
      int start = last[0] + read(at);
      int end = start + read(at);
      last[0] = end;
      for (int i = 2; i < last.length; i++) {
        last[i] += read(at);
      }
      lines.add(
          new Line(
              start, end, last[2] / TENTHS, last[3] / TENTHS, last[4] / TENTHS, last[5] / TENTHS));
    }
    return List.copyOf(lines);
  }

  /** Its lines in as few bytes as they are kept in. */
  public byte[] coded() {
    return coded.clone();
  }

  private static int tenths(float points) {
    return Math.round(points * TENTHS);
  }

  /** Seven bits a byte, the lowest first; the sign is the lowest bit. */
  private static void write(int value, ByteArrayOutputStream out) {
    int rest = (value << 1) ^ (value >> 31);
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private int read(int[] at) {
    int value = 0;
    int shift = 0;
    byte next;
    do {
      next = coded[at[0]++];
      value |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageLines page
        && page.width == width
        && page.height == height
        && page.rotation == rotation
        && Arrays.equals(page.coded, coded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coded);
  }

  @Override
  public String toString() {
    return width + " x " + height + " turned " + rotation + ": " + lines();
  }
}
