package dev.docket.cli;

import dev.docket.answer.Answer;
import dev.docket.document.Language;
import dev.docket.wording.OneLine;
import dev.docket.wording.Script;

/** An answer as plain text for a terminal: statements first, then their grounds. */
final class TerminalAnswer {
  private static final int WIDTH = 96; // columns

  private TerminalAnswer() {}

  static String of(Answer answer) {
    boolean japanese = answer.language() == Language.JA;
    StringBuilder text = new StringBuilder();
    if (!answer.found()) {
      wrapped(
          text,
          japanese
              ? "検索した文書には、これについての記載がありません。"
              : "The documents that were searched say nothing of this.",
          "");
    }
    for (Answer.Statement statement : answer.answer()) {
      String cited = " [" + String.join(", ", statement.evidence()) + "]";
      wrapped(text, plain(statement.text()) + cited, "");
    }
    if (answer.found() && !answer.missing().isEmpty()) {
      String missing = plain(String.join(" · ", answer.missing()));
      wrapped(text, (japanese ? "見つからなかった事項: " : "Nothing was found on: ") + missing, "");
    }
    text.append('\n');
    answer
        .evidence()
        .forEach(
            (id, quoted) -> {
              wrapped(text, id + "  " + plain(place(answer, quoted)), "");
              wrapped(text, plain(quoted.quote()), "    ");
            });
    Answer.Coverage coverage = answer.coverage();
    String searched =
        japanese
            ? "%2$d 件の文書の %1$d 箇所を検索し、%3$d 箇所を確認"
            : "%d passages of %d documents searched, %d looked at";
    text.append('(')
        .append(searched.formatted(coverage.passages(), coverage.documents(), coverage.read()));
    if (answer.method().equals("extractive")) {
      text.append(japanese ? "。モデルを使わない引用" : "; quoted without a model");
    }
    return text.append(")\n").toString();
  }

  private static String place(Answer answer, Answer.Evidence quoted) {
    String name =
        answer.documents().stream()
            .filter(d -> d.id().equals(quoted.document()))
            .map(Answer.Source::name)
            .findFirst()
            .orElse(quoted.document());
    return name
        + (quoted.section().isEmpty() ? "" : " · " + quoted.section())
        + (quoted.page() == null ? "" : " · p. " + quoted.page());
  }

  /** On one line, and without what a terminal would obey. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    OneLine.of(text)
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static void wrapped(StringBuilder out, String text, String indent) {
    StringBuilder line = new StringBuilder(indent);
    int columns = indent.length();
    int space = -1; // where the line may be broken
    for (int c : text.codePoints().toArray()) {
      int wide = Script.isWide(c) ? 2 : 1;
      if (columns + wide > WIDTH) {
        String rest = space > indent.length() ? line.substring(space).strip() : "";
        String full = space > indent.length() ? line.substring(0, space) : line.toString();
        out.append(full.stripTrailing()).append('\n');
        line = new StringBuilder(indent).append(rest);
        columns = indent.length() + Script.columns(rest);
        space = -1;
      }
      line.appendCodePoint(c);
      columns += wide;
      if (c == ' ' || wide == 2) {
        space = line.length();
      }
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
