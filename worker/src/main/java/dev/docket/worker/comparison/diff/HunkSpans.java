package dev.docket.worker.comparison.diff;

import static java.util.stream.Collectors.joining;

import dev.docket.wording.Script;
import dev.docket.wording.Sentences;
import dev.docket.worker.comparison.diff.Span.Kind;
import dev.docket.worker.comparison.diff.TokenDiff.Hunk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What one stretch of a difference lost and gained in meaning: the spans on either side that the
 * other has not.
 *
 * @param oldText the key of the old text that the hunk is a stretch of
 * @param newText the key of the new text
 * @param before spans of the old words alone
 * @param after spans of the new words alone
 */
public record HunkSpans(
    Hunk hunk, String oldText, String newText, List<Span> before, List<Span> after) {
  private static final int HEAD = 60; // characters within which a clause's own label stands
  private static final int SMALL_CJK = 24; // a hunk of this size is a change of words, not of text
  private static final int SMALL = 60;
  private static final int MOST_LISTED = 10; // words of a kind that a reason names
  private static final int LEAST_MOVED = 4; // characters that are known again elsewhere
  private static final Set<Kind> MAY_MOVE =
      EnumSet.of(
          Kind.MODALITY, Kind.STEP, Kind.SCOPE, Kind.NEGATION, Kind.COMPARISON, Kind.CONJUNCTION);

  /** Those of {@code piece}, without stretches that only went elsewhere in the clause. */
  public static List<HunkSpans> of(TokenDiff piece, ClauseDiff diff, Set<String> ownLabels) {
    if (piece.hunks().isEmpty()) {
      return List.of();
    }
    String a = piece.before().text();
    String b = piece.after().text();
    List<Span> spansA = piece.spansBefore();
    List<Span> spansB = piece.spansAfter();
    boolean first = piece.equals(diff.pieces().getFirst());
    List<HunkSpans> found = new ArrayList<>();
    for (Hunk hunk : piece.hunks()) {
      String gone = a.substring(hunk.beforeFrom(), hunk.beforeTo());
      String come = b.substring(hunk.afterFrom(), hunk.afterTo());
      if (isMoved(gone, come, diff)) {
        continue;
      }
      List<Span> before = in(spansA, hunk.beforeFrom(), hunk.beforeTo());
      List<Span> after = in(spansB, hunk.afterFrom(), hunk.afterTo());
      List<Span> referencesBefore = references(before);
      List<Span> referencesAfter = references(after);
      dropCommon(before, after);
      if (!references(before).isEmpty() && !references(after).isEmpty()) {
        before.removeIf(s -> s.kind() == Kind.REFERENCE); // in a list of them, all are shown
        after.removeIf(s -> s.kind() == Kind.REFERENCE);
        before.addAll(referencesBefore);
        after.addAll(referencesAfter);
      }
      if (first) {
        before.removeIf(s -> s.start() < HEAD && ownLabels.contains(s.value()));
        after.removeIf(s -> s.start() < HEAD && ownLabels.contains(s.value()));
      }
      found.add(new HunkSpans(hunk, a, b, before, after));
    }
    dropShifted(found);
    return found;
  }

  /**
   * The same without the parties that another name of theirs took the place of, as {@code
   * isRenamed} tells of two names; itself where there are none.
   */
  public HunkSpans withoutParties(BiPredicate<String, String> isRenamed) {
    List<Span> old = new ArrayList<>(before);
    List<Span> now = new ArrayList<>(after);
    for (Span a : before) {
      for (Span b : after) {
        boolean isParty = a.kind() == Kind.PARTY && b.kind() == Kind.PARTY && now.contains(b);
        if (isParty && isRenamed.test(a.in(oldText), b.in(newText))) {
          old.remove(a);
          now.remove(b);
          break;
        }
      }
    }
    return now.size() == after.size() ? this : new HunkSpans(hunk, oldText, newText, old, now);
  }

  /** The old words. */
  public String gone() {
    return oldText.substring(hunk.beforeFrom(), hunk.beforeTo());
  }

  /** The new words. */
  public String come() {
    return newText.substring(hunk.afterFrom(), hunk.afterTo());
  }

  /** The old sentences that the hunk is in. */
  public String oldSentence() {
    return Sentences.around(oldText, hunk.beforeFrom(), hunk.beforeTo());
  }

  /** The new sentences that the hunk is in. */
  public String newSentence() {
    return Sentences.around(newText, hunk.afterFrom(), hunk.afterTo());
  }

  /** The old spans of this kind, in order. */
  public List<Span> old(Set<Kind> kinds) {
    return before.stream().filter(s -> kinds.contains(s.kind())).toList();
  }

  /** The new spans of these kinds, in order. */
  public List<Span> now(Set<Kind> kinds) {
    return after.stream().filter(s -> kinds.contains(s.kind())).toList();
  }

  /** The old words of this kind, listed. */
  public String old(Kind kind) {
    return listed(old(EnumSet.of(kind)), oldText);
  }

  /** The new words of this kind, listed. */
  public String now(Kind kind) {
    return listed(now(EnumSet.of(kind)), newText);
  }

  /** Each of the words once, and no more of them than one reads. */
  private static String listed(List<Span> spans, String text) {
    List<String> words = spans.stream().map(s -> s.in(text)).distinct().toList();
    String more = words.size() > MOST_LISTED ? ", +" + (words.size() - MOST_LISTED) : "";
    return words.stream().limit(MOST_LISTED).collect(joining(", ")) + more;
  }

  /** Whether few words changed, so that each of them counts. */
  public boolean isSmall() {
    return isSmall(gone()) && isSmall(come());
  }

  /** Whether nothing but punctuation changed. */
  public boolean isPunctuation() {
    return (gone() + come()).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether nothing but punctuation, or the case of letters, changed. */
  public boolean isWriting() {
    return isPunctuation() || gone().equalsIgnoreCase(come());
  }

  /** Drops what went at one stretch and came at another: may (a) access, (a) may access. */
  private static void dropShifted(List<HunkSpans> hunks) {
    Map<String, List<HunkSpans>> come = new HashMap<>();
    for (HunkSpans hunk : hunks) {
      hunk.after.stream()
          .filter(s -> MAY_MOVE.contains(s.kind()))
          .map(HunkSpans::meaning)
          .distinct()
          .forEach(s -> come.computeIfAbsent(s, _ -> new ArrayList<>()).add(hunk));
    }
    for (HunkSpans one : hunks) {
      one.before.removeIf(
          s ->
              MAY_MOVE.contains(s.kind())
                  && one.after.stream().noneMatch(t -> t.kind() == s.kind())
                  && come.getOrDefault(meaning(s), List.of()).stream()
                      .anyMatch(other -> other.takeBack(s, one)));
    }
  }

  /** Drops what came here, if it is what went at {@code one}. */
  @SuppressWarnings("ReferenceEquality") // this stretch, not one like it
  private boolean takeBack(Span went, HunkSpans one) {
    return this != one
        && before.stream().noneMatch(t -> t.kind() == went.kind())
        && after.removeIf(t -> t.kind() == went.kind() && t.value().equals(went.value()));
  }

  private static String meaning(Span span) {
    return span.kind() + " " + span.value();
  }

  private static boolean isMoved(String gone, String come, ClauseDiff diff) {
    return come.isEmpty()
        ? gone.length() >= LEAST_MOVED && diff.comesAlone(gone)
        : gone.isEmpty() && come.length() >= LEAST_MOVED && diff.goesAlone(come);
  }

  private static boolean isSmall(String text) {
    return text.length() <= (Script.hasCjk(text) ? SMALL_CJK : SMALL);
  }

  private static List<Span> in(List<Span> spans, int from, int to) {
    return spans.stream()
        .filter(s -> s.overlaps(from, to))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Span> references(List<Span> spans) {
    return spans.stream().filter(s -> s.kind() == Kind.REFERENCE).toList();
  }

  private static void dropCommon(List<Span> before, List<Span> after) {
    before.removeIf(
        a -> {
          for (Span b : after) {
            if (b.kind() == a.kind() && b.value().equals(a.value())) {
              after.remove(b);
              return true;
            }
          }
          return false;
        });
  }
}
