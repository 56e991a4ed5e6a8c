package dev.docket.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a table in a text, in one pass: at each place the longest, and none within
 * another. Case, kinds of apostrophes and the width of white space do not matter; English phrases
 * are whole words. Texts should be in composed form (NFKC).
 */
public final class Lexicon<K> {
  /** What characters below those of Japanese are compared as. */
  private static final char[] FOLDED = allFolded();

  private final List<Lexeme<K>> rows;
  private final Node<K> root = new Node<>();
  private final BitSet firsts = new BitSet();

  private Lexicon(List<Lexeme<K>> rows) {
    this.rows = rows;
    for (Lexeme<K> row : rows) {
      for (String phrase : row.phrases()) {
        add(row, phrase);
      }
    }
  }

  /** Phrases by the character that comes next: in order, so that it is found by halves. */
  private static final class Node<K> {
    private char[] letters = {};
    private final List<Node<K>> next = new ArrayList<>(2);
    private final List<Entry<K>> entries = new ArrayList<>(1);

    /** The node behind {@code c}; null if no phrase goes on so. */
    @Nullable Node<K> at(char c) {
      int index = Arrays.binarySearch(letters, c);
      return index < 0 ? null : next.get(index);
    }

    Node<K> add(char c) {
      int index = Arrays.binarySearch(letters, c);
      if (index >= 0) {
        return next.get(index);
      }
      int place = -index - 1;
      char[] more = Arrays.copyOf(letters, letters.length + 1);
      System.arraycopy(letters, place, more, place + 1, letters.length - place);
      more[place] = c;
      letters = more;
      next.add(place, new Node<>());
      return next.get(place);
    }
  }

  private record Entry<K>(Lexeme<K> row, String phrase) {}

  private record Match<K>(Lexeme<K> row, int end) {}

  /** The lexicon of the rows of {@code tables}; where two have a phrase, the earlier is meant. */
  @SafeVarargs
  public static <K> Lexicon<K> of(List<Lexeme<K>>... tables) {
    List<Lexeme<K>> rows = new ArrayList<>();
    for (List<Lexeme<K>> table : tables) {
      rows.addAll(table);
    }
    return new Lexicon<>(rows);
  }

  /** The phrases of {@code text} in order. */
  public List<Phrase<K>> in(String text) {
    List<Phrase<K>> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Match<K> match = longest(text, at);
      if (match == null) {
        at++;
        continue;
      }
      K kind = match.row.kind();
      if (kind != null) {
        found.add(new Phrase<>(kind, at, match.end));
      }
      at = match.end;
    }
    return found;
  }

  /** Whether {@code text} holds a phrase. */
  public boolean isIn(String text) {
    return first(text).isPresent();
  }

  /** The first phrase of {@code text}. */
  public Optional<Phrase<K>> first(String text) {
    int at = 0;
    while (at < text.length()) {
      Match<K> match = longest(text, at);
      if (match != null) {
        K kind = match.row.kind();
        if (kind != null) {
          return Optional.of(new Phrase<>(kind, at, match.end));
        }
      }
      at = match == null ? at + 1 : match.end;
    }
    return Optional.empty();
  }

  /** The longest phrase that starts at {@code index}. */
  public Optional<Phrase<K>> at(String text, int index) {
    Match<K> match = index < text.length() ? longest(text, index) : null;
    if (match == null) {
      return Optional.empty();
    }
    K kind = match.row.kind();
    return kind == null ? Optional.empty() : Optional.of(new Phrase<>(kind, index, match.end));
  }

  /** What {@code words} mean, where they are one phrase and nothing else. */
  public Optional<K> kindOf(String words) {
    Match<K> match = words.isEmpty() ? null : longest(words, 0);
    return match == null || match.end < words.length()
        ? Optional.empty()
        : Optional.ofNullable(match.row.kind());
  }

  /** The table. */
  List<Lexeme<K>> rows() {
    return rows;
  }

  private @Nullable Match<K> longest(String text, int from) {
    char first = folded(text.charAt(from));
    if (!firsts.get(first)
        || (isWordPart(first) && from > 0 && isWordPart(folded(text.charAt(from - 1))))) {
      return null;
    }
    Match<K> best = null;
    Node<K> node = root;
    int at = from;
    while (at < text.length()) {
      char c = folded(text.charAt(at++));
      node = node.at(c);
      if (node == null) {
        break;
      }
      while (c == ' ' && at < text.length() && folded(text.charAt(at)) == ' ') {
        at++;
      }
      if (!node.entries.isEmpty() && endsWord(text, at)) {
        for (Entry<K> entry : node.entries) {
          if (isAllowed(entry, text, from, at)) {
            best = new Match<>(entry.row, at);
            break;
          }
        }
      }
    }
    return best;
  }

  private static boolean isAllowed(Entry<?> entry, String text, int start, int end) {
    return entry.row.context().allows(text, start, end)
        && (!entry.row.isExact()
            || text.regionMatches(start, entry.phrase, 0, entry.phrase.length()));
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !isWordPart(folded(text.charAt(end - 1)))
        || !isWordPart(folded(text.charAt(end)));
  }

  /** Whether {@code c} belongs to a word of a script that parts words. */
  private static boolean isWordPart(char c) {
    return c < Script.FIRST_CJK && Character.isLetterOrDigit(c);
  }

  private static char folded(char c) {
    return c < FOLDED.length ? FOLDED[c] : fold(c);
  }

  private static char[] allFolded() {
    char[] folded = new char[Script.FIRST_CJK];
    for (char c = 0; c < folded.length; c++) {
      folded[c] = fold(c);
    }
    return folded;
  }

  private static char fold(char c) {
    if (c > '\u3000' && c <= '\u9FFF') {
      return c; // kana and kanji have one form
    }
    return switch (c) {
      case '’', '‘', 'ʼ' -> '\'';
      case '‐', '‑', '–' -> '-';
      default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : lower(c);
    };
  }

  private static char lower(char c) {
    return c < 'A' || c >= Script.FIRST_CJK ? c : Character.toLowerCase(c);
  }

  private void add(Lexeme<K> row, String phrase) {
    firsts.set(folded(phrase.charAt(0)));
    Node<K> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.add(folded(phrase.charAt(i)));
    }
    node.entries.add(new Entry<>(row, phrase));
  }
}
