package dev.docket.reading.pdf;

import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.wording.label.Enumerator;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells the headings of a PDF by their size and weight beside those of its body. */
final class PdfHeadings {
  static final int LONGEST = 160; // characters
  static final Pattern BULLET = Pattern.compile("[" + PdfLine.BULLETS + "][ 　].*");

  private static final float LARGER = 1.12f; // than the body's size
  private static final float LARGER_AND_BOLD = 1.04f;
  private static final int DEEPEST = 6;

  private final float body;
  private final boolean boldBody;
  private final Map<Float, Integer> ranks = new HashMap<>();

  PdfHeadings(List<List<PdfLine>> pages) {
    this.body = bodySize(pages);
    this.boldBody = isBodyBold(pages);
    rankSizes(pages);
  }

  /** A heading's rank from 1, or 0. */
  int rank(PdfLine line, List<PdfLine> page, int index) {
    String text = line.text().strip();
    if (text.length() > LONGEST
        || text.chars().noneMatch(Character::isLetter)
        || line.mono()
        || line.row()) {
      return 0;
    }
    boolean bullet = BULLET.matcher(text).matches();
    if (isLarger(line) && !(bullet && line.size() < body * LARGER)) {
      return line.cells().size() > 3 ? 0 : ranks.getOrDefault(rounded(line.size()), 0);
    }
    boolean bold =
        isBold(line)
            && line.size() >= body * 0.95f
            && (line.cells().size() == 1 || line.isLabelled())
            && !text.endsWith(".")
            && !text.endsWith("。")
            && !text.endsWith(":")
            && !bullet;
    if (!bold) {
      return 0;
    }
    boolean alone =
        index + 1 >= page.size()
            || !(sameLine(line, page.get(index + 1)) || isLeadIn(line, page.get(index + 1)));
    return alone ? Math.min(DEEPEST, ranks.size() + 1) : 0;
  }

  /** Whether a bold line is only the first of a bold paragraph of many. */
  private boolean sameLine(PdfLine line, PdfLine next) {
    return next.bold()
        && next.size() == line.size()
        && line.end() > line.right() - 20
        && next.text().length() > 60;
  }

  /** Whether a bold line goes on in the next, where the bold words end within the line. */
  private static boolean isLeadIn(PdfLine line, PdfLine next) {
    return next.startsBold()
        && !next.bold()
        && next.y() - line.y() > 0
        && next.y() - line.y() <= 1.75f * line.size()
        && Math.abs(next.size() - line.size()) < 0.8f
        && Enumerator.find(next.text(), 0).readings().isEmpty()
        && line.hasNoRoomFor(next);
  }

  private boolean isLarger(PdfLine line) {
    return line.size() >= body * (isBold(line) ? LARGER_AND_BOLD : LARGER);
  }

  /** Whether a line is bolder than the body. */
  private boolean isBold(PdfLine line) {
    return line.bold() && !boldBody;
  }

  private void rankSizes(List<List<PdfLine>> pages) {
    TreeSet<Float> sizes = new TreeSet<>(Collections.reverseOrder());
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        if (isLarger(line) && line.text().length() <= LONGEST) {
          sizes.add(rounded(line.size()));
        }
      }
    }
    int rank = 0;
    for (float size : sizes) {
      ranks.put(size, Math.min(DEEPEST - 1, ++rank));
    }
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }

  private static boolean isBodyBold(List<List<PdfLine>> pages) {
    int balance = 0;
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        balance += line.bold() ? line.text().length() : -line.text().length();
      }
    }
    return balance > 0;
  }

  /** The size in which most of the text is set. */
  static float bodySize(List<List<PdfLine>> pages) {
    Map<Float, Integer> weights = new HashMap<>();
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        if (!line.mono()) {
          weights.merge(rounded(line.size()), line.text().length(), Integer::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(10f);
  }
}
