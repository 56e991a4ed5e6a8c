package dev.docket.local.analyst.wording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a sentence can be understood without the one before it. */
public enum Dependence {
  /** It says what it says alone. */
  NONE,
  /** It turns or adds to what was said: ただし, However. */
  CONNECTED,
  /** Its subject is what was said: This, It, この場合. */
  POINTING;

  private static final Pattern CONNECTS =
      Pattern.compile(
          "^(?!If|When|Where)(?:[\\p{L}'’-]+ ){1,4}then\\b|^(?:ただし|但し|ただ、|なお|また、|しかし|したがって|そのため|このため|例えば|たとえば)"
              + "|^(?i:However|Nevertheless|Nonetheless|Otherwise|Accordingly|Therefore|Thus|Instead|Also|Additionally|In addition|Moreover|Furthermore|Further(?=,)"
              + "|Similarly|Likewise|Equally|Hence|Alternatively|Correspondingly|Conversely|Consequently|As a result|In contrast|But|And|Provided)\\b");
  private static final Pattern POINTS =
      Pattern.compile(
          "^(?:または|又は|もしくは|若しくは|および|及び)、|^前[0-9０-９一二三四五六七八九十]*[項条](?:の場合|第[^、。]{1,8}号の)|^(?:この場合|この(?:とき|限り)|いずれも|これ[らをにはがで]|それ[らをにはがで以]|これ以外|同時に|その(?!他)|当該|ここで)"
              + "|^[^、。]{1,14}は、?(?:(?:正当な|やむを得ない|特段の?)[^、。]{1,12}(?:限り|なく|除き)、?|直ちに、?|速やかに、?|誠実に、?|原則として、?)?(?:これ|それ)(?:ら|を|に)"
              + "|^(?i:If|When|Where|Unless|Once|Until|After|Before|While|Because|Since) (?:it|they|he|she|this|these|those|that)\\b(?! (?:is|are|was) (?:necessary|possible|required|reasonable))"
              + "|^(?i:Once|After|If|When|Until|Unless|Upon) (?:(?:the|such|an?) )?\\w+ (?:is|are|was|has been|have been) (?:granted|given|obtained|received|made|approved|accepted|denied|rejected|sent)(?=,| the | it | an? )"
              + "|^(?i:If|When|Where|Unless|Once) (?:not )?(?:unable|unsuccessful|successful|approved|granted|denied|refused|rejected|accepted|elected|confirmed|dissatisfied|found|so)(?=,)"
              + "|^(?i:Non-?compliance|Failure|Violation|Breach|Refusal|Default)s? (?:shall|will|may|can|must|is|are|results?|leads?)\\b"
              + "|^Any (?:further|additional|subsequent|remaining) (?:[\\p{L}’'-]+,? ){1,8}(?:shall|must|may|will|is|are)\\b"
              + "|^All other \\p{Lu}\\p{Ll}+ (?:[\\p{L}’'-]+,? ){1,10}(?:shall|must|may|will)\\b"
              + "|^(?:All|Any) other (?!part(?:y|ies)\\b|persons?\\b|\\p{Ll}+ (?:than|of|not)\\b)(?:\\p{Ll}+ ){1,3}(?:shall|must|may|will|is|are|requires?)\\b"
              + "|^(?:[\\p{L}’'-]+ ){0,5}(?i:there)(?:of|to|under|from|in|by|with|after|upon)\\b"
              + "|^(?:It|They|He|She|Such|(?:No|Any|Each of|All|None of) (?:such|these|those))\\b|^(?:This|These|That|Those|Its|Their)\\b(?! (?:\\p{Lu}|(?i:agreement|addendum|policy|section|act|part|document|chapter|regulation|rule|rules|license|licence|contract|article|clause|guide|audit|review|website|site|terms)\\b))"
              // what it is about or comes from, by a bare pronoun: With respect to this,
              + "|^(?i:with|in|for|on|by|upon|after|before|because|due|pursuant|following|despite|apart|from|under|to)\\b(?: \\p{Ll}+){0,4} (?:this|that|these|those|it|them|which|the same),"
              // soon after its beginning, when there is little yet that it could mean
              + "|^(?:[\\p{L}'’-]+ ){1,7}(?:this|these|those) (?:has|have|had|is|are|was|were|did|does|will|would|could|can|may|might|happens|happened)\\b"
              + "|^(?i:In (?:such|that|this|these|those) (?:\\w+ )?(?:case|event|circumstance|situation|instance)s?|In doing so|To do so|In the latter)\\b");

  /** A thing that is pointed at within a sentence. */
  private static final Pattern POINTED =
      Pattern.compile(
          "\\b(?i:this|these|those|such(?: an?)?|said|aforesaid|aforementioned|(?<=\\b(?:in|for|at|of|by|from|on|after|before) )that) (?!as\\b|(?:a|an|time|way|year|month|regard|respect|effect|end|point)\\b)((?:\\p{Ll}+ )?)(?!(?:and|or|of|in|to|is|are|was|by|for|with|that|on|at|from|as|shall|will|may|must|can|has|have|who|which|not|be|if|under)\\b)(\\p{Ll}{3,})|(?:当該(?!各)|(?<![にがもをはのと])かかる|(?<!各)同(?=[\\p{IsHan}]{2})(?!意|様|一|時|居|席|行|封|等|額|数|業|士|人|校|所有|年度)|この(?!場合|限り|ほか))([\\p{IsHan}ァ-ヶー]{2})");

  /** Somebody or something with a name of its own that was named before: such Recipient. */
  private static final Pattern SUCH_NAME = Pattern.compile("\\b[Ss]uch (\\p{Lu}\\p{Ll}{2,})");

  /** What names the document at hand, so that it is none of such documents: this Agreement. */
  private static final Pattern AT_HAND =
      Pattern.compile("(?i)\\b(?:this|these|the present) \\p{L}+|(?:本|この)\\p{IsHan}{2}");

  private static final Pattern SUCH =
      Pattern.compile("(?i)^(?:such|said|aforesaid|aforementioned)\\b");

  /** Several things or people, as the object of a verb. */
  private static final Pattern THEM = Pattern.compile("\\b(?:them|themselves)\\b");

  /** What "them" may mean: a plural, two of something, or anybody. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?!(?:this|was|has|its|always|unless|his|does|thus|yours|hers)\\b|\\w*(?:ss|us)\\b)\\p{L}{3,}s\\b|\\b(?:and|people|children|data|persons?|any|each|every|anyone|someone|who|an?|member|staff|information|content|equipment)\\b");

  /** What needs no mention: the document itself, its parts and what it is about. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)^(?:agreements?|addend\\w+|polic\\w+|section|act|part|documents?|chapter|regulations?|rules|licen[cs]e|contract|articles?|clauses?|paragraph|guide\\w*|audits?|reports?|review|assessment|website|page|site|terms|conditions|bylaws|constitution|services?|code|software|order form|standard|handbook|manual|charter|schedule|annex|appendix"
              + "|契約|規約|規程|規則|規定|約款|定款|会則|細則|法律|条例|要綱|要領|連盟|協会|法人|団体|組合|会社|サー|アプ|ポリ|プラ|ライ|ガイ|ウェ|サイ|ペー|文書|附則|就業|基準|方針|覚書|個別|基本|会は|倶楽|クラ|部会)$");

  /** Behind a provision that is cited like one by its number, and need not be told. */
  private static final String CITED = "(?![^、。イロハ]{0,6}(?:の規定|に規定|に定め|の定め))";

  /** What was said before, by that name: the foregoing, 同様とする. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\b(?:preceding|foregoing|previous) (?:\\w+ )?(?:paragraph|sentence|clause|provision|subsection|item)s?\\b|\\bthe foregoing\\b|^If (?:\\w+ (?:do|does) )?so\\b|^If not\\b"
              + "|\\b(?:set (?:forth|out)|described|provided|specified|stated|listed|mentioned|outlined|named|shown|noted) (?:above|below)\\b|\\bthe above\\b|\\bthe aforesaid(?=[,.;]|$)|\\b(?:days?|weeks?|months?|years?) thereafter\\b|\\babove-\\w+|\\bso (?:approved|authori[sz]ed|elected|appointed|designated|notified|taken|adopted|issued|called|held|served)\\b|\\bthe (?:latter|same (?:shall|may|must|will|is|are))\\b"
              + "|^[^。]{0,20}[はに、]同じく|(?:同様|同じ)と(?:する|します)。?$|上記|前記|前述|本[項号]|上述|前文|前[0-9０-９一二三四五六七八九十〜～、~]*(?:[項条]"
              + CITED
              + "|号)|前各[項号]|(?<!次の|次|以下の|以下|下記の|下記|左の|左記の|後記の)各号(?=[のにへをが])|同(?:[項条]"
              + CITED
              + "|号)|次[項条](?!第)");

  /** What the sentence or paragraph before is called, once it is told. */
  private static final Pattern BACK =
      Pattern.compile(
          "前[項条]|上記|同項|(?i)\\bthe (?:foregoing|above)\\b|\\bthe (?:preceding|previous) (?:sentence|paragraph|clause)\\b|\\b(?:described|provided|specified|stated|listed|mentioned) above\\b|\\bso (?=\\w+ed\\b)");

  private static final int STEM = 4; // characters that the forms of a word share

  /** Whether {@code text} is told with the sentence before it, if at all. */
  public static boolean needsMore(String text) {
    return of(text) != NONE || pointsBack(text);
  }

  /** Whether {@code text} cannot be understood alone. */
  public static boolean isPointing(String text) {
    return of(text) == POINTING || pointsBack(text);
  }

  /** Whether it points, not at its beginning, at a thing that it has not named. */
  public static boolean pointsBack(String text) {
    if (ELSEWHERE.matcher(text).find()) {
      return true;
    }
    Matcher name = SUCH_NAME.matcher(text);
    while (name.find()) {
      if (!isNamed(text.substring(0, name.start()), name.group(1))) {
        return true;
      }
    }
    Matcher them = THEM.matcher(text);
    if (them.find() && !SEVERAL.matcher(text.substring(0, them.start())).find()) {
      return true;
    }
    Matcher pointed = POINTED.matcher(text);
    while (pointed.find()) {
      String before = text.substring(0, pointed.start());
      String noun = pointed.group(3) == null ? pointed.group(2) : pointed.group(3);
      String word = pointed.group(3) == null ? pointed.group(1).strip() : "";
      boolean isSuch = SUCH.matcher(pointed.group()).find();
      String others = isSuch ? AT_HAND.matcher(before).replaceAll("") : before;
      boolean isNamed = isNamed(others, noun) || (!word.isEmpty() && isNamed(others, word));
      boolean isKnown = KNOWN.matcher(noun).matches() || KNOWN.matcher(word).matches();
      if (!isNamed && (isSuch || !isKnown)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} says all when {@code before} is told with it, which must say all too. */
  public static boolean isResolved(String before, String text) {
    return of(before) == NONE
        && !pointsBack(before)
        && !pointsBack(before + " " + BACK.matcher(text).replaceAll(""));
  }

  private static boolean isNamed(String before, String noun) {
    String stem = noun.substring(0, Math.min(STEM, noun.length())).toLowerCase(Locale.ROOT);
    return before.toLowerCase(Locale.ROOT).contains(stem);
  }

  /** How {@code text} depends on what stands before it. */
  public static Dependence of(String text) {
    if (POINTS.matcher(text).find()) {
      return POINTING;
    }
    return CONNECTS.matcher(text).find() ? CONNECTED : NONE;
  }
}
