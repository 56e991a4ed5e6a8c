package dev.docket.worker.summary;

import dev.docket.runtime.Sha256;

/**
 * The input of a call while it is written: settings first, then blocks of material between
 * delimiters with a nonce that the document's author cannot know. Built twice from the same, it is
 * equal.
 */
final class CallInput {
  private final StringBuilder text = new StringBuilder();
  private final String nonce;

  /**
   * @param seed the job's secret, from which the nonce is derived
   * @param step the name of the call in the job
   */
  CallInput(CallKind kind, String seed, String step) {
    nonce = nonce(seed, step);
    setting("kind", kind.code());
    setting("nonce", nonce);
  }

  private static String nonce(String seed, String step) {
    return Sha256.hex(seed + '\n' + step).substring(0, 16);
  }

  CallInput setting(String name, Object value) {
    text.append(name).append(": ").append(value).append('\n');
    return this;
  }

  /** Adds a block; {@code lines} is empty or ends with a line end. */
  CallInput block(String name, String lines) {
    text.append("\n<<<").append(name).append(' ').append(nonce).append(">>>\n");
    text.append(lines);
    text.append("<<<END ").append(name).append(' ').append(nonce).append(">>>\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
