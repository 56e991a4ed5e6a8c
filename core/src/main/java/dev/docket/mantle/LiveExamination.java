package dev.docket.mantle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.mantle.ModelTraits.Caching;
import dev.docket.mantle.PlainCalls.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries with the smallest requests what a model takes: one for each feature that Docket would use.
 * What was created is cancelled and erased.
 */
final class LiveExamination {
  private static final String FLEX = "flex";
  private static final int TOKENS = 64;
  private static final String CHECK = "live";

  private final PlainCalls calls;
  private final ModelTraits traits;
  private final EndpointKind kind;
  private final ModelTable table;
  private final List<Finding> findings = new ArrayList<>();

  /** Of the model with these {@code traits}, asked in the way {@code kind}. */
  LiveExamination(PlainCalls calls, ModelTraits traits, EndpointKind kind, ModelTable table) {
    this.calls = calls;
    this.traits = traits;
    this.kind = kind;
    this.table = table;
  }

  /** What was found of each feature. */
  List<Finding> findings() {
    Optional<String> id = plain();
    id.ifPresent(this::kept);
    if (id.isPresent() || kind == EndpointKind.CHAT) {
      schema();
      if (traits.caching() == Caching.EXPLICIT) {
        ObjectNode body = body();
        body.putObject("prompt_cache_options").put("mode", "explicit");
        feature("prompt_cache_options", body, "set model/" + traits.id() + "/caching to refused");
      }
      value("tier", traits.tiers()).ifPresent(tier -> feature("service_tier " + tier, "tier"));
      value("bulk-tier", traits.tiers())
          .ifPresentOrElse(
              tier -> feature("service_tier " + tier + " for bulk", "bulk-tier"), this::cheaper);
      value("effort", traits.efforts()).ifPresent(effort -> feature("effort " + effort, "effort"));
    }
    return findings;
  }

  private Optional<String> value(String name, List<String> taken) {
    return ModelTraits.ifTaken(table.setting(traits.id(), name), taken);
  }

  /** The smallest request; the id of its response, where one is kept. */
  private Optional<String> plain() {
    Answer answer = calls.call("POST", path(), Optional.of(body()));
    String type = answer.json().path("Output").path("__type").asText("");
    if (type.contains("UnknownOperation")) {
      wrong("There is no such operation at this path (HTTP 200 with UnknownOperationException)");
      return Optional.empty();
    }
    if (!answer.isGood() || !answer.json().has("id")) {
      wrong(refusal(answer));
      return Optional.empty();
    }
    if (kind == EndpointKind.CHAT) {
      right("Chat Completions answer");
      return Optional.empty();
    }
    String status = answer.json().path("status").asText("");
    boolean runs = status.equals("queued") || status.equals("in_progress");
    if (kind == EndpointKind.BACKGROUND && !runs) {
      doubtful(
          "The endpoint knows no background: it answered the create with a response that is "
              + status
              + ", which is used; set model/"
              + traits.id()
              + "/endpoint to responses");
    } else {
      right("a response is created" + (runs ? " and runs in the background" : ""));
    }
    return Optional.of(answer.json().path("id").asText());
  }

  private String refusal(Answer answer) {
    if (answer.status() == 403) {
      return "The key's identity lacks the permission bedrock-mantle:CreateInference: "
          + answer.brief();
    }
    boolean other = answer.status() == 404 || answer.message().contains("does not support the '/");
    if (other && kind != EndpointKind.CHAT) {
      return "The endpoint has not the Responses API for it; set model/"
          + traits.id()
          + "/endpoint to chat: "
          + answer.brief();
    }
    if (answer.message().contains("ackground")) {
      return "The endpoint has no background; set model/"
          + traits.id()
          + "/endpoint to responses: "
          + answer.brief();
    }
    return "The smallest request is refused: " + answer.brief();
  }

  private void kept(String id) {
    Answer look = calls.call("GET", "/responses/" + id, Optional.empty());
    switch (look.status()) {
      case 200 -> right("a response can be looked at");
      case 404 ->
          doubtful(
              "The endpoint keeps no responses: an answer whose stream breaks, or whose worker"
                  + " dies, is asked for again");
      default -> wrong("A response cannot be looked at: " + look.brief());
    }
    if (kind == EndpointKind.BACKGROUND && look.isGood()) {
      Answer stream = calls.call("GET", "/responses/" + id + "?stream=true", Optional.empty());
      if (stream.isGood() && stream.type().startsWith("text/event-stream")) {
        right("a response can be followed as a stream");
      } else {
        doubtful("Responses cannot be followed as streams; they are looked at: " + stream.brief());
      }
      Answer cancel = calls.call("POST", "/responses/" + id + "/cancel", Optional.empty());
      said(
          cancel.isGood(),
          "a response can be cancelled",
          "A response cannot be cancelled: " + cancel.brief());
    }
    erase(id);
  }

  private void schema() {
    ObjectNode body = body();
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties").putObject("ok").put("type", "boolean");
    schema.putArray("required").add("ok");
    schema.put("additionalProperties", false);
    ObjectNode format =
        kind == EndpointKind.CHAT
            ? body.putObject("response_format").put("type", "json_schema").putObject("json_schema")
            : body.putObject("text").putObject("format").put("type", "json_schema");
    format.put("name", "ok").set("schema", schema);
    if (traits.strictSchema()) {
      format.put("strict", true);
    }
    feature("a schema of the answer", body, "set model/" + traits.id() + "/strict to false");
  }

  private void feature(String name, String setting) {
    ObjectNode body = body();
    String value = table.setting(traits.id(), setting).orElse("");
    if (setting.endsWith("tier")) {
      body.put("service_tier", value);
    } else if (kind == EndpointKind.CHAT) {
      body.put("reasoning_effort", value);
    } else {
      body.putObject("reasoning").put("effort", value);
    }
    feature(name, body, "unset model/" + traits.id() + "/" + setting);
  }

  private void feature(String name, ObjectNode body, String mend) {
    Answer answer = calls.call("POST", path(), Optional.of(body));
    said(
        answer.isGood(), name + " is taken", name + " is refused; " + mend + ": " + answer.brief());
    if (answer.isGood() && kind != EndpointKind.CHAT) {
      undo(answer.json().path("id").asText());
    }
  }

  /** Half the price for what nobody waits for, where the endpoint takes it with the background. */
  private void cheaper() {
    if (kind != EndpointKind.BACKGROUND
        || !traits.tiers().contains(FLEX)
        || table.tier(traits.id(), true).isPresent()) {
      return;
    }
    Answer answer = calls.call("POST", path(), Optional.of(body().put("service_tier", FLEX)));
    if (answer.isGood()) {
      right(
          "service_tier flex is taken with the background; with model/"
              + traits.id()
              + "/bulk-tier set to flex, bulk costs half");
      undo(answer.json().path("id").asText());
    }
  }

  private void undo(String id) {
    if (kind == EndpointKind.BACKGROUND) {
      Answer _ = calls.call("POST", "/responses/" + id + "/cancel", Optional.empty());
    }
    erase(id);
  }

  private void erase(String id) {
    Answer _ = calls.call("DELETE", "/responses/" + id, Optional.empty()); // best effort
  }

  private String path() {
    return kind == EndpointKind.CHAT ? "/chat/completions" : "/responses";
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", traits.id());
    int tokens = traits.outputTokens(TOKENS);
    if (kind == EndpointKind.CHAT) {
      body.put("max_completion_tokens", tokens);
      body.putArray("messages").addObject().put("role", "user").put("content", "Say ok.");
      return body;
    }
    body.put("input", "Say ok.").put("max_output_tokens", tokens).put("store", true);
    return kind == EndpointKind.BACKGROUND ? body.put("background", true) : body;
  }

  private void said(boolean good, String right, String wrong) {
    if (good) {
      right(right);
    } else {
      wrong(wrong);
    }
  }

  private void right(String says) {
    findings.add(Finding.right(CHECK, traits.id() + ": " + says));
  }

  private void doubtful(String says) {
    findings.add(Finding.doubtful(CHECK, traits.id() + ": " + says));
  }

  private void wrong(String says) {
    findings.add(Finding.wrong(CHECK, traits.id() + ": " + says));
  }
}
