package dev.docket.local.mantle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes a response as Chat Completions do. */
final class ChatJson {
  private ChatJson() {}

  /** The whole completion. */
  static ObjectNode completion(Response response, Ending ending) {
    ObjectNode json = head(response, "chat.completion");
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", finish(ending)).putNull("logprobs");
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    boolean refused = ending.shape() == Ending.Shape.REFUSAL;
    message.put("content", refused ? null : ending.text());
    message.put("refusal", refused ? ending.text() : null);
    json.set("usage", usage(response, ending));
    return json;
  }

  /** The completion as a stream: the role and text, then the reason it ended for and the usage. */
  static List<ObjectNode> chunks(Response response, Ending ending) {
    ObjectNode text = head(response, "chat.completion.chunk");
    ObjectNode choice = text.putArray("choices").addObject().put("index", 0);
    choice.putNull("finish_reason");
    choice.putObject("delta").put("role", "assistant").put("content", ending.text());
    ObjectNode last = head(response, "chat.completion.chunk");
    ObjectNode end = last.putArray("choices").addObject().put("index", 0);
    end.put("finish_reason", finish(ending)).putObject("delta");
    last.set("usage", usage(response, ending));
    return List.of(text, last);
  }

  private static ObjectNode head(Response response, String object) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", response.id().replace("resp_", "chatcmpl-")).put("object", object);
    json.put("created", response.created().createdAt().getEpochSecond());
    json.put("model", response.created().model());
    json.putObject("metadata").put("docket_method", "extractive");
    return json;
  }

  private static String finish(Ending ending) {
    String reason = ending.incompleteReason().orElse("stop");
    return reason.equals("max_output_tokens") ? "length" : reason;
  }

  private static ObjectNode usage(Response response, Ending ending) {
    int input = response.created().inputTokens();
    return JsonNodeFactory.instance
        .objectNode()
        .put("prompt_tokens", input)
        .put("completion_tokens", ending.outputTokens())
        .put("total_tokens", input + ending.outputTokens());
  }
}
