package dev.docket.reading.text;

import dev.docket.reading.draft.PercentEscapes;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The places of a page that links lead to, and which of them lie ahead of what is being read. */
final class HtmlPlaces {
  private final Map<String, Element> ahead = new HashMap<>();

  HtmlPlaces(Element page) {
    for (Element place : page.select("[id], a[name]")) {
      ahead.putIfAbsent(place.id(), place);
      ahead.putIfAbsent(place.attr("name"), place);
    }
    ahead.remove("");
  }

  /** Reads past an element. */
  void pass(Element element) {
    ahead.remove(element.id(), element);
    ahead.remove(element.attr("name"), element);
  }

  /**
   * Whether an element is a link to a place further down, as those of a list of contents are; none
   * is a link to a place in its own block, as headings have to themselves.
   */
  boolean leadsOn(Element element) {
    String href = element.normalName().equals("a") ? element.attr("href") : "";
    if (!href.startsWith("#")) {
      return false;
    }
    String name = href.substring(1);
    Element place = ahead.getOrDefault(name, ahead.get(PercentEscapes.decoded(name)));
    return place != null && !isWithin(place, block(element));
  }

  private static Element block(Element element) {
    Element block = element;
    Element around = block.parent();
    while (block.tag().isInline() && around != null) {
      block = around;
      around = block.parent();
    }
    return block;
  }

  private static boolean isWithin(Element place, Element block) {
    for (Element around = place; around != null; around = around.parent()) {
      if (around.equals(block)) {
        return true;
      }
    }
    return false;
  }
}
