package dev.docket.comparison.redline;

import dev.docket.wording.CjkRadicals;
import java.util.Arrays;

/**
 * Finds the characters of paragraphs again in the text that was read of them. That text has white
 * space changed, bars between cells, and signs around raised figures; all else is the same.
 */
final class Places {
  private static final int NEAR = 400; // characters that the text may have more or less at a place
  private static final int SURE = 6; // characters that must agree behind such a place

  private final String text;
  private int at; // in the text, before which all is found

  Places(String text) {
    this.text = text;
  }

  /** For each character of the next paragraph the index in the text; -1 if it is not there. */
  int[] next(String paragraph) {
    String folded = CjkRadicals.folded(paragraph);
    String wanted = folded.length() == paragraph.length() ? folded : paragraph;
    int[] places = new int[wanted.length()];
    Arrays.fill(places, -1);
    for (int i = 0; i < wanted.length(); i++) {
      if (isSpace(wanted.charAt(i))) {
        continue;
      }
      int found = find(wanted, i);
      if (found >= 0) {
        places[i] = found;
        at = found + 1;
      }
    }
    spaces(wanted, places);
    return places;
  }

  private int find(String wanted, int from) {
    int place = at;
    while (place < text.length() && isSpace(text.charAt(place))) {
      place++;
    }
    if (place < text.length() && text.charAt(place) == wanted.charAt(from)) {
      return place;
    }
    for (int more = 1; more <= NEAR; more++) {
      if (!isSpaceAt(place + more) && agrees(wanted, from, place + more)) {
        return place + more;
      }
      if (from + more <= wanted.length() && agrees(wanted, from + more, place)) {
        return -1; // this character is not in the text
      }
    }
    return -1;
  }

  /** Whether both go on alike from these places. */
  private boolean agrees(String wanted, int from, int place) {
    int i = from;
    int j = place;
    int alike = 0;
    while (alike < SURE) {
      while (i < wanted.length() && isSpace(wanted.charAt(i))) {
        i++;
      }
      while (j < text.length() && isSpace(text.charAt(j))) {
        j++;
      }
      if (i >= wanted.length()) {
        return i > from && alike > 0;
      }
      if (j >= text.length() || wanted.charAt(i) != text.charAt(j)) {
        return false;
      }
      i++;
      j++;
      alike++;
    }
    return true;
  }

  /** Gives white space between two characters the places between theirs. */
  private void spaces(String wanted, int[] places) {
    int last = places.length - 1;
    while (last >= 0 && places[last] < 0) {
      last--;
    }
    int before = -1;
    for (int i = 0; i < last; i++) {
      if (places[i] >= 0) {
        before = places[i];
      } else if (before >= 0 && isSpace(wanted.charAt(i)) && stands(wanted.charAt(i), before + 1)) {
        before++;
        places[i] = before;
      }
    }
  }

  /** Whether the white space {@code c} may be what stands at {@code place}. */
  private boolean stands(char c, int place) {
    return isSpace(text.charAt(place)) && (c == '\n' || text.charAt(place) != '\n');
  }

  private boolean isSpaceAt(int place) {
    return place < text.length() && isSpace(text.charAt(place));
  }

  /** Whether it is white space, or left out of texts like that. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == '\u00AD';
  }
}
