package dev.docket.worker.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.worker.summary.Prompts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptFilesTest {
  private final PromptFiles files =
      PromptFiles.of(Prompts.class, List.of("map.md", "map.schema.json"));

  @Test
  void theVersionIsThatOfTheTexts() {
    assertThat(files.version()).matches("[0-9a-f]{12}");
    assertThat(files.with("map.md", files.text("map.md")).version()).isEqualTo(files.version());
  }

  @Test
  void aChangeOfAnyFileChangesTheVersion() {
    for (String name : List.of("map.md", "map.schema.json")) {
      assertThat(files.with(name, files.text(name) + " ").version()).isNotEqualTo(files.version());
    }
  }

  @Test
  void aSchemaIsGivenAsItIsSentAndAPromptAsItIsWritten() {
    assertThat(files.text("map.schema.json"))
        .startsWith("{\"type\":\"object\"")
        .doesNotContain("\n");
    assertThat(files.text("map.md")).contains("\n\n");
  }

  @Test
  void onlyTextsThatCountForTheVersionAreGiven() {
    assertThatThrownBy(() -> files.text("gap.md")).isInstanceOf(IllegalArgumentException.class);
  }
}
