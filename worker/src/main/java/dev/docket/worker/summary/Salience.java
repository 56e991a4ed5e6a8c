package dev.docket.worker.summary;

import dev.docket.document.Document;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import dev.docket.wording.Duty;
import dev.docket.wording.Force;
import dev.docket.wording.Forces;
import dev.docket.wording.OneLine;
import dev.docket.wording.Phrase;
import dev.docket.wording.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the units that a summary must account for: duties, prohibitions, amounts, deadlines,
 * penalties, definitions, recommendations and the headings of findings.
 */
final class Salience {
  private static final String NUMBER = "(?:[0-9０-９][0-9０-９,，.]*|[〇一二三四五六七八九十百千万億]+)";
  private static final Pattern SALIENT =
      Pattern.compile(
          // words that may forbid or bind, also where they only describe
          "ことができない|ことはできな|できません|許され|認められない|義務を負|責任を負|責めに任|禁止|禁[ずじ]|努め|べき(?!で)|なりません|すること。"
              + "|\\bshall\\b|\\bmust\\b|\\bmay not\\b|\\bcannot\\b|\\bwill not\\b|\\bprohibit|\\bforbid|\\bobligat|\\bnot (?:permitted|allowed)\\b|"
              // amount and rate
              + NUMBER
              + "[万億千]?\\s?(?:円|ドル|ユーロ|%|％|パーセント|割|分の)"
              + "|[¥￥$€£]\\s?\\d|\\b(?:USD|EUR|JPY|GBP)\\s?\\d|\\d\\s?(?:USD|EUR|JPY|GBP|dollars|yen|euros|percent|per cent)\\b"
              // deadline and period
              + ("|"
                  + NUMBER
                  + "\\s?(?:日|週間?|[かカヵケヶ箇]月|年|時間|分)\\s?(?:以内|以上|以下|未満|前|後|間|を(?:超|経過|限度)|まで|までに|を限)")
              + "|までに|以内に|期限|期日|遅滞なく|直ちに|速やかに|\\bwithin (?:\\w+ )?(?:\\(?\\d+\\)? )?(?:\\w+"
              + " )?(?:days?|months?|years?|hours?|weeks?)\\b|\\bno later"
              + " than\\b|\\bdeadline|\\b\\d+[ -](?:business |calendar"
              + " )?(?:days?|months?|hours?)\\b|\\b(?:prior|before) to \\d|\\bby"
              + " (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|\\bpromptly\\b|\\bimmediately\\b"
              // penalty
              + "|罰金|懲役|拘禁刑|過料|科料|違約金|損害賠償|懲戒|に処する|罰則|\\bpenalt|\\bfine of\\b|\\bfined\\b|\\bliquidated damages\\b|\\bforfeit"
              // definition
              + "|とは、|をいう|という。\\）|と定義|\\bmeans\\b|\\bshall mean\\b|\\bis defined as\\b|\\brefers to\\b"
              // recommendation
              + "|勧告|提言|改善(?:策|提案|すべき)|\\brecommend|\\bshould\\b|\\bShort term,|\\bLong term,",
          Pattern.CASE_INSENSITIVE);

  private Salience() {}

  /** The indexes in {@code Document.sentences} of the salient units, in order. */
  static List<Integer> of(Document document) {
    List<Integer> salient = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      if (isSalient(document, document.sentences().get(i))) {
        salient.add(i);
      }
    }
    return salient;
  }

  private static boolean isSalient(Document document, Sentence unit) {
    if (unit.kind() == Sentence.Kind.HEADING) {
      return unit.section() >= 0
          && document.sections().get(unit.section()).kind() == SectionKind.FINDING;
    }
    String text = OneLine.of(document.textOf(unit));
    return SALIENT.matcher(text).find() || isBinding(text);
  }

  /**
   * Whether it states a duty, a ban or advice. What may be done need not be told, and of what will
   * be done a report is full.
   */
  private static boolean isBinding(String text) {
    for (Phrase<Force> phrase : Forces.in(text)) {
      boolean states = phrase.kind().duty().filter(duty -> duty != Duty.MAY).isPresent();
      boolean isFuture =
          phrase.kind() == Force.SOFT_OBLIGATION && !Script.isJapanese(phrase.in(text));
      if (states && !isFuture) {
        return true;
      }
    }
    return false;
  }
}
