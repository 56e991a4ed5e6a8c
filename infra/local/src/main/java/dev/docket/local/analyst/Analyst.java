package dev.docket.local.analyst;

import dev.docket.local.mantle.Prompt;
import dev.docket.local.mantle.Respondent;

/**
 * Answers Docket's own requests from their text alone, without a model: extractively, so that every
 * statement is a sentence of the source. A request of another kind is answered with its best
 * sentences. It does not translate: its sentences stay in their language.
 */
public final class Analyst implements Respondent {
  @Override
  public String answer(Prompt prompt) {
    String name = prompt.schema().map(Prompt.Schema::name).orElse("").replace("_repair", "");
    Material material = Material.read(prompt.input());
    return switch (name) {
      case "summary_map" -> MapAnswer.of(material, prompt.maxOutputTokens());
      case "summary_gap" -> MapAnswer.ofTargets(material, prompt.maxOutputTokens());
      // Literal duplicates are joined without an answer, and rules cannot tell more than those.
      case "summary_merge" -> "{\"merges\":[],\"drops\":[],\"rewrites\":[]}";
      case "summary_overview" -> OverviewAnswer.of(material);
      case "answer" -> QuotedAnswer.of(material);
      case "explanations" -> ExplanationAnswer.of(prompt.input());
      default -> PlainAnswer.of(prompt.input());
    };
  }
}
