package dev.docket.worker.comparison.align;

import dev.docket.wording.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which two texts are compared, and where each of its characters stands in the raw
 * text.
 */
public final class Key {
  private static final Pattern PARTED = Pattern.compile("(?<=[0-9])、(?=[0-9])");
  private static final String SIGNS = "、。−\u2009\u202F\u00A0"; // and the spaces of thousands

  private final NormalizedText normal;

  private Key(NormalizedText normal) {
    this.normal = normal;
  }

  /** The key of {@code raw}. */
  public static Key of(String raw) {
    return new Key(NormalizedText.words(raw));
  }

  /** The comparable text with the signs that part numbers as written: 100、200 is not 100,200. */
  public String withSigns() {
    StringBuilder signs = new StringBuilder(text());
    for (int i = 0; i < signs.length(); i++) {
      char written = normal.original().charAt(normal.start(i));
      if (SIGNS.indexOf(written) >= 0) {
        signs.setCharAt(i, written);
      }
    }
    return signs.toString();
  }

  /** Whether numbers are parted as in {@code other}, of the same text: 100、200 is two of them. */
  public boolean partsNumbersAs(Key other) {
    return partings().equals(other.partings());
  }

  private List<Integer> partings() {
    List<Integer> found = new ArrayList<>();
    Matcher matcher = PARTED.matcher(withSigns());
    while (matcher.find()) {
      found.add(matcher.start());
    }
    return found;
  }

  /** The comparable text. */
  public String text() {
    return normal.text();
  }

  /** The raw text from key index {@code from} up to {@code to}, with white space that follows. */
  public String raw(int from, int to) {
    return normal.original().substring(from == 0 ? 0 : normal.start(from), normal.start(to));
  }

  /** Whether the character at key index {@code index} begins a line of the raw text. */
  public boolean startsLine(int index) {
    int raw = normal.start(index);
    return raw == 0 || normal.original().charAt(raw - 1) == '\n';
  }

  /** The key index of the first character that stands at or after raw index {@code index}. */
  public int indexOf(int index) {
    return normal.indexOf(index);
  }

  /** The raw index of the key's character at {@code index}. */
  public int rawIndex(int index) {
    return normal.start(index);
  }
}
