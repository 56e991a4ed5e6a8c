package dev.docket.worker.comparison.diff;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Replacement;
import dev.docket.worker.comparison.align.AlignmentNode;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.Span.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds replacements that were made in many places, and names that only became others. */
public final class Replacements {
  private static final int LEAST = 3; // places from which on it is one replacement
  private static final int LEAST_OF_NAME = 2; // places from which on a party was renamed
  private static final int LEFT_OF_NAMES = 2; // places a name may be left for each it was replaced
  private static final int WORDS_TO_LEFT = 4; // places that other words are replaced for each left
  private static final char LATIN_END = '\u0250'; // behind the letters of Latin alphabets
  private static final int NEXT = 1; // characters that old and new words may have in common last
  private static final int LONGEST = 40; // characters of words that are replaced as such

  /** A name that begins with a number: 37signals, 3Com. */
  private static final Pattern NAME_WITH_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.,])[0-9]{1,4}([A-Za-z]{3,})");

  private static final Pattern PUNCTUATION = Pattern.compile("(?<!\\.[A-Za-z])[,.;:、。，．]+$");
  private static final Pattern LABEL = Pattern.compile("[ivxlcIVXLC]{1,5}|[A-Za-z]");
  private static final Set<Kind> OWN_WEIGHT = // which change one by one
      EnumSet.of(
          Kind.AMOUNT,
          Kind.PERCENTAGE,
          Kind.DATE,
          Kind.PERIOD,
          Kind.REFERENCE,
          Kind.NUMBER,
          Kind.MODALITY,
          Kind.NEGATION,
          Kind.COMPARISON,
          Kind.STEP);

  private Replacements() {}

  /** A name in the old text and the one in its place everywhere, in their comparable forms. */
  public record Renaming(String before, String after) {
    /** Whether it is {@code other} with the same ending behind both: Acme's, Acmes. */
    private boolean isFormOf(Renaming other) {
      int ending = before.length() - other.before.length();
      return ending > 0
          && ending == after.length() - other.after.length()
          && before.startsWith(other.before)
          && after.startsWith(other.after)
          && before.endsWith(after.substring(other.after.length()));
    }
  }

  /**
   * The replacements of {@code changes} that are carried through, the most frequent first: others
   * are words that happened to change alike.
   *
   * @param newText the new version, in which few of the old words may be left
   */
  public static List<Replacement> of(List<Change> changes, String newText) {
    Map<Renaming, Integer> counts = new LinkedHashMap<>();
    Map<String, List<Stretch>> pairs = new LinkedHashMap<>(); // by the change
    changes.forEach(c -> pairs.put(c.id(), pairs(c)));
    pairs.values().forEach(c -> c.forEach(p -> counts.merge(p.words, 1, Integer::sum)));
    List<Renaming> found =
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 1 && isOfWords(e.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return found.stream()
        .filter(words -> found.stream().noneMatch(words::isFormOf))
        .map(words -> replacement(words, pairs))
        .filter(r -> r.count() >= LEAST && r.changes().size() > 1)
        .filter(r -> isCarriedThrough(r, newText))
        .sorted(Comparator.comparingInt(Replacement::count).reversed())
        .toList();
  }

  private static boolean isCarriedThrough(Replacement replacement, String newText) {
    String before = replacement.before();
    boolean isName =
        before.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c));
    int allowed =
        isName ? LEFT_OF_NAMES * replacement.count() : replacement.count() / WORDS_TO_LEFT;
    int others = replacement.after().contains(before) ? replacement.count() : 0;
    return wholeWords(newText, before) - others <= allowed;
  }

  private static int wholeWords(String text, String words) {
    int count = 0;
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length())) {
      count +=
          isPartOfWord(text, i - 1, i)
                  || isPartOfWord(text, i + words.length() - 1, i + words.length())
              ? 0
              : 1;
    }
    return count;
  }

  /** Whether one Latin word goes on from {@code last} to {@code next}. */
  private static boolean isPartOfWord(String text, int last, int next) {
    return last >= 0
        && next < text.length()
        && isLatin(text.charAt(last))
        && isLatin(text.charAt(next));
  }

  private static boolean isLatin(char c) {
    return Character.isLetterOrDigit(c) && c < LATIN_END;
  }

  /**
   * Words that went where others came.
   *
   * @param next what follows both, which may be the end of either's last word: 懲役又は禁錮の刑, 拘禁刑
   */
  private record Stretch(Renaming words, String next) {}

  private static Replacement replacement(Renaming words, Map<String, List<Stretch>> pairs) {
    int count = 0;
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, List<Stretch>> change : pairs.entrySet()) {
      int here = 0;
      for (Stretch pair : change.getValue()) {
        here += replaced(pair, words);
      }
      if (here > 0) {
        ids.add(change.getKey());
      }
      count += here;
    }
    return new Replacement(words.before, words.after, count, List.copyOf(ids));
  }

  /** How often {@code words} were replaced within a stretch, whatever else was. */
  private static int replaced(Stretch stretch, Renaming words) {
    String before = stretch.words.before;
    String after = stretch.words.after;
    if (before.contains(words.after) || after.contains(words.before)) {
      return stretch.words.equals(words) ? 1 : 0;
    }
    return Math.min(
        occurrences(before, words.before, stretch.next),
        occurrences(after, words.after, stretch.next));
  }

  /** How often {@code words} begin in {@code text}, of which {@code next} is what follows. */
  private static int occurrences(String text, String words, String next) {
    return occurrences(text + next, words) - occurrences(next, words);
  }

  /** The words that went where others came at once. */
  private static List<Stretch> pairs(Change change) {
    List<Stretch> pairs = new ArrayList<>();
    if (change.content() != Content.MODIFIED || change.level() > 0) {
      return pairs;
    }
    List<Edit> edits = change.edits();
    for (int i = 0; i + 1 < edits.size(); i++) {
      Edit gone = edits.get(i);
      Edit come = edits.get(i + 1);
      if (gone.op() == Op.DELETE && come.op() == Op.INSERT) {
        String next = i + 2 < edits.size() ? edits.get(i + 2).text() : "";
        boolean isCut = words(gone).equals(gone.text()) && words(come).equals(come.text());
        pairs.add(
            new Stretch(
                new Renaming(words(gone), words(come)),
                isCut ? next.substring(0, Math.min(next.length(), NEXT)) : ""));
      }
    }
    return pairs;
  }

  /** The words of an edit, without the punctuation behind them. */
  private static String words(Edit edit) {
    String text = edit.text().strip();
    boolean mayEnd = !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    String words = mayEnd ? PUNCTUATION.matcher(text).replaceFirst("") : text;
    return words.isEmpty() ? text : words;
  }

  private static int occurrences(String text, String words) {
    int count = 0;
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length())) {
      count++;
    }
    return count;
  }

  private static boolean isOfWords(Renaming words) {
    return isWords(words.before) && isWords(words.after);
  }

  private static boolean isWords(String text) {
    String words = NAME_WITH_NUMBER.matcher(text).replaceAll("$1");
    return text.codePoints().anyMatch(Character::isLetter)
        && text.length() <= LONGEST
        && !LABEL.matcher(text).matches()
        && Spans.of(Key.of(words)).stream().noneMatch(s -> OWN_WEIGHT.contains(s.kind()));
  }

  /**
   * The parties that were merely renamed: the old name is nowhere in the new text, the new one
   * nowhere in the old.
   */
  public static Set<Renaming> ofParties(
      Collection<ClauseDiff> diffs, List<AlignmentNode> before, List<AlignmentNode> after) {
    Map<Renaming, Integer> counts = new LinkedHashMap<>();
    for (ClauseDiff diff : diffs) {
      for (TokenDiff piece : diff.pieces()) {
        for (HunkSpans stretch : HunkSpans.of(piece, diff, Set.of())) {
          if (!stretch.old(Kind.PARTY).isEmpty() && !stretch.now(Kind.PARTY).isEmpty()) {
            counts.merge(
                new Renaming(stretch.old(Kind.PARTY), stretch.now(Kind.PARTY)), 1, Integer::sum);
          }
        }
      }
    }
    Set<Renaming> found = new HashSet<>();
    counts.forEach(
        (name, count) -> {
          if (count >= LEAST_OF_NAME
              && after.stream().noneMatch(n -> n.content().contains(name.before))
              && before.stream().noneMatch(n -> n.content().contains(name.after))) {
            found.add(name);
          }
        });
    return found;
  }
}
