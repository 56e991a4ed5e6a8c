package dev.docket.wording.label;

import org.jspecify.annotations.Nullable;

/**
 * A heading that names its own level, as found at the start of a block. Indexes are UTF-16 and
 * count from the block's start.
 *
 * @param end the index after the label
 * @param captionStart the index of the caption's first character, equal to {@code captionEnd} where
 *     there is none
 * @param bodyStart the index where the section's own text begins
 * @param certain false where only a number that continues the last one makes it a heading
 */
public record Label(
    Rank rank,
    int start,
    int end,
    int captionStart,
    int captionEnd,
    int bodyStart,
    boolean certain) {

  /** The caption in {@code block}, without enclosing brackets. */
  public @Nullable String caption(String block) {
    return captionStart == captionEnd ? null : block.substring(captionStart, captionEnd);
  }
}
