package dev.docket.page.pdf;

import dev.docket.page.pdf.UnprintableException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets pages in this process, in the fonts that the machine has; they are looked for once. */
public final class PdfPrinter implements Printer {
  private static final Logger log = LoggerFactory.getLogger(PdfPrinter.class);

  private final Supplier<PdfFonts> found;
  private @Nullable PdfWriter writer;

  /** Japanese is set in {@code font}, or else in one that is found. */
  public PdfPrinter(Optional<Path> font) {
    this(() -> PdfFonts.installed(font));
  }

  /** Pages are set in the fonts that {@code found} gives when the first is. */
  PdfPrinter(Supplier<PdfFonts> found) {
    this.found = found;
  }

  @Override
  public byte[] print(Printable page) throws UnprintableException {
    PdfWriter ready = writer();
    try {
      return ready.write(page);
    } catch (IOException | RuntimeException e) { // thrown by a library
      log.warn("A page of {} characters cannot be set", page.html().length(), e);
      throw new UnprintableException(Reason.BROKEN, "The page cannot be written as PDF.");
    } catch (StackOverflowError e) {
      throw new UnprintableException(Reason.TOO_LARGE, "The page is nested too deeply for PDF.");
    }
  }

  private synchronized PdfWriter writer() throws UnprintableException {
    PdfWriter ready = writer;
    if (ready == null) {
      PdfFonts fonts = found.get();
      try {
        ready = new PdfWriter(fonts);
      } catch (IOException | RuntimeException e) { // no font, or none that can be embedded
        String name = fonts.all().getLast().name();
        log.warn("{} cannot be used as a font", name, e);
        throw new UnprintableException(Reason.NO_FONT, name + " is no TrueType font.");
      }
      writer = ready;
    }
    return ready;
  }
}
