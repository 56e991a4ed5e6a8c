package dev.docket.reading;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Times the readers, in milliseconds: the median of warm runs, or the best where two are compared.
 */
final class Speed {
  private static final int RUNS = 7;
  private static final int WARM = 25; // runs, after which both are compiled

  private Speed() {}

  /** The time for reading {@code pdf} against that of PDFBox's own stripper on the same bytes. */
  static String againstStripper(Path pdf) throws Exception {
    byte[] bytes = Files.readAllBytes(pdf);
    Callable<Integer> stripper =
        () -> {
          try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).length();
          }
        };
    Callable<Integer> reader =
        () -> new DocumentReader().read(bytes, MediaType.PDF, Optional.empty()).text().length();
    long own = Long.MAX_VALUE;
    long theirs = Long.MAX_VALUE;
    for (int i = -WARM; i < RUNS; i++) { // in turn, so that other load weighs on both
      long ownTime = processorTime(reader);
      long theirTime = processorTime(stripper);
      own = i < 0 ? own : Math.min(own, ownTime);
      theirs = i < 0 ? theirs : Math.min(theirs, theirTime);
    }
    return "%d ms of a processor, PDFBox's stripper %d ms, ratio %.2f"
        .formatted(own, theirs, (double) own / theirs);
  }

  /** The time for structuring 1 MB of text made by repeating {@code file}. */
  static String megabyte(Path file) throws Exception {
    StringBuilder text = new StringBuilder();
    String once = Files.readString(file);
    while (text.toString().getBytes(StandardCharsets.UTF_8).length < 1_000_000) {
      text.append(once).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    long time =
        median(
            () ->
                new DocumentReader()
                    .read(bytes, MediaType.PLAIN, Optional.empty())
                    .sections()
                    .size());
    return "%d ms for %d bytes".formatted(time, bytes.length);
  }

  /** What more short articles take: twice as many should take twice as long. */
  static String articles() throws Exception {
    StringBuilder times = new StringBuilder();
    for (int count : new int[] {12_500, 25_000, 50_000, 100_000}) {
      byte[] bytes = "第1条 甲は、乙に対し、支払う。\n".repeat(count).getBytes(StandardCharsets.UTF_8);
      long time =
          processorTime(
              () ->
                  new DocumentReader()
                      .read(bytes, MediaType.PLAIN, Optional.empty())
                      .sections()
                      .size());
      times.append(times.isEmpty() ? "" : ", ").append("%,d in %d ms".formatted(count, time));
    }
    return times.toString();
  }

  /** A document of 1,000 full pages: what it takes to read, in the heap that this JVM has. */
  static String thousandPages() throws Exception {
    byte[] pdf = pages(1000);
    long start = System.nanoTime();
    Document document = new DocumentReader().read(pdf, MediaType.PDF, Optional.empty());
    return "%d pages, %d characters, %d sections in %d ms with a heap of %d MB"
        .formatted(
            document.pages().orElse(0),
            document.text().length(),
            document.sections().size(),
            (System.nanoTime() - start) / 1_000_000,
            Runtime.getRuntime().maxMemory() / 1_048_576);
  }

  private static byte[] pages(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int page = 1; page <= count; page++) {
        PDPage leaf = new PDPage();
        document.addPage(leaf);
        try (PDPageContentStream content = new PDPageContentStream(document, leaf)) {
          content.beginText();
          content.setFont(font, 10);
          content.setLeading(14);
          content.newLineAtOffset(72, 740);
          content.showText("Section " + page + ". Obligation number " + page);
          content.newLine();
          for (int line = 0; line < 45; line++) {
            content.showText(
                "The supplier shall deliver item "
                    + line
                    + " of lot "
                    + page
                    + " to the buyer, who shall inspect it and");
            content.newLine();
          }
          content.showText("accept it in writing within ten days.");
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** The milliseconds of a processor that {@code work} takes, whatever else the machine does. */
  private static long processorTime(Callable<Integer> work) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (work.call() == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  private static long median(Callable<Integer> work) throws Exception {
    long[] times = new long[RUNS];
    for (int i = -3; i < RUNS; i++) {
      long time = time(work);
      if (i >= 0) {
        times[i] = time;
      }
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static long time(Callable<Integer> work) throws Exception {
    long start = System.nanoTime();
    if (work.call() == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    return (System.nanoTime() - start) / 1_000_000;
  }
}
