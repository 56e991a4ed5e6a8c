package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Span;
import dev.docket.wording.Actors;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import dev.docket.wording.force.Force;
import dev.docket.wording.force.Forces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duty that a sentence states: its force, and who bears it as far as the sentence says.
 *
 * @param force {@code must}, {@code must_not}, {@code may} or {@code should}
 * @param who words of the sentence; empty if it does not say
 * @param phrase where the force is expressed
 * @param isPassive whether it says what is to be done to its subject
 */
record Duty(String force, String who, Span phrase, boolean isPassive) {
  /** After a phrase of force: what is so, rather than what somebody does. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)^\\s*(?:not |also |only |always |already |still |sometimes |often |even |now |necessarily )*(?:be (?:liable|responsible|deemed|considered|construed|interpreted|governed|subject|effective|binding|valid"
              + "|an?|the|in|of|available|able|unable|required|due|entitled|necessary|affected|sufficient|more|less|no)\\b"
              + "|apply|affect|limit|constitute|mean|have|include|contain|cause|result|occur|arise|exist|vary|differ|become|remain|lead|appear"
              + "|experience|incur|lose|operate|survive|prevail|respond|need|fail)\\b");

  /** After "shall": it is to have, make or be none. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)^\\s*(?:have|be|make|give|take|receive|incur|bear|accept|hold|charge|contain) (?:no|none|neither)\\b(?! (?:later|less|more|fewer|earlier))");

  private static final Pattern NOUN =
      Pattern.compile(
          "(?i)^(?:prohibitions?|recommendations?|recommending|mandatory|compulsory|optional|optionally|desirable|preferably|encourage[sd]?|advised|advisable|discouraged)$");

  private static final Pattern DESCRIPTIVE =
      Pattern.compile("(?i)\\bcan|\\b(?:wo)n['’]t|\\bwill\\b|\\bha(?:s|ve) to\\b|でき|認め|許され|要する|必要");

  private static final Pattern ATTACKER =
      Pattern.compile("(?i)\\b(?:attackers?|adversar\\w+|malicious|hackers?|intruders?)\\b|攻撃者");

  /** After "will": what happens to somebody, or is so, whoever wants it. */
  private static final Pattern HAPPENS =
      Pattern.compile(
          "(?i)^\\s*(?:not |also |only |then |\\w+ly )*(?:be (?:\\([ia1]\\) )?(?:set (?:forth|out)|outlined|detailed|explained|defined|described|listed|specified|shown|displayed|reflected|found|stated|contained|able|unable|available|unavailable|effective|subject|governed|deemed|considered|affected|sufficient|necessary|entitled)"
              + "|incur|receive|have|experience|lose|find|see|become|remain|need|lead|result|occur)\\b");

  private static final Pattern LIABLE = // nobody can do or omit that
      Pattern.compile(
          "(?i)^[^.;:]{0,60}?\\bbe (?:held |in any way |otherwise )?(?:\\w+ly (?:or \\w+ly )?)?(?:liable|responsible|accountable)\\b"
              + "|^\\s*(?:be (?:deemed|held) to )?(?:bear|assume|accept|take|incur|undertake) (?:any |no |all )?(?:\\w+ ){0,2}?(?:responsibilit(?:y|ies)|liabilit(?:y|ies)|obligations?)\\b");

  /** After "cannot": what nobody is able to, rather than what is forbidden. */
  private static final Pattern ABILITY =
      Pattern.compile(
          "(?i)^\\s*(?:always |fully |and do(?:es)? not )?(?:guarantee|ensure|control|promise|warrant|assure|predict|verify|confirm|be (?:sure|certain|held))\\b");

  /** What nobody stands for, rather than what is forbidden: 正確性を保証することはできません. */
  private static final Pattern JA_ABILITY =
      Pattern.compile("(?:保証|約束|担保|確約|保障|お約束)を?(?:する|行う)?(?:こと(?:は|が))?$");

  private static final Pattern SOFT = Pattern.compile("ものと(?:し|する|します)$");

  private static final Pattern TIME = Pattern.compile("(?:時|際|場合|とき|後|前|間|中|ため)$");

  private static final Pattern IS_SO = // before ものとする: how something is taken, nobody's act
      Pattern.compile("(?:含む|含まれる|みなす|該当する|準用する|適用される|いう|除く|算入する)$");

  private static final Pattern JOINED = Pattern.compile("(?i)^[^;:]*\\b(?:and|or|but) (?:also )?$");

  /** Before a phrase that has no subject of its own: may enter and must, may enter but shall. */
  private static final Pattern SHARES =
      Pattern.compile(
          "(?i)\\b(?:shall|must|may|will|should|can)\\b[^.;:]*\\b(?:and|but|or) (?:also |then )?$");

  private static final Pattern GOES_ON = // who acts in the clause that ends the sentence
      Pattern.compile("^、\\s*([^、。は「」（）]{1,12})は[^。]*(?:る|ない|ならない|します|ません|とする|とします)。?$");

  /** A duty in the plain form before an effort: 市に届け出るとともに、…に努める. */
  private static final Pattern TOGETHER =
      Pattern.compile("(?:届け出|提出|報告|通知|連絡|支払|返還|設置|作成|公表|公開|保存|保管|実施)(?:す?る|を行う|う)とともに、?[^。]*$");

  /** What gives a right, which is not his who acts in the next clause: 譲渡できるものとし、甲は. */
  private static final Pattern ALLOWS = Pattern.compile("(?:でき|出来)る(?:もの|こと)とし$");

  /** A clause that frees somebody, and so says nothing of who bears the duty before it. */
  private static final Pattern RELEASES =
      Pattern.compile(
          "^、[^。]*(?:責任|責め?|義務)(?:を|は|も)?(?:一切|何ら|いかなる)?(?:負わない|負いません|負いかねます|負うものでは(?:ない|ありません)|免れる|免れます)[^。]*。?|^、[^。]*(?:関知|関与|保証|補償)(?:しない|しません|いたしません)[^。]*。?");

  private static final Pattern NAMES = // what a word means
      Pattern.compile(
          "(?i)^\\s*(?:also )?(?:mean\\b|be (?:defined|known|called|termed|referred to|deemed to mean|understood to mean)\\b)");

  private static final Pattern LIMIT = // on what something comes to
      Pattern.compile(
          "(?i)^\\s*(?:not )?(?:be (?:more|greater|less|fewer|higher|lower|later|earlier|longer) than|exceed)\\b");

  private static final Pattern BE =
      Pattern.compile(
          "(?i)^\\s*(?:be (?!\\w*ed\\b)|be (?:supported|updated|maintained|offered|error)\\b|have|experience|incur|lose|need)\\b");
  private static final Pattern KNOWN =
      Pattern.compile("(?i)\\b(?:acknowledge|understand)s? (?:and \\w+ )?that\\b");
  private static final Pattern SHOULD = Pattern.compile("(?i)^should");
  private static final Pattern NOT = Pattern.compile("(?i)^\\s*not\\b");
  private static final Pattern ALLOW = Pattern.compile("(?i)^\\s*(?:allow|permit|recogni[sz]e)\\b");
  private static final Pattern OURSELVES = Pattern.compile("(?i)^(?:we|I|our\\b.*)$");
  private static final Pattern PARTICIPLE = // bans only with a verb before it: is prohibited
      Pattern.compile("(?i)^(?:prohibited|forbidden|barred|precluded|banned|not \\w+(?:ed|en))\\b");
  private static final Pattern VERB_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:is|are|be|was|were|been|being|strictly|expressly|hereby|\\w+ly|you['’]re|not)\\s*$");

  /** A noun and who acts on it, with nothing between them: requirements we must comply with. */
  private static final Pattern RELATED =
      Pattern.compile(
          "\\p{Ll}{3,} (?<!\\b(?:and|but|or|that|then|so|policy|which|also|thus|example|instance|event|case|addition|particular) )(?:we|you|they|it|he|she)$");

  private static final Pattern IN_ORDER =
      Pattern.compile("^(?:In order to|To) \\p{Ll}+ "); // To vote you

  /** What is done to somebody who is the topic: 役員は、総会の決議により解任することができる. */
  private static final Pattern OUSTED =
      Pattern.compile("(?:により|によって|をもって|て)、?(?:解任|除名|罷免|解職|罷免|懲戒|処分|選任|再任)(?:することが)?");

  /** What somebody who is the topic may be made: 幹事は、副代表とすることができる. */
  private static final Pattern MADE_SO =
      Pattern.compile("は、?[^をがは。]*\\p{IsHan}と(?:する|みなす)こと(?:が|も)でき[^。]{0,12}$");

  /** What stands behind the phrase that ends a Japanese sentence. */
  private static final Pattern END = Pattern.compile("(?:こと|（[^（）]*）|\\([^()]*\\)|[。．.」』)）\\s])*");

  /**
   * A bound on a number or time, which forbids nothing by itself: in no event less than four weeks.
   */
  private static final Pattern BOUNDS =
      Pattern.compile(
          "(?i)^\\s*(?:be )?(?:less|fewer|lower|shorter|later|earlier|sooner|more|greater|longer|higher) than\\b");

  private static final Pattern WILL = Pattern.compile("['’]?ll"); // you’ll

  private static final Pattern IN_NO_EVENT = Pattern.compile("(?i)^(?:in|under|at) no ");

  private static final Pattern NONE_OF = Pattern.compile("(?i)\\bno (?:[\\w'’-]+ ){1,4}$");
  private static final Pattern NEEDED =
      Pattern.compile("(?i)^\\s*be (?:required|needed|necessary)\\b");
  private static final Pattern BARRED = Pattern.compile("(?i)^(?:barred|precluded)\\b");
  private static final Pattern PERHAPS =
      Pattern.compile("(?i)\\b(?:may|might|could|can|will|shall|must|to)\\s*$");
  private static final Pattern EFFORTS =
      Pattern.compile("(?i)^(?!shall|must|will).*(?:effort|endeavou?r)s?$");
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:us(?:e|es|ing)|mak(?:e|es|ing)|exert|expend|employ|undertake|apply|exercise|take)s?\\b[^,.;]{0,24}$");

  private record Stated(Phrase<Force> phrase, Clause clause) {}

  /** The duty that {@code sentence} states; a ban, if it states several. */
  static Optional<Duty> in(String sentence) {
    if (Kind.isTakenAsConsent(sentence)) {
      return Optional.empty();
    }
    List<Stated> all = new ArrayList<>();
    for (Phrase<Force> phrase : Forces.duties(sentence)) {
      Clause clause = shared(Clause.of(sentence, phrase), all);
      if (!isAside(sentence, phrase) && clause.isMain() && binds(sentence, phrase, clause)) {
        all.add(new Stated(phrase, clause));
      }
    }
    return main(sentence, all)
        .map(stated -> duty(sentence, stated))
        .map(duty -> duty.who.isEmpty() ? duty.of(first(sentence, all, duty)) : duty);
  }

  /** A clause that an "and" joins to one before it, whose subject is that one's. */
  private static Clause shared(Clause clause, List<Stated> before) {
    if (before.isEmpty() || !SHARES.matcher(clause.whole()).find()) {
      return clause;
    }
    Clause first = before.getLast().clause;
    return new Clause(first.before(), clause.after(), first.isMain(), first.whole());
  }

  /** Whether a phrase stands in brackets, which do not say what the sentence says. */
  private static boolean isAside(String sentence, Phrase<Force> phrase) {
    int depth = 0;
    for (int i = 0; i < phrase.start(); i++) {
      char c = sentence.charAt(i);
      depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      depth = Math.max(0, depth);
    }
    return depth > 0 && Script.isJapanese(phrase.in(sentence));
  }

  /** Who bears the duties of a sentence before one that an "and" joins to them. */
  private static String first(String sentence, List<Stated> all, Duty duty) {
    String before = sentence.substring(0, duty.phrase.start());
    String who = duty(sentence, all.getFirst()).who;
    return JOINED.matcher(before).find() && !who.isEmpty() ? who : "";
  }

  /** The same where a lead above forbids what it says. */
  Duty banned() {
    return new Duty("must_not", who, phrase, isPassive);
  }

  private Duty of(String bearer) {
    return new Duty(force, bearer, phrase, isPassive);
  }

  /**
   * The main verb's among those that a sentence states: in Japanese the one that ends it, or else
   * the strictest; in English the first, or what binds behind what only allows or advises.
   */
  private static Optional<Stated> main(String sentence, List<Stated> all) {
    if (all.isEmpty() || !Script.isJapanese(all.getFirst().phrase.in(sentence))) {
      boolean binds = all.stream().findFirst().filter(first -> rank(first) <= 1).isPresent();
      return binds
          ? all.stream().findFirst()
          : all.stream().min(Comparator.comparingInt(Duty::rank)); // the first among equals
    }
    Kind kind = Kind.ofJapanese(sentence);
    if (kind == Kind.EFFECT || kind == Kind.WARRANTY) {
      return Optional.empty();
    }
    Stated last = all.getLast();
    return END.matcher(last.clause.after()).matches()
        ? Optional.of(last)
        : all.stream().min(Comparator.comparingInt(Duty::rank));
  }

  /** The strictest first. */
  private static int rank(Stated stated) {
    return switch (stated.phrase.kind().duty().orElseThrow()) {
      case MUST_NOT -> 0;
      case MUST -> 1;
      case SHOULD -> 2;
      case MAY -> 3;
    };
  }

  /** Whether the phrase says what somebody has to do or may, not what is or can be. */
  private static boolean binds(String sentence, Phrase<Force> phrase, Clause clause) {
    String words = phrase.in(sentence);
    if (phrase.kind() == Force.POSSIBILITY || NOUN.matcher(words).find()) {
      return false;
    }
    if (Script.isJapanese(words)) {
      if (phrase.kind().isNegative() && JA_ABILITY.matcher(clause.before()).find()) {
        return false;
      }
      String subject = Subject.of(clause, true);
      boolean soft = SOFT.matcher(words).find();
      return !soft
          || phrase.kind() == Force.PERMISSION
          || (!IS_SO.matcher(clause.before()).find()
              && Kind.ofJapanese(clause.before() + "ものとする") != Kind.EFFECT
              && (subject.isEmpty() || Actors.isActor(subject) || TIME.matcher(subject).find()));
    }
    if (!Kind.ofEnglish(phrase.kind(), words, clause).binds()) {
      return false;
    }
    String first = words.toLowerCase(Locale.ROOT);
    String before = sentence.substring(0, phrase.start());
    if (NONE_OF.matcher(before).find() && NEEDED.matcher(clause.after()).find()) {
      return false; // nobody is bound, and nothing is banned: no notice shall be required
    }
    if (IN_NO_EVENT.matcher(words).find() && BOUNDS.matcher(clause.after()).find()) {
      return false;
    }
    if (first.startsWith("may be ") || first.startsWith("may not be ")) {
      return false; // it can be required, and is not
    }
    if ((PARTICIPLE.matcher(words).find() && !VERB_BEFORE.matcher(before).find())
        || (phrase.kind() == Force.PROHIBITION && PERHAPS.matcher(before).find())
        || (RELATED.matcher(clause.before()).find() && !IN_ORDER.matcher(clause.before()).find())
        || (BARRED.matcher(words).find() && !words.endsWith("from"))
        || (EFFORTS.matcher(words).find() && !MADE.matcher(before).find())
        || (phrase.kind().isNegative() && LIABLE.matcher(clause.after()).find())) {
      return false;
    }
    boolean advises = phrase.kind() == Force.RECOMMENDATION || phrase.kind() == Force.DISSUASION;
    if (advises
        && SHOULD.matcher(words).find()
        && !Subject.isPassive(clause.after())
        && !Actors.isActor(Subject.of(clause, false))) {
      return false; // what one expects
    }
    boolean possible = first.startsWith("may") || first.startsWith("can");
    boolean future =
        first.startsWith("will") || first.startsWith("won") || WILL.matcher(first).matches();
    if (before.stripTrailing().endsWith("-")) {
      return false; // what an abbreviation stands for
    }
    if (!possible && !future) {
      return !NAMES.matcher(clause.after()).find();
    }
    if (future && phrase.kind().isNegative() && LIMIT.matcher(clause.after()).find()) {
      return true;
    }
    String subject = Subject.of(clause, false);
    boolean bansSomebody =
        phrase.kind().isNegative() && Actors.isActor(subject) && !BE.matcher(clause.after()).find();
    if (possible && !bansSomebody && STATE.matcher(clause.after()).find()) {
      return false;
    }
    if (first.startsWith("can")
        && (Subject.isPassive(clause.after())
            || OURSELVES.matcher(subject).find()
            || ABILITY.matcher(clause.after()).find())
        && phrase.kind().isNegative()) {
      return false;
    }
    if (first.startsWith("may")
        && phrase.kind().isNegative()
        && !Actors.isActor(subject)
        && (BE.matcher(clause.after()).find() || ALLOW.matcher(clause.after()).find())
        && !Subject.isPassive(clause.after())) {
      return false; // Some laws may not allow that
    }
    boolean toYou = subject.equalsIgnoreCase("you") && Subject.isPassive(clause.after());
    String done = NOT.matcher(clause.after()).replaceFirst("");
    boolean isSo =
        phrase.kind().isNegative()
            && (BE.matcher(done).find() || (!Actors.isActor(subject) && STATE.matcher(done).find()))
            && !Subject.isPassive(clause.after());
    boolean isKnown = KNOWN.matcher(before).find() && Subject.isPassive(clause.after());
    if (future && (isKnown || toYou || isSo || HAPPENS.matcher(clause.after()).find())) {
      return false;
    }
    return Subject.isPassive(clause.after())
        || Actors.isActor(subject)
        || (phrase.kind().isNegative() && !first.startsWith("can"));
  }

  /**
   * Whether in a report, which binds nobody, the words rather say what is the case: that something
   * is possible, or is not.
   */
  boolean isDescriptive() {
    boolean possible = phrase.text().toLowerCase(Locale.ROOT).startsWith("may") && !isPassive;
    return force.equals("may")
        || possible
        || DESCRIPTIVE.matcher(phrase.text()).find()
        || ATTACKER.matcher(who).find();
  }

  /** Whether somebody bans what others do: 当社は、転売を禁止し. */
  private static boolean bansOthers(Clause clause, String words) {
    return words.startsWith("お断") || (words.startsWith("禁") && clause.before().endsWith("を"));
  }

  private static String who(Clause clause, String words) {
    if (bansOthers(clause, words)) {
      return "";
    }
    Matcher next = GOES_ON.matcher(RELEASES.matcher(clause.after()).replaceAll(""));
    if (OUSTED.matcher(clause.before() + words).find()
        || MADE_SO.matcher(clause.before() + words).find()) {
      return ""; // he is the one to whom it is done
    }
    boolean passesOn =
        words.endsWith("とし")
            && !ALLOWS.matcher(words).find()
            && next.find()
            && Actors.isActor(next.group(1));
    return passesOn ? next.group(1) : Subject.actor(clause, Script.isJapanese(words));
  }

  /** Whether it gives a right, whatever word binds it: 権利を有するものとする. */
  private static boolean isRight(Stated stated, String words) {
    return Script.isJapanese(words)
        ? SOFT.matcher(words).find()
            && Kind.ofJapanese(stated.clause.before() + "ものとする") == Kind.RIGHT
        : Kind.ofEnglish(stated.phrase.kind(), words, stated.clause) == Kind.RIGHT;
  }

  private static Duty duty(String sentence, Stated stated) {
    Phrase<Force> phrase = stated.phrase;
    String words = phrase.in(sentence);
    String force = phrase.kind().duty().orElseThrow().name().toLowerCase(Locale.ROOT);
    if (force.equals("must") && NONE.matcher(stated.clause.after()).find()) {
      force = "must_not";
    } else if (isRight(stated, words)) {
      force = "may";
    }
    if (force.equals("should") && TOGETHER.matcher(stated.clause.before()).find()) {
      force = "must"; // of two that are done, one is no mere effort
    }
    String who = who(stated.clause, words);
    Span span = new Span(phrase.start(), phrase.end(), words);
    return new Duty(force, who, span, Subject.isPassive(stated.clause.after()));
  }
}
