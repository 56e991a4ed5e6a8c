package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of what one text speaks of another speaks of too. */
public final class SharedWords {
  private SharedWords() {}

  /**
   * The share, 0 to 1, of the words of {@code text} that {@code source} has or says by another word
   * for the same; 1 where they are not in one language, as nothing can be told then.
   */
  public static double of(String text, String source) {
    if (Script.isJapanese(text) != Script.isJapanese(source)) {
      return 1;
    }
    int all = 0;
    int shared = 0;
    for (SearchWords way : List.of(SearchWords.STEMS, SearchWords.BASE_FORMS)) {
      Set<String> words = way.asked(text);
      Set<String> said = new HashSet<>(way.of(source));
      Map<String, Set<List<String>>> related = RelatedWords.of(way, words);
      for (String word : words) {
        all++;
        boolean isSaid =
            said.contains(word)
                || related.getOrDefault(word, Set.of()).stream().anyMatch(said::containsAll);
        shared += isSaid ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) shared / all;
  }
}
