package dev.docket.summary.page;

import dev.docket.document.Document;
import dev.docket.page.Csv;
import dev.docket.page.Xlsx;
import dev.docket.page.pdf.Printable;
import dev.docket.summary.Summary;
import java.util.Optional;

/** Writes a summary for people: as Markdown, and as a self-contained HTML page. */
public final class SummaryRenderer {
  private SummaryRenderer() {}

  /** The summary as CommonMark, each statement followed by its quotations' numbers and pages. */
  public static String markdown(Summary summary) {
    return new MarkdownPage(summary).text();
  }

  /** The summary as plain text for a terminal of {@code width} columns. */
  public static String terminal(Summary summary, int width) {
    return new TerminalPage(summary, width).text();
  }

  /** The findings, or where there are none the duties, as comma-separated values. */
  public static byte[] csv(Summary summary) {
    return Csv.of(new Register(summary).main());
  }

  /** Findings, duties and the sheet as a workbook. */
  public static byte[] xlsx(Summary summary) {
    return Xlsx.of(new Register(summary).all());
  }

  /**
   * The summary as one HTML page for screen and print, without anything from elsewhere. With the
   * document each quotation shows in its context, without it alone. Nothing of the document's text
   * can become markup or script.
   */
  public static String html(Summary summary, Optional<Document> document) {
    return new HtmlPage(summary, document).text();
  }

  /** The summary as a Word document, with all that it says. */
  public static byte[] docx(Summary summary) {
    return new DocxReport(summary).write();
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(Summary summary, Optional<Document> document) {
    return Printable.of(html(summary, document), SummaryRenderer.class, "print.css");
  }
}
