package dev.docket.document;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.HashMap;
import java.util.Map;

/** Counts the o200k_base tokens of a text. Safe for use by many threads. */
public final class Tokens {
  private static final int PIECE = 100_000; // bounds the time spent on one run without a space

  private static final int LONGEST_KNOWN = 40; // characters of a word that may come again
  private static final int MOST_KNOWN = 50_000; // words of one text that are known again

  private static final class Holder { // the tables take half a second: loaded when first needed
    static final Encoding O200K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  private Tokens() {}

  /** The number of o200k_base tokens of {@code text}; special tokens count as ordinary text. */
  public static int count(String text) {
    Words words = new Words();
    int tokens = 0;
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + PIECE);
      if (to < text.length()) {
        int line = text.lastIndexOf('\n', to);
        to = line > from ? line : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
      }
      tokens += words.count(text, from, to);
      from = to;
    }
    return tokens;
  }

  /**
   * Counts word by word and knows those again that came before. No token reaches over the start of
   * a word: o200k_base begins anew at a blank that stands alone between other characters, and at a
   * letter or digit that begins a line.
   */
  private static final class Words {
    private final Map<String, Integer> known = new HashMap<>();

    int count(String text, int from, int to) {
      int tokens = 0;
      int start = from;
      for (int i = from + 1; i < to - 1; i++) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if ((c == ' ' && isInk(before) && isInk(text.charAt(i + 1)))
            || (before == '\n' && isLetterOrDigit(c))) {
          tokens += word(text.substring(start, i));
          start = i;
        }
      }
      return tokens + word(text.substring(start, to));
    }

    private int word(String word) {
      if (word.length() > LONGEST_KNOWN) {
        return Holder.O200K.countTokensOrdinary(word);
      }
      Integer before = known.get(word);
      if (before != null) {
        return before;
      }
      int tokens = Holder.O200K.countTokensOrdinary(word);
      if (known.size() < MOST_KNOWN) {
        known.put(word, tokens);
      }
      return tokens;
    }

    private static boolean isLetterOrDigit(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isInk(char c) {
      return c > ' ' && c < 0x7F;
    }
  }
}
