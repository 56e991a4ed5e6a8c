package dev.docket.local.mantle;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts o200k_base tokens, as gpt-oss does. */
final class Tokens {
  /** What the chat template of gpt-oss adds to a request, and that of the newer models. */
  private static final int TEMPLATE = 66;

  private static final int SHORT_TEMPLATE = 7;

  private static final Encoding O200K =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  private static final int COUNTED = 64;

  /** The texts that were counted last: they come again, with retries and under other questions. */
  private static final Map<String, Integer> counted =
      Collections.synchronizedMap(
          new LinkedHashMap<>(COUNTED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > COUNTED;
            }
          });

  private Tokens() {}

  /** The number of tokens of {@code text}; special tokens in it count as plain text. */
  static int count(String text) {
    Integer known = counted.get(text);
    if (known != null) {
      return known;
    }
    int count = O200K.countTokensOrdinary(text);
    counted.put(text, count);
    return count;
  }

  /** The number of input tokens that a prompt takes, template included. */
  static int of(Prompt prompt, Dialect dialect) {
    return (dialect == Dialect.V1 ? TEMPLATE : SHORT_TEMPLATE)
        + count(prompt.instructions())
        + count(prompt.input())
        + count(prompt.tools())
        + prompt.schema().map(schema -> count(schema.json().toString())).orElse(0);
  }
}
