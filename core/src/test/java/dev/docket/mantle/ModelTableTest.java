package dev.docket.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.mantle.ModelTraits.Caching;
import dev.docket.testing.MapParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTableTest {
  private static final String RUNTIME = "https://bedrock-runtime.us-east-1.amazonaws.com/v1";
  private static final String MANTLE = "https://bedrock-mantle.us-east-1.api.aws/v1";

  private final MapParameters parameters = new MapParameters(Map.of());
  private final ModelTable table = new ModelTable(parameters);
  private final ModelPaths paths = new ModelPaths(table);

  @ParameterizedTest
  @CsvSource({
    "openai.gpt-oss-120b,openai.gpt-oss-120b",
    "openai.gpt-oss-120b-1:0,openai.gpt-oss-120b",
    "us.openai.gpt-5.6-sol,openai.gpt-5.6-sol",
    "global.openai.gpt-6-luna,openai.gpt-6-luna",
    "openai.gpt-7-nova,openai.gpt-*",
    "qwen.qwen3-coder-next,qwen.*",
    "llama3.2:3b,*"
  })
  void aModelHasItsRowOrThatOfItsFamily(String model, String row) {
    assertThat(ModelTable.row(model).id()).isEqualTo(row);
  }

  @Test
  void everyRowCanBeReachedAndIsWhole() {
    HashSet<String> seen = new HashSet<>();
    for (ModelTraits row : ModelTable.known()) {
      assertThat(ModelTable.row(row.id())).isEqualTo(row);
      assertThat(seen.add(row.id())).isTrue();
      assertThat(row.endpoints()).isNotEmpty();
      assertThat(row.tiers()).contains("default");
      assertThat(row.path()).isIn("/v1", "/openai/v1");
      assertThat(ModelTable.regions()).containsAll(row.regions());
    }
  }

  @Test
  void parametersWinOverTheTable() {
    String model = "openai.gpt-5.6-luna";
    parameters.put("model/" + model + "/context-tokens", "5000");
    parameters.put("model/" + model + "/max-output-tokens", "700");
    parameters.put("model/" + model + "/caching", "refused");
    parameters.put("model/" + model + "/strict", "false");
    ModelTraits traits = table.of(model);
    assertThat(traits.contextTokens()).isEqualTo(5000);
    assertThat(traits.outputTokens(100_000)).isEqualTo(700);
    assertThat(traits.outputTokens(1)).isEqualTo(16);
    assertThat(traits.caching()).isEqualTo(Caching.REFUSED);
    assertThat(traits.strictSchema()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "openai.gpt-oss-120b," + MANTLE + ",BACKGROUND",
    "openai.gpt-5.6-luna," + RUNTIME + ",RESPONSES",
    "deepseek.v3.1," + MANTLE + ",CHAT",
    "llama3.2:3b,http://localhost:11434/v1,BACKGROUND"
  })
  void aModelIsAskedAsItAndItsEndpointCan(String model, String url, EndpointKind kind) {
    assertThat(paths.kind(url, model)).isEqualTo(kind);
  }

  @Test
  void theWayInWhichAModelIsAskedCanBeChosen() {
    parameters.put("model/openai.gpt-oss-20b/endpoint", "chat");
    assertThat(paths.kind(MANTLE, "openai.gpt-oss-20b")).isEqualTo(EndpointKind.CHAT);
    parameters.put("model/openai.gpt-oss-20b/endpoint", "carrier pigeon");
    assertThat(paths.kind(MANTLE, "openai.gpt-oss-20b")).isEqualTo(EndpointKind.BACKGROUND);
  }

  @Test
  void bedrockRuntimeIsAskedAtItsOnePath() {
    assertThat(paths.baseUrl(RUNTIME, "openai.gpt-oss-120b-1:0"))
        .isEqualTo("https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1");
    assertThat(paths.baseUrl(MANTLE, "openai.gpt-6-sol"))
        .isEqualTo("https://bedrock-mantle.us-east-1.api.aws/openai/v1");
    assertThat(paths.baseUrl("https://models.example.com/api/v1", "openai.gpt-6-sol"))
        .isEqualTo("https://models.example.com/api/v1");
  }

  @Test
  void whatAModelRefusesIsNotSent() {
    ModelTraits traits = ModelTable.row("openai.gpt-5.4");
    assertThat(ModelTraits.ifTaken(Optional.of("flex"), traits.tiers())).isEmpty();
    assertThat(ModelTraits.ifTaken(Optional.of("minimal"), traits.efforts())).isEmpty();
    assertThat(ModelTraits.ifTaken(Optional.of("low"), traits.efforts())).contains("low");
    assertThat(ModelTraits.ifTaken(Optional.empty(), List.of("low"))).isEmpty();
  }
}
