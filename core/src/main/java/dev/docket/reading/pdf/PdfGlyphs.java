package dev.docket.reading.pdf;

import dev.docket.reading.draft.Deadline;
import dev.docket.reading.draft.LineJoining;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the glyphs of one page after the other, as stretches of text on one baseline. */
final class PdfGlyphs extends PDFTextStripper {
  private static final float GAP = 0.16f; // ems; what is wider may hold glyphs drawn later
  private static final int MOST_GLYPHS = 200_000; // of one page; dense pages have 10,000

  /** Symbol's and Wingdings' bullets, which such fonts map into the private use area. */
  private static final String SYMBOL_BULLETS =
      "\uF0B7\uF0A7\uF0A8\uF0D8\uF0FC\uF06C\uF06E\uF071\uF075\uF076\uF077\uE00C";

  /** Glyphs that follow one another on a baseline without a wide gap. */
  static final class Stretch {
    final StringBuilder text = new StringBuilder();
    final float x;
    final float y;
    final float size;
    final boolean bold;
    final boolean mono;
    boolean turned; // a quarter, against most glyphs of common pages
    float end;

    Stretch(float x, float y, float size, boolean bold, boolean mono) {
      this.x = x;
      this.y = y;
      this.size = size;
      this.bold = bold;
      this.mono = mono;
      this.end = x;
    }
  }

  private record Face(boolean bold, boolean mono) {}

  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final PdfCharacters characters = new PdfCharacters();
  private final Deadline deadline;
  private List<Stretch> stretches = new ArrayList<>();
  private long shown;
  private long known;
  private int glyphs;
  private final PdfPaths paths;
  private final int[] directions = new int[4]; // how many glyphs run each way
  private int vertical;
  private float lastX;
  private float lastY;
  private String lastUnicode = "";

  PdfGlyphs(Deadline deadline) {
    this.deadline = deadline;
    this.paths = new PdfPaths(this);
  }

  /** What stands on the 1-based page {@code number}. */
  List<Stretch> read(PDDocument document, int number) throws IOException {
    stretches = new ArrayList<>();
    glyphs = 0;
    vertical = 0;
    Arrays.fill(directions, 0);
    paths.clear();
    lastUnicode = "";
    processPage(document.getPage(number - 1));
    if (isVertical()) {
      return PdfVertical.turned(stretches, getCurrentPage().getCropBox().getWidth());
    }
    return PdfBullets.with(paths.dots().stream().map(d -> d.moved(toGlyphs())).toList(), stretches);
  }

  /** Whether most of the page last read is set vertically. */
  boolean isVertical() {
    return glyphs > 0 && vertical * 2 > glyphs;
  }

  /** The lines drawn on the page last read, in the space of most of its glyphs. */
  PdfRules rules() {
    if (isVertical()) {
      return new PdfRules(List.of(), List.of());
    }
    AffineTransform toGlyphs = toGlyphs();
    return PdfRules.of(paths.segments().stream().map(s -> s.moved(toGlyphs)).toList());
  }

  /** From the page's own space to that of most of its glyphs, which may be turned. */
  private AffineTransform toGlyphs() {
    int direction = 0;
    for (int i = 1; i < directions.length; i++) {
      direction = directions[i] > directions[direction] ? i : direction;
    }
    PDRectangle box = getCurrentPage().getCropBox();
    AffineTransform turn =
        switch (direction) {
          case 1 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 2 -> new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0);
          case 3 -> new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth());
          default -> new AffineTransform(1, 0, 0, -1, 0, box.getHeight());
        };
    turn.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return turn;
  }

  /** Whether the characters of some font had to be told from the order of its glyphs. */
  boolean isGuessed() {
    return characters.isGuessed();
  }

  @Override
  protected void writePageStart() {
    // lines are made elsewhere
  }

  @Override
  protected void writePage() {
    // lines are made elsewhere
  }

  @Override
  protected void writePageEnd() {
    // lines are made elsewhere
  }

  /** Glyphs shown so far, on all pages. */
  long shown() {
    return shown;
  }

  /** Those of them of which no font says what characters they are. */
  long unknown() {
    return shown - known;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    shown++;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++glyphs % 1024 == 0) {
      deadline.check();
    }
    String unicode = characters(glyph);
    known += unicode.isEmpty() || unicode.charAt(0) < ' ' || unicode.equals("\uFFFD") ? 0 : 1;
    if (glyphs > MOST_GLYPHS || unicode.isEmpty()) {
      return;
    }
    PDFont font = glyph.getFont();
    float x = glyph.getXDirAdj();
    float y = glyph.getYDirAdj();
    float size = Math.max(1f, Math.abs(glyph.getYScale())); // in points, all matrices applied
    boolean below = Math.abs(x - lastX) < 0.3f * size && y > lastY && y - lastY < 2 * size;
    if (font.isVertical() || (below && LineJoining.isWide(unicode.charAt(0)))) {
      vertical++;
    }
    directions[Math.floorMod(Math.round(glyph.getDir() / 90), 4)]++;
    boolean again =
        unicode.equals(lastUnicode)
            && Math.abs(x - lastX) < size * 0.15f
            && Math.abs(y - lastY) < size * 0.15f;
    lastX = x;
    lastY = y;
    lastUnicode = unicode;
    if (again) {
      return; // printed twice to look bold
    }
    append(glyph, unicode, x, y, size, faces.computeIfAbsent(font, PdfGlyphs::face));
  }

  private String characters(TextPosition glyph) {
    try {
      return characters.of(glyph);
    } catch (IOException e) {
      return ""; // a font that cannot be read shows nothing either
    }
  }

  private void append(TextPosition glyph, String unicode, float x, float y, float size, Face face) {
    boolean blank = unicode.isBlank() && !unicode.equals("　");
    Stretch open = stretches.isEmpty() ? null : stretches.getLast();
    boolean goesOn =
        open != null
            && Math.abs(y - open.y) < 0.1f * size
            && Math.abs(size - open.size) < 0.6f
            && open.bold == face.bold
            && open.mono == face.mono
            && x > open.end - 0.4f * size
            && x < open.end + (endsInSpace(open) ? 0.5f : GAP) * size;
    if (!goesOn || open == null) {
      if (blank) {
        return;
      }
      open = new Stretch(x, y, size, face.bold, face.mono);
      open.turned = Math.round(glyph.getDir()) == 270;
      stretches.add(open);
    }
    if (blank) {
      if (!open.text.isEmpty() && open.text.charAt(open.text.length() - 1) != ' ') {
        open.text.append(' ');
      }
    } else {
      open.text.append(plain(unicode));
    }
    open.end = Math.max(open.end, x + glyph.getWidthDirAdj());
  }

  private static boolean endsInSpace(Stretch open) {
    return !open.text.isEmpty() && open.text.charAt(open.text.length() - 1) == ' ';
  }

  /** Spells out ﬁ, ﬂ and their like, and names the bullets of fonts for symbols. */
  private static String plain(String unicode) {
    char c = unicode.charAt(0);
    if (SYMBOL_BULLETS.indexOf(c) >= 0) {
      return "•";
    }
    if (c < ' ') {
      return "\uFFFD"; // a glyph that the font gives no meaning
    }
    return c >= '\uFB00' && c <= '\uFB06'
        ? Normalizer.normalize(unicode, Normalizer.Form.NFKC)
        : unicode;
  }

  private static Face face(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 500);
    boolean bold =
        heavy
            || name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || name.contains("medium")
            || name.contains("demi");
    boolean fixed =
        name.contains("mono")
            || name.contains("courier")
            || name.contains("consol")
            || name.contains("menlo");
    return new Face(bold, fixed);
  }
}
