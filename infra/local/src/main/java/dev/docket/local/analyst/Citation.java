package dev.docket.local.analyst;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A unit cited by an anchor: 8 to 40 characters of it, or the whole where it is shorter. */
record Citation(Unit unit, Span span) {
  private static final int LEAST = 8;
  private static final int MOST = 40;

  static Citation of(Unit unit) {
    return new Citation(unit, new Span(0, Math.min(LEAST * 2, unit.text().length()), ""));
  }

  void addTo(ArrayNode evidence) {
    evidence.addObject().put("unit", unit.id()).put("anchor", anchor());
  }

  /** The span, widened or cut to an anchor's length and, where there are spaces, to whole words. */
  String anchor() {
    String text = unit.text();
    if (text.length() <= LEAST) {
      return text;
    }
    int start = span.start();
    int end = Math.min(span.end(), start + MOST);
    while (end - start < LEAST) {
      if (end < text.length()) {
        end++;
      } else {
        start--;
      }
    }
    while (start > 0 && end - start < MOST && isInWord(text, start)) {
      start--;
    }
    while (end < text.length() && end - start < MOST && isInWord(text, end)) {
      end++;
    }
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    String anchor = text.substring(start, end);
    return anchor.strip().length() >= LEAST ? anchor.strip() : anchor;
  }

  private static boolean isInWord(String text, int at) {
    return isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
  }

  private static boolean isWord(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}
