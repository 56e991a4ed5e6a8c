package dev.docket.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document as read: exact text, and the structure found in it. All offsets count code points of
 * {@code text}.
 *
 * @param pageStarts the offset at which each physical page starts; empty where there are no pages
 * @param sections the section tree in document order, a parent before its children
 * @param sentences the citable units in document order; they do not overlap
 * @param tables the tables in document order
 * @param tokens the number of o200k_base tokens of the text
 * @param warnings what was left out or is doubtful, each a sentence for the submitter
 * @param unreadPages the pages that are not read, or not wholly, in order
 * @param pageLines each page as shown with the places of its lines; empty where they are not known
 * @param givenTitle what the file says that it is called; null where it says nothing
 */
public record Document(
    Text text,
    Language language,
    List<Integer> pageStarts,
    List<Section> sections,
    List<Sentence> sentences,
    List<Table> tables,
    int tokens,
    List<String> warnings,
    List<UnreadPage> unreadPages,
    List<PageLines> pageLines,
    @Nullable GivenTitle givenTitle) {

  /** A document of which is not known where its lines stand. */
  public Document(
      Text text,
      Language language,
      List<Integer> pageStarts,
      List<Section> sections,
      List<Sentence> sentences,
      List<Table> tables,
      int tokens,
      List<String> warnings,
      List<UnreadPage> unreadPages) {
    this(
        text,
        language,
        pageStarts,
        sections,
        sentences,
        tables,
        tokens,
        warnings,
        unreadPages,
        List.of(),
        null);
  }

  /** A document of which all is read. */
  public Document(
      Text text,
      Language language,
      List<Integer> pageStarts,
      List<Section> sections,
      List<Sentence> sentences,
      List<Table> tables,
      int tokens,
      List<String> warnings) {
    this(text, language, pageStarts, sections, sentences, tables, tokens, warnings, List.of());
  }

  /** A document without tables, of which all is read. */
  public Document(
      Text text,
      Language language,
      List<Integer> pageStarts,
      List<Section> sections,
      List<Sentence> sentences,
      int tokens,
      List<String> warnings) {
    this(text, language, pageStarts, sections, sentences, List.of(), tokens, warnings);
  }

  /** The 1-based physical page on which {@code offset} stands; empty where there are no pages. */
  public OptionalInt page(int offset) {
    if (pageStarts.isEmpty()) {
      return OptionalInt.empty();
    }
    int at = Collections.binarySearch(pageStarts, offset);
    if (at < 0) {
      return OptionalInt.of(Math.max(1, -at - 1));
    }
    while (at + 1 < pageStarts.size() && pageStarts.get(at + 1) == offset) {
      at++; // empty pages start where the next one does
    }
    return OptionalInt.of(at + 1);
  }

  /** The number of physical pages; empty where there are none. */
  public OptionalInt pages() {
    return pageStarts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(pageStarts.size());
  }

  /** The text of a sentence. */
  public String textOf(Sentence sentence) {
    return text.slice(sentence.start(), sentence.end());
  }

  /** The text of a table's cell. */
  public String textOf(Table.Cell cell) {
    return text.slice(cell.start(), cell.end());
  }

  /** The headings above and of the section at {@code index}, outermost first: 第3章 > 第12条. */
  public String path(int index) {
    Deque<String> headings = new ArrayDeque<>();
    for (int i = index; i >= 0; i = sections.get(i).parent()) {
      headings.push(sections.get(i).heading());
    }
    return headings.stream().filter(h -> !h.isEmpty()).collect(Collectors.joining(" > "));
  }

  /** The sentence with this id. */
  public Optional<Sentence> sentence(String id) {
    if (!id.matches("s[1-9][0-9]{0,8}")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(id.substring(1)) - 1;
    return index < sentences.size() ? Optional.of(sentences.get(index)) : Optional.empty();
  }
}
