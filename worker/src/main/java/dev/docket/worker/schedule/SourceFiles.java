package dev.docket.worker.schedule;

import java.io.IOException;
import java.util.List;

/** The files of a directory or a bucket, to be taken in as documents. */
interface SourceFiles {
  /** The files in order of their names; one more than {@link #MOST_FILES} tells that there are. */
  List<File> list() throws IOException;

  /** The bytes of a file, which must not be more than {@code most}. */
  byte[] read(File file, int most) throws IOException;

  /**
   * A file by its name relative to the source; {@code refusal} says why it is not read, or is
   * empty.
   */
  record File(String name, long bytes, String refusal) {}

  /** The most files of a source that are looked at. */
  int MOST_FILES = 10_000;
}
