package dev.docket.reading.pdf.content;

import dev.docket.reading.draft.LineJoining;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the glyphs of one page, as stretches of text on one baseline. */
public final class PdfGlyphs {
  private static final float GAP = 0.16f; // ems; what is wider may hold glyphs drawn later
  private static final float GAP_AFTER_SPACE = 0.35f; // ems
  private static final float ACCENT = 0.5f; // ems between the baselines of a letter and its accent
  private static final float TWICE = 0.3f; // ems between two copies that make one look bold

  private static final float TWICE_ACROSS = 0.15f; // ems between two copies of a glyph
  private static final float TWICE_WIDE = 0.6f; // of its width; a narrow one stands beside another

  private final List<List<PdfStretch>> stretches = new ArrayList<>();
  private final Map<String, List<PdfStretch>> closed = new HashMap<>(); // by their text
  private final int[] counts;
  private PdfStretch open = new PdfStretch(0, 0, 1, PdfFace.PLAIN);
  private int direction = -1; // of the open stretch
  private boolean spaced;
  private int vertical;
  private int glyphs;
  private boolean adding; // by annotations
  private int order;
  private float lastX;
  private float lastY;
  private String lastText = "";

  /** Glyphs that run {@code ways} ways. */
  PdfGlyphs(int ways) {
    counts = new int[ways];
    for (int i = 0; i < ways; i++) {
      stretches.add(new ArrayList<>());
    }
  }

  /**
   * A glyph as shown, in the space of its direction.
   *
   * @param tracking how far tracking moves the next glyph
   * @param raised whether a text rise sets it above its line
   * @param seen whether it is painted
   * @param vertical whether its font is a vertical one
   */
  record Shown(
      float x,
      float y,
      float width,
      float tracking,
      float size,
      PdfFace face,
      boolean raised,
      boolean seen,
      boolean vertical) {}

  /** Takes the glyph {@code shown} of the characters {@code text}, which run {@code way}. */
  void add(int way, String text, Shown shown) {
    glyphs++;
    counts[way]++;
    float x = shown.x;
    float y = shown.y;
    float size = shown.size;
    boolean below = Math.abs(x - lastX) < 0.3f * size && y > lastY && y - lastY < 2 * size;
    if (shown.vertical || (below && LineJoining.isWide(text.charAt(0)))) {
      vertical++;
    }
    boolean again =
        text.equals(lastText)
            && Math.abs(x - lastX) < Math.min(TWICE_ACROSS * size, TWICE_WIDE * shown.width)
            && Math.abs(y - lastY) < TWICE_ACROSS * size;
    lastX = x;
    lastY = y;
    lastText = text;
    if (again) {
      return; // printed twice to look bold
    }
    if (isAccented(way, text, shown)) {
      return;
    }
    boolean blank = text.isBlank() && !text.equals("　");
    if (!goesOn(way, shown)) {
      close();
      if (blank) {
        spaced = true;
        return;
      }
      open = opened(shown, spaced);
      direction = way;
    }
    spaced = blank;
    float end = x + shown.width + shown.tracking;
    if (!blank) {
      open.add(text, x, end);
    } else if (open.endsInSpace()) {
      open.end = Math.max(open.end, end);
    } else {
      open.add(" ", x, end);
    }
  }

  private PdfStretch opened(Shown shown, boolean afterBlank) {
    PdfStretch stretch = new PdfStretch(shown.x, shown.y, shown.size, shown.face);
    stretch.spaced = afterBlank;
    stretch.raised = shown.raised;
    stretch.seen = shown.seen;
    stretch.added = adding;
    stretch.order = ++order;
    return stretch;
  }

  /** Whether a glyph and the one before are an accent and its letter; then they are made one. */
  private boolean isAccented(int way, String text, Shown shown) {
    int last = open.text.length() - 1;
    if (way != direction || last < 0 || Math.abs(shown.y - open.y) > ACCENT * shown.size) {
      return false;
    }
    float end = shown.x + shown.width;
    String whole = "";
    boolean accent = text.length() == 1 && PdfAccents.is(text.charAt(0));
    if (accent && open.isOverLast(shown.x, end)) {
      whole = PdfAccents.composed(open.text.substring(last), text.charAt(0));
    } else if (PdfAccents.is(open.text.charAt(last)) && open.isLastBetween(shown.x, end)) {
      whole = PdfAccents.composed(text, open.text.charAt(last));
    }
    if (whole.isEmpty()) {
      return false;
    }
    if (last == 0 && !accent) { // the word stands on the letter's line, not on the accent's
      open = opened(shown, open.spaced);
      open.add(whole, shown.x, end);
    } else {
      open.replaceLast(whole, shown.x, accent ? open.end : end);
    }
    return true;
  }

  /** Takes what comes from here on for added to what the page itself draws. */
  void addFromHere() {
    close();
    adding = true;
  }

  /** Widens the glyph added last: it stands for the one that ends here too. */
  void widen(int way, Shown shown) {
    if (way == direction && goesOn(way, shown)) {
      open.end = Math.max(open.end, shown.x + shown.width);
    }
  }

  /** Takes words that stand nowhere near those before. */
  void addApart(int way, PdfStretch words) {
    close();
    counts[way] += words.text.length();
    glyphs += words.text.length();
    stretches.get(way).add(words);
  }

  private boolean goesOn(int way, Shown shown) {
    float size = shown.size;
    return way == direction
        && Math.abs(shown.y - open.y) < 0.1f * size
        && Math.abs(size - open.size) < 0.6f
        && open.face.bold() == shown.face.bold()
        && open.face.mono() == shown.face.mono()
        && open.raised == shown.raised
        && open.seen == shown.seen
        && shown.x > open.end - 0.4f * size
        && shown.x < open.end + (open.endsInSpace() ? GAP_AFTER_SPACE : GAP) * size;
  }

  /** Ends the open stretch; what is drawn from here on does not go on with it. */
  void close() {
    if (direction < 0) {
      return;
    }
    String text = open.text.toString().strip();
    List<PdfStretch> same = closed.computeIfAbsent(text, _ -> new ArrayList<>(1));
    if (same.stream().noneMatch(this::isAgain)) {
      stretches.get(direction).add(open);
      same.add(open);
    }
    direction = -1;
    spaced = false;
  }

  /** Whether the open stretch is drawn where one of the same text stands, to look bold. */
  private boolean isAgain(PdfStretch before) {
    return Math.abs(before.x - open.x) < TWICE * open.size
        && Math.abs(before.y - open.y) < TWICE * open.size
        && Math.abs(before.size - open.size) < 0.1f * open.size;
  }

  /** How many glyphs were taken. */
  public int count() {
    return glyphs;
  }

  /** Whether most of the page is set vertically. */
  public boolean isVertical() {
    return glyphs > 0 && vertical * 2 > glyphs;
  }

  /** The way most glyphs run. */
  int mainWay() {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return most;
  }

  /** What runs {@code way}. */
  List<PdfStretch> stretches(int way) {
    return stretches.get(way);
  }
}
