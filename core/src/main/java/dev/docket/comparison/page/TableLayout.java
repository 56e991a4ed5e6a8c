package dev.docket.comparison.page;

import dev.docket.document.Language;

/**
 * How a 新旧対照表 is laid out: which column stands first, and the customary words in it.
 *
 * @param newFirst whether the new text stands in the first column
 * @param remarks whether there is a column with risk and reasons
 * @param after the heading of the new text's column
 * @param before the heading of the old text's column
 * @param omitted stands for unchanged text
 * @param added stands on the old side of an added clause
 * @param deleted stands on the new side of a removed clause
 */
public record TableLayout(
    boolean newFirst,
    boolean remarks,
    String after,
    String before,
    String omitted,
    String added,
    String deleted) {

  /** 改正後 | 改正前 | 備考, as Japanese ministries write it; its like in English. */
  public static TableLayout standard(Language language) {
    return language == Language.JA
        ? new TableLayout(true, true, "改正後", "改正前", "（略）", "（新設）", "（削る）")
        : new TableLayout(true, true, "After", "Before", "(…)", "(new)", "(deleted)");
  }
}
