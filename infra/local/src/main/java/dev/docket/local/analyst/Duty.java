package dev.docket.local.analyst;

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
  private static final Pattern SHOULD =
      Pattern.compile(
          "努め(?:る|な|ねば|ます)|べき(?!で(?:は)?ない)|望まし[いく]|推奨|勧告する|提言する"
              + "|\\bshould\\b|\\bought to\\b|\\b(?:is|are) (?:recommended|encouraged|advised)\\b"
              + "|\\bwe recommend\\b|\\b(?:best|reasonable) (?:efforts|endeavou?rs)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST_NOT =
      Pattern.compile(
          "[てで]はなら(?:ない|ず|ぬ)|[てで]はなりません|[てで]はいけ(?:ない|ません)"
              + "|(?:こと|もの)[がは]?(?:できない|できません|できず)|禁止|禁[ずじ]|(?:許され|認められ|認め)ない"
              + "|(?<!かかわら)ないものとする|しないこと[。\\s]*$|(?:許可|承認|同意)なく"
              + "|\\b(?:shall|must|may|will) (?:not|neither|never)\\b|\\bcan ?not\\b"
              + "|\\b(?:shall|must|can|wo)n['’]t\\b|\\bprohibit\\w*|\\bforbid\\w*"
              + "|\\bnot (?:be )?(?:permitted|allowed|entitled|authori[sz]ed)\\b|\\bin no event\\b"
              + "|\\bno \\w+(?: \\w+){0,3} (?:shall|may|must|can)\\b|\\b(?:do|does) not (?=.*\\bor you)"
              + "|\\bagrees? not to\\b|\\bneither (?:party|you|we)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MUST =
      Pattern.compile(
          "な(?:ければ|けりゃ|ければなら)(?:なら|な)|ねばなら|(?<!できる)ものと(?:する|します)|義務を負|義務がある|責任を負|責めに任"
              + "|必要(?:がある|とする)(?!と|とき|場合|事項|者)|を要する(?!と|とき|場合|者|もの)|すること[。\\s]*$|(?:しなければ|せねば)なりません"
              + "|\\b(?:shall|must)\\b|\\b(?:is|are) (?:required|obligated|obliged|bound) to\\b"
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
      Pattern.compile("^(?:[^、。]{0,40}、)??([^、。「」（）()はが]{1,24}?)(?:（[^）]{0,60}）)?(?:は|が)、?");

  private static final Pattern ENGLISH_SUBJECT =
      Pattern.compile(
          "(?:^|[,;:.]\\s+|\\b(?:that|and|or|if|then)\\s+)"
              + "((?:[Tt]he |[Ee]ach |[Aa]ny |[Aa]ll |[Nn]o |[Ee]very |[Aa]n? )?[A-Za-z][\\w'’&-]*"
              + "(?: [\\w'’&-]+){0,5})\\s*$");

  /** The duty that {@code sentence} states; the strictest, if it states several. */
  static Optional<Duty> in(String sentence) {
    Optional<Span> must = Span.first(MUST_NOT, sentence);
    if (must.isPresent()) {
      return Optional.of(duty("must_not", sentence, must.get()));
    }
    Optional<Span> should = Span.first(SHOULD, sentence);
    must = Span.first(MUST, sentence);
    if (must.isPresent() && (should.isEmpty() || !overlaps(should.get(), must.get()))) {
      return Optional.of(duty("must", sentence, must.get()));
    }
    if (should.isPresent()) {
      return Optional.of(duty("should", sentence, should.get()));
    }
    return Span.first(MAY, sentence).map(may -> duty("may", sentence, may));
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
      Matcher subject = JAPANESE_SUBJECT.matcher(sentence);
      return subject.find() && subject.end() <= phrase.start() ? subject.group(1).strip() : "";
    }
    int end = phrase.start();
    String before = sentence.substring(0, end);
    Matcher named = Pattern.compile("^(\\w+) (?:may|will)\\b").matcher(phrase.text());
    if (named.find()) { // the phrase itself begins with the subject
      before = before + named.group(1);
    }
    Matcher subject = ENGLISH_SUBJECT.matcher(before);
    return subject.find() ? subject.group(1).strip() : "";
  }
}
