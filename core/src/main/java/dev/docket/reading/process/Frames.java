package dev.docket.reading.process;

import dev.docket.document.Document;
import dev.docket.document.DocumentCodec;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.page.pdf.Printable;
import dev.docket.page.pdf.UnprintableException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What goes between a process and its reader, over the reader's input and output. */
final class Frames {
  /** A document of the most parts takes some 60 MB so. */
  private static final int LONGEST_ANSWER = 128 * 1024 * 1024;

  private static final int READ = 1;
  private static final int PRINT = 2;
  private static final int READ_FILE = 3;

  private static final int DOCUMENT = 1;
  private static final int UNREADABLE = 2;
  private static final int PDF = 3;
  private static final int UNPRINTABLE = 4;

  private Frames() {}

  /** What a reader is asked for. */
  sealed interface Order {
    /** Bytes to be read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(byte[] bytes, MediaType type, Optional<String> charset) implements Order {}

    /** A file to be read. */
    record ReadFile(Path file, MediaType type, Optional<String> charset) implements Order {}

    /** A page to be set on paper, Japanese in {@code font} if it is named. */
    record Print(Printable page, Optional<Path> font) implements Order {}
  }

  static void writeOrder(DataOutputStream out, Order order) throws IOException {
    switch (order) {
      case Order.Read(byte[] bytes, MediaType type, Optional<String> charset) -> {
        out.writeByte(READ);
        out.writeUTF(type.name());
        out.writeUTF(charset.orElse(""));
        write(out, bytes);
      }
      case Order.ReadFile(Path file, MediaType type, Optional<String> charset) -> {
        out.writeByte(READ_FILE);
        out.writeUTF(type.name());
        out.writeUTF(charset.orElse(""));
        out.writeUTF(file.toAbsolutePath().toString());
      }
      case Order.Print(Printable page, Optional<Path> font) -> {
        out.writeByte(PRINT);
        out.writeUTF(font.map(Path::toString).orElse(""));
        write(out, page.html().getBytes(StandardCharsets.UTF_8));
        write(out, page.style().getBytes(StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  /** The next order; empty once there will be none. */
  static Optional<Order> readOrder(DataInputStream in) throws IOException {
    int kind;
    try {
      kind = in.readByte();
    } catch (EOFException _) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case READ -> read(in);
          case READ_FILE -> readFile(in);
          case PRINT -> print(in);
          default -> throw new IOException("No order begins so: " + kind);
        });
  }

  private static Order read(DataInputStream in) throws IOException {
    MediaType type = MediaType.valueOf(in.readUTF());
    Optional<String> charset = given(in.readUTF());
    return new Order.Read(in.readNBytes(in.readInt()), type, charset);
  }

  private static Order readFile(DataInputStream in) throws IOException {
    MediaType type = MediaType.valueOf(in.readUTF());
    Optional<String> charset = given(in.readUTF());
    return new Order.ReadFile(Path.of(in.readUTF()), type, charset);
  }

  private static Order print(DataInputStream in) throws IOException {
    Optional<Path> font = given(in.readUTF()).map(Path::of);
    String html = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    String style = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    return new Order.Print(new Printable(html, style), font);
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  static void writeDocument(DataOutputStream out, Document document) throws IOException {
    out.writeByte(DOCUMENT);
    write(out, DocumentCodec.encode(document));
    out.flush();
  }

  static void writePdf(DataOutputStream out, byte[] pdf) throws IOException {
    out.writeByte(PDF);
    write(out, pdf);
    out.flush();
  }

  static void writeRefusal(DataOutputStream out, UnreadableDocumentException e) throws IOException {
    out.writeByte(UNREADABLE);
    out.writeUTF(e.reason().name());
    out.writeUTF(String.valueOf(e.getMessage()));
    out.flush();
  }

  static void writeRefusal(DataOutputStream out, UnprintableException e) throws IOException {
    out.writeByte(UNPRINTABLE);
    out.writeUTF(e.reason().name());
    out.writeUTF(String.valueOf(e.getMessage()));
    out.flush();
  }

  /** The document that was read. */
  static Document readDocument(DataInputStream in) throws IOException, UnreadableDocumentException {
    int kind = in.readByte();
    if (kind == UNREADABLE) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.valueOf(in.readUTF()), in.readUTF());
    }
    return DocumentCodec.decode(answer(in, kind, DOCUMENT));
  }

  /** The page that was set. */
  static byte[] readPdf(DataInputStream in) throws IOException, UnprintableException {
    int kind = in.readByte();
    if (kind == UNPRINTABLE) {
      throw new UnprintableException(
          UnprintableException.Reason.valueOf(in.readUTF()), in.readUTF());
    }
    return answer(in, kind, PDF);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] answer(DataInputStream in, int kind, int wanted) throws IOException {
    int length = in.readInt();
    if (kind != wanted || length < 0 || length > LONGEST_ANSWER) {
      throw new IOException("No answer begins so: " + kind + ", " + length);
    }
    byte[] answer = new byte[length];
    in.readFully(answer);
    return answer;
  }
}
