package dev.docket.worker.comparison;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes up policies of few long clauses and a later version of each, with many small edits: one
 * word here and there, some sentences gone, new or elsewhere.
 */
final class LargeDocuments {
  private static final Pattern HEAD =
      Pattern.compile("^(?:[0-9]+\\. Part|第[0-9]+条（..）)$", Pattern.MULTILINE);
  private static final int CLAUSES = 25;
  private static final int WORDS = 1500; // of the vocabulary
  private static final int EDITED = 8; // one sentence in so many has another word
  private static final int DROPPED = 60; // and one in so many is gone
  private static final int NEW = 50; // and before one in so many stands a new one

  private final Random random;
  private final boolean japanese;
  private final List<String> words = new ArrayList<>();

  /** Two versions of one document. */
  record Versions(String before, String after) {}

  private LargeDocuments(long seed, boolean japanese) {
    this.random = new Random(seed);
    this.japanese = japanese;
    for (int i = 0; i < WORDS; i++) {
      words.add(japanese ? kanji() : word());
    }
  }

  /** Two versions of about {@code characters} each. */
  static Versions of(int characters, boolean japanese) {
    return new LargeDocuments(characters, japanese).versions(characters);
  }

  /**
   * One of the texts as a document, its clauses known without reading: more than is read of a file
   * can be compared so.
   */
  static Document document(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      starts.add(text.codePointCount(0, head.start()));
    }
    int end = text.codePointCount(0, text.length());
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      String number = String.valueOf(i + 1);
      int start = starts.get(i);
      int next = i + 1 < starts.size() ? starts.get(i + 1) : end;
      int body = start + text.substring(text.offsetByCodePoints(0, start)).indexOf('\n') + 1;
      sections.add(
          new Section(
              "s" + number, SectionKind.ARTICLE, number, number, null, 0, -1, start, body, next));
    }
    Language language = text.startsWith("TERMS") ? Language.EN : Language.JA;
    return new Document(Text.of(text), language, List.of(), sections, List.of(), 0, List.of());
  }

  private Versions versions(int characters) {
    StringBuilder before = new StringBuilder(japanese ? "利用規約\n\n" : "TERMS OF SERVICE\n\n");
    StringBuilder after = new StringBuilder(before);
    for (int clause = 1; clause <= CLAUSES; clause++) {
      String head = japanese ? "第" + clause + "条（" + pick() + "）\n" : clause + ". Part\n";
      before.append(head);
      after.append(head);
      int end = (int) ((long) characters * clause / CLAUSES);
      String moved = "";
      while (before.length() < end) {
        int sentences = 1 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
          String sentence = sentence();
          before.append(sentence);
          if (random.nextInt(NEW) == 0) {
            after.append(sentence());
          }
          if (random.nextInt(DROPPED) == 0) {
            moved = sentence;
          } else {
            after.append(
                random.nextInt(EDITED) == 0 ? sentence.replaceFirst(pick(), pick()) : sentence);
          }
        }
        before.append('\n');
        after.append('\n');
      }
      after.append(moved).append('\n');
    }
    return new Versions(before.toString(), after.toString());
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder(japanese ? "利用者は、" : "The user shall");
    int count = 6 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      if (japanese) {
        sentence.append(pick()).append("をにのと".charAt(random.nextInt(4)));
      } else {
        sentence.append(' ').append(pick());
      }
    }
    return sentence.append(japanese ? "するものとする。" : ". ").toString();
  }

  private String pick() {
    double skewed = random.nextDouble();
    return words.get((int) (skewed * skewed * WORDS)); // some words are far more common than others
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append("bcdfglmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
      word.append("rnlst".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String kanji() {
    return "" + (char) (0x4E00 + random.nextInt(3000)) + (char) (0x4E00 + random.nextInt(3000));
  }
}
