package dev.docket.reading.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes HTML of XHTML, in which any element may end where it begins: {@code <title/>}. */
final class Xhtml {
  private static final Pattern XHTML =
      Pattern.compile(
          "\\A\\s*<\\?xml\\s.{0,2000}?<html\\s[^>]{0,500}http://www\\.w3\\.org/1999/xhtml",
          Pattern.DOTALL);
  private static final Pattern ENDED =
      Pattern.compile(
          "<([a-zA-Z][\\w-]{0,40}+)((?:\\s++[^\\s=<>/\"']++(?:\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))?)*+)\\s*+/>");
  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private Xhtml() {}

  /** {@code text} with a tag of its own for the end of each element, if it is XHTML. */
  static String ended(String text) {
    if (!XHTML.matcher(text).find()) {
      return text;
    }
    return ENDED
        .matcher(text)
        .replaceAll(
            m -> {
              String name = m.group(1);
              return WITHOUT_CONTENT.contains(name.toLowerCase(Locale.ROOT))
                  ? Matcher.quoteReplacement(m.group())
                  : Matcher.quoteReplacement("<" + name + m.group(2) + "></" + name + ">");
            });
  }
}
