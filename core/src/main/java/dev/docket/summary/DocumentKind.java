package dev.docket.summary;

import java.util.List;
import java.util.Locale;

/** What a document is, as far as it decides what of it matters. */
public enum DocumentKind {
  /** An agreement between named parties, or the form of one. */
  CONTRACT,
  /** Terms that one side offers to all. */
  TERMS,
  /** A law or an organization's own rules. */
  REGULATION,
  /** A statement of principles or practice. */
  POLICY,
  AUDIT_REPORT,
  OTHER;

  /** The name that results carry, such as {@code audit_report}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The points of a sheet of such a document; none where it has no sheet. */
  public List<SheetKey> points() {
    return switch (this) {
      case CONTRACT, TERMS -> SheetKey.CONTRACT;
      case REGULATION, POLICY -> SheetKey.REGULATION;
      case AUDIT_REPORT, OTHER -> List.of();
    };
  }
}
