package dev.docket.reading.text;

import dev.docket.reading.draft.PercentEscapes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Tells the entries of a list of contents: they hold links to headings further on alone. */
final class MarkdownLinks {
  private final Set<String> passed = new HashSet<>(); // names of headings

  /** Reads past a heading. */
  void pass(String title) {
    passed.add(name(title));
  }

  /** Whether all words of {@code block} lead to places that no heading before it has. */
  boolean isEntry(Node block) {
    return holdsEntry(block) && !holdsOther(block);
  }

  private boolean holdsEntry(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (leadsOn(node) || holdsEntry(node)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsOther(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      boolean words =
          node instanceof Code
              || (node instanceof Text text
                  && text.getLiteral().chars().anyMatch(Character::isLetter));
      if (words || (!leadsOn(node) && holdsOther(node))) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsOn(Node node) {
    if (!(node instanceof Link link) || !link.getDestination().startsWith("#")) {
      return false;
    }
    String place = link.getDestination().substring(1);
    return !passed.contains(name(place)) && !passed.contains(name(PercentEscapes.decoded(place)));
  }

  /** The name that sites give a heading: its letters and digits, hyphens for spaces. */
  private static String name(String title) {
    return title
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-')
        .replaceAll("[^\\p{L}\\p{M}\\p{N}_-]", "");
  }
}
