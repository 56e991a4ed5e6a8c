package dev.docket.reading.pdf.content;

import dev.docket.reading.draft.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the pages of a PDF draw, one after the other. PDFBox's own text extraction counts with
 * more than is wanted here, and with less: it knows no layers, annotations, images and lines.
 */
public final class PdfContent extends PDFStreamEngine {
  private static final int DEEPEST = 50; // forms within forms
  private static final int MOST_FORMS = 20_000; // drawn by one page; forms in forms multiply
  private static final int MOST_STATES = 2_000; // kept at a time; ISO 32000-1 promises 28
  private static final float MIDDLE = 0.3f; // ems above the baseline

  private final Deadline deadline;
  private final PdfMarks marks;
  private final PdfPaths paths;
  private final PdfCharacters characters = new PdfCharacters();
  private final IdentityHashMap<PDFont, PdfFont> fonts = new IdentityHashMap<>();
  private final PDFont anyFont = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private PdfSheet sheet = new PdfSheet(new PdfFrame(0, 0, 0, 0, 0, 0));
  private int level; // forms within forms
  private int forms; // drawn by the page
  private final boolean stale; // whether the pictures of form fields are to be made anew
  private long shown;
  private long unknown;

  public PdfContent(PDDocument document, Deadline deadline) {
    this.deadline = deadline;
    this.marks = new PdfMarks(PdfLayers.of(document));
    this.paths = new PdfPaths(this);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    this.stale = form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
    List.of(
            new BeginText(this),
            new EndText(this),
            new Concatenate(this),
            new Save(this),
            new Restore(this),
            new SetGraphicsStateParameters(this),
            new SetMatrix(this),
            new NextLine(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new SetCharSpacing(this),
            new SetFontAndSize(this),
            new SetTextHorizontalScaling(this),
            new SetTextLeading(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new SetWordSpacing(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this))
        .forEach(this::addOperator);
    PdfOperators.addTo(this, marks, new Objects());
  }

  /** What {@code page} draws, as far as it can be read. */
  public PdfSheet read(PDPage page) {
    long shownBefore = shown;
    long unknownBefore = unknown;
    PdfFrame frame = PdfFrame.shown(page);
    PdfSheet first = read(page, new PdfSheet(frame));
    List<PdfFrame> tilted = first.glyphs.isVertical() ? List.of() : first.tilts.frames(frame);
    if (tilted.isEmpty()) {
      return first;
    }
    shown = shownBefore;
    unknown = unknownBefore;
    return read(page, new PdfSheet(frame, tilted));
  }

  private PdfSheet read(PDPage page, PdfSheet onto) {
    sheet = onto;
    marks.clear();
    paths.clear();
    level = 0;
    forms = 0;
    try {
      sheet.damaged = !PdfWholeness.isWhole(page, deadline);
      processPage(page);
      sheet.glyphs.addFromHere();
      PdfAnnotations.draw(page, this, marks, sheet, stale);
    } catch (Deadline.PassedException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // whatever a library makes of what is damaged
      sheet.damaged = true;
    }
    sheet.end(paths);
    return sheet;
  }

  /** Glyphs shown so far, on all pages. */
  public long shown() {
    return shown;
  }

  /** Those of them of which no font says what characters they are. */
  public long unknown() {
    return unknown;
  }

  /** Whether the characters of some font had to be told from the order of its glyphs. */
  public boolean isGuessed() {
    return characters.isGuessed();
  }

  /** Notes that an operator lacks what it needs: what it sets or shows is wrong or missing. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof MissingOperandException) {
      sheet.damaged = true;
      return;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  public void saveGraphicsState() {
    if (getGraphicsStackSize() > MOST_STATES) {
      throw new IllegalStateException("More than " + MOST_STATES + " graphics states are kept");
    }
    super.saveGraphicsState();
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDTextState style = state.getTextState();
    PDFont named = style.getFont() == null ? anyFont : style.getFont();
    PdfFont font = fonts.get(named);
    if (font == null) {
      font = new PdfFont(named, characters);
      fonts.put(named, font);
    }
    Matrix textMatrix = state.getTextMatrix();
    PdfPen pen = new PdfPen(style, textMatrix.multiply(state.getCurrentTransformationMatrix()));
    boolean seen = isPainted(style.getRenderingMode()) && state.getNonStrokeAlphaConstant() > 0;
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    int before = in.available();
    while (before > 0) {
      int code = font.readCode(in);
      int after = in.available();
      PdfFont.Glyph glyph = font.glyph(code);
      show(glyph, font, pen, seen, string.length > before - after);
      pen.step(glyph, font.vertical, before - after == 1 && code == ' ');
      before = after;
    }
    textMatrix.translate(pen.movedX(), pen.movedY());
  }

  private void show(PdfFont.Glyph glyph, PdfFont font, PdfPen pen, boolean seen, boolean several) {
    if (++shown % 1024 == 0) {
      deadline.check();
    }
    unknown += glyph.isUnknown() ? 1 : 0;
    String text = PdfRightToLeft.visual(marks.isReplaced() ? marks.replacement() : glyph.text());
    if (PdfLetters.isUnseen(text) || (text.isEmpty() && !marks.isReplaced()) || !sheet.hasRoom()) {
      return;
    }
    if (marks.isHidden()) {
      sheet.hidden += glyph.isBlank() ? 0 : 1;
      return;
    }
    if (marks.isWatermark()) {
      sheet.watermark(text);
      return;
    }
    if (!glyph.isBlank()) {
      sheet.tilts.add(pen, text);
    }
    int way = sheet.way(pen);
    if (way < PdfFrame.DIRECTIONS && pen.isSlanted()) {
      sheet.watermark(text);
      return;
    }
    PdfFrame frame = sheet.frame(way);
    float x = frame.x(pen.pageX(glyph), pen.pageY(glyph));
    float y = frame.y(pen.pageX(glyph), pen.pageY(glyph));
    float width = pen.width(glyph);
    float size = pen.size();
    if (!sheet.holds(way, x + width / 2, y - MIDDLE * size)) {
      sheet.outside += glyph.isBlank() ? 0 : 1;
      return;
    }
    if (!glyph.isBlank()) {
      sheet.seen += seen ? 1 : 0;
      sheet.unseen += seen ? 0 : 1;
    }
    PdfGlyphs.Shown at =
        new PdfGlyphs.Shown(
            x,
            y,
            width,
            several ? pen.tracking() : 0,
            size,
            font.face,
            pen.isRaised(),
            seen,
            font.vertical);
    if (text.isEmpty()) {
      sheet.glyphs.widen(way, at);
    } else {
      sheet.glyphs.add(way, text, at);
    }
  }

  private static boolean isPainted(RenderingMode mode) {
    return mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
  }

  /** Draws forms, and notes where images stand. */
  private final class Objects implements PdfOperators.Drawing {
    @Override
    public void draw(COSName name) throws IOException {
      if (getResources().isImageXObject(name)) {
        COSDictionary images = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSStream image = images == null ? null : images.getCOSStream(name);
        int layer = marks.enter(image == null ? null : image.getCOSDictionary(COSName.OC));
        image(image);
        marks.leave(layer);
        return;
      }
      if (!(getResources().getXObject(name) instanceof PDFormXObject form) || level > DEEPEST) {
        return;
      }
      if (++forms > MOST_FORMS) {
        sheet.cut = true;
        return;
      }
      int depth = marks.enter(form.getCOSObject().getCOSDictionary(COSName.OC));
      level++;
      try {
        if (form instanceof PDTransparencyGroup group) {
          showTransparencyGroup(group);
        } else {
          showForm(form);
        }
      } finally {
        level--;
        marks.leave(depth);
      }
    }

    @Override
    public void drawImage() {
      image(null);
    }

    private void image(@Nullable COSStream image) {
      if (!marks.isHidden()) {
        Matrix toPage = getGraphicsState().getCurrentTransformationMatrix();
        sheet.images.add(toPage, image, sheet.glyphs.count());
      }
    }
  }
}
