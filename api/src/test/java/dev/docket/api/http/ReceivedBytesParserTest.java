package dev.docket.api.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.junit.jupiter.api.Test;

class ReceivedBytesParserTest {
  private static final String HEAD =
      "POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\n";

  private final AtomicLong received = new AtomicLong();
  private final Seen seen = new Seen();
  private final HttpParser parser =
      new ReceivedBytesParser(seen, 8192, HttpCompliance.RFC9110, received::get);

  @Test
  void whatWasReceivedIsParsedInWhateverPieces() {
    for (String piece : new String[] {HEAD.substring(0, 20), HEAD.substring(20), "1234", "5678"}) {
      ByteBuffer buffer = US_ASCII.encode(piece);
      received.addAndGet(piece.length());
      while (buffer.hasRemaining()) {
        parser.parseNext(buffer);
      }
    }

    assertThat(seen.content.toString()).isEqualTo("12345678");
  }

  @Test
  void bytesThatAreLeftOverInABufferAreNoBody() {
    ByteBuffer buffer = US_ASCII.encode(HEAD);
    received.addAndGet(HEAD.length());
    parser.parseNext(buffer);
    buffer.position(0);

    assertThatThrownBy(() -> parser.parseNext(buffer))
        .isInstanceOf(HttpException.RuntimeException.class);

    assertThat(seen.content.toString()).isEmpty();
  }

  @Test
  void bytesThatAreLeftOverBehindThoseThatCameAreNoBodyEither() {
    ByteBuffer head = US_ASCII.encode(HEAD);
    received.addAndGet(HEAD.length());
    parser.parseNext(head);
    received.addAndGet(4);

    assertThatThrownBy(() -> parser.parseNext(US_ASCII.encode("1234POST")))
        .isInstanceOf(HttpException.RuntimeException.class);

    assertThat(seen.content.toString()).isEmpty();
  }

  private static final class Seen implements HttpParser.RequestHandler {
    final StringBuilder content = new StringBuilder();

    @Override
    public void startRequest(String method, String uri, HttpVersion version) {}

    @Override
    public void parsedHeader(HttpField field) {}

    @Override
    public boolean headerComplete() {
      return true;
    }

    @Override
    public boolean content(ByteBuffer buffer) {
      content.append(US_ASCII.decode(buffer));
      return true;
    }

    @Override
    public boolean contentComplete() {
      return false;
    }

    @Override
    public boolean messageComplete() {
      return false;
    }

    @Override
    public void badMessage(HttpException failure) {
      throw new AssertionError(failure.getReason());
    }

    @Override
    public void earlyEOF() {}
  }
}
