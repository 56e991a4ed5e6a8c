package dev.docket.reading.pdf.layout;

import dev.docket.reading.draft.Deadline;
import dev.docket.reading.pdf.content.PdfContent;
import dev.docket.reading.pdf.content.PdfFrame;
import dev.docket.reading.pdf.content.PdfPaths.Segment;
import dev.docket.reading.pdf.content.PdfSheet;
import dev.docket.reading.pdf.content.PdfStretch;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads the pages of a PDF, one after the other, into lines. */
public final class PdfPages {
  private final PdfContent content;
  private final PdfLosses losses;
  private final PdfLayout layout = new PdfLayout();

  public PdfPages(PdfContent content, PdfLosses losses) {
    this.content = content;
    this.losses = losses;
  }

  /** The 1-based page {@code number}. */
  public PdfPage read(PDDocument document, int number) {
    PDPage page;
    try {
      page = document.getPage(number - 1);
      page.getCropBox(); // which a damaged page may not have
    } catch (Deadline.PassedException e) {
      throw e;
    } catch (RuntimeException e) {
      page = new PDPage();
      PdfSheet nothing = new PdfSheet(PdfFrame.shown(page));
      nothing.damaged = true;
      return new PdfPage(number, nothing.shown, 1, List.of(), false, PdfLook.of(nothing));
    }
    PdfSheet sheet = content.read(page);
    float unit = PdfPlace.unit(page);
    List<PdfLine> lines = new ArrayList<>();
    layout.startPage();
    for (PdfFrame frame : sheet.frames()) {
      List<Segment> drawn = sheet.strikes(frame);
      PdfStrikes.Found found = PdfStrikes.find(drawn, text(sheet, frame));
      losses.struck(found.struck());
      List<PdfStretch> text = PdfFractions.joined(drawn, found.kept());
      PdfRaised.mark(text);
      PdfPlace place = new PdfPlace(number, frame, sheet.shown, unit, sheet.isVertical(frame));
      layout
          .lines(PdfTables.find(sheet.rules(frame), text))
          .forEach(line -> lines.add(line.placed(place)));
    }
    losses.add(number, sheet);
    return new PdfPage(number, sheet.shown, unit, lines, layout.contradicts(), PdfLook.of(sheet));
  }

  /** The text that runs as {@code frame} does, without words printed over it. */
  private static List<PdfStretch> text(PdfSheet sheet, PdfFrame frame) {
    List<PdfStretch> all = sheet.stretches(frame);
    List<PdfStretch> over = PdfOverprint.find(all);
    if (over.isEmpty()) {
      return all;
    }
    over.forEach(words -> sheet.watermark(words.text.toString()));
    return all.stream().filter(words -> !over.contains(words)).toList();
  }
}
