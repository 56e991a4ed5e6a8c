package dev.docket.reading.pdf.content;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws what lies over a page: values of form fields, free-text notes, stamps. Where there is no
 * picture of one, its words are taken from what it says of itself.
 */
final class PdfAnnotations {
  /** What opens or marks something, and shows no text of its own. */
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "Link",
          "Popup",
          "Text",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Caret",
          "FileAttachment",
          "Sound",
          "Movie",
          "Screen",
          "3D",
          "RichMedia",
          "PrinterMark",
          "TrapNet");

  /** What remarks are made with; their words are shown in a window of their own. */
  private static final Set<String> REMARKS =
      Set.of("Text", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret");

  private static final int HIDDEN = 1 << 1 | 1 << 5; // Hidden, NoView
  private static final COSName STRIKE_OUT = COSName.getPDFName("StrikeOut");
  private static final COSName QUAD_POINTS = COSName.getPDFName("QuadPoints");

  private final PDFStreamEngine engine;
  private final PdfMarks marks;
  private final PdfSheet sheet;
  private final boolean stale; // whether the pictures of fields are to be made anew

  private PdfAnnotations(PDFStreamEngine engine, PdfMarks marks, PdfSheet sheet, boolean stale) {
    this.engine = engine;
    this.marks = marks;
    this.sheet = sheet;
    this.stale = stale;
  }

  /** Draws what lies over {@code page} by {@code engine}, whose text goes to {@code sheet}. */
  static void draw(
      PDPage page, PDFStreamEngine engine, PdfMarks marks, PdfSheet sheet, boolean stale)
      throws IOException {
    if (page.getCOSObject().getCOSArray(COSName.ANNOTS) == null) {
      return;
    }
    PdfAnnotations annotations = new PdfAnnotations(engine, marks, sheet, stale);
    for (PDAnnotation annotation : page.getAnnotations()) {
      annotations.draw(annotation);
    }
  }

  private void draw(PDAnnotation annotation) throws IOException {
    COSDictionary dictionary = annotation.getCOSObject();
    String kind = annotation.getSubtype() == null ? "" : annotation.getSubtype();
    if ((annotation.getAnnotationFlags() & HIDDEN) != 0 || annotation.getRectangle() == null) {
      return;
    }
    if (STRIKE_OUT.getName().equals(kind)) {
      strike(dictionary.getCOSArray(QUAD_POINTS));
    }
    if (REMARKS.contains(kind) && !dictionary.getString(COSName.CONTENTS, "").isBlank()) {
      sheet.remarks++;
    }
    if (WITHOUT_TEXT.contains(kind)) {
      return;
    }
    int depth = marks.enter(dictionary.getCOSDictionary(COSName.OC));
    try {
      if (!marks.isHidden()) {
        picture(annotation, kind);
      }
    } finally {
      marks.leave(depth);
    }
  }

  private void picture(PDAnnotation annotation, String kind) throws IOException {
    PdfField field = new PdfField(annotation.getCOSObject());
    PDRectangle place = annotation.getRectangle();
    if (kind.equals("Widget") && field.isTick()) {
      sheet.write(PdfField.tick(annotation.getAppearanceState()), place, field.size());
      return;
    }
    String words =
        kind.equals("Widget")
            ? field.value()
            : annotation.getCOSObject().getString(COSName.CONTENTS, "");
    PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
    int before = sheet.glyphs.count();
    if (appearance != null && !(stale && kind.equals("Widget") && !words.isBlank())) {
      engine.showAnnotation(annotation);
    }
    if (sheet.glyphs.count() == before && !words.isBlank()) {
      sheet.write(words, place, field.size());
    }
  }

  /** Takes the places that a reviewer has struck out. */
  private void strike(@Nullable COSArray corners) {
    if (corners == null) {
      return;
    }
    float[] n = corners.toFloatArray();
    for (int i = 0; i + 7 < n.length; i += 8) {
      float middle = (n[i + 1] + n[i + 3] + n[i + 5] + n[i + 7]) / 4;
      float from = Math.min(Math.min(n[i], n[i + 2]), Math.min(n[i + 4], n[i + 6]));
      float to = Math.max(Math.max(n[i], n[i + 2]), Math.max(n[i + 4], n[i + 6]));
      sheet.strike(new PdfPaths.Segment(from, middle, to, middle));
    }
  }
}
