package dev.docket.reading.process;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.page.pdf.Printer;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.reading.Reading;
import dev.docket.reading.ReadingUnavailableException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Reads documents and sets pages in processes of their own, which are used again. A document or
 * page that brings its process down is refused; the next one gets a new process.
 */
public final class ReaderProcesses implements Reading, AutoCloseable {
  private final long heapBytes;
  private final Semaphore places;
  private final Deque<ReaderProcess> idle = new ArrayDeque<>();
  private final Set<ReaderProcess> all = new HashSet<>();
  private boolean closed;

  /** At most {@code most} processes at a time, each with a heap of {@code heapBytes}. */
  public ReaderProcesses(int most, long heapBytes) {
    this.heapBytes = heapBytes;
    this.places = new Semaphore(most, true);
  }

  /** Starts the first process, so that the first document does not wait for it. */
  public ReaderProcesses started() {
    giveBack(take());
    return this;
  }

  @Override
  public Document read(byte[] bytes, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    ReaderProcess reader = acquire();
    try {
      return reader.read(new Frames.Order.Read(bytes, type, charset));
    } finally {
      release(reader);
    }
  }

  @Override
  public Document read(Path file, MediaType type, Optional<String> charset)
      throws UnreadableDocumentException {
    ReaderProcess reader = acquire();
    try {
      return reader.read(new Frames.Order.ReadFile(file, type, charset));
    } finally {
      release(reader);
    }
  }

  /** Sets pages in these processes, Japanese in {@code font} if it is named. */
  public Printer printer(Optional<Path> font) {
    return page -> print(new Frames.Order.Print(page, font));
  }

  private byte[] print(Frames.Order.Print order) throws UnprintableException {
    ReaderProcess reader = acquire();
    try {
      return reader.print(order);
    } finally {
      release(reader);
    }
  }

  private ReaderProcess acquire() {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadingUnavailableException("The reading was interrupted", e);
    }
    boolean taken = false;
    try {
      ReaderProcess reader = take();
      taken = true;
      return reader;
    } finally {
      if (!taken) {
        places.release();
      }
    }
  }

  private void release(ReaderProcess reader) {
    try {
      giveBack(reader);
    } finally {
      places.release();
    }
  }

  /** The ids of the processes that live. */
  public synchronized Set<Long> pids() {
    Set<Long> pids = new HashSet<>();
    all.stream().filter(ReaderProcess::isAlive).forEach(reader -> pids.add(reader.pid()));
    return pids;
  }

  private synchronized ReaderProcess take() {
    if (closed) {
      throw new ReadingUnavailableException("The process is stopping", null);
    }
    while (true) {
      ReaderProcess reader = idle.poll();
      if (reader == null) {
        ReaderProcess started = ReaderProcess.start(heapBytes);
        all.add(started);
        return started;
      }
      if (reader.isAlive()) {
        return reader;
      }
      all.remove(reader);
    }
  }

  private synchronized void giveBack(ReaderProcess reader) {
    if (reader.isAlive() && !closed) {
      idle.push(reader);
    } else {
      all.remove(reader);
      reader.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(ReaderProcess::close);
    all.clear();
    idle.clear();
  }
}
