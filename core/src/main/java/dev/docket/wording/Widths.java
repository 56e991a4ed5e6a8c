package dev.docket.wording;

/** The half-width forms of Japanese punctuation, which mean what the usual forms mean. */
public final class Widths {
  private static final String NARROW = "｡､｢｣･";
  private static final String USUAL = "。、「」・";

  private Widths() {}

  /** The usual form of a mark; any other character itself. */
  public static char usual(char c) {
    int at = NARROW.indexOf(c);
    return at < 0 ? c : USUAL.charAt(at);
  }

  /** {@code text} with all marks in their usual form, each where it stood. */
  public static String usual(String text) {
    StringBuilder usual = new StringBuilder(text);
    for (int i = 0; i < usual.length(); i++) {
      usual.setCharAt(i, usual(usual.charAt(i)));
    }
    return usual.toString();
  }
}
