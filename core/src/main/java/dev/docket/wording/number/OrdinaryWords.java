package dev.docket.wording.number;

import java.util.List;
import java.util.Optional;

/** Japanese words that look like a number and its unit and are none. */
final class OrdinaryWords {
  static final List<String> WORDS =
      List.of(
          "十分な", "十分に", "十分で", "十分と", "十分の", "十分注意", "十分考慮", "十分検討", "十分説明", "十分配慮", "一時的", "一時金",
          "一時帰", "一時停", "一時保", "一時使", "一時払", "一時所", "四日市", "五日市", "十日町", "八日市", "廿日市", "三日月", "一部",
          "一円に", "一条の", "一通り", "一人当", "一人一人", "万一", "一つ", "一口に", "一度", "一点の", "一号店", "一社会", "一語",
          "第三者", "第一次的", "第一義", "第一線", "二度と", "三社祭", "百人一首");

  private static final String VAGUE = "数何幾"; // before a kanji numeral: some tens, how many

  private static final PhraseTable<String> TABLE = new PhraseTable<>();

  static {
    WORDS.forEach(word -> TABLE.add(word, word));
  }

  private OrdinaryWords() {}

  /** The index after the word at {@code at}; empty if there is none. */
  static Optional<Integer> endOf(Glyphs text, int at) {
    return TABLE.longest(text, at).map(PhraseTable.Match::end);
  }

  /** Whether what looks like a number at {@code at} is none. */
  static boolean isAt(Glyphs text, int at) {
    return VAGUE.indexOf(text.at(at - 1)) >= 0 || endOf(text, at).isPresent();
  }
}
