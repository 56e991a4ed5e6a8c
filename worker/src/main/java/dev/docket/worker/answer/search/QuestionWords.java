package dev.docket.worker.answer.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;

/**
 * The words that a question asks for, weighed once by an index: each counts the more, the fewer
 * passages have it; those that none has like those of one. Safe for use by many threads.
 */
public final class QuestionWords {
  /** Of a word that all passages have: in a short document these are what it is about. */
  private static final double LEAST_WEIGHT = 0.4;

  /** A quantity, also with its unit behind it: 80, 80km. No answer needs to repeat it. */
  private static final Pattern QUANTITY = Pattern.compile("^[0-9][0-9.,]*\\p{L}{0,3}$");

  private static final double AROUND = 0.7; // what a word counts that stands beside
  private static final double RELATED = 0.6; // what one counts that means the same

  private final Set<String> labels;
  private final List<Way> ways;
  private final double asked; // of all words, those that nothing speaks of too

  private QuestionWords(Set<String> labels, List<Way> ways, double asked) {
    this.labels = labels;
    this.ways = ways;
    this.asked = asked;
  }

  /** A word, what it counts, and phrases that mean the same, also in the other language. */
  private record Word(
      String word, double weight, Set<List<String>> same, Set<List<String>> abroad) {
    /** The share of it that is found. */
    double found(Set<String> said, Set<String> around, Set<String> saidAbroad) {
      if (said.contains(word)) {
        return 1;
      } else if (around.contains(word)) {
        return AROUND;
      } else if (same.stream().anyMatch(said::containsAll)) {
        return RELATED;
      } else if (same.stream().anyMatch(around::containsAll)) {
        return RELATED * AROUND;
      }
      return abroad.stream().anyMatch(saidAbroad::containsAll) ? RELATED : 0;
    }
  }

  /** The words as one way cuts them, and the way of the other language. */
  private record Way(SearchWords way, SearchWords other, List<Word> words) {
    /** What the words count that {@code passage} speaks of. */
    double found(Passage passage) {
      Set<String> said = new HashSet<>(way.of(passage.text()));
      Set<String> around = new HashSet<>(way.of(passage.near() + "\n" + passage.headings()));
      Set<String> saidAbroad =
          words.stream().allMatch(word -> word.abroad().isEmpty())
              ? Set.of()
              : new HashSet<>(other.of(passage.text() + "\n" + passage.headings()));
      return words.stream()
          .mapToDouble(word -> word.weight() * word.found(said, around, saidAbroad))
          .sum();
    }
  }

  /**
   * Weighs the words of {@code question} by {@code index}; {@code nowhere} says how many times its
   * weight a word counts that no passage speaks of.
   */
  static QuestionWords of(
      String question, PassageIndex index, ToDoubleBiFunction<SearchWords, String> nowhere) {
    List<Way> ways = new ArrayList<>();
    double asked = 0;
    for (SearchWords way : List.of(SearchWords.STEMS, SearchWords.BASE_FORMS)) {
      SearchWords other = way == SearchWords.STEMS ? SearchWords.BASE_FORMS : SearchWords.STEMS;
      Set<String> words = way.asked(question);
      Map<String, Set<List<String>>> related = RelatedWords.ofEach(way, words);
      Map<String, Set<List<String>>> translated = RelatedWords.translated(way, other, words);
      List<Word> weighed = new ArrayList<>();
      for (String word : words) {
        Set<List<String>> same = related.getOrDefault(word, Set.of());
        boolean isNowhere = index.count(way, word) == 0 && isNowhere(index, way, same);
        Set<List<String>> abroad =
            isNowhere ? translated.getOrDefault(word, Set.of()) : Set.of(); // in another language
        isNowhere = isNowhere && isNowhere(index, other, abroad);
        if (isNowhere && QUANTITY.matcher(word).find()) {
          continue;
        }
        double weight = SearchWords.isLight(word) ? LEAST_WEIGHT : weight(index, way, word);
        asked += isNowhere ? weight * nowhere.applyAsDouble(way, word) : weight;
        weighed.add(new Word(word, weight, same, abroad));
      }
      if (!weighed.isEmpty()) {
        ways.add(new Way(way, other, weighed));
      }
    }
    return new QuestionWords(SectionLabels.in(question), ways, asked);
  }

  private static boolean isNowhere(PassageIndex index, SearchWords way, Set<List<String>> phrases) {
    return phrases.stream().noneMatch(p -> p.stream().allMatch(w -> index.count(way, w) > 0));
  }

  private static double weight(PassageIndex index, SearchWords way, String word) {
    int with = Math.max(1, index.count(way, word));
    int all = index.size();
    return Math.max(LEAST_WEIGHT, Math.log(1 + (all - with + 0.5) / (with + 0.5)));
  }

  /** The share, 0 to 1, of what is asked about that {@code passage} speaks of. */
  public double coverage(Passage passage) {
    if (labels.stream().anyMatch(passage.labels()::contains)) {
      return 1; // it is the clause that the question names
    }
    double found = 0;
    for (Way way : ways) {
      found += way.found(passage);
    }
    return asked == 0 ? 0 : found / asked;
  }
}
