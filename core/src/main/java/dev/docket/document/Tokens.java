package dev.docket.document;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts the o200k_base tokens of a text. Safe for use by many threads. */
public final class Tokens {
  private static final int PIECE = 100_000; // bounds the time spent on one run without a space

  private static final class Holder { // the tables take half a second: loaded when first needed
    static final Encoding O200K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  private Tokens() {}

  /** The number of o200k_base tokens of {@code text}; special tokens count as ordinary text. */
  public static int count(String text) {
    int tokens = 0;
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + PIECE);
      if (to < text.length()) {
        int line = text.lastIndexOf('\n', to);
        to = line > from ? line : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
      }
      tokens += Holder.O200K.countTokensOrdinary(text.substring(from, to));
      from = to;
    }
    return tokens;
  }
}
