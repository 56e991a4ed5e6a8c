package dev.docket.worker.comparison;

/** Breaks the long lines of a text, as a mail program or another editor would. */
final class Reflow {
  private static final int WIDTH = 72;

  private Reflow() {}

  /** {@code text} with lines of running text broken at spaces, or between two kana or kanji. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean running = !line.startsWith("#") && !line.contains("|") && !line.contains("<");
      out.append(running ? broken(line) : line).append('\n');
    }
    return out.toString();
  }

  private static String broken(String line) {
    String rest = line;
    StringBuilder out = new StringBuilder();
    while (rest.length() > WIDTH) {
      int at = WIDTH;
      while (at > WIDTH / 2 && !mayBreak(rest, at)) {
        at--;
      }
      if (!mayBreak(rest, at)) {
        break;
      }
      out.append(rest, 0, at).append('\n');
      rest = rest.charAt(at) == ' ' ? rest.substring(at + 1) : rest.substring(at);
    }
    return out.append(rest).toString();
  }

  /** Not before what would begin a list, a heading or an article of its own. */
  private static boolean mayBreak(String line, int at) {
    char before = line.charAt(at - 1);
    char after = line.charAt(at);
    if (after == ' ') {
      return at + 1 < line.length()
          && Character.isLowerCase(line.charAt(at + 1))
          && Character.isLetter(before);
    }
    return isKana(before) && isKana(after);
  }

  private static boolean isKana(char c) {
    return (c >= 'ぁ' && c <= 'ん') || (c >= 'ァ' && c <= 'ヶ');
  }
}
