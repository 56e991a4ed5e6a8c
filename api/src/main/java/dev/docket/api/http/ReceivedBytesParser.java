package dev.docket.api.http;

import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses no byte that was not received on its connection: what a buffer holds beyond that is left
 * over from something else, perhaps from somebody else's request.
 */
final class ReceivedBytesParser extends HttpParser {
  private static final Logger log = LoggerFactory.getLogger(ReceivedBytesParser.class);

  private final LongSupplier received;
  private long parsed;

  /** Parses what comes over a connection that has received {@code received} bytes so far. */
  ReceivedBytesParser(
      RequestHandler handler,
      int maxHeaderBytes,
      HttpCompliance compliance,
      LongSupplier received) {
    super(handler, maxHeaderBytes, compliance);
    this.received = received;
  }

  @Override
  public boolean parseNext(ByteBuffer buffer) {
    int before = buffer.remaining();
    if (parsed + before > received.getAsLong()) {
      log.error(
          "A connection is given up: its buffer holds {} bytes where {} were received and {} parsed",
          before,
          received.getAsLong(),
          parsed);
      close();
      throw new HttpException.RuntimeException(400, "Bytes that were not received");
    }
    try {
      return super.parseNext(buffer);
    } finally {
      parsed += before - buffer.remaining();
    }
  }
}
