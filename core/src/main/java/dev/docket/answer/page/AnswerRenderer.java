package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.page.LeftOut;
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

  /** The same as CommonMark without what reviewers rejected. */
  public static String markdown(Answer answer, LeftOut left) {
    return left.inMarkdown(markdown(answer.without(left.set())), answer.language());
  }

  /** The page without what reviewers rejected. */
  public static String html(Answer answer, LeftOut left) {
    return left.inHtml(html(answer.without(left.set())), answer.language());
  }

  /** The page of {@link #html} for paper. */
  public static Printable printable(Answer answer, LeftOut left) {
    return Printable.of(html(answer, left), AnswerRenderer.class, "print.css");
  }
}
