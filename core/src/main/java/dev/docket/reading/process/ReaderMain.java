package dev.docket.reading.process;

import dev.docket.document.UnreadableDocumentException;
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
import java.util.Optional;

/** The process that reads: one document after another, as they come over its standard input. */
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
    while (true) {
      Optional<Frames.Order> next = Frames.readOrder(in);
      if (next.isEmpty()) {
        return;
      }
      Frames.Order order = next.get();
      log.begin();
      watch.begin(DocumentReader.computing(order.bytes().length));
      try {
        Frames.writeDocument(out, reading.read(order.bytes(), order.type(), order.charset()));
      } catch (UnreadableDocumentException e) {
        Frames.writeRefusal(out, e);
      } finally {
        watch.end();
      }
    }
  }
}
