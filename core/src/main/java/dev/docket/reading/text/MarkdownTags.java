package dev.docket.reading.text;

import dev.docket.reading.text.MarkdownLines.Effect;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the tags of HTML in a Markdown text from words in angle brackets, such as placeholders: a
 * tag has the name of an element, and one that needs an end has one.
 */
final class MarkdownTags {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][^\\s/>]*)([^>]{0,2000})>");

  /** Attributes as HTML writes them; a word without a value is one of those that need none. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "(?:\\s+(?:[^\\s=\"'<>/]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)|[\\w@:.]+-[\\w.-]+"
              + "|open|hidden|checked|disabled|reversed|selected|nowrap|noshade|compact|inert"
              + "|readonly|required|multiple|controls|autofocus|async|defer|loop|muted|download))*"
              + "\\s*/?",
          Pattern.CASE_INSENSITIVE);

  /** The attributes of an element that is not shown. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "\\shidden(?=[\\s/=]|$)|display\\s*:\\s*none|visibility\\s*:\\s*hidden",
          Pattern.CASE_INSENSITIVE);

  /** The attributes of an element through whose text a line goes. */
  private static final Pattern STRUCK =
      Pattern.compile("text-decoration[\\w-]*\\s*:[^;\"']*line-through", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WITHOUT_END =
      Set.of(
          "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "source",
          "track",
          "wbr",
          "p",
          "li",
          "dt",
          "dd",
          "td",
          "th",
          "tr",
          "tbody",
          "thead",
          "tfoot",
          "option",
          "optgroup",
          "colgroup",
          "caption",
          "rt",
          "rp",
          "rb",
          "rtc",
          "html",
          "head",
          "body");
  private static final Set<String> WITH_END =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "address",
          "article",
          "aside",
          "audio",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "button",
          "canvas",
          "center",
          "cite",
          "code",
          "data",
          "datalist",
          "del",
          "details",
          "dfn",
          "dialog",
          "dir",
          "div",
          "dl",
          "em",
          "fieldset",
          "figcaption",
          "figure",
          "font",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "i",
          "iframe",
          "ins",
          "kbd",
          "label",
          "legend",
          "main",
          "map",
          "mark",
          "math",
          "menu",
          "meter",
          "nav",
          "noscript",
          "object",
          "ol",
          "output",
          "picture",
          "pre",
          "progress",
          "q",
          "ruby",
          "s",
          "samp",
          "script",
          "search",
          "section",
          "select",
          "small",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "summary",
          "sup",
          "svg",
          "table",
          "template",
          "textarea",
          "time",
          "title",
          "tt",
          "u",
          "ul",
          "var",
          "video");

  private final String whole;

  /** For a text whose tags are told. */
  MarkdownTags(String text) {
    this.whole = text.toLowerCase(Locale.ROOT);
  }

  /** Whether {@code literal} is a tag of HTML. */
  boolean isTag(String literal) {
    Matcher m = TAG.matcher(literal);
    if (!m.matches()) {
      return false;
    }
    String name = m.group(2).toLowerCase(Locale.ROOT);
    boolean closing = !m.group(1).isEmpty();
    if (!ATTRIBUTES.matcher(m.group(3)).matches()) {
      return false;
    }
    return WITHOUT_END.contains(name)
        || (WITH_END.contains(name)
            && (whole.contains(closing ? "<" + name : "</" + name) || m.group(3).endsWith("/")));
  }

  /** The name of the tag that {@code literal} is, in lower case; empty if it is none. */
  static String name(String literal) {
    Matcher m = TAG.matcher(literal);
    return m.matches() ? m.group(2).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether what stands in an element of this name is struck out. */
  static boolean strikes(String name) {
    return name.equals("del") || name.equals("s") || name.equals("strike");
  }

  /** What the element that {@code tag} begins does to the text in it. */
  static Effect effect(String tag) {
    Matcher m = TAG.matcher(tag);
    if (!m.matches() || m.group(3).endsWith("/")) {
      return Effect.NONE;
    }
    if (HIDDEN.matcher(m.group(3)).find()) {
      return Effect.HIDDEN;
    }
    if (STRUCK.matcher(m.group(3)).find()) {
      return Effect.STRUCK;
    }
    return switch (m.group(2).toLowerCase(Locale.ROOT)) {
      case "sup" -> Effect.RAISED;
      case "sub" -> Effect.LOWERED;
      case "rt", "rp" -> Effect.READING;
      case "s", "strike", "del" -> Effect.STRUCK;
      default -> Effect.NONE;
    };
  }

  /** The element that {@code html} begins and does not end, if what it holds is left out. */
  static String leaves(String html) {
    Matcher m = TAG.matcher(html.strip());
    if (!m.matches() || !m.group(1).isEmpty() || m.group(3).endsWith("/")) {
      return "";
    }
    String name = m.group(2).toLowerCase(Locale.ROOT);
    boolean block = name.equals("div") || name.equals("section") || name.equals("p");
    Effect effect = effect(html.strip());
    boolean gone = effect == Effect.STRUCK || effect == Effect.HIDDEN;
    return strikes(name) || (block && gone) ? name : "";
  }

  /** Whether {@code html} ends the element of this name. */
  static boolean ends(String html, String name) {
    return html.toLowerCase(Locale.ROOT).contains("</" + name);
  }

  /** {@code html} with brackets that are no tags as text. */
  String escaped(String html) {
    Matcher m = TAG.matcher(html);
    StringBuilder escaped = new StringBuilder();
    while (m.find()) {
      String literal = m.group();
      String kept = isTag(literal) ? literal : literal.replace("<", "&lt;").replace(">", "&gt;");
      m.appendReplacement(escaped, Matcher.quoteReplacement(kept));
    }
    return m.appendTail(escaped).toString();
  }
}
