package dev.docket.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Problem;
import dev.docket.runtime.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes results of tool calls: text for the model, and the same as values. */
final class ToolResult {
  private static final String NOTICE = "notice";

  private ToolResult() {}

  /** A value that holds no text of documents but names that people gave. */
  static ObjectNode of(Object value) {
    ObjectNode structured = Json.MAPPER.valueToTree(value);
    return result(structured, List.of(text(structured)));
  }

  /** The same after a sentence that says how to go on. */
  static ObjectNode of(String sentence, Object value) {
    ObjectNode structured = Json.MAPPER.valueToTree(value);
    return result(structured, List.of(sentence, text(structured)));
  }

  /** Values that hold text of documents, such as names and headings. */
  static ObjectNode data(Object value) {
    ObjectNode structured = Json.MAPPER.valueToTree(value);
    String shown = DataText.marked(text(structured));
    structured.put(NOTICE, DataText.NOTICE);
    return result(structured, List.of(DataText.NOTICE, shown));
  }

  /** A stretch of text of documents, and what is known of it. */
  static ObjectNode data(String text, ObjectNode about) {
    List<String> content = List.of(DataText.NOTICE, DataText.marked(text), text(about));
    ObjectNode structured = about.deepCopy();
    structured.put("text", text).put(NOTICE, DataText.NOTICE);
    return result(structured, content);
  }

  /** Why a call did not do what it was asked for, said so that a model can mend it. */
  static ObjectNode problem(Problem problem) {
    ObjectNode structured = JsonNodeFactory.instance.objectNode();
    structured.put("type", problem.kind().type()).put("detail", problem.detail());
    if (problem.field() != null) {
      structured.put("field", problem.field());
    }
    String sentence =
        problem.field() == null ? problem.detail() : problem.field() + ": " + problem.detail();
    return result(structured, List.of(sentence)).put("isError", true);
  }

  private static ObjectNode result(ObjectNode structured, List<String> texts) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode content = result.putArray("content");
    texts.forEach(text -> content.addObject().put("type", "text").put("text", text));
    result.set("structuredContent", structured);
    return result;
  }

  private static String text(JsonNode value) {
    return new String(Answers.bytes(value), StandardCharsets.UTF_8);
  }
}
