package dev.docket.local.analyst;

import java.util.regex.Pattern;

/** Tells prose from code, tables of contents and other lines that are no sentences. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?。！？:：;；…][\"'”’」』)）\\]]*$");
  private static final Pattern CONTENTS = Pattern.compile("(?:\\.\\s?){4,}|…{2,}|・{4,}");
  private static final Pattern CODE = Pattern.compile("[{}<>=;_|\\\\/#$`]|\\(\\)|::|->");

  private Sentences() {}

  static boolean isProse(String text) {
    if (CONTENTS.matcher(text).find()) {
      return false;
    }
    long code = CODE.matcher(text).results().count();
    long letters = text.codePoints().filter(Character::isLetter).count();
    return END.matcher(text).find() && code * 12 <= letters && letters * 2 >= text.length();
  }
}
