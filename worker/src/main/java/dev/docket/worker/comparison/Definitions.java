package dev.docket.worker.comparison;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which terms a sentence defines. */
final class Definitions {
  private static final Pattern PATTERN =
      Pattern.compile(
          "「([^」]{1,40})」(?:とは|という|といい|と総称)"
              + "|\"([^\"]{1,60})\" (?:means|shall mean|has the meaning|refers to|includes)"
              + "|\\((?:the |each,? an? |collectively,? )?\"([^\"]{1,60})\"\\)"
              + "|(?:^|\\. )([A-Z][A-Za-z' -]{1,60}?),? means\\b");

  private Definitions() {}

  /** The terms defined in {@code key}, in its order. */
  static Set<String> in(String key) {
    Set<String> terms = new LinkedHashSet<>();
    Matcher matcher = PATTERN.matcher(key);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          terms.add(matcher.group(group));
        }
      }
    }
    return terms;
  }
}
