package dev.docket.worker.comparison.diff;

import dev.docket.worker.comparison.align.Key;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells whether two keys say the same in the same words, however numbers and the like are written.
 * It reads no further than to the first word that differs.
 */
public final class SameWords {
  private final Side a;
  private final Side b;

  private SameWords(String a, String b) {
    this.a = new Side(a);
    this.b = new Side(b);
  }

  /** Whether they do. */
  public static boolean in(String a, String b) {
    return new SameWords(a, b).hold();
  }

  private boolean hold() {
    while (true) {
      if (a.words.isEmpty() && b.words.isEmpty()) {
        String nextA = a.next();
        String nextB = b.next();
        if (nextA.equals(nextB)) {
          if (nextA.isEmpty()) {
            return true;
          }
          continue;
        }
        a.read(nextA);
        b.read(nextB);
      }
      if (a.isAtEnd() || b.isAtEnd()) {
        return a.isAtEnd() && b.isAtEnd();
      }
      if (!a.words.remove().equals(b.words.remove())) {
        return false;
      }
    }
  }

  /** One of both keys, read sentence by sentence. */
  private static final class Side {
    private final String text;
    private final Deque<String> words = new ArrayDeque<>();
    private int at;

    Side(String text) {
      this.text = text;
    }

    /** The next sentence; empty at the end. */
    String next() {
      int from = at;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '\n' || (c == ' ' && at > from + 1 && text.charAt(at - 2) == '.')) {
          break;
        }
      }
      return text.substring(from, at);
    }

    void read(String sentence) {
      Key key = Key.of(sentence);
      Token.of(key, Spans.of(key)).forEach(t -> words.add(t.key()));
    }

    boolean isAtEnd() {
      while (words.isEmpty() && at < text.length()) {
        read(next());
      }
      return words.isEmpty();
    }
  }
}
