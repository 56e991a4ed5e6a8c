package dev.docket.reading.text;

import dev.docket.wording.label.CssCounters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What a style sheet puts before or after an element, or in place of its list marker.
 *
 * @param words the text; empty if it is only an ornament: what has no letter, digit, or sign that
 *     belongs to a number
 * @param isWhole false if a part of the content is of a kind that is not known here
 */
record CssContent(String words, boolean isWhole) {
  private static final Pattern PART =
      Pattern.compile(
          "\"(?<double>(?:\\\\[\\s\\S]|[^\"\\\\])*)\"|'(?<single>(?:\\\\[\\s\\S]|[^'\\\\])*)'"
              + "|(?<function>[\\w-]+)\\((?<arguments>(?:[^()\"']|\"[^\"]*\"|'[^']*')*)\\)"
              + "|(?<name>[\\w-]+)|(?<other>\\S)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:(?<code>[0-9a-fA-F]{1,6})\\s?|(?<line>\\n)|(?<plain>.))");
  private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}\\p{Sc}%‰§°]");

  /** What the value of the property {@code content} of {@code element} comes to. */
  static CssContent of(String value, Element element, CounterScopes counters) {
    StringBuilder words = new StringBuilder();
    boolean whole = true;
    for (Matcher part = PART.matcher(value); part.find(); ) {
      if (part.group("double") != null) {
        words.append(unescaped(part.group("double")));
      } else if (part.group("single") != null) {
        words.append(unescaped(part.group("single")));
      } else if (part.group("function") != null) {
        List<String> arguments =
            CssSheet.selectors(part.group("arguments")).stream().map(String::strip).toList();
        switch (part.group("function")) {
          case "counter" -> words.append(written(counters, arguments, 1));
          case "counters" -> words.append(written(counters, arguments, 2));
          case "attr" -> words.append(element.attr(arguments.getFirst()));
          case "url", "image-set", "linear-gradient" -> {} // a picture
          default -> whole = false;
        }
      } else if (part.group("name") != null) {
        words.append(
            switch (part.group("name")) {
              case "open-quote" -> "“";
              case "close-quote" -> "”";
              default -> ""; // none, normal, no-open-quote
            });
      } else if (part.group("other").equals("/")) {
        break; // what is read aloud in its place
      } else {
        whole = false;
      }
    }
    boolean isSaid = SAID.matcher(words).find();
    return new CssContent(isSaid ? words.toString() : "", whole);
  }

  /** One counter by its name, or all of its name with what stands between; then the style. */
  private static String written(CounterScopes counters, List<String> arguments, int named) {
    List<Integer> values = counters.values(arguments.getFirst());
    String style = arguments.size() > named ? arguments.get(named) : "decimal";
    if (style.equals("none")) {
      return "";
    }
    if (named == 1 || arguments.size() < named) {
      return CssCounters.written(values.getLast(), style);
    }
    String between = arguments.get(1);
    return values.stream()
        .map(value -> CssCounters.written(value, style))
        .collect(Collectors.joining(unescaped(between.replaceAll("^[\"']|[\"']$", ""))));
  }

  private static String unescaped(String string) {
    return ESCAPE
        .matcher(string)
        .replaceAll(
            found -> {
              if (found.group("line") != null) {
                return "";
              }
              String plain = found.group("plain");
              if (plain != null) {
                return Matcher.quoteReplacement(plain);
              }
              int code = Integer.parseInt(found.group("code"), 16);
              return Matcher.quoteReplacement(
                  code != 0 && Character.isValidCodePoint(code) && !isSurrogate(code)
                      ? Character.toString(code)
                      : "\uFFFD");
            });
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
