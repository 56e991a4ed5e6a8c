package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.document.SectionKind;
import dev.docket.summary.DocumentKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells by its title, its structure and its wording what a document is. */
final class KindReader {
  private static final int TITLED = 6; // what a title weighs; wording weighs 1 to 4
  private static final int ENOUGH = 3; // less is no evidence
  private static final int OPENING = 40; // clauses

  private static final Map<DocumentKind, Pattern> TITLES = new EnumMap<>(DocumentKind.class);
  private static final Map<DocumentKind, Pattern> WORDING = new EnumMap<>(DocumentKind.class);
  private static final Pattern FINDINGS =
      Pattern.compile(
          "(?i)\\bfindings?\\b|recommendations?$|severity|vulnerabilit|指摘事項|発見事項|監査(?:の)?結果|改善(?:を要する|事項|提案)");
  private static final Pattern AUDITS =
      Pattern.compile(
          "(?i)\\b(?:we (?:conducted|audited|reviewed|found)|audit(?:ed|ors?)|assessment|pentest|penetration test|engagement)\\b|監査(?:を実施|した|の結果|対象|人|部|室)|検査を実施");

  static {
    TITLES.put(
        DocumentKind.AUDIT_REPORT,
        Pattern.compile(
            "(?i)\\baudit\\b(?!.*\\b(?:policy|charter|rules|agreement|procedure)\\b)|security (?:assessment|review|report)|penetration test|pentest|assessment report|inspection report|review report|management letter|監査(?:結果|報告|要約)|監査.*報告|検査報告|監査報告書?"));
    TITLES.put(
        DocumentKind.TERMS,
        Pattern.compile(
            "(?i)terms (?:of|and) (?:service|use|conditions)|\\bterms\\b|conditions of (?:use|sale)|end user licen[sc]e|EULA|利用規約|約款|利用条件|会員規約|サービス規約"));
    TITLES.put(
        DocumentKind.CONTRACT,
        Pattern.compile(
            "(?i)\\b(?:agreement|contract|addendum|amendment|lease|order form|statement of work|deed|NDA|MSA|DPA|cloud terms)\\b|契約書?|覚書|合意書|協定書|念書|誓約(?:書|$)|同意書|注文書"));
    TITLES.put(
        DocumentKind.REGULATION,
        Pattern.compile(
            "(?i)\\b(?:regulations?|rules|act|ordinance|bylaws|by-laws|statute|code|directive|charter|constitution)\\b|規程|規則|規定|条例|法律|法$|政令|省令|内規|要綱|要領|細則|準則|定款|会則|会規|学則|(?i:\\bcovenants,? conditions,?(?: and| &)? restrictions\\b|\\bCC&Rs\\b)|(?:クラブ|倶楽部|チーム|自治会|同好会|部|組合|管理|団)規約|基準$"));
    TITLES.put(
        DocumentKind.POLICY,
        Pattern.compile(
            "(?i)\\b(?:policy|policies|guidelines?|principles|code of conduct|standard|privacy (?:notice|statement))\\b|ポリシー|方針|ガイドライン|指針|行動規範"));
    WORDING.put(
        DocumentKind.CONTRACT,
        Pattern.compile(
            "(?i)\\b(?:by and between|this agreement is (?:made|entered)|the parties (?:agree|have agreed)|in witness whereof|each party|either party|(?:under|of|in|sign|signing|by|into) this contract)\\b|以下「?甲」?と|甲(?:及び|と|又は)乙|甲は、|本契約"));
    WORDING.put(
        DocumentKind.TERMS,
        Pattern.compile(
            "(?i)\\b(?:by (?:using|accessing)[^.]{0,60}(?:you )?agree|you (?:agree|may not|must)|these terms|our (?:services?|website)|terms of service)\\b|本規約|利用者は|本サービス|当社は"));
    WORDING.put(
        DocumentKind.REGULATION,
        Pattern.compile(
            "(?:この|本)(?:規程|規則|規定|条例|法律|要綱|基準|細則)|(?i:\\bthis (?:part|regulation|act|constitution)\\b|\\b(?:president|vice[- ]president|treasurer|secretary|brothers?|board of directors|general meeting|quorum)\\b[^.]{0,60}\\b(?:shall|must|may|will|is|are)\\b|\\bbylaws\\b)|職員は|会社は、|従業員は|会員は|本会は|この法人|総会"));
    WORDING.put(DocumentKind.AUDIT_REPORT, AUDITS);
  }

  /** How rules say who may amend them, wherever they say it. */
  private static final Pattern AMENDED =
      Pattern.compile(
          "(?i)\\b(?:these|the) by-?laws (?:may|shall|can) be (?:\\w+,? (?:or )?){0,2}(?:amended|altered|repealed)\\b|(?:本|この)(?:会則|定款)(?:は|の)[^。]{0,80}(?:改正|変更)");

  private static final int FIRST = 6; // sentences in which a document names itself
  private static final int NAMED = 4; // what it weighs that it does
  private static final int MOST_NAMED = 2; // times that count: two outweigh a title
  private static final Map<DocumentKind, Pattern> SELF =
      Map.of(
          DocumentKind.POLICY,
          Pattern.compile(
              "(?i)^(?:the purpose of )?this (?:[\\w()-]+ ){0,6}policy (?:applies|covers|sets out|is|describes)\\b|^(?:本|当|この)(?:ポリシー|方針)は"),
          DocumentKind.CONTRACT,
          Pattern.compile(
              "(?i)^this (?:\\w+ ){0,3}(?:agreement|contract)\\b[^.]{0,120}\\bis (?:made |entered (?:into )?)?(?:by and )?between\\b|^(?:the )?parties (?:hereby )?agree(?: as follows)?[:.]$|^in this (?:contract|agreement),? (?:you|we)\\b"),
          DocumentKind.TERMS,
          Pattern.compile("(?i)^these terms of (?:use|service)\\b|^(?:本|当|この)利用規約"));

  private KindReader() {}

  static DocumentKind kind(Document document, String title, Clauses clauses) {
    Map<DocumentKind, Integer> weights = new EnumMap<>(DocumentKind.class);
    TITLES.forEach(
        (kind, pattern) -> {
          if (pattern.matcher(title).find()) {
            weights.merge(kind, TITLED, Integer::sum);
          }
        });
    WORDING.forEach(
        (kind, pattern) -> weights.merge(kind, wording(pattern, clauses), Integer::sum));
    SELF.forEach(
        (kind, pattern) -> {
          long named =
              clauses
                  .sentences()
                  .limit(FIRST)
                  .filter(c -> pattern.matcher(c.text()).find())
                  .count();
          weights.merge(kind, NAMED * (int) Math.min(MOST_NAMED, named), Integer::sum);
        });
    if (clauses.sentences().anyMatch(c -> AMENDED.matcher(c.text()).find())) {
      weights.merge(DocumentKind.REGULATION, NAMED, Integer::sum);
    }
    weights.merge(DocumentKind.AUDIT_REPORT, findings(document), Integer::sum);
    weights.merge(
        DocumentKind.REGULATION, has(document, SectionKind.SUPPLEMENT) ? 2 : 0, Integer::sum);
    weights.merge(DocumentKind.CONTRACT, has(document, SectionKind.CLOSING) ? 2 : 0, Integer::sum);
    weights.merge(DocumentKind.CONTRACT, has(document, SectionKind.RECITAL) ? 1 : 0, Integer::sum);
    DocumentKind best = DocumentKind.OTHER;
    int most = ENOUGH - 1;
    for (DocumentKind kind : DocumentKind.values()) {
      int weight = weights.getOrDefault(kind, 0);
      if (weight > most) {
        best = kind;
        most = weight;
      }
    }
    return best;
  }

  /** From 0 to 4 by how often the opening speaks so. */
  private static int wording(Pattern pattern, Clauses clauses) {
    long found =
        clauses.sentences().limit(OPENING).filter(c -> pattern.matcher(c.text()).find()).count();
    return (int) Math.min(4, (found + 1) / 2);
  }

  private static int findings(Document document) {
    long found =
        document.sections().stream()
            .filter(
                s ->
                    s.kind() == SectionKind.FINDING
                        || (s.caption() != null
                            && FINDINGS.matcher(s.caption().toLowerCase(Locale.ROOT)).find()))
            .count();
    return (int) Math.min(4, found * 2);
  }

  private static boolean has(Document document, SectionKind kind) {
    return document.sections().stream().anyMatch(s -> s.kind() == kind);
  }
}
