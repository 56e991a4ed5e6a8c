package dev.docket.local.analyst;

import java.util.regex.Pattern;

/** Tells prose from code, tables of contents and other lines that are no sentences. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?。！？:：;；…][\"'”’」』)）\\]]*$");
  private static final Pattern CONTENTS = Pattern.compile("(?:\\.\\s?){4,}|…{2,}|・{4,}");
  private static final Pattern CODE = Pattern.compile("[{}<>=;_|\\\\/#$`]|\\(\\)|::|->");

  private static final Pattern STANDALONE =
      Pattern.compile(
          "^[\\p{Lu}\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{Nd}“\"「『].*[^:：;；?？]$",
          Pattern.DOTALL);

  private static final Pattern ITEM = // 号 of a law, whose number stands against its text
      Pattern.compile(
          "^[一二三四五六七八九十]{1,3}(?:の[一二三四五六七八九十]+)?[\\s　]*(?![月日年人条項号つ般部定方切層致時回種])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private Sentences() {}

  /** Whether it reads as a sentence by itself: no fragment, question or introduction to a list. */
  static boolean standsAlone(String text) {
    return STANDALONE.matcher(text).find() && !ITEM.matcher(text).find() && isProse(text);
  }

  static boolean isProse(String text) {
    if (CONTENTS.matcher(text).find() || text.contains("://")) {
      return false;
    }
    long code = CODE.matcher(text).results().count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return END.matcher(text).find() && code * 12 <= letters && letters * 2 >= text.length();
  }
}
