package dev.docket.reading.text;

import dev.docket.reading.text.CssCascade.Pseudo;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the words and numbers that style sheets add to a page, as a browser shows them. */
final class HtmlGenerated {
  private static final Set<String> WITHOUT =
      Set.of(
          "br", "hr", "img", "input", "select", "math", "table", "thead", "tbody", "tfoot", "tr");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}");

  private final CssCascade cascade;
  private final HtmlBlocks blocks;
  private final HtmlLeftOut leftOut;
  private final CounterScopes counters = new CounterScopes();

  HtmlGenerated(CssCascade cascade, HtmlBlocks blocks, HtmlLeftOut leftOut) {
    this.cascade = cascade;
    this.blocks = blocks;
    this.leftOut = leftOut;
  }

  /** Counts an element that is shown, before anything is read of it. */
  void count(Element element) {
    counters.count(cascade.counting(element), element.parent());
  }

  /** Ends the counters that hold for what is within an element. */
  void leave(Element element) {
    counters.leave(element);
  }

  /** The marker of an item of a list: the {@code usual} one, unless a sheet gives it another. */
  String marker(Element item, String usual, int number) {
    counters.item(number, item.parent());
    Map<String, String> own = cascade.generated(item, Pseudo.MARKER);
    String words = own.isEmpty() ? "" : content(item, own);
    return words.isEmpty() ? usual : words.stripTrailing() + " ";
  }

  /** Reads what is put before or after the text of an element that is shown like this. */
  void add(Element element, Pseudo place, CssStyle style) {
    Map<String, String> own = cascade.generated(element, place);
    if (own.isEmpty() || WITHOUT.contains(element.normalName())) {
      return;
    }
    counters.count(own, element);
    String words = content(element, own);
    if (words.isEmpty() || !style.sight().isSeen()) {
      return;
    }
    boolean isInline = own.getOrDefault("display", "inline").equals("inline");
    boolean isNumber = place == Pseudo.BEFORE && NUMBER.matcher(words).find();
    if (own.getOrDefault("vertical-align", "").equals("super")) {
      int from = blocks.length();
      blocks.text(words, style);
      blocks.shift(from, true, element.is("a[href^=#]"));
    } else if (isInline && !isNumber) {
      blocks.text(words, style);
    } else {
      blocks.apart(words.stripTrailing()); // a margin parts a number from what it numbers
    }
  }

  private String content(Element element, Map<String, String> own) {
    CssContent content = CssContent.of(own.getOrDefault("content", ""), element, counters);
    leftOut.generated += content.isWhole() ? 0 : 1;
    return content.words();
  }
}
