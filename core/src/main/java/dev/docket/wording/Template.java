package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * The short form in which rows of a lexicon list their phrases: {@code |} parts alternatives, and a
 * group in parentheses stands for each of its own, so that {@code (is|are) bound to|must} is three
 * phrases. An empty alternative of a group leaves it out.
 */
final class Template {
  private final String template;
  private int at;

  private Template(String template) {
    this.template = template;
  }

  /** The phrases of {@code template}, in its order; none of an empty one. */
  static List<String> expand(String template) {
    if (template.isEmpty()) {
      return List.of();
    }
    Template parser = new Template(template);
    List<String> phrases = parser.alternatives();
    if (parser.at < template.length() || phrases.contains("")) {
      throw new IllegalArgumentException("Not a list of phrases: " + template);
    }
    return phrases.stream().distinct().toList();
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < template.length() && template.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<String> sequence() {
    List<String> heads = List.of("");
    while (at < template.length() && "|)".indexOf(template.charAt(at)) < 0) {
      List<String> tails;
      if (template.charAt(at) == '(') {
        at++;
        tails = alternatives();
        if (at == template.length()) {
          throw new IllegalArgumentException("A group is not closed: " + template);
        }
        at++;
      } else {
        tails = List.of(String.valueOf(template.charAt(at++)));
      }
      heads = joined(heads, tails);
    }
    return heads;
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    List<String> joined = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        joined.add(head + tail);
      }
    }
    return joined;
  }
}
