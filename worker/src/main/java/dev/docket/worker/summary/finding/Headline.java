package dev.docket.worker.summary.finding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading as a whole promises. A word in a longer title means nothing here: "Scope" is a
 * chapter, "Payments outside the scope of the delegation" is not.
 */
enum Headline {
  /** The list of headings and pages. */
  CONTENTS("(?:table of )?contents|index|目次|もくじ"),
  /** What the levels mean. */
  LEGEND(
      "(?:(?:our |appendix:? |finding |findings |issue |issues |vulnerability |vulnerabilities |security |audit |report )*(?:risk|severity|impact|likelihood|difficulty|rating|ratings|priority|classification|status|criticality)[/ ]*)+"
          + "(?: ?(?:rating|ratings|level|levels|classification|classifications|categories|category|categorization|glossary|definition|definitions|description|descriptions|scale|criteria|matrix|methodology|assessment|breakdown of ratings|model|guide|breakdown|explanation|legend|standard|standards|system|overview|types?|scores?|and|of|s|issues|findings|vulnerabilities))+"
          + "|(?:classification|categori[sz]ation|definitions?|explanation|types?) of (?:the )?(?:findings?|issues?|severit(?:y|ies)|risks?|vulnerabilit(?:y|ies)|ratings?|audit ratings?)(?: levels?| ratings?| severity)?"
          + "|vulnerability (?:severity )?classifications?|issue classifications?|legend(?: (?:for|of|to) .{2,40})?|glossary|(?:finding|vulnerability) categories|code maturity.*|risk methodology|risk scale.*|cvss.*"
          + "|how (?:we|to) (?:rate|read).{0,40}|監査?評価(?:基準|区分)(?:について)?|重要度(?:区分|の(?:定義|基準|区分))|(?:指摘|評価)(?:区分|事項)の(?:定義|区分|基準|説明)|(?:指摘|意見)(?:事項)?(?:及び|・|と)(?:指摘|意見)の(?:定義|区分|考え方|意味|違い)|(?:危険度|深刻度|重要度|リスク)(?:の)?(?:評価)?(?:基準|定義|説明|区分|レベル)(?:について)?|凡例|評語の(?:定義|意味)|リスク評価(?:基準|の考え方)"),
  /** Where findings are listed, briefly. */
  LIST(
      "(?:executive )?(?:summary|recap|overview|list|table|listing|index) of (?:the |our |all |identified |security |main |key |audit )*(?:findings?|issues?|vulnerabilities|observations?|results?|recommendations?|problems|weaknesses|risks)(?: discovered| found| by severity)?"
          + "|(?:findings?|issues?|vulnerabilities|vulnerability|observations?|results?|recommendations?|assessment|issue) (?:summary|overview|list|table|index|count|counts|at a glance|breakdown|distribution)(?: .{0,24})?"
          + "|(?:issues?|findings?|vulnerabilities) (?:found|identified|discovered)|assessment summary & findings(?: overview)?|breakdown of finding impacts|指摘事項(?:の)?(?:一覧|概要|要約|総括)(?:表)?|発見事項(?:の)?(?:一覧|概要|要約)(?:表)?|(?:検出された)?脆弱性(?:の)?(?:一覧|概要)|監査結果(?:の)?(?:一覧|概要|要約|総括)"),
  /** The chapter that holds findings. */
  FINDINGS(
      "(?:(?:detailed|our|audit|security|technical|main|key|identified|specific|individual|list of|description of|discussion of|new|current|open|significant|code|manual|internal control|compliance)[ -]+)*(?:findings?|observations?|issues|vulnerabilities|weaknesses|deficiencies|nonconformities|exceptions)"
          + "(?: (?:and|&) (?:recommendations?|tech(?:nical)? details?|observations?|responses?|issues|analysis|conclusions?|questioned costs|management responses?|suggestions|risks|corrective actions?))?(?: (?:in detail|details?|discovered|identified|noted|found|description|report))?"
          + "|(?:audit |detailed )?results?(?: of (?:the )?(?:audit|review|examination|assessment|inspection|testing))?|miscellaneous (?:issues|findings)|(?:system |smart contract )?(?:audit|assessment|technical|test|review) (?:details?|findings?|results?)"
          + "|(?!(?:prior|previous|past|earlier|non)\\b)(?:[\\p{L}/&]+ ){1,4}findings(?: details?)?|(?:detailed|technical|audit|security) (?:findings|issues|vulnerabilities|observations) ?[-–—:] ?.{2,40}"
          + "|schedule of (?:findings.*|current year findings.*)|detailed (?:results|analysis|review|audit report)|findings? (?:&|and) tech details|matters (?:noted|identified|for attention)|issues discovered|areas? for improvement|improvement opportunities|opportunities for improvement"
          + "|audit findings? and recommendations?|vulnerability (?:details|report|findings)|list of main issues discovered|what (?:we|gao|the audit|oig) found|recommendations?"
          + "|(?:監査|検査|内部監査|定期監査|個別)?(?:の)?(?:指摘|発見|検出|改善|不備|要改善|不適合)(?:事項|点)?(?:等)?(?:の)?(?:詳細|内容|説明|明細)?(?:及び意見|・意見|及び改善提案)?|監査(?:の)?(?:結果|所見)(?:の詳細|及び意見|と意見)?|検査の結果|(?:個別|各)(?:検出|指摘|発見)事項(?:の詳細)?|不当事項|重要な不備|(?:内部統制上?の)?(?:不備|改善)(?:事項)?|その他の(?:事項|指摘事項|不備)|脆弱性(?:の)?(?:詳細|内容)|監査委員の意見|意見|要望事項|注意事項|検討事項|指導事項|改善を要する事項|是正(?:又は|・)改善を要する事項"),
  /** Where earlier findings are listed again with what became of them. */
  FOLLOW_UP(
      "(?:detailed )?(?:fix(?:es)?|remediation|re-?test|mitigation) (?:review|status|verification|log|summary)(?: (?:status|results?|notes?|details?))?|(?:detailed )?fix review results?|follow-?up(?: on)?(?: (?:of )?prior.*| .{0,24})?|(?:status of )?prior (?:year )?(?:audit )?(?:findings?|recommendations?).*|summary schedule of prior.*"
          + "|fix verification(?: status)?|(?:前回|過去|前年度)(?:の)?(?:監査|指摘)(?:事項|結果)?(?:の)?.{0,16}|(?:改善|措置|是正)(?:の)?状況(?:報告)?|フォローアップ.{0,12}|対応状況(?:一覧|表)?"),
  /** What no finding is: it frames a report. */
  FRAME(
      "(?:(?:executive|management|project|engagement|audit|assessment|protocol|system|security assessment|security|document|report) )?(?:summary|overview|objectives?|background|introduction|timeline|goals|targets|coverage|scope|methodology|approach|information)(?:(?:,| and| &) (?:scope|methodology|approach|objectives?|background|limitations?|targets?|context|introduction|coverage)){0,3}"
          + "|(?:scope|objectives?|methodology|approach|purpose|limitations?|background)s? (?:of|for|to) (?:the |this |our )?(?:audit|assessment|review|engagement|report|work|document|testing|examination)"
          + "|foreword|preface|about(?: us| this (?:report|document)| the (?:authors?|team|auditors?|report|project|company)| (?-i:[A-Z][\\w.]*)(?: (?-i:[A-Z][\\w.]*)){0,3})?|(?:legal |important )?(?:disclaimers?|notices?)(?: (?:and|to|of) .{0,30})?|copyright.{0,60}|conclusions?(?: (?:and|&) .{0,40})?|closing (?:remarks|summary|statement)"
          + "|(?:[A-Z] )?appendi(?:x|ces)(?: [A-Z0-9]{1,3})?(?:\\s*[:.–—-].{0,100}| (?-i:[A-Z]).{0,80})?|annex(?:es)?(?: [A-Z0-9]{1,4})?(?:[:.–— -].{0,80})?|references|bibliography|acknowledg(?:e?ments?)|contacts?(?: (?:information|details|us|and .{0,30}))?|document (?:revision|control|structure|history|properties|information).{0,20}|revision history|version history|change ?log"
          + "|purposes?|threat model(?:s|ing|ling)?(?: (?:overview|analysis))?|(?:security|trust|threat) (?:model|assumptions)(?: and .{0,40})?|(?:key |security |main )?assumptions(?: and (?:simplifications|limitations))?|(?:system |technical |protocol )?(?:architecture|design)(?: overview)?|(?:test|testing|audit) (?:methodology|approach|coverage|plan|suite)|tools?(?: used)?|automated (?:testing|analysis|scanning)(?: results?)?|discussion|non-?findings|false positives|positive (?:findings|observations)|strengths|good practices|distribution list|abbreviations|acronyms"
          + "|(?:agency|management) comments(?: and our (?:evaluation|response))?|related gao products|gao contacts?(?: and .{0,40})?|why .{2,12} did this (?:study|audit|review)|highlights"
          + "|(?:監査|検査|調査|業務)(?:の)?(?:概要|目的|対象(?:部門|部署|期間|範囲|事項|事務|機関)?(?:及び(?:範囲|期間|方法))?|範囲|方法|期間|体制|実施(?:者|期間|日|体制|方法|場所|内容)?|着眼点(?:等)?|日程|基準|手続|総括|意見|責任者|種類|主眼|実施状況)|(?:監査|報告書|全体)?(?:の)?(?:概要|要約|要旨|サマリー)|エグゼクティブ・?サマリー|総括|結論|総合(?:評価|意見|所見)|はじめに|おわりに|良好な(?:点|事項)|優れた(?:点|取組)|評価できる(?:点|事項)|優良事項|終わりに|むすび|結び|序文|目的|付録[A-Z0-9]{0,2}(?:[:：].{0,30})?|(?:別紙|別表|添付資料?|参考資料)[0-9A-Z]{0,3}|用語集|用語の定義|定義|監査結果の総括|監査の結果の概要");

  private static final Pattern AND = Pattern.compile("(?i) (?:and|or|&|/) | ?[,/] ?|・|及び");
  private static final Pattern COUNT =
      Pattern.compile("\\s*[(（\\[]\\s*\\d+(?:\\s*件)?\\s*[)）\\]]\\s*$|\\s*[:：]\\s*\\d+$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:chapter|section|part)\\s+)?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}[.):]?|[IVX]{1,5}(?:\\.\\d{1,3}){1,4}\\.?|[IVX]{1,5}[.):]|[A-Z][.)]|第?[0-9一二三四五六七八九十]{1,3}[章節部編]?[.．、)）]?|[(（][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.．、]?)[\\s　]*(?=\\p{L})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("[:：.。\\s–—-]+$"); // "High issues :-"
  private static final Pattern AROUND_LEVEL =
      Pattern.compile(
          "(?i)\\b(?:severity|risks?|impact|priority|issues?|findings?|vulnerabilit(?:y|ies)|observations?|level|rated|rating|items?)\\b|[-:：]|重要度|深刻度|リスク|(?:の|な)?指摘(?:事項)?|(?:の|な)?発見事項");
  private static final Set<String> LIGHT =
      Set.of(
          "gas optimization",
          "gas optimizations",
          "gas",
          "gas savings",
          "notes & additional information",
          "notes and additional information",
          "non-critical",
          "non critical",
          "notes",
          "recommendations",
          "suggestions",
          "best practices & recommendations",
          "code quality",
          "low and informational",
          "informational & gas optimization",
          "informational notes",
          "qa",
          "quality assurance",
          "side findings",
          "comments",
          "enhancements",
          "optimizations",
          "optimisations");

  private final Pattern names;

  Headline(String names) {
    this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
  }

  /** What {@code heading} promises; empty for one that names its own matter. */
  static Optional<Headline> of(String heading) {
    String bare = bare(heading);
    for (Headline headline : values()) {
      if (headline.names.matcher(bare).matches()) {
        return Optional.of(headline);
      }
    }
    return Optional.empty();
  }

  /**
   * The severity of all findings below {@code heading}: Medium Risk, High severity findings (3).
   */
  static Optional<Grade> grade(String heading) {
    String bare = bare(heading);
    if (LIGHT.contains(bare.toLowerCase(Locale.ROOT))) {
      return Grade.ofValue("Informational").map(g -> new Grade(g.level(), bare));
    }
    if (bare.length() > 40) {
      return Optional.empty();
    }
    String level = AROUND_LEVEL.matcher(bare).replaceAll(" ").replaceAll("\\s+", " ").strip();
    String first = AND.split(level, 2)[0].strip(); // Low and Non-Critical
    return level.isEmpty() ? Optional.empty() : Grade.ofValue(level).or(() -> Grade.ofValue(first));
  }

  /** The heading without its number and the count behind it. */
  static String bare(String heading) {
    String normal = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    String unnumbered = END.matcher(NUMBER.matcher(normal).replaceFirst("")).replaceFirst("");
    return COUNT
        .matcher(unnumbered)
        .replaceFirst("")
        .replaceFirst("^[■●○◆【\\[]\\s*", "")
        .replaceFirst("[】\\]]$", "")
        .strip();
  }
}
