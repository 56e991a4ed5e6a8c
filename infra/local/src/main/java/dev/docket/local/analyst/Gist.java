package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Dependence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a sentence says of its document as a whole: what it is for, what it covers, what it comes
 * to. From 2 on a sentence may stand for that in an overview.
 */
enum Gist {
  PURPOSE(
      "(?:目的|趣旨)とする(?:ものである)?(?:。|$)|^[^、。]{1,20}(?:規約|約款|規程|契約書?|方針|ポリシー)(?:は|には)、[^。]*(?:定め(?:る|ます|た)|規定する|定められて(?:いる|います))(?:もの(?:とする|である|です|とします))?。?$|(?:^|、)(?:この|本)(?:法律?|規則|規程|規定|細則|要綱|要領|条例|契約書?|合意書|覚書|報告書|文書|方針|就業規則|基準|監査)(?:書)?(?:は|により|において|では)[^。]*(?:定め(?:る|ます|た)|規定する|目的とする|図る|報告する|記載(?:する|した)|示す|まとめ(?:る|た)|締結する)(?:もの(?:とする|である|です|とします))?[。.]?$"
          + "|\\b(?:engaged|retained|commissioned|hired|asked)\\b.*\\b(?:review|audit|assess|examin|evaluat|perform|conduct)\\w*"
          + "|(?<!for the )(?<!for any )(?<!other )\\b(?:purpose|objectives?|goals?|aims?)(?: of (?!(?:the |this |an? |each )?(?:[\\w-]+ )?(?:meeting|committee|officer|section|vote|reception|ceremony|event|interview|fund|ballot|award|scholarship|training|position|election|fee|deposit|orientation|program|visit|call))[^,.;]{1,60})? (?:is|was|are|were|shall be)\\b"
          + "|^(?:The|This|Our) (?:[\\w-]+ ){1,4}(?:is|are|was|shall be) (?:organi[sz]ed|formed|established|founded|constituted) (?:and operated )?(?:(?:exclusively|solely|primarily) )?(?:for|to)\\b|^The (?:[\\w-]+ ){1,4}(?:shall|will) (?:strive|exist) (?:to|for)\\b"
          + "|^(?:This|The|These|By) (?!(?:[\\w-]+ ){0,2}privacy policy (?:describes|explains))(?:[\\w-]+ ){0,4}(?:agreement|addendum|dpa|policy|terms|terms of service|report|document|act|part|regulation|contract|guide|playbook|plan|standard|license|rules?|amendment|statement|handbook|manual)\\b"
          + "(?: \\([^)]*\\))?,? (?:(?:also|only|together|and) )?(?:sets (?:out|forth)|governs?|describes?|establish\\w*|forms? (?:a )?part|defines?|provides?|explains?|presents?|documents|summari[sz]es|reflects?|is (?:entered|made|intended|designed|an?|issued)|are (?:a|the|between))\\b",
      "\\b(?:purpose|objective|goal|aim)s?\\b|目的(?:は|と)|趣旨"),
  SCOPE(
      "(?:に(?:つい|対し)て?、?|は、?|を)?適用(?:する|される|します)(?:。|ものとする)|^(?:(?:本|この|当)[^、。の]{1,12}(?:の|における))?(?:適用|監査|調査|評価)?(?:の)?(?:対象|範囲)(?:は|とし|となる)|(?:監査|調査|評価)(?:対象|の対象|期間|範囲)"
          + "|^(?:This|These) (?:[\\w-]+ ){0,4}(?:agreement|addendum|dpa|policy|terms|report|act|part|section|regulation|rules?|standard)\\b(?![^.,]{0,20}\\bnot\\b)[^.,]{0,30}\\b(?<!will )(?:appl(?:y|ies) to|covers?|governs? (?:your|the|all|any))\\b"
          + "|^(?:the |our )?scope of (?:the|this|our) (?:audit|review|agreement|work|services|assessment|engagement|report|policy|terms)\\b|(?<!\\bchanges )\\b(?:in|within|out of) scope\\b(?! of)|\\bconducted (?:a|an|the|our)\\b.*\\b(?:review|audit|assessment)\\b"
          + "|\\b(?:efforts|review|audit|assessment) (?:was|were) (?:focused|limited|conducted|performed|carried)\\b|\\bperiod (?:from|under review)\\b",
      "\\b(?:applies|apply) to\\b|\\bscope\\b|\\bcovers\\b|対象|適用"),
  /** What the parties of a contract have agreed to do or give, before any term of it. */
  DEAL(
      "^(?!.{0,80}\\b(?:not|no|if|when|upon|notice|invoices?|information|details|feedback|cop(?:y|ies)|evidence|proof|access to (?:its|the) (?:books|records))\\b)(?:(?:Subject to|During|For|Throughout|In consideration of) [^,]{1,120}, (?:the )?)?(?!you\\b)(?:[\\w’'&.-]+ ){1,6}(?:hereby )?(?:(?:(?:shall|will|agrees? to|undertakes? to) (?:provide|perform|make available|supply|develop|sell|lease|rent|let|license|lend|grant|employ|engage|hire|deliver)|grants?|engages?|retains?|leases|rents|lets|sells|employs?|hires?|undertakes? to perform)|(?:wish(?:es)?|desires?) to (?:engage|retain|hire|subcontract|obtain|purchase|lease|license|sell|provide))\\b.{20,}|^The (?:[\\w-]+ ){1,3}(?:is|are) licensed,? not sold\\b"
          + "|^[^。、]{1,20}は、?[^。]*(?:を[^。、]{0,20}(?:に|へ)?(?:委託|委任|賃貸|売却|譲渡|貸与|許諾)(?:し、[^。]{1,40}(?:受託|受任|賃借|買い?受け|譲り?受け|借り?受け|承諾|受諾)[^。]{0,6}|する(?:ものとする)?)|業務を(?:受託|受任)する|売り?渡し、[^。]{1,30}買い?受け(?:る|た))。?$",
      "(?!)"),
  CONCLUSION(
      "結論(?:として|は|と)|総合(?:評価|意見|的)|総括|監査の結果|以上(?:の(?:とおり|結果|こと)から)|と認め(?:る|られ)"
          + "|\\b(?:audit|review|assessment|engagement|we|team|testing)\\b[^.]{0,40}\\b(?:uncovered|identified|found|revealed|resulted in|discovered|did not (?:uncover|identify|find))\\b"
          + "|\\b(?:in conclusion|overall|in summary|in total|we conclude)\\b",
      "\\bconclu\\w+|\\bidentified\\b|\\bmost (?:notable|significant|serious)\\b|結論|結果");

  private static final Pattern LATER = // it leans on what was said before, or is a detail
      Pattern.compile(
          "^(?:(?:If|Each|Any|However|Therefore|Thus|Additionally|Also|Before|After|Unless|Except|In (?:such|that|this|the event)|Upon|Where|Notwithstanding|For example)\\b|ただし|但し|この場合|同項|また、|第[0-9０-９一二三四五六七八九十百千]+[条項])"
              + "|\\b(?:may assign|hereby|pursuant to|notwithstanding)\\b|前[0-9０-９一二三四五六七八九十]*[項条号]|この限り|準用|各号|(?:第[0-9０-９一二三四五六七八九十百]+[条項号].*){2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:executive )?summary|overview|purpose|scope|goals?|objectives?|conclusions?|introduction|how this|applicab"
              + "|目的|趣旨|総則|総括|結論|概要|要約|範囲|適用|監査意見|はじめに",
          Pattern.CASE_INSENSITIVE);

  /** A sentence about the text itself, whatever provisions of another one it names. */
  private static final Pattern ITSELF = Pattern.compile("^(?:この|本|当)\\p{IsHan}{1,6}は、");

  /** What the author wants, which is not what the text is for. */
  private static final Pattern OF_OURS =
      Pattern.compile("^Our (?:\\w+ )?(?:goal|aim|mission)s? (?:is|are)\\b");

  private static final Pattern ASIDE = Pattern.compile("[ 　]?(?:（[^（）]*）|\\([^()]*\\))");
  private static final double LEAST = 2; // of what may stand for the document
  private static final int LONG_ENGLISH = 400;
  private static final int LONG_JAPANESE = 180;

  /** Names the parties or the text around, which says nothing of what is agreed. */
  private static final Pattern FORMAL =
      Pattern.compile(
          "(?i)^(?:[\\p{L}\\p{N}\"“”’-]+ ){1,8}(?:is|are|was) (?:hereby )?(?:(?:entered into|made|concluded|dated|effective (?:as of|on|from))\\b|an? (?:[\\w-]+ ){0,3}(?:agreement|contract) between\\b|between\\b|an? amendment (?:to|of)\\b)|^(?:[\\p{L}\\p{N}-]+ ){1,8}(?:forms?|is) (?:a )?part of\\b");

  /** What something is called, which says nothing of it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:と(?:称|い)(?:う|する|します|いいます))。?$|(?i)\\bshall be (?:known|called) (?:as )?|^The (?:official )?name of (?:this|the) [\\w ]{1,40} (?:is|shall be)\\b");

  private final Pattern plainly;
  private final Pattern perhaps;

  Gist(String plainly, String perhaps) {
    this.plainly = Pattern.compile(plainly, Pattern.CASE_INSENSITIVE);
    this.perhaps = Pattern.compile(perhaps, Pattern.CASE_INSENSITIVE);
  }

  /**
   * How plainly {@code sentence} says it; 0 if it does not, or not without the sentence before it.
   */
  double score(String sentence) {
    String text = ASIDE.matcher(sentence).replaceAll("");
    double score = plainly.matcher(text).find() ? 3 : 0.5;
    score += perhaps.matcher(text).find() ? 1 : 0;
    boolean points =
        this == PURPOSE // which names its things itself, whatever it says of such things
            ? Dependence.of(text) == Dependence.POINTING
            : Dependence.isPointing(text);
    if (score < 1 || points || OF_OURS.matcher(text).find() || FORMAL.matcher(text).find()) {
      return 0;
    }
    boolean isLong =
        this != PURPOSE && text.length() > (Unit.isJapanese(text) ? LONG_JAPANESE : LONG_ENGLISH);
    boolean isLater =
        this != DEAL
            && LATER.matcher(text).find()
            && !(this == PURPOSE && ITSELF.matcher(text).find());
    return score - (isLater ? 2 : 0) - (isLong ? 1 : 0);
  }

  /** Whether {@code sentence} says it in so many words, and so is a whole sentence. */
  boolean isPlain(String sentence) {
    return plainly.matcher(ASIDE.matcher(sentence).replaceAll("")).find();
  }

  /** Whether it only says what something is called. */
  static boolean isName(String text) {
    return NAME.matcher(text).find();
  }

  /** Whether it leans on other sentences, or is a detail, and so cannot open a text. */
  static boolean isLater(String text) {
    return LATER.matcher(text).find() || Dependence.isPointing(text);
  }

  /** The same as {@link #score(String)} below a heading, which may promise it. */
  double score(String text, String heading) {
    double score = score(text);
    return score > 0 && HEADING.matcher(heading).find() ? score + 1 : score;
  }

  /** The eligible one that scores best, and 2 at least; the earlier, if equal. */
  static <T> Optional<T> best(List<T> among, ToDoubleFunction<T> score, Predicate<T> eligible) {
    Optional<T> best = Optional.empty();
    double highest = 0;
    for (T one : among) {
      double scored = score.applyAsDouble(one);
      if (scored >= LEAST && scored > highest && eligible.test(one)) { // which costs most, last
        best = Optional.of(one);
        highest = scored;
      }
    }
    return best;
  }
}
