package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.docket.local.analyst.wording.Span;

/** A unit cited by an anchor: 8 to 40 characters of it, or the whole where it is shorter. */
record Citation(Unit unit, Span span) {
  private static final int LEAST = 8;
  private static final int MOST = 40;
  private static final String NUMERALS = "〇一二三四五六七八九十百千万億兆,.，．";

  static Citation of(Unit unit) {
    return new Citation(unit, new Span(0, Math.min(LEAST * 2, unit.text().length()), ""));
  }

  void addTo(ArrayNode evidence) {
    evidence.addObject().put("unit", unit.id()).put("anchor", anchor());
  }

  /** The span, widened or cut to an anchor's length and, where there are spaces, to whole words. */
  String anchor() {
    String text = unit.text();
    if (text.length() <= MOST / 2) {
      return text;
    }
    int start = span.start();
    int end = Math.min(span.end(), start + MOST);
    while (start > 0 && end - start < MOST && isInWord(text, start)) {
      start--;
    }
    while (text.substring(start, end).replaceAll("\\s+", "").length() < LEAST + 2) {
      if (end < text.length()) {
        end++;
      } else {
        start--;
      }
    }
    while (start > 0 && isInWord(text, start)) { // half of a number would be another number
      start--;
    }
    while (end < text.length() && end - start < MOST && isInWord(text, end)) {
      end++;
    }
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(start, end).strip();
  }

  private static boolean isInWord(String text, int at) {
    return isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
  }

  private static boolean isWord(char c) {
    return (c < 0x2E80 && Character.isLetterOrDigit(c))
        || Character.isDigit(c)
        || NUMERALS.indexOf(c) >= 0;
  }
}
