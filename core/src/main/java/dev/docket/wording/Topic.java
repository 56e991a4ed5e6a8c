package dev.docket.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a provision is about, where that makes a change of it weigh more. */
public enum Topic {
  LIABILITY,
  INDEMNITY,
  TERMINATION,
  GOVERNING_LAW,
  CONFIDENTIALITY,
  /** Personal data and its protection. */
  DATA;

  /** How names of countries and states end, whose law a text chooses: 日本法, シンガポール法, 州法. */
  private static final String OF_A_COUNTRY = "日本|本国|国|州|香港|台湾|ル|ス|ズ|ア|ド|ツ|ク|ダ|ン|ム|コ|ナ|ー";

  /** The words by which a topic is known. */
  static final Lexicon<Topic> LEXICON =
      Lexicon.of(
          List.of(
              Lexeme.of(
                  LIABILITY,
                  "賠償|責任を(負|免)|責任の(制限|範囲|限度)|責任(制限|限度)|免責|過失|損害の(填補|負担)|責めに任",
                  "liable|liability|liabilities|damages|negligence|negligent|gross negligence|(wilful|willful) misconduct"),
              Lexeme.of(
                  INDEMNITY,
                  "補償|填補|補填",
                  "indemnify|indemnifies|indemnified|indemnifying|indemnity|indemnities|indemnification|indemnitee|indemnitor|hold harmless|holds harmless|held harmless"),
              Lexeme.of(
                  TERMINATION,
                  "解除|解約|解雇",
                  "terminate|terminates|terminated|terminating|termination|rescind|rescinds|rescission|cancellation of (this|the) (agreement|contract)"),
              Lexeme.of(TERMINATION, "契約の終了|契約が終了", "").in(Context.notBefore("後|した後")),
              Lexeme.of(
                  GOVERNING_LAW,
                  "準拠法|管轄|仲裁",
                  "governing law|governing laws|governed by|proper law|(construed|interpreted) (in accordance with|under|according to) the law(|s)|jurisdiction|jurisdictions|venue|arbitrate|arbitrated|arbitration|arbitrator|arbitrators|arbitral"),
              Lexeme.of(GOVERNING_LAW, "(法|の法律|の法令)(に準拠|を準拠|に従って解釈|により解釈|が適用|を適用)", "")
                  .in(Context.after(OF_A_COUNTRY)),
              Lexeme.of(
                  CONFIDENTIALITY,
                  "秘密|機密|守秘",
                  "confidential|confidentiality|confidentially|non-disclosure|nondisclosure|trade secret|trade secrets"),
              Lexeme.of(
                  DATA,
                  "個人情報|個人データ|プライバシー|データの保護|データ保護|特定個人情報|個人番号|要配慮個人情報",
                  "personal (data|information)|personally identifiable information|data (protection|breach|breaches|subject|subjects|privacy)|privacy"),
              Lexeme.nothing(
                  "(リサイクル|フリーランス|マンション)法(に準拠|が適用|を適用)|補償金の額|秘密裏|秘密投票|(損害|)賠償(責任|)(保険|特約)|補償保険",
                  "(liability|indemnity) (and indemnity |)(insurance|insurances|policy|policies|cover|coverage|insurer|insurers)|(after|following|survive|survives|surviving|survival of)( the| any| such|"
                      + " expiration or| expiry or|) termination( or expiration| or expiry|)")));

  /** The topics that {@code text} speaks of. */
  public static Set<Topic> in(String text) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    LEXICON.in(text).forEach(phrase -> topics.add(phrase.kind()));
    return topics;
  }
}
