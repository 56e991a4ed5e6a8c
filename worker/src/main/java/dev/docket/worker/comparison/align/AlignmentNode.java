package dev.docket.worker.comparison.align;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Aligner} sees of a clause or a unit: normal forms, no raw text.
 *
 * @param content the key of its text without heading or label
 * @param masked the same with references masked
 * @param caption the key of its caption, empty without one
 * @param context the masked key of what it stands under; empty at the top
 */
public record AlignmentNode(
    String content,
    String masked,
    String caption,
    @Nullable String number,
    String group,
    String context) {
  private static final String KEPT =
      "(?i:(?:this (?:section|clause|article|paragraph) (?:is |has been )?)?(?:intentionally )?"
          + "(?:reserved|deleted|omitted|not used|vacant|repealed|left blank)"
          + "(?: in its entirety| intentionally| for future use)?)";
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          ("(?:から.{1,12}まで)?OPEN?(?:(?:(?:[本同]|この)[条項号])?(?:は[、,]?|を)?削除(?:する|した|された)?|欠番?|KEPT)CLOSE?\\.?"
                  // after a title that is not marked as one: in brackets, or with a capital
                  + "|[\\p{L} ]{1,40}(?:\\sOPEN(?:KEPT)CLOSE|(?<!ights)\\s(?=\\p{Lu})(?:KEPT))\\.?")
              .replace("KEPT", KEPT)
              .replace("OPEN", "[\\[(【〔<]")
              .replace("CLOSE", "[\\])】〕>]"),
          Pattern.DOTALL);
  private static final int LONGEST = 70; // characters, with a title

  /** Whether nothing stands under its heading. */
  public boolean isHeadingAlone() {
    return content.equals(caption);
  }

  /** Whether it only keeps a number free: 第四条　削除. */
  public boolean isPlaceholder() {
    return content.length() < LONGEST && PLACEHOLDER.matcher(content).matches();
  }
}
