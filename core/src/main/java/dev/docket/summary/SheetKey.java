package dev.docket.summary;

import java.util.List;
import java.util.Locale;

/** The points that a contract's or a regulation's sheet answers. */
public enum SheetKey {
  PARTIES,
  EFFECTIVE_DATE,
  TERM,
  RENEWAL,
  TERMINATION,
  FEES,
  PAYMENT,
  LIABILITY_CAP,
  INDEMNITY,
  WARRANTY,
  CONFIDENTIALITY,
  DATA_PROTECTION,
  IP,
  ASSIGNMENT,
  SUBCONTRACTING,
  INSURANCE,
  GOVERNING_LAW,
  DISPUTE_RESOLUTION,
  SIGNATURES,
  PURPOSE,
  SCOPE,
  DECIDED_BY,
  DEADLINES,
  PENALTIES,
  SUPPLEMENTARY,
  COLLECTED,
  PURPOSE_OF_USE,
  THIRD_PARTIES,
  RETENTION,
  RIGHTS,
  CONTACT;

  /** The points of a contract's sheet, in its order. */
  public static final List<SheetKey> CONTRACT =
      List.of(
          PARTIES,
          EFFECTIVE_DATE,
          TERM,
          RENEWAL,
          TERMINATION,
          FEES,
          PAYMENT,
          LIABILITY_CAP,
          INDEMNITY,
          WARRANTY,
          CONFIDENTIALITY,
          DATA_PROTECTION,
          IP,
          ASSIGNMENT,
          SUBCONTRACTING,
          INSURANCE,
          GOVERNING_LAW,
          DISPUTE_RESOLUTION,
          SIGNATURES);

  /** The points of a regulation's sheet, in its order. */
  public static final List<SheetKey> REGULATION =
      List.of(PURPOSE, SCOPE, DECIDED_BY, DEADLINES, PENALTIES, EFFECTIVE_DATE, SUPPLEMENTARY);

  /** The points of a privacy policy's sheet: those of any policy, and what is done with data. */
  public static final List<SheetKey> PRIVACY =
      List.of(
          PURPOSE,
          SCOPE,
          COLLECTED,
          PURPOSE_OF_USE,
          THIRD_PARTIES,
          RETENTION,
          RIGHTS,
          CONTACT,
          DECIDED_BY,
          DEADLINES,
          PENALTIES,
          EFFECTIVE_DATE,
          SUPPLEMENTARY);

  /** The name that results carry, such as {@code liability_cap}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
