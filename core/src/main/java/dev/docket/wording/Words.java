package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in a script that parts them. */
public final class Words {
  private Words() {}

  /** The words of {@code text} in lower case: runs of letters, digits, apostrophes, hyphens. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && isPart(text.charAt(i));
      if (part && from < 0) {
        from = i;
      } else if (!part && from >= 0) {
        words.add(lower(text.substring(from, i)));
        from = -1;
      }
    }
    return words;
  }

  /** The text in lower case, in whatever language the machine is set to. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether {@code letters}, in lower case, stand in {@code text} in any case. */
  public static boolean holds(String text, String letters) {
    int last = text.length() - letters.length();
    for (int i = 0; i <= last; i++) {
      if ((text.charAt(i) | ' ') == letters.charAt(0)
          && text.regionMatches(true, i, letters, 0, letters.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
  }
}
