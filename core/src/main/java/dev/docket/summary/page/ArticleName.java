package dev.docket.summary.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people name the place of a quotation: 第3条1項②, 8.2(a), Article IV, Section 2, or its heading.
 * A mark alone names nothing, and is told with what it counts in.
 */
final class ArticleName {
  private static final int LONGEST = 40; // chars of a heading that stands for its section
  private static final int LEAST_SENTENCE = 8; // words: "5. Limits of Liability." is a heading

  private static final Pattern JAPANESE =
      Pattern.compile("^(第[^（\\s]{1,12}?条(?:の[^（\\s]{1,4})?)(?:[（\\s].*)?$");

  /** An article that counts its sections from one: ARTICLE IV - OFFICERS. */
  private static final Pattern ARTICLE =
      Pattern.compile("^((?i:article) (?:[0-9]+|[IVXLC]+))\\b(?![.][0-9]).*$");

  private static final Pattern SECTION =
      Pattern.compile("^((?i:section|clause) ([0-9]+(?:\\.[0-9]+)*))\\b.*$");

  /** A number with a title, or one that names those above it: 8. Payment, 8.2. */
  private static final Pattern NUMBERED =
      Pattern.compile("^([0-9]{1,3}(?:\\.[0-9]+)+\\.?|(?:[0-9]{1,3}\\.?|[A-Z]\\.)(?= ))(?: .*)?$");

  /** A number, letter or sign with nothing behind it: 1．, C., ②, (a). */
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[(（][^)）]{1,5}[)）]|[①-⑳]|([0-9０-９]{1,3}|[A-Za-z]|[ivx]{1,5}|[ア-ンイロハニホヘト一二三四五六七八九十]{1,3})[.．、)）]?)$");

  /** A small letter or numeral before a title, which counts within what is above it: a. Rate. */
  private static final Pattern LETTERED =
      Pattern.compile("^(?:[(]([a-z]|[ivx]{1,5})[)]|([a-z]|[ivx]{1,5})[.)]) .*$");

  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
  private static final Pattern BULLET = Pattern.compile("^[-–—•*・●○■▪‣⚫] ?\\S.*$");
  private static final Pattern SENTENCE = Pattern.compile("^.*(?:。|[.!?])$");

  /** What stands before a sentence that a number or letter opens: 1. The Buyer shall pay. */
  private static final Pattern OPENING =
      Pattern.compile("^((?:[0-9０-９]{1,3}|[A-Za-z]|[ivx]{1,5})[.．)]|[(（][^)）]{1,5}[)）]|[①-⑳])");

  private String name = "";
  private boolean isArticle; // of a Japanese text
  private boolean isNumbered;

  private ArticleName() {}

  /** The name of the section whose headings {@code path} holds, outermost first. */
  static String of(String path) {
    ArticleName found = new ArticleName();
    for (String part : List.of(path.split(" > ", -1))) {
      Matcher opening = OPENING.matcher(part);
      if (!isNoHeading(part)) {
        found.add(part);
      } else if (opening.find()) {
        found.add(opening.group());
      }
    }
    return found.name;
  }

  /** Whether a line is one of a list, or a sentence, that was taken for a heading. */
  private static boolean isNoHeading(String part) {
    boolean isLong =
        part.endsWith("。") || part.chars().filter(c -> c == ' ').count() >= LEAST_SENTENCE;
    return part.isEmpty()
        || BULLET.matcher(part).matches()
        || (isLong && SENTENCE.matcher(part).matches());
  }

  private void add(String part) {
    Matcher japanese = JAPANESE.matcher(part);
    Matcher article = ARTICLE.matcher(part);
    Matcher section = SECTION.matcher(part);
    Matcher mark = MARK.matcher(part);
    Matcher numbered = NUMBERED.matcher(part);
    Matcher lettered = LETTERED.matcher(part);
    if (japanese.matches()) {
      replace(japanese.group(1), true, true);
    } else if (article.matches()) {
      replace(article.group(1), false, true);
    } else if (section.matches()) {
      boolean isWithin = name.startsWith("A") && isNumbered && section.group(2).indexOf('.') < 0;
      replace(isWithin ? name + ", " + section.group(1) : section.group(1), false, true);
    } else if (mark.matches() && !name.isEmpty()) {
      count(part, mark.group(1));
    } else if (numbered.matches()) {
      replace(numbered.group(1).replaceFirst("\\.$", ""), false, true);
    } else if (lettered.matches() && isNumbered) {
      name += "(" + (lettered.group(1) == null ? lettered.group(2) : lettered.group(1)) + ")";
    } else {
      String bare = mark.matches() && mark.group(1) != null ? mark.group(1) : part;
      boolean isLong = bare.length() > LONGEST;
      replace(isLong ? bare.substring(0, LONGEST - 1) + "…" : bare, false, false);
    }
  }

  private void replace(String other, boolean japanese, boolean numbered) {
    name = other;
    isArticle = japanese;
    isNumbered = numbered;
  }

  /** Adds a mark: a number counts paragraphs of a Japanese article, all others stand as written. */
  private void count(String mark, String bare) {
    boolean isJapanese = name.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x9FFF);
    if (bare == null) {
      name += mark;
    } else if (isJapanese && DIGITS.matcher(bare).matches() && (isArticle || !isNumbered)) {
      name += bare + "項";
      isNumbered = true;
    } else if (isNumbered) {
      name += isArticle ? bare : "(" + bare + ")";
    } else {
      name += " " + bare;
      isNumbered = true;
    }
  }
}
