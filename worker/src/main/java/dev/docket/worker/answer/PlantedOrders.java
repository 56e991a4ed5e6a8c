package dev.docket.worker.answer;

import dev.docket.document.Document;
import dev.docket.document.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/** Words in a document that order a program what to answer, also spread over several units. */
final class PlantedOrders {
  /** Why a statement that rests on one is refused. */
  static final String REASON = "It rests on words that order their reader what to answer";

  /** Units before one, among which an order that goes on with it may begin. */
  private static final int BEFORE = 4;

  /** Units behind one, with which an order that begins with it may go on. */
  private static final int BEHIND = 2;

  /**
   * Words for a program that reads the document, which tell nothing of what it provides. What a
   * rule asks of people who answer or report, or of what a program puts out, is no such order.
   */
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override)(?: \\w+){0,3} (?:instructions?|prompts?|guidelines)\\b"
              + "|\\b(?:AI|assistant|language models?|LLMs?|chatbots?)\\b[^.]{0,40}\\b(?:must|should|shall) (?:answer|say|reply|respond|report|state)(?: only)? (?:that|with|yes|no|as follows|[\"“:])"
              + "|\\bsystem prompt\\b"
              + "|(?:これまで|以前|上記|すべて|全て|他)の(?:指示|命令)[^。]{0,12}(?:無視|忘れ|従わ)"
              + "|(?:AI|ＡＩ|アシスタント|言語モデル)[^。]{0,30}(?:と|とのみ|とだけ)(?:回答|答え|出力)(?:せよ|しろ|し(?:なさい|てください|て下さい)|すること|するもの|よ|ろ|なさい|てください)");

  /** Ends of cells, and markers of items, which part the words of one order. */
  private static final Pattern PARTED =
      Pattern.compile("\\s*\\|\\s*|(?m)^[ \\t]*(?:[-*•・●]|[(（]?[0-9a-zａ-ｚ０-９]{1,2}[.)）．])[ \\t]*");

  /** Between Japanese characters, where a line is broken or a marker stood. */
  private static final Pattern GAP =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、])\\s+|\\s+(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

  private PlantedOrders() {}

  /** Whether a text has such an order. */
  static boolean in(String text) {
    return ORDERS.matcher(text).find() || ORDERS.matcher(joined(text)).find();
  }

  /** Whether a unit stands in such an order, or behind one in its clause, which it may go on. */
  static boolean around(Document document, Sentence unit) {
    List<Sentence> units = document.sentences();
    int at = units.indexOf(unit);
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, at - BEFORE); i < Math.min(units.size(), at + BEHIND + 1); i++) {
      if (units.get(i).section() == unit.section()) {
        words.append(document.textOf(units.get(i)).strip()).append('\n');
      }
    }
    return in(words.toString());
  }

  private static String joined(String text) {
    String whole = PARTED.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
    return GAP.matcher(whole).replaceAll("");
  }
}
