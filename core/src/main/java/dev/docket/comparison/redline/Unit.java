package dev.docket.comparison.redline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the old file that holds text. Its own text is what the reader took from the file,
 * with the number that Word counts before it; indexes of characters are of this own text.
 *
 * @param part the part it stands in; null where its text is in no paragraph of the file
 * @param paragraph its element; null likewise
 * @param label the length of the number before it that is no text of the file
 * @param sources for each character the element that holds or stands for it; null if there is none
 * @param places for each character the index in the whole old text; -1 if it is not there
 * @param start where it begins in the whole old text
 * @param end where it ends there
 */
record Unit(
    @Nullable OldPart part,
    @Nullable XmlElement paragraph,
    int label,
    String text,
    List<@Nullable XmlElement> sources,
    Places places,
    int start,
    int end) {

  /** Indexes by character. */
  static final class Places {
    private final int[] places;

    Places(int[] places) {
      this.places = places;
    }

    int of(int character) {
      return places[character];
    }
  }

  /** The run that holds a character, or what stands in the place of one; null if none does. */
  @Nullable XmlElement run(int character) {
    XmlElement source = sources.get(character);
    return source == null ? null : source.within("r").orElse(source);
  }

  /** The index of the first character that stands in the old text at or after {@code place}. */
  int from(int place) {
    int at = 0;
    while (at < text.length() && places.of(at) < place) {
      at++;
    }
    return at;
  }

  /** The properties of the run that holds most of its text; null if that has none. */
  @Nullable XmlElement format() {
    XmlElement best = null;
    int most = 0;
    XmlElement current = null;
    int length = 0;
    for (int i = label; i < text.length(); i++) {
      XmlElement run = run(i);
      length = run == current ? length + 1 : 1;
      current = run;
      if (run != null && length > most) {
        most = length;
        best = run;
      }
    }
    return best == null ? null : best.child("rPr").orElse(null);
  }
}
