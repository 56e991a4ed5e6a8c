package dev.docket.worker.summary.claim;

import dev.docket.wording.Scope;
import dev.docket.wording.Script;
import dev.docket.wording.force.Force;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a claim dropped or added a negation that its source has or has not. */
final class Polarity {
  /** The parts of words that deny without a word of denial: 未払, unpaid. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\bun(?!der\\b|less\\b|til\\b|its?\\b|ion|iversi|iform)\\w{3,}|\\b(?:in|im|dis|non)\\w{4,}|\\b(?:refus|neglect|ignor)\\w*|\\brather than\\b|[欠不無未非否]",
          Pattern.CASE_INSENSITIVE);

  private static final Set<Scope> NARROWING = EnumSet.of(Scope.ONLY, Scope.EXCLUDING);

  /** Words that deny outright, rather than except or lack. */
  private static final Set<Force> DENYING =
      EnumSet.complementOf(EnumSet.of(Force.EXCEPTION, Force.LACK, Force.INABILITY));

  private static final Pattern STEM_BEFORE = Pattern.compile("([\\p{IsHan}ァ-ヶー々]+)[ぁ-ん]{0,6}$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

  /** Words between a negation and what it negates. */
  private static final Set<String> SKIPPED =
      Set.of(
          "the", "any", "been", "being", "and", "its", "their", "only", "have", "has", "more",
          "less", "later", "than", "this", "that", "all", "such", "with", "for");

  private static final int LONGEST_STEM = 12; // characters before a Japanese negation
  private static final int LONGEST_WAY = 60; // from an English one to the word it negates
  private static final int STEM = 6; // characters of a word that its inflections share

  private Polarity() {}

  /** What is wrong with the polarity of {@code claim}; empty if nothing is. */
  static Optional<String> fault(String claim, String source) {
    List<Strength.Phrase> inClaim = negative(claim);
    List<Strength.Phrase> inSource = negative(source);
    String lower = Strength.folded(claim).toLowerCase(Locale.ROOT);
    if (inClaim.isEmpty()) {
      for (Strength.Phrase phrase : inSource) {
        Optional<String> word = negated(source, phrase);
        if (word.isPresent() && lower.contains(word.get())) {
          return Optional.of("The source negates “" + word.get() + "”, the statement does not");
        }
      }
    }
    boolean denies = inClaim.stream().anyMatch(phrase -> DENYING.contains(phrase.words()));
    if (inSource.isEmpty() && denies && !narrows(source)) {
      return Optional.of("The statement negates what the source does not");
    }
    return Optional.empty();
  }

  private static boolean narrows(String source) {
    return IN_WORDS.matcher(source).find()
        || Scope.in(source).stream().anyMatch(scope -> NARROWING.contains(scope.kind()));
  }

  private static List<Strength.Phrase> negative(String text) {
    return Strength.of(text).stream()
        .filter(phrase -> phrase.force() == Strength.NOT || phrase.force() == Strength.MUST_NOT)
        .toList();
  }

  /** The word that a phrase negates, in lower case: the one before it in Japanese, else after. */
  private static Optional<String> negated(String source, Strength.Phrase phrase) {
    String text = Strength.folded(source);
    if (Script.isJapanese(text.substring(phrase.start(), phrase.end()))) {
      String before = text.substring(Math.max(0, phrase.start() - LONGEST_STEM), phrase.start());
      Matcher stem = STEM_BEFORE.matcher(before);
      return stem.find() ? Optional.of(stem.group(1)) : Optional.empty();
    }
    if (phrase.words() == Force.EXCEPTION) {
      return Optional.empty();
    }
    int end = Math.min(text.length(), phrase.end() + LONGEST_WAY);
    Matcher word = WORD.matcher(text.substring(phrase.end(), end));
    while (word.find()) {
      String next = word.group().toLowerCase(Locale.ROOT);
      if (!SKIPPED.contains(next) && !next.endsWith("ly")) {
        return Optional.of(next.length() > STEM ? next.substring(0, STEM) : next);
      }
    }
    return Optional.empty();
  }
}
