package dev.docket.worker.answer.search;

import dev.docket.wording.Script;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Japanese cut into all pairs of characters that stand side by side; other words stay whole. */
final class CharacterPairs {
  private static final char FIRST_WIDE = 0xFF00; // full-width letters, half-width katakana

  private CharacterPairs() {}

  static List<CutWords.Word> of(String text) {
    String folded = folded(text);
    List<CutWords.Word> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int end = at;
      boolean isJapanese = isJapanese(folded, at);
      while (end < folded.length()
          && isWord(folded, end)
          && isJapanese(folded, end) == isJapanese) {
        end = folded.offsetByCodePoints(end, 1);
      }
      if (end == at) {
        end = folded.offsetByCodePoints(at, 1); // no word
      } else if (isJapanese) {
        pairs(folded, at, end, words);
      } else {
        words.add(new CutWords.Word(folded.substring(at, end), 1));
      }
      at = end;
    }
    return words;
  }

  private static void pairs(String text, int from, int to, List<CutWords.Word> words) {
    int at = from;
    int next = text.offsetByCodePoints(at, 1);
    if (next == to) {
      words.add(new CutWords.Word(text.substring(from, to), 1)); // a single character
    }
    while (next < to) {
      int end = text.offsetByCodePoints(next, 1);
      words.add(new CutWords.Word(text.substring(at, end), 1));
      at = next;
      next = end;
    }
  }

  private static String folded(String text) {
    String even = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_WIDE) {
        even = Normalizer.normalize(text, Normalizer.Form.NFKC);
        break;
      }
    }
    return even.toLowerCase(Locale.ROOT);
  }

  private static boolean isWord(String text, int index) {
    return Character.isLetterOrDigit(text.codePointAt(index)) || isJapanese(text, index);
  }

  private static boolean isJapanese(String text, int index) {
    int c = text.codePointAt(index);
    return Script.isKana(c) || Script.isKanji(c);
  }
}
