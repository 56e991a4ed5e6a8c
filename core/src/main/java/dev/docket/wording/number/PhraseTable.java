package dev.docket.wording.number;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words and phrases with what they mean, of which the longest that stands at a place is found. A
 * phrase of letters ends where a word ends; its spaces stand for any white space or a hyphen.
 */
final class PhraseTable<T> {
  private final Map<Character, List<Phrase<T>>> byFirst = new HashMap<>();

  private record Phrase<T>(String text, boolean exact, T meaning) {}

  /** A phrase that was found, up to {@code end}. */
  record Match<T>(T meaning, int end) {}

  /** Adds a phrase in any case. */
  void add(String phrase, T meaning) {
    put(new Phrase<>(phrase.toLowerCase(Locale.ROOT), false, meaning));
    String apart = Normalizer.normalize(phrase, Normalizer.Form.NFD); // half-width ﾊﾟ is two chars
    if (!apart.equals(phrase)) {
      put(new Phrase<>(apart.toLowerCase(Locale.ROOT), false, meaning));
    }
  }

  /** Adds a phrase in this case alone, as USD. */
  void addExact(String phrase, T meaning) {
    put(new Phrase<>(phrase, true, meaning));
  }

  private void put(Phrase<T> phrase) {
    List<Phrase<T>> phrases =
        byFirst.computeIfAbsent(
            Character.toLowerCase(phrase.text.charAt(0)), _ -> new ArrayList<>(2));
    phrases.add(phrase);
    phrases.sort(Comparator.comparingInt((Phrase<T> p) -> p.text.length()).reversed());
  }

  /** The chars in lower case that a phrase may start with. */
  Set<Character> firsts() {
    return byFirst.keySet();
  }

  /** The longest phrase at {@code at}. */
  Optional<Match<T>> longest(Glyphs text, int at) {
    List<Phrase<T>> phrases = byFirst.get(Character.toLowerCase(text.at(at)));
    if (phrases != null) {
      for (Phrase<T> phrase : phrases) {
        int end = end(phrase, text, at);
        if (end > at) {
          return Optional.of(new Match<>(phrase.meaning, end));
        }
      }
    }
    return Optional.empty();
  }

  private static int end(Phrase<?> phrase, Glyphs text, int at) {
    int index = at;
    for (int i = 0; i < phrase.text.length(); i++) {
      char expected = phrase.text.charAt(i);
      if (expected == ' ') {
        int next = text.at(index) == '-' ? index + 1 : text.afterSpace(index);
        if (next == index) {
          return -1;
        }
        index = next;
      } else {
        char found = text.at(index);
        if (found != expected && (phrase.exact || Character.toLowerCase(found) != expected)) {
          return -1;
        }
        index++;
      }
    }
    boolean cut = Glyphs.isLetter(text.at(index - 1)) && text.isLetter(index);
    return cut ? -1 : index;
  }
}
