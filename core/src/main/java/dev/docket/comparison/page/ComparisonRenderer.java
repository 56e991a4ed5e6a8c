package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.page.Csv;
import dev.docket.page.Grid;
import dev.docket.page.LeftOut;
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
      case REDLINE -> new RedlinePage(comparison, LeftOut.NOTHING).write();
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

  /**
   * The same after a review: what was rejected stands in no list and no table, and nothing is said
   * of it in the text, which shows all that differs.
   */
  public static String html(Comparison comparison, View view, TableOptions options, LeftOut left) {
    return left.inHtml(
        switch (view) {
          case REDLINE -> new RedlinePage(comparison.silentOn(left.set()), left).write();
          case TABLE -> html(comparison.without(left.set()), view, options);
        },
        comparison.language());
  }

  /** The changes as Markdown without those that reviewers rejected. */
  public static String markdown(Comparison comparison, LeftOut left) {
    return left.inMarkdown(markdown(comparison.without(left.set())), comparison.language());
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(
      Comparison comparison, View view, TableOptions options, LeftOut left) {
    return Printable.of(
        html(comparison, view, options, left),
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

  /** The same after a review: the table is without what was rejected, and says so. */
  public static byte[] docx(Comparison comparison, View view, TableOptions options, LeftOut left) {
    return switch (view) {
      case REDLINE -> docx(comparison.silentOn(left.set()), view, options);
      case TABLE ->
          new TableDocx(
                  comparison.without(left.set()),
                  TableLayout.of(comparison.language(), options),
                  left.note(comparison.language()))
              .write();
    };
  }

  /** The changes as comma-separated values. */
  public static byte[] csv(Comparison comparison, LeftOut left) {
    return Csv.of(register(comparison, left));
  }

  private static Grid register(Comparison comparison, LeftOut left) {
    return left.in(
        new ChangeRegister(comparison.without(left.set())).grid(), comparison.language());
  }

  /** A workbook: the changes, a 新旧対照表, cells of tables, stale references and replacements. */
  public static byte[] xlsx(Comparison comparison, TableOptions options, LeftOut left) {
    ComparisonSheets sheets = new ComparisonSheets(comparison.without(left.set()));
    return Xlsx.ofSheets(
        List.of(
            Sheet.of(register(comparison, left)),
            sheets.table(TableLayout.of(comparison.language(), options)),
            sheets.cells(),
            sheets.staleReferences(),
            sheets.replacements()));
  }

  /** A 新旧対照表 as a Word document, laid out as wanted. */
  public static byte[] tableDocx(Comparison comparison, TableLayout layout) {
    return new TableDocx(comparison, layout, "").write();
  }
}
