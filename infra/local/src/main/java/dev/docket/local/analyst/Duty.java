package dev.docket.local.analyst;

import dev.docket.wording.Force;
import dev.docket.wording.Forces;
import dev.docket.wording.Phrase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duty that a sentence states: its force, and who bears it as far as the sentence says.
 *
 * @param force {@code must}, {@code must_not}, {@code may} or {@code should}
 * @param who words of the sentence; empty if it does not say
 * @param phrase where the force is expressed
 */
record Duty(String force, String who, Span phrase) {
  /** Not in a relative clause, which only says of which thing the sentence speaks. */
  private static final String MAIN = "(?<!\\b(?:which|that|who) )";

  /** Not in what is a case, a ground or a person: できないとき, 認められない者. */
  private static final String NO_GROUND = "(?!とき|時[はに]|場合|者|もの(?!とする)|事由|事情|事項|理由|ため|おそれ|状)";

  private static final Pattern SHOULD =
      Pattern.compile(
          "努め(?:る|な|ねば|ます)|べき(?=で(?!(?:は)?ない)|だ|もの|こと|[。、]|と(?:考|思)|旨)|望まし[いく]|推奨|勧告する|提言する"
              + "|\\bshould\\b|\\bought to\\b|\\b(?:is|are) (?:recommended|encouraged|advised)\\b"
              + "|\\bwe recommend\\b|\\b(?:best|reasonable) (?:efforts|endeavou?rs)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST_NOT =
      Pattern.compile(
          "[てで]はなら(?:ない|ず|ぬ)|[てで]はなりません|[てで]はいけ(?:ない|ません)"
              + ("|(?:こと|もの)[がは]?(?:できない|できません|できず)" + NO_GROUND)
              + ("|禁止(?=する|し|さ|とす|と定|。|$)|禁[ずじ](?!る?こと)|(?:許され|認められ|認め)ない(?!こと)" + NO_GROUND)
              + "|(?<!かかわら)ないものとする|しないこと[。\\s]*$|(?:許可|承認|同意)なく"
              + ("|"
                  + MAIN
                  + "\\bmay not be (?:used|reproduced|copied|distributed|disclosed|published|modified|shared|transferred|relied|sold|quoted|removed|altered|circulated)\\b")
              + ("|"
                  + MAIN
                  + "\\b(?:shall|must|may|will) (?:not|neither|never)\\b|"
                  + MAIN
                  + "\\bcan ?not\\b")
              + "|\\b(?:shall|must|can|wo)n['’]t\\b|\\bprohibit\\w*|\\bforbid\\w*"
              + "|\\bnot (?:be )?(?:permitted|allowed|entitled|authori[sz]ed)\\b|\\bin no event\\b"
              + "|\\bno \\w+(?: \\w+){0,3} (?:shall|may|must|can)\\b|\\b(?:do|does) not (?=.*\\bor you)"
              + "|\\bagrees? not to\\b|\\bneither (?:party|you|we)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST =
      Pattern.compile(
          "な(?:ければ|けりゃ|ければなら)(?:なら|な)|ねばなら|(?<!できる)ものと(?:する|します)|義務を負|義務がある|責任を負|責めに任"
              + "|必要(?:がある|とする)(?!と|とき|場合|事項|者)|を要する(?!と|とき|場合|者|もの)|すること[。\\s]*$|(?:しなければ|せねば)なりません"
              + ("|" + MAIN + "\\b(?:shall|must)\\b")
              + "|\\b(?:is|are) (?:required|obligated|obliged|bound) to\\b"
              + "|\\bagrees? to\\b|\\bundertakes? to\\b|\\b(?:has|have) to\\b"
              + "|\\b(?:(?:you|we|party|parties)|(?-i:[A-Z][a-z]+)) will\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAY =
      Pattern.compile(
          "(?:こと|もの)が(?:できる|できます)|できるものとする|[てで](?:も)?(?:よい|良い|差し支えない)"
              + "|ことがあ(?:る|ります)|\\b(?:is|are) (?:entitled|permitted|allowed) to\\b"
              + "|\\b(?:has|have) the right to\\b|\\bat (?:its|their|our|your) (?:sole )?discretion\\b"
              + "|\\b(?:you|we|party|parties|(?-i:[A-Z][a-z]+)) (?-i:may)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The subject of a Japanese sentence: what stands before は or が, not inside brackets. */
  private static final Pattern JAPANESE_SUBJECT =
      Pattern.compile(
          "^(?:[^、。]{0,60}、)*?((?:又は|若しくは|または|もしくは|あるいは|[^、。「」（）()は]){1,30}?)"
              + "(?:（[^）]{0,60}）)?(?<![にでと])は、?");

  /** How the names of those end who can bear a duty, rather than what it is about. */
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?:者|人|[会本支当貴弊]社|社員|職員|従業員|委員|役員|員|[甲乙丙丁]|大臣|[都道府県市町村国庁署局省部課室]|知事|[町村署局部課所社室支店]長|機関|団体|組合"
              + "|委員会|審議会|会議|連合会|協会|事業場|事業所|事業主|銀行|法人|裁判所|当事者|双方|部門|取締役|監査役|教師|医師|師|士|官|親権者|主|ら|等|社|店)$");

  private static final Pattern NUMBERED = // the number of a 号, which stands against its text
      Pattern.compile("^[一二三四五六七八九十]{1,3}(?=\\p{IsHan}{2})(?![一二三四五六七八九十]?[般部方者人定])");

  private static final Pattern LINK = Pattern.compile("(?i)^(?:but|and|or|that|then|however) ");
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:\\p{Lu}|(?:the|each|any|all|no|every|an?|neither|either|both) |(?:you|we)$)");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)^(?:it|this|that|these|those|they|which|who|such|there|what|and|or|as|if|so)\\b");

  private static final Pattern DESCRIPTIVE =
      Pattern.compile(
          "(?i)\\bcan|\\b(?:wo)n['’]t|\\bwill\\b|\\bdo(?:es)? not|\\bno \\w+|\\bmay (?:not$|neither|never)|\\bha(?:s|ve) to\\b|できな|できず|できません|認め|許され");

  private static final Pattern ATTACKER =
      Pattern.compile("(?i)\\b(?:attackers?|adversar\\w+|malicious|hackers?|intruders?)\\b|攻撃者");

  /** Words after “may not” that make it a possibility: what may not be so, not who may not do. */
  private static final Pattern POSSIBLY =
      Pattern.compile(
          "(?i)\\bmay not (?:always|necessarily|yet|even|fully|have|apply|generate|work|reflect|cover|detect|identif\\w*|contain|include|exist"
              + "|function|meet|find|know|need|result|scale|hold|reveal|capture|realize|understand|notice|expect|match|happen|occur|want"
              + "|be (?:able|available|suitable|accurate|complete|sufficient|properly|fully|error|aware|possible|appropriate|compatible|obvious"
              + "|clear|correct|consistent|enough|necessary|true|valid|up[ -]to[ -]date|present|known|applicable|immediately|readily))\\b"
              + "|\\bmay or may not\\b");

  private static final Pattern ENGLISH_SUBJECT =
      Pattern.compile(
          "(?:^|[,;:.]\\s+|\\b(?:that|and|or|if|then)\\s+)"
              + "((?:[Tt]he |[Ee]ach |[Aa]ny |[Aa]ll |[Nn]o |[Ee]very |[Aa]n? )?[A-Za-z][\\w'’&-]*"
              + "(?: [\\w'’&-]+){0,5})\\s*$");

  /** The duty that {@code sentence} states; the strictest, if it states several. */
  static Optional<Duty> in(String sentence) {
    String stated = stated(sentence);
    Optional<Span> must = Span.first(MUST_NOT, stated);
    if (must.isPresent() && !POSSIBLY.matcher(stated).find()) {
      return Optional.of(duty("must_not", sentence, must.get()));
    }
    Optional<Span> should = Span.first(SHOULD, stated);
    must = Span.first(MUST, stated);
    if (must.isPresent() && (should.isEmpty() || !overlaps(should.get(), must.get()))) {
      return Optional.of(duty("must", sentence, must.get()));
    }
    if (should.isPresent()) {
      return Optional.of(duty("should", sentence, should.get()));
    }
    return Span.first(MAY, stated).map(may -> duty("may", sentence, may));
  }

  /**
   * The sentence with signs in place of words that look like a duty and free of one, or say what
   * cannot be: 義務を負うことなく, 知ることができない場合.
   */
  private static String stated(String sentence) {
    StringBuilder stated = new StringBuilder(sentence);
    for (Phrase<Force> phrase : Forces.in(sentence)) {
      boolean states = phrase.kind() != Force.RELEASE && phrase.kind() != Force.INABILITY;
      for (int i = phrase.start(); !states && i < phrase.end(); i++) {
        stated.setCharAt(i, '·');
      }
    }
    return stated.toString();
  }

  /**
   * Whether in a report, which binds nobody, the words rather say what is the case: that something
   * is possible, or is not.
   */
  boolean isDescriptive() {
    return force.equals("may")
        || DESCRIPTIVE.matcher(phrase.text()).find()
        || ATTACKER.matcher(who).find();
  }

  /** 努めなければならない is an effort, not a duty to succeed. */
  private static boolean overlaps(Span should, Span must) {
    return must.start() <= should.end() + 4 && should.start() <= must.end();
  }

  private static Duty duty(String force, String sentence, Span phrase) {
    return new Duty(force, who(sentence, phrase), phrase);
  }

  private static String who(String sentence, Span phrase) {
    if (Unit.isJapanese(sentence)) {
      Matcher subject = JAPANESE_SUBJECT.matcher(Sentences.bare(sentence));
      boolean acts = subject.find() && ACTOR.matcher(subject.group(1)).find();
      return acts ? NUMBERED.matcher(subject.group(1).strip()).replaceFirst("") : "";
    }
    int end = phrase.start();
    String before = sentence.substring(0, end);
    Matcher first = Pattern.compile("^(\\w+) (?:may|will)\\b").matcher(phrase.text());
    if (first.find()) { // the phrase itself begins with the subject
      before = before + first.group(1);
    }
    Matcher subject = ENGLISH_SUBJECT.matcher(before);
    if (!subject.find()) {
      return "";
    }
    String who = LINK.matcher(subject.group(1).strip()).replaceFirst("");
    return NAME.matcher(who).find() && !PRONOUN.matcher(who).find() ? who : "";
  }
}
