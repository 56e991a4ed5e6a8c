package dev.docket.reading.pdf.content;

import java.util.Arrays;

/**
 * Glyphs that follow one another on a baseline without a wide gap. Lengths are points of a space in
 * which they run to the right and y grows downwards.
 */
public final class PdfStretch {
  public final StringBuilder text = new StringBuilder();
  public final float x;
  public final float y; // of the baseline
  public final float size;
  public final PdfFace face;
  public float end;
  public int order; // in which the page draws it
  public boolean spaced; // whether a blank was drawn before it
  public boolean raised; // whether it is set above its line by a text rise
  public boolean seen = true; // whether it is painted
  public boolean added; // by an annotation, after all that the page itself draws
  private float[] starts = new float[16]; // of each char

  public PdfStretch(float x, float y, float size, PdfFace face) {
    this.x = x;
    this.y = y;
    this.size = size;
    this.face = face;
    this.end = x;
  }

  /** Adds the characters of a glyph that stands between two places. */
  public void add(String characters, float from, float to) {
    int length = text.length();
    text.append(characters);
    if (text.length() > starts.length) {
      starts = Arrays.copyOf(starts, 2 * text.length());
    }
    int count = characters.length();
    for (int i = 0; i < count; i++) {
      starts[length + i] = from + (to - from) * i / count;
    }
    end = Math.max(end, to);
  }

  /** Whether the middle of what stands between two places is within its last glyph. */
  boolean isOverLast(float from, float to) {
    float middle = (from + to) / 2;
    return !text.isEmpty() && middle > starts[text.length() - 1] && middle < end;
  }

  /** Whether the middle of its last glyph is between two places. */
  boolean isLastBetween(float from, float to) {
    float middle = text.isEmpty() ? from : (starts[text.length() - 1] + end) / 2;
    return middle > from && middle < to;
  }

  /** Puts another character in place of its last one. */
  void replaceLast(String character, float from, float to) {
    float start = Math.min(starts[text.length() - 1], from);
    text.setLength(text.length() - 1);
    add(character, start, to);
  }

  /** Puts other characters in place of its own. */
  public void replace(String characters) {
    float to = end;
    text.setLength(0);
    add(characters, x, to);
  }

  boolean endsInSpace() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }

  /** Where the char at {@code index} starts; the end for the index after the last. */
  public float start(int index) {
    return index < text.length() ? starts[index] : end;
  }

  /** Where its glyphs stand, without a blank at its end. */
  public PdfBox box() {
    float right = endsInSpace() && text.length() > 1 ? starts[text.length() - 1] : end;
    return new PdfBox(0, x, y - face.ascent() * size, right, y + face.descent() * size);
  }

  /** The part of it between two indexes of its text. */
  public PdfStretch part(int from, int to) {
    PdfStretch part = new PdfStretch(start(from), y, size, face);
    for (int i = from; i < to; i++) {
      part.add(text.substring(i, i + 1), start(i), start(i + 1));
    }
    part.spaced = from == 0 ? spaced : text.charAt(from - 1) == ' ';
    part.raised = raised;
    part.order = order;
    part.seen = seen;
    part.added = added;
    return part;
  }

  /** The same text at another place, its characters evenly set. */
  PdfStretch moved(float left, float baseline, float right) {
    PdfStretch moved = new PdfStretch(left, baseline, size, face);
    moved.add(text.toString(), left, right);
    moved.spaced = spaced;
    moved.order = order;
    moved.seen = seen;
    moved.added = added;
    return moved;
  }
}
