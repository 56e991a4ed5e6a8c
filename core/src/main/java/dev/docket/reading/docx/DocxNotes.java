package dev.docket.reading.docx;

import dev.docket.wording.label.ListNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The footnotes and endnotes of a document. A note is read where the text refers to it, with the
 * number that its place in the document gives it; one that nothing refers to is none.
 */
final class DocxNotes {
  /** Footnotes or endnotes. */
  enum Sort {
    FOOTNOTE,
    ENDNOTE
  }

  /** A note by its sort and the id that links it with its reference. */
  private record Key(Sort sort, String id) {}

  /** A note that is still to be written, with the mark that it is read with. */
  private record Cited(Key key, String mark) {}

  private final DocxTrace trace;
  private final Map<Key, List<String>> texts = new HashMap<>();
  private final Map<Key, List<TracedParagraph>> traced = new HashMap<>();
  private final Map<Key, String> marks = new HashMap<>();
  private final Map<Sort, Integer> counts = new HashMap<>();
  private final Set<Cited> open = new LinkedHashSet<>();
  private final boolean lettered; // endnotes have Roman numbers, as there are footnotes too

  DocxNotes(boolean lettered, DocxTrace trace) {
    this.trace = trace;
    this.lettered = lettered;
  }

  /** Takes the paragraphs of a note, and where they came from. */
  void put(Sort sort, String id, List<String> paragraphs, List<TracedParagraph> from) {
    traced.put(new Key(sort, id), from);
    texts.put(new Key(sort, id), paragraphs);
  }

  /**
   * The mark that stands in the text for a reference; the note is to be written next.
   *
   * @param own whether the reference brings a mark of its own, which follows it as text
   */
  String refer(Sort sort, String id, boolean own) {
    Key key = new Key(sort, id);
    if (own) {
      open.add(new Cited(key, ""));
      marks.putIfAbsent(key, "");
      return "";
    }
    String mark = marks.computeIfAbsent(key, _ -> "[" + next(sort) + "]");
    open.add(new Cited(key, mark + " "));
    return mark;
  }

  private String next(Sort sort) {
    int number = counts.merge(sort, 1, Integer::sum);
    return lettered && sort == Sort.ENDNOTE
        ? ListNumbers.written(number, "lowerRoman")
        : String.valueOf(number);
  }

  /** The paragraphs of the notes referred to since this was last asked, each note once. */
  List<String> cited() {
    List<String> paragraphs = new ArrayList<>();
    for (Cited cited : open) {
      List<String> text = texts.remove(cited.key);
      if (text != null) {
        trace.add(cited.mark);
        trace.addAll(traced.getOrDefault(cited.key, List.of()));
      }
      for (int i = 0; text != null && i < text.size(); i++) {
        paragraphs.add((i == 0 ? cited.mark : "") + text.get(i));
      }
    }
    open.clear();
    return paragraphs;
  }

  /** The number of notes that hold text, but that nothing refers to. */
  long uncited() {
    return texts.values().stream().filter(paragraphs -> !paragraphs.isEmpty()).count();
  }
}
