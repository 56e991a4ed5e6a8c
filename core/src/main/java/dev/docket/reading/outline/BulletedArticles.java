package dev.docket.reading.outline;

import dev.docket.wording.label.JapaneseLabels;
import dev.docket.wording.label.Label;
import dev.docket.wording.label.LabelNumber;
import dev.docket.wording.label.Rank;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles of a document that has a bullet before each of them, or brackets around their numbers. A
 * list may name articles likewise: only those count that count up from 1 where no article stands
 * without a bullet.
 */
final class BulletedArticles {
  private static final Pattern BULLET = Pattern.compile("[-・•●○◦■□◆◇▪]\\s*(?=第)");
  private static final Pattern BRACKETS = Pattern.compile("[【［〔\\[](第[^】］〕\\]]{1,12})[】］〕\\]]");

  private int last;
  private boolean plain;

  /** Takes notice of an article without a bullet. */
  void plain() {
    plain = true;
  }

  /** {@code block} with blanks for a bullet before an article's label, or brackets around it. */
  static String unbulleted(String block) {
    Matcher brackets = BRACKETS.matcher(block);
    if (brackets.lookingAt()) {
      return "　" + brackets.group(1) + "　" + block.substring(brackets.end());
    }
    Matcher bullet = BULLET.matcher(block);
    return bullet.lookingAt() ? " ".repeat(bullet.end()) + block.substring(bullet.end()) : block;
  }

  /**
   * The label of the article that {@code block} begins behind a bullet; empty if it begins none.
   */
  Optional<Label> find(String block) {
    String content = unbulleted(block);
    if (plain || content.equals(block)) {
      return Optional.empty();
    }
    Optional<Label> label =
        JapaneseLabels.find(content, false)
            .filter(l -> l.certain() && l.rank() == Rank.ARTICLE)
            .filter(
                l ->
                    LabelNumber.of(content.substring(l.start(), l.end()))
                        .equals(Integer.toString(last + 1)));
    last += label.isPresent() ? 1 : 0;
    return label;
  }
}
