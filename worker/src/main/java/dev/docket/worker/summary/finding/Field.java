package dev.docket.worker.summary.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that audit reports divide a finding into, by the labels they use for them. */
public enum Field {
  /** The finding's own heading, where a table or list gives it behind a label. */
  TITLE(
      "(?:issue|finding|vulnerability|observation)?\\s?(?:title|name)|issue|件名|表題|タイトル|指摘事項名|発見事項名"),
  CONDITION(
      "(?:detailed |technical |issue |finding |vulnerability |risk )?descriptions?|conditions?|observations?|(?:technical )?details?"
          + "|vulnerability details?|summary|synopsis|what (?:we|was) (?:found|observed)|facts?|issue|problem(?: statement)?|overview|analysis"
          + "|current (?:state|situation)|finding(?: details?)?|context and description|description of (?:the )?(?:finding|issue)|content"
          + "|現状|現況|事実(?:関係)?|状況|現状及び問題点|発見事実|発見事項|指摘(?:事項|内容|の内容)?|内容|事象|問題点|検出事項|確認(?:した)?(?:事項|事実)|概要|詳細|監査で確認した事実|検査の結果"),
  CRITERIA(
      "criteria|criterion|standards?|requirements?|expected (?:state|control)s?|policy|rule|regulatory requirements?"
          + "|基準|判断基準|規準|評価基準|規程|あるべき姿|根拠(?:規程|法令)?|準拠(?:規程|法令)|関係法令|法令等"),
  CAUSE(
      "(?:root |possible )?causes?(?: of (?:the )?(?:condition|finding))?|reasons?|原因|発生原因|根本原因|要因|背景要因|発生理由"),
  CONSEQUENCE(
      "(?:exploit(?:ation)?|attack) scenarios?|(?:business |potential |security |technical )?impacts?(?: explanation| description| analysis)?"
          + "|effects?(?: or potential effect)?|(?:possible |potential )?(?:asserted )?effects?|consequences?|implications?|risks?(?: implication)?s?"
          + "|potential (?:risk|impact|effect)s?|影響|リスク|想定(?:される)?リスク|リスクの内容|結果|想定される影響|影響・リスク"),
  ACTION(
      "(?:auditor'?s? |our |suggested |proposed )?recommend(?:ation|ed action|ed (?:remediation|mitigation|fix)(?: steps?)?|ed solution)s?(?:\\(s\\))?|recommended mitigation steps?"
          + "|recommendations? for (?:executive|management) action|remediations?(?: steps| recommendations?)?|corrective actions?(?: required)?"
          + "|mitigations?(?: recommendations?)?|(?:suggested |proposed )?(?:fix|solution|improvement)e?s?(?: advice| details)?|suggested actions?|how to fix"
          + "|改善提案|改善策|改善案|改善事項|改善措置|改善の方向性|改善要望|改善すべき(?:事項|点)|提言|提案|勧告|推奨(?:事項|対策|される対応)?|対策|是正(?:措置|処置|内容|策)|予防(?:措置|処置)|是正(?:すべき)?事項|再発防止策|要望事項|意見"),
  RESPONSE(
      "(?:management|client|auditee|agency|customer|project|team|developers?|vendor|department|company)(?:'?s|s'|)(?: team)?"
          + " (?:responses?|comments?|remarks?|repl(?:y|ies)|feedback|updates?|views?|action plans?)"
          + "|views? of (?:the )?responsible officials?(?: and planned corrective actions?)?|(?:views?|responses?|comments?|updates?|notes?|remarks?|feedback)(?: (?:provided|given|received))? (?:of|from|by) (?:the )?(?:clients?|management|auditees?|agency|teams?|developers?|(?-i:[A-Z][\\w.]+(?: [A-Z][\\w.]+){0,2})(?: (?:team|labs|foundation|protocol|network|finance))?)(?: \\([0-9./ -]{6,12}\\))?"
          + "|responses?|resolution|alleviation|discussion|comments?|updates?|fix (?:review|notes?)|action plans?|agreed actions?|remediation plans?"
          + "|re-?(?:test|check)(?:ing)?(?: results?| status)?|verification|auditor'?s? (?:comment|response)s?|follow-?up"
          + "|被監査(?:部門|部署)の(?:回答|見解)|(?:部門|部署|所管課|担当課|会社|経営者|当局)?の?(?:回答|見解|コメント)"
          + "|対応方針|対応策|対応計画|措置(?:の)?(?:内容|状況)|改善(?:の)?措置(?:状況)?|講じた措置|改善計画"),
  STATUS(
      "(?:current |fix |issue |resolution |remediation )?status(?:es)?|state|fixed|resolved|対応状況|進捗(?:状況)?|ステータス|状態|対応結果|措置状況|改善状況"),
  OWNER(
      "(?:action |process |risk )?owners?|responsib(?:le|ility)(?: (?:party|person|department|official|manager|officer|for action))?|assigned to|action by|accountable|責任者|(?:対応|実施|改善)?(?:責任者|担当(?:者|部署|部門|部|課)?)|所管(?:部署|部門|部|課)|対応(?:部署|部門|者)|主管(?:部|課|部署)"),
  DUE(
      "(?:due|target|completion|implementation|deadline|action|estimated completion|expected completion|anticipated completion|target completion|planned)(?: (?:completion|implementation))?(?: (?:dates?|by|deadline))?|deadline|timeline|(?:対応|改善|実施|完了|是正|回答)?(?:期限|予定日|完了予定(?:日)?|予定時期|期日|時期)"),
  /** What says of a finding neither what is wrong nor what is to be done. */
  OTHER(
      "(?:overall |finding |issue )?(?:severity|risk|rating|priority|likelihood|probability|difficulty|exploitability|complexity|threat level|criticality)(?: (?:rating|level|score|ranking|classification))?(?: of exploitation)?"
          + "|(?:issue |vulnerability |finding )?(?:type|class|category|categories|classification|id|identifier|ref(?:erence)?(?: (?:no|number|id))?|number|no)\\.?|targets?|components?|modules?|assets?|systems?|hosts?|applications?|files?|references?(?: links?)?|links?|source|cvss(?:v?[0-9.]*)?(?: (?:score|vector))?|cwe(?: id)?|cve|owasp(?: category)?|location|(?:affected|vulnerable) (?:files?|components?|code|versions?|assets?|resources?|contracts?|functions?|hosts?|systems?|urls?|lines?|parameters?|products?|packages?|targets?)(?: (?:and|&) .{2,20})?"
          + "|code(?: snippet| location)?|proof of concept|poc|steps to reproduce|reproduction(?: steps)?|screenshots?|evidence|examples?|found by|submitted by|reported by|tool(?:s)? used|date|author|commit|preconditions?|prerequisites?|feasibility|affected|path|function|contract|lines?|tags?|attack vector|scope|coverage|test(?:s| case)?|appendix"
          + "|重要度|深刻度|重大度|危険度|緊急度|優先度|CVSS(?:基本値|スコア)|対象(?:画面|機能|システム|ホスト|URL)|リスク評価|リスクレベル|リスク区分|評価|区分|分類|対象|番号|No|項目|種別|参照|根拠資料|証跡|該当箇所|部署|対象部署");

  private static final String NUMBERING =
      "^(?:(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}|[(（]?[0-9a-zA-Zア-ン一二三四五六七八九十①-⑳]{1,2}[)）]?)[.)．、]?\\s+|[(（][0-9a-zA-Zア-ン一二三四五六七八九十]{1,2}[)）]|[①-⑳])?[【\\[（(■□◼◾▪▶►●○◆◇・•*–\\s-]*";

  private final Pattern label;

  Field(String names) {
    this.label =
        Pattern.compile(
            NUMBERING
                + "(?:"
                + names
                + ")(?:[(]s[)])?(?: \\d{1,2})?\\s*(?<end>[】\\]）)]\\s*[:：]?|[:：]|$)\\s*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /**
   * A part that a line begins.
   *
   * @param rest what stands behind its label, in the line's own characters
   */
  record Begun(Field field, String rest) {}

  /** The part whose label the text begins with: alone, or before a colon. */
  static Optional<Begun> begun(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (folded.length() != text.strip().length()) {
      folded = text.strip(); // else the rest could not be cut out of the original
    }
    for (Field field : values()) {
      Matcher m = field.label.matcher(folded);
      if (m.find()) {
        int rest = m.group("rest").length();
        String own = text.strip();
        return Optional.of(new Begun(field, own.substring(own.length() - rest)));
      }
    }
    return Optional.empty();
  }

  /** The part whose label a line begins: of a row, its first cell. */
  static Optional<Begun> begun(Line line) {
    if (line.isRow() && line.cells().size() > 1) {
      List<String> cells = line.cells();
      return named(cells.getFirst())
          .map(field -> new Begun(field, String.join(" | ", cells.subList(1, cells.size()))));
    }
    return begun(line.text());
  }

  /** The part that {@code label}, a whole cell or heading, names. */
  static Optional<Field> named(String label) {
    Optional<Field> whole = begun(label).filter(b -> b.rest().isEmpty()).map(Begun::field);
    int slash = label.indexOf(" / "); // a label in two languages
    return whole.isPresent() || slash < 0
        ? whole
        : named(label.substring(0, slash)).or(() -> named(label.substring(slash + 3)));
  }

  /** Whether a finding could hardly be without it: what is wrong, why, so what, and what to do. */
  boolean isCore() {
    return switch (this) {
      case CONDITION, CRITERIA, CAUSE, CONSEQUENCE, ACTION -> true;
      case TITLE, RESPONSE, STATUS, OWNER, DUE, OTHER -> false;
    };
  }

  /** The name of the field in requests and results. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
