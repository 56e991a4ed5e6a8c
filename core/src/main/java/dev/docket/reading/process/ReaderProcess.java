package dev.docket.reading.process;

import dev.docket.document.Document;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.ReadingUnavailableException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process that reads documents and sets pages, one at a time. */
final class ReaderProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReaderProcess.class);

  /** Beyond the time that a reading takes at most: for a machine that is busy, and the start. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  /** After this a process that has closed its output is not waited for. */
  private static final Duration TO_DIE = Duration.ofSeconds(5);

  private static final String LOGBACK = "logback.configurationFile";
  private static final int OUT_OF_MEMORY = 3; // of -XX:+ExitOnOutOfMemoryError

  /**
   * Exit statuses of processes that somebody else ended: 128 and the signal HUP, INT, KILL, TERM.
   */
  private static final List<Integer> ENDED_FROM_OUTSIDE = List.of(129, 130, 137, 143);

  /** What a document or a page did to its process. */
  private enum End {
    TOO_SLOW,
    OUT_OF_MEMORY,
    CRASH
  }

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;

  private ReaderProcess(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** Starts one with a heap of {@code heapBytes} on this process's classes, without its secrets. */
  static ReaderProcess start(long heapBytes) {
    List<String> command = new ArrayList<>();
    Optional.ofNullable(System.getProperty(LOGBACK))
        .ifPresent(file -> command.add("-D" + LOGBACK + "=" + file));
    command.addAll(options(heapBytes));
    command.addFirst(Path.of(property("java.home"), "bin", "java").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new ReaderProcess(builder.start());
    } catch (IOException e) {
      throw new ReadingUnavailableException("No process that reads can be started", e);
    }
  }

  private static List<String> options(long heapBytes) {
    return List.of(
        "-Xmx" + heapBytes,
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+DisplayVMOutputToStderr", // standard output is for documents
        "-XX:+UseParallelGC", // unlike the serial collector it gives up when it only collects
        "-XX:ParallelGCThreads=1",
        "-XX:GCTimeLimit=80",
        "-XX:GCHeapFreeLimit=5",
        "-XX:TieredStopAtLevel=1", // a process that reads little is not worth compiling more
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        ReaderMain.class.getName());
  }

  /** A property that every virtual machine sets. */
  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  /** The classes of this process, also where something started it that loads them itself. */
  private static String classPath() {
    String own = property("java.class.path");
    if (!(ReaderMain.class.getClassLoader() instanceof URLClassLoader loader)) {
      return own;
    }
    List<String> places = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      places.add(Path.of(URI.create(url.toString())).toString());
    }
    places.add(own);
    return String.join(File.pathSeparator, places);
  }

  /** Whether it can read another document. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Its id, by which the operating system knows it. */
  long pid() {
    return process.pid();
  }

  /**
   * Has a document read. The process is not to be used again if it did not live to tell.
   *
   * @throws ReadingUnavailableException if somebody else ended it
   */
  Document read(Frames.Order.Read order) throws UnreadableDocumentException {
    return read(order, "a document of " + order.bytes().length + " bytes");
  }

  /** The same for a file. */
  Document read(Frames.Order.ReadFile order) throws UnreadableDocumentException {
    return read(order, "a file");
  }

  private Document read(Frames.Order order, String work) throws UnreadableDocumentException {
    AtomicBoolean overdue = new AtomicBoolean();
    Thread watch = Thread.startVirtualThread(() -> endOverdue(overdue));
    try {
      Frames.writeOrder(out, order);
      return Frames.readDocument(in);
    } catch (IOException e) {
      throw unreadable(ended(overdue.get(), work, e));
    } finally {
      watch.interrupt();
    }
  }

  /**
   * Has a page set on paper. The process is not to be used again if it did not live to tell.
   *
   * @throws ReadingUnavailableException if somebody else ended it
   */
  byte[] print(Frames.Order.Print order) throws UnprintableException {
    AtomicBoolean overdue = new AtomicBoolean();
    Thread watch = Thread.startVirtualThread(() -> endOverdue(overdue));
    try {
      Frames.writeOrder(out, order);
      return Frames.readPdf(in);
    } catch (IOException e) {
      throw unprintable(
          ended(overdue.get(), "a page of " + order.page().html().length() + " characters", e));
    } finally {
      watch.interrupt();
    }
  }

  private void endOverdue(AtomicBoolean overdue) {
    try {
      Thread.sleep(DocumentReader.ALLOWED.plus(GRACE));
      overdue.set(true);
      process.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it was in time
    }
  }

  /** How it came to its end, unless somebody else ended it. */
  private End ended(boolean overdue, String work, IOException e) {
    int status = status();
    log.warn("A reader ended with {} over {}", status, work);
    if (overdue || status == ReaderWatch.TOO_SLOW) {
      return End.TOO_SLOW;
    }
    if (ENDED_FROM_OUTSIDE.contains(status)) {
      throw new ReadingUnavailableException("The reading process was ended from outside", e);
    }
    return status == OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.CRASH;
  }

  private static UnreadableDocumentException unreadable(End end) {
    return switch (end) {
      case TOO_SLOW ->
          new UnreadableDocumentException(
              Reason.TOO_SLOW,
              "The document takes longer to read than one of its size may. Export it again in a"
                  + " simpler form.");
      case OUT_OF_MEMORY ->
          new UnreadableDocumentException(
              Reason.TOO_LARGE,
              "The document takes more memory to read than a document may. Print it to a new file,"
                  + " or split it.");
      case CRASH ->
          new UnreadableDocumentException(
              Reason.DAMAGED, "The document is damaged and cannot be read. Export it again.");
    };
  }

  private static UnprintableException unprintable(End end) {
    return switch (end) {
      case TOO_SLOW, OUT_OF_MEMORY ->
          new UnprintableException(
              UnprintableException.Reason.TOO_LARGE,
              "The result is too large for PDF; take it as html, docx or xlsx.");
      case CRASH ->
          new UnprintableException(
              UnprintableException.Reason.BROKEN, "The page cannot be written as PDF.");
    };
  }

  private int status() {
    try {
      if (!process.waitFor(TO_DIE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ReadingUnavailableException("The reading was interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
