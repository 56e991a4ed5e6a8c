package dev.docket.local.analyst;

import java.util.regex.Pattern;

/** Shortens sentences at the boundaries of their clauses. */
final class Clauses {
  /** Words that turn or limit what was said before them: a cut may not lose them. */
  private static final Pattern LIMITING =
      Pattern.compile(
          "\\b(?:not|no|never|unless|except\\w*|without|only|provided|however|but|if|until|subject to)\\b|n['’]t\\b"
              + "|ただし|但し|を除|限り|ない|ません|ず、|しかし|場合",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /**
   * {@code sentence}, or its beginning up to the last clause boundary within {@code most}
   * characters and an ellipsis; unchanged where the rest limits or turns the beginning.
   */
  static String shorten(String sentence, int most) {
    if (sentence.length() <= most) {
      return sentence;
    }
    int cut = -1;
    for (int i = most / 2; i < most; i++) {
      char c = sentence.charAt(i);
      boolean latin = (c == ',' || c == ';') && sentence.charAt(i + 1) == ' ';
      if (c == '、' || c == '；' || latin) {
        cut = i;
      }
    }
    boolean japanese = Unit.isJapanese(sentence); // its verb, and so its sense, is at the end
    if (cut < 0 || japanese || LIMITING.matcher(sentence.substring(cut)).find()) {
      return sentence;
    }
    return sentence.substring(0, cut) + "…";
  }
}
