package dev.docket.comparison.redline;

import dev.docket.comparison.redline.Notes.Note;
import dev.docket.document.Language;
import dev.docket.reading.docx.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what a redline could not write, in the language of the comparison. */
final class NoteTexts {
  private static final int MOST_LINES = 20; // of those told in one comment
  private static final int LONGEST_LINE = 120; // characters told of a line

  private final boolean japanese;
  private final Notes notes;
  private final Differences differences;

  NoteTexts(Language language, Notes notes, Differences differences) {
    this.japanese = language == Language.JA;
    this.notes = notes;
    this.differences = differences;
  }

  /** All of them. */
  List<String> all() {
    List<String> all = new ArrayList<>(notes.all().stream().map(this::text).distinct().toList());
    all.addAll(ofWhole());
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
    List<String> ofWhole = ofWhole();
    if (!ofWhole.isEmpty() && !paragraphs.isEmpty()) {
      texts.merge(paragraphs.getFirst(), String.join("\n", ofWhole), (a, b) -> b + "\n" + a);
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
      case NUMBER ->
          either(
              "この段落の文字はなくなりますが、空の段落と番号が残ることがあります。残ったときは削除してください。",
              "This paragraph loses its text, but may stay, empty, with its number. Delete it then.");
      case APART ->
          either(
              "次の段落とつながる変更ですが、別の場所（セル等）にあるため段落は分けたままです。",
              "This becomes one paragraph with the next, but they stand in different places and were"
                  + " left apart.");
      case DIFFERS -> note.text();
    };
  }

  /** What differs in the whole file when all changes are accepted. */
  private List<String> ofWhole() {
    List<String> texts = new ArrayList<>();
    listed(
        differences.missing(),
        "変更履歴をすべて承諾しても、新しい版の次の行と同じになりません（自動の番号等）。",
        "With all changes accepted, these lines differ from the new version (automatic numbers or the"
            + " like):",
        texts);
    listed(
        differences.surplus(),
        "変更履歴をすべて承諾すると、新しい版にない次の行になります。",
        "With all changes accepted, it has these lines, which the new version does not have:",
        texts);
    listed(
        differences.divided(),
        "文字は新しい版と同じですが、次の段落は改行の位置又は順序が異なります。",
        "The text is the new version's, but these paragraphs of it are divided or ordered otherwise:",
        texts);
    differences.wanted().ifPresent(wanted -> beside(differences.accepted(), wanted, texts));
    return texts;
  }

  /** What the new version shows beside its text, where the file has something else. */
  private void beside(Unread here, Unread wanted, List<String> texts) {
    if (!here.leftOut().equals(wanted.leftOut())) {
      List<String> other = new ArrayList<>(wanted.leftOut());
      here.leftOut().forEach(other::remove);
      listed(
          new LinkedHashSet<>(other),
          "新しい版の次の取消線付き・隠し文字は比較されず、この変更履歴に入っていません。",
          "This text, struck out or hidden in the new version, was not compared and is not in this"
              + " redline:",
          texts);
      List<String> stays = new ArrayList<>(here.leftOut());
      wanted.leftOut().forEach(stays::remove);
      listed(
          new LinkedHashSet<>(stays),
          "次の取消線付き・隠し文字は比較されず、元のファイルのまま残っています。",
          "This text, struck out or hidden in the old version, was not compared and stays:",
          texts);
    }
    if (!here.signs().equals(wanted.signs())) {
      texts.add(
          either(
              "箇条書きの行頭記号は元のファイルのもので、新しい版と異なるところがあります。",
              "Bullets are those of the old file; the new version has others."));
    }
    if (!here.margins().equals(wanted.margins())) {
      texts.add(
          either(
              "ヘッダー・フッターは元のファイルのままで、新しい版と異なります。",
              "Headers and footers are those of the old file; the new version's differ."));
    }
    if (here.pictures() != wanted.pictures()) {
      texts.add(
          either(
              "図・画像は元のファイルのままです（" + here.pictures() + "点。新しい版は" + wanted.pictures() + "点）。",
              "Pictures are those of the old file: "
                  + here.pictures()
                  + ", where the new version has "
                  + wanted.pictures()
                  + "."));
    }
  }

  private void listed(Set<String> lines, String ja, String en, List<String> texts) {
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(either(ja, en));
    lines.stream()
        .limit(MOST_LINES)
        .forEach(line -> text.append('\n').append(line, 0, Math.min(line.length(), LONGEST_LINE)));
    if (lines.size() > MOST_LINES) {
      text.append('\n').append(either("ほか", "and ")).append(lines.size() - MOST_LINES);
      text.append(either("行", " more"));
    }
    texts.add(text.toString());
  }

  private String either(String ja, String en) {
    return japanese ? ja : en;
  }
}
