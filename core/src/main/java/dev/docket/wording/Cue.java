package dev.docket.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words by which a sentence shows that a reader of a summary must hear of it. */
public enum Cue {
  /** 罰金, liquidated damages: what follows a breach. */
  PENALTY,
  /** に処する, imprisonment: a punishment by law. */
  PUNISHMENT,
  /** 勧告, recommend: somebody is advised. */
  ADVICE,
  /** 未定, to be determined: something is left open. */
  OPEN_QUESTION,
  /** 抽出, a sample was looked at, not all. */
  SAMPLE,
  /** ただし, unless: it does not hold for all. */
  EXCEPTION,
  /** 予定, is planned: it is not so yet. */
  PLAN,
  /** までに, deadline: there is a last day, whichever it is. */
  DEADLINE;

  private static final String BE = "(is|are|was|were|remain|remains|remained)";

  private static final List<Lexeme<Cue>> ROWS =
      List.of(
          Lexeme.of(
              PUNISHMENT,
              "に処する|に処せられる|を科する|懲役(に|又は|若しくは)|拘禁刑(に|又は|若しくは)|禁錮(に|又は|若しくは)|罰金(に|又は|若しくは)",
              "imprisonment|imprisoned"),
          Lexeme.of(
              PENALTY,
              "罰金|懲役|拘禁刑|禁錮|過料|科料|違約金|損害賠償|賠償(する|責任)|懲戒|減給|諭旨|出勤停止|降格|降職|罰則|罰する|罰せられる|遅延損害金|延滞金|けん責|譴責|戒告",
              "penalty|penalties|penalize|penalise|penalized|penalised|fined|fine of|fines of|fine up to|fines up to|fine not exceeding|liquidated damages|forfeit|forfeits|forfeited|forfeiture|disciplinary|disciplined|discipline|liable for|damages|late fee|late fees|(interest|late interest) (at|on)|(terminate|terminates|terminated|terminating) (your |the |this"
                  + " |)(access|account|agreement)|suspend|suspends|suspended|suspension"),
          Lexeme.of(PENALTY, "解雇", "")
              .in(Context.notBefore("しない|しては|の予告|予告|の制限|制限|の理由|理由|の手続|手続|の日")),
          Lexeme.of(
              ADVICE,
              "勧告|提言|改善(策|提案|案|措置|事項|すべき)|是正(措置|勧告|策|すべき)",
              "recommend|recommends|recommended|recommending|recommendation|recommendations|short term,|long term,"),
          Lexeme.of(
              OPEN_QUESTION,
              "別(に|途)(定め|協議|通知)|未定|未確定|検討中|協議の(上|うえ)|確認できな|不明|要確認|今後(検討|定め)|追って(定め|通知|協議)",
              "tbd|tbc|to be (determined|confirmed|agreed|decided|defined|discussed)|"
                  + BE
                  + " (unclear|unknown|undetermined|unresolved|outstanding|undecided)|not (yet"
                  + " |)(been |)(specified|determined|decided|defined|agreed)|could not (be"
                  + " |)(determine|determined|verify|verified|confirm|confirmed)|open (question|questions|issue|issues)|further (investigation|analysis|review) (is|was|would be)"),
          Lexeme.of(SAMPLE, "抽出|サンプル|試査|標本|一部の", "sample|samples|sampled|sampling"),
          Lexeme.of(
              EXCEPTION,
              "ただし|但し|を除(く|き|いて|いた)|場合を除|この限りでない|この限りではない",
              "unless|except|excepted|excepting|exception|exceptions|provided that|excluding|subject to"),
          Lexeme.of(
              PLAN,
              "予定|計画|見込|検討中",
              "plan|plans|planned|planning|intend|intends|intended|intending|intention|will be|expect|expects|expected|expecting"),
          Lexeme.of(
              DEADLINE,
              "までに|期限|期日|以内に|から起算して|遅滞なく|直ちに|速やかに|あらかじめ|事前に",
              "deadline|deadlines|due date|due dates|no later than|not later than|promptly|immediately|without undue delay|as soon as (possible|practicable)|in advance"),
          Lexeme.nothing("不明瞭な場合|無期限|期限の定めのない|事業計画", "as planned"));

  /** By cue, as one word may be a cue for several things: 検討中 is an open question and a plan. */
  private static final Map<Cue, Lexicon<Cue>> LEXICONS = new EnumMap<>(Cue.class);

  static {
    for (Cue cue : values()) {
      LEXICONS.put(
          cue,
          Lexicon.of(
              ROWS.stream().filter(row -> row.kind() == cue || row.kind() == null).toList()));
    }
  }

  /** Where this cue stands first in {@code text}. */
  public Optional<Phrase<Cue>> first(String text) {
    return lexicon().first(text);
  }

  /** Whether {@code text} holds this cue. */
  public boolean isIn(String text) {
    return lexicon().isIn(text);
  }

  Lexicon<Cue> lexicon() {
    return Objects.requireNonNull(LEXICONS.get(this));
  }
}
