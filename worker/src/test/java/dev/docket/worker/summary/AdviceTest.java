package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.summary.finding.Findings;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static Map<String, String> added(String recommendations, String action) throws Exception {
    String report =
        """
        # Audit of the lighthouse

        ## Finding 1: The lamp is not cleaned

        The lamp was not cleaned in nine of twelve weeks.

        ### Recommendations

        """
            + recommendations;
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    Document document = new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty());
    Map<String, String> texts = new LinkedHashMap<>(Map.of("action", action));
    Advice.add(document, Findings.of(document).found().getFirst(), texts, new LinkedHashSet<>());
    return texts;
  }

  @Test
  void eachRecommendationKeepsItsNumber() throws Exception {
    assertThat(
            added(
                "1A. Clean the lamp each week.\n\n1B. Write down who cleans it.\n",
                "Clean the lamp each week. Write down who cleans it."))
        .containsExactly(
            Map.entry("action", "1A. Clean the lamp each week. 1B. Write down who cleans it."));
  }

  @Test
  void theOneDateByWhichItIsToBeDoneIsTheDate() throws Exception {
    assertThat(added("1A. Buy a new cloth by 30 June 2026.\n", "Buy a new cloth by 30 June 2026."))
        .containsEntry("due", "30 June 2026");
    assertThat(
            added("1A. Ask for the cloth of 30 June 2026.\n", "Ask for the cloth of 30 June 2026."))
        .doesNotContainKey("due");
    assertThat(
            added(
                "1A. Buy a cloth by May 2026.\n\n1B. Paint the door by July 2026.\n",
                "Buy a cloth by May 2026. Paint the door by July 2026."))
        .doesNotContainKey("due");
  }
}
