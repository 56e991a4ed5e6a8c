package dev.docket.wording;

import java.util.regex.Pattern;

/** Tells the place for dates, names and signatures below a text from its sentences. */
public final class Closings {
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:住\\s*所|所\\s*在\\s*地|氏\\s*名|名\\s*称|商\\s*号|会\\s*社\\s*名|代\\s*表\\s*者|代表取締役|電話|署\\s*名|記名|印"
              + "|[甲乙丙丁戊](?:$|[\\s:：(（\\p{IsHan}ァ-ヶ]))"
              + "|^(?i:by|name|title|date|signature|signed|address|its|attn|attention|per)\\s*[:：_]"
              + "|^(?i:in witness whereof|signed (?:by|for))\\b");
  private static final String N = "[0-9０-９〇一二三四五六七八九十元]+";
  private static final Pattern DATE =
      Pattern.compile(
          "^(?:(?:明治|大正|昭和|平成|令和|西暦)?\\s*(?:N|\\s|　)*年(?:N|\\s)*月(?:N|\\s)*日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})"
              .replace("N", N));

  private Closings() {}

  /** Whether {@code text} is a date alone, or the name, address or signature of a party. */
  public static boolean isClosing(String text) {
    String bare = text.strip();
    boolean begins = FIELD.matcher(bare).find() || DATE.matcher(bare).find();
    return begins && (!Script.isJapanese(bare) || !isSentence(bare));
  }

  /** Whether it holds a word of a sentence: hiragana other than the の of a place's name. */
  private static boolean isSentence(String text) {
    return text.chars().anyMatch(c -> Script.isHiragana(c) && c != 'の' && c != 'ノ');
  }
}
