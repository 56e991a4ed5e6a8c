package dev.docket.worker.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentence and its subject around a place in a key. */
final class Sentences {
  private static final Pattern SUBJECT =
      Pattern.compile("(" + Parties.GROUP.pattern() + ")(?:は|が|において|(?= ))?");

  private Sentences() {}

  /** The sentence or sentences that hold the stretch from one index to another. */
  static String around(String key, int from, int to) {
    int start = from;
    while (start > 0 && !endsSentence(key, start - 1)) {
      start--;
    }
    int end = Math.max(to, from);
    while (end < key.length() && (end == 0 || !endsSentence(key, end - 1) || end <= from)) {
      end++;
    }
    return key.substring(start, end);
  }

  /**
   * The party, or parties named together, last before {@code index} in its sentence; empty if none
   * is.
   */
  static String subject(String key, int index) {
    int start = index;
    while (start > 0 && !endsSentence(key, start - 1)) {
      start--;
    }
    String lead = key.substring(start, index);
    String subject = "";
    Matcher matcher = SUBJECT.matcher(lead);
    while (matcher.find()) {
      String marked = matcher.group();
      boolean japanese = Key.isCjk(matcher.group(1).charAt(0));
      if (!japanese || marked.length() > matcher.group(1).length()) {
        subject = matcher.group(1);
      }
    }
    return subject;
  }

  private static boolean endsSentence(String key, int index) {
    char c = key.charAt(index);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    if (index + 1 == key.length()) {
      return true;
    }
    char next = key.charAt(index + 1);
    return next == ' ' || Key.isCjk(next);
  }
}
