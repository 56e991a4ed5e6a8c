package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.page.pdf.Printable;

/** Writes an answer for people: as Markdown, and as a self-contained HTML page. */
public final class AnswerRenderer {
  private AnswerRenderer() {}

  /** The answer as CommonMark, each statement followed by its quotations. */
  public static String markdown(Answer answer) {
    return new MarkdownAnswer(answer).text();
  }

  /** The answer as one HTML page; nothing of a document's text can become markup or script. */
  public static String html(Answer answer) {
    return new HtmlAnswer(answer).text();
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(Answer answer) {
    return Printable.of(html(answer), AnswerRenderer.class, "print.css");
  }
}
