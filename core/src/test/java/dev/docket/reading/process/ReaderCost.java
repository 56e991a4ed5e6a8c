package dev.docket.reading.process;

import dev.docket.document.Document;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.HostileDocuments;
import dev.docket.reading.HostileDocuments.Hostile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what each hostile document comes to and how long that takes, in a reader of its own. */
public final class ReaderCost {
  private ReaderCost() {}

  /** The argument is the heap in MiB. */
  public static void main(String[] args) throws Exception {
    long heap = Long.parseLong(args.length > 0 ? args[0] : "512") * 1024 * 1024;
    try (ReaderProcesses reading = new ReaderProcesses(1, heap).started()) {
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
            (System.nanoTime() - begin) / 1e9,
            hostile.bytes().length / 1024,
            each.getKey(),
            what);
      }
    }
  }
}
