package dev.docket.worker.summary.sheet;

import dev.docket.summary.SheetKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sentences of a contract must say to answer the fields that are read as sentences. */
final class ContractTopics {
  private static final String DOCUMENT =
      "(?:this|the|these|any|an|such|your|its)(?: \\w+)? (?:agreement|contract|terms|lease|license|licence|addendum|note|(?-i:[A-Z]{2,5})|order|rights|obligations)";
  private static final String BINDS =
      "(?:[’']ll|\\b(?:shall|will|must|agrees?(?:,[^,.]{1,60},)?(?: not)? to|undertakes? to|covenants? to|hereby|may not|is required to|are required to|(?:is|are) not permitted to)\\b)";

  private static final Map<SheetKey, Question> ALL = new EnumMap<>(SheetKey.class);

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
    ALL.put(
        SheetKey.RENEWAL,
        Question.of(
                "(?i)renew|extension|\\bterm\\b|subscription|更新|延長|期間",
                "(?i)\\b(?:agreement|contract|lease|term|period|subscriptions?|plan|membership|licen[cs]e|services?|order|tenancy|it|they|we|account)\\b[^.]{0,120}\\b(?:automatically |auto-)?(?:renews?|renew (?:this|the) (?:agreement|contract|lease)|be renewed|renew(?:ed)? (?:for|your|automatically)|(?:charged|billed) for (?:the )?renewal|automatically renewing)\\b|\\b(?:agreement|contract|lease|term|licen[cs]e|tenancy|subscription|engagement)\\b[^.]{0,80}\\bbe extended\\b|\\b(?:the same|it|this) (?:could|can|may|shall) be renewed\\b|\\b(?:renew|extend) (?:this|the) (?:agreement|contract|lease|term)\\b|\\bcontinues? on a (?:recurring|monthly|annual)[^.]{0,160}\\buntil (?:\\w+ )?(?:cancel|terminat)|(?:契約|有効期間|利用期間|期間満了|規約)[^。]{0,80}(?:更新|延長)(?:する|し|さ|で|を|の|も|と|は(?:さ|し|行))|自動(?:的に)?[^。、]{0,8}(?:更新|延長)(?:する|し|さ|と|の)|(?:契約|有効期間|期間満了)[^。]{0,80}(?:継続するもの|継続する。|同一(?:の)?条件で)")
            .never(
                "(?i)\\bcancell?ed\\b[^.]{0,40}\\bmeans\\b|\\bdeadlines?\\b|義務は[^。]{0,30}継続|(?:検査|検収|使用期間|納期|納入)[^。]{0,30}延長|更新(?:料|日時|プログラム|内容)|(?:修正|改良|改善|機能|ソフトウェア|アプリ|データ|情報|バージョン)(?:や|・|、|及び|または|又は|の)更新|renewals? (?:do not|are not)")
            .best("(?i)automatic|自動")
            .more(
                "(?i)自動更新しない|更新(?:拒絶|しない)[^。]{0,40}(?:通知|申)|\\bnon-?renewal\\b|\\b(?:notice|cancel)\\b[^.]{0,80}\\brenew"));
    ALL.put(
        SheetKey.INDEMNITY,
        Question.of(
                "(?i)indemni|hold harmless|補償|損害|賠償",
                "(?i)"
                    + BINDS
                    + "[^.;]{0,120}\\b(?:indemnify|hold (?:[\\w.’' ]{1,40} )?harmless|(?:be )?indemnified)\\b|\\bindemnifies\\b|(?:損害|損失|費用)[^。]{0,40}(?:賠償|補償|填補|補填)(?:をし|を行|する|し|しなければ|するもの|します|の責|責任を負|義務を負|の請求|請求を行|を請求|を求め)|(?:賠償|補償)(?:する)?(?:責任|義務|責め|の責)を負(?:う|い|担)|(?:indemnify|INDEMNIFY) (?:and hold harmless|AND HOLD HARMLESS)\\b|(?:責任|申し?立て|請求)から[^。]{0,20}免責し|(?:クレーム|請求|紛争)[^。]{0,120}(?:費用と責任|責任と費用)[^。]{0,12}解決する|\\b(?:shall|will|must) (?:\\w+ly )?(?:compensate|reimburse) (?:us|the company|company|\\w+) for (?:the |any |all )(?:\\w+ )?(?:damages?|loss(?:es)?)")
            .never(
                "(?i)こと\\s*[0-9]+[.．]|賠償(?:する)?(?:の)?責任を負わない|補償(?:し|いたし)ない|(?:範囲内?|限度)(?:において|で)のみ|保証金|違約金|遅延損害金|責任を負いません|上限とする|限度とする|労働者災害|災害補償|\\bno obligation to indemnify\\b|\\bmay terminate\\b|\\bindemnif\\w+ (?:procedure|obligations)\\b")
            .best("(?i)\\bindemnif|hold harmless|補償(?:する|し|いた)")
            .ofEachSide());
    ALL.put(
        SheetKey.WARRANTY,
        Question.of(
                "(?i)warrant|disclaim|as is|保証|契約不適合|瑕疵|免責|品質",
                "(?i)\\b(?:(?:represents?|covenants?)(?:,| and|,? and,?) )?warrants?(?:,? and (?:represents?|covenants?))?(?:,? | to |:)(?!y|ies)|\\b(?:provided|available|licensed|delivered|supplied|accepts?|is)\\b[^.]{0,80}[“\"']?\\bas[ -]is\\b|\\bdisclaims?\\b[^.]{0,80}warrant|\\bthere (?:is|are) no (?:\\w+ )*warrant|without (?:any )?(?:\\w+ )?warrant|\\b(?:makes?|offers?|gives?) no (?:other |express |implied )*(?:\\w+ )*?(?:representations?|warrant)|\\bno (?:express |implied |other )(?:\\w+ )*warrant|\\bmakes? no guarantees?\\b|(?:can(?:not|[’']t)|don[’']t) guarantee\\b|(?:正確性|有用性|完全性|適合性|安全性)[^。]{0,120}責任を(?:一切)?負(?:わない|いません)|\\bdo(?:es)? not (?:expressly or (?:implicitly|impliedly) )?(?:warrant\\b|guarantee\\b[^.]{0,40}\\b(?:services?|software|web ?site|app|platform|products?|results?)\\b)|保証(?:する|し|します|[もは]?(?:一切)?(?:しない|しません|いたしません|いたしかねます)|いたしません|するもの|を行わない|致しません|の責|(?:も|は|を)?(?:一切)?(?:行いません|ありません|負いません))|(?:契約(?:の|に)?(?:内容)?(?:不適合|(?:に|と)?適合しない)|瑕疵|不適合)[^。]{0,160}(?:責任を負(?!わ|いませ|いかね|担し(?:な|ませ))|担保|修補|修正|追完|無償|代替品|請求することができる|減額)|現状(?:有姿|のまま|渡し)")
            .never(
                "(?i)\\b(?:capacity|authority) to (?:enter|bind|sign|execute)\\b|\\b(?:years of age|legal age)\\b|反社会|暴力団|連帯保証|保証金|保証人|身元保証|直ちに(?:当該)?[^。]{0,20}検査|検査の結果|some (?:states|jurisdictions|countries)|\\bthat conflicts? with\\b|\\bbinding the\\b|\\bmoral rights\\b|\\bwarranties given\\b|次の各号のいずれ[^。]{0,20}表明|\\bindemnif")
            .ofEachSide()
            .ofProvider());
    ALL.put(
        SheetKey.CONFIDENTIALITY,
        Question.of(
                "(?i)confidential|non-?disclos|proprietary information|secrecy|秘密|機密|守秘",
                "(?i)\\b(?:ensures?|agrees?)\\b[^.]{0,300}\\bconfidentiality obligations\\b|"
                    + BINDS
                    + "[^.]{0,200}\\b(?:confidential(?:ity)?|in confidence|(?<!trade )secret)\\b|\\bconfidential information\\b[^.]{0,160}"
                    + BINDS
                    + "[^.]{0,80}\\b(?:keep|kept|hold|held|protect|disclos|us(?:e|ed)\\b)|"
                    + BINDS
                    + "[^.]{0,60}\\b(?:keep|hold|treat|maintain|protect|safeguard|disclose)\\b[^.]{0,160}\\b(?:confidential|in confidence|(?<!trade )secret|proprietary information)|(?:秘密|機密|知り得た|知得した|情報)[^。]{0,200}(?:開示|漏洩|漏えい|漏泄|漏ら|漏|口外)[^。]{0,16}(?:(?:し|せ|さ|れ)?て?はならない|しない|せず|しません|してはなりません|ないものと)|(?:秘密|機密)(?:情報)?(?:を|として)[^。]{0,60}(?:保持|厳重に|管理|取り?扱)(?:し|する|わ|う|を)|守秘義務を負(?:う|い)|秘密(?:を)?保持(?:する|し)")
            .never(
                "(?i)\\bconfidential(?:ity)?\\b[^.]{0,80}\\b(?:user ?names?|passwords?|log-?ins?|credentials|access codes?)\\b|\\b(?:user ?names?|passwords?|credentials|access codes?)\\b[^.]{0,60}\\bconfidential|\\b(?:be|is|are) (?:considered|deemed|treated as|regarded as)(?: to be)? (?:the )?confidential\\b|non-confidential|not (?:be )?(?:considered |treated as )?confidential|(?:return|destroy|delete)\\b[^.]{0,80}\\bconfidential|\\bwill (?:have|obtain|receive|gain|be given) access\\b|\\b(?:injunct|equitable relief)|\\barbitrat|\\bproceedings\\b|\\b(?:violation|breach) of confidentiality\\b|秘密情報とみな|秘密情報に該当|秘密情報には|返還|返却|破棄|廃棄|(?:役職員|従業員|者)(?:に対し|に)[^。]{0,60}(?:課|負わせ|遵守させ)|この限りで(?:は)?ない。?$|開示することができる|証明|立証|^(?:all |any )?disputes?\\b")
            .more(
                "(?i)(?:本条|前項|この義務|本義務|秘密保持|守秘)[^。]{0,60}(?:終了後|満了後)[^。]{0,40}(?:年間|か月|ヶ月|存続|継続)|\\b(?:obligations?|section|confidentiality)\\b[^.]{0,120}\\b(?:for|survives?)\\b[^.]{0,60}\\byears?\\b")
            .ofEachSide());
    ALL.put(
        SheetKey.DATA_PROTECTION,
        Question.of(
                "(?i)data protection|privacy|personal (?:data|information)|customer data|data processing|data security|\\b(?:use|handling) of (?:\\w+ )?data\\b|instructions|個人情報|個人データ|データの(?:保護|取扱)|プライバシー",
                "(?i)\\b(?:we|our|us|provider|customer|supplier|company|contractor|processor|controller|part(?:y|ies)|client|vendor|consultant|employee|licensor|importer|agency|service)\\b[^.]{0,160}\\b(?:process|protect|handl|collect|stor|treat|disclos|transfer|safeguard|compl)\\w*\\b[^.]{0,100}\\b(?:personal (?:data|information)|data protection|privacy (?:laws?|polic))|\\bpersonal (?:data|information)\\b[^.]{0,100}\\b(?:in accordance|compl|protected|processed|shall|will|must)\\b|\\bdata processing\\b[^.]{0,60}\\bgoverned by\\b|\\b(?:safeguards?|security)\\b[^.]{0,40}\\bpersonal (?:data|information)\\b|\\bdata protection (?:law|addendum|agreement)|\\bdata\\b[^.]{0,40}\\b(?:handled|processed|protected)\\b[^.]{0,80}\\bdata (?:processing|protection)\\b|\\b(?:administrative|physical|technical|organi[sz]ational|appropriate)\\b[^.]{0,40}\\bsafeguards\\b|\\bprivacy (?:policy|statement|notice)\\b[^.]{0,80}\\b(?:explains?|describes?|governs?|applies|sets? out)\\b|\\b(?:in accordance with|according to|as described in|subject to|pursuant to|refer to|governed by|see)\\b[^.]{0,40}\\bprivacy (?:policy|statement|notice)\\b|\\bcustomer data\\b[^.]{0,80}(?:only|solely|protect|secur)|\\bprocess it only\\b|(?:個人情報|個人データ|パーソナルデータ)[^。]{0,160}(?:取り?扱(?:う|い|わ)|遵守|保護法|適切に|適正に|管理(?:する|し)|利用(?:する|し)|提供(?:し|する)|収集|取得し)|プライバシー(?:[・]?ポリシー|に関する通知|通知)[^。]{0,80}(?:従|基づ|定め|準拠|による|説明|記載|規定|ご覧)")
            .never(
                "(?i)\\b(?:must|may|shall) not[^.]{0,40}\\b(?:use|upload|submit)\\b|\\brepresents? and warrants?\\b|\\bthird[- ]party (?:web ?sites?|services?)\\b|^(?:the )?(?:data )?controllers? (?:will|shall|must|may|is|are|agrees?|warrants?|bears?)\\b|\\bbank accounts?\\b|\\b(?:displayed|available) publicly\\b|\\bpublicly (?:displayed|available)\\b|含むが|次の各号のいずれ[^。]{0,20}該当")
            .best(
                "(?i)\\bonly\\b[^.]{0,120}\\b(?:instruct|in accordance|purpose)|\\bcompl(?:y|ies) with\\b[^.]{0,80}\\b(?:data protection|privacy)|法令[^。]{0,20}遵守")
            .ofProvider()
            .withAll());
    ALL.put(
        SheetKey.IP,
        Question.of(
                "(?i)intellectual property|ownership|proprietary rights|work product|deliverables|ip rights|copyright|trade ?marks?|知的財産|著作権|権利の?帰属|成果物|商標",
                "(?i)\\bnot be construed\\b[^.]{0,200}\\b(?:assignment|grant|licen[cs]e)\\b[^.]{0,300}\\bintellectual property\\b|\\bno licen[cs]e\\b[^.]{0,80}\\b(?:patents?|copyrights?|trade ?marks?)\\b|\\ball rights\\b[^.]{0,40}\\b(?:remain with|belong to)\\b|\\bowned by\\b[^.]{0,80}\\bcopyright\\b|\\b(?:material|content)\\b[^.]{0,40}\\b(?:is|are) owned by or licen[cs]ed to\\b|\\b(?:nothing|no (?:right|licen[cs]e)|(?:does not|doesn[’']t|not) transfer)\\b[^.]{0,160}\\bintellectual property\\b|\\b(?:(?<!\\b(?:its|their|your|his|her|our|my) )own|owns|retains?|reserves?|reserved|remains?|belongs?|vests?|assigns?|property of)\\b(?! (?:the|a) right\\b(?!,? title))[^.]{0,160}\\b(?:intellectual property|right,? title|rights? in|all rights to|ownership|work product|copyrights?|licensors|inventions)\\b|\\b(?:intellectual property|right,? title|all rights (?:in|to)|ownership|work product|copyrights?|inventions)\\b[^.]{0,200}\\b(?:owns?|owned|retains?|reserved?|remains?|belongs?|vests?|assigns?|assigned|transfers? to|pass(?:es)? to|property of)\\b|\\bintellectual property rights?\\b[^.]{0,80}\\b(?:prohibited|not permitted)\\b|\\b(?:deliverables?|work product|results|inventions)\\b[^.]{0,160}\\b(?:become|remain|are|be|is) the (?:sole |exclusive )*property of\\b|\\b(?:neither|nor|not)\\b[^.]{0,80}\\bgrants?\\b[^.]{0,60}\\bintellectual property\\b|知的財産権[^。]{0,60}(?:付与|許諾)(?:する|し)|(?:知的財産権|著作権|権利)の帰属[^。]{0,40}(?:協議|定め)|(?:著作権|知的財産権|産業財産権|特許権|特許を受ける権利|成果物[^。]{0,20}権利|無体財産権|権利は)[^。]{0,160}(?:帰属|移転|留保|譲渡|保有)(?:する|し|さ|は|を)|(?:一切|全て|すべて)の権利[^。]{0,40}(?:帰属|留保)|商標[^。]{0,80}(?:使用する権利|許諾)")
            .never(
                "(?i)\\bwho owns\\b|\\bclaims? by (?:a |any )?third part|\\binfring\\w+|\\bindemnif|\\bother trademarks\\b|\\bwarrants?\\b|\\b(?:inure|binding)\\b[^.]{0,80}\\b(?:successors|heirs)\\b|\\bmay not (?:upload|post|submit)\\b|\\bdo(?:es)? not own\\b|^if you own\\b|\\bgoods\\b[^.]{0,40}\\btitle\\b|^(?:title to )?(?:the |all |any |such )?(?:leased |rented |rental )?(?:equipment|devices?|hardware|keys?|cards?|uniforms?|goods|vehicles?|premises|tools?|boats?|units?|furniture|products?|items|materials rented)\\b(?![^.]{0,200}(?:intellectual|copyright|patent|trade ?mark))|商品の所有権|侵害|\\bliab(?:le|ility)\\b")
            .within(
                "(?i)\\b(?:remains?|is|are|be|becomes?) the (?:sole |exclusive |and )*property of\\b|\\b(?:remains?|is|are) (?:our|its|their) (?:sole |exclusive )?property\\b|\\b(?:is|are|be) owned by\\b|\\b(?:hereby |also )?grants?\\b[^.]{0,160}\\b(?:licen[cs]e|rights?)\\b|\\bhereby assigns?\\b")
            .ofEachSide());
    ALL.put(
        SheetKey.ASSIGNMENT,
        Question.of(
                "(?i)assign|transfer|successors|譲渡|権利義務",
                "(?i)\\bassignment\\b[^.]{0,120}\\b(?:rights|obligations)\\b[^.]{0,60}\\b(?:prohibited|void|consent)\\b|\\b(?:transfer|assign)(?: or (?:assign|transfer|delegate))? (?:this|the|these|any of (?:its|their|your)|its|their|your) (?:agreement|contract|lease|terms|rights|obligations)\\b|\\b(?:assign|delegate|assigned)\\b[^.]{0,80}\\b"
                    + DOCUMENT
                    + "\\b|\\b"
                    + DOCUMENT
                    + "\\b[^.]{0,80}\\b(?:assigned|assignable|assign|transferred)\\b|(?:契約上の地位|賃借権|権利(?:又は|若しくは|もしくは|及び|および|または|・|、)?(?:は|も)?[^。]{0,12}義務|本契約|利用契約|債権)[^。]{0,120}(?:譲渡|承継|担保)(?:し|する|さ|に|、|その他|等|または|又は|若しくは|もしくは)")
            .never(
                "(?i)\\bassigns? all right|\\bproprietary rights\\b|\\baddress(?:es)? assigned\\b|\\bdata\\b[^.]{0,120}\\btransferr|\\btransfers? of (?:the )?(?:personal )?data\\b|\\binure|\\bassign\\w*\\b[^.]{0,40}\\bintellectual property\\b|\\bassigns? to (?:the )?\\w+ all right|\\bindemnif|\\bbankrupt|benefit of creditors|著作権|知的財産|成果物|合併[^。]{0,40}とき")
            .ofEachSide());
    ALL.put(
        SheetKey.SUBCONTRACTING,
        Question.of(
                "(?i)sub-?contract|sub-?processor|再委託|下請|第三者への委託",
                "(?i)\\b(?:may|shall|will|must|can|agrees?|right|authori[sz]es?)\\b[^.]{0,160}\\b(?:sub-?contract(?:s|ed|ing)?\\b|(?:use|engage|appoint|retain|employ|engagement|engages)\\b[^.]{0,60}sub-?(?:contractors?|processors?))|\\bmay (?:use|engage|hire|retain) third[- ]part(?:y|ies) to (?:perform|provide)\\b|\\bsub-?(?:contractors?|processors?)\\b[^.]{0,40}\\b(?:shall|must|may)\\b|再委託(?:する|し|を|に|でき|が)|第三者に(?:対し)?(?:[^。]{0,24})?(?:委託|請け?負わせ)(?:する|し|でき|て)|下請(?:け)?(?:に|させ|負)")
            .never(
                "(?i)\\bindemnif|\\bliab(?:le|ility)\\b[^.]{0,60}\\b(?:caused|arising)|\\bits (?:officers|employees|agents|affiliates)[^.]{0,80}sub-?contractors|\\bforms? the subcontract|個人情報|\\bharmless\\b")
            .more("(?i)\\bremains? (?:responsible|liable)\\b|再委託先の行為")
            .best(
                "(?i)\\b(?:authori[sz]es?|may|may not|shall not|will not|consent)\\b|承諾|ことができる|てはならない")
            .ofEachSide());
    ALL.put(
        SheetKey.INSURANCE,
        Question.of(
                "(?i)insurance|保険",
                "(?i)\\b(?:shall|will|must|agrees? to|is required to)(?! not)\\b[^.]{0,60}\\b(?:maintain|carry|procure|obtain|keep|provide|hold|take out|have)\\b[^.]{0,160}\\binsurance\\b|\\bresponsible for (?:maintaining|obtaining|carrying|having)\\b[^.]{0,80}\\binsurance\\b|保険(?:契約)?(?:に|を|へ)[^。]{0,20}(?:加入|付保|維持|付す|付し|締結)")
            .ofEachSide());
  }

  /** What answers a field; empty for those that have readers of their own. */
  static Optional<Question> question(SheetKey field) {
    return Optional.ofNullable(ALL.get(field));
  }

  /** The names that tables of a cover page have for a field; empty where none is usual. */
  static Optional<Pattern> name(SheetKey field) {
    return Optional.ofNullable(NAMES.get(field));
  }
}
