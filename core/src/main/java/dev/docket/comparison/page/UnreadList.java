package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Phrases;
import dev.docket.document.Unread;
import dev.docket.page.Html;
import java.util.List;

/** The pages of two versions that could not be read, as a page or a report of them lists them. */
final class UnreadList {
  private UnreadList() {}

  static String title(Phrases phrases) {
    return phrases.either("読み取れなかったページ", "Pages that could not be read");
  }

  /** A line for each page: which version, where, and why. */
  static List<String> lines(Comparison comparison, Phrases phrases) {
    return comparison.unread().stream().map(u -> line(u, comparison, phrases)).toList();
  }

  /** Appends the list to {@code body}, if there are any such pages. */
  static void writeTo(StringBuilder body, Comparison comparison, Phrases phrases) {
    if (comparison.unread().isEmpty()) {
      return;
    }
    body.append("<h2>").append(title(phrases)).append("</h2><ul>");
    lines(comparison, phrases)
        .forEach(line -> body.append("<li>").append(Html.escaped(line)).append("</li>"));
    body.append("</ul>\n");
  }

  private static String line(Unread unread, Comparison comparison, Phrases phrases) {
    boolean old = comparison.before().id().equals(unread.document());
    String name = old ? comparison.before().name() : comparison.after().name();
    return name + ", " + unread.place() + ": " + phrases.told(unread.reason());
  }
}
