package dev.docket.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Request headers whose value is a list: lines of the same name are one list (RFC 9110, 5.3), and
 * what stands in quotes is not cut.
 */
public final class ListHeader {
  private ListHeader() {}

  /** The elements of all lines of the header {@code name}, in their order; none is empty. */
  public static List<String> elements(Context http, String name) {
    List<String> elements = new ArrayList<>();
    for (String line : Collections.list(http.req().getHeaders(name))) {
      elements.addAll(split(line, ','));
    }
    return elements;
  }

  /** An element before and between its semicolons. */
  public static List<String> parts(String element) {
    return split(element, ';');
  }

  /** A value without the quotes in which it may stand. */
  public static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (quoted && i + 1 < text.length() && text.charAt(i) == '\\') {
        i++;
      } else if (!end && text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (end || (!quoted && text.charAt(i) == separator)) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
