package dev.docket.comparison.page;

/** How a comparison is laid out for reading. */
public enum View {
  /** One running text with what went struck out and what came underlined. */
  REDLINE,
  /** 新旧対照表: the new and the old text side by side, changed clauses only. */
  TABLE
}
