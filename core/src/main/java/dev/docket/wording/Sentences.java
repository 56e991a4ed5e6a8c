package dev.docket.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a paragraph into sentences: bracket-aware in Japanese, abbreviation-aware in English. */
public final class Sentences {
  private static final String OPENING = "（(「『【〔［[〈《“";
  private static final String CLOSING = "）)」』】〕］]〉》”";
  private static final int LONGEST_BRACKET = 2000;

  /** What goes on with a sentence behind a bracket that ends with a full stop: 。）は, 。」と. */
  private static final Pattern GOES_ON =
      Pattern.compile("[をが、，]|は(?!い|じめ)|の(?!ち)|に(?!も|つい|お)|と(?!く|り|も|こ)");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(\\[“\"'])(?:No|Nos|Rs|Inc|Ltd|Pvt|Pte|Pty|Co|Corp|Cos|LLC|Bros|e\\.g|i\\.e|cf|vs|v|Mr|Mrs|Ms|Dr"
              + "|Prof|Hon|Jr|Sr|St|Art|Arts|Sec|Secs|Para|Paras|para|paras|art|sec|Fig|Figs|fig|Eq|Ch"
              + "|ch|Vol|vol|pp|p|Ed|ed|eds|al|approx|Approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Stat|Reg|Fed|Cir|Ex|Exh|App|Dept|Ave|Blvd|Rev|Gen|Gov|Sen|Rep|ff|et"
              + " seq|viz|Cl|cl"
              + "|Reg|Regs|ss|s|[A-Z]|[A-Z]\\.[A-Z]|[A-Z]\\.[A-Z]\\.[A-Z]|[0-9]{1,2}|[ivx]{1,4})$");
  private static final int LONGEST_ABBREVIATION = 12;

  private Sentences() {}

  /** The UTF-16 spans of the sentences in {@code text} from {@code start} to {@code end}. */
  public static List<int[]> split(String text, int start, int end) {
    List<int[]> spans = new ArrayList<>();
    int from = start;
    int depth = 0;
    int opened = start;
    for (int i = start; i < end; i++) {
      char c = Widths.usual(text.charAt(i));
      if (OPENING.indexOf(c) >= 0) {
        opened = depth++ == 0 ? i : opened;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth > 0 && i - opened > LONGEST_BRACKET) {
        depth = 0; // a bracket that nobody closes must not swallow the rest
      }
      boolean stop =
          "。！？．".indexOf(c) >= 0
              ? depth == 0 && endsJapanese(text, i, end)
              : ".!?".indexOf(c) >= 0 && depth == 0 && endsEnglish(text, from, i, end);
      if (stop) {
        int after = i + 1;
        while (after < end && "。！？.!?）)」』”\"'’".indexOf(Widths.usual(text.charAt(after))) >= 0) {
          after++;
        }
        if (after > i + 1 && GOES_ON.matcher(text).region(after, end).lookingAt()) {
          continue; // the bracket was opened in a part that is not looked at
        }
        add(spans, text, from, after);
        from = after;
        i = after - 1;
      }
    }
    add(spans, text, from, end);
    return spans;
  }

  /** Where the sentence begins that {@code index} stands in, in text of any form on one line. */
  public static int start(String text, int index) {
    int start = index;
    while (start > 0 && !ends(text, start - 1)) {
      start--;
    }
    return start;
  }

  /** Where the sentence ends that {@code index} stands in, after its full stop. */
  public static int end(String text, int index) {
    int end = index;
    while (end < text.length() && (end == 0 || !ends(text, end - 1) || end <= index)) {
      end++;
    }
    return end;
  }

  /** The sentence or sentences that hold the stretch from one index to another. */
  public static String around(String text, int from, int to) {
    return text.substring(start(text, from), end(text, Math.max(from, to)));
  }

  /** Whether a sentence ends with the character at {@code index}, abbreviations or not. */
  private static boolean ends(String text, int index) {
    char c = Widths.usual(text.charAt(index));
    if ("。！？.!?".indexOf(c) < 0) {
      return false;
    }
    if (index + 1 == text.length()) {
      return true;
    }
    char next = text.charAt(index + 1);
    boolean japanese = ".!?".indexOf(c) < 0;
    return japanese
        ? CLOSING.indexOf(next) < 0
        : Character.isWhitespace(next) || (Script.isCjk(next) && CLOSING.indexOf(next) < 0);
  }

  private static boolean endsJapanese(String text, int at, int end) {
    if (text.charAt(at) != '．') {
      return true;
    }
    return at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean endsEnglish(String text, int from, int at, int end) {
    int next = at + 1;
    while (next < end && ".!?)\"”’']".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= end) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= end || Character.isLowerCase(text.charAt(next))) {
      return next >= end;
    }
    if (text.charAt(at) != '.') {
      return true;
    }
    String before = text.substring(Math.max(from, at - LONGEST_ABBREVIATION), at);
    Matcher m = ABBREVIATION.matcher(before);
    return !m.find();
  }

  private static void add(List<int[]> spans, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new int[] {start, end});
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }
}
