package dev.docket.reading.process;

import dev.docket.document.Document;
import dev.docket.document.DocumentCodec;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** What goes between a process and its reader, over the reader's input and output. */
final class Frames {
  /** A document of the most parts takes some 60 MB so. */
  private static final int LONGEST_ANSWER = 128 * 1024 * 1024;

  private static final int DOCUMENT = 1;
  private static final int UNREADABLE = 2;

  private Frames() {}

  /** Bytes to be read. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Order(byte[] bytes, MediaType type, Optional<String> charset) {}

  static void writeOrder(DataOutputStream out, Order order) throws IOException {
    out.writeUTF(order.type().name());
    out.writeUTF(order.charset().orElse(""));
    out.writeInt(order.bytes().length);
    out.write(order.bytes());
    out.flush();
  }

  /** The next order; empty once there will be none. */
  static Optional<Order> readOrder(DataInputStream in) throws IOException {
    String type;
    try {
      type = in.readUTF();
    } catch (EOFException _) {
      return Optional.empty();
    }
    String charset = in.readUTF();
    byte[] bytes = in.readNBytes(in.readInt());
    return Optional.of(
        new Order(
            bytes,
            MediaType.valueOf(type),
            charset.isEmpty() ? Optional.empty() : Optional.of(charset)));
  }

  static void writeDocument(DataOutputStream out, Document document) throws IOException {
    byte[] encoded = DocumentCodec.encode(document);
    out.writeByte(DOCUMENT);
    out.writeInt(encoded.length);
    out.write(encoded);
    out.flush();
  }

  static void writeRefusal(DataOutputStream out, UnreadableDocumentException e) throws IOException {
    out.writeByte(UNREADABLE);
    out.writeUTF(e.reason().name());
    out.writeUTF(String.valueOf(e.getMessage()));
    out.flush();
  }

  /** The document that was read. */
  static Document readAnswer(DataInputStream in) throws IOException, UnreadableDocumentException {
    int kind = in.readByte();
    if (kind == UNREADABLE) {
      throw new UnreadableDocumentException(Reason.valueOf(in.readUTF()), in.readUTF());
    }
    int length = in.readInt();
    if (kind != DOCUMENT || length < 0 || length > LONGEST_ANSWER) {
      throw new IOException("No answer begins so: " + kind + ", " + length);
    }
    byte[] encoded = new byte[length];
    in.readFully(encoded);
    return DocumentCodec.decode(encoded);
  }
}
