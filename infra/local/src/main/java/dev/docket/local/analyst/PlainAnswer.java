package dev.docket.local.analyst;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers a request without a schema that it knows: the best sentences of the input, as text. */
final class PlainAnswer {
  private static final int SENTENCES = 8;

  private PlainAnswer() {}

  static String of(String input) {
    List<Unit> units = new ArrayList<>();
    int section = 0;
    for (String line : input.lines().toList()) {
      if (line.isBlank()) {
        section++;
        continue;
      }
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(line);
      int from = sentences.first();
      for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
        String text = line.substring(from, to).strip();
        units.add(new Unit("s" + units.size(), Unit.Form.SENTENCE, -1, "", text, section));
      }
    }
    Part part = new Part(units, List.of(), "");
    String answer =
        Selection.of(part, Ranking.of(part), SENTENCES, _ -> true).stream()
            .map(i -> units.get(i).text())
            .collect(Collectors.joining("\n"));
    return answer.isEmpty() ? input.strip() : answer;
  }
}
