package dev.docket.comparison.redline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a line is numbered, whatever its number: 第5条 and 第12条 are alike, (a) and (1) are not. */
final class LabelShape {
  private static final String KANJI = "一二三四五六七八九十百千〇";
  private static final Pattern LABEL =
      Pattern.compile(
          "第[0-9０-９"
              + KANJI
              + "]+[編章節款目条項号](?:の[0-9０-９"
              + KANJI
              + "]+)*|[(（](?:[0-9０-９]{1,3}|[a-zA-Z]{1,5}|[ア-ン]|["
              + KANJI
              + "]{1,3})[)）]|[0-9０-９]{1,3}(?:[.．-][0-9０-９]{1,3})*[.．、)）]?(?=[\\s　])"
              + "|[a-zA-Z][.)](?=\\s)|[ivxIVX]{1,5}[.)](?=\\s)|[①-⑳]|["
              + KANJI
              + "]{1,3}(?=[\\s　])|[ア-ン](?=[\\s　])"
              + "|(?:Article|ARTICLE|Section|SECTION|Clause|Schedule|SCHEDULE|Exhibit|EXHIBIT|Annex)"
              + "\\s+[0-9IVXLA-Z]{1,5}(?:\\.[0-9]{1,3})*[.:]?|[-・●•▪◦–](?=[\\s　])");

  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{1,5}");

  private LabelShape() {}

  /** The length of the label that {@code line} begins with, with the space behind it. */
  static int length(String line) {
    Matcher label = LABEL.matcher(line);
    if (!label.lookingAt()) {
      return 0;
    }
    int end = label.end();
    while (end < line.length() && Places.isSpace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The last number of the label that {@code line} begins with: 2 of 7.2; -1 if it has none. */
  static int number(String line) {
    Matcher label = LABEL.matcher(line);
    if (!label.lookingAt()) {
      return -1;
    }
    Matcher number = NUMBER.matcher(label.group());
    int last = -1;
    while (number.find()) {
      last = Integer.parseInt(number.group());
    }
    return last;
  }

  /** The same where the line goes on without a space, or is part of a number: 6, の2. */
  static int countedLength(String line) {
    return line.matches("[\\s0-9０-９一二三四五六七八九十百千ivxIVX第条項号章節の.．、()（）-]*")
        ? line.length()
        : length(line);
  }

  /** What lines numbered alike have in common; empty for a line without a number. */
  static String of(String line) {
    if (line.matches("[（(][^（()）]{1,40}[)）]")) {
      return "()"; // a caption on a line of its own
    }
    Matcher label = LABEL.matcher(line);
    return label.lookingAt()
        ? label
            .group()
            .replaceAll("[0-9]+", "1")
            .replaceAll("[０-９]+", "１")
            .replaceAll("[" + KANJI + "]+", "一")
            .replaceAll("\\b[ivx]{2,5}\\b|\\b[a-z]\\b", "a")
            .replaceAll("[ア-ン]", "ア")
            .replaceAll("[①-⑳]", "①")
        : "";
  }
}
