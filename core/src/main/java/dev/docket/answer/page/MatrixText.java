package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.answer.AnswerMatrix.Cell;
import dev.docket.answer.AnswerMatrix.Row;
import dev.docket.document.Language;
import java.util.Map;
import java.util.Objects;

/** The words of a table of answers, in the language of its questions. */
final class MatrixText {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("document", "Document"),
          Map.entry("id", "Id"),
          Map.entry("question", "Question"),
          Map.entry("answers", "Answers"),
          Map.entry("grounds", "Grounds"),
          Map.entry("answer", "Answer"),
          Map.entry("found", "Found"),
          Map.entry("not_found", "Not found"),
          Map.entry("missing", "Nothing was found on"),
          Map.entry("quotation", "Quotation"),
          Map.entry("section", "Section"),
          Map.entry("page", "Page"),
          Map.entry("start", "Start"),
          Map.entry("end", "End"),
          Map.entry("job", "Job"),
          Map.entry("no_answer", "No answer"),
          Map.entry("partial", "Pages of the document could not be read"));
  private static final Map<String, String> JAPANESE =
      Map.ofEntries(
          Map.entry("document", "文書"),
          Map.entry("id", "ID"),
          Map.entry("question", "質問"),
          Map.entry("answers", "回答一覧"),
          Map.entry("grounds", "根拠"),
          Map.entry("answer", "回答"),
          Map.entry("found", "記載あり"),
          Map.entry("not_found", "記載なし"),
          Map.entry("missing", "見つからなかった事項"),
          Map.entry("quotation", "引用"),
          Map.entry("section", "箇所"),
          Map.entry("page", "ページ"),
          Map.entry("start", "開始"),
          Map.entry("end", "終了"),
          Map.entry("job", "ジョブ"),
          Map.entry("no_answer", "回答なし"),
          Map.entry("partial", "文書に読めなかったページがあります"));

  private final Map<String, String> labels;
  private final boolean isJapanese;

  MatrixText(Language language) {
    this.isJapanese = language == Language.JA;
    this.labels = isJapanese ? JAPANESE : ENGLISH;
  }

  String of(String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }

  /** Found, not found, or why there is no answer. */
  String state(Cell cell) {
    if (cell.found() != null) {
      return of(cell.found() ? "found" : "not_found")
          + (cell.status().equals("partial") ? " (" + of("partial") + ")" : "");
    }
    return of("no_answer") + ": " + (cell.error() == null ? cell.status() : cell.error());
  }

  /** Where a quotation stands in its document; empty where that is not known. */
  String place(Answer.Evidence quoted) {
    if (quoted.page() == null) {
      return quoted.section();
    }
    String page = isJapanese ? quoted.page() + "ページ" : "p. " + quoted.page();
    return quoted.section().isEmpty() ? page : quoted.section() + ", " + page;
  }

  /** A quotation between the marks of the language. */
  String quoted(Answer.Evidence evidence) {
    return isJapanese ? "「" + evidence.quote() + "」" : "“" + evidence.quote() + "”";
  }

  static String name(Row row) {
    return Objects.requireNonNullElse(row.name(), row.document());
  }
}
