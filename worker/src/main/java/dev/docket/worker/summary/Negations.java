package dev.docket.worker.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a claim dropped or added a negation that its source has or has not. */
final class Negations {
  private static final Pattern STEM_BEFORE = Pattern.compile("([\\p{IsHan}ァ-ヶー々]+)[ぁ-ん]{0,6}$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Set<String> SKIPPED =
      Set.of(
          "the", "any", "been", "being", "and", "its", "their", "only", "have", "has", "more",
          "less", "later", "than", "this", "that", "all", "such", "with", "for");
  private static final Pattern HARD =
      Pattern.compile(
          "\\bnot\\b|n['’]t\\b|\\bno\\b|\\bnever\\b|\\bcannot\\b|(?<![少危])ない|ません|なかった|ず",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LACKING =
      Pattern.compile(
          "\\bmissing\\b|\\babsen\\w+|\\bun\\w{3,}|\\b(?:in|im|dis|non)\\w{4,}|\\bomit\\w*|\\bneglect\\w*|\\bignor\\w*|\\bonly\\b|\\brefus\\w*|\\brather"
              + " than\\b|\\bwithout\\b|欠|不|無|未|非|否|限り|のみ|だけ|以外|除",
          Pattern.CASE_INSENSITIVE);

  private Negations() {}

  /** What is wrong with the polarity of {@code claim}; empty if nothing is. */
  static Optional<String> fault(String claim, String source) {
    List<Force.Phrase> inClaim = negative(claim);
    List<Force.Phrase> inSource = negative(source);
    String lower = Force.folded(claim).toLowerCase(Locale.ROOT);
    if (inClaim.isEmpty()) {
      for (Force.Phrase phrase : inSource) {
        Optional<String> word = negated(source, phrase);
        if (word.isPresent() && lower.contains(word.get())) {
          return Optional.of("The source negates “" + word.get() + "”, the statement does not");
        }
      }
    }
    boolean denies =
        inClaim.stream()
            .map(p -> Force.folded(claim).substring(p.start(), p.end()))
            .anyMatch(phrase -> HARD.matcher(phrase).find());
    if (inSource.isEmpty() && denies && !LACKING.matcher(source).find()) {
      return Optional.of("The statement negates what the source does not");
    }
    return Optional.empty();
  }

  private static List<Force.Phrase> negative(String text) {
    List<Force.Phrase> negative = new ArrayList<>();
    for (Force.Phrase phrase : Force.of(text)) {
      if (phrase.force() == Force.NOT || phrase.force() == Force.MUST_NOT) {
        negative.add(phrase);
      }
    }
    return negative;
  }

  /** The word that a phrase negates, in lower case: the one before it in Japanese, else after. */
  private static Optional<String> negated(String source, Force.Phrase phrase) {
    String text = Force.folded(source);
    String said = text.substring(phrase.start(), phrase.end());
    if (Source.isJapanese(said)) {
      String before = text.substring(Math.max(0, phrase.start() - 12), phrase.start());
      Matcher stem = STEM_BEFORE.matcher(before);
      return stem.find() ? Optional.of(stem.group(1)) : Optional.empty();
    }
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("unless") || lower.startsWith("except") || lower.startsWith("exclud")) {
      return Optional.empty();
    }
    Matcher word =
        WORD.matcher(text.substring(phrase.end(), Math.min(text.length(), phrase.end() + 60)));
    while (word.find()) {
      String next = word.group().toLowerCase(Locale.ROOT);
      if (!SKIPPED.contains(next) && !next.endsWith("ly")) {
        return Optional.of(next.length() > 6 ? next.substring(0, 6) : next);
      }
    }
    return Optional.empty();
  }
}
