package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.runtime.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryRecheckTest {
  private static final String CLAUSE =
      "The Buyer shall pay the fee of 500 USD (which the parties have agreed on) within 60 days,"
          + " and may not set off its own claims.";
  private static final String TEXT = "Article 1 (Payment)\n" + CLAUSE + "\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Buyer shall pay the fee of 500 USD within 60 days, and may not set off its own claims. | must | true
          The Buyer shall pay the fee of 500 USD (which the parties have agreed on)… | must | true
          The Buyer shall pay the fee of 600 USD within 60 days, and may not set off its own claims. | must | false
          The Buyer shall pay the fee of 500 USD within 60 days, and may set off its own claims. | must | false
          The Seller shall pay the fee of 500 USD within 60 days, and may not set off its own claims. | must | false
          The Buyer shall pay the fee of 500 USD…its own claims. | must | false
          The Buyer shall pay the fee of 500 USD within 60 days. | may | false
          """)
  void aStatementThatWasAlteredIsNamed(String text, String must, boolean isBorneOut)
      throws Exception {
    JsonNode result = result(text, must);
    Document read =
        new DocumentReader()
            .read(TEXT.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.empty());
    String whole = read.text().toString();

    List<String> again = SummaryRecheck.faults(result, new ReadAgain("doc_1", "a.txt", read, true));
    List<String> bare =
        SummaryRecheck.faults(
            result, ReadAgain.bare("doc_1", "a.txt", whole, result.path("evidence")));

    for (List<String> faults : List.of(again, bare)) {
      if (isBorneOut) {
        assertThat(faults).isEmpty();
      } else {
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).startsWith("O1 "));
      }
    }
  }

  private static JsonNode result(String text, String must) {
    ObjectNode result = Json.MAPPER.createObjectNode().put("type", "summary");
    ObjectNode entry = result.putArray("obligations").addObject();
    entry.put("id", "O1").put("text", text).put("must", must).putArray("evidence").add("E1");
    int start = TEXT.indexOf(CLAUSE);
    result
        .putObject("evidence")
        .putObject("E1")
        .put("quote", CLAUSE)
        .put("start", start)
        .put("end", start + CLAUSE.length())
        .put("section", "Article 1 (Payment)");
    return result;
  }
}
