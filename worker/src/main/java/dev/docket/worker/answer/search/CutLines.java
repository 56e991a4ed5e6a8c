package dev.docket.worker.answer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words of the lines of a document, each line cut once: a line stands in one passage, beside
 * two others, and headings stand above many. Not safe for use by several threads.
 */
final class CutLines {
  private static final int MOST_HELD = 20_000; // lines, of which a new document begins with none

  private final Map<SearchWords, Map<String, List<CutWords.Word>>> held =
      new EnumMap<>(SearchWords.class);

  CutLines() {
    for (SearchWords way : SearchWords.values()) {
      held.put(way, new HashMap<>());
    }
  }

  /** {@code text} cut line by line. */
  List<CutWords.Word> of(SearchWords way, String text) {
    Map<String, List<CutWords.Word>> lines = Objects.requireNonNull(held.get(way));
    List<CutWords.Word> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      if (to > from) {
        if (lines.size() >= MOST_HELD) {
          lines.clear();
        }
        words.addAll(lines.computeIfAbsent(text.substring(from, to), way::cut));
      }
      from = to + 1;
    }
    return words;
  }
}
