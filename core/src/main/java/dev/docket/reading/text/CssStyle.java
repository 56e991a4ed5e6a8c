package dev.docket.reading.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an element of a page is shown, as far as that decides what is read.
 *
 * @param display the outer display type; {@code none} for what is not shown
 * @param sight whether it is seen where it takes its place
 * @param space how white space is treated
 * @param marker the style of its list markers; {@code none} for no markers
 * @param struck whether a line goes through its text
 * @param position above, below or on the line
 * @param letters the case its letters are shown in
 */
record CssStyle(
    String display,
    CssSight sight,
    Space space,
    String marker,
    boolean struck,
    CssPosition position,
    CssCase letters) {
  /** How white space is treated. */
  enum Space {
    COLLAPSED,
    LINES,
    KEPT;

    static Space of(String value) {
      return switch (value) {
        case "pre", "pre-wrap", "break-spaces", "preserve" -> KEPT;
        case "pre-line", "preserve-breaks" -> LINES;
        default -> COLLAPSED;
      };
    }
  }

  /** The style of a page's body before any rule. */
  static final CssStyle INITIAL =
      new CssStyle(
          "block",
          CssSight.SEEN,
          Space.COLLAPSED,
          "disc",
          false,
          CssPosition.of(""),
          CssCase.AS_WRITTEN);

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
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
          "hr",
          "html",
          "legend",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "ul",
          "xmp",
          "caption",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "td",
          "th",
          "dialog");
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "area",
          "base",
          "datalist",
          "head",
          "link",
          "meta",
          "noembed",
          "noframes",
          "param",
          "script",
          "style",
          "title",
          "template",
          "noscript");
  private static final Set<String> MARKERS_OF_LISTS = Set.of("inside", "outside");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  boolean isShown() {
    return !display.equals("none") && !sight.isGone();
  }

  boolean isInline() {
    return display.startsWith("inline") || display.equals("contents") || display.equals("ruby");
  }

  /** Whether it stands in a line, but as a box of its own. */
  boolean isInlineBox() {
    return display.startsWith("inline-");
  }

  boolean isListItem() {
    return display.contains("list-item");
  }

  /** The style that a browser gives an element of this name and attributes within this style. */
  CssStyle child(String name, boolean hidden, String type) {
    String shown =
        hidden || NOT_SHOWN.contains(name)
            ? "none"
            : name.equals("li") ? "list-item" : BLOCKS.contains(name) ? "block" : "inline";
    Space kept =
        switch (name) {
          case "pre", "listing", "xmp", "plaintext", "textarea" -> Space.KEPT;
          case "table" -> Space.COLLAPSED;
          default -> space;
        };
    String marked =
        switch (name) {
          case "ol" -> type.isEmpty() ? "decimal" : ofType(type, "decimal");
          case "ul", "menu", "dir" -> type.isEmpty() ? "disc" : ofType(type, "disc");
          case "li" -> type.isEmpty() ? marker : ofType(type, marker);
          default -> marker;
        };
    boolean line = name.equals("s") || name.equals("strike") || name.equals("del");
    return new CssStyle(shown, sight.child(), kept, marked, line, CssPosition.of(name), letters);
  }

  private static String ofType(String type, String otherwise) {
    return switch (type) {
      case "1" -> "decimal";
      case "a" -> "lower-alpha";
      case "A" -> "upper-alpha";
      case "i" -> "lower-roman";
      case "I" -> "upper-roman";
      default ->
          switch (type.toLowerCase(Locale.ROOT)) {
            case "disc", "circle", "square", "none" -> type.toLowerCase(Locale.ROOT);
            default -> otherwise;
          };
    };
  }

  /**
   * This style with one property declared.
   *
   * @param parent the style of the element around it
   * @param own the style of the element before any rule
   */
  CssStyle with(String property, String declared, CssStyle parent, CssStyle own) {
    String value = declared.toLowerCase(Locale.ROOT);
    return switch (property) {
      case "display" ->
          displayed(
              switch (value) {
                case "inherit" -> parent.display;
                case "initial", "unset" -> "inline";
                case "revert", "revert-layer" -> own.display;
                default -> value;
              });
      case "content-visibility" -> value.equals("hidden") ? displayed("none") : this;
      case "visibility",
          "font-size",
          "opacity",
          "transform",
          "transition",
          "transition-property",
          "animation",
          "animation-name",
          "will-change" ->
          new CssStyle(
              display,
              sight.with(property, value, parent.sight),
              space,
              marker,
              struck,
              position,
              letters);
      case "white-space", "white-space-collapse" ->
          new CssStyle(
              display,
              sight,
              switch (value) {
                case "inherit", "unset" -> parent.space;
                case "revert", "revert-layer" -> own.space;
                default -> Space.of(value);
              },
              marker,
              struck,
              position,
              letters);
      case "list-style-type" -> isGlobal(value) ? this : marked(declared);
      case "list-style" -> listStyle(declared);
      case "text-decoration", "text-decoration-line" ->
          new CssStyle(
              display, sight, space, marker, value.contains("line-through"), position, letters);
      case "text-transform" -> cased(value, parent, own);
      case "vertical-align", "position", "top", "bottom" ->
          new CssStyle(
              display,
              sight,
              space,
              marker,
              struck,
              position.with(property, value, own.position),
              letters);
      default -> this;
    };
  }

  private static boolean isGlobal(String value) {
    return Set.of("inherit", "revert", "revert-layer", "unset", "initial").contains(value);
  }

  private CssStyle displayed(String value) {
    String plain = value.equals("block flow") ? "block" : value;
    return new CssStyle(plain, sight, space, marker, struck, position, letters);
  }

  private CssStyle cased(String value, CssStyle parent, CssStyle own) {
    CssCase asked =
        switch (value) {
          case "inherit", "unset" -> parent.letters;
          case "revert", "revert-layer" -> own.letters;
          default -> CssCase.of(value);
        };
    return new CssStyle(display, sight, space, marker, struck, position, asked);
  }

  private CssStyle marked(String value) {
    return new CssStyle(display, sight, space, value, struck, position, letters);
  }

  private CssStyle listStyle(String declared) {
    for (String word : SPACE.splitAsStream(declared).toList()) {
      if (!MARKERS_OF_LISTS.contains(word.toLowerCase(Locale.ROOT)) && !word.startsWith("url(")) {
        return marked(word);
      }
    }
    return this;
  }
}
