package dev.docket.api.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResultHeadTest {
  @Test
  void eachListOfTheResultIsCutAndSaysHowLongItIs() throws IOException {
    assertHead(
        """
        {"type":"comparison","changes":[{"id":"C1"},{"id":"C2"},{"id":"C3"}],"unread":[1,2],
         "tables":{"before":[1,2,3],"after":[]},"stats":{"added":3}}
        """,
        """
        {"type":"comparison","changes":[{"id":"C1"},{"id":"C2"}],"unread":[1,2],
         "tables":{"before":[1,2],"after":[]},"stats":{"added":3},
         "cut":{"changes":3,"tables.before":3}}
        """);
  }

  @Test
  void aResultWithNothingToCutIsTheSame() throws IOException {
    String whole =
        """
        {"a":[],"b":[{"c":null}],"d":{"e":1.5,"f":true},"evidence":{}}
        """;
    assertHead(whole, whole);
  }

  @Test
  void whatIsInAnItemIsWhole() throws IOException {
    String whole =
        """
        {"changes":[{"edits":[1,2,3,4],"before":{"path":["a","b","c"]}},[5,6,7]]}
        """;
    assertHead(whole, whole);
  }

  @Test
  void onlyQuotationsThatAreCitedAreThere() throws IOException {
    assertHead(
        """
        {"amounts":[{"evidence":["E1"]},{"evidence":["E3","E4"]},{"evidence":["E5"]}],
         "sheet":{"term":{"found":true,"evidence":["E6"]}},
         "evidence":{"E1":{"quote":"a"},"E2":{"quote":"b"},"E3":{"quote":"c"},"E4":{"quote":"d"},
                     "E5":{"quote":"e"},"E6":{"quote":"f"}}}
        """,
        """
        {"amounts":[{"evidence":["E1"]},{"evidence":["E3","E4"]}],
         "sheet":{"term":{"found":true,"evidence":["E6"]}},
         "evidence":{"E1":{"quote":"a"},"E3":{"quote":"c"},"E4":{"quote":"d"},"E6":{"quote":"f"}},
         "cut":{"amounts":3}}
        """);
  }

  private static void assertHead(String result, String head) throws IOException {
    JsonNode found = Json.MAPPER.readTree(ResultHead.of(result.getBytes(UTF_8), 2));
    assertThat(found).isEqualTo(Json.MAPPER.readTree(head));
  }
}
