package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.document.Unread;
import dev.docket.page.Html;
import java.util.List;

/** An answer as one HTML page without script; quotations open by HTML alone. */
final class HtmlAnswer {
  private static final int MOST_OPEN = 5; // statements whose quotations show at once

  private static final String STYLE =
      """
      body { font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; margin: 0; color: #1c2024; background: #fff }
      main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
      h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 1rem }
      h2 { font-size: 1rem; margin: 2rem 0 .5rem; color: #555b63 }
      .statement { margin: 0 0 .4rem; font-size: 1.05rem }
      .silent { padding: .8rem 1rem; background: #f4f5f7; border-left: 4px solid #8a9099 }
      .meta { color: #5c636b; font-size: .85rem }
      details { margin: 0 0 1rem 0; font-size: .9rem }
      summary { cursor: pointer; color: #3a5a86 }
      blockquote { margin: .3rem 0 .6rem; padding: .4rem .8rem; border-left: 3px solid #b9c7dc; background: #f7f9fc; white-space: pre-line }
      ul { padding-left: 1.2rem; font-size: .9rem }
      del { color: #8a3b3b }
      .used { color: #2d6a3e }
      @media (prefers-color-scheme: dark) { body { background: #16181b; color: #e6e8ea } blockquote, .silent { background: #20242a } summary { color: #9dbbe6 } }
      """;

  private final Answer answer;
  private final AnswerLabels labels;
  private final Html html = new Html();

  HtmlAnswer(Answer answer) {
    this.answer = answer;
    this.labels = new AnswerLabels(answer.language());
  }

  String text() {
    html.raw("<!DOCTYPE html>\n<html lang=\"" + answer.language().code() + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", labels.of("title") + ": " + answer.question());
    html.raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", "", answer.question());
    if (!answer.found()) {
      html.element("p", "silent", labels.of("not_found"));
    }
    answer.answer().forEach(this::statement);
    if (answer.found() && !answer.missing().isEmpty()) {
      html.element(
          "p", "silent", labels.of("missing") + ": " + String.join(" · ", answer.missing()));
    }
    html.element("p", "meta", labels.made(answer) + " " + labels.searched(answer));
    if (answer.continues() != null) {
      html.element("p", "meta", labels.of("continued").formatted(answer.continues()));
    }
    considered();
    rejected();
    unread();
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void statement(Answer.Statement statement) {
    html.element("p", "statement", statement.text());
    List<Answer.Evidence> quoted =
        statement.evidence().stream()
            .filter(answer.evidence()::containsKey)
            .map(answer.evidence()::get)
            .toList();
    html.raw("<details" + (answer.answer().size() <= MOST_OPEN ? " open" : "") + "><summary>");
    html.text(
        String.join(", ", statement.evidence())
            + (quoted.isEmpty() ? "" : " · " + AnswerLabels.place(answer, quoted.getFirst())));
    html.raw("</summary>\n");
    for (Answer.Evidence evidence : quoted) {
      html.element("blockquote", "", evidence.quote());
      html.element("p", "meta", AnswerLabels.place(answer, evidence));
    }
    html.raw("</details>\n");
  }

  private void considered() {
    if (answer.considered().isEmpty()) {
      return;
    }
    html.raw("<details><summary>").text(labels.of("considered") + " (");
    html.text(answer.considered().size() + ")").raw("</summary>\n<ul>\n");
    for (Answer.Considered passage : answer.considered()) {
      String section = passage.section().isEmpty() ? "" : " · " + passage.section();
      html.raw("<li>").text(AnswerLabels.name(answer, passage.document()) + section);
      html.text(" (%d %%)".formatted(Math.round(passage.match() * 100)));
      if (passage.used()) {
        html.raw(" <span class=\"used\">").text(labels.of("used")).raw("</span>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul></details>\n");
  }

  private void rejected() {
    if (answer.verification().rejected().isEmpty()) {
      return;
    }
    html.raw("<details><summary>").text(labels.of("rejected")).raw("</summary>\n<ul>\n");
    for (Answer.Rejected rejected : answer.verification().rejected()) {
      html.raw("<li><del>").text(rejected.text()).raw("</del> – ");
      html.text(labels.told(rejected.reason())).raw("</li>\n");
    }
    html.raw("</ul></details>\n");
  }

  private void unread() {
    if (answer.unread().isEmpty()) {
      return;
    }
    html.element("h2", "", labels.of("unread"));
    html.raw("<ul>\n");
    for (Unread unread : answer.unread()) {
      String document = unread.document() == null ? "" : unread.document();
      html.element(
          "li",
          "",
          AnswerLabels.name(answer, document)
              + ", "
              + unread.place()
              + ": "
              + labels.told(unread.reason()));
    }
    html.raw("</ul>\n");
  }
}
