package dev.docket.summary.page;

import dev.docket.document.Document;
import dev.docket.page.Csv;
import dev.docket.page.Grid;
import dev.docket.page.LeftOut;
import dev.docket.page.Xlsx;
import dev.docket.page.pdf.Printable;
import dev.docket.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a summary for people: as Markdown, and as a self-contained HTML page. */
public final class SummaryRenderer {
  private SummaryRenderer() {}

  /** The summary as CommonMark, each statement followed by its quotations' numbers and pages. */
  public static String markdown(Summary summary) {
    return new MarkdownPage(summary).text();
  }

  /** The same without what reviewers rejected. */
  public static String markdown(Summary summary, LeftOut left) {
    return left.inMarkdown(markdown(summary.without(left.set())), summary.language());
  }

  /** The summary as plain text for a terminal of {@code width} columns. */
  public static String terminal(Summary summary, int width) {
    return new TerminalPage(summary, width).text();
  }

  /** The findings, or where there are none the duties, as comma-separated values. */
  public static byte[] csv(Summary summary, LeftOut left) {
    Register register = new Register(summary.without(left.set()));
    return Csv.of(
        left.in(
            summary.findings().isEmpty() ? register.duties() : register.findings(),
            summary.language()));
  }

  /** Findings, duties and the sheet as a workbook. */
  public static byte[] xlsx(Summary summary, LeftOut left) {
    List<Grid> grids = new ArrayList<>(new Register(summary.without(left.set())).all());
    grids.set(0, left.in(grids.getFirst(), summary.language()));
    return Xlsx.of(grids);
  }

  /**
   * The summary as one HTML page for screen and print, without anything from elsewhere. With the
   * document each quotation shows in its context, without it alone. Nothing of the document's text
   * can become markup or script.
   */
  public static String html(Summary summary, Optional<Document> document) {
    return new HtmlPage(summary, document).text();
  }

  /** The same without what reviewers rejected. */
  public static String html(Summary summary, Optional<Document> document, LeftOut left) {
    return left.inHtml(html(summary.without(left.set()), document), summary.language());
  }

  /** The summary as a Word document, with all that it says. */
  public static byte[] docx(Summary summary, LeftOut left) {
    return new DocxReport(summary.without(left.set()), left.note(summary.language())).write();
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(Summary summary, Optional<Document> document, LeftOut left) {
    return Printable.of(html(summary, document, left), SummaryRenderer.class, "print.css");
  }
}
