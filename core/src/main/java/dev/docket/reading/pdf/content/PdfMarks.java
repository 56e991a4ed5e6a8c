package dev.docket.reading.pdf.content;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The marked content that a page is within: layers, watermarks, and text given for glyphs. */
final class PdfMarks {
  private static final COSName WATERMARK = COSName.getPDFName("Watermark");
  private static final int DEEPEST = 1_000;

  /** A sequence of marked content; {@code text} is what it stands for, if it says so. */
  private static final class Mark {
    final boolean hidden;
    final boolean watermark;
    final @Nullable String text;
    boolean used; // whether a glyph has stood for the text

    Mark(boolean hidden, boolean watermark, @Nullable String text) {
      this.hidden = hidden;
      this.watermark = watermark;
      this.text = text;
    }
  }

  private final PdfLayers layers;
  private final Deque<Mark> open = new ArrayDeque<>();
  private int hidden;
  private int watermarks;
  private @Nullable Mark replaced; // the outermost that has a text

  PdfMarks(PdfLayers layers) {
    this.layers = layers;
  }

  void clear() {
    open.clear();
    hidden = 0;
    watermarks = 0;
    replaced = null;
  }

  /** Begins a sequence; {@code properties} may be null. */
  void begin(COSName tag, @Nullable COSDictionary properties) {
    if (open.size() >= DEEPEST) {
      return;
    }
    boolean off = properties != null && COSName.OC.equals(tag) && !layers.isShown(properties);
    boolean watermark =
        properties != null
            && COSName.ARTIFACT.equals(tag)
            && WATERMARK.equals(properties.getCOSName(COSName.SUBTYPE));
    String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    Mark mark = new Mark(off, watermark, text);
    open.push(mark);
    hidden += off ? 1 : 0;
    watermarks += watermark ? 1 : 0;
    if (replaced == null && text != null) {
      replaced = mark;
    }
  }

  void end() {
    if (open.isEmpty()) {
      return;
    }
    Mark mark = open.pop();
    hidden -= mark.hidden ? 1 : 0;
    watermarks -= mark.watermark ? 1 : 0;
    if (replaced == mark) {
      replaced = null;
    }
  }

  /** Enters a form or an annotation, which {@code layer} may hide; the answer is for leaving it. */
  int enter(@Nullable COSDictionary layer) {
    int depth = open.size();
    Mark mark = new Mark(layer != null && !layers.isShown(layer), false, null);
    open.push(mark);
    hidden += mark.hidden ? 1 : 0;
    return depth;
  }

  /** Leaves what was entered at {@code depth}, with all that has begun and not ended in it. */
  void leave(int depth) {
    while (open.size() > depth) {
      end();
    }
  }

  boolean isHidden() {
    return hidden > 0;
  }

  boolean isWatermark() {
    return watermarks > 0;
  }

  /** Whether other characters are given for the glyphs that follow. */
  boolean isReplaced() {
    return replaced != null;
  }

  /** The characters given for these glyphs, for the first of them; empty for the others. */
  String replacement() {
    Mark mark = replaced;
    if (mark == null || mark.used || mark.text == null) {
      return "";
    }
    mark.used = true;
    return PdfLetters.given(mark.text);
  }
}
