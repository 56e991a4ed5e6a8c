package dev.docket.local.analyst;

import dev.docket.wording.Actors;
import dev.docket.wording.force.Force;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clause does, by its main verb: the one test that all tables go by. Only duties, bans,
 * rights and advice bind, allow or guide somebody; the rest says what is so.
 */
enum Kind {
  DUTY,
  BAN,
  RIGHT,
  ADVICE,
  /** What the law makes of something, what something is or comes to: nobody does that. */
  EFFECT,
  /** That something is so, for which somebody stands. */
  WARRANTY,
  /** A plain sentence, which binds by what it says is done. */
  PLAIN;

  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）|\\([^()]*\\)");
  private static final String SOFT = "(?:(?:もの|こと)(?:と(?:する|します|いたします|致します)|である|です))?。?$";
  private static final Pattern JA_WARRANTY =
      Pattern.compile(
          "(?:表明|保証)[^。]{0,12}保証(?:する|します|いたします)" + SOFT + "|を(?:表明|保証)(?:する|します|いたします)" + SOFT);

  /** How a Japanese sentence ends that says what becomes of something. */
  private static final Pattern JA_EFFECT =
      Pattern.compile(
          "(?:効力を(?:発生する|発生します|生じる|生じます|生ずる|有する|有します|失う|失います|発する)|(?:成立|発効|失効|消滅|存続|帰属|該当|準用|適用|継続|完了|到達)(?:する|します|しない|しません|した|される|されます|されない)"
              + "|(?<!を)優先(?:する|します|される|されます)"
              + "|(?<!を)(?:終了|更新|延長)(?:する|します|される|されます|(?:は|も)?(?:されない|されません|しない|しません))"
              + "|(?:地位|資格|権利)を(?:得る|得ます|失う|失います|取得する|取得します|喪失する|喪失します)|(?:妨げられ|禁じられ|禁止され|制限され|拘束され)(?:ない|ません)|無効(?:と(?:する|なる|なります)|である|とします)|(?:み|見)な(?:す|します|される)|含(?:む|まれる|みます|まれます|まない|まれない)|及(?:ぶ|ぼさない)|影響(?:しない|を(?:受けない|及ぼさない))"
              + "|有効(?:である|とする|とします)|同様(?:である|とする)|(?:に|と)なる|(?:から|を|で)構成(?:する|される)|定めるところによる|による|意味する|意味します|指す|指します|いう|除く|算入する|生じる|失う|属する)"
              + SOFT);

  /** What is taken for done, or comes of doing something: 同意したものとする, 使うことで、知ることができる. */
  private static final Pattern DEEMED =
      Pattern.compile(
          "(?:理解|了解|承知|認識)(?:して(?:いる|おる)|する)(?:もの|こと)と(?:する|します|いたします|致します)。?$|た(?:もの|こと)と(?:する|します|いたします|致します)。?$|することで、[^。]*(?:でき|得られ)(?:る|ます)。?$");

  /** The use of a thing that is taken as consent to its terms. */
  private static final Pattern TAKEN_AS_CONSENT =
      Pattern.compile(
          "(?i)\\bby (?:\\w+,? (?:or |and )?){0,3}(?:using|accessing|visiting|continuing|downloading|installing|registering)\\b.{0,160}\\byou (?:\\w+ )?agree (?:to be bound by|to comply with|to abide by|to follow|to|with) (?:the |these |this |our |all (?:of )?(?:the |these )?)?(?:\\w+ ){0,2}(?:terms|agreement|policy|conditions|rules)\\b");

  /** What something is: 会則とは、…を定めるものとする. */
  private static final Pattern MEANT =
      Pattern.compile("^[^、。]{1,20}とは、|である(?:もの|こと)と(?:する|します)。?$");

  /** After a negation: what somebody is kept from, so that he is free to do it. */
  private static final Pattern FREED =
      Pattern.compile(
          "(?i)^\\s*(?:\\w+ly |in any way )*be (?:\\w+ly )?(?:prevented|precluded|prohibited|restricted|barred|stopped|hindered|forbidden|debarred|restrained|enjoined|limited)\\b");

  private static final Pattern JA_RIGHT =
      Pattern.compile(
          "(?:でき(?:る|ます)|出来(?:る|ます)|権利を(?:有|留保|保有)(?:する|します)|権限を(?:有する|有します)|(?:て|で)も?(?:よい|良い|かまわない|構わない|差し支えない))"
              + SOFT);

  /** After a word that binds: what somebody has or may use, and need not. */
  private static final Pattern HAS_RIGHT =
      Pattern.compile(
          "(?i)^\\s*(?:also |then |always |\\w+ly )*(?:have (?:the |an? |full |sole )*(?:\\w+ ){0,3}?(?:rights?|options?|discretion|privilege|power|authority)|be (?:\\w+ )?(?:free|entitled|permitted|allowed|authori[sz]ed|empowered|at liberty)) (?:,[^,]*, )?(?:to|of)\\b");

  private static final Pattern ADVERBS =
      Pattern.compile(
          "(?i)^\\s*(?:(?:not|also|only|then|therefore|thereby|in any way|in turn|each|all|both|at all times|at any time|\\w+ly),? )*");

  /** What is made of a thing by saying so. */
  private static final Pattern EN_EFFECT =
      Pattern.compile(
          "(?i)^(?:be (?:deemed|considered|construed|interpreted|treated|regarded|understood|counted|disqualified|governed|affected|superseded|limited|excluded|void|null|severable|severed|cumulative|effective|binding|valid|invalid|enforceable|unenforceable|subject to the|determined|fixed|comprised|composed|vested|eligible|available|unable|able|sufficient|necessary|established|in addition|in lieu|implied|excused|relieved|released|discharged|waived|bound(?! by)|liable|the (?:sole|exclusive|property|entire)|less than|more than|one|two|three|four|five)\\b"
              + "|(?:apply|affect|limit|impair|constitute|survive|prevail|control|inure|operate|terminate|expire|release|relieve|discharge|excuse|prejudice|confer|imply|amend|modify|supersede|create|waive|exclude|restrict|prevent|preclude|entitle|cause|mean|consist|comprise|include|contain|extend|vest|accrue|lapse|cease|continue|occur|arise|exist|result|take effect|come into|begin|commence|end|run|last|depend|equal|exceed|vary|differ|become|receive|incur|earn|lose|experience|appear|belong)\\b"
              + "|(?:retain|reserve|own) (?:(?:all|any|its|their|his|her|your|our|sole|exclusive|full|the|entire|such|and|or|legal|right|rights|title),? )*(?:ownership|rights?|title|interests?|copyrights?|intellectual property)\\b"
              + "|have (?:and exercise )?(?:(?:all|the|such|full|any|those|and|same) )*(?:rights and )?(?:powers|authority)\\b"
              + "|be (?:located|situated|at (?=\\d))\\b|be (?:an? |the )[\\w -]{1,40} and (?:an? |the )|be (?:an? |the )[^.]{1,60}, [^.]{1,80} and |(?:act|serve) as|give rise|remain|have (?:no (?:claims?|rights?|liab|oblig|power|auth|effect|remed|recourse|force)|the (?:same|following|meaning|effect|benefit|remed|jurisdiction)|effect|priority|precedence|jurisdiction|until|been|an? (?:opportunity|period|chance|term)|(?:up to )?(?:\\d+|\\w+ \\(\\d+\\)|\\w+ty|ten|seven) (?:business |calendar )?(?:days?|months?|weeks?|years?))|(?:serve|hold office) (?:for|until|ex|a)\\b)");

  /** What a document of a kind has to say or to be like: a duty of form. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)^(?:include|contain|state|specify|describe|identify|disclose|show|list|indicate|set (?:forth|out)|bear|provide|explain|be in writing|be signed|be clear)\\b");

  private static final Pattern FORMAL =
      Pattern.compile(
          "(?i)\\b(?:notices?|disclosures?|statements?|reports?|applications?|requests?|forms?|records?|petitions?|claims?|proposals?|policy|policies|plans?|minutes|invoices?|agendas?)$");

  /** What makes an act of what would be an effect of a thing. */
  private static final Pattern ACTS =
      Pattern.compile(
          "(?i)^(?:vary|differ|terminate|expire|release|waive|exclude|restrict|prevent|limit|amend|modify|extend|create|continue|end|begin|commence|run|receive|cause|control|apply|operate|discharge|excuse|confer|cease|incur|entitle|exceed)\\b");

  /** On what somebody answers for: a cap, which a reader looks for. */
  private static final Pattern LIMIT =
      Pattern.compile("(?i)^(?:exceed|be (?:more|greater|higher) than)\\b");

  private static final Pattern LIABILITY = Pattern.compile("(?i)\\bliabilit(?:y|ies)\\b");
  private static final Pattern STANDS_FOR =
      Pattern.compile(
          "(?i)\\b(?:represents?|warrants?|certif(?:y|ies))\\b[^.;]{0,80}\\bthat\\b|\\bwarrant(?:y|ies) (?:\\w+ )?that\\b");
  private static final Pattern KNOWN =
      Pattern.compile("(?i)\\b(?:acknowledges?|understands?|is aware|are aware) that\\b");
  private static final Pattern RESERVES = Pattern.compile("^reserves? (?:the|all|its) ");

  /** That somebody can bind himself, which he says of himself: the authority to sign. */
  private static final Pattern ENTITLED =
      Pattern.compile(
          "\\bha(?:s|ve) (?:the |full |all )*(?:\\w+ )?(?:authority|power|capacity)\\b");

  private static final Pattern CONTRACTS =
      Pattern.compile(
          "(?i)^\\s*(?:to )?(?:enter into|execute|sign|bind|make|be bound by)\\b[^.;]{0,40}\\b(?:agreement|contract|terms|yourself|itself|themselves|organi[sz]ation|company)\\b");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)^(?:but |and )?(?:nothing|none|no (?:failure|delay|waiver|course)|neither th(?:is|e) \\w+)\\b");
  private static final Pattern NO_RIGHT =
      Pattern.compile("(?i)\\b(?:ha(?:s|ve) no|not have|ha(?:s|ve) any|have (?:the|any))\\b");

  /** That somebody gets nothing of a thing: shall not be entitled to any payment. */
  private static final Pattern NOT_DUE =
      Pattern.compile(
          "(?i)\\b(?:be )?entitled to (?:any|the|an?|such|his|her|their|its|payment|compensation)\\b|\\bhave (?:any|the|an?) (?:right|claim|remedy|recourse|power|authority)\\b");

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)(?:it|this|that|these|those|there|such|they|which|he|she|what|each|both|neither|either|any|all|some|many|most|others|several|few)");

  /** Several that are named together before the verb: any officer, agent, or director. */
  private static final Pattern LIST =
      Pattern.compile("^([^,.;:]{2,60}), (?:[^,.;:]{2,40}, )*(?:and|or) [^,.;:]{2,40}$");

  private static final Pattern THAT = Pattern.compile("^.*\\bthat (?=\\w)");
  private static final Pattern MAY = Pattern.compile("(?i)^(?:may|might|can|cannot|will|won)\\b");
  private static final Pattern CAN = Pattern.compile("(?i)^can\\b");
  private static final Pattern OURSELVES = Pattern.compile("(?i)^(?:we|I|our\\b.*)$");

  /** What nobody permits, as it may be or be done: Risks can be reduced. */
  private static final Pattern HARM =
      Pattern.compile(
          "(?i)\\b(?:risks?|hazards?|accidents?|injur(?:y|ies)|dangers?|problems?|delays?|errors?|losses|conditions|diseases?|symptoms)$");

  /** What somebody feels or is like: nobody is allowed or forbidden that. */
  private static final Pattern FEELS =
      Pattern.compile(
          "(?i)^(?:like|want|know|feel|enjoy|wish|prefer|seem|look like|love|need|understand|be (?:aware|afraid|aggressive|interested|familiar|willing|happy|surprised))\\b");

  /** Whether {@code sentence} takes the use of a thing as consent to its terms. */
  static boolean isTakenAsConsent(String sentence) {
    return TAKEN_AS_CONSENT.matcher(sentence).find();
  }

  /** Whether it binds, allows or guides somebody. */
  boolean binds() {
    return this == DUTY || this == BAN || this == RIGHT || this == ADVICE;
  }

  /** What a Japanese sentence does, by how it ends. */
  static Kind ofJapanese(String sentence) {
    String end = ASIDE.matcher(sentence).replaceAll("").strip();
    if (MEANT.matcher(end).find() || DEEMED.matcher(end).find()) {
      return EFFECT;
    }
    if (JA_WARRANTY.matcher(end).find()) {
      return WARRANTY;
    }
    if (JA_RIGHT.matcher(end).find()) {
      return RIGHT;
    }
    return JA_EFFECT.matcher(end).find() ? EFFECT : PLAIN;
  }

  /** What the English {@code clause} does in which a phrase of {@code force} stands. */
  static Kind ofEnglish(Force force, String words, Clause clause) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (STANDS_FOR.matcher(clause.whole()).find()
        || (ENTITLED.matcher(lower).find() && CONTRACTS.matcher(clause.after()).find())) {
      return WARRANTY;
    }
    String subject = Subject.of(clause, false);
    boolean byActor = isActor(clause, subject);
    if ((KNOWN.matcher(clause.whole()).find() && !(byActor && RESERVES.matcher(lower).find()))
        || NOTHING.matcher(subject).find()
        || (force.isNegative() && FREED.matcher(clause.after()).find())
        || (force.isNegative()
            && (NO_RIGHT.matcher(lower).find() || NOT_DUE.matcher(lower + clause.after()).find()))
        || (CAN.matcher(lower).find() && OURSELVES.matcher(subject).find())) {
      return EFFECT;
    }
    if (HAS_RIGHT.matcher(clause.after()).find()) {
      return force.isNegative() ? EFFECT : RIGHT;
    }
    Matcher adverbs = ADVERBS.matcher(clause.after());
    String done = adverbs.find() ? clause.after().substring(adverbs.end()) : clause.after();
    Kind kind = of(force);
    if (MAY.matcher(lower).find() && HARM.matcher(subject).find()) {
      return EFFECT;
    }
    if (FEELS.matcher(done).find() && MAY.matcher(lower).find()) {
      return EFFECT;
    }
    if (kind == BAN && LIMIT.matcher(done).find() && LIABILITY.matcher(clause.whole()).find()) {
      return BAN;
    }
    boolean isForm = kind == DUTY && isForm(done, clause, byActor);
    if (!isForm && EN_EFFECT.matcher(done).find() && !(byActor && ACTS.matcher(done).find())) {
      return EFFECT;
    }
    if (byActor || Subject.isPassive(clause.after()) || Subject.isPassive(" " + done)) {
      return kind;
    }
    return isForm ? DUTY : EFFECT;
  }

  /** Whether it says what a document has to hold, or somebody has to put into one. */
  private static boolean isForm(String done, Clause clause, boolean byActor) {
    return FORM.matcher(done).find() && (byActor || FORMAL.matcher(clause.before().strip()).find());
  }

  /** Whether somebody is the subject: of a list the first, of a long one its first words. */
  private static boolean isActor(Clause clause, String subject) {
    if (PRONOUN.matcher(subject).matches()) {
      return false; // nobody knows whom or what it means
    }
    Matcher list = LIST.matcher(clause.whole().strip());
    if (list.find()) {
      return Actors.isActor(plain(list.group(1)));
    }
    String said = THAT.matcher(clause.before()).replaceFirst("");
    return Actors.isActor(plain(subject.isEmpty() ? said : subject));
  }

  /** The words of a text in capitals in small letters, where no name shows. */
  private static String plain(String words) {
    boolean isShouted = words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
    return isShouted ? words.toLowerCase(Locale.ROOT) : words;
  }

  private static Kind of(Force force) {
    return switch (force.duty().orElseThrow()) {
      case MUST -> DUTY;
      case MUST_NOT -> BAN;
      case SHOULD -> ADVICE;
      case MAY -> RIGHT;
    };
  }
}
