package dev.docket.worker.answer.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** The words that drafting uses for the same thing, as the index holds them. */
final class RelatedWords {
  private static final String FILE = "related-words.txt";
  private static final List<List<String>> GROUPS = read();
  private static final Map<SearchWords, RelatedWords> OF = new EnumMap<>(SearchWords.class);

  static {
    for (SearchWords way : SearchWords.values()) {
      OF.put(way, new RelatedWords(way));
    }
  }

  /** Groups of members, each cut into words. */
  private final List<List<List<String>>> groups = new ArrayList<>();

  private final Map<String, List<Integer>> byWord = new HashMap<>();

  private RelatedWords(SearchWords way) {
    for (List<String> group : GROUPS) {
      List<List<String>> members = new ArrayList<>();
      for (String member : group) {
        List<String> words =
            way == SearchWords.PAIRS && !member.contains(" ") ? List.of() : way.of(member);
        if (!words.isEmpty() && !members.contains(words)) {
          for (String word : Set.copyOf(words)) {
            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(groups.size());
          }
          members.add(words);
        }
      }
      groups.add(members);
    }
  }

  /** For each word of a question that begins a member of a group: the other members. */
  static Map<String, Set<List<String>>> of(SearchWords way, Collection<String> question) {
    return of(way, question, (member, word) -> member.getFirst().equals(word));
  }

  /** The same for each word of a member: a text that has another speaks of all of it. */
  static Map<String, Set<List<String>>> ofEach(SearchWords way, Collection<String> question) {
    return of(way, question, List::contains);
  }

  /**
   * For each word of a question, the members of its groups as {@code other} cuts them: what a
   * document in another language calls the same.
   */
  static Map<String, Set<List<String>>> translated(
      SearchWords way, SearchWords other, Collection<String> question) {
    Set<String> asked = new HashSet<>(question);
    RelatedWords own = Objects.requireNonNull(OF.get(way));
    RelatedWords theirs = Objects.requireNonNull(OF.get(other));
    Map<String, Set<List<String>>> found = new LinkedHashMap<>();
    for (String word : question) {
      for (int group : own.byWord.getOrDefault(word, List.of())) {
        boolean isNamed =
            own.groups.get(group).stream().anyMatch(m -> m.contains(word) && asked.containsAll(m));
        if (isNamed) {
          found.computeIfAbsent(word, _ -> new LinkedHashSet<>()).addAll(theirs.groups.get(group));
        }
      }
    }
    return found;
  }

  private static Map<String, Set<List<String>>> of(
      SearchWords way, Collection<String> question, BiPredicate<List<String>, String> names) {
    Set<String> asked = new HashSet<>(question);
    RelatedWords related = Objects.requireNonNull(OF.get(way));
    Map<String, Set<List<String>>> found = new LinkedHashMap<>();
    for (String word : question) {
      for (int group : related.byWord.getOrDefault(word, List.of())) {
        List<List<String>> members = related.groups.get(group);
        if (members.stream().anyMatch(m -> names.test(m, word) && asked.containsAll(m))) {
          members.stream()
              .filter(m -> !asked.containsAll(m))
              .forEach(m -> found.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(m));
        }
      }
    }
    return found;
  }

  private static List<List<String>> read() {
    try (InputStream in = RelatedWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + FILE + " is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(", *", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
