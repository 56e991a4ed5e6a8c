package dev.docket.reading.text;

import static dev.docket.reading.text.PlainText.isSpace;

import dev.docket.reading.draft.LineJoining;
import dev.docket.wording.label.EnglishLabels;
import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import dev.docket.wording.label.Rank;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which lines of plain text go on with the line before: they are wrapped at one width. */
final class WrappedLines {
  private static final int WIDEST_WRAP = 130; // columns; CJK characters take two
  private static final int NARROWEST_WRAP = 30;
  private static final Pattern SENTENCE_END = Pattern.compile("[。．.:：;；!?！？）)」』]\\s*$");
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "[ 　\\t]*(?:[-*•・●○■□◆◇※]|[(（][0-9０-９a-zA-Zァ-ヶ一二三四五六七八九十]{1,4}[)）]|[①-⑳]|[0-9０-９]{1,3}(?:[.．)）、]|"
              + "　| |\\t)|第?[一二三四五六七八九十]{1,3}[　 ]|第[0-9０-９]{1,3}(?:の[0-9０-９]{1,2})?[　 ]|[Ⅰ-Ⅻⅰ-ⅻ][.．、　 ]|[ァ-ン][　 ]|[A-Za-z][.)] |[ivx]{1,5}[.)] ).*",
          Pattern.DOTALL);
  private static final int LONGEST_LINE = 200; // characters at a line's end that are looked at
  private static final Pattern OPEN_ENGLISH = // words that end no line but a broken one
      Pattern.compile(
          "(?i)\\b(?:the|a|an|of|in|under|within|by|for|than|with|from|at|on|per|above|below|least|most|until|after|before|between|exceeding|sections?|articles?|clauses?|paragraphs?|schedule|annex|part|chapter)$");
  private static final Pattern CITED_ENGLISH =
      Pattern.compile(
          "(?i)\\s*(?:[0-9]|(?:section|article|clause|paragraph|schedule|annex|part|chapter)s?\\s+[0-9A-Z])");
  private static final Pattern OPEN_JAPANESE = // running text that stops without a full stop
      Pattern.compile(".*[はがを、].*[^。．.：:」）)]");
  private static final Pattern LABELLED = // 基準：, 不適合1（軽微）：
      Pattern.compile("[^。、:：\\n]{1,16}[:：]");
  private static final Pattern FIELD = // of a form, on a line of its own
      Pattern.compile("[ 　]*[\\p{IsHan}・]{2,8}：");
  private static final Pattern COUNTED =
      Pattern.compile("[0-9０-９,，]{1,9}(?:日|月|年|か月|ヶ月|箇月|円|％|%|回|人|名|件|時間|分|週)");
  private static final Pattern CITED_JAPANESE =
      Pattern.compile("第[0-9０-９一二三四五六七八九十百]{1,4}(?:条|項|号)");
  private static final String NUMBERED = "(article|section|clause)\\s+([0-9]{1,4})\\b";
  private static final Pattern ARTICLE =
      Pattern.compile("\\s*" + NUMBERED, Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE_LINES =
      Pattern.compile("^\\s*" + NUMBERED, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final Set<String> articles = new HashSet<>(); // that begin a line
  private final String text;
  private final int width; // columns at which lines are wrapped; 0 where none are

  WrappedLines(String text) {
    this.text = text;
    this.width = wrapWidth(text);
  }

  /** Whether the line goes on with the paragraph: the line before it had no room for its word. */
  boolean continues(int start, int end, int at, int lineEnd) {
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    String line = text.substring(at, Math.min(lineEnd, at + 400));
    if (LineJoining.beginsAmid(line)) {
      return true;
    }
    boolean caption = isOpenCaption(start, end, line);
    if (width > 0 && start < lineStart && Character.isLowerCase(line.charAt(0))) {
      return true; // a paragraph of several lines goes on within a sentence
    }
    if (width == 0 || text.charAt(start) == '|' || line.startsWith("|")) {
      return caption;
    }
    if (caption || isOpen(lineStart, end, line)) {
      return true;
    }
    if (FIELD.matcher(line).lookingAt()) {
      return false;
    }
    int used = columns(lineStart, end);
    int wanted = firstWord(line);
    boolean unfinished = !SENTENCE_END.matcher(text.substring(lineStart, end)).find();
    boolean listed =
        LIST_MARK.matcher(line).matches()
            && !LineJoining.closesBracket(text.substring(Math.max(start, end - 1000), end), line);
    boolean ragged = unfinished && !listed && isRagged(lineStart, used, at, lineEnd);
    if (used + wanted <= width && !ragged) {
      return false;
    }
    if (line.startsWith("　") || listed) {
      return unfinished && !line.startsWith("　");
    }
    boolean labelled =
        JapaneseLabels.find(line, false).map(Label::certain).orElse(false)
            || (EnglishLabels.find(line, false).map(Label::certain).orElse(false) && !isLone(line));
    boolean captionLine =
        "（(【".indexOf(line.charAt(0)) >= 0
            && (!unfinished || (isCaption(line) && isArticle(lineEnd + 1)));
    return !(labelled && !unfinished) && !captionLine && !isArticle(at);
  }

  /**
   * Whether a line that had room for the next word was broken all the same, as people break lines:
   * the next goes on in lower case, or below a line nearly as long.
   */
  private boolean isRagged(int lineStart, int used, int at, int lineEnd) {
    int first = at;
    while (first < lineEnd && isSpace(text.charAt(first))) {
      first++;
    }
    int before = lineStart;
    while (isSpace(text.charAt(before))) {
      before++;
    }
    boolean bracket = "(\"“".indexOf(text.charAt(first)) >= 0 && first + 1 < lineEnd;
    char letter = text.charAt(bracket ? first + 1 : first);
    if (Character.isLowerCase(letter)) {
      return used * 2 >= width;
    }
    if (wide(letter) || (Character.isDigit(letter) && wide(text.charAt(lineStart + 1)))) {
      return used * 5 >= width * 4
          && !LABELLED
              .matcher(text)
              .region(at, lineEnd)
              .lookingAt(); // full-width and half-width characters count alike for some
    }
    boolean indented = columns(at, first) >= columns(lineStart, before);
    return Character.isUpperCase(letter) && indented && used * 4 >= width * 3;
  }

  /**
   * Whether the line before stops within a phrase that only a number or citation can go on with.
   */
  private boolean isOpen(int lineStart, int end, String line) {
    String before = text.substring(Math.max(lineStart, end - LONGEST_LINE), end).stripTrailing();
    if (OPEN_ENGLISH.matcher(before).find()) {
      return CITED_ENGLISH.matcher(line).lookingAt();
    }
    return OPEN_JAPANESE.matcher(before).matches()
        && (COUNTED.matcher(line).lookingAt()
            || (CITED_JAPANESE.matcher(line).lookingAt()
                && JapaneseLabels.find(line, false).isEmpty()));
  }

  /** Whether a line begins as an article whose forerunner begins none: Article 82 GDPR applies. */
  private boolean isLone(String line) {
    Matcher m = ARTICLE.matcher(line);
    if (!m.lookingAt()) {
      return false;
    }
    if (articles.isEmpty()) {
      ARTICLE_LINES
          .matcher(text)
          .results()
          .forEach(r -> articles.add(named(r.group(1), r.group(2), 0)));
    }
    return !m.group(2).equals("1") && !articles.contains(named(m.group(1), m.group(2), -1));
  }

  private static String named(String word, String number, int step) {
    return word.toLowerCase(Locale.ROOT) + " " + (Integer.parseInt(number) + step);
  }

  private static boolean isCaption(String line) {
    return JapaneseLabels.closing(line, 0) == line.stripTrailing().length() - 1;
  }

  /** Whether a line starts with an article's number and a full-width space, as no citation does. */
  private boolean isArticle(int at) {
    if (at >= text.length() || text.charAt(at) != '第') {
      return false;
    }
    String line = text.substring(at, Math.min(text.length(), at + 40));
    Optional<Label> label = JapaneseLabels.find(line, false);
    return label.isPresent()
        && label.get().rank() == Rank.ARTICLE
        && label.get().end() < line.length()
        && line.charAt(label.get().end()) == '　';
  }

  /** A caption in brackets that goes on in the next line. */
  private boolean isOpenCaption(int start, int end, String line) {
    int first = start;
    while (isSpace(text.charAt(first))) {
      first++;
    }
    return "（【".indexOf(text.charAt(first)) >= 0
        && end - first <= 120
        && JapaneseLabels.closing(text.substring(first, end), 0) < 0
        && line.matches("[^（【]{0,100}[）】]\\s*");
  }

  private int firstWord(String line) {
    int at = 0;
    int columns = 0;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    while (at < line.length() && !isSpace(line.charAt(at))) {
      char c = line.charAt(at++);
      columns += wide(c) ? 2 : 1;
      if (wide(c)) {
        return columns + 4; // a line may be cut short by two characters that must not start one
      }
    }
    return columns + 1;
  }

  private static int wrapWidth(String text) {
    int[] lengths = new int[WIDEST_WRAP + 2];
    int lines = 0;
    int columns = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (columns > 0) {
          lengths[Math.min(columns, WIDEST_WRAP + 1)]++;
          lines++;
        }
        columns = 0;
      } else {
        columns += wide(text.charAt(i)) ? 2 : 1;
      }
    }
    int over = lengths[WIDEST_WRAP + 1];
    int allowed = lines / 50; // a few long lines, such as URLs, do not unwrap a text
    int width = WIDEST_WRAP + 1;
    while (width > 0 && over <= allowed) {
      over += lengths[--width];
    }
    return width >= NARROWEST_WRAP && width <= WIDEST_WRAP ? width : 0;
  }

  private int columns(int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += wide(text.charAt(i)) ? 2 : 1;
    }
    return columns;
  }

  private static boolean wide(char c) {
    return c >= 0x2E80 && !(c >= 0xFF61 && c <= 0xFFDC);
  }
}
