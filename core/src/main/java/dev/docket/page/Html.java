package dev.docket.page;

/** HTML while it is written: what comes from outside goes through {@link #text} alone. */
public final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Adds markup of ours. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text, which stays text. */
  public Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Adds an element that holds text alone. */
  public Html element(String name, String type, String text) {
    out.append('<').append(name);
    if (!type.isEmpty()) {
      out.append(" class=\"").append(type).append('"');
    }
    out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    return this;
  }

  /** {@code text} for use between tags and in quoted attributes. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default ->
            escaped.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
