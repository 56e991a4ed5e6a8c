package dev.docket.worker.summary.sheet;

import dev.docket.summary.DocumentKind;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the sentence that answers a question best, and the other sides' beside it. */
final class TopicReader {
  private static final int MOST = 3; // sentences of a value
  private static final int CAPTIONED = 10; // score of an answer under its own caption
  private static final int BESIDE = 1; // the same for one of the paragraphs under its heading
  private static final int NEAR = 3; // by which a second sentence may be less of an answer

  /** What answers no question, whatever its words: what a word means, what survives. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)[”\"]\\s+(?:means|shall mean|refers? to|includes)\\b|^(?:sections?|clauses?|articles?|(?:all |any |the |those |these )?(?:provisions?|obligations?|terms|rights|following)|this (?:section|clause|article|provision|obligation))\\b[^.]{0,300}\\bsurviv|をいう。?$|とは、|\\b(?:will|shall) have the meaning|\\bforms? (?:a )?part of\\b|\\byou can (?:see|view|find|read|learn)\\b|(?:規定|各?条|定め)[^。]{0,60}(?:存続|効力を有)|という。）?をいう|^(?:たとえば|例えば|for example\\b)|\\bheadings?\\b|\\binvalid or unenforceable\\b|\\bentire agreement\\b|\\bsupersedes?\\b|含まれない|含まない|該当しない(?:もの|情報)|(?:shall|does|do|will) not (?:include|apply)\\b|適用しない|適用されない|\\bforce majeure\\b");

  private static final Pattern DEFINITIONS =
      Pattern.compile("(?i)^(?:definitions?|interpretation|defined terms)\\b|^(?:用語の)?定義$");

  /** A company whose name a form leaves open: what it does is said all the same. */
  private static final Pattern NAMELESS =
      Pattern.compile("(?:株式|合同|有限)?会社[〇○●]{1,4}|[〇○●]{1,4}(?:株式|合同|有限)会社");

  /** Says something of what other sentences name: all such items are its property. */
  private static final Pattern POINTER = Pattern.compile("(?i)\\b(?:all|any|each) such\\b");

  /** What a provider gives though a sentence says that its receiver takes it so. */
  private static final Pattern AS_IS =
      Pattern.compile("(?i)\\b(?:provided|offered|supplied)\\b[^.]{0,30}[“\"']as[ -]is\\b");

  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?i)^(?:if|when|where|in the event|upon|after|during|before|despite|notwithstanding|without limiting)\\b|^[^、。]{0,60}(?:場合|とき)(?:は|に)|^前(?:項|条)|規定にかかわらず|^なお");

  private final Clauses clauses;
  private final DocumentKind kind;
  private boolean wholly; // whether all of the document is about what is asked

  TopicReader(Clauses clauses, DocumentKind kind) {
    this.clauses = clauses;
    this.kind = kind;
  }

  /** The same for a document that is all about what is asked, as its title says. */
  TopicReader wholly() {
    wholly = true;
    return this;
  }

  private record Scored(Clause clause, int score) {}

  /** The best answer in the whole document. */
  Optional<Entry> read(Question question) {
    return among(question, _ -> true);
  }

  /** The best answer under a heading that names the question. */
  Optional<Entry> captioned(Question question) {
    return among(question, c -> depth(question, c) >= 0);
  }

  /** The best answer of the clauses that are {@code wanted}. */
  Optional<Entry> among(Question question, Predicate<Clause> wanted) {
    List<Scored> all =
        clauses
            .sentences()
            .filter(wanted)
            .map(c -> new Scored(c, score(question, c)))
            .filter(s -> s.score() > 0)
            .toList();
    List<Scored> own = all.stream().filter(s -> !s.clause().isInSchedule()).toList();
    List<Scored> answers = own.isEmpty() ? all : own; // what is annexed may bind others
    Optional<Scored> best =
        answers.stream().reduce((one, next) -> next.score() > one.score() ? next : one);
    return best.map(b -> new Provision(clauses).entry(chosen(question, answers, b)));
  }

  /** The best answer, those of other sides under their captions, and what belongs to it. */
  private List<Clause> chosen(Question question, List<Scored> answers, Scored best) {
    Set<Integer> units = new HashSet<>(Set.of(best.clause().unit()));
    Set<String> sides = new HashSet<>();
    Optional<String> first = Side.of(Said.bare(best.clause().text()));
    first.ifPresent(sides::add);
    boolean others = question.sides() && first.isPresent() && !Side.isAll(first.get());
    for (Scored answer : answers) {
      boolean beside =
          answer.clause().section() == best.clause().section()
              || (isSibling(answer.clause(), best.clause())
                  && !Provision.isItem(answer.clause())
                  && answer.score() >= best.score() - BESIDE);
      if (question.sides() && beside && units.size() < MOST) {
        units.add(answer.clause().unit());
        Side.of(Said.bare(answer.clause().text())).ifPresent(sides::add);
      }
    }
    for (Scored answer : answers) {
      boolean near = answer.score() >= best.score() - NEAR && answer.score() >= CAPTIONED;
      Optional<String> side = Side.of(Said.bare(answer.clause().text()));
      if (question.many() && near && units.size() < MOST) {
        units.add(answer.clause().unit());
      }
      if (others && near && units.size() < MOST && side.isPresent() && sides.add(side.get())) {
        units.add(answer.clause().unit());
      }
    }
    for (Clause next : clauses.all()) {
      boolean same = next.section() == best.clause().section() || isSibling(next, best.clause());
      if (same
          && units.size() < MOST
          && next.isSaid()
          && !next.isHeading()
          && question.more().matcher(next.text()).find()) {
        units.add(next.unit());
      }
    }
    return clauses.all().stream().filter(c -> units.contains(c.unit())).toList();
  }

  /** Whether two clauses stand under the same caption. */
  private static boolean isSibling(Clause one, Clause other) {
    List<String> captions = one.captions();
    return !captions.isEmpty() && captions.equals(other.captions());
  }

  private int score(Question question, Clause clause) {
    String text = Said.bare(clause.text());
    int depth = wholly ? clause.captions().size() : depth(question, clause);
    if (!clause.isSaid()
        || !answers(question, filled(NAMELESS.matcher(text).replaceAll("会社")), depth)) {
      return 0;
    }
    Optional<String> side = Side.of(text);
    if (question.provider()
        && kind == DocumentKind.TERMS
        && side.filter(Side::isReceiver).isPresent()
        && !AS_IS.matcher(text).find()) {
      return 0;
    }
    if (clause.captions().stream().anyMatch(c -> DEFINITIONS.matcher(c).find())) {
      return 0;
    }
    int score = depth == 0 ? CAPTIONED + 2 : depth > 0 ? CAPTIONED + 1 : CAPTIONED - 4;
    score += clause.obliges() ? 1 : 0;
    score += question.best().matcher(text).find() ? 3 : 0;
    score -= clause.isInSchedule() ? 4 : 0;
    score -= CONDITIONAL.matcher(text).find() ? 2 : 0;
    score -= Provision.goesOn(clause) || POINTER.matcher(text).find() ? 3 : 0;
    score -= Provision.isItem(clause) ? 3 : 0;
    return score;
  }

  /** What a sentence says before the first place that it leaves open; nothing if that is all. */
  private static String filled(String text) {
    OptionalInt open = Blanks.first(text);
    return open.isEmpty() ? text : text.substring(0, open.getAsInt());
  }

  private static boolean answers(Question question, String text, int depth) {
    String bare = ASIDE.matcher(text).replaceAll("");
    boolean within = depth == 0 && question.within().matcher(bare).find();
    return (within || question.answer().matcher(bare).find())
        && !question.never().matcher(bare).find()
        && !NEVER.matcher(text).find();
  }

  /** How far above the clause a caption of the question stands; -1 if none does. */
  private static int depth(Question question, Clause clause) {
    for (int i = 0; i < clause.captions().size(); i++) {
      if (question.caption().matcher(clause.captions().get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** The sentence without the number and caption that it may stand behind. */
  static String bare(Clause clause) {
    return Said.bare(clause.text());
  }
}
