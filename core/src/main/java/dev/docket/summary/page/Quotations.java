package dev.docket.summary.page;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Evidence;
import dev.docket.wording.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the quotations of statements in their context. */
final class Quotations {
  private static final int MOST = 120; // characters of context on either side

  private final Map<String, Evidence> evidence;
  private final Optional<Document> document;
  private final Labels labels;

  Quotations(Summary summary, Optional<Document> document, Labels labels) {
    this.evidence = summary.evidence();
    this.document = document;
    this.labels = labels;
  }

  /** A statement that opens its quotations. */
  void statement(Html html, String text, List<String> ids) {
    html.raw("<details><summary>").text(text).raw(cite(ids)).raw("</summary>\n");
    quotes(html, ids);
    html.raw("</details>\n");
  }

  /** The pages of the quotations and how many there are, or their ids where there are no pages. */
  String cite(List<String> ids) {
    List<String> shown = new ArrayList<>();
    for (String id : ids.subList(0, Math.min(3, ids.size()))) {
      Evidence quote = quote(id);
      String page = quote.page() == null ? "" : " " + labels.of("page") + quote.page();
      shown.add("<a href=\"#" + id + "\">" + id + "</a>" + Html.escaped(page));
    }
    if (ids.size() > shown.size()) {
      shown.add("+" + (ids.size() - shown.size()));
    }
    return " <span class=\"cite\">[" + String.join(", ", shown) + "]</span>";
  }

  /** The quotations, each in its context. */
  void quotes(Html html, List<String> ids) {
    for (String id : ids) {
      Evidence quote = quote(id);
      html.raw("<blockquote><span class=\"where\">").text(id + " " + where(quote)).raw("</span>");
      html.text(before(quote)).raw("<mark>").text(OneLine.of(quote.quote())).raw("</mark>");
      html.text(after(quote)).raw("</blockquote>\n");
    }
  }

  private Evidence quote(String id) {
    Evidence quote = evidence.get(id);
    if (quote == null) {
      throw new IllegalArgumentException("The summary has no quotation " + id);
    }
    return quote;
  }

  /** Where the first of the quotations stands, as people name it. */
  String article(List<String> ids) {
    return ids.isEmpty() ? "" : ArticleName.of(OneLine.of(quote(ids.getFirst()).section()));
  }

  /** The page of the first of the quotations; empty where there are no pages. */
  String page(List<String> ids) {
    Integer page = ids.isEmpty() ? null : quote(ids.getFirst()).page();
    return page == null ? "" : labels.of("page") + page;
  }

  /** Article and page of a quotation. */
  String place(Evidence quote) {
    String page = quote.page() == null ? "" : " " + labels.of("page") + quote.page();
    return ArticleName.of(OneLine.of(quote.section())) + page;
  }

  String where(Evidence quote) {
    String page = quote.page() == null ? "" : labels.of("page") + quote.page() + " ";
    return page + quote.section();
  }

  /** The section that a quotation stands in: what stands beyond it is no context. */
  private Optional<Section> section(Evidence quote) {
    return document.stream()
        .flatMap(d -> d.sections().stream())
        .filter(s -> s.id().equals(quote.sectionId()))
        .findFirst();
  }

  private String before(Evidence quote) {
    if (document.isEmpty()) {
      return "";
    }
    int start = Math.max(section(quote).map(Section::start).orElse(0), quote.start() - MOST);
    for (Sentence unit : document.get().sentences()) {
      if (unit.start() >= start && unit.start() <= quote.start()) {
        start = unit.start();
        break;
      }
    }
    return OneLine.of(document.get().text().slice(start, quote.start())) + " ";
  }

  private String after(Evidence quote) {
    if (document.isEmpty()) {
      return "";
    }
    int last = section(quote).map(Section::end).orElse(document.get().text().length());
    int most = Math.min(last, quote.end() + MOST);
    int end = quote.end();
    for (Sentence unit : document.get().sentences()) {
      if (unit.end() > quote.end() && unit.end() <= most) {
        end = unit.end();
      }
    }
    return " " + OneLine.of(document.get().text().slice(quote.end(), end));
  }
}
