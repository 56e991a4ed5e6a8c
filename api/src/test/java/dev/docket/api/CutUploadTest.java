package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An upload that ends before its last chunk is no document, wherever it is cut. */
class CutUploadTest {
  private static final int LENGTH = 60;
  private static final String BODY = SelfDescribingDocuments.body(1, LENGTH);
  private static final String CHUNKED =
      "26;part=\"0\"\r\n"
          + BODY.substring(0, 0x26)
          + "\r\n16\r\n"
          + BODY.substring(0x26)
          + "\r\n0\r\n"
          + "X-Trailer: a\r\n\r\n";

  @Test
  void aChunkedBodyIsStoredOnlyIfItsLastChunkCame() throws Exception {
    SelfDescribingDocuments documents = new SelfDescribingDocuments();
    int whole = CHUNKED.indexOf("\r\n0\r\n") + 5;
    List<String> taken = new ArrayList<>();
    try (Api api = new Api(documents)) {
      for (int cut = 0; cut < whole; cut++) {
        for (String expect : new String[] {"", "Expect: 100-continue\r\n"}) {
          String answer = RawHttp.halfClosed(api.server.port(), upload(expect, cut));
          if (!answer.contains("HTTP/1.1 400 ")) {
            taken.add(cut + ": " + answer.lines().findFirst().orElse("no answer"));
          }
        }
      }
      assertThat(taken).isEmpty();
      assertThat(documents.stored()).isZero();

      assertThat(RawHttp.halfClosed(api.server.port(), upload("", CHUNKED.length())))
          .contains("HTTP/1.1 201 ");
      assertThat(documents.strangers()).isEmpty();
    }
  }

  private static String upload(String expect, int cut) {
    return "POST /v1/documents?name="
        + SelfDescribingDocuments.name(1, LENGTH)
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nAuthorization: Bearer "
        + Api.KEY
        + "\r\n"
        + expect
        + "Transfer-Encoding: chunked\r\n\r\n"
        + CHUNKED.substring(0, cut);
  }
}
