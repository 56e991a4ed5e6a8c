package dev.docket.worker.summary.claim;

import dev.docket.wording.Condition;
import dev.docket.wording.Definitions;
import dev.docket.wording.Script;
import dev.docket.wording.force.Forces;
import dev.docket.wording.number.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The clauses of a sentence, by the marks that part them outside of brackets and numbers, and those
 * of them without which it says less but nothing else.
 *
 * @param starts where each clause begins; the last is the end of the sentence
 */
record Clauses(String sentence, List<Integer> starts) {
  private static final String OPENING = "（(「『[“";
  private static final String CLOSING = "）)」』]”";
  private static final String JAPANESE = "、,；;";
  private static final String ENGLISH = ",;:";

  /** Opens examples and what is added without any limit: the rest holds with or without them. */
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?i)^\\s*(?:including|such as|for example|for instance|e\\.g\\.|which|who|whose|as well as)\\b");

  /** Opens a reason or purpose, which a duty holds without but a ban or permission may hang on. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)^\\s*(?:in order to|so that|so as to|because|since|thereby|in accordance with)\\b");

  private static final Pattern AND = Pattern.compile("(?i)^\\s*(?:and|as well as)\\b");
  private static final Pattern OR = Pattern.compile("(?i)^\\s*(?:or|nor)\\b");
  private static final Pattern MEMBER = Pattern.compile("^\\s*[(（]?[a-zA-Z0-9]{1,4}[)）]\\s");

  /** How a clause goes on after an aside: with its verb; a preposition may be the aside's own. */
  private static final Pattern RESUMES =
      Pattern.compile(
          "(?i)^\\s*(?:shall|must|may|will|can|cannot|should|is|are|was|were|has|have|does|do|to|unless|if|except)\\b");

  /** Begins a clause that goes before the main one. */
  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "(?i)^\\s*(?:if|where|when|whenever|while|after|before|upon|on|in|at|for|by|to|as|although|though|because|since|unless|except|notwithstanding|subject|with|without|however|therefore|provided|during|under|from|each time)\\b");

  /** Ends a Japanese clause that only tells how or what for. */
  private static final Pattern MANNER =
      Pattern.compile("(?:ため|ために|よう|ように|により|によって|に基づき|に基づいて|に従い|に従って|に際し)、$");

  /**
   * How a Japanese clause ends that goes on whatever is left out behind it: no noun, which may be
   * one of several that only the next clause has the verb of.
   */
  private static final Pattern COMPLETE =
      Pattern.compile("(?:(?<!又|また|若しく|もしく|あるい)は|[がをにもて]|とき|場合|限り|[者員会社甲乙丙]は?|[しりけきえれ])、$");

  /** How an English clause ends that shares its object with the next one: any interest in, */
  private static final Pattern SHARING =
      Pattern.compile(
          "(?i)\\b(?:in|of|to|for|with|from|by|on|at|into|onto|upon|under|about|against|over|between|among|the|an?|its|their|any|or|and)\\s*,?\\s*$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");
  private static final int FEWEST_WORDS = 4; // of a clause; what has fewer is a member of a list

  /** A stretch of the sentence that may be left out. */
  record Gap(int start, int end) {}

  /** The clauses of {@code sentence}; together the sentence. */
  static Clauses of(String sentence) {
    boolean japanese = Script.isJapanese(sentence);
    List<Integer> starts = new ArrayList<>(List.of(0));
    int depth = 0;
    for (int i = 0; i + 1 < sentence.length(); i++) {
      char c = sentence.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      boolean ends =
          japanese
              ? JAPANESE.indexOf(c) >= 0 && !Character.isDigit(sentence.charAt(i + 1))
              : ENGLISH.indexOf(c) >= 0 && sentence.charAt(i + 1) == ' ';
      if (ends && depth <= 0) {
        starts.add(i + 1);
      }
    }
    starts.add(sentence.length());
    return new Clauses(sentence, starts);
  }

  int size() {
    return starts.size() - 1;
  }

  String clause(int index) {
    return sentence.substring(starts.get(index), starts.get(index + 1));
  }

  /** What may be left out, the shortest stretch first. */
  List<Gap> gaps() {
    boolean denies = Forces.in(sentence).stream().anyMatch(phrase -> phrase.kind().isNegative());
    List<Gap> gaps = new ArrayList<>();
    if (Script.isJapanese(sentence)) {
      for (int i = 1; i + 1 < size() && !denies; i++) {
        if (MANNER.matcher(clause(i)).find() && COMPLETE.matcher(clause(i - 1)).find()) {
          gaps.add(new Gap(starts.get(i), starts.get(i + 1)));
        }
      }
    } else {
      for (int i = 1; i < size(); i++) {
        int end = resumption(i);
        if (end < size() ? isAside(i, denies) : isTail(i, denies)) {
          gaps.add(new Gap(starts.get(i), starts.get(end)));
        }
      }
    }
    gaps.sort(Comparator.comparingInt(gap -> gap.end() - gap.start()));
    return gaps;
  }

  /** The first clause after the one at {@code index} that goes on with the sentence itself. */
  private int resumption(int index) {
    int at = index + 1;
    while (at < size() && !RESUMES.matcher(clause(at)).find()) {
      at++;
    }
    return at;
  }

  private boolean isAside(int index, boolean denies) {
    String clause = clause(index);
    if (!Quantities.in(clause(index - 1)).isEmpty()) {
      return false; // it may say what is counted: less than $50 debt, including deferments
    }
    return EXAMPLES.matcher(clause).find() || (!denies && REASON.matcher(clause).find());
  }

  /** Whether the sentence may end before a clause, because all from there on is one addition. */
  private boolean isTail(int index, boolean denies) {
    boolean leads = SUBORDINATE.matcher(sentence).find() && Forces.duties(sentence).isEmpty();
    if (leads) {
      return false; // the main clause may be among the last
    }
    if (SHARING.matcher(clause(index - 1)).find()) {
      return false;
    }
    if (isAside(index, denies)) { // behind which another way to do it may come: by mail
      return IntStream.range(index + 1, size())
          .allMatch(i -> goesOn(clause(i)) && (denies || !OR.matcher(clause(i)).find()));
    }
    String clause = clause(index);
    boolean inList = WORD.matcher(clause(index - 1)).results().count() < FEWEST_WORDS;
    boolean bounded = !Condition.in(sentence).isEmpty() || !Definitions.in(sentence).isEmpty();
    if (inList || bounded) {
      return false; // the last of a list may have the noun of all, and of cases all must hold
    }
    boolean joins = AND.matcher(clause).find() || OR.matcher(clause).find();
    boolean isMember = MEMBER.matcher(clause).find() && !clause(index - 1).strip().endsWith(":");
    if (!joins && !isMember) {
      return false;
    }
    boolean and = false;
    boolean or = false;
    for (int i = index; i < size(); i++) {
      if (i > index && !goesOn(clause(i))) {
        return false; // it may belong to what is said before the list's end, too
      }
      and |= AND.matcher(clause(i)).find();
      or |= OR.matcher(clause(i)).find();
    }
    return denies ? or && !and : and && !or; // not A or B: not A; A and B: A
  }

  /** Whether a clause is one more member of what is joined before it. */
  private static boolean goesOn(String clause) {
    return AND.matcher(clause).find()
        || OR.matcher(clause).find()
        || MEMBER.matcher(clause).find()
        || EXAMPLES.matcher(clause).find();
  }
}
