package dev.docket.local.analyst;

import dev.docket.wording.Actors;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.force.Force;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clause in which a phrase of force stands.
 *
 * @param before its words before the phrase, asides left out
 * @param after the sentence's words after the phrase
 * @param isMain whether it states what the sentence states, rather than a case, a ground or which
 *     thing is meant
 * @param whole all of the sentence before the phrase
 */
record Clause(String before, String after, boolean isMain, String whole) {
  private static final String ENDS_CLAUSE = "。、，,．.」』)）；;： 　";
  private static final Pattern BOUNDARY = Pattern.compile("[,;:]\\s+|[.]\\s+|\\s[–—-]\\s");
  private static final Pattern CASE =
      Pattern.compile(
          "(?i)\\b(?:if|unless|when|where|whenever|wherever|because|whether|how|what|why|while|although|though|so (?=(?:I|we|you|they|it) ?$)"
              + "|in the event|provided that|so long as|as long as|in case|to the extent|so that|as soon as)\\b");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:which|who|whom|whose)\\b|\\b(?:that|as|than|and what|rather)\\s*$");

  /** Those who act within a clause of which: a commons that cities, states and businesses. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)\\b\\w{3,} (?:that|which|whom) (?:[\\w-]+, )+(?:[\\w-]+,? )?(?:and|or) [\\w-]+\\s*$");

  /** The items of a list of cases: unless (a) we are prohibited; (b) we have no time. */
  private static final Pattern CASES =
      Pattern.compile(
          "(?i)\\b(?:unless|if|where|when|except(?: where| if)?)\\s*:\\s*(?:\\(\\w{1,3}\\)[^;.]*;\\s*(?:or |and )?)*\\(\\w{1,3}\\)[^;.]*$");

  private static final Pattern THAT =
      Pattern.compile("(?i)(?:^|(\\w+)(?: to (?:the )?[\\w-]+)?[,:]?\\s+)that\\b");

  /** That something is not said, whatever it is: does not mean that we will. */
  private static final Pattern NOT_SAID =
      Pattern.compile(
          "(?i)(?:\\bnot|n['’]t) (?:\\w+ly )?(?:mean|imply|state|suggest|represent|warrant|guarantee|promise|ensure) that\\b");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)^(?:agree|acknowledge|ensure|represent|warrant|undertake|confirm|understand|require|provide|state"
              + "|specif|stipulate|certif|covenant|guarantee|procure|recommend|conclude|mean|is|further|and)\\w*$");

  /** A subject with which one is meant, told before the phrase: A person who receives it. */
  static final Pattern DESCRIBED =
      Pattern.compile(
          "^((?:[Aa]n?|[Tt]he|[Aa]ny|[Ee]ach|[Ee]very|[Nn]o) (?:[\\w-]+ ){0,3}?[\\w-]+) (?:that|who|which) (?:(?:is|are|was|were|has|have|had|does|do|did)|\\p{Ll}+(?:s|ed))(?: [^ ,]+){2,}$");

  /**
   * Who acts, then an aside that begins with a preposition: All members, in order to vote, must.
   */
  private static final Pattern THEN_ASIDE =
      Pattern.compile(
          "^((?:All|Each|Every|The|Any|An?|Both|You|We|Our)\\b(?: (?!(?:is|are|was|were|shall|may|must|will|can|has|have)\\b)[\\w’'-]+){0,6}), (?:in order|if|when|where|unless|upon|on|in|by|with|without|during|under|after|before|as|subject|for|at) [^.;]+,$");

  private static final Pattern OPEN_CASE =
      Pattern.compile("^(?i:if|when|where|unless|once|before|after|until)\\s");
  private static final Pattern PRONOUN = Pattern.compile("(?i)(?:it|they|he|she)");
  private static final Pattern OWNED = Pattern.compile("(?i)^(?:my|your|our|its|their|his|her) ");
  private static final Pattern UNFINISHED = // a name and what stands behind it
      Pattern.compile(
          "(?i) (?:is|are|was|were|has|have|do|does|will|shall|can|may|at|in|of|on|for|to|by|with|or|and|any|the|an?|each|all|every|not|under|who|that)$");

  private static final int MOST_NAMES = 3; // blanks in the name of who acts

  private static final Set<String> ASIDE_ENDS = Set.of("", "and", "or", "but", "also", "then");
  private static final int MOST_ASIDES = 4;

  /** The clause of {@code phrase} in {@code sentence}. */
  static Clause of(String sentence, Phrase<Force> phrase) {
    String after = sentence.substring(phrase.end());
    if (Script.isJapanese(phrase.in(sentence))) {
      String before = sentence.substring(0, phrase.start());
      boolean ends =
          after.isEmpty()
              || ENDS_CLAUSE.indexOf(after.charAt(0)) >= 0
              || after.startsWith("が、")
              || after.startsWith("こと。")
              || after.startsWith("ので、");
      return new Clause(before, after, ends, before);
    }
    String whole = sentence.substring(0, phrase.start());
    Matcher aside = THEN_ASIDE.matcher(whole.strip());
    String before = named(whole, aside.find() ? aside.group(1) : withoutAsides(whole));
    return new Clause(
        before,
        after,
        isMain(before) && !LISTED.matcher(whole).find() && !CASES.matcher(whole).find(),
        whole);
  }

  /** Whom a pronoun means that stands behind a case: If Customer disputes it, it will. */
  private static String named(String whole, String subject) {
    Matcher open = OPEN_CASE.matcher(whole);
    if (!PRONOUN.matcher(subject).matches() || !open.find()) {
      return subject;
    }
    String named = "";
    for (int end = open.end(); end > 0 && end < whole.length(); end = whole.indexOf(' ', end + 1)) {
      String words = whole.substring(open.end(), end).strip();
      if (words.chars().filter(c -> c == ' ').count() > MOST_NAMES) {
        break;
      }
      boolean isWhole = !OWNED.matcher(words).find() && !UNFINISHED.matcher(words).find();
      named = Actors.isActor(words) && isWhole ? words : named;
    }
    return named.isEmpty() ? subject : named;
  }

  /** The last clause of {@code text} that has a subject, without what was put in after that. */
  private static String withoutAsides(String text) {
    int end = text.length();
    int start = boundary(text, end);
    for (int i = 0; i < MOST_ASIDES && start > 0 && isAside(text.substring(start)); i++) {
      end = start;
      int asideStart = boundary(text, trimmed(text, end));
      end = trimmed(text, asideStart);
      start = boundary(text, end);
      String subject = text.substring(start, Math.max(start, end)).strip();
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return text.substring(start).strip();
  }

  private static boolean isAside(String clause) {
    return ASIDE_ENDS.contains(clause.strip().toLowerCase(java.util.Locale.ROOT));
  }

  /** The end of {@code text} up to {@code end} without the mark that stands there. */
  private static int trimmed(String text, int end) {
    int at = end;
    while (at > 0 && ",;: ".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static int boundary(String text, int end) {
    Matcher boundary = BOUNDARY.matcher(text).region(0, end);
    int start = 0;
    while (boundary.find()) {
      start = boundary.end();
    }
    return start;
  }

  private static boolean isMain(String before) {
    if (DESCRIBED.matcher(before).find()) {
      return true;
    }
    if (CASE.matcher(before).find()
        || RELATIVE.matcher(before).find()
        || NOT_SAID.matcher(before).find()) {
      return false;
    }
    Matcher that = THAT.matcher(before);
    while (that.find()) {
      String verb = that.group(1);
      if (verb != null && !SAYING.matcher(verb).find()) {
        return false;
      }
    }
    return true;
  }
}
