package dev.docket.local.analyst.wording;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what nearly every contract has whatever is agreed: how it is to be read, what becomes of a
 * void part, that nothing else was agreed, that one talks about what is left open, what its parties
 * and parts are called, how it is signed, that who does not agree has nothing of it. A summary that
 * is to say what this one agrees has no room for it.
 */
public final class Boilerplate {
  /** A part of a text as the subject, and what becomes of it where a part is void. */
  private static final Pattern VOID_PART =
      Pattern.compile(
          "(?i)\\b(?:provisions?|terms|clauses?|parts?|sections?|covenants?|portions?|paragraphs?|remainder)\\b[^.;]{0,120}\\b(?:invalid|unenforceable|illegal|void|invalidity|unenforceability|severable|severed)\\b"
              + "|(?:条項|規定|部分|一部)[^。]{0,60}(?:無効|執行不能|違法)[^。]{0,60}(?:残り|残余|その他|他の|継続|影響)");

  /** What headings, numbers and words of the text are taken for. */
  private static final Pattern OF_READING =
      Pattern.compile(
          "(?i)\\b(?:headings?|captions?|titles)\\b[^.;]{0,80}\\b(?:convenience|reference|interpret\\w*|construed|legal (?:import|effect)|affect)\\b"
              + "|\\b(?:singular|plural|masculine|feminine|gender)\\b[^.;]{0,60}\\binclude"
              + "|(?:見出し|表題)[^。]{0,40}(?:便宜|解釈|参照)");

  private static final Pattern WHOLE_AGREEMENT =
      Pattern.compile(
          "(?i)\\bentire (?:agreement|understanding)\\b|\\bexecuted in (?:\\w+ )?counterparts\\b|\\bsupersedes?\\b[^.;]{0,60}\\b(?:prior|previous|earlier)\\b|完全な?(?:る)?合意");

  /** That one talks, in good faith, about what the text leaves open or in doubt. */
  private static final Pattern CONSULTED =
      Pattern.compile(
          "(?:定め(?:の|が)?(?:な|無)い|疑義|解釈)[^。]{0,80}(?:協議|話し合い)"
              + "|定め(?:の|が)?(?:な|無)い(?:事項|もの)[^。]{0,20}(?:法令|慣習|民法)"
              + "|(?i)\\b(?:matters?|questions?|doubts?)\\b[^.;]{0,60}\\b(?:not (?:provided|stipulated|covered|set forth)|interpretation)\\b[^.;]{0,120}\\b(?:consult\\w*|good faith|discuss\\w*)\\b");

  /** What somebody may be called. */
  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(?:may|shall|will|can) (?:(?:collectively|individually|jointly|hereinafter|sometimes|also|each|together) )*be (?:(?:collectively|individually|jointly|hereinafter|sometimes|also|together) )*(?:referred to (?:(?:herein|hereinafter|individually|collectively|jointly) )*as\\b|known as\\b|called (?:(?:an?|the) )?(?=[“\"\\p{Lu}]))");

  /** What the text is about to tell. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?i)^(?:we|I|this \\w+|the following \\w+)(?:['’]ll| will| shall) (?:also |first |now |\\w+ly )?(?:start|begin|explain|describe|discuss|outline|introduce|cover|go over|walk you|set out)\\b[^.;]*\\b(?:basics|definitions?|sections?|terms|polic(?:y|ies)|agreement|rules|below)\\b");

  /** That who has duties does them, or does so in good faith. */
  private static final Pattern IN_GOOD_FAITH =
      Pattern.compile(
          "(?:一切の|各自の)?義務を(?:信義に従い)?、?誠実に|信義に?従い、?(?:誠実に|[^。]{0,20}誠実に)(?:本契約を)?(?:履行|実行|遵守)"
              + "|(?i)\\b(?:perform|carry out|fulfil?l?) (?:all |its |their |his |her |your )*(?:obligations?|duties) (?:under [^.;]{1,40} )?in good faith\\b");

  /** How the text is signed and kept as evidence of what was agreed. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "証(?:する)?(?:として|ため)[^。]{0,60}(?:署名|記名|捺印|押印|保管|保有|保持|作成|所持)|(?:記名|署名)(?:・|、)?(?:押印|捺印)"
              + "|(?i)\\b(?:sign (?:above|below)|in witness whereof)\\b");

  /** That who does not agree to the text cannot have what it is about. */
  private static final Pattern AGREED_OR_NOT =
      Pattern.compile(
          "(?:規約|条件|変更|内容)[^。、]{0,12}に?同意(?:でき|し|いただけ)(?:ない|ません)(?:場合|とき|方|お客様|者)?[^。]{0,30}(?:利用|使用)[^。]{0,12}(?:できない|できません|なら(?:ない|ず)|なりません|中止|しない|しません|控え)"
              + "|(?i)^(?:if|where|unless) [^.;]{0,30}\\b(?:do(?:es)? not|don['’]t|disagree)\\b[^.;]{0,30}\\b(?:terms|agreement|policy|conditions|changes|modifications)\\b[^.;]{0,60}\\b(?:stop|cease|discontinue|no longer|not (?:use|access|download|install|continue))\\b");

  /** That somebody does what else he is told to, or does not do what is forbidden anyway. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)^[^.;,]{1,80}\\b(?:shall|will|must|may) (?:also |then )?(?:perform|have|do|carry out|exercise) (?:such |any |all )*other (?:\\w+ (?:and|or) )?(?:duties|tasks|powers|functions|responsibilities)\\b[^.;,]{0,120}\\.?$"
              + "|(?i)^if you do not agree(?: with (?:this|them|it))?,? (?:then )?(?:you (?:must|should|may|shall|can) ?not|do not|don['’]t|please)\\b");

  /** That a right is not lost by being used late, or in part. */
  private static final Pattern WAIVED =
      Pattern.compile(
          "(?i)\\bsingle or partial exercise\\b|\\b(?:failure|delay|omission|forbearance)\\b[^.;]{0,140}\\b(?:operate|constitute|construed|deemed|be) (?:as |to be )?(?:an? |any )?waiver\\b"
              + "|(?i)^(?:(?:an?|any|no|the|our|your) )?(?:\\w+ )?(?:waivers?|consents? or waivers?)\\b(?! (?:fee|form|request|period|program)s?\\b)[^.;]{0,160}\\b(?:in writing|written|future|subsequent|further|continuing|other|same|similar|effective|valid|binding|enforceable)\\b"
              + "|(?:権利|請求権)を?(?:行使し(?:ない|なかった)|放棄)[^。]{0,60}(?:放棄(?:した|する|とは)|みなされ)");

  /** How the text itself may be changed: by a writing that both have signed. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)^(?:no (?:\\w+ ){0,3}|this |any |the (?:terms|provisions) of this )?(?:amendments?|modifications?|agreement|provisions?|terms?|changes?|variations?|supplements?|addition)\\b[^.;]{0,120}\\b(?:amended|amendments?|modif\\w+|varied|changed|supplemented|valid|effective|binding)\\b[^.;]{0,160}\\b(?:in writing|written|signed|executed)\\b"
              + "|(?i)^(?:this |these )(?:\\w+ ){1,3}(?:may|can|shall|will|must)(?: only| not)? be (?:\\w+,? (?:and |or )?){0,3}(?:amended|modified|varied|changed|supplemented)\\b[^.;]{0,120}\\b(?:in writing|written|signed|executed)\\b");

  /** Which of two texts or versions holds where they differ. */
  private static final Pattern DIFFERING =
      Pattern.compile(
          "(?:差異|相違|矛盾|抵触|齟齬|不一致)[^。]{0,40}(?:優先|適用|正(?:文)?と(?:する|します))"
              + "|(?i)\\b(?:conflicts?|inconsisten\\w+|discrepanc\\w+)\\b[^.;]{0,160}\\b(?:prevails?|controls?|governs?|takes? precedence)\\b");

  /** That who wants what the text is about has to agree to it, or has by using it. */
  private static final Pattern AGREED_TO =
      Pattern.compile(
          "(?:利用|使用|閲覧|受け|申込み?|登録)[^。、]{0,14}(?:には|にあたって(?:は)?|に際して(?:は)?|際は|前に|場合は|時点で)[^。]{0,40}(?:規約|約款|条件|ポリシー)[^。]{0,30}(?:同意|承諾)[^。]{0,12}(?:必要|要し|ものと|いただ|くださ)"
              + "|(?i)^(?:to|in order to|before) (?:us|access|download|install|register|receiv|order|creat)\\w*\\b[^.;]{0,80}\\byou (?:must|need to|have to|are required to|shall|should) (?:first )?(?:read|agree|accept|consent)\\b[^.;]{0,80}\\b(?:terms|agreement|policy|conditions|rules)\\b");

  private static final List<Pattern> KINDS =
      List.of(
          SIGNED,
          AGREED_OR_NOT,
          EMPTY,
          WAIVED,
          CHANGED,
          DIFFERING,
          AGREED_TO,
          IN_GOOD_FAITH,
          VOID_PART,
          OF_READING,
          WHOLE_AGREEMENT,
          CONSULTED,
          CALLED,
          OF_ITSELF);

  private Boilerplate() {}

  /** Whether {@code sentence} says what nearly every contract says. */
  public static boolean is(String sentence) {
    return KINDS.stream().anyMatch(kind -> kind.matcher(sentence).find());
  }
}
