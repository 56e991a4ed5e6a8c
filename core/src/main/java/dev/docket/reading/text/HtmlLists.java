package dev.docket.reading.text;

import dev.docket.wording.label.CssCounters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The lists open at a place of a page, and the markers of their items. */
final class HtmlLists {
  private static final Set<String> BULLETS =
      Set.of("disc", "circle", "square", "disclosure-open", "disclosure-closed");

  /** An open list: its next number, and by how much it grows. */
  private static final class Listing {
    int next;
    final int step;

    Listing(int next, int step) {
      this.next = next;
      this.step = step;
    }
  }

  private final Deque<Listing> open = new ArrayDeque<>();
  private int last = 1;

  /** Opens a list. */
  void open(Element list) {
    boolean reversed = list.normalName().equals("ol") && list.hasAttr("reversed");
    long items = list.children().stream().filter(c -> c.normalName().equals("li")).count();
    int start = number(list.attr("start"), reversed ? (int) items : 1);
    open.push(new Listing(start, reversed ? -1 : 1));
  }

  void close() {
    open.poll();
  }

  /** The number of the item whose marker was asked for last. */
  int last() {
    return last;
  }

  int depth() {
    return open.size();
  }

  /** The marker of the next item with what follows it, in this style of markers. */
  String marker(Element item, String style) {
    Listing list = open.peek();
    int number = number(item.attr("value"), list == null ? 1 : list.next);
    last = number;
    if (list != null) {
      list.next = number + list.step;
    }
    if (style.equals("none")) {
      return "";
    }
    if (style.startsWith("\"") || style.startsWith("'")) {
      return style.substring(1, Math.max(1, style.length() - 1));
    }
    return BULLETS.contains(style)
        ? "- "
        : CssCounters.written(number, style) + CssCounters.suffix(style);
  }

  private static int number(String attribute, int otherwise) {
    String plain = attribute.strip();
    return plain.matches("[-+]?[0-9]{1,6}") ? Integer.parseInt(plain) : otherwise;
  }
}
