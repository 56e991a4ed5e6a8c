package dev.docket.worker.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Place;
import dev.docket.document.Tokens;
import dev.docket.runtime.Json;
import dev.docket.worker.mantle.ModelRequest;
import dev.docket.worker.step.JobContext.ModelLimits;
import dev.docket.worker.step.PromptFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the request by which the model is asked to explain some changes of a comparison. */
final class ExplainPrompt {
  private static final int LONG_EQUAL = 400; // unchanged characters beyond which a run is shortened
  private static final int LONG_CHANGE = 4000; // tokens from which unchanged text is shortened
  private static final int OUTPUT_PER_CHANGE = 900; // tokens of an answer, and of thinking about it
  private static final int OUTPUT_ALWAYS = 1500;
  private static final PromptFiles FILES =
      PromptFiles.of(ExplainPrompt.class, List.of("explain.md", "explain.schema.json"));
  private static final String INSTRUCTIONS = FILES.text("explain.md");
  private static final String SCHEMA = FILES.text("explain.schema.json");

  private final String nonce;
  private final ModelLimits model;

  /** Prompts for {@code model}; {@code nonce} delimits the material and is the job's own. */
  ExplainPrompt(String nonce, ModelLimits model) {
    this.nonce = nonce;
    this.model = model;
  }

  /** The version of the prompt and of the schema of its answer, recorded in each result. */
  static String version() {
    return FILES.version();
  }

  /**
   * The request to explain {@code changes}; {@code problems} say what a former answer did wrong.
   */
  ModelRequest request(Comparison comparison, List<Change> changes, List<String> problems) {
    ObjectNode material = Json.MAPPER.createObjectNode();
    material.put("before", comparison.before().name());
    material.put("after", comparison.after().name());
    ArrayNode list = material.putArray("changes");
    changes.forEach(change -> list.add(node(change)));
    String party = comparison.ourParty();
    String input =
        "task: explain-changes\nlanguage: "
            + comparison.language().code()
            + "\nour_party: "
            + (party == null ? "" : party.replaceAll("\\s+", " "))
            + "\nchanges: "
            + changes.stream().map(Change::id).collect(Collectors.joining(", "))
            + "\nnonce: "
            + nonce
            + problems.stream()
                .map(p -> "\nproblem: " + p.replaceAll("\\s+", " "))
                .collect(Collectors.joining())
            + "\n\n<<<"
            + nonce
            + "\n"
            + json(material)
            + "\n"
            + nonce
            + ">>>\n";
    return new ModelRequest(
        model.id(),
        INSTRUCTIONS,
        input,
        Optional.of(new ModelRequest.Schema("explanations", SCHEMA)),
        Tokens.count(INSTRUCTIONS) + Tokens.count(SCHEMA) + Tokens.count(input),
        Math.min(model.maxOutputTokens(), OUTPUT_ALWAYS + OUTPUT_PER_CHANGE * changes.size()));
  }

  /** The tokens that {@code change} adds to a request. */
  static int tokens(Change change) {
    return Tokens.count(json(node(change)));
  }

  private static ObjectNode node(Change change) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", change.id());
    node.put("content", change.content().code());
    node.put("moved", change.moved());
    node.put("renumbered", change.renumbered());
    node.set("before", node(change.before()));
    node.set("after", node(change.after()));
    ArrayNode classes = node.putArray("classes");
    change.classes().forEach(c -> classes.add(c.code()));
    node.put("risk", change.risk().code());
    ArrayNode reasons = node.putArray("reasons");
    change.reasons().forEach(reasons::add);
    int length = change.edits().stream().mapToInt(e -> e.text().length()).sum();
    ArrayNode edits = node.putArray("edits");
    for (Edit edit : change.edits()) {
      String text =
          length > LONG_CHANGE && edit.op() == Op.EQUAL ? shortened(edit.text()) : edit.text();
      edits.addObject().put("op", edit.op().name().toLowerCase(Locale.ROOT)).put("text", text);
    }
    return node;
  }

  private static @Nullable ObjectNode node(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("label", place.label());
    node.put("caption", place.caption());
    ArrayNode path = node.putArray("path");
    place.path().forEach(path::add);
    return node;
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONG_EQUAL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONG_EQUAL / 2))
            + "…"
            + text.substring(text.offsetByCodePoints(text.length(), -LONG_EQUAL / 2));
  }

  private static String json(ObjectNode node) {
    try {
      return Json.MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }
}
