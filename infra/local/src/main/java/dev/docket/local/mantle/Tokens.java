package dev.docket.local.mantle;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts o200k_base tokens, as gpt-oss does. */
final class Tokens {
  /** What the chat template adds to a request. */
  static final int TEMPLATE = 65;

  private static final Encoding O200K =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private Tokens() {}

  /** The number of tokens of {@code text}; special tokens in it count as plain text. */
  static int count(String text) {
    return O200K.countTokensOrdinary(text);
  }

  /** The number of input tokens that a prompt takes, template included. */
  static int of(Prompt prompt) {
    return TEMPLATE
        + count(prompt.instructions())
        + count(prompt.input())
        + prompt.schema().map(schema -> count(schema.json().toString())).orElse(0);
  }
}
