package dev.docket.local.analyst;

import dev.docket.wording.Actors;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who or what a clause speaks of. */
final class Subject {
  /** The topic of a Japanese sentence: what stands before は, not inside brackets. */
  private static final Pattern TOPIC =
      Pattern.compile(
          "^((?:又は|または|若しくは|もしくは|[にでと]は|[^。「」（）()は]|（[^（）]*）|\\([^()]*\\)){1,80}?)(?<![にでと])は[、，]?");

  /** Who acts from there on, behind what somebody else does: 当社は変更できるものとし、利用者は. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?:とし|であり|ており|[りいきぎしち]|(?:とき|場合|際|時)に?は)[、，,]\\s*([^、，。,は「」（）]{1,20})(?<!また|若しく|もしく)は(?!ない|なら)");

  private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final Pattern JOINS = Pattern.compile("^(?:又は|若しくは|または|もしくは|あるいは|及び|並びに|かつ|および)");

  private static final Pattern NUMBERED = // the number of a 号, which stands against its text
      Pattern.compile(
          "^[一二三四五六七八九十]{1,3}(?=\\p{IsHan}{2})(?![一二三四五六七八九十]?[般部方者人定日月年時週箇条項号回割分円名件歳才千万])");

  private static final int MOST_WORDS = 9;
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)^(?:(?:but|and|or|that|then|however|accordingly|also|both|\\(?\\w{1,3}[).]) +)+");
  private static final Pattern THAT =
      Pattern.compile(
          "(?i)^.*\\b(?:agrees?|acknowledges?|ensures?|undertakes?|confirms?|provided|understands?|represents?|warrants?|covenants?)(?: to (?:the )?[\\w-]+)? that ");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)^(?:(?:it|this|that|these|those|they|which|who|such|there|what|and|or|nor|but|as|if|so|no|none|neither|nothing)\\b|(?:some|many|most|others|several|few)$)");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "^\\s*(?:not |also |only |promptly |immediately |\\w+ly )*be (?:\\w+ly )?(?!\\w{4,}[ae]nt\\b)\\w+(?:ed|en|wn|de|ne|ld|id|pt|ght|nt|ut|et|un|lt)\\b");
  private static final Pattern BY = // who does what is done
      Pattern.compile(
          "\\bby ((?:[Tt]he (?!same\\b|later\\b|earlier\\b|following\\b|foregoing\\b)|[Ee]ach |[Ee]ither |(?!an? |any |its |their |his |the )(?=\\w))(?:[\\w’-]+ ){0,2}?[\\w’-]{2,}(?: of \\p{Lu}\\w+)?)(?=[,.;:)]|$| (?:in|on|at|to|for|of|under|with|without|within|by|and|or|if|unless|when|before|after|upon|as|that|who|which|is|are|shall|will|may|must)\\b)");

  private static final Pattern SENT =
      Pattern.compile("\\b(?:sent|mailed|delivered|given|served|transmitted|shipped|dispatched)$");

  private static final Pattern CARRIER =
      Pattern.compile("^(?:[\\p{Ll}-]+ )*(?:couriers?|carriers?|messengers?|mail|post|service)$");

  private static final Pattern RECEIVED =
      Pattern.compile("\\b(?:received|heard|seen|understood|owned|held)$");

  /** Who acts where another phrase is the topic: 結果については、皆様が責任を負う. */
  private static final Pattern AGENT =
      Pattern.compile(
          "(?:^|[、，])([^、。，（）「」]{1,24})が(?![^、。]{0,40}(?:ば|とき|場合|限り|ないと|までは|[うくすつぬぶむるたい](?=[\\p{IsHan}ァ-ヶー「A-Za-zＡ-Ｚａ-ｚ]))[^、。]{0,30}$)[^、。が]{0,40}$");

  /** What a clause is about, before who acts on it: その責任は. */
  private static final Pattern OF_TOPIC = Pattern.compile("^.*(?<!また|又|若しく|もしく|[にでと])は[、，]?");

  /** Who does it himself: ユーザー自身の責任において. */
  private static final Pattern HIMSELF =
      Pattern.compile(
          "(?:^|[、，]|(?<!また|若しく|もしく)は)([^、。，（）「」のはがを]{1,16}?)(?:ご?自身|自ら)(?:の(?:責任|費用|負担|責任と費用|責任及び費用)[^、。]{0,8}?(?:において|にて|で)|で|が)");

  /** A time or place before who acts: 作業着手前に甲乙が. */
  private static final Pattern THEN =
      Pattern.compile("^.{1,16}(?:[前後時中日]|場合|とき)(?:に|には|まで|までに)(?=[^に]{1,12}$)");

  /** A time within which, before who acts: 完了から14日以内に会員は. */
  private static final Pattern WITHIN_TIME =
      Pattern.compile("^[^、]{1,30}(?:以内|まで)に(?=[^に]{1,12}$)");

  /** Where or as what, before who acts: 証として本書に甲乙双方は. */
  private static final Pattern WHERE =
      Pattern.compile("^[^、]{2,60}(?:に|を|として|にて)(?=(?:[甲乙丙丁]|双方|当事者|両者|当社|会社)[^のをにでが]{0,6}$)");

  private static final Pattern LIST =
      Pattern.compile("^[^,.;:]{2,60}, (?:[^,.;:]{2,40}, )*(?:and|or) [^,.;:]{2,40}$");

  private static final Pattern OPENS =
      Pattern.compile(
          "^(?:(?:また|ただし|但し|なお|ついては|さらに)[、，,]?(?=[\\p{IsHan}ァ-ヶ]|[こそ]の場合))?"
              + "(?:[こそ]の場合(?:において|には)?[、，,]?(?=[\\p{IsHan}ァ-ヶ]))?");

  /** A clause of its own behind another: is valid for one account and you. */
  private static final Pattern SECOND_CLAUSE =
      Pattern.compile(
          "(?i)^.*\\b(?:is|are|was|were|has|have|shall|may|must|will|can)\\b.* (?:and|but|so|or) (?=(?:you|we|they)$)");

  /** What is said of a subject before it is said what it may do: A race is longer and. */
  private static final Pattern SHARED =
      Pattern.compile("(?<=\\w) (?:is|are|was|were|has|have|does|do) [^,;]*\\b(?:and|but|or)$");

  private static final Pattern ADVERBS = // between who acts and what binds
      Pattern.compile(
          "(?i)(?: (?:also|hereby|further|then|therefore|each|jointly|always|only))+$|^only (?=the )");

  private static final Pattern SHORT = Pattern.compile("['’](?:ll|re|ve|d|m)$"); // I’ll

  private static final Pattern STOP = Pattern.compile("[,;:]+$"); // before the verb, set in error

  private static final Pattern FOLLOWING = Pattern.compile("(?i)^(?:the )?following\\b");

  private static final Pattern QUOTE = Pattern.compile("^[\"“”‘’']+\\s*");

  private static final Pattern OTHER_DONE = // something else that somebody did, or an exception
      Pattern.compile(
          "(?i)\\b\\w+(?:ed|en)\\b|\\b(?:which|that|who|upon|after|before|except|unless|other than)\\b");

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?i)^(?:in|for|at|on|under|during|within|upon|by|with|from|of|to|after|before)\\b");

  /** What goes before a pronoun without a comma: For example you. */
  private static final Pattern BEFORE_PRONOUN =
      Pattern.compile(
          "^(?!.*\\b(?:and|or|both|neither|nor|of|to|with|by|for) (?:you|we|they)$).+ (?=(?i:you|we|they)$)");

  private Subject() {}

  /** Whether a clause that goes on with {@code after} says what is done to its subject. */
  static boolean isPassive(String after) {
    return PASSIVE.matcher(after).find();
  }

  /** The grammatical subject of a clause; empty where it cannot be told. */
  static String of(Clause clause, boolean japanese) {
    if (!japanese) {
      return words(clause.before());
    }
    String opened = OPENS.matcher(clause.before()).replaceFirst("");
    Matcher later = LATER.matcher(BRACKETS.matcher(opened).replaceAll(""));
    String subject = "";
    while (later.find()) {
      subject = Actors.isActor(later.group(1)) ? later.group(1) : subject;
    }
    subject = subject.isEmpty() ? topic(clause.before()) : subject;
    if (!Actors.isActor(subject)) {
      return agent(clause.before()).or(() -> himself(clause.before())).orElse(subject);
    }
    return subject;
  }

  private static Optional<String> agent(String before) {
    Matcher agent = AGENT.matcher(before);
    return agent.find()
        ? Optional.of(OF_TOPIC.matcher(THEN.matcher(agent.group(1)).replaceFirst("")))
            .map(topic -> topic.replaceFirst(""))
            .filter(Actors::isActor)
        : Optional.empty();
  }

  private static Optional<String> himself(String before) {
    Matcher self = HIMSELF.matcher(before);
    return self.find() ? Optional.of(self.group(1)).filter(Actors::isActor) : Optional.empty();
  }

  /** Who acts in a clause; empty if it does not say. */
  static String actor(Clause clause, boolean japanese) {
    if (!japanese && isPassive(clause.after())) {
      Matcher passive = PASSIVE.matcher(clause.after());
      int done = passive.find() ? passive.end() : 0;
      Matcher by = BY.matcher(clause.after());
      while (by.find()) {
        String between = clause.after().substring(Math.min(done, by.start()), by.start());
        if (RECEIVED.matcher(clause.after().substring(0, done)).find()) {
          return ""; // to whom it comes is not who sends it
        }
        boolean carries = // by what, not by whom
            SENT.matcher(clause.after().substring(0, done)).find()
                && CARRIER.matcher(by.group(1)).find();
        if (!carries && Actors.isActor(by.group(1)) && !OTHER_DONE.matcher(between).find()) {
          return by.group(1);
        }
      }
      return "";
    }
    String subject = of(clause, japanese);
    if (!japanese && LIST.matcher(clause.whole().strip()).find()) {
      return ""; // several, whom the sentence names
    }
    boolean isNamed = !PRONOUN.matcher(subject).find() && !FOLLOWING.matcher(subject).find();
    return Actors.isActor(subject) && isNamed ? subject : "";
  }

  /** Who is the topic of a lead, or bears its duty; empty if it names nobody. */
  static String bearer(String lead) {
    if (!Unit.isJapanese(lead)) {
      return Duty.in(lead).map(Duty::who).orElse("");
    }
    String topic = topic(lead);
    return Actors.isActor(topic) ? topic : "";
  }

  private static String topic(String before) {
    Matcher found = TOPIC.matcher(OPENS.matcher(Sentences.bare(before)).replaceFirst(""));
    if (!found.find()) {
      return "";
    }
    String lead = BRACKETS.matcher(found.group(1)).replaceAll("");
    int comma = comma(lead, lead.length());
    while (comma > 0 && JOINS.matcher(lead.substring(comma + 1).strip()).find()) {
      comma = comma(lead, comma - 1);
    }
    String named = NUMBERED.matcher(lead.substring(comma + 1).strip()).replaceFirst("");
    return WHERE.matcher(WITHIN_TIME.matcher(named).replaceFirst("")).replaceFirst("");
  }

  private static int comma(String text, int before) {
    int japanese = Math.max(text.lastIndexOf('、', before), text.lastIndexOf('，', before));
    return Math.max(japanese, text.lastIndexOf(", ", before));
  }

  private static String words(String before) {
    String said = QUOTE.matcher(before.strip()).replaceFirst("");
    String clause = THAT.matcher(Sentences.bare(said)).replaceFirst("");
    clause = LINK.matcher(clause).replaceFirst("");
    clause = ADVERBS.matcher(clause).replaceAll("");
    clause = STOP.matcher(clause).replaceFirst("");
    clause = SHORT.matcher(clause).replaceFirst("");
    clause = SHARED.matcher(clause).replaceFirst("");
    clause = SECOND_CLAUSE.matcher(clause).replaceFirst("");
    Matcher described = Clause.DESCRIBED.matcher(clause);
    clause = described.find() ? described.group(1) : clause;
    clause = BEFORE_PRONOUN.matcher(clause).replaceFirst("");
    if (PREPOSITION.matcher(clause).find()) {
      return ""; // where or when, then who, with nothing between them
    }
    long words = clause.chars().filter(c -> c == ' ').count() + 1;
    return words > MOST_WORDS ? "" : clause;
  }
}
