package dev.docket.reading.process;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.page.pdf.PdfPrinter;
import dev.docket.page.pdf.Printer;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.reading.DocumentReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The process that reads documents and sets pages, one after another, as they come over its
 * standard input.
 */
public final class ReaderMain {
  private ReaderMain() {}

  /** Reads until the input ends, which it does when the process at the other end does. */
  public static void main(String[] args) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    BoundedLog log = new BoundedLog(new FileOutputStream(FileDescriptor.err));
    PrintStream printed = new PrintStream(log, true, StandardCharsets.UTF_8);
    System.setErr(printed);
    System.setOut(printed); // what libraries print is no answer
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    serve(in, out, log, ReaderWatch.start(Thread.currentThread()));
  }

  private static void serve(
      DataInputStream in, DataOutputStream out, BoundedLog log, ReaderWatch watch)
      throws IOException {
    DocumentReader reading = new DocumentReader();
    Map<Optional<Path>, Printer> printers = new HashMap<>();
    while (true) {
      Optional<Frames.Order> next = Frames.readOrder(in);
      if (next.isEmpty()) {
        return;
      }
      log.begin();
      switch (next.get()) {
        case Frames.Order.Read order -> {
          watch.begin(DocumentReader.computing(order.bytes().length));
          try {
            Frames.writeDocument(out, reading.read(order.bytes(), order.type(), order.charset()));
          } catch (UnreadableDocumentException e) {
            Frames.writeRefusal(out, e);
          }
        }
        case Frames.Order.ReadFile order -> {
          watch.begin(DocumentReader.ALLOWED);
          try {
            Frames.writeDocument(out, reading.read(order.file(), order.type(), order.charset()));
          } catch (UnreadableDocumentException e) {
            Frames.writeRefusal(out, e);
          }
        }
        case Frames.Order.Print order -> {
          watch.begin(DocumentReader.ALLOWED);
          try {
            Printer printer = printers.computeIfAbsent(order.font(), PdfPrinter::new);
            Frames.writePdf(out, printer.print(order.page()));
          } catch (UnprintableException e) {
            Frames.writeRefusal(out, e);
          }
        }
      }
      watch.end();
    }
  }
}
