package dev.docket.wording.force;

import dev.docket.wording.Lexicon;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the phrases of a text that bind, advise, allow, forbid, release or negate, in Japanese and
 * English alike. Each word belongs to one phrase: the ない of なければならない is no negation.
 */
public final class Forces {
  /** All phrases of force. */
  public static final Lexicon<Force> LEXICON =
      Lexicon.of(DutyLexicon.ROWS, PermissionLexicon.ROWS, NegationLexicon.ROWS);

  /** Words at the head of a clause that negate what it says of its subject. */
  private static final Set<String> NEGATIVE_SUBJECTS =
      Set.of("no", "neither", "none", "nobody", "nothing", "nor");

  private static final Set<String> USED =
      Set.of(
          "use",
          "make",
          "exercise",
          "exert",
          "expend",
          "employ",
          "apply",
          "undertake",
          "its",
          "their",
          "his",
          "her",
          "our",
          "your",
          "the",
          "a",
          "such",
          "all",
          "commercial");

  /** Words before which できる tells who may do something, or when. */
  private static final Set<String> RIGHTS =
      Set.of("場合", "時", "旨", "者", "権利", "権限", "限り", "期限", "当事者");

  private static final int LONGEST_USE = 24; // characters between "shall" and "best efforts"

  /**
   * Before "no" in words for what does not matter: for any or no reason, with or with no notice.
   */
  private static final Pattern ANY_OR_NONE =
      Pattern.compile("(?i)\\b(?:any|some|all|little|with|good|one) or$");

  /** What may stand between a modal verb and its denial: must also not, shall, however, not. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i),? (?:also|however|therefore|thus|accordingly|further|furthermore|moreover|likewise|similarly|otherwise|nevertheless|in any (?:event|case|way)|at any time|under any circumstances?|for the avoidance of doubt),? ");

  private static final Pattern MODAL = Pattern.compile("(?i)\\b(?:must|shall|may|will|should)$");

  private Forces() {}

  /** The phrases of {@code text} in order; they do not overlap. */
  public static List<Phrase<Force>> in(String text) {
    List<Phrase<Force>> found = LEXICON.in(text);
    if (found.isEmpty()) {
      return found;
    }
    List<Phrase<Force>> joined = new ArrayList<>(found.size());
    boolean isNegated = false;
    int last = 0;
    for (Phrase<Force> known : found) {
      Phrase<Force> phrase =
          describes(text, known)
              ? new Phrase<>(Force.INABILITY, known.start(), known.end())
              : known;
      isNegated &= !endsClause(text, last, phrase.start());
      last = phrase.end();
      Phrase<Force> before = joined.isEmpty() ? null : joined.getLast();
      if (phrase.kind() == Force.EFFORT
          && before != null
          && isBinding(before.kind())
          && isUse(text, before.end(), phrase.start())) {
        joined.set(joined.size() - 1, new Phrase<>(Force.EFFORT, before.start(), phrase.end()));
      } else if (before != null && deniesVerb(text, before, phrase)) {
        joined.set(
            joined.size() - 1, new Phrase<>(before.kind().negated(), before.start(), phrase.end()));
      } else if (isNegated
          && phrase.kind().isModal()
          && Script.isLatin(text.charAt(phrase.start()))) {
        boolean frees = phrase.kind() == Force.OBLIGATION && isBound(phrase.in(text));
        Force negated = frees ? Force.RELEASE : phrase.kind().negated();
        joined.add(new Phrase<>(negated, phrase.start(), phrase.end()));
        isNegated = false;
      } else {
        joined.add(phrase);
        isNegated |= isNegativeSubject(text, phrase);
      }
    }
    return joined;
  }

  /** The phrases of {@code text} that state a duty, advice, a permission or a ban. */
  public static List<Phrase<Force>> duties(String text) {
    return in(text).stream().filter(phrase -> phrase.kind().duty().isPresent()).toList();
  }

  /** What {@code words}, one phrase alone, mean. */
  public static Optional<Force> of(String words) {
    List<Phrase<Force>> found = in(words);
    boolean whole =
        found.size() == 1
            && found.getFirst().start() == 0
            && found.getFirst().end() == words.length();
    return whole ? Optional.of(found.getFirst().kind()) : Optional.empty();
  }

  /** Whether {@code phrase} is the not of the modal verb {@code before}, behind an adverb. */
  private static boolean deniesVerb(String text, Phrase<Force> before, Phrase<Force> phrase) {
    return phrase.kind() == Force.NEGATION
        && before.kind().isModal()
        && Words.lower(phrase.in(text)).equals("not")
        && MODAL.matcher(before.in(text)).find()
        && BETWEEN.matcher(text.substring(before.end(), phrase.start())).matches();
  }

  /** Whether it says of the noun behind it what cannot be: 知ることができない建物. */
  private static boolean describes(String text, Phrase<Force> phrase) {
    int end = phrase.end();
    return phrase.kind() == Force.DENIAL
        && end < text.length()
        && text.charAt(end - 1) == 'い'
        && (Script.isKanji(text.charAt(end)) || isKatakana(text.charAt(end)));
  }

  /**
   * Whether the できる that ends at {@code end} says what the thing behind it is like, and nobody's
   * right: 身元を確認できる書類, but not 解除できる場合.
   */
  public static boolean describesThing(String text, int end) {
    return end > 0
        && end < text.length()
        && text.charAt(end - 1) == 'る'
        && (Script.isKanji(text.charAt(end)) || isKatakana(text.charAt(end)))
        && RIGHTS.stream().noneMatch(word -> text.startsWith(word, end));
  }

  private static boolean isKatakana(char c) {
    return Script.isKana(c) && !Script.isHiragana(c);
  }

  private static boolean isBinding(Force force) {
    return force == Force.OBLIGATION || force == Force.SOFT_OBLIGATION;
  }

  /** Whether it says that somebody is bound: denied, it frees him and bans nothing. */
  private static boolean isBound(String words) {
    String lower = Words.lower(words);
    return lower.contains("oblig") || lower.contains("required") || lower.contains("bound");
  }

  /** Whether nothing but "use its" stands between two phrases. */
  private static boolean isUse(String text, int from, int to) {
    if (to - from > LONGEST_USE) {
      return false;
    }
    String between = text.substring(from, to).strip();
    for (String word : Words.of(between)) {
      if (!USED.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNegativeSubject(String text, Phrase<Force> phrase) {
    if (phrase.kind() != Force.NEGATION
        || !NEGATIVE_SUBJECTS.contains(Words.lower(phrase.in(text)))) {
      return false;
    }
    int at = phrase.start();
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || followsLink(text, at);
  }

  /** Whether the words before {@code at} are and, but, or, that. */
  private static boolean followsLink(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return Set.of("and", "but", "or", "that", "then", "however")
            .contains(Words.lower(text.substring(from, at)))
        && !ANY_OR_NONE.matcher(text.substring(0, at)).find();
  }

  private static boolean endsClause(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ';' || c == ':' || c == '。' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}
