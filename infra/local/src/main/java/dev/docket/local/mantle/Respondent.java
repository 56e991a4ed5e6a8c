package dev.docket.local.mantle;

/** Answers prompts in place of a model. */
public interface Respondent {
  /** The answer's text; JSON by the prompt's schema if it has one. Called by many threads. */
  String answer(Prompt prompt);
}
