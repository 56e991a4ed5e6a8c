package dev.docket.worker.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Shortens a text without changing what it commands, forbids or denies. */
final class Shortening {
  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final String BREAKS = "、。，；;,:： \n";

  private Shortening() {}

  /** {@code text} in at most {@code most} code points; empty if it cannot be had without harm. */
  static Optional<String> of(String text, int most) {
    if (length(text) <= most) {
      return Optional.of(text);
    }
    String without = ASIDE.matcher(text).replaceAll("").replace("  ", " ").strip();
    List<Force> whole = forces(text);
    String bare = !without.isEmpty() && whole.equals(forces(without)) ? without : text;
    if (length(bare) <= most) {
      return Optional.of(bare);
    }
    if (most < 12) {
      return Optional.empty();
    }
    Optional<String> clauses =
        (Source.isJapanese(bare) ? ClauseCut.of(bare, most) : PhraseCut.of(bare, most))
            .filter(cut -> isAsStrong(whole, cut));
    return clauses.isPresent() ? clauses : middleOut(whole, bare, most);
  }

  /** The beginning and the end, where no choice of whole clauses keeps the force. */
  private static Optional<String> middleOut(List<Force> whole, String bare, int most) {
    int[] points = bare.codePoints().toArray();
    // a Japanese predicate stands at the end, an English one near the beginning
    int tail = Source.isJapanese(bare) ? most / 2 : most / 4;
    int head = most - 1 - tail;
    int from = back(points, head);
    int to = forth(points, points.length - tail);
    String elided =
        new String(points, 0, from).strip()
            + "…"
            + new String(points, to, points.length - to).strip();
    if (whole.equals(forces(elided))) {
      return Optional.of(elided);
    }
    String cut = new String(points, 0, back(points, most - 1)).strip() + "…";
    return whole.equals(forces(cut)) ? Optional.of(cut) : Optional.empty();
  }

  /** Whether what a whole sentence commands, forbids or advises is still in some of its clauses. */
  private static boolean isAsStrong(List<Force> whole, String clauses) {
    Set<Force> all = EnumSet.noneOf(Force.class);
    all.addAll(whole);
    Set<Force> kept = EnumSet.noneOf(Force.class);
    kept.addAll(forces(clauses));
    all.removeAll(Set.of(Force.NOT, Force.MAY));
    return kept.containsAll(all)
        || (!all.contains(Force.MUST_NOT) && !kept.isEmpty() && kept.contains(whole.getFirst()));
  }

  private static List<Force> forces(String text) {
    return Force.of(text).stream().map(Force.Phrase::force).toList();
  }

  /** The last good place to cut at or before {@code at}, never inside a number or a word. */
  private static int back(int[] points, int at) {
    for (int i = at; i > at * 2 / 3 && i > 1; i--) {
      if (BREAKS.indexOf(points[i]) >= 0 || BREAKS.indexOf(points[i - 1]) >= 0) {
        return i;
      }
    }
    int i = at;
    while (i > 1 && isWord(points[i]) && isWord(points[i - 1])) {
      i--;
    }
    return i;
  }

  private static int forth(int[] points, int at) {
    for (int i = at; i < points.length && i < at + (points.length - at) / 2; i++) {
      if (BREAKS.indexOf(points[i - 1]) >= 0) {
        return i;
      }
    }
    int i = at;
    while (i < points.length && isWord(points[i]) && isWord(points[i - 1])) {
      i++;
    }
    return i;
  }

  /** Whether a cut beside this character could spoil a word or a number. */
  private static boolean isWord(int c) {
    boolean latin = c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '.' || c == ',');
    return latin || Character.isDigit(c) || "〇一二三四五六七八九十百千万億".indexOf(c) >= 0;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
