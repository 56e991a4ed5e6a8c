package dev.docket.comparison.redline;

import dev.docket.comparison.redline.Notes.Note;
import dev.docket.document.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what a redline could not write, in the language of the comparison. */
final class NoteTexts {
  private static final int MOST_LINES = 20; // of those told in one comment
  private static final int LONGEST_LINE = 120; // characters told of a line

  private final boolean japanese;
  private final Notes notes;
  private final Set<String> missing;

  NoteTexts(Language language, Notes notes, Set<String> missing) {
    this.japanese = language == Language.JA;
    this.notes = notes;
    this.missing = missing;
  }

  /** All of them. */
  List<String> all() {
    List<String> all = new ArrayList<>(notes.all().stream().map(this::text).distinct().toList());
    if (!missing.isEmpty()) {
      all.add(missing());
    }
    return all;
  }

  /** The comments to put at paragraphs of {@code body}; the last at its first paragraph. */
  Map<XmlElement, String> byParagraph(OldPart body) {
    Map<XmlElement, String> texts = new LinkedHashMap<>();
    for (Note note : notes.all()) {
      if (note.part() == body) {
        texts.merge(note.paragraph(), text(note), (a, b) -> a.equals(b) ? a : a + "\n" + b);
      }
    }
    List<XmlElement> paragraphs = body.xml().root().all("p");
    if (!missing.isEmpty() && !paragraphs.isEmpty()) {
      texts.merge(paragraphs.getFirst(), missing(), (a, b) -> b + "\n" + a);
    }
    return texts;
  }

  private String text(Note note) {
    return switch (note.reason()) {
      case FIXED ->
          either(
              "「" + note.text() + "」は文書の文字ではない（注の番号・データの表示等）ため、変更履歴として書けません。手で直してください。",
              "\""
                  + note.text()
                  + "\" is no text of this file (a note's number, a control's data or the like) and"
                  + " was not changed. Change it by hand.");
      case FIELD ->
          either(
              "フィールド" + note.text() + "は、結果が変わるため文字に置き換えました。",
              "The field " + note.text() + " was replaced by text, as its result changes.");
      case APART ->
          either(
              "次の段落とつながる変更ですが、別の場所（セル等）にあるため段落は分けたままです。",
              "This becomes one paragraph with the next, but they stand in different places and were"
                  + " left apart.");
      case DIFFERS -> note.text();
    };
  }

  private String missing() {
    StringBuilder text =
        new StringBuilder(
            either(
                "変更履歴をすべて承諾しても、次の行は新しい版と同じになりません（自動の番号等）。",
                "With all changes accepted, these lines differ from the new version (automatic numbers"
                    + " or the like):"));
    missing.stream()
        .filter(line -> !line.isEmpty())
        .sorted()
        .limit(MOST_LINES)
        .forEach(line -> text.append('\n').append(line, 0, Math.min(line.length(), LONGEST_LINE)));
    if (missing.size() > MOST_LINES) {
      text.append('\n').append(either("ほか", "and ")).append(missing.size() - MOST_LINES);
      text.append(either("行", " more"));
    }
    return text.toString();
  }

  private String either(String ja, String en) {
    return japanese ? ja : en;
  }
}
