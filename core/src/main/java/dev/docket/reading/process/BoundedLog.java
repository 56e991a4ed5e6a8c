package dev.docket.reading.process;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a reading process writes what libraries have to say of a document, up to a measure: a
 * damaged one can make them say the same a million times.
 */
final class BoundedLog extends OutputStream {
  private static final int MOST = 16 * 1024; // bytes about one document

  private final OutputStream out;
  private int left = MOST;

  BoundedLog(OutputStream out) {
    this.out = out;
  }

  /** Another document begins. */
  synchronized void begin() {
    left = MOST;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int count) throws IOException {
    int taken = Math.min(count, left);
    left -= taken;
    out.write(bytes, from, taken);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
