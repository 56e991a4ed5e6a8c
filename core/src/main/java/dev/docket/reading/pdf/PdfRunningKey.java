package dev.docket.reading.pdf;

import dev.docket.reading.pdf.layout.PdfLine;
import dev.docket.reading.pdf.layout.PdfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running line has in common with itself on other pages: its words and its height, and how
 * its number differs from the page's.
 *
 * @param height a place within which lines stand at one height
 */
record PdfRunningKey(String words, int height) {
  private static final float BAND = 8; // points; a line falls into two that overlap by half
  private static final int NUMBERS = 6; // of a line that may be the page's
  private static final int LONGEST = 200; // characters
  private static final float SMALL = 0.85f; // of the body's type
  private static final float LOW = 0.75f; // of the page's height; no heading stands below
  private static final int BOTTOM = 1_000_000; // added to heights counted from the bottom
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\[(|•·<\\s]*(?:page|p\\.|pg\\.?|頁|ページ)?\\s?\\|?\\s?(?:[0-9]{1,4}|[ivxlc]{1,6})"
              + "(?:\\s?(?:/|of|／|de|von)\\s?[0-9]{1,4})?\\s?(?:頁|ページ|\\|\\s?page)?[-–—\\])|•·>\\s]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  /** What a page's number follows, other than the word for a part. */
  private static final Pattern BEFORE_PAGE =
      Pattern.compile(
          "(?:.*[\\s(\\[|/])?(?:page|pages|p\\.?|pp\\.|pg\\.?|sheet|seite|folio|no\\.?)\\s*"
              + "|.*[-–—|/•·:#(\\[_]\\s*|.*(?:頁|ページ|ﾍﾟｰｼﾞ|No|Ｐ)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What parts the page's number from the words of its line. */
  private static final Pattern BESIDE = Pattern.compile("^[\\s|•·●–—-]+|[\\s|•·●–—-]+$");

  private static final Pattern FEW_WORDS = Pattern.compile("\\P{Nd}{1,24}");
  private static final Pattern AFTER_PART = Pattern.compile("\\s*[条章節編款項号:：.]?\\s*");

  /** Whether {@code line} is nothing but a page's number. */
  static boolean isPageNumber(PdfLine line) {
    return PAGE_NUMBER.matcher(line.text().strip()).matches();
  }

  /** The keys of {@code line}; {@code outer} says that it stands near a border of the page. */
  static List<PdfRunningKey> of(PdfLine line, PdfPage page, boolean outer, float type) {
    String text = line.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    if (PAGE_NUMBER.matcher(text).matches()) {
      words.add("#");
    } else {
      words.add(text);
      if (outer) {
        numbered(text, line, page, type, words);
      }
    }
    List<PdfRunningKey> keys = new ArrayList<>();
    for (String each : words) {
      add(keys, each, line.y(), 0);
      if (outer) {
        add(keys, each, page.height() - line.y(), BOTTOM);
      }
    }
    return keys;
  }

  private static void add(List<PdfRunningKey> keys, String words, float y, int from) {
    int band = (int) Math.floor(y / BAND);
    int half = (int) Math.floor(y / BAND + 0.5f);
    keys.add(new PdfRunningKey(words, from + 2 * band));
    keys.add(new PdfRunningKey(words, from + 2 * half + 1));
  }

  /** Adds {@code text} with how each of its numbers differs from the page's in its place. */
  private static void numbered(
      String text, PdfLine line, PdfPage page, float type, List<String> words) {
    Matcher m = DIGITS.matcher(text);
    for (int i = 0; i < NUMBERS && m.find(); i++) {
      if (!countsUp(text, m.start(), m.end(), line, page, type)) {
        int offset = Integer.parseInt(m.group()) - page.number();
        String before = text.substring(0, m.start());
        String after = text.substring(m.end());
        words.add(before + "\u0000" + offset + after);
        if (before.isBlank() != after.isBlank()) { // left on the one page, right on the next
          words.add("\u0001" + offset + BESIDE.matcher(before + after).replaceAll(""));
        }
      }
    }
  }

  /** Whether the number between two indexes counts a part, as in "Schedule 3" and 第3条. */
  private static boolean countsUp(
      String text, int start, int end, PdfLine line, PdfPage page, float type) {
    String before = text.substring(0, start);
    boolean small = line.size() < SMALL * type;
    boolean low = line.y() > LOW * page.height();
    return !small
        && !low
        && line.cells().size() == 1
        && FEW_WORDS.matcher(before).matches()
        && before.chars().anyMatch(Character::isLetter)
        && !BEFORE_PAGE.matcher(before).matches()
        && AFTER_PART.matcher(text.substring(end)).matches();
  }
}
