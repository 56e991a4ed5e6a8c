package dev.docket.comparison.page;

import org.jspecify.annotations.Nullable;

/**
 * How a reader wants a 新旧対照表; what is null is as is customary in the comparison's language.
 *
 * @param newFirst whether the new text stands in the first column
 * @param remarks whether there is a column with risk and reasons
 * @param risk whether the remarks name the risk
 * @param omitsUnchanged whether runs of unchanged text are left out
 * @param title what stands above the table; null for the new document's name
 */
public record TableOptions(
    @Nullable Boolean newFirst,
    @Nullable Boolean remarks,
    @Nullable Boolean risk,
    @Nullable Boolean omitsUnchanged,
    @Nullable String title) {

  /** All as is customary. */
  public static final TableOptions CUSTOMARY = new TableOptions(null, null, null, null, null);
}
