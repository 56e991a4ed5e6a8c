package dev.docket.reading.pdf.content;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import dev.docket.reading.pdf.content.PdfFilters.Use;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Refuses a PDF whose compressed streams expand beyond measure, before anything opens it. */
public final class PdfStreams {
  private static final long MOST_OF_AN_IMAGE = 200L * 1024 * 1024;
  private static final long MOST_OF_ONE = 96L * 1024 * 1024; // three times the densest map's page
  private static final long MOST_OF_ALL = 2048L * 1024 * 1024;
  private static final long MOST_OBJECTS = 32L * 1024 * 1024; // bytes; ten times that as objects
  private static final long MOST_PLACES = 6L * 1024 * 1024; // bytes, of a million objects
  private static final long MOST_PER_BYTE = 1032; // that deflate expands to
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfStreams() {}

  /** Counts what the streams in {@code bytes} expand to, without keeping it. */
  public static void check(byte[] bytes, Deadline deadline) throws UnreadableDocumentException {
    byte[] sink = new byte[64 * 1024];
    boolean manyExpand = bytes.length * MOST_PER_BYTE > MOST_OF_ALL;
    long all = 0;
    long objects = 0;
    long places = 0;
    for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
      int data = at;
      while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
        data++;
      }
      PdfFilters filters = PdfFilters.of(bytes, at - STREAM.length);
      long size;
      if (!filters.isPlain()) {
        size = filters.check(bytes, data);
      } else if (data + 2 > bytes.length || (bytes[data] & 0x0F) != 8) {
        continue; // not deflated
      } else if (manyExpand || mayBeTooLarge(bytes, data, filters)) {
        size = expanded(bytes, data, most(filters.use()), sink, deadline);
        all += size;
      } else {
        continue;
      }
      objects += filters.use() == Use.OBJECTS ? size : 0;
      places += filters.use() == Use.PLACES ? size : 0;
      if (all > MOST_OF_ALL || objects > MOST_OBJECTS || places > MOST_PLACES) {
        throw tooLarge();
      }
    }
  }

  private static long most(Use use) {
    return switch (use) {
      case OBJECTS -> MOST_OBJECTS;
      case PLACES -> MOST_PLACES;
      case IMAGE -> MOST_OF_AN_IMAGE;
      case OTHER -> MOST_OF_ONE;
    };
  }

  private static boolean mayBeTooLarge(byte[] bytes, int data, PdfFilters filters) {
    return switch (filters.use()) {
      case OBJECTS, PLACES -> true; // there are few, and they add up
      case IMAGE, OTHER ->
          length(bytes, data, filters.length()) * MOST_PER_BYTE > most(filters.use());
    };
  }

  /** How long a stream is at most: as it says, or up to the word that ends it. */
  private static long length(byte[] bytes, int from, long stated) {
    int rest = bytes.length - from;
    if (stated < 0) {
      return rest;
    }
    for (int i = from; i + STREAM.length < bytes.length; i++) {
      if (bytes[i] == 'd' && Arrays.equals(bytes, i + 1, i + 1 + STREAM.length, STREAM, 0, 6)) {
        int found = i - from;
        return Math.max(stated, found);
      }
    }
    return rest;
  }

  private static long expanded(byte[] bytes, int from, long most, byte[] sink, Deadline deadline)
      throws UnreadableDocumentException {
    long size = 0;
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes, from, bytes.length - from);
      while (!inflater.finished()) {
        int count = inflater.inflate(sink);
        if (count == 0) {
          break;
        }
        size += count;
        if (size > most) {
          throw tooLarge();
        }
        deadline.check();
      }
    } catch (DataFormatException e) {
      return size; // encrypted or damaged: the parser will say so
    }
    return size;
  }

  private static int next(byte[] bytes, int from) {
    for (int i = from; i + STREAM.length < bytes.length; i++) {
      int k = 0;
      while (k < STREAM.length && bytes[i + k] == STREAM[k]) {
        k++;
      }
      if (k == STREAM.length && !(i >= 3 && bytes[i - 1] == 'd' && bytes[i - 2] == 'n')) {
        return i + STREAM.length;
      }
    }
    return -1;
  }

  static UnreadableDocumentException tooLarge() {
    return new UnreadableDocumentException(
        Reason.TOO_LARGE,
        "The file expands to far more than its size. Print it to a new PDF and send that.");
  }
}
