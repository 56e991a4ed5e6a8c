package dev.docket.wording.force;

import dev.docket.wording.Context;
import dev.docket.wording.Lexeme;
import java.util.List;

/** How duties, advice and efforts are worded. */
final class DutyLexicon {
  /** Endings of must: ならない and its inflections. */
  static final String NARANAI = "(ならない|ならなかった|ならず|ならぬ|なりません)";

  /** The plain and the polite form of ものとする, or nothing. */
  static final String MONO = "(ものとする|ものとします|)";

  /** Ends of a sentence, where ところ to be done is an order: 提出すること。 */
  static final String END = "。|．|.|」|$";

  private static final String MUST =
      "(なけれ|なけりゃ|ね)ば" + NARANAI + "|なくては(" + NARANAI + "|いけない|いけません)";
  private static final String BE =
      "(is|are|be|being|was|were|been|shall be|will be|must be|may be|is being|are being)";

  /** Words for a case or a person, before which 要する describes what the case is. */
  private static final String CASE = "とき|時は|時に|と認|場合|事項|者|もの|費用|経費|日数|期間|事由|書類|限度|範囲";

  private static final String EFFORT_TAIL =
      "(る|ます|ている|なければ"
          + NARANAI
          + "|なくては"
          + NARANAI
          + "|ねば"
          + NARANAI
          + "|るもの|るものとする|るものとします|るものとし|るべき|るべきである|ることとする|るよう|られたい|られる|、|,|)";

  private DutyLexicon() {}

  static final List<Lexeme<Force>> ROWS =
      List.of(
          Lexeme.of(
              Force.OBLIGATION,
              "(" + MUST + "|ないと(いけない|いけません|ならない))" + MONO,
              "shall|must|has to|have to|had to|having to|must needs"),
          Lexeme.of(
              Force.OBLIGATION,
              "義務を(負う|負い|負います|有する|有します|負担する|課す|課する)"
                  + MONO
                  + "|義務が(ある|あります|生じる|課される|課せられる)|義務付け(る|られる|られている)|義務づけ(る|られる|られている)|責務を(負う|有する)|債務を(負う|負担する)",
              BE
                  + " (required|obliged|obligated|bound|compelled) to|"
                  + BE
                  + " under (an|the) (obligation|duty) to|(has|have|had|shall have|will have) (an|the|a) (obligation|duty) to|mandatory|obligatory|compulsory"),
          Lexeme.of(
              Force.OBLIGATION,
              "責任を(負う|負い|負います|有する)"
                  + MONO
                  + "|責めを(負う|負い|負います)"
                  + MONO
                  + "|責を(負う|負い)"
                  + MONO
                  + "|責めに(任ずる|任じる)|責に(任ずる|任じる)",
              ""),
          Lexeme.of(Force.OBLIGATION, "を(要する|要します)|必要が(ある|あります)|を必要とする", "")
              .in(Context.notBefore(CASE)),
          Lexeme.of(Force.OBLIGATION, "必須(とする|である|です)|(せ|)ざるを得(ない|ません)", ""),
          Lexeme.of(
              Force.OBLIGATION,
              "",
              "(agree|agrees|undertake|undertakes|covenant|covenants|commit|commits|pledge|pledges|promise|promises) to|(agrees and undertakes|agree and undertake|covenants and agrees|covenant and agree|undertakes and agrees|undertake and agree) to"),
          Lexeme.of(Force.OBLIGATION, "すること", "").in(Context.before(END)),
          Lexeme.of(Force.SOFT_OBLIGATION, "ものと(する|します|致します|いたします)|こととする|こととします", ""),
          Lexeme.of(Force.SOFT_OBLIGATION, "ものとし", "").in(Context.before("、|,|，|$")),
          Lexeme.of(Force.SOFT_OBLIGATION, "", "(\'|’)ll")
              .in(Context.after("I|we|you|he|she|it|they|there|who|that")),
          Lexeme.of(Force.SOFT_OBLIGATION, "", "will")
              .in(Context.notAfter("at |a |the |free |last |good ")),
          Lexeme.of(
              Force.RECOMMENDATION,
              "べき(である|であり|であった|であろう|です|だ|だろう|ものとする|ものとします|こととする|ものである)"
                  + "|(こと|の|)(が|も)(望ましい|望ましく|望まれる|望まれます|好ましい|好ましく)|望ましい|望まれる|好ましい"
                  + "|推奨(する|します|される|されます|し|している|いたします)|推奨事項|(勧告|提言)(する|します|した)|(お|)勧め(する|します)",
              "ought to|"
                  + BE
                  + " (recommended|encouraged|advised|urged|suggested)( to|)|(recommend|recommends|recommended|recommending) (that|to|the)|we (recommend|suggest|advise|encourage)|recommend|recommends|recommended|recommending|recommendation|recommendations"
                  + "|advisable|advised|encourage|encouraged|encourages|desirable|preferably"),
          Lexeme.of(Force.RECOMMENDATION, "べき", "")
              .in(Context.before("こと|。|．|、|,|旨|と考|と思|と判断|と提|である|もの。|$")),
          Lexeme.of(Force.RECOMMENDATION, "(さ|せら|め|え|か|せ|き)れたい|されたい", "").in(Context.before(END)),
          Lexeme.of(Force.RECOMMENDATION, "", "should|SHOULD").exactly(),
          Lexeme.of(Force.RECOMMENDATION, "", "Should")
              .exactly()
              .in(Context.after("you |we |they ")),
          Lexeme.of(
              Force.EFFORT,
              "努め"
                  + EFFORT_TAIL
                  + "|努力(する|します|し|しなければ"
                  + NARANAI
                  + "|するものとする|するものとします|を尽くす|を払う|義務を負う)|最善を尽くす|最善を尽くします"
                  + "|配慮(する|します|しなければ"
                  + NARANAI
                  + "|なければ"
                  + NARANAI
                  + "|するものとする|するものとします)|心掛ける|心がける",
              "(best|all reasonable|every reasonable|commercially reasonable|reasonable commercial|reasonable best|reasonable|good faith|good-faith|diligent|all commercially reasonable) (efforts|effort|endeavours|endeavors|endeavour|endeavor)|(endeavour|endeavours|endeavor|endeavors|strive|strives) to|every effort"
                  + "|(will|shall|must) (do (our|its|their|his|her|your) best|(always |also |)try) to"),
          Lexeme.of(Force.EFFORT, "", "(\'|’)ll (do our best|(always |also |)try) to")
              .in(Context.after("I|we|you|he|she|it|they|there|who|that")),
          Lexeme.of(Force.DISSUASION, "ないよう(に|)努め" + EFFORT_TAIL, ""),
          Lexeme.nothing(
              "(をいう|という|と称する|と呼ぶ)ものと(する|します)|に関すること|に係ること|に対すること|ものとして|ものとみなす|ものとされ|努めて",
              "should (the|a|an|any|this|that|you|we|they|he|she|such|either|your|our|its|there)|(shall|will) (mean|have the meaning|have the meanings|have the same meaning|have the respective meanings)|must-have|must-read|good will|free will|at will"));
}
