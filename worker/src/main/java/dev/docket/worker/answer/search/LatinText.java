package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as an English analyser is given it. */
final class LatinText {
  /** sub-let, non-compete: written as one word as well. */
  private static final Pattern HYPHENED = Pattern.compile("\\b(\\p{L}{2,})-(\\p{L}{2,})\\b");

  /** "At its own expense" tells of no owner. */
  private static final Pattern ITS_OWN =
      Pattern.compile("(?i)\\b(my|your|our|its|their|his|her)\\s+own\\b");

  private LatinText() {}

  /** {@code text} without its Japanese, which would be cut into single characters. */
  static String of(String text) {
    String latin = Script.hasCjk(text) ? withoutJapanese(text) : text;
    return latin.contains(" own") ? ITS_OWN.matcher(latin).replaceAll("$1") : latin;
  }

  /** The same, and behind each line its words with a hyphen as one word. */
  static String withJoined(String text) {
    String latin = of(text);
    return latin.indexOf('-') < 0
        ? latin
        : latin.lines().map(LatinText::joined).collect(Collectors.joining("\n"));
  }

  private static String joined(String line) {
    return line
        + HYPHENED
            .matcher(line)
            .results()
            .map(word -> " " + word.group(1) + word.group(2))
            .collect(Collectors.joining());
  }

  private static String withoutJapanese(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      latin.appendCodePoint(Script.isCjk(c) ? ' ' : c);
      at += Character.charCount(c);
    }
    return latin.toString();
  }
}
