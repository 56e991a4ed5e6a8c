package dev.docket.worker.comparison.diff;

import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.worker.comparison.align.Key;
import dev.docket.worker.comparison.diff.TokenRuns.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The difference of two short texts by tokens, made readable: what is cut up by tiny equal
 * stretches is one edit, and a sentence with little left of it is replaced whole.
 *
 * @param before the old key; empty where both texts are the same
 * @param spansBefore the spans of the old key
 * @param spansAfter the spans of the new key
 * @param edits from old to new; together they are both texts exactly
 * @param hunks where the keys differ, without differences of mere writing
 */
public record TokenDiff(
    Key before,
    Key after,
    List<Span> spansBefore,
    List<Span> spansAfter,
    List<Edit> edits,
    List<Hunk> hunks) {
  private static final Key NOTHING = Key.of("");
  private static final int TINY = 2; // characters that may stand between two edits and not count
  private static final double REPLACED = 0.7;
  private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})-\\s+(?=\\p{Ll})");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-\\s*(?=\\p{Ll})");

  /** A stretch of the old key and what stands in its place in the new one. */
  public record Hunk(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

  /** The difference from {@code before} to {@code after}; that of the reverse is its mirror. */
  static TokenDiff of(String before, String after) {
    if (before.equals(after)) {
      return new TokenDiff(
          NOTHING,
          NOTHING,
          List.of(),
          List.of(),
          joined(List.of(new Edit(Op.EQUAL, before))),
          List.of());
    }
    return before.compareTo(after) > 0 ? forward(after, before).mirrored() : forward(before, after);
  }

  private static TokenDiff forward(String before, String after) {
    Key keyA = Key.of(before);
    Key keyB = Key.of(after);
    List<Span> spansA = Spans.of(keyA);
    List<Span> spansB = Spans.of(keyB);
    List<Token> a = Token.of(keyA, spansA);
    List<Token> b = Token.of(keyB, spansB);
    List<Run> runs = withoutConfetti(TokenRuns.of(a, b), a, b);
    runs = withWholeSentences(runs, a, b);
    List<Edit> edits = new ArrayList<>();
    List<Hunk> hunks = new ArrayList<>();
    int[] startsA = starts(a, keyA);
    int[] startsB = starts(b, keyB);
    for (Run run : runs) {
      if (run.equal()) {
        for (int i = 0; i < run.toA() - run.fromA(); i++) {
          addEqual(edits, a.get(run.fromA() + i).raw(), b.get(run.fromB() + i).raw());
        }
      } else {
        String gone = raw(a, run.fromA(), run.toA());
        String come = raw(b, run.fromB(), run.toB());
        if (isBrokenOtherwise(gone, come)) {
          addEqual(edits, gone, come);
          continue;
        }
        addReplaced(edits, gone, come);
        hunks.add(
            new Hunk(
                startsA[run.fromA()],
                startsA[run.toA()],
                startsB[run.fromB()],
                startsB[run.toB()]));
      }
    }
    if (a.isEmpty() && b.isEmpty()) {
      addEqual(edits, before, after); // nothing but white space
    } else if (a.isEmpty()) {
      edits.addFirst(new Edit(Op.DELETE, before));
    } else if (b.isEmpty()) {
      edits.add(new Edit(Op.INSERT, after));
    }
    return new TokenDiff(keyA, keyB, spansA, spansB, joined(edits), hunks);
  }

  /** Whether both are the same words, of which one is broken at a line's end: Sub- processor. */
  private static boolean isBrokenOtherwise(String a, String b) {
    return (BROKEN.matcher(a).find() || BROKEN.matcher(b).find())
        && HYPHEN
            .matcher(a.strip())
            .replaceAll("")
            .equals(HYPHEN.matcher(b.strip()).replaceAll(""));
  }

  /** Whether it is nothing but one of {@code texts}, deleted or inserted. */
  boolean isWhole(Op op, Set<String> texts) {
    return edits.size() == 1
        && edits.getFirst().op() == op
        && texts.contains(edits.getFirst().text());
  }

  TokenDiff mirrored() {
    return new TokenDiff(
        /* before= */ after,
        /* after= */ before,
        /* spansBefore= */ spansAfter,
        /* spansAfter= */ spansBefore,
        joined(
            edits.stream()
                .map(
                    e ->
                        switch (e.op()) {
                          case EQUAL -> e;
                          case DELETE -> new Edit(Op.INSERT, e.text());
                          case INSERT -> new Edit(Op.DELETE, e.text());
                        })
                .toList()),
        hunks.stream()
            .map(
                h ->
                    new Hunk(
                        /* beforeFrom= */ h.afterFrom,
                        /* beforeTo= */ h.afterTo,
                        /* afterFrom= */ h.beforeFrom,
                        /* afterTo= */ h.beforeTo))
            .toList());
  }

  /** Joins edits that are separated by less equal text than is worth reading. */
  private static List<Run> withoutConfetti(List<Run> runs, List<Token> a, List<Token> b) {
    List<Run> kept = runs;
    int before;
    do {
      before = kept.size();
      List<Run> next = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        Run run = kept.get(i);
        boolean inside = run.equal() && !next.isEmpty() && i + 1 < kept.size();
        if (inside && isTiny(run, next.getLast(), kept.get(i + 1), a, b)) {
          Run left = next.removeLast();
          Run right = kept.get(++i);
          next.add(new Run(false, left.fromA(), right.toA(), left.fromB(), right.toB()));
        } else {
          next.add(run);
        }
      }
      kept = next;
    } while (kept.size() < before);
    return kept;
  }

  private static boolean isTiny(Run run, Run left, Run right, List<Token> a, List<Token> b) {
    int equal = length(a, run.fromA(), run.toA());
    int around = Math.min(size(left, a, b), size(right, a, b));
    return equal <= Math.min(TINY, around) || (equal * 2 <= around && run.toA() - run.fromA() <= 3);
  }

  private static List<Run> withWholeSentences(List<Run> runs, List<Token> a, List<Token> b) {
    List<Run> pieces = new ArrayList<>(); // equal runs cut after each full stop
    for (Run run : runs) {
      int from = 0;
      int count = run.toA() - run.fromA();
      for (int i = 0; run.equal() && i < count; i++) {
        if (isStop(a.get(run.fromA() + i)) || i == count - 1) {
          pieces.add(
              new Run(
                  true,
                  run.fromA() + from,
                  run.fromA() + i + 1,
                  run.fromB() + from,
                  run.fromB() + i + 1));
          from = i + 1;
        }
      }
      if (!run.equal()) {
        pieces.add(run);
      }
    }
    List<Run> result = new ArrayList<>();
    List<Run> sentence = new ArrayList<>();
    for (Run piece : pieces) {
      sentence.add(piece);
      if (piece.equal() && isStop(a.get(piece.toA() - 1))) {
        result.addAll(replacedIfLittleIsLeft(sentence, a, b));
        sentence.clear();
      }
    }
    result.addAll(replacedIfLittleIsLeft(sentence, a, b));
    return result;
  }

  private static boolean isStop(Token token) {
    return token.key().length() == 1 && ".!?".contains(token.key());
  }

  private static List<Run> replacedIfLittleIsLeft(List<Run> runs, List<Token> a, List<Token> b) {
    double equal = 0;
    double other = 0;
    int edits = 0;
    for (Run run : runs) {
      if (run.equal()) {
        equal += 2 * length(a, run.fromA(), run.toA());
      } else {
        other += length(a, run.fromA(), run.toA()) + length(b, run.fromB(), run.toB());
        edits++;
      }
    }
    if (edits < 2 || other / (equal + other) <= REPLACED) {
      return List.copyOf(runs);
    }
    Run first = runs.getFirst();
    Run last = runs.getLast();
    return List.of(new Run(false, first.fromA(), last.toA(), first.fromB(), last.toB()));
  }

  private static int size(Run run, List<Token> a, List<Token> b) {
    return Math.max(length(a, run.fromA(), run.toA()), length(b, run.fromB(), run.toB()));
  }

  private static int length(List<Token> tokens, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += tokens.get(i).key().strip().length();
    }
    return length;
  }

  private static int[] starts(List<Token> tokens, Key key) {
    int[] starts = new int[tokens.size() + 1];
    int raw = 0;
    for (int i = 0; i < tokens.size(); i++) {
      starts[i] = i == 0 ? 0 : key.indexOf(raw);
      raw += tokens.get(i).raw().length();
    }
    starts[tokens.size()] = key.text().length();
    return starts;
  }

  private static String raw(List<Token> tokens, int from, int to) {
    StringBuilder raw = new StringBuilder();
    for (int i = from; i < to; i++) {
      raw.append(tokens.get(i).raw());
    }
    return raw.toString();
  }

  /** Adds what is the same but perhaps written otherwise: white space apart from the rest. */
  private static void addEqual(List<Edit> edits, String a, String b) {
    if (!withoutBlanks(a).equals(withoutBlanks(b))) {
      addRewritten(edits, a, b);
      return;
    }
    int j = 0;
    for (int i = 0; i <= a.length(); i++) {
      int fromA = i;
      int fromB = j;
      while (i < a.length() && isBlank(a.charAt(i))) {
        i++;
      }
      while (j < b.length() && isBlank(b.charAt(j))) {
        j++;
      }
      String blankA = a.substring(fromA, i);
      String blankB = b.substring(fromB, j);
      if (blankA.equals(blankB)) {
        add(edits, Op.EQUAL, blankA);
      } else {
        add(edits, Op.DELETE, blankA);
        add(edits, Op.INSERT, blankB);
      }
      if (i < a.length()) {
        add(edits, Op.EQUAL, a.substring(i, i + 1));
        j++;
      }
    }
  }

  private static String withoutBlanks(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void addRewritten(List<Edit> edits, String a, String b) {
    if (a.length() > 1 && b.length() > 1 && hasDigit(a) && hasDigit(b)) {
      addReplaced(edits, a, b); // a date or an amount is read as a whole
      return;
    }
    int most = Math.min(a.length(), b.length());
    int head = 0;
    while (head < most && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    if (head > 0 && Character.isHighSurrogate(a.charAt(head - 1))) {
      head--;
    }
    if (tail > 0 && Character.isLowSurrogate(a.charAt(a.length() - tail))) {
      tail--;
    }
    add(edits, Op.EQUAL, a.substring(0, head));
    add(edits, Op.DELETE, a.substring(head, a.length() - tail));
    add(edits, Op.INSERT, b.substring(head, b.length() - tail));
    add(edits, Op.EQUAL, a.substring(a.length() - tail));
  }

  /** Adds what was replaced; white space that ends both sides stays. */
  private static void addReplaced(List<Edit> edits, String a, String b) {
    int tail = 0;
    while (tail < Math.min(a.length(), b.length())
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)
        && Character.isWhitespace(a.charAt(a.length() - 1 - tail))) {
      tail++;
    }
    add(edits, Op.DELETE, a.substring(0, a.length() - tail));
    add(edits, Op.INSERT, b.substring(0, b.length() - tail));
    add(edits, Op.EQUAL, a.substring(a.length() - tail));
  }

  private static void add(List<Edit> edits, Op op, String text) {
    if (!text.isEmpty()) {
      edits.add(new Edit(op, text));
    }
  }

  /** {@code edits} with neighbours of one kind joined, and deletions before insertions. */
  static List<Edit> joined(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    StringBuilder equal = new StringBuilder();
    StringBuilder deleted = new StringBuilder();
    StringBuilder inserted = new StringBuilder();
    for (Edit edit : edits) {
      switch (edit.op()) {
        case EQUAL -> {
          flush(joined, Op.DELETE, deleted);
          flush(joined, Op.INSERT, inserted);
          equal.append(edit.text());
        }
        case DELETE -> {
          flush(joined, Op.EQUAL, equal);
          deleted.append(edit.text());
        }
        case INSERT -> {
          flush(joined, Op.EQUAL, equal);
          inserted.append(edit.text());
        }
      }
    }
    flush(joined, Op.EQUAL, equal);
    flush(joined, Op.DELETE, deleted);
    flush(joined, Op.INSERT, inserted);
    return joined;
  }

  private static void flush(List<Edit> edits, Op op, StringBuilder text) {
    if (!text.isEmpty()) {
      edits.add(new Edit(op, text.toString()));
      text.setLength(0);
    }
  }
}
