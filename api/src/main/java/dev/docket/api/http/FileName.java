package dev.docket.api.http;

import java.nio.charset.StandardCharsets;

/** The name under which a browser saves what it is sent, as RFC 6266 and RFC 8187 write it. */
public final class FileName {
  private static final String PLAIN = "!#$&+-.^_`|~"; // beside letters and digits, RFC 8187

  private FileName() {}

  /** A {@code Content-Disposition} of a file called {@code name}, which browsers do not open. */
  public static String attachment(String name) {
    return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  /** The name for clients that know nothing but ASCII. */
  private static String ascii(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> plain.append(c < ' ' || c > '~' || "\"\\%/".indexOf(c) >= 0 ? '_' : (char) c));
    return plain.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (letter || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
