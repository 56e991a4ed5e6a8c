package dev.docket.local.mantle;

import java.util.List;
import java.util.Optional;

/**
 * A model that the stand-in answers for, on one of the two base paths.
 *
 * @param contextTokens the most that input and template may have
 * @param maxOutputTokens what admission reserves where a request names no maximum
 */
record MantleModel(String id, Dialect dialect, int contextTokens, int maxOutputTokens) {
  /** Limits as documented for gpt-oss and GPT-5; those of the others are assumed to be alike. */
  static final List<MantleModel> ALL =
      List.of(
          open("openai.gpt-oss-20b"),
          open("openai.gpt-oss-120b"),
          open("google.gemma-3-27b-it"),
          open("qwen.qwen3-235b-a22b-2507"),
          open("deepseek.v3.1"),
          open("mistral.mistral-large-3-675b-instruct"),
          large("openai.gpt-5.4"),
          large("openai.gpt-5.5"),
          large("openai.gpt-5.6-luna"),
          large("openai.gpt-5.6-sol"),
          large("openai.gpt-5.6-terra"),
          large("openai.gpt-6-astra"),
          new MantleModel("google.gemma-4-31b", Dialect.OPENAI_V1, 262_144, 32_768),
          new MantleModel("xai.grok-4.3", Dialect.OPENAI_V1, 262_144, 32_768));

  /** The model with this id. */
  static Optional<MantleModel> find(String id) {
    return ALL.stream().filter(model -> model.id.equals(id)).findFirst();
  }

  private static MantleModel open(String id) {
    return new MantleModel(id, Dialect.V1, 131_072, 16_384);
  }

  private static MantleModel large(String id) {
    return new MantleModel(id, Dialect.OPENAI_V1, 1_050_000, 128_000);
  }
}
