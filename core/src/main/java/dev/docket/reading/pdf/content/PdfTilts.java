package dev.docket.reading.pdf.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which of a page's text runs aslant and is text all the same, as that of a sheet that was
 * scanned askew and of slips that a page shows are: all that runs nearly along a side, and much
 * text of ordinary size. Few large words, or the same words again and again, are a watermark.
 */
final class PdfTilts {
  /** How far the tilts of one text may differ, in radians. */
  static final double SAME = Math.toRadians(1.25);

  private static final double STEP = Math.toRadians(0.25);
  private static final int STEPS = 361; // from 45 degrees to the right to 45 to the left
  private static final int NEAR = 4; // steps, from the middle of a text's tilts
  private static final double LEVEL = Math.toRadians(0.4); // that a line of a page may rise
  private static final double ASLANT = Math.atan(PdfPen.SLANT);
  private static final int FEWEST = 20; // characters that run nearly along a side
  private static final int MUCH = 150; // characters that run aslant
  private static final float LARGER = 1.5f; // times the type of level text
  private static final int MOST = 8; // tilts of a page
  private static final int SAMPLE = 4_000; // characters
  private static final int PHRASE = 12; // characters
  private static final int AGAIN = 3; // times

  private final int[][] counts = new int[PdfFrame.DIRECTIONS][];
  private final double[][] sums = new double[PdfFrame.DIRECTIONS][]; // of tilts
  private final double[][] sizes = new double[PdfFrame.DIRECTIONS][];
  private final StringBuilder aslant = new StringBuilder();
  private int all;
  private int tilted;

  /** Takes a glyph of the characters {@code text}. */
  void add(PdfPen pen, String text) {
    int way = pen.direction();
    double tilt = pen.tilt();
    all++;
    if (tilt != 0) {
      tilted++;
      if (Math.abs(tilt) > ASLANT && aslant.length() < SAMPLE) {
        aslant.append(text);
      }
    }
    if (counts[way] == null) {
      counts[way] = new int[STEPS];
      sums[way] = new double[STEPS];
      sizes[way] = new double[STEPS];
    }
    int step = Math.clamp(Math.round(tilt / STEP) + STEPS / 2, 0, STEPS - 1);
    counts[way][step]++;
    sums[way][step] += tilt;
    sizes[way][step] += pen.size();
  }

  /** The spaces of text that runs aslant, that of most of it first. */
  List<PdfFrame> frames(PdfFrame page) {
    List<PdfFrame> frames = new ArrayList<>();
    if (tilted < FEWEST) {
      return frames;
    }
    for (int way = 0; way < PdfFrame.DIRECTIONS; way++) {
      int[] left = counts[way] == null ? new int[0] : Arrays.copyOf(counts[way], STEPS);
      int most = most(left);
      while (most >= 0 && left[most] > 0 && frames.size() < MOST) {
        int from = Math.max(0, most - NEAR);
        int to = Math.min(STEPS, most + NEAR + 1);
        int count = 0;
        double tilt = 0;
        double size = 0;
        for (int i = from; i < to; i++) {
          count += left[i] > 0 ? counts[way][i] : 0;
          tilt += left[i] > 0 ? sums[way][i] : 0;
          size += left[i] > 0 ? sizes[way][i] : 0;
          left[i] = 0;
        }
        tilt /= count;
        if (Math.abs(tilt) > LEVEL && isText(tilt, count, size / count)) {
          frames.add(page.turned(way).tilted((float) tilt));
        }
        most = most(left);
      }
    }
    return frames;
  }

  private boolean isText(double tilt, int count, double size) {
    if (Math.abs(tilt) <= ASLANT) {
      return count >= FEWEST;
    }
    boolean plain = count * 2 > all || size <= LARGER * levelSize();
    return count >= MUCH && plain && !isRepeated();
  }

  /** The size of type that runs along the page's sides; 0 if there is none. */
  private double levelSize() {
    int count = 0;
    double size = 0;
    for (int way = 0; way < PdfFrame.DIRECTIONS; way++) {
      if (counts[way] != null) {
        count += counts[way][STEPS / 2];
        size += sizes[way][STEPS / 2];
      }
    }
    return count == 0 ? 0 : size / count;
  }

  /** Whether what runs aslant says the same again and again. */
  private boolean isRepeated() {
    if (aslant.length() < PHRASE) {
      return false;
    }
    String phrase = aslant.substring(0, PHRASE);
    int times = 0;
    int at = 0;
    while (at >= 0 && times < AGAIN) {
      times++;
      at = aslant.indexOf(phrase, at + 1);
    }
    return at >= 0;
  }

  private static int most(int[] of) {
    int most = -1;
    for (int i = 0; i < of.length; i++) {
      most = most < 0 || of[i] > of[most] ? i : most;
    }
    return most;
  }
}
