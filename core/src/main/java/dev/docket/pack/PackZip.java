package dev.docket.pack;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/**
 * Zip files in one canonical form: entries stored, at one time, in the order that they are given.
 * The same entries give the same bytes on every machine, so that whatever differs was changed.
 */
final class PackZip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 0x0800;
  private static final short DATE = (short) ((1 << 5) | 1); // 1 January 1980, midnight
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int END_LENGTH = 22;

  private PackZip() {}

  static byte[] write(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    entries.forEach(
        (name, bytes) -> {
          byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
          ByteBuffer central = buffer(CENTRAL_LENGTH).putInt(CENTRAL).putShort(VERSION);
          described(central, encoded, bytes);
          central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
          central.putInt(out.size());
          directory.writeBytes(bytes(central));
          directory.writeBytes(encoded);
          ByteBuffer local = buffer(LOCAL_LENGTH).putInt(LOCAL);
          described(local, encoded, bytes);
          out.writeBytes(bytes(local));
          out.writeBytes(encoded);
          out.writeBytes(bytes);
        });
    int start = out.size();
    out.writeBytes(directory.toByteArray());
    short count = (short) entries.size();
    ByteBuffer end = buffer(END_LENGTH).putInt(END).putInt(0).putShort(count).putShort(count);
    end.putInt(directory.size()).putInt(start).putShort((short) 0);
    out.writeBytes(bytes(end));
    return out.toByteArray();
  }

  /** All that was put into {@code full}. */
  private static byte[] bytes(ByteBuffer full) {
    byte[] bytes = new byte[full.capacity()];
    full.get(0, bytes);
    return bytes;
  }

  /** What local and central headers have in common. */
  private static void described(ByteBuffer header, byte[] name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    header.putShort(VERSION).putShort(UTF_8_NAMES).putShort((short) 0); // stored
    header.putShort((short) 0).putShort(DATE).putInt((int) crc.getValue());
    header.putInt(bytes.length).putInt(bytes.length);
    header.putShort((short) name.length).putShort((short) 0);
  }

  /** The entries of {@code zip}; empty unless they give the very same bytes again. */
  static Optional<SequencedMap<String, byte[]>> read(byte[] zip) {
    SequencedMap<String, byte[]> entries = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (in.getInt(in.position()) == LOCAL) {
        int header = in.position();
        int length = in.getInt(header + 18);
        int name = Short.toUnsignedInt(in.getShort(header + 26));
        if (length < 0 || length > in.remaining() - LOCAL_LENGTH - name) {
          return Optional.empty();
        }
        in.position(header + LOCAL_LENGTH);
        byte[] encoded = new byte[name];
        in.get(encoded);
        byte[] bytes = new byte[length];
        in.get(bytes);
        entries.put(new String(encoded, StandardCharsets.UTF_8), bytes);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Arrays.equals(write(entries), zip) ? Optional.of(entries) : Optional.empty();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
