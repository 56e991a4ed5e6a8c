package dev.docket.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Tokens;
import dev.docket.reading.DocumentReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void theOutlineNamesSectionsWithTheirTokens() throws Exception {
    Document document =
        new DocumentReader()
            .read("第１条（目的）定める。\n第２条（定義）定める。\n".getBytes(UTF_8), MediaType.PLAIN, Optional.empty());
    assertThat(Outline.text(document).lines().map(l -> l.replaceAll(" {2,}", "  ")))
        .contains("第１条 目的  " + Tokens.count("第１条（目的）定める。") + " tokens");
  }
}
