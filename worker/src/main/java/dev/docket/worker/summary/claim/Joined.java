package dev.docket.worker.summary.claim;

import dev.docket.wording.NormalizedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells claims that are sources of theirs one after the other, each with or without its number: a
 * lead and the items of its list, below its caption. What a claim cites beside them it does not
 * say; a line of several items may end after the first, which the claim marks.
 */
final class Joined {
  private static final Pattern NEXT_ITEM =
      Pattern.compile("(?<=.{6})[二2](?=[\\p{IsHan}\\p{IsKatakana}])");
  private static final Pattern END_MARKS = Pattern.compile("[\\p{P}\\p{S}]+$");
  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]*");

  private static final String MORE = NormalizedText.solid("…").text();

  private Joined() {}

  /**
   * Whether a claim is nothing else.
   *
   * @param folded the claim without blanks
   * @param context the headings above its sources, one of which may stand before it
   */
  static boolean is(String folded, List<Source> sources, String context) {
    String rest = folded;
    for (Source source : sources) {
      String whole = source.folded().text();
      String said = said(source, rest);
      int at = said.isEmpty() ? -1 : rest.indexOf(said);
      if (at >= 0) {
        rest = rest.substring(0, at) + rest.substring(at + said.length());
      } else if (rest.endsWith(MORE)) {
        rest = withoutFirstItem(rest, whole);
      }
    }
    boolean isCaption =
        rest.length() < folded.length() && folded.startsWith(rest) && isIn(rest, context);
    return MARKS.matcher(rest).matches() || isCaption;
  }

  /**
   * As much of a source as {@code rest} says: all, all but the mark before it, or all but its
   * number. A mark goes first, since 第三者 and 一切 only look like numbers.
   */
  private static String said(Source source, String rest) {
    String whole = source.folded().text();
    Matcher marks = MARKS.matcher(whole);
    String unmarked = marks.lookingAt() ? whole.substring(marks.end()) : whole;
    return Stream.of(whole, unmarked).filter(rest::contains).findFirst().orElse(bare(source));
  }

  /** A source without the number before it. */
  private static String bare(Source source) {
    Matcher label = ClaimCheck.LABEL.matcher(source.text());
    int from = label.lookingAt() && label.end() < source.text().length() ? label.end() : 0;
    return NormalizedText.solid(source.text().substring(from)).text();
  }

  /** {@code rest} without its end, where that is the first of the items of a line. */
  private static String withoutFirstItem(String rest, String items) {
    Matcher next = NEXT_ITEM.matcher(items);
    while (next.find()) {
      String item = items.substring(0, next.start());
      if (rest.endsWith(item + MORE)) {
        return rest.substring(0, rest.length() - item.length() - MORE.length());
      }
    }
    return rest;
  }

  private static boolean isIn(String rest, String context) {
    String bare = END_MARKS.matcher(rest).replaceFirst("");
    return !bare.isEmpty() && NormalizedText.solid(context).text().contains(bare);
  }
}
