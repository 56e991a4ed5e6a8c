package dev.docket.worker.comparison.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.docket.worker.comparison.align.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of two texts are the same, in order: by the shortest edit where the texts are short.
 * Long texts are first cut where a few tokens in a row occur once in each, so that the cost grows
 * with their length alone.
 */
final class TokenRuns {
  private static final int SHORT = 400; // tokens of both sides that are compared as a whole
  private static final int[] ANCHORS = {6, 3, 1}; // tokens in a row that are sought, the most first

  private final List<Token> a;
  private final List<Token> b;
  private final int[] idsA;
  private final int[] idsB;
  private final List<Run> runs = new ArrayList<>();

  /** Token ranges of both sides: the same tokens, or others. */
  record Run(boolean equal, int fromA, int toA, int fromB, int toB) {}

  private TokenRuns(List<Token> a, List<Token> b) {
    this.a = a;
    this.b = b;
    Map<String, Integer> ids = new HashMap<>();
    idsA = ids(a, ids);
    idsB = ids(b, ids);
  }

  /** The runs, in turn equal and not; together they are both lists. */
  static List<Run> of(List<Token> a, List<Token> b) {
    TokenRuns search = new TokenRuns(a, b);
    search.compare(0, a.size(), 0, b.size(), 0);
    return search.runs;
  }

  private void compare(int fromA, int toA, int fromB, int toB, int anchor) {
    int headA = fromA;
    int headB = fromB;
    while (headA < toA && headB < toB && idsA[headA] == idsB[headB]) {
      headA++;
      headB++;
    }
    int tailA = toA;
    int tailB = toB;
    while (tailA > headA && tailB > headB && idsA[tailA - 1] == idsB[tailB - 1]) {
      tailA--;
      tailB--;
    }
    add(true, fromA, headA, fromB, headB);
    if (headA == tailA || headB == tailB) {
      add(false, headA, tailA, headB, tailB);
    } else if (tailA - headA + tailB - headB <= SHORT) {
      shortest(headA, tailA, headB, tailB);
    } else {
      anchored(headA, tailA, headB, tailB, anchor);
    }
    add(true, tailA, toA, tailB, toB);
  }

  private void shortest(int fromA, int toA, int fromB, int toB) {
    int atA = fromA;
    int atB = fromB;
    for (Change change :
        new MyersDiffWithLinearSpace<Token>((x, y) -> x.key().equals(y.key()))
            .computeDiff(a.subList(fromA, toA), b.subList(fromB, toB), null)) {
      int startA = change.startOriginal + fromA;
      int startB = change.startRevised + fromB;
      add(true, atA, startA, atB, startB);
      atA = change.endOriginal + fromA;
      atB = change.endRevised + fromB;
      add(false, startA, atA, startB, atB);
    }
    add(true, atA, toA, atB, toB);
  }

  /** Compares what stands between the stretches that occur once on both sides, in their order. */
  private void anchored(int fromA, int toA, int fromB, int toB, int anchor) {
    if (anchor == ANCHORS.length) {
      add(false, fromA, toA, fromB, toB);
      return;
    }
    int length = ANCHORS[anchor];
    List<Alignment.Pair> found = new ArrayList<>();
    Map<Long, Integer> inB = once(idsB, fromB, toB, length);
    once(idsA, fromA, toA, length)
        .forEach(
            (hash, i) -> {
              int j = inB.getOrDefault(hash, -1);
              if (i >= 0 && j >= 0 && Arrays.equals(idsA, i, i + length, idsB, j, j + length)) {
                found.add(new Alignment.Pair(i, j, 1));
              }
            });
    int atA = fromA;
    int atB = fromB;
    for (Alignment.Pair pair : new Alignment(found).ordered()) {
      if (pair.before() >= atA && pair.after() >= atB) {
        compare(atA, pair.before(), atB, pair.after(), anchor + 1);
        add(true, pair.before(), pair.before() + length, pair.after(), pair.after() + length);
        atA = pair.before() + length;
        atB = pair.after() + length;
      }
    }
    compare(atA, toA, atB, toB, anchor + 1);
  }

  /** Where each stretch that long stands, by its hash; -1 where more than one has it. */
  private static Map<Long, Integer> once(int[] ids, int from, int to, int length) {
    Map<Long, Integer> places = new HashMap<>();
    for (int i = from; i + length <= to; i++) {
      long hash = 0;
      for (int k = i; k < i + length; k++) {
        hash = hash * 0x9E3779B97F4A7C15L + ids[k] + 1;
      }
      places.merge(hash, i, (_, _) -> -1);
    }
    return places;
  }

  private void add(boolean equal, int fromA, int toA, int fromB, int toB) {
    if (fromA == toA && fromB == toB) {
      return;
    }
    if (!runs.isEmpty() && runs.getLast().equal == equal) {
      Run last = runs.removeLast();
      runs.add(new Run(equal, last.fromA, toA, last.fromB, toB));
    } else {
      runs.add(new Run(equal, fromA, toA, fromB, toB));
    }
  }

  private static int[] ids(List<Token> tokens, Map<String, Integer> ids) {
    int[] found = new int[tokens.size()];
    for (int i = 0; i < found.length; i++) {
      Integer known = ids.putIfAbsent(tokens.get(i).key(), ids.size());
      found[i] = known == null ? ids.size() - 1 : known;
    }
    return found;
  }
}
