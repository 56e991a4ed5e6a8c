package dev.docket.answer.page;

import dev.docket.answer.AnswerMatrix;
import dev.docket.document.Language;
import dev.docket.page.Csv;
import dev.docket.page.Xlsx;

/** Writes a table of answers: for spreadsheets, and as a self-contained HTML page. */
public final class MatrixRenderer {
  private MatrixRenderer() {}

  /** The table as comma-separated values, answer and grounds in one cell. */
  public static byte[] csv(AnswerMatrix matrix) {
    return Csv.of(new MatrixGrids(matrix, language(matrix)).answers());
  }

  /** The table as a workbook, with a second sheet that has a row for each quotation. */
  public static byte[] xlsx(AnswerMatrix matrix) {
    return Xlsx.of(new MatrixGrids(matrix, language(matrix)).all());
  }

  /** The table as one HTML page; nothing of a document's text can become markup or script. */
  public static String html(AnswerMatrix matrix) {
    return new HtmlMatrix(matrix, language(matrix)).text();
  }

  /** That of the questions. */
  private static Language language(AnswerMatrix matrix) {
    return Language.of(String.join("\n", matrix.questions()));
  }
}
