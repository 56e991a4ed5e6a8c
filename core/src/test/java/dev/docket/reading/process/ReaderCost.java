package dev.docket.reading.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.HostileDocuments;
import dev.docket.reading.HostileDocuments.Hostile;
import dev.docket.reading.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints what a reader of its own costs an ordinary document, and what each hostile one comes to
 * and how long that takes.
 */
public final class ReaderCost {
  private static final int TIMES = 300;
  private static final byte[] ORDINARY =
      "第1条 甲は、乙に対し、委託料を支払う。\n\n1. The buyer shall pay.\n".repeat(50).getBytes(UTF_8);

  private ReaderCost() {}

  /** The argument is the heap in MiB. */
  public static void main(String[] args) throws Exception {
    long heap = Long.parseLong(args.length > 0 ? args[0] : "512") * 1024 * 1024;
    long start = System.nanoTime();
    try (ReaderProcesses reading = new ReaderProcesses(1, heap).started()) {
      reading.read(ORDINARY, MediaType.MARKDOWN, Optional.empty());
      System.out.printf(
          Locale.ROOT, "%6.2f s  the first document, with the start%n", seconds(start));
      for (int warming = 0; warming < 2; warming++) {
        double here = ordinary(new DocumentReader());
        double there = ordinary(reading);
        System.out.printf(
            Locale.ROOT,
            "%6.2f ms a document of %d bytes here, %.2f ms in a reader%n",
            here * 1e3,
            ORDINARY.length,
            there * 1e3);
      }
      for (Map.Entry<String, Hostile> each : HostileDocuments.all().entrySet()) {
        if (args.length > 1 && !each.getKey().contains(args[1])) {
          continue;
        }
        Hostile hostile = each.getValue();
        long begin = System.nanoTime();
        String what;
        try {
          Document read = reading.read(hostile.bytes(), hostile.type(), Optional.empty());
          what = "read, " + read.text().length() + " characters";
        } catch (UnreadableDocumentException e) {
          what = e.reason() + ": " + e.getMessage();
        }
        System.out.printf(
            Locale.ROOT,
            "%6.1f s %7d KB  %s: %s%n",
            seconds(begin),
            hostile.bytes().length / 1024,
            each.getKey(),
            what);
      }
    }
  }

  /** Seconds that each of many readings takes. */
  private static double ordinary(Reading reading) throws UnreadableDocumentException {
    long begin = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      reading.read(ORDINARY, MediaType.MARKDOWN, Optional.empty());
    }
    return seconds(begin) / TIMES;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
