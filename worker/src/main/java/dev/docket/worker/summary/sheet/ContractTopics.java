package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import dev.docket.worker.summary.sheet.TopicReader.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which the clauses of a contract are known. */
final class ContractTopics {
  private static final String DOCUMENT =
      "(?:this|the|these|any|an|such|your|its)(?: \\w+)? (?:agreement|contract|terms|lease|license|licence|addendum|(?-i:[A-Z]{2,5})|order|rights)";

  static final Map<SheetKey, Topic> ALL = new EnumMap<>(SheetKey.class);

  private static final Map<SheetKey, Pattern> NAMES =
      Map.of(
          SheetKey.RENEWAL,
          Pattern.compile("(?i)(?:auto(?:matic)?[- ]?)?renewal(?: terms?)?|(?:自動|契約)?更新"),
          SheetKey.INSURANCE,
          Pattern.compile("(?i)insurance(?: requirements)?|保険"),
          SheetKey.WARRANTY,
          Pattern.compile("(?i)warranty(?: period)?|保証(?:期間)?|契約不適合責任(?:期間)?"),
          SheetKey.SUBCONTRACTING,
          Pattern.compile("(?i)sub-?contract(?:ing|ors)|再委託"),
          SheetKey.CONFIDENTIALITY,
          Pattern.compile("(?i)confidentiality(?: period| term)?|秘密保持(?:期間)?"));

  private ContractTopics() {}

  static {
    put(
        SheetKey.RENEWAL,
        "(?i)renew|extension|更新|延長",
        "(?i)\\b(?:automatically |auto-)?(?:renew|renews|renewed)\\b(?!ed)|\\b(?:term|agreement|lease|period) (?:will|shall|may|is|can) (?:automatically )?be extended|(?:契約|期間|条件)[^。]{0,60}(?:更新|延長)(?:する|し|さ|で|を|の|も)|自動(?:的に)?更新|期間満了[^。]{0,80}更新",
        false,
        true);
    put(
        SheetKey.INDEMNITY,
        "(?i)indemni|hold harmless|補償|損害賠償|賠償",
        "(?i)\\b(?:shall|will|must|agrees? to|undertakes? to|hereby)\\b[^.;]{0,80}\\b(?:indemnify|hold harmless|defend and)\\b|\\bindemnifies\\b|(?:補償|填補|補填)(?:する|し、|しなければ|するもの|します|の責)|損害を?(?:、|[^。]{0,20})賠償(?:する|し|しなければ|します|の責)|自己の(?:責任と費用|費用と責任)",
        false,
        true);
    put(
        SheetKey.WARRANTY,
        "(?i)warrant|disclaim|as is|保証|契約不適合|瑕疵|免責",
        "(?i)\\b(?:represents?(?:,| and) )?warrants?(?: and represents?)?(?:,? | to |:)|[“\"']?as[ -]is[”\"',. ]|\\bdisclaims?\\b[^.]{0,60}warrant|without (?:any )?warrant|no (?:express |implied |other )?(?:\\w+ )?warrant|保証(?:する|し、|します|しない|しません|いたしません|するもの|を行わない)|契約(?:の)?(?:内容)?(?:に|と)?(?:不適合|適合しない)|瑕疵",
        false,
        true);
    put(
        SheetKey.CONFIDENTIALITY,
        "(?i)confidential|non-?disclosure|proprietary information|secrecy|秘密|機密|守秘",
        "(?i)\\b(?:keep|hold|maintain|treat|protect|safeguard|disclose|use|considers?)\\b[^.]{0,160}\\b(?:confidential|in confidence|secret|proprietary information)|\\bconfidential information\\b[^.]{0,160}\\b(?:shall|will|must|may|agrees?)\\b|\\b(?:shall|will|must)\\b[^.]{0,100}\\b(?:confidential(?:ity)?\\b)|秘密[^。]{0,120}(?:開示|漏|保持|使用|管理|保護)|機密[^。]{0,120}(?:開示|漏|保持|使用|管理|保護)|守秘義務|知り得た[^。]{0,60}(?:開示|漏)",
        true,
        false);
    put(
        SheetKey.DATA_PROTECTION,
        "(?i)data protection|privacy|personal (?:data|information)|customer data|processing|data security|個人情報|個人データ|データの(?:保護|取扱)|プライバシー",
        "(?i)^(?=.*\\b(?:we|our|us|you|your|provider|customer|supplier|company|contractor|processor|controller|part(?:y|ies)|client|vendor|consultant|employee|licensor|basis|importer)\\b).*?(?:\\b(?:process|protect|handl|collect|stor|treat|disclos|transfer)\\w*\\b[^.]{0,80}\\bpersonal (?:data|information)\\b|\\bpersonal (?:data|information)\\b[^.]{0,80}\\b(?:in accordance|compl|protect|process|only|shall|will|must)|\\bdata protection (?:law|addendum|agreement)|\\bprivacy (?:policy|statement|notice)\\b[^.]{0,80}\\b(?:explains?|describes?|govern|collect|applies)|\\b(?:in accordance with|as described in|subject to|pursuant to|refer to)[^.]{0,40}\\bprivacy (?:policy|statement|notice|laws?)|\\bcustomer data\\b[^.]{0,80}(?:only|solely|protect|secur)|\\bprocess it only\\b)|個人情報|個人データ|プライバシーポリシー",
        true,
        true);
    put(
        SheetKey.IP,
        "(?i)intellectual property|ownership|proprietary rights|work product|deliverables|ip rights|copyright|知的財産|著作権|権利の?帰属|成果物|所有権",
        "(?i)\\b(?:nothing|no (?:right|licen[cs]e))\\b[^.]{0,80}\\bintellectual property\\b|\\b(?:owns?|retains?|reserves?|remains?|belongs?|vests?|assigns?|property of)\\b[^.]{0,160}\\b(?:intellectual property|right,? title|rights? in|ownership|work product|copyrights?|licensors)\\b|\\b(?:intellectual property|right,? title|all rights in|ownership|work product|copyrights?)\\b[^.]{0,200}\\b(?:owns?|owned|retains?|reserved?|remains?|belongs?|vests?|assigns?|property of|transfers?)\\b|(?:著作権|知的財産権|所有権|産業財産権|特許権|特許を受ける権利)[^。]{0,120}(?:帰属|移転|留保|譲渡|保有)|(?:一切|全て|すべて)の権利[^。]{0,40}(?:帰属|留保)",
        false,
        true);
    put(
        SheetKey.ASSIGNMENT,
        "(?i)assign|transfer|successors|譲渡",
        "(?i)\\btransfer (?:or assign )?(?:this|the|these|any of (?:its|their|your)) (?:agreement|contract|lease|terms|rights|obligations)\\b|\\b(?:assign|delegate|assigned)\\b[^.]{0,60}\\b"
            + DOCUMENT
            + "\\b|\\b"
            + DOCUMENT
            + "\\b[^.]{0,80}\\b(?:assigned|assignable|assign|transferred)\\b|(?:契約上の地位|賃借権|権利(?:又は|若しくは|もしくは|及び|および|または|・|、)?(?:は)?義務|本契約|利用契約)[^。]{0,80}(?:譲渡|承継|担保)",
        false,
        true);
    put(
        SheetKey.SUBCONTRACTING,
        "(?i)sub-?contract|sub-?processor|再委託|下請",
        "(?i)\\b(?:may|shall|will|must|can|agrees?|right)\\b[^.]{0,120}\\b(?:sub-?contract|(?:use|engage|appoint|retain|employ)[^.]{0,30}sub-?(?:contractors?|processors?))|\\bsub-?contractors?\\b[^.]{0,60}\\b(?:shall|will|must|may)\\b|再委託(?:する|し|を)|下請(?:け)?(?:に|させ|負)",
        false,
        true);
    put(
        SheetKey.INSURANCE,
        "(?i)insurance|保険",
        "(?i)\\b(?:shall|will|must|agrees? to|is required to)(?! not)\\b[^.]{0,60}\\b(?:maintain|carry|procure|obtain|keep|provide|hold|take out)\\b[^.]{0,100}\\binsurance\\b|保険(?:契約)?(?:に|を|へ)[^。]{0,20}(?:加入|付保|維持|付す|付し|締結)",
        false,
        true);
  }

  /** The names that tables of a cover page have for a point; empty where none is usual. */
  static Optional<Pattern> name(SheetKey point) {
    return Optional.ofNullable(NAMES.get(point));
  }

  private static void put(SheetKey key, String caption, String said, boolean sure, boolean plain) {
    ALL.put(key, Topic.of(caption, said, sure, plain));
  }
}
