package dev.docket.mantle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.core.JsonValue;
import com.openai.errors.OpenAIServiceException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an error of the endpoint says, in a form that may be shown: without account numbers, ARNs
 * and keys, and short. The bodies come in many shapes.
 *
 * @param code what kind of error it is, as it says; its type where it has no code
 * @param isJson whether the body is JSON, so that the model's own service wrote it and not a proxy
 */
public record ErrorText(int status, String code, String message, boolean isJson) {
  private static final int LONGEST = 300;
  private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[^\\s\"',)]+");
  private static final Pattern KEY =
      Pattern.compile("(sk-|bedrock-api-key-|ABSK)[A-Za-z0-9_+/=*.-]+");
  private static final Pattern ACCOUNT = Pattern.compile("\\b\\d{12}\\b");

  public static ErrorText of(OpenAIServiceException e) {
    JsonNode body = json(e.body());
    JsonNode error = body.has("error") ? body.get("error") : body;
    String message =
        error.isTextual()
            ? error.asText()
            : error.path("message").asText(error.path("Message").asText(detail(body)));
    String code = error.path("code").asText("");
    return new ErrorText(
        e.statusCode(),
        code.isEmpty() ? error.path("type").asText("") : code,
        clean(message),
        body.isContainerNode());
  }

  /** As servers made with FastAPI tell of errors: a text, or a list of what is wrong where. */
  private static String detail(JsonNode body) {
    JsonNode detail = body.path("detail");
    return detail.isContainerNode() ? detail.toString() : detail.asText("");
  }

  /** Whether the message contains {@code words}, in any case. */
  public boolean says(String words) {
    return message.toLowerCase(Locale.ROOT).contains(words);
  }

  /** Status and message as a short text. */
  public String brief() {
    return message.isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + message;
  }

  /** What {@code e} says, as a short text that may be shown. */
  public static String brief(Exception e) {
    return e instanceof OpenAIServiceException service
        ? of(service).brief()
        : clean(String.valueOf(e.getMessage()));
  }

  /** {@code message} without what must not be seen outside. */
  public static String clean(String message) {
    String bare = ARN.matcher(message).replaceAll("[arn]");
    bare = KEY.matcher(bare).replaceAll("[key]");
    bare = ACCOUNT.matcher(bare).replaceAll("[account]").replaceAll("\\s+", " ").strip();
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
  }

  private static JsonNode json(JsonValue body) {
    JsonNode node = body.isMissing() ? null : body.convert(JsonNode.class);
    return node == null ? MissingNode.getInstance() : node;
  }
}
