package dev.docket.worker.summary.claim;

import dev.docket.wording.Bound;
import dev.docket.wording.Condition;
import dev.docket.wording.Conjunction;
import dev.docket.wording.Cue;
import dev.docket.wording.NormalizedText;
import dev.docket.wording.Phrase;
import dev.docket.wording.Scope;
import dev.docket.wording.Script;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import dev.docket.wording.party.Parties;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence says that no shorter form of it may say otherwise: its words of force and denial,
 * its conditions and limits, its numbers and its parties, each in their order.
 */
public final class Meaning {
  /** The words of scope that turn or limit a sentence. */
  private static final Set<Scope> LIMITS =
      EnumSet.of(Scope.ONLY, Scope.SOME, Scope.EXCLUDING, Scope.NOTWITHSTANDING, Scope.REGARDLESS);

  private static final String ELLIPSIS = "…";
  private static final Pattern GAPS = Pattern.compile("(?:…|\\.{3}|\\s)+|[、,;:]\\s*");
  private static final int LEAST_CHUNK = 2; // characters of a stretch that has one place

  private Meaning() {}

  /** All of that in {@code text}, as one list to compare. */
  static List<String> of(String text) {
    String normal = normal(text);
    List<String> said = new ArrayList<>();
    add(said, Forces.in(normal));
    add(said, Condition.in(normal));
    add(said, Bound.in(normal));
    add(said, Scope.in(normal).stream().filter(scope -> LIMITS.contains(scope.kind())).toList());
    Quantities.in(normal).stream().map(Quantity::canonical).forEach(said::add);
    Parties.COMMON.in(normal).forEach(party -> said.add(party.in(normal)));
    return said;
  }

  private record Told(int at, String what) {}

  /**
   * All of that in the order of the text, with what is said of all or some, and what is joined or
   * parted: what must not differ between a quotation and its source.
   */
  public static List<String> inOrder(String text) {
    String normal = normal(text);
    List<Told> told = new ArrayList<>();
    Strength.of(text).forEach(phrase -> told.add(new Told(phrase.start(), phrase.guarded())));
    collect(told, Bound.in(normal));
    collect(told, Scope.in(normal));
    collect(told, Conjunction.in(normal));
    collect(told, Condition.in(normal));
    Cue.EXCEPTION
        .first(normal)
        .ifPresent(cue -> told.add(new Told(cue.start(), cue.kind().toString())));
    Parties.COMMON.in(normal).forEach(party -> told.add(new Told(party.start(), party.in(normal))));
    Quantities.in(normal).forEach(number -> told.add(new Told(number.start(), number.canonical())));
    told.sort(Comparator.comparingInt(Told::at));
    return told.stream().map(Told::what).toList();
  }

  private static <K> void collect(List<Told> told, List<Phrase<K>> phrases) {
    phrases.forEach(phrase -> told.add(new Told(phrase.start(), phrase.kind().toString())));
  }

  private static <K> void add(List<String> said, List<Phrase<K>> phrases) {
    phrases.forEach(phrase -> said.add(phrase.kind().toString()));
  }

  /** Whether {@code cut}, made of {@code source} by leaving words out, still says the same. */
  static boolean isKept(String source, String cut) {
    return of(source).equals(of(cut)) && hasSubject(source, cut) && hasPredicate(source, cut);
  }

  /** Whether the words before the first of force are still there. */
  private static boolean hasSubject(String source, String cut) {
    if (Script.isJapanese(source)) {
      return clause(source, 0).equals(clause(cut, 0));
    }
    return lead(source).equals(lead(cut));
  }

  private static String lead(String text) {
    String normal = normal(text);
    return Forces.in(normal).stream()
        .findFirst()
        .map(force -> normal.substring(0, force.start()).strip())
        .orElse("");
  }

  /** Whether a Japanese sentence still ends as it did, where its verb stands. */
  private static boolean hasPredicate(String source, String cut) {
    return !Script.isJapanese(source) || clause(source, -1).equals(clause(cut, -1));
  }

  /** The first clause of a Japanese sentence, or the last. */
  private static String clause(String text, int which) {
    Clauses clauses = Clauses.of(normal(text));
    String clause = clauses.clause(which < 0 ? clauses.size() - 1 : 0);
    return GAPS.matcher(clause).replaceAll("");
  }

  /**
   * Whether {@code text} is nothing but stretches of {@code source} in their order, fewer than all:
   * then it is a cut of it and no other wording.
   */
  static boolean isOmission(String source, String text) {
    String whole = NormalizedText.solid(source).text();
    int at = 0;
    int taken = 0;
    for (String chunk : GAPS.split(normal(text), -1)) {
      String folded = NormalizedText.solid(chunk).text();
      int found = whole.indexOf(folded, at);
      if (found < 0) {
        return false;
      }
      if (folded.length() >= LEAST_CHUNK) {
        at = found + folded.length();
        taken += folded.length();
      }
    }
    return taken > 0
        && NormalizedText.solid(text.replace(ELLIPSIS, "")).text().length() < whole.length();
  }

  private static String normal(String text) {
    return Strength.folded(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
