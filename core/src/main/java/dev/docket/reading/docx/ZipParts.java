package dev.docket.reading.docx;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.draft.Deadline;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file as its central directory lists them, unpacked when they are asked for
 * and within bounds. Names are compared without regard to case, with slashes only.
 */
final class ZipParts {
  private static final int MOST_ENTRIES = 20_000;
  private static final long MOST_BYTES = 256L * 1024 * 1024; // unpacked, all parts together
  private static final int WORST_RATIO = 200; // unpacked to packed, of parts over 10 MB
  private static final int UNSUSPICIOUS = 10_000_000; // bytes unpacked, whatever the ratio

  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private record Entry(String name, int method, int packed, int at) {}

  private final ByteBuffer bytes;
  private final Deadline deadline;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  /** The directory of the zip file {@code bytes}. */
  ZipParts(byte[] bytes, Deadline deadline) throws UnreadableDocumentException {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.deadline = deadline;
    try {
      list();
    } catch (IndexOutOfBoundsException e) {
      throw DocxPackage.damaged();
    }
  }

  private void list() throws UnreadableDocumentException {
    int end = end();
    int size = bytes.getInt(end + 12);
    int declared = bytes.getInt(end + 16);
    int start = end - size; // what stands before the zip file shifts all places
    int shift = start - declared;
    if (start < 0 || bytes.getInt(start) != ENTRY) {
      start = declared;
      shift = 0;
    }
    int at = start;
    while (at + ENTRY_SIZE <= bytes.limit() && bytes.getInt(at) == ENTRY) {
      int name = bytes.getShort(at + 28) & 0xFFFF;
      int rest = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
      byte[] raw = new byte[name];
      bytes.get(at + ENTRY_SIZE, raw);
      entries.putIfAbsent(
          key(new String(raw, StandardCharsets.UTF_8)),
          new Entry(
              new String(raw, StandardCharsets.UTF_8),
              bytes.getShort(at + 10) & 0xFFFF,
              bytes.getInt(at + 20),
              bytes.getInt(at + 42) + shift));
      if (entries.size() > MOST_ENTRIES) {
        throw tooLarge();
      }
      at += ENTRY_SIZE + name + rest;
    }
    if (entries.isEmpty()) {
      throw DocxPackage.damaged();
    }
  }

  /** Where the record that ends the directory begins. */
  private int end() throws UnreadableDocumentException {
    int last = bytes.limit() - DIRECTORY_END_SIZE;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == DIRECTORY_END) {
        return at;
      }
    }
    throw DocxPackage.damaged();
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  /** The names of all entries, in lower case. */
  Set<String> names() {
    return entries.keySet();
  }

  /** An entry's name as it is written; as given if there is none of that name. */
  String written(String name) {
    Entry entry = entries.get(key(name));
    return entry == null ? name : entry.name;
  }

  boolean contains(String name) {
    return entries.containsKey(key(name));
  }

  /** The unpacked bytes of an entry; empty if there is none of that name. */
  Optional<byte[]> read(String name) throws UnreadableDocumentException {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      if (bytes.getInt(entry.at) != LOCAL) {
        throw DocxPackage.damaged();
      }
      int names =
          (bytes.getShort(entry.at + 26) & 0xFFFF) + (bytes.getShort(entry.at + 28) & 0xFFFF);
      byte[] packed = new byte[Math.min(entry.packed & 0x7FFFFFFF, bytes.limit())];
      bytes.get(entry.at + LOCAL_SIZE + names, packed);
      return Optional.of(
          switch (entry.method) {
            case STORED -> packed;
            case DEFLATED -> inflated(packed);
            default -> throw DocxPackage.damaged();
          });
    } catch (IndexOutOfBoundsException | DataFormatException e) {
      throw DocxPackage.damaged();
    }
  }

  private byte[] inflated(byte[] packed) throws DataFormatException, UnreadableDocumentException {
    byte[] buffer = new byte[64 * 1024];
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3);
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed);
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw DocxPackage.damaged();
        }
        deadline.check();
        unpacked += count;
        if (unpacked > MOST_BYTES
            || (unpacked > UNSUSPICIOUS && unpacked / WORST_RATIO > bytes.limit())) {
          throw tooLarge();
        }
        out.write(buffer, 0, count);
      }
    }
    return out.toByteArray();
  }

  private static UnreadableDocumentException tooLarge() {
    return new UnreadableDocumentException(
        Reason.TOO_LARGE,
        "The DOCX expands to far more than its size. Save its text in a new file.");
  }
}
