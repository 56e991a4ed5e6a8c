package dev.docket.reading.pdf.content;

import dev.docket.reading.pdf.content.PdfPaths.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a page draws: its text, the lines and images on it, and what of it is not to be read. */
public final class PdfSheet {
  private static final int MOST_GLYPHS = 1_000_000; // of one page; dense pages have 10,000
  private static final int LONGEST_NAME = 60; // characters of a watermark that are told

  private static final float FIT = 0.7f; // of a place's height, type that fits itself to it
  private static final float SMALLEST = 4; // points of such type
  private static final float LARGEST = 12; // points of such type
  private static final float LEADING = 1.2f; // ems
  private static final float CAPITALS = 0.7f; // ems above the baseline

  public final PdfFrame shown;
  public final PdfGlyphs glyphs;
  final PdfTilts tilts = new PdfTilts();
  private final List<PdfFrame> ways;
  public final PdfImages images;
  private final StringBuilder watermark = new StringBuilder();
  private final List<Segment> strikes = new ArrayList<>();
  private List<Segment> segments = List.of();
  private List<Segment> dots = List.of();
  public boolean damaged; // so that what follows could not be read
  public boolean cut; // after the most glyphs that are read of a page
  public int hidden; // characters of layers that are off
  public int outside; // characters outside the page's borders
  public int unseen; // characters that are not painted
  int seen; // characters that are
  public int remarks; // of readers, which stand in windows of their own
  public int drawings; // paths painted

  /** A page of which nothing is known yet. */
  public PdfSheet(PdfFrame shown) {
    this(shown, List.of());
  }

  /** A page of which some text runs aslant, in the spaces {@code tilted}. */
  PdfSheet(PdfFrame shown, List<PdfFrame> tilted) {
    this.shown = shown;
    this.ways = new ArrayList<>(shown.sides());
    this.ways.addAll(tilted);
    this.glyphs = new PdfGlyphs(ways.size());
    this.images = new PdfImages(shown);
  }

  /** The space of glyphs that run {@code way}. */
  PdfFrame frame(int way) {
    return ways.get(way);
  }

  /** Whether the page reaches to a place in the space of glyphs that run {@code way}. */
  boolean holds(int way, float x, float y) {
    PdfFrame frame = ways.get(way);
    return frame.tilt() == 0
        ? frame.holds(x, y)
        : shown.holds(
            shown.x(frame.pageX(x, y), frame.pageY(x, y)),
            shown.y(frame.pageX(x, y), frame.pageY(x, y)));
  }

  /** Which way glyphs run that {@code pen} shows. */
  int way(PdfPen pen) {
    int nearest = pen.direction();
    double least = PdfTilts.SAME;
    for (int way = PdfFrame.DIRECTIONS; way < ways.size(); way++) {
      PdfFrame frame = ways.get(way);
      double off = Math.abs(frame.tilt() - pen.tilt());
      if (frame.direction() == pen.direction() && off < least) {
        least = off;
        nearest = way;
      }
    }
    return nearest;
  }

  /** Whether there is room for one more glyph. */
  boolean hasRoom() {
    cut |= glyphs.count() >= MOST_GLYPHS;
    return !cut;
  }

  /** Takes characters that are drawn across the page, and are none of its text. */
  public void watermark(String characters) {
    if (watermark.length() < LONGEST_NAME) {
      watermark.append(characters);
    }
  }

  /** The words that are drawn across the page; empty if there are none. */
  public String watermark() {
    return watermark.toString().strip();
  }

  /** Takes a line that strikes out what it runs through, whatever else is drawn. */
  void strike(Segment line) {
    strikes.add(line);
  }

  /** Writes {@code words} at a place of the page, a line below another; size 0 fits the place. */
  void write(String words, PDRectangle place, float size) {
    float left = shown.x(place.getLowerLeftX(), place.getLowerLeftY());
    float right = shown.x(place.getUpperRightX(), place.getUpperRightY());
    float bottom = shown.y(place.getLowerLeftX(), place.getLowerLeftY());
    float top = shown.y(place.getUpperRightX(), place.getUpperRightY());
    List<String> lines = words.strip().lines().toList();
    float height = Math.abs(bottom - top) / Math.max(1, lines.size());
    float type = size > 0 ? size : Math.clamp(FIT * height, SMALLEST, LARGEST);
    float leading = lines.size() > 1 ? LEADING * type : height;
    float y = Math.min(top, bottom) + (leading + CAPITALS * type) / 2;
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && shown.holds(Math.min(left, right), y)) {
        PdfStretch stretch = new PdfStretch(Math.min(left, right), y, type, PdfFace.PLAIN);
        float width = Math.min(Math.abs(right - left), text.length() * type / 2);
        stretch.add(text, stretch.x, stretch.x + width);
        stretch.added = true;
        glyphs.addApart(shown.direction(), stretch);
      }
      y += leading;
    }
  }

  /**
   * Whether a machine has laid text over or under the image of a page: it is not painted, or an
   * image covers it.
   */
  public boolean isRecognized() {
    return (unseen > 0 && (images.mayHoldText() || seen == 0)) || images.isOverText();
  }

  /** Ends the page; {@code paths} are all that it draws. */
  void end(PdfPaths paths) {
    glyphs.close();
    segments = paths.segments();
    dots = paths.dots();
    drawings = paths.painted();
  }

  /** The spaces in which the page's text runs, that of most of it first. */
  public List<PdfFrame> frames() {
    boolean vertical = glyphs.isVertical();
    int main = vertical ? PdfVertical.direction(shown) : glyphs.mainWay();
    List<PdfFrame> frames = new ArrayList<>(List.of(ways.get(main)));
    for (int way = 0; way < ways.size(); way++) {
      boolean turned = vertical && way == shown.direction(); // read with those of the main one
      if (way != main && !turned && !glyphs.stretches(way).isEmpty()) {
        frames.add(ways.get(way));
      }
    }
    return frames;
  }

  /** Whether vertical columns are the lines of {@code frame}. */
  public boolean isVertical(PdfFrame frame) {
    return glyphs.isVertical()
        && frame.tilt() == 0
        && frame.direction() == PdfVertical.direction(shown);
  }

  /** The lines that may strike text out, in {@code frame}. */
  public List<Segment> strikes(PdfFrame frame) {
    if (isVertical(frame)) {
      return List.of();
    }
    return Stream.concat(segments.stream().filter(line -> !line.bar()), strikes.stream())
        .map(s -> s.moved(frame.fromPage()))
        .toList();
  }

  /** The lines drawn on the page, in {@code frame}. */
  public PdfRules rules(PdfFrame frame) {
    if (isVertical(frame)) {
      return new PdfRules(List.of(), List.of());
    }
    return PdfRules.of(segments.stream().map(s -> s.moved(frame.fromPage())).toList());
  }

  /** The text that runs as {@code frame} does; on a vertical page, all of it. */
  public List<PdfStretch> stretches(PdfFrame frame) {
    int way = ways.indexOf(frame);
    List<PdfStretch> own = glyphs.stretches(way);
    if (isVertical(frame)) {
      own = PdfVertical.turned(glyphs.stretches(shown.direction()), own, frame.down());
    } else if (way == glyphs.mainWay()) {
      own = PdfBullets.with(dots.stream().map(d -> d.moved(frame.fromPage())).toList(), own);
    }
    boolean unseenToo = unseen == 0 || isRecognized();
    return own.stream().filter(s -> s.seen || unseenToo).toList();
  }
}
