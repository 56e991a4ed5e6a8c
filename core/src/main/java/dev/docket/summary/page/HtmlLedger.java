package dev.docket.summary.page;

import dev.docket.page.Html;
import dev.docket.summary.Summary;
import dev.docket.summary.Summary.Coverage;
import dev.docket.summary.Summary.Rejected;
import dev.docket.wording.OneLine;
import java.util.List;
import java.util.Locale;

/** The parts of an HTML page that account for the result: coverage, verification and plan. */
final class HtmlLedger {
  private final Summary summary;
  private final Labels labels;
  private final Html html;

  HtmlLedger(Summary summary, Labels labels, Html html) {
    this.summary = summary;
    this.labels = labels;
    this.html = html;
  }

  /** What was read and checked. */
  void accounts() {
    coverage();
    verification();
  }

  /**
   * How the result came about, which is the last that people ask for.
   *
   * @param left what is not printed; empty if all is
   */
  void origin(String left) {
    if (!left.isEmpty()) {
      html.raw("<p class=\"cut\">").text(labels.of("cut") + " " + left).raw("</p>\n");
    }
    html.raw("<h2 id=\"origin\">").text(labels.of("origin")).raw("</h2>\n");
    boolean extractive = summary.method().equals("extractive");
    Summary.Planned plan = summary.plan();
    html.element(
        "p",
        "meta",
        (extractive ? "" : labels.of("model") + " " + summary.model() + " · ")
            + labels.of("prompt")
            + " "
            + summary.promptVersion()
            + " · SHA-256 "
            + summary.document().sha256());
    html.element(
        "p",
        "meta",
        labels.of("plan")
            + ": "
            + labels.of("packs")
            + " "
            + plan.packs()
            + ", "
            + labels.of("calls")
            + " "
            + plan.calls()
            + ", "
            + labels.of("tokens")
            + " "
            + plan.estimatedTokens());
  }

  private void coverage() {
    Coverage coverage = summary.coverage();
    html.raw("<h2 id=\"coverage\">").text(labels.of("coverage")).raw("</h2>\n");
    html.raw("<div class=\"figures\">");
    figure("sections_read", coverage.sectionsRead(), coverage.sections());
    figure("sections_cited", coverage.sectionsCited(), coverage.sections());
    figure("salient", coverage.salientCited(), coverage.salientUnits());
    html.raw("</div>\n<div class=\"map\" role=\"img\" aria-label=\"");
    html.text(labels.of("decile")).raw("\">");
    for (Summary.Decile decile : coverage.deciles()) {
      cell(decile);
    }
    html.raw("</div>\n").element("p", "small", labels.of("legend"));
    if (!coverage.unread().isEmpty()) {
      html.raw("<div class=\"note bad\"><b>").text(labels.of("unread")).raw("</b><ul>");
      coverage
          .unread()
          .forEach(u -> html.element("li", "", u.place() + ": " + labels.told(u.reason())));
      html.raw("</ul></div>\n");
    }
    if (!coverage.notReflected().isEmpty()) {
      int count = coverage.notReflected().size();
      html.raw("<details><summary>").text(labels.of("not_reflected") + " (" + count + ")");
      html.raw("</summary><ul>");
      coverage
          .notReflected()
          .forEach(n -> html.element("li", "", n.section() + ": " + OneLine.of(n.quote())));
      html.raw("</ul></details>\n");
    }
  }

  private void cell(Summary.Decile decile) {
    if (!decile.read()) {
      html.raw("<span class=\"unread\">–</span>");
      return;
    }
    double share =
        decile.salientUnits() == 0 ? 0 : (double) decile.salientCited() / decile.salientUnits();
    html.raw(
        String.format(
            Locale.ROOT, "<span style=\"background:rgb(var(--cite) / %.2f)\">", share * 0.6));
    html.text(decile.salientCited() + "/" + decile.salientUnits()).raw("</span>");
  }

  private void figure(String label, int part, int whole) {
    html.raw("<span>").text(labels.of(label)).raw(" <b>").text(part + " / " + whole);
    html.raw("</b></span>");
  }

  private void verification() {
    Summary.Verification checked = summary.verification();
    html.raw("<h2 id=\"verification\">").text(labels.of("verification")).raw("</h2>\n");
    html.raw("<div class=\"figures\">");
    figure("supported", checked.supported(), checked.statements());
    html.raw("</div>\n");
    texts("rejected", checked.rejected());
    texts("flagged", checked.flagged());
    texts("merged", checked.merged());
  }

  private void texts(String label, List<Rejected> texts) {
    if (texts.isEmpty()) {
      return;
    }
    html.raw("<details><summary>").text(labels.of(label) + " (" + texts.size() + ")");
    html.raw("</summary><ul>");
    texts.forEach(t -> html.element("li", "", t.text() + " — " + labels.told(t.reason())));
    html.raw("</ul></details>\n");
  }
}
