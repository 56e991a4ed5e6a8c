package dev.docket.reading.text;

import dev.docket.reading.draft.Raised;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The items of lists that are the notes of a page: raised numbers in its text lead to them. */
final class HtmlNotes {
  private final IdentityHashMap<Element, String> numbers = new IdentityHashMap<>();

  HtmlNotes(Element page) {
    Map<String, Element> items = new HashMap<>();
    for (Element item : page.select("li[id]")) {
      items.putIfAbsent(item.id(), item);
    }
    for (Element link : page.select("sup a[href^=#], a[href^=#]:has(> sup)")) {
      Element item = items.get(link.attr("href").substring(1));
      if (item != null && Raised.isNoteNumber(link.text())) {
        numbers.putIfAbsent(item, Raised.bare(link.text()));
      }
    }
  }

  /** The mark of the note that an item is; {@code usual} where it is none. */
  String marker(Element item, String usual) {
    String number = numbers.get(item);
    return number == null ? usual : "[" + number + "] ";
  }

  boolean isNote(Element item) {
    return numbers.containsKey(item);
  }
}
