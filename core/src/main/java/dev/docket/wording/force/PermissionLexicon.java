package dev.docket.wording.force;

import dev.docket.wording.Context;
import dev.docket.wording.Lexeme;
import java.util.List;

/** How permissions, releases, bans and denials are worded. */
final class PermissionLexicon {
  private static final String BE = "(is|are|be|being|was|were|shall be|will be|must be)";
  private static final String NOT_BE =
      "(is not|are not|isn't|aren't|was not|were not|be not|not be|not being|shall not be|will not be|must not be|may not be|won't be|is no longer|are no longer|not)";
  private static final String HAVE = "(has|have|had|having|shall have|will have)";
  private static final String ALLOWED =
      "(permitted|allowed|entitled|authorized|authorised|empowered)";
  private static final String REQUIRED = "(required|obliged|obligated|bound|compelled)";
  private static final String NARANAI = DutyLexicon.NARANAI;
  private static final String MONO = DutyLexicon.MONO;

  /** Words for a case, a ground or a person, before which できない says what cannot be. */
  private static final String CASE =
      "とき|時は|時に|場合|者|もの(が|は|に|を|の|で|等|、|,|。|及|又)|事由|事情|事項|理由|ため|おそれ|恐れ|状|こと|ほど|程度|部分|期間|損害|資料|旨|と(判断|認め|考え|思|見込)|か|点|限り";

  private static final String CANNOT = "(でき(ない|ません|ず|ぬ|なく|かね)|出来(ない|ません|ず))";

  private PermissionLexicon() {}

  static final List<Lexeme<Force>> ROWS =
      List.of(
          // a ground or a person is described before a ban is stated
          Lexeme.of(
                  Force.INABILITY,
                  "((こと|もの)(が|は|も|)|)" + CANNOT + "|認められ(ない|ません)|認め(ない|ません)|許(され|さ)ない|得ない",
                  "")
              .in(Context.before(CASE)),
          Lexeme.of(Force.INABILITY, CANNOT, "")
              .in(Context.after("確認|把握|判断|特定|追跡|説明|判別|証明|検証|発見|検出|利用が|入手|対応|評価|理解")),
          Lexeme.of(
              Force.INABILITY,
              "(こと(が|は)|)できなかった|(こと(が|は)|)できませんでした|不可能(である|となる|となった|な)|不能(である|となる|となった|な)",
              "unable to|inability to|impossible to|incapable of|could not|couldn't|(is|are|be|was|were) not able to|(cannot|can not|can't) be (verified|confirmed|determined|guaranteed|reached|excluded|ruled out|identified|found|established|obtained|assured)|may not (always|necessarily|yet|even|fully|apply|generate|work|reflect|cover|detect|identify|contain|include|exist|function|meet|find|need|result|scale|hold|reveal|capture|realize|realise|understand|notice|expect|match|happen|occur|want|be (able|available|suitable|accurate|complete|sufficient|properly|fully|error|aware|possible|appropriate|compatible|obvious|clear|correct|consistent|enough|necessary|true|valid|up to date|up-to-date|present|known|applicable|immediately|readily))|may or may not"),
          Lexeme.of(
              Force.PERMISSION,
              "((こと|もの)(が|も|は|)|)(できる|できます|出来る)"
                  + MONO
                  + "|((こと|もの)(が|も)|)でき(る|)(ものとし)"
                  + "|て(も|)(よい|良い|よろしい|差し支えない|差支えない|構わない|かまわない)|でも(よい|良い|差し支えない|構わない)"
                  + "|(妨げない|妨げません|妨げるものではない|妨げられない|妨げるものでない)|差し支えない|差支えない"
                  + "|権利を(有する|有します|持つ)|権利が(ある|あります)|権限を(有する|有します)|任意(に|で|とする|である)|裁量(により|で|に)",
              "can|"
                  + BE
                  + " ("
                  + ALLOWED
                  + " to|free to|at liberty to|allowed)"
                  + "|(shall|will) be "
                  + ALLOWED
                  + "|"
                  + HAVE
                  + " (the |)(right|option|power|authority|discretion) to|reserves the right to|reserve the right to|(at|in) (its|their|his|her|our|your|the) (sole |own"
                  + " |absolute |sole and absolute |)discretion|optional|optionally"),
          Lexeme.of(Force.PERMISSION, "(こと(が|も)|)でき", "").in(Context.before("、|,")),
          Lexeme.of(Force.PERMISSION, "", "may|MAY").exactly(),
          Lexeme.of(Force.POSSIBILITY, "ことが(ある|あります|あり得る|ありうる)", "might|could"),
          Lexeme.of(
              Force.RELEASE,
              "(こと|)を(要しない|要しません|要さない)"
                  + MONO
                  + "|必要(は|が)(ない|ありません|なく)|必要と(は|)しない|不要(とする|である|です)"
                  + "|この限り(では|で)(ない|ありません|なく)|限り(では|で)ない"
                  + "|(義務|責任|責め|責|責務)(を|も|は)(負わない|負いません|負わず|負うものではない|負うことなく|負うことはない|負うことがない|一切負わない|一切負いません|負いかねます|負担しない|負担しません|負担いたしません|負担いたしかねます)"
                  + MONO
                  + "|(義務|責任|責め|責)(は|が)(ない|ありません)|責めに任じない|免除(される|する|されます)|責任を免れる|義務を免れる|免責(される|されます)"
                  + "|なくて(も|)(よい|良い|よろしい|差し支えない|差支えない|構わない|かまわない)|ないことが(できる|できます)|なければならない(もの|わけ)では(ない|ありません)",
              "need not|needn't|"
                  + NOT_BE
                  + " "
                  + REQUIRED
                  + " to|"
                  + NOT_BE
                  + " (required|obliged|obligated)|(does|do|did|shall|will|must) not (have|need) to|(doesn't|don't|didn't|won't) (have|need) to|"
                  + HAVE
                  + " no (obligation|duty|liability|responsibility|obligations|duties)( to|)"
                  + "|"
                  + BE
                  + " under no (obligation|duty)( to|)|"
                  + BE
                  + " (released|relieved|excused|exempt|exempted|discharged) from"),
          Lexeme.of(
              Force.DISSUASION,
              "べきで(は|)(ない|ありません|なく)|(は|)(望ましくない|好ましくない)",
              "should not|should never|shouldn't|ought not to|(is|are) not (recommended|advised|encouraged|advisable)|discouraged"),
          Lexeme.of(
              Force.PROHIBITION,
              "(て|で)は("
                  + NARANAI
                  + "|いけない|いけません)"
                  + MONO
                  + "|ないもの(とする|とします|とし)|ないこととする|べからず|禁止(する|します|される|されます|されている|されており|し|とする|とします|と定める|です|となります|とさせていただきます|となっております)"
                  + "|お(断り|ことわり)(致します|いたします|します|しております)|(ご|御)遠慮(ください|下さい|願います|いただきます)|お(やめ|止め|控え)(ください|下さい)"
                  + "|禁(ずる|じる|ずるものとする|じられる|じられている|じます)",
              "(shall|must|will) (not|never|neither|in no event|under no circumstances|at no time|in no case)|(shall|must|will), in no event,|shan't|mustn't|won't|(agree|agrees|undertake|undertakes|covenant|covenants|promise|promises) not to|(prohibited|forbidden|barred|precluded|banned)( from| to|)|prohibit|prohibits|prohibited|prohibiting|prohibition|forbid|forbids|forbidden|forbade|(shall |must |will |agrees to |agree to |)(refrain|refrains) from|in no event|under no circumstances|in no case"),
          Lexeme.of(Force.PROHIBITION, "ないこと", "").in(Context.before(DutyLexicon.END)),
          Lexeme.of(
              Force.DENIAL,
              "(こと|もの)(が|は|も|)"
                  + CANNOT
                  + MONO
                  + "|"
                  + CANNOT
                  + MONO
                  + "|認められ(ない|ません)"
                  + MONO
                  + "|認め(ない|ません)|許され(ない|ません)|許(可しない|可されない|さない)|得ない|権利を(有しない|有しません|有さない)",
              "may not|may never|may neither|May not|cannot|can not|can't|can never|can neither|"
                  + NOT_BE
                  + " "
                  + ALLOWED
                  + "( to|)"
                  + "|"
                  + HAVE
                  + " no (right|power|authority|entitlement)( to|)|(do|does|did|shall|will|must) not have (the |any |)(right|option|power|authority|discretion) to|(don't|doesn't|didn't|won't) have (the |any |)(right|option|power|authority|discretion) to"),
          Lexeme.nothing("やむを得ない|できるだけ|できる限り|できるかぎり|必要に応じ", "as may be|trash can"));
}
