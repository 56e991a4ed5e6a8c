package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Block.Kind;
import dev.docket.reading.draft.Draft;
import dev.docket.wording.label.CssCounters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Reads HTML as its reader sees it; scripts, styles and hidden elements are left out. */
public final class HtmlText implements NodeVisitor {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "head",
          "template",
          "noscript",
          "iframe",
          "object",
          "svg",
          "nav",
          "select",
          "button");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "input",
          "acronym");

  private static final Pattern RULE = Pattern.compile("([^{}@;]{1,200})\\{([^{}]{0,2000})\\}");
  private static final int MOST_RULES = 100; // that hide something
  private static final Pattern HIDING =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final int INDENT = 20; // points a list in a list is shown further in

  /** An open list: its next number, and how it is written. */
  private static final class Listing {
    final String type;
    int next;

    Listing(String type, int next) {
      this.type = type;
      this.next = next;
    }
  }

  private final Draft draft;
  private final StringBuilder open = new StringBuilder();
  private final Deque<Listing> lists = new ArrayDeque<>();
  private final List<UnreadableDocumentException> refusals = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>(); // in which the cells begin
  private int column; // that the next cell begins in
  private Kind kind = Kind.PARAGRAPH;
  private int depth;
  private int skipped; // elements open in which nothing is read
  private int rows;
  private int hidden;
  private int comments;

  private HtmlText(Draft draft) {
    this.draft = draft;
  }

  /** Reads {@code html} into {@code draft}. */
  public static void read(String html, Draft draft) throws UnreadableDocumentException {
    HtmlText reader = new HtmlText(draft);
    Document page = Jsoup.parse(html);
    hide(page);
    page.body().traverse(reader);
    reader.flush();
    if (!reader.refusals.isEmpty()) {
      throw reader.refusals.getFirst();
    }
    if (reader.hidden > 0) {
      draft.warn(reader.hidden + " hidden elements were left out.");
    }
    if (reader.comments > 0) {
      draft.warn(reader.comments + " comments (<!-- … -->) were left out.");
    }
  }

  /** Marks the elements that the page's own style sheets hide from every reader. */
  private static void hide(Document page) {
    int rules = 0;
    for (Element style : page.select("style")) {
      String sheet = style.data().replaceAll("(?s)/\\*.*?\\*/", "");
      Matcher rule = RULE.matcher(sheet);
      int open = 0; // blocks, such as one for print
      for (int at = 0; rules < MOST_RULES && rule.find(); at = rule.end()) {
        open += opened(sheet, at, rule.start());
        if (open == 0 && HIDING.matcher(rule.group(2)).find()) {
          rules++;
          hide(page, rule.group(1).strip());
        }
      }
    }
  }

  private static void hide(Document page, String selector) {
    try {
      page.body().select(selector).attr("hidden", "");
    } catch (Selector.SelectorParseException e) {
      return; // a selector for states, such as :hover, hides nothing for good
    }
  }

  private static int opened(String sheet, int from, int to) {
    int opened = 0;
    for (int i = from; i < to; i++) {
      opened += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
    }
    return opened;
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof Comment) {
      comments++;
    }
    if (node instanceof TextNode text && skipped == 0) {
      open.append(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (skipped > 0 || LEFT_OUT.contains(name) || isHidden(element)) {
      skipped++;
      return;
    }
    if (name.equals("br")) {
      breakLine();
    } else if (name.equals("td") || name.equals("th")) {
      if (rows == 1) {
        open.setLength(0);
        columns.add(column);
        column += Math.max(1, number(element.attr("colspan"), 1));
      }
    } else if (name.equals("tr")) {
      if (rows++ == 0) {
        flush();
        cells.clear();
        columns.clear();
        column = 0;
      }
    } else if (!INLINE.contains(name) && rows == 0) {
      flush();
      block(element, name);
    } else if (!INLINE.contains(name)) {
      open.append(' ');
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (skipped > 0) {
      skipped--;
      return;
    }
    String name = element.normalName();
    if ((name.equals("td") || name.equals("th")) && rows == 1) {
      cells.add(open.toString());
      open.setLength(0);
    } else if (name.equals("tr") && --rows == 0) {
      open.setLength(0);
      attempt(() -> draft.row(cells, columns));
    } else if (name.equals("table") && rows == 0) {
      flush();
      draft.endTable();
    } else if (!INLINE.contains(name) && rows == 0 && !name.equals("br")) {
      flush();
      if (name.equals("ol") || name.equals("ul")) {
        lists.poll();
      }
    } else if (!INLINE.contains(name)) {
      open.append(' ');
    }
  }

  private void block(Element element, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        kind = Kind.HEADING;
        depth = name.charAt(1) - '0';
      }
      case "ol" -> lists.push(new Listing(type(element), number(element.attr("start"), 1)));
      case "ul" -> lists.push(new Listing("", 0));
      case "li" -> {
        kind = Kind.ITEM;
        depth = lists.size() * INDENT;
        open.append(marker(element));
      }
      default -> {
        // flushed: a paragraph of its own
      }
    }
  }

  private String marker(Element item) {
    Listing list = lists.peek();
    if (list == null || (list.next == 0 && list.type.isEmpty())) {
      return "- ";
    }
    int number = number(item.attr("value"), list.next);
    list.next = number + 1;
    return CssCounters.written(number, list.type) + CssCounters.suffix(list.type);
  }

  private static String type(Element list) {
    String style = list.attr("style").toLowerCase(Locale.ROOT);
    if (style.contains("lower-alpha")) {
      return "lower-alpha";
    }
    if (style.contains("lower-roman")) {
      return "lower-roman";
    }
    return switch (list.attr("type")) {
      case "a" -> "lower-alpha";
      case "A" -> "upper-alpha";
      case "i" -> "lower-roman";
      case "I" -> "upper-roman";
      default -> "decimal";
    };
  }

  private static int number(String attribute, int otherwise) {
    return attribute.matches("[0-9]{1,5}") ? Integer.parseInt(attribute) : otherwise;
  }

  private boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    boolean is =
        element.hasAttr("hidden")
            || style.contains("display:none")
            || style.contains("visibility:hidden");
    hidden += is ? 1 : 0;
    return is;
  }

  private void breakLine() {
    if (rows > 0 || kind == Kind.HEADING) {
      open.append(' ');
    } else {
      flush();
    }
  }

  private void flush() {
    String words = open.toString().replaceAll("[ \\t]+", " ").strip();
    Kind as = kind;
    int at = depth;
    boolean marker = as == Kind.ITEM && words.matches("-|\\w{1,8}\\.");
    if (!marker) { // a list item's first paragraph follows its number
      open.setLength(0);
      kind = Kind.PARAGRAPH;
      depth = 0;
      attempt(() -> draft.add(as, as == Kind.PARAGRAPH ? 0 : at, words));
    }
  }

  private interface Reading {
    void run() throws UnreadableDocumentException;
  }

  private void attempt(Reading reading) {
    if (refusals.isEmpty()) {
      try {
        reading.run();
      } catch (UnreadableDocumentException e) {
        refusals.add(e);
      }
    }
  }
}
