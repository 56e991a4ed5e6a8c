package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.docket.worker.mantle.AnswerJson;
import java.util.List;

/**
 * The form that an answer of the model must have. It is checked here, because not every model keeps
 * to the schema it is given.
 */
public final class AnswerFormat {
  private static final int MOST_PROBLEMS = 20;

  private final JsonSchema schema;

  /** The form that {@code jsonSchema} describes. */
  public AnswerFormat(String jsonSchema) {
    this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(jsonSchema);
  }

  /** What an answer turns out to be. */
  public sealed interface Read {
    /** It has the form. */
    record Sound(JsonNode json) implements Read {}

    /** It has not; each problem is a sentence for whoever is to write it again. */
    record Faulty(List<String> problems) implements Read {}
  }

  /** Reads {@code text}, which may say more than the answer. */
  public Read read(String text) {
    return switch (AnswerJson.find(text, node -> schema.validate(node).isEmpty())) {
      case AnswerJson.Found.None(String why) -> new Read.Faulty(List.of(why));
      case AnswerJson.Found.One(JsonNode node) -> {
        List<String> problems =
            schema.validate(node).stream()
                .map(ValidationMessage::getMessage)
                .limit(MOST_PROBLEMS)
                .toList();
        yield problems.isEmpty() ? new Read.Sound(node) : new Read.Faulty(problems);
      }
    };
  }
}
