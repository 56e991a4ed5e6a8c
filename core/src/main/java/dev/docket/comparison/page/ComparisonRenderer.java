package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.page.Csv;
import dev.docket.page.Sheet;
import dev.docket.page.Xlsx;
import dev.docket.page.pdf.Printable;
import java.util.List;

/** Writes a comparison in the forms that people read. */
public final class ComparisonRenderer {
  private ComparisonRenderer() {}

  /** The changes as Markdown: counts, each change with its edits, stale references. */
  public static String markdown(Comparison comparison) {
    return new MarkdownReport(comparison).write();
  }

  /** A page of its own, without scripts or anything from elsewhere. */
  public static String html(Comparison comparison, View view) {
    return switch (view) {
      case REDLINE -> new RedlinePage(comparison).write();
      case TABLE -> table(comparison, TableLayout.standard(comparison.language()));
    };
  }

  /** The same, where a 新旧対照表 follows {@code options}. */
  public static String html(Comparison comparison, View view, TableOptions options) {
    return switch (view) {
      case REDLINE -> html(comparison, view);
      case TABLE -> table(comparison, TableLayout.of(comparison.language(), options));
    };
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(Comparison comparison, View view, TableOptions options) {
    return Printable.of(
        html(comparison, view, options),
        ComparisonRenderer.class,
        view == View.TABLE ? "table-print.css" : "redline-print.css");
  }

  /** A 新旧対照表 as a page, laid out as wanted. */
  public static String table(Comparison comparison, TableLayout layout) {
    return new TablePage(comparison, layout).write();
  }

  /**
   * A Word document: with {@link View#REDLINE} the whole text with tracked changes, where accepting
   * all gives the new text and rejecting all the old one.
   */
  public static byte[] docx(Comparison comparison, View view) {
    return switch (view) {
      case REDLINE -> new RedlineDocx(comparison).write();
      case TABLE -> tableDocx(comparison, TableLayout.standard(comparison.language()));
    };
  }

  /** The same, where a 新旧対照表 follows {@code options}. */
  public static byte[] docx(Comparison comparison, View view, TableOptions options) {
    return switch (view) {
      case REDLINE -> docx(comparison, view);
      case TABLE -> tableDocx(comparison, TableLayout.of(comparison.language(), options));
    };
  }

  /** The changes as comma-separated values. */
  public static byte[] csv(Comparison comparison) {
    return Csv.of(new ChangeRegister(comparison).grid());
  }

  /** A workbook: the changes, a 新旧対照表, stale references and replacements. */
  public static byte[] xlsx(Comparison comparison, TableOptions options) {
    ComparisonSheets sheets = new ComparisonSheets(comparison);
    return Xlsx.ofSheets(
        List.of(
            Sheet.of(new ChangeRegister(comparison).grid()),
            sheets.table(TableLayout.of(comparison.language(), options)),
            sheets.staleReferences(),
            sheets.replacements()));
  }

  /** A 新旧対照表 as a Word document, laid out as wanted. */
  public static byte[] tableDocx(Comparison comparison, TableLayout layout) {
    return new TableDocx(comparison, layout).write();
  }
}
