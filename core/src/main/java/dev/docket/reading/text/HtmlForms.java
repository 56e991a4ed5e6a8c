package dev.docket.reading.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the controls of forms show. */
final class HtmlForms {
  private static final String TICKED = "☒";
  private static final String EMPTY = "☐";
  private static final Set<String> PUSHED = Set.of("submit", "reset", "button", "image");
  private static final Set<String> UNSEEN = Set.of("hidden", "password", "file");
  private static final Set<String> TITLES =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt");

  private HtmlForms() {}

  /** The state of an input: its value, or whether it is ticked; empty for what is only pushed. */
  static String input(Element input) {
    String type = input.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("checkbox") || type.equals("radio")) {
      return input.hasAttr("checked") ? TICKED : EMPTY;
    }
    return PUSHED.contains(type) || UNSEEN.contains(type) ? "" : input.attr("value").strip();
  }

  /** Whether an element is a control that is only pushed, and so no part of the text. */
  static boolean isPushed(Element element) {
    return switch (element.normalName()) {
      case "input" -> PUSHED.contains(element.attr("type").toLowerCase(Locale.ROOT));
      case "button" -> !opensText(element);
      default -> false;
    };
  }

  /** Whether a button is the heading of text that it opens, as in an accordion. */
  private static boolean opensText(Element button) {
    boolean opens =
        button.hasAttr("aria-expanded")
            || button.hasAttr("aria-controls")
            || button.hasAttr("data-toggle")
            || button.hasAttr("data-bs-toggle");
    for (Element at = button.parent(); at != null && !opens; at = at.parent()) {
      if (TITLES.contains(at.normalName())) {
        return true;
      }
    }
    return opens;
  }

  /** The options of a selection that are chosen; of one without a choice the first is shown. */
  static String chosen(Element select) {
    List<Element> options = select.select("option");
    List<Element> chosen = options.stream().filter(option -> option.hasAttr("selected")).toList();
    if (select.hasAttr("multiple")) {
      return String.join(", ", chosen.stream().map(HtmlForms::label).toList());
    }
    if (!chosen.isEmpty()) {
      return label(chosen.getLast());
    }
    return options.isEmpty() ? "" : label(options.getFirst());
  }

  private static String label(Element option) {
    return option.hasAttr("label") ? option.attr("label") : option.text();
  }
}
