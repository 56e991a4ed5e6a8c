package dev.docket.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes that a document is read from, as they came. */
public sealed interface Original {
  /** Bytes in memory. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Held(byte[] bytes) implements Original {}

  /** Bytes in a file, which must last until the work on them is done; for those that are many. */
  record InFile(Path path) implements Original {}

  /** How many bytes there are. */
  default long length() {
    return switch (this) {
      case Held(byte[] bytes) -> bytes.length;
      case InFile(Path path) -> {
        try {
          yield Files.size(path);
        } catch (IOException e) {
          throw new UncheckedIOException("A file that was written has a size", e);
        }
      }
    };
  }

  /** All of them, in memory. */
  default byte[] inMemory() {
    return switch (this) {
      case Held(byte[] bytes) -> bytes;
      case InFile(Path path) -> {
        try {
          yield Files.readAllBytes(path);
        } catch (IOException e) {
          throw new UncheckedIOException("A file that was written can be read again", e);
        }
      }
    };
  }
}
