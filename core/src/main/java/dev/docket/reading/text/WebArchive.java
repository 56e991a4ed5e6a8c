package dev.docket.reading.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the page in a web page saved as one file (MHTML): a MIME message of several parts. */
public final class WebArchive {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary=\"?([^\";\\r\\n]{1,200})\"?");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w-]{2,30})");
  private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");
  private static final int DEEPEST = 5; // messages within messages

  private WebArchive() {}

  /** The first part of {@code message} that is HTML; empty if there is none. */
  public static Optional<String> page(byte[] message) {
    return page(new String(message, StandardCharsets.ISO_8859_1), 0);
  }

  private static Optional<String> page(String entity, int depth) {
    Matcher blank = BLANK_LINE.matcher(entity);
    if (depth > DEEPEST || !blank.find()) {
      return Optional.empty();
    }
    String head = FOLDED.matcher(entity.substring(0, blank.start())).replaceAll(" ");
    String body = entity.substring(blank.end());
    String type = field(head, "content-type").toLowerCase(Locale.ROOT);
    Matcher boundary = BOUNDARY.matcher(field(head, "content-type"));
    if (type.startsWith("multipart/") && boundary.find()) {
      for (String part : parts(body, "--" + boundary.group(1))) {
        Optional<String> page = page(part, depth + 1);
        if (page.isPresent()) {
          return page;
        }
      }
      return Optional.empty();
    }
    return type.startsWith("text/html") ? Optional.of(decoded(head, body)) : Optional.empty();
  }

  private static List<String> parts(String body, String boundary) {
    List<String> parts = new ArrayList<>();
    int from = body.indexOf(boundary);
    while (from >= 0) {
      int start = from + boundary.length();
      int end = body.indexOf(boundary, start);
      if (end > start) {
        parts.add(body.substring(start, end).stripLeading());
      }
      from = end;
    }
    return parts;
  }

  private static String field(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String decoded(String head, String body) {
    byte[] bytes =
        switch (field(head, "content-transfer-encoding").toLowerCase(Locale.ROOT)) {
          case "quoted-printable" -> unquoted(body);
          case "base64" -> Base64.getMimeDecoder().decode(body.replaceAll("[^A-Za-z0-9+/]", ""));
          default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    Matcher charset = CHARSET.matcher(field(head, "content-type"));
    Optional<String> declared = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    return Charsets.decode(bytes, declared).text();
  }

  private static byte[] unquoted(String body) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        plain.append(c);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i++;
      } else if (i + 2 < body.length()
          && Character.digit(body.charAt(i + 1), 16) >= 0
          && Character.digit(body.charAt(i + 2), 16) >= 0) {
        plain.append((char) Integer.parseInt(body.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        plain.append(c);
      }
    }
    return plain.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
