package dev.docket.reading.text;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.draft.Draft;
import dev.docket.reading.draft.LineJoining;
import dev.docket.reading.draft.Raised;
import dev.docket.reading.text.CssCascade.Pseudo;
import dev.docket.reading.text.CssPosition.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML as a browser shows it at rest: with list numbers, tables and what forms hold. Hidden
 * and struck-out text, navigation and what is no text are left out and counted.
 */
public final class HtmlText implements NodeVisitor {
  private static final Set<String> NOT_SHOWN = Set.of("script", "style", "head", "rt", "rp", "rtc");
  private static final Set<String> MEDIA =
      Set.of("iframe", "object", "embed", "applet", "frame", "video", "audio", "canvas");
  private static final int MOSTLY = 4; // times the text that is left, where most would vanish
  private static final int LEAST = 40; // characters that are worth such a thought

  /** Why nothing within an element is read. */
  private enum Reason {
    NOT_SHOWN,
    HIDDEN,
    STRUCK,
    NAVIGATION,
    CONTROL,
    NOSCRIPT,
    MEDIA
  }

  private final CssCascade cascade;
  private final HtmlBlocks blocks;
  private final HtmlLists lists = new HtmlLists();
  private final HtmlGenerated generated;
  private final HtmlPlaces places;
  private final HtmlNotes notes;
  private final HtmlLeftOut leftOut = new HtmlLeftOut();
  private final boolean everything; // also what is hidden, and navigation
  private final Deque<CssStyle> styles = new ArrayDeque<>();
  private final Deque<Integer> shifted = new ArrayDeque<>(); // where raised and lowered text begins
  private int skipped; // elements open in which nothing is read
  private final Set<Element> leading = new HashSet<>(); // links to places further on that are open
  private int drawing; // elements open of a drawing, of which only the texts are read

  private HtmlText(Document page, CssCascade cascade, HtmlBlocks blocks, boolean everything) {
    this.places = new HtmlPlaces(page);
    this.notes = new HtmlNotes(page);
    this.cascade = cascade;
    this.blocks = blocks;
    this.everything = everything;
    this.generated = new HtmlGenerated(cascade, blocks, leftOut);
    styles.push(CssStyle.INITIAL);
  }

  /** Reads {@code html} into {@code draft}. */
  public static void read(String html, Draft draft) throws UnreadableDocumentException {
    Document page = Jsoup.parse(Xhtml.ended(html));
    draft.title(PageTitle.of(page), true);
    CssCascade cascade = new CssCascade(page);
    Draft shown = new Draft();
    HtmlText reader = read(page, cascade, shown, false);
    boolean vanishes = reader.leftOut.unseen() > Math.max(LEAST, MOSTLY * shown.text().length());
    if (vanishes) {
      Draft whole = new Draft();
      reader = read(page, cascade, whole, true);
      shown = whole;
      draft.warn(
          "Most of the page's text is hidden, as if a script were to show it; it was read all the"
              + " same.");
    }
    draft.take(shown);
    reader.leftOut.warn(draft);
  }

  private static HtmlText read(Document page, CssCascade cascade, Draft draft, boolean everything)
      throws UnreadableDocumentException {
    HtmlBlocks blocks = new HtmlBlocks(draft, noteNumbers(page));
    HtmlText reader = new HtmlText(page, cascade, blocks, everything);
    for (Element table : page.select("table:has(> tfoot)")) {
      table.select("> tfoot").forEach(table::appendChild); // shown below all rows, wherever written
    }
    page.body().traverse(reader);
    blocks.flush();
    blocks.check();
    return reader;
  }

  /** The numbers that open a block as raised text: those of notes. */
  private static Set<String> noteNumbers(Document page) {
    Set<String> numbers = new HashSet<>();
    for (Element raised : page.select("sup")) {
      if (Raised.isNoteNumber(raised.text()) && opensBlock(raised)) {
        numbers.add(Raised.bare(raised.text()));
      }
    }
    return numbers;
  }

  private static boolean opensBlock(Element element) {
    Node at = element;
    while (at != null) {
      for (Node before = at.previousSibling(); before != null; before = before.previousSibling()) {
        if (before instanceof Element sibling && sibling.normalName().equals("br")) {
          return true;
        }
        boolean blank = before instanceof TextNode text ? text.isBlank() : isBlank(before);
        if (!blank) {
          return before instanceof Element block && !block.tag().isInline();
        }
      }
      at = at.parent();
      if (at instanceof Element around && !around.tag().isInline()) {
        return true;
      }
    }
    return true;
  }

  private static boolean isBlank(Node node) {
    return !(node instanceof Element element) || element.text().isBlank();
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof Comment) {
      leftOut.comments++;
    }
    if (node instanceof DataNode raw && skipped == 0 && drawing == 0) { // as of xmp
      blocks.text(raw.getWholeData(), styles.element());
    }
    if (node instanceof TextNode text && skipped == 0 && drawing == 0) {
      CssStyle style = styles.element();
      if (style.sight().isSeen()) {
        blocks.text(text.getWholeText(), style);
      } else {
        leftOut.hidden(text.getWholeText());
      }
    }
    if (!(node instanceof Element element)) {
      return;
    }
    places.pass(element);
    if (skipped > 0) {
      skipped++;
      return;
    }
    CssStyle style = cascade.style(element, styles.element());
    Reason reason = reason(element, style);
    if (style.isShown()) {
      generated.count(element);
    }
    if (reason != null) {
      leaveOut(element, reason);
      skipped++;
      return;
    }
    styles.push(style);
    if (places.leadsOn(element)) {
      leading.add(element);
      blocks.leading(true);
    }
    open(element, style);
  }

  private @Nullable Reason reason(Element element, CssStyle style) {
    String name = element.normalName();
    if (NOT_SHOWN.contains(name)) {
      return Reason.NOT_SHOWN;
    }
    if (name.equals("noscript")) {
      return Reason.NOSCRIPT;
    }
    if (name.equals("svg") || name.equals("math")) {
      return style.isShown() ? null : Reason.HIDDEN;
    }
    if (drawing > 0) {
      return null;
    }
    boolean navigation = name.equals("nav") || element.attr("role").equals("navigation");
    if (!style.isShown() && !(everything && !name.equals("template"))) {
      return Reason.HIDDEN;
    }
    if (navigation && !everything) {
      return Reason.NAVIGATION;
    }
    return style.struck()
        ? Reason.STRUCK
        : HtmlForms.isPushed(element) ? Reason.CONTROL : MEDIA.contains(name) ? Reason.MEDIA : null;
  }

  private void leaveOut(Element element, Reason reason) {
    switch (reason) {
      case NOT_SHOWN -> {
        // scripts, and readings above words
      }
      case HIDDEN -> leftOut.hidden(element.text());
      case STRUCK -> leftOut.struck += element.text().isBlank() ? 0 : 1;
      case NAVIGATION -> leftOut.navigation(element.text());
      case CONTROL -> leftOut.controls++;
      case NOSCRIPT -> leftOut.noScript += element.text().isBlank() ? 0 : 1;
      case MEDIA -> leftOut.media++;
    }
  }

  private void open(Element element, CssStyle style) {
    String name = element.normalName();
    if (drawing > 0 || name.equals("svg")) {
      drawing++;
      if (name.equals("text")) {
        blocks.apart(element.text());
      }
      return;
    }
    if (style.position().place() != Place.LINE && style.isInline()) {
      shifted.push(blocks.length());
    }
    if (style.isInlineBox()) {
      blocks.gap();
    } else if (!style.isInline()) {
      blocks.flush();
    }
    switch (name) {
      case "br" -> {
        if (LineJoining.beginsAmid(after(element))) {
          blocks.goOn();
        } else {
          blocks.lineBreak(style.space());
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.heading(name.charAt(1) - '0');
      case "ol", "ul", "menu", "dir" -> lists.open(element);
      case "li" -> {
        if (style.isListItem()) {
          String usual =
              generated.marker(element, lists.marker(element, style.marker()), lists.last());
          blocks.item(notes.marker(element, usual), lists.depth(), notes.isNote(element));
        }
      }
      case "table" -> blocks.table();
      case "tr" -> blocks.row();
      case "td", "th" -> blocks.cell(span(element, "colspan"), span(element, "rowspan"));
      case "input" -> blocks.apart(HtmlForms.input(element));
      case "select" -> blocks.apart(HtmlForms.chosen(element));
      case "math" -> blocks.apart(MathMl.read(element));
      case "q" -> blocks.text("“", style);
      case "caption" -> blocks.caption(true);
      default -> {
        // text, or a container of it
      }
    }
    if (name.equals("select") || name.equals("math")) {
      styles.pop();
      skipped++;
    }
    if (drawing == 0) {
      generated.add(element, Pseudo.BEFORE, style);
    }
  }

  /** The text right after a line break. */
  private static String after(Element lineBreak) {
    Node next = lineBreak.nextSibling();
    while (next instanceof TextNode blank && blank.isBlank()) {
      next = next.nextSibling();
    }
    return next instanceof TextNode text ? text.text() : "";
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
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
    CssStyle style = styles.pop();
    if (drawing > 0) {
      drawing--;
      return;
    }
    generated.add(element, Pseudo.AFTER, style);
    generated.leave(element);
    if (leading.remove(element)) {
      blocks.leading(false);
    }
    String name = element.normalName();
    if (name.equals("q")) {
      blocks.text("”", style);
    }
    if (style.position().place() != Place.LINE && style.isInline()) {
      boolean above = style.position().place() == Place.RAISED;
      blocks.shift(shifted.pop(), above, isLinked(element));
    }
    if (style.isInlineBox()) {
      blocks.gap();
    } else if (!style.isInline() && !name.equals("br")) {
      blocks.flush();
    }
    switch (name) {
      case "ol", "ul", "menu", "dir" -> lists.close();
      case "li" -> blocks.endItem();
      case "caption" -> blocks.caption(false);
      case "table" -> blocks.endTable();
      default -> {
        // a container
      }
    }
  }

  /** Whether raised text refers to a place of its page, as the mark of a note does. */
  private static boolean isLinked(Element raised) {
    Element around = raised.parent();
    return raised.selectFirst("a[href^=#]") != null || (around != null && around.is("a[href^=#]"));
  }
}
