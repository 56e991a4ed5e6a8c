package dev.docket.reading.outline;

import dev.docket.wording.label.Captions;
import dev.docket.wording.label.Enumerator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives list numbers the captions that stand on their line alone: 5. Data. above 5.1 and 5.2. */
final class Titles {
  private static final int LONGEST = 100;
  private static final int LONGEST_JAPANESE = 30;
  private static final int SHORTEST_BODY = 40; // characters of the paragraph below a title
  private static final Pattern JAPANESE_TEXT =
      Pattern.compile("[。、]|次の|次に|掲げる|以下の|(?:場合|とき|こと|もの|者|物)$");

  private final String text;

  private Titles(String text) {
    this.text = text;
  }

  /** Finds titles among {@code siblings} and below them. */
  static void find(String text, List<SectionNode> siblings) {
    new Titles(text).find(siblings);
  }

  private void find(List<SectionNode> siblings) {
    List<SectionNode> numbers = siblings.stream().filter(SectionNode::isNumber).toList();
    long titled =
        numbers.stream().filter(n -> n.caption != null || title(n, true).isPresent()).count();
    boolean usual = numbers.size() > 1 && titled * 10 >= numbers.size() * 6L;
    for (SectionNode node : numbers) {
      title(node, usual)
          .ifPresent(
              title -> {
                node.bodyStart = node.bodyStart + title.length();
                String caption = title.strip();
                node.caption =
                    caption.endsWith(".") ? caption.substring(0, caption.length() - 1) : caption;
              });
    }
    for (SectionNode node : siblings) {
      find(node.children); // as deep as a tree of headings is
    }
  }

  /**
   * The title on the line of {@code node}, with its full stop: numbers follow it, or a paragraph
   * where that is {@code usual} in its list.
   */
  private Optional<String> title(SectionNode node, boolean usual) {
    if (node.caption != null || node.style == null) {
      return Optional.empty();
    }
    int end = node.children.isEmpty() ? node.end : node.children.getFirst().start;
    if (end <= node.bodyStart) {
      return Optional.empty();
    }
    String own = text.substring(node.bodyStart, Math.min(end, node.bodyStart + 4 * LONGEST));
    int lineEnd = own.indexOf('\n');
    String line = lineEnd < 0 ? own : own.substring(0, lineEnd);
    String below = lineEnd < 0 ? "" : own.substring(lineEnd).strip();
    boolean above =
        below.isEmpty()
            ? !node.children.isEmpty()
            : usual && (below.length() >= SHORTEST_BODY || isChapter(node.style));
    return above && isTitle(line.strip(), node.style) ? Optional.of(line) : Optional.empty();
  }

  /** Whether what stands beside such a number is a title however short the text below it is. */
  private static boolean isChapter(Enumerator.Style style) {
    return style == Enumerator.Style.ORDINAL;
  }

  private static boolean isTitle(String line, Enumerator.Style style) {
    if (line.isEmpty() || line.length() > LONGEST || !Captions.isTitle(line)) {
      return false;
    }
    if (line.codePoints().anyMatch(c -> c >= 0x2E80)) {
      return style.countsChapters()
          && line.length() <= LONGEST_JAPANESE
          && !JAPANESE_TEXT.matcher(line).find();
    }
    char first = line.charAt(0);
    return (Character.isUpperCase(first) || "“\"".indexOf(first) >= 0)
        && (style.decimals() > 0 || line.endsWith("."));
  }
}
