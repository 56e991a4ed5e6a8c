package dev.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {
  @Test
  void aDocumentStoredBeforeThereWereTablesIsReadWithNone() {
    String stored = "[1,\"Fee | $1\",\"EN\",5,[0],[\"Doubtful.\"],[],[3,-1,0,8]]";

    Document read = DocumentCodec.decode(stored.getBytes(StandardCharsets.UTF_8));

    assertThat(read)
        .isEqualTo(
            new Document(
                Text.of("Fee | $1"),
                Language.EN,
                List.of(0),
                List.of(),
                List.of(new Sentence("s1", Sentence.Kind.ROW, -1, 0, 8)),
                List.of(),
                5,
                List.of("Doubtful.")));
  }
}
