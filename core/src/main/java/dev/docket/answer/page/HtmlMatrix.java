package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.answer.AnswerMatrix;
import dev.docket.answer.AnswerMatrix.Cell;
import dev.docket.answer.AnswerMatrix.Row;
import dev.docket.document.Language;
import dev.docket.page.Html;

/** A table of answers as one HTML page without script; quotations open by HTML alone. */
final class HtmlMatrix {
  private static final String STYLE =
      """
      body { font: 14px/1.5 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; margin: 1rem; color: #1c2024; background: #fff }
      h1 { font-size: 1.3rem }
      div.scroll { overflow-x: auto }
      table { border-collapse: collapse }
      th, td { border: 1px solid #c9ced6; padding: .5rem .6rem; text-align: left; vertical-align: top; min-width: 14rem; max-width: 30rem }
      thead th { position: sticky; top: 0; background: #edeff2 }
      tbody th { position: sticky; left: 0; background: #f7f9fc; font-weight: 600; overflow-wrap: anywhere }
      p { margin: 0 0 .4rem }
      .state { color: #2d6a3e; font-size: .85rem }
      .silent { color: #5c636b }
      .meta { color: #5c636b; font-size: .85rem }
      summary { cursor: pointer; color: #3a5a86; font-size: .85rem }
      blockquote { margin: .3rem 0; padding: .2rem .6rem; border-left: 3px solid #b9c7dc; white-space: pre-line }
      @media (prefers-color-scheme: dark) { body { background: #16181b; color: #e6e8ea } thead th, tbody th { background: #20242a } summary { color: #9dbbe6 } .state { color: #8fc9a2 } .silent, .meta { color: #aab2bb } }
      """;

  private final AnswerMatrix matrix;
  private final MatrixText words;
  private final String language;
  private final Html html = new Html();

  HtmlMatrix(AnswerMatrix matrix, Language language) {
    this.matrix = matrix;
    this.words = new MatrixText(language);
    this.language = language.code();
  }

  String text() {
    html.raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", words.of("answers") + ": " + matrix.name());
    html.raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", "", matrix.name());
    html.raw("<div class=\"scroll\">\n<table>\n<thead>\n<tr><th scope=\"col\">");
    html.text(words.of("document")).raw("</th>");
    for (String question : matrix.questions()) {
      html.raw("<th scope=\"col\">").text(question).raw("</th>");
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    for (Row row : matrix.rows()) {
      html.raw("<tr><th scope=\"row\">").text(MatrixText.name(row)).raw("</th>\n");
      row.cells().forEach(this::cell);
      html.raw("</tr>\n");
    }
    return html.raw("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n").toString();
  }

  private void cell(Cell cell) {
    html.raw("<td>");
    boolean isFound = Boolean.TRUE.equals(cell.found());
    html.element("p", isFound ? "state" : "silent", words.state(cell));
    for (Answer.Statement statement : cell.answer()) {
      html.element("p", "", statement.text());
    }
    if (!cell.missing().isEmpty()) {
      html.element("p", "meta", words.of("missing") + ": " + String.join(" · ", cell.missing()));
    }
    if (!cell.evidence().isEmpty()) {
      html.raw("<details><summary>").text(words.of("grounds")).raw("</summary>\n");
      for (Answer.Evidence quoted : cell.evidence().values()) {
        html.element("blockquote", "", quoted.quote());
        html.element("p", "meta", words.place(quoted));
      }
      html.raw("</details>");
    }
    html.raw("</td>\n");
  }
}
