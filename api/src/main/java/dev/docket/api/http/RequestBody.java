package dev.docket.api.http;

import dev.docket.runtime.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, received whole: a small one in memory, a large one in a temporary file, so
 * that slow senders hold no memory.
 */
public final class RequestBody implements AutoCloseable {
  private static final int IN_MEMORY = 64 * 1024;
  private static final long MAX_DISCARDED = 64L * 1024 * 1024;

  private final byte[] head;
  private final @Nullable Path file;
  private final long length;
  private final String sha256;

  private RequestBody(byte[] head, @Nullable Path file, long length, String sha256) {
    this.head = head;
    this.file = file;
    this.length = length;
    this.sha256 = sha256;
  }

  /** Receives the body of {@code http}; a problem as soon as it exceeds {@code max} bytes. */
  public static RequestBody receive(Context http, long max) throws IOException {
    String encoding = http.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "Bodies with Content-Encoding " + encoding + " are not read; send it as it is.")
          .exception();
    }
    if (http.req().getContentLengthLong() > max) {
      throw tooLarge(http, max);
    }
    InputStream in = new BodyStream(http.bodyInputStream());
    MessageDigest digest = Sha256.digest();
    byte[] head = in.readNBytes(IN_MEMORY);
    digest.update(head);
    int next = head.length < IN_MEMORY ? -1 : in.read();
    if (next < 0) {
      return new RequestBody(head, null, head.length, HexFormat.of().formatHex(digest.digest()));
    }
    Path file = Files.createTempFile("docket-body-", ".tmp");
    boolean kept = false;
    try {
      long length = head.length + 1L;
      try (OutputStream raw = Files.newOutputStream(file);
          OutputStream out = new DigestOutputStream(raw, digest)) {
        raw.write(head);
        out.write(next);
        byte[] buffer = new byte[IN_MEMORY];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          length += n;
          if (length > max) {
            throw tooLarge(http, max);
          }
          out.write(buffer, 0, n);
        }
      }
      kept = true;
      return new RequestBody(new byte[0], file, length, HexFormat.of().formatHex(digest.digest()));
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The number of bytes. */
  long length() {
    return length;
  }

  /** Whether to take a turn before its bytes are held in memory. */
  public boolean isLarge() {
    return file != null;
  }

  /** The SHA-256 of the bytes, lower-case hexadecimal. */
  public String sha256Hex() {
    return sha256;
  }

  public byte[] bytes() {
    if (file == null) {
      return head;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A received body can be read again", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Many clients read the answer only when they have sent everything; they get the chance. Those
   * that expect to be told to go on, or announce more than is discarded, need not wait.
   */
  private static ProblemException tooLarge(Context http, long max) throws IOException {
    if (http.header("Expect") == null && http.req().getContentLengthLong() <= MAX_DISCARDED) {
      InputStream in = new BodyStream(http.bodyInputStream());
      byte[] buffer = new byte[IN_MEMORY];
      long left = MAX_DISCARDED;
      for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
        left -= n;
      }
    }
    return Problem.of(
            ProblemKind.TOO_LARGE, "The body may take at most " + max + " bytes; split it.")
        .exception();
  }
}
