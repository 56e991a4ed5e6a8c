package dev.docket.worker.comparison;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes small documents up, of any outline that a reader may find: lists that open within lists on
 * one line, headings that reach over the start of what they hold, sections that start together.
 */
final class RandomOutlines {
  private static final List<String> WORDS =
      List.of(
          "乙は、",
          "甲に",
          "通知する。",
          "代金を",
          "支払う。",
          "第2条",
          "the Client ",
          "shall pay ",
          "30 days",
          ". ",
          "; ",
          "\n",
          "\n\n",
          "　",
          " ",
          "(a) ",
          "(i) ",
          "１　",
          "(1) ",
          "a) ",
          "i. ",
          "金1,000円",
          "\uD842\uDFB7",
          "| a | b |\n");
  private static final List<String> OPENINGS =
      List.of(
          "第%d条（目的）\n",
          "%d. Services\n",
          "%d.1 ",
          "(%s) ",
          "(%s) (i) ",
          "%s) i. ",
          "１　(1) ",
          "(%d) (a) (i) ",
          "%d　",
          "ARTICLE %d ",
          "(i) When using it: (%s) ",
          "附　則\n",
          "別表第%d\n",
          "「物」とは、");

  private final Random random;

  RandomOutlines(long seed) {
    this.random = new Random(seed);
  }

  /** A text with numbered lines, lists opened in lists, and much that only looks so. */
  String text() {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "AGREEMENT\n\n" : "");
    int lines = 1 + random.nextInt(12);
    for (int i = 1; i <= lines; i++) {
      String opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
      text.append(opening.replace("%d", "" + i).replace("%s", "" + (char) ('a' + i - 1)));
      words(text, 1 + random.nextInt(8));
      text.append('\n');
    }
    return text.toString();
  }

  /** {@code text} with some of its lines dropped, doubled, or with other words. */
  String changed(String text) {
    StringBuilder changed = new StringBuilder();
    for (String line : text.lines().toList()) {
      switch (random.nextInt(6)) {
        case 0 -> {}
        case 1 -> changed.append(line).append('\n').append(line).append('\n');
        case 2 -> {
          changed.append(line);
          words(changed, 2);
          changed.append('\n');
        }
        default -> changed.append(line).append('\n');
      }
    }
    return changed.toString().isBlank() ? "乙は、通知する。" : changed.toString();
  }

  /** A document of {@code text} with any sections and sentences that a tree may have. */
  Document document(String text) {
    Text whole = Text.of(text);
    List<Section> sections = new ArrayList<>();
    fill(sections, -1, 0, whole.length(), 0);
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < whole.length(); ) {
      int end = Math.min(whole.length(), at + 1 + random.nextInt(20));
      sentences.add(
          new Sentence("s" + (sentences.size() + 1), Sentence.Kind.SENTENCE, -1, at, end));
      at = end + random.nextInt(3);
    }
    return new Document(whole, Language.JA, List.of(), sections, sentences, 0, List.of());
  }

  private void fill(List<Section> sections, int parent, int from, int to, int level) {
    int at = from + (random.nextInt(3) == 0 ? 0 : random.nextInt(1 + (to - from) / 4));
    while (at < to && sections.size() < 40) {
      int end = Math.min(to, at + 1 + random.nextInt(to - at));
      int body = Math.min(end, at + random.nextInt(1 + Math.min(12, end - at)));
      List<SectionKind> kinds = List.of(SectionKind.values());
      SectionKind kind = kinds.get(random.nextInt(kinds.size()));
      int index = sections.size();
      String label = random.nextInt(4) == 0 ? null : "(" + random.nextInt(5) + ")";
      String number = label == null ? null : label.substring(1, label.length() - 1);
      String caption = random.nextInt(4) == 0 ? "目的" : null;
      sections.add(
          new Section("x" + index, kind, label, number, caption, level, parent, at, body, end));
      if (level < 5 && random.nextInt(3) > 0) {
        fill(sections, index, at, end, level + 1);
      }
      at = end + (random.nextBoolean() ? 0 : random.nextInt(4));
    }
  }

  private void words(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
  }
}
