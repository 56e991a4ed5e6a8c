package dev.docket.local.figures;

/** A call to the stand-in, with the tokens that it counts. */
record CountedCall(String step, long inputTokens, long outputTokens, long maxOutputTokens) {
  /** The step without its number: {@code map}, {@code gap-repair} … */
  String kind() {
    return step.replaceAll("-[0-9]+", "");
  }
}
