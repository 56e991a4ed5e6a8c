package dev.docket.answer.page;

import dev.docket.answer.Answer;
import dev.docket.document.Unread;
import dev.docket.wording.OneLine;

/** An answer as CommonMark. */
final class MarkdownAnswer {
  private static final String SPECIAL = "\\`*_{}[]<>#|!~";

  private final Answer answer;
  private final AnswerLabels labels;
  private final StringBuilder out = new StringBuilder();

  MarkdownAnswer(Answer answer) {
    this.answer = answer;
    this.labels = new AnswerLabels(answer.language());
  }

  String text() {
    line("# " + escaped(answer.question()));
    if (answer.found()) {
      for (Answer.Statement statement : answer.answer()) {
        line(escaped(statement.text()) + " [" + String.join(", ", statement.evidence()) + "]");
      }
    } else {
      line("**" + labels.of("not_found") + "**");
    }
    if (!answer.missing().isEmpty() && answer.found()) {
      line(labels.of("missing") + ": " + escaped(String.join(" · ", answer.missing())));
    }
    line("*" + labels.made(answer) + " " + labels.searched(answer) + "*");
    if (answer.continues() != null) {
      line("*" + labels.of("continued").formatted(answer.continues()) + "*");
    }
    if (!answer.evidence().isEmpty()) {
      line("## " + labels.of("grounds"));
      answer
          .evidence()
          .forEach(
              (id, quoted) ->
                  line(
                      "**%s** %s\n\n> %s"
                          .formatted(
                              id,
                              escaped(AnswerLabels.place(answer, quoted)),
                              escaped(OneLine.of(quoted.quote())))));
    }
    considered();
    if (!answer.verification().rejected().isEmpty()) {
      line("## " + labels.of("rejected"));
      for (Answer.Rejected rejected : answer.verification().rejected()) {
        item("~~" + escaped(rejected.text()) + "~~ – " + escaped(labels.told(rejected.reason())));
      }
      out.append('\n');
    }
    if (!answer.unread().isEmpty()) {
      line("## " + labels.of("unread"));
      for (Unread unread : answer.unread()) {
        String document = unread.document() == null ? "" : unread.document();
        item(
            escaped(
                AnswerLabels.name(answer, document)
                    + ", "
                    + unread.place()
                    + ": "
                    + labels.told(unread.reason())));
      }
    }
    return out.toString();
  }

  private void considered() {
    if (answer.considered().isEmpty()) {
      return;
    }
    line("## " + labels.of("considered"));
    for (Answer.Considered passage : answer.considered()) {
      String section = passage.section().isEmpty() ? "" : " · " + passage.section();
      item(
          escaped(AnswerLabels.name(answer, passage.document()) + section)
              + " (%d %%)".formatted(Math.round(passage.match() * 100))
              + (passage.used() ? " – " + labels.of("used") : ""));
    }
    out.append('\n');
  }

  private void line(String text) {
    out.append(text).append("\n\n");
  }

  private void item(String text) {
    out.append("- ").append(text).append('\n');
  }

  /** {@code text} so that Markdown shows it as it is, on one line. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped
        .toString()
        .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
        .replaceFirst("^([-+])", "\\\\$1");
  }
}
