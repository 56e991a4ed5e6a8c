package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the letters of words that are set wide, each apart from the next by the same space, as
 * titles are: N O T I C E, 契　約　書.
 */
final class PdfSpread {
  private static final int FEWEST_WIDE = 3; // characters of a CJK word
  private static final int FEWEST = 4; // letters of another
  private static final float EVEN = 0.2f; // ems that spaces between CJK characters may differ by
  private static final float WIDEST = 6; // ems between two CJK characters
  private static final float WIDEST_LETTERS = 1.5f; // ems between two letters of a word
  private static final float UNEVEN = 0.08f; // of a step from letter to letter
  private static final float WORD = 0.2f; // ems that a space between words is wider

  private PdfSpread() {}

  /** {@code row}, from left to right, with such letters in one stretch. */
  static List<PdfStretch> joined(List<PdfStretch> row) {
    List<PdfStretch> joined = new ArrayList<>();
    for (int from = 0; from < row.size(); ) {
      int to = from;
      while (to < row.size() && isLetter(row.get(to)) && isAlike(row.get(from), row.get(to))) {
        to++;
      }
      List<PdfStretch> run = row.subList(from, Math.max(to, from + 1));
      boolean alone = run.size() == row.size();
      if (run.size() > 1 && isSpread(run, alone)) {
        joined.addAll(words(run));
      } else {
        joined.addAll(run);
      }
      from += run.size();
    }
    return joined;
  }

  private static boolean isLetter(PdfStretch stretch) {
    String text = stretch.text.toString().strip();
    return text.codePointCount(0, text.length()) == 1
        && (Character.isLetter(text.codePointAt(0)) || isWide(stretch));
  }

  private static boolean isAlike(PdfStretch first, PdfStretch next) {
    return Math.abs(first.size - next.size) < 0.1f * first.size && isWide(first) == isWide(next);
  }

  private static boolean isWide(PdfStretch stretch) {
    return LineJoining.isWide(stretch.text.charAt(0));
  }

  private static boolean isSpread(List<PdfStretch> run, boolean alone) {
    float least = Float.MAX_VALUE;
    float most = 0;
    float size = run.getFirst().size;
    for (int i = 1; i < run.size(); i++) {
      float gap = run.get(i).x - run.get(i - 1).end;
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    if (isWide(run.getFirst())) {
      return alone
          && run.size() >= FEWEST_WIDE
          && most < WIDEST * size
          && most - least < EVEN * size;
    }
    return run.size() >= FEWEST && least < WIDEST_LETTERS * size;
  }

  /** One stretch for each word of {@code run}. */
  private static List<PdfStretch> words(List<PdfStretch> run) {
    float least = Float.MAX_VALUE;
    for (int i = 1; i < run.size(); i++) {
      least = Math.min(least, run.get(i).x - run.get(i - 1).end);
    }
    boolean wide = isWide(run.getFirst());
    float pitch = wide ? 0 : pitch(run);
    List<PdfStretch> words = new ArrayList<>();
    PdfStretch last = run.getFirst();
    for (PdfStretch letter : run) {
      PdfStretch word = words.isEmpty() ? null : words.getLast();
      boolean apart =
          word == null
              || letter.spaced
              || (pitch > 0
                  ? letter.x - last.x > 1.5f * pitch
                  : !wide && letter.x - last.end > least + WORD * letter.size);
      if (word == null || apart) {
        word = new PdfStretch(letter.x, letter.y, letter.size, letter.face);
        word.spaced = !words.isEmpty();
        word.order = letter.order;
        words.add(word);
      }
      word.add(letter.text.toString().strip(), letter.x, letter.end);
      last = letter;
    }
    return words;
  }

  /** The step from letter to letter, if all steps are that or a multiple of it; else 0. */
  private static float pitch(List<PdfStretch> run) {
    float pitch = Float.MAX_VALUE;
    for (int i = 1; i < run.size(); i++) {
      pitch = Math.min(pitch, run.get(i).x - run.get(i - 1).x);
    }
    for (int i = 1; i < run.size(); i++) {
      float steps = (run.get(i).x - run.get(i - 1).x) / pitch;
      if (Math.abs(steps - Math.round(steps)) > UNEVEN) {
        return 0;
      }
    }
    return pitch;
  }
}
