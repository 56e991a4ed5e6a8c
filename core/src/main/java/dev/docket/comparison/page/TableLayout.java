package dev.docket.comparison.page;

import dev.docket.document.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a 新旧対照表 is laid out: which column stands first, and the customary words in it.
 *
 * @param newFirst whether the new text stands in the first column
 * @param remarks whether there is a column with risk and reasons
 * @param risk whether the remarks name the risk
 * @param omitsUnchanged whether runs of unchanged text are left out
 * @param title what stands above the table; null for the new document's name
 * @param after the heading of the new text's column
 * @param before the heading of the old text's column
 * @param omitted stands for unchanged text
 * @param added stands on the old side of an added clause
 * @param deleted stands on the new side of a removed clause
 */
public record TableLayout(
    boolean newFirst,
    boolean remarks,
    boolean risk,
    boolean omitsUnchanged,
    @Nullable String title,
    String after,
    String before,
    String omitted,
    String added,
    String deleted) {

  /** 改正後 | 改正前 | 備考, as Japanese ministries write it; in English before and after. */
  public static TableLayout standard(Language language) {
    return language == Language.JA
        ? new TableLayout(true, true, true, true, null, "改正後", "改正前", "（略）", "（新設）", "（削る）")
        : new TableLayout(
            false, true, true, true, null, "After", "Before", "(…)", "(new)", "(deleted)");
  }

  /** The standard layout but for what {@code options} say. */
  public static TableLayout of(Language language, TableOptions options) {
    TableLayout standard = standard(language);
    return new TableLayout(
        Objects.requireNonNullElse(options.newFirst(), standard.newFirst),
        Objects.requireNonNullElse(options.remarks(), standard.remarks),
        Objects.requireNonNullElse(options.risk(), standard.risk),
        Objects.requireNonNullElse(options.omitsUnchanged(), standard.omitsUnchanged),
        options.title(),
        standard.after,
        standard.before,
        standard.omitted,
        standard.added,
        standard.deleted);
  }
}
