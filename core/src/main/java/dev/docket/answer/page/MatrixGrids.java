package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.answer.AnswerMatrix;
import dev.docket.answer.AnswerMatrix.Cell;
import dev.docket.answer.AnswerMatrix.Row;
import dev.docket.document.Language;
import dev.docket.page.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of answers as grids of texts. */
final class MatrixGrids {
  private final AnswerMatrix matrix;
  private final MatrixText words;

  MatrixGrids(AnswerMatrix matrix, Language language) {
    this.matrix = matrix;
    this.words = new MatrixText(language);
  }

  /** The table itself, and its quotations. */
  List<Grid> all() {
    return List.of(answers(), grounds());
  }

  /** A row a document, a column a question; each cell holds answer and grounds. */
  Grid answers() {
    List<String> columns = new ArrayList<>(List.of(words.of("document"), words.of("id")));
    columns.addAll(matrix.questions());
    List<List<String>> rows = new ArrayList<>();
    for (Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(MatrixText.name(row), row.document()));
      row.cells().forEach(cell -> cells.add(text(cell)));
      rows.add(cells);
    }
    return new Grid(words.of("answers"), columns, rows);
  }

  private String text(Cell cell) {
    List<String> lines = new ArrayList<>();
    lines.add(words.state(cell));
    for (Answer.Statement statement : cell.answer()) {
      lines.add(statement.text() + " [" + String.join(", ", statement.evidence()) + "]");
    }
    if (!cell.missing().isEmpty()) {
      lines.add(words.of("missing") + ": " + String.join(" · ", cell.missing()));
    }
    if (!cell.evidence().isEmpty()) {
      lines.add(words.of("grounds") + ":");
      cell.evidence()
          .forEach(
              (id, quoted) -> {
                String place = words.place(quoted);
                lines.add(id + (place.isEmpty() ? "" : " " + place) + " " + words.quoted(quoted));
              });
    }
    return String.join("\n", lines);
  }

  /** A row for each quotation, and one for each cell without any. */
  private Grid grounds() {
    List<String> columns = new ArrayList<>();
    for (String column :
        List.of(
            "document",
            "id",
            "question",
            "found",
            "answer",
            "quotation",
            "section",
            "page",
            "start",
            "end",
            "job")) {
      columns.add(words.of(column));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : matrix.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        grounds(row, matrix.questions().get(i), row.cells().get(i), rows);
      }
    }
    return new Grid(words.of("grounds"), columns, rows);
  }

  private void grounds(Row row, String question, Cell cell, List<List<String>> rows) {
    String name = MatrixText.name(row);
    String job = cell.job() == null ? "" : cell.job();
    if (cell.answer().isEmpty()) {
      rows.add(
          List.of(name, row.document(), question, words.state(cell), "", "", "", "", "", "", job));
    }
    Map<String, Answer.Evidence> evidence = cell.evidence();
    for (Answer.Statement statement : cell.answer()) {
      for (String id : statement.evidence()) {
        Answer.Evidence quoted = evidence.get(id);
        if (quoted != null) {
          rows.add(
              List.of(
                  name,
                  row.document(),
                  question,
                  words.state(cell),
                  statement.text(),
                  quoted.quote(),
                  quoted.section(),
                  quoted.page() == null ? "" : String.valueOf(quoted.page()),
                  String.valueOf(quoted.start()),
                  String.valueOf(quoted.end()),
                  job));
        }
      }
    }
  }
}
