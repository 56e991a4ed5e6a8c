package dev.docket.worker.answer;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.runtime.Sha256;
import dev.docket.wording.OneLine;
import dev.docket.worker.answer.Dossier.Shown;
import java.util.List;

/**
 * The input of a call: the question, what came before it, and the passages, between delimiters with
 * a nonce that no document's author can know. Built twice from the same, it is equal.
 */
final class AnswerInput {
  private static final int NONCE_LENGTH = 16;
  private static final String GOES_ON = " (continued)"; // behind the headings of a passage
  private static final String INDENT = "  "; // for each level of items

  private final StringBuilder text = new StringBuilder();
  private final String nonce;

  private AnswerInput(String seed, String step) {
    this.nonce = Sha256.hex(seed + '\n' + step).substring(0, NONCE_LENGTH);
  }

  /**
   * The input of the call {@code step}.
   *
   * @param seed the job's secret, from which the nonce is derived
   * @param questions what is asked now, in the submitter's words or as the parts that are missing
   */
  static String of(
      String seed,
      String step,
      Language language,
      int budget,
      List<String> questions,
      Turns turns,
      Dossier dossier,
      List<Changes.Changed> changes) {
    AnswerInput input = new AnswerInput(seed, step);
    input.setting("kind", "answer");
    input.setting("nonce", input.nonce);
    input.setting("budget_characters", String.valueOf(budget));
    input.setting("result_language", language.code());
    if (!turns.turns().isEmpty()) {
      StringBuilder earlier = new StringBuilder();
      for (Turns.Turn turn : turns.turns()) {
        earlier.append("question: ").append(OneLine.of(turn.question())).append('\n');
        turn.statements()
            .forEach(s -> earlier.append("answer: ").append(OneLine.of(s)).append('\n'));
      }
      input.block("EARLIER", earlier.toString());
    }
    StringBuilder asked = new StringBuilder();
    for (String question : questions) {
      List<String> parts = QuestionParts.of(question);
      asked.append(OneLine.of(question)).append('\n');
      parts.stream().skip(1).forEach(p -> asked.append("- ").append(OneLine.of(p)).append('\n'));
    }
    input.block("QUESTION", asked.toString());
    if (!changes.isEmpty()) {
      input.block("CHANGES", changes(dossier, changes));
    }
    input.block("PASSAGES", passages(dossier, 0));
    return input.text.toString();
  }

  /**
   * What a call of a function gives: words about it, and the passages of {@code dossier} from the
   * one at {@code from} on, numbered as those before them.
   */
  static String result(String seed, String step, String note, Dossier dossier, int from) {
    AnswerInput input = new AnswerInput(seed, step);
    StringBuilder lines = new StringBuilder();
    note.lines().forEach(line -> lines.append(OneLine.of(line)).append('\n'));
    lines.append(passages(dossier, from));
    input.block("RESULT", lines.toString());
    return input.text.toString().strip();
  }

  /** Which passages a comparison has put beside each other. */
  private static String changes(Dossier dossier, List<Changes.Changed> changes) {
    StringBuilder lines = new StringBuilder();
    for (Changes.Changed change : changes) {
      lines.append("- ").append(change.what()).append(": ");
      lines.append(numbers(dossier, change.before())).append(" -> ");
      lines.append(numbers(dossier, change.after())).append(" | ");
      lines.append(OneLine.of(change.words())).append('\n');
    }
    return lines.toString();
  }

  private static String numbers(Dossier dossier, List<Found> found) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < dossier.shown().size(); i++) {
      Found shown = dossier.shown().get(i).found();
      if (found.stream().anyMatch(shown::isSame)) {
        numbers.append(numbers.isEmpty() ? "P" : " P").append(i + 1);
      }
    }
    return numbers.isEmpty() ? "-" : numbers.toString();
  }

  private static String passages(Dossier dossier, int from) {
    Document document = dossier.document();
    StringBuilder lines = new StringBuilder();
    int number = from + 1;
    for (Shown passage : dossier.shown().subList(from, dossier.shown().size())) {
      lines.append("# P").append(number++);
      lines.append(" match ").append(Math.round(passage.found().match() * 100)).append("%: ");
      lines.append(OneLine.of(passage.name()));
      lines.append(passage.heading().isEmpty() ? "" : " > " + passage.heading());
      lines.append(passage.goesOn() ? GOES_ON : "").append('\n');
      for (Dossier.Line line : passage.lines()) {
        Sentence unit = document.sentence(line.unit()).orElseThrow();
        String kind =
            switch (unit.kind()) {
              case SENTENCE -> "";
              case ROW -> line.opensTable() ? " head" : " row";
              case FOOTNOTE -> " note";
              case HEADING -> " heading";
            };
        lines.append('[').append(line.unit()).append(kind).append("] ");
        lines.append(INDENT.repeat(line.depth()));
        lines.append(OneLine.of(document.textOf(unit))).append('\n');
      }
    }
    return lines.toString();
  }

  private void setting(String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private void block(String name, String lines) {
    text.append("\n<<<").append(name).append(' ').append(nonce).append(">>>\n");
    text.append(lines);
    text.append("<<<END ").append(name).append(' ').append(nonce).append(">>>\n");
  }
}
