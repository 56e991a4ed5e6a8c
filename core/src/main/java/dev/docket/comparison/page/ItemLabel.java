package dev.docket.comparison.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with if it is a paragraph or an item: ２, 三, (1), イ.
 *
 * @param text as written, without the point behind it
 * @param style lines of one level have labels of one style
 */
record ItemLabel(String text, int style) {
  private static final List<Pattern> STYLES =
      List.of(
          Pattern.compile("第[^\\s　]{1,8}条(?:の[0-9０-９一二三四五六七八九十]{1,3})*"),
          Pattern.compile("(?:第[^\\s　]{1,8}項|[0-9０-９]{1,3}(?=[.．、\\s　]))"),
          Pattern.compile("(?:第[^\\s　]{1,8}号|[一二三四五六七八九十]{1,3}(?=[\\s　]))"),
          Pattern.compile("[(（][0-9０-９一二三四五六七八九十]{1,4}[)）]"),
          Pattern.compile("[①-⑳]"),
          Pattern.compile("[(（]?[ア-ン][)）]?(?=[\\s　])"),
          Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3})+(?=\\.?\\s)"),
          Pattern.compile("\\([ivx]{1,4}\\)"),
          Pattern.compile("\\([a-z]{1,2}\\)"),
          Pattern.compile("\\([A-Z]{1,2}\\)"));

  /** The label of a line; empty where it has none. */
  static Optional<ItemLabel> of(String line) {
    String text = line.stripLeading();
    for (int i = 0; i < STYLES.size(); i++) {
      Matcher matcher = STYLES.get(i).matcher(text);
      if (matcher.lookingAt()) {
        return Optional.of(new ItemLabel(matcher.group(), i));
      }
    }
    return Optional.empty();
  }

  /** Whether both say the same number, however wide it is written. */
  boolean isSame(ItemLabel other) {
    return style == other.style
        && Normalizer.normalize(text, Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(other.text, Normalizer.Form.NFKC));
  }
}
