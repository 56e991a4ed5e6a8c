package dev.docket.reading.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which names of link definitions a Markdown text uses. */
final class LinkUses {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]{1,200})\\](?!:|\\()");

  private LinkUses() {}

  /** The names in brackets that {@code text} has but in a definition, in lower case. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    for (Matcher m = BRACKETS.matcher(text); m.find(); ) {
      names.add(m.group(1).strip().toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
