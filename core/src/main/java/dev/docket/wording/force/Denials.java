package dev.docket.wording.force;

import dev.docket.wording.Phrase;
import dev.docket.wording.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Denials in English sentences, which stand with the subject or with the verb: Neither party is
 * bound, the parties are not bound.
 */
public final class Denials {
  private static final Set<String> SUBJECTS =
      Set.of("no", "neither", "none", "nobody", "nothing", "no-one");
  private static final Pattern HEAD =
      Pattern.compile("(?:^|[.;:,] |\\b(?:and|but|that|then|however) )$", Pattern.CASE_INSENSITIVE);

  /** Words behind which another clause is denied than the one whose subject stands before. */
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile(
          "\\b(?:who|whom|whose|which|that|if|when|where|unless|while|because|to)\\b|[,;:]",
          Pattern.CASE_INSENSITIVE);

  private Denials() {}

  /** Whether one of two sentences denies by its subject what the other denies by its verb. */
  public static boolean areOne(String a, String b) {
    return (deniesSubject(a) && deniesVerb(b)) || (deniesSubject(b) && deniesVerb(a));
  }

  /** Whether a sentence has one denial, its subject's: No party may, Neither A nor B is. */
  private static boolean deniesSubject(String sentence) {
    List<Phrase<Force>> denials = denials(sentence);
    if (denials.isEmpty()
        || !SUBJECTS.contains(Words.lower(denials.getFirst().in(sentence)))
        || !HEAD.matcher(sentence.substring(0, denials.getFirst().start())).find()) {
      return false;
    }
    long others =
        denials.stream()
            .skip(1)
            .filter(d -> !Words.lower(d.in(sentence)).equals("nor"))
            .filter(d -> d.kind() == Force.NEGATION)
            .count();
    long modal = denials.stream().filter(d -> d.kind() != Force.NEGATION).count();
    return others == 0 && modal <= 1; // the one that the subject negates
  }

  /** Whether a sentence has one denial, its first verb's: The parties shall not. */
  private static boolean deniesVerb(String sentence) {
    List<Phrase<Force>> denials = denials(sentence);
    return denials.size() == 1
        && !SUBJECTS.contains(Words.lower(denials.getFirst().in(sentence)))
        && !Words.lower(denials.getFirst().in(sentence)).equals("without")
        && !OTHER_CLAUSE.matcher(sentence.substring(0, denials.getFirst().start())).find();
  }

  private static List<Phrase<Force>> denials(String sentence) {
    return Forces.in(sentence).stream()
        .filter(
            phrase ->
                switch (phrase.kind()) {
                  case NEGATION, PROHIBITION, DENIAL, RELEASE, DISSUASION -> true;
                  case OBLIGATION,
                      SOFT_OBLIGATION,
                      RECOMMENDATION,
                      EFFORT,
                      PERMISSION,
                      POSSIBILITY,
                      INABILITY,
                      EXCEPTION,
                      LACK ->
                      false;
                })
        .toList();
  }
}
