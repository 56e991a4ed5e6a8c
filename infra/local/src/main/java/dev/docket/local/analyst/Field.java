package dev.docket.local.analyst;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that audit reports divide a finding into, by the labels they use for them. */
enum Field {
  CONDITION(
      "(?:detailed )?description|condition|observations?|details?|issue(?: description)?|background"
          + "|what we found|fact|summary|evidence|current (?:state|situation)|finding(?: details?)?"
          + "|現状|現況|事実|状況|発見事項|指摘内容|指摘|内容|事象|問題点|検出事項|確認(?:した)?事項|概要|詳細"),
  CRITERIA(
      "criteria|criterion|standards?|requirements?|expected (?:state|control)s?|policy|reference"
          + "|基準|判断基準|評価基準|規程|あるべき姿|根拠(?:規程)?|準拠(?:規程|法令)"),
  CAUSE("(?:root )?causes?|reason|原因|発生原因|根本原因|要因|背景要因"),
  CONSEQUENCE(
      "exploit(?:ation)? scenarios?|attack scenarios?|impacts?|effects?|consequences?|implications?"
          + "|risks?|potential (?:risk|impact)s?|business impact|影響|リスク|想定(?:される)?リスク|結果|想定される影響"),
  ACTION(
      "recommend(?:ation|ed action|ed remediation|ed mitigation)s?|remediations?(?: steps)?"
          + "|corrective actions?|(?:management )?action plans?|mitigations?|suggested (?:fix|action)e?s?"
          + "|agreed actions?|改善提案|改善策|改善案|改善事項|改善措置|提言|勧告|推奨(?:事項|対策|される対応)|対策|是正措置|対応策|再発防止策"),
  RESPONSE("management(?:'s)? responses?|client responses?|fix review|被監査部門の回答|回答|経営者の回答|対応状況"),
  OTHER(
      "severity|difficulty|type|target|finding id|status|references?|risk rating|rating|priority|id"
          + "|cvss|category|location|code snippet|proof of concept|重要度|深刻度|リスク評価|区分|分類|対象|番号");

  private static final String NUMBERING =
      "^(?:[(（]?[0-9０-９a-zA-Zア-ン一二三四五六七八九十①-⑳]{1,2}[.)）．、]\\s*)?[【\\[■●○◆・]?\\s*";

  private final Pattern label;

  Field(String label) {
    this.label =
        Pattern.compile(
            NUMBERING + "(?:" + label + ")\\s*(?:[】\\]]\\s*[:：]?|[:：|]|$)\\s*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE);
  }

  /** A field that a line begins, and what stands behind its label. */
  record Begun(Field field, String rest) {}

  /** The field whose label {@code line} begins with: alone, or before a colon. */
  static Optional<Begun> begun(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    for (Field field : values()) {
      Matcher m = field.label.matcher(folded);
      if (m.find()) {
        int rest = m.group("rest").length();
        boolean same = folded.length() == line.strip().length(); // else the rest is found by length
        String text = same ? line.strip() : folded;
        return Optional.of(new Begun(field, text.substring(text.length() - rest)));
      }
    }
    return Optional.empty();
  }
}
