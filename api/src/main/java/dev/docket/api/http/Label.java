package dev.docket.api.http;

import java.nio.charset.StandardCharsets;

/** The names that submitters give to documents and collections; they become parts of keys. */
public final class Label {
  /** The name of a document that was given none. */
  public static final String UNTITLED = "untitled";

  private static final int MAX_BYTES = 765; // 255 characters of Japanese

  private Label() {}

  /** {@code value}, stripped; a problem that names {@code field} if it cannot be a label. */
  public static String checked(String field, String value) {
    String label = value.strip();
    int length = label.codePointCount(0, label.length());
    if (length < 1
        || length > 255
        || label.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
        || label.codePoints().anyMatch(Label::isNotWritten)) {
      throw Problem.badField(field, "It must have 1 to 255 characters, and no control characters.")
          .exception();
    }
    return label;
  }

  private static boolean isNotWritten(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
