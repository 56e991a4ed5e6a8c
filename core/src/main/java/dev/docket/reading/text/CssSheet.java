package dev.docket.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of style sheets that hold on a screen, as far as they decide what of a page is read.
 */
final class CssSheet {
  private static final int SCREEN = 1280; // pixels, the width of a window in which pages are read
  private static final int EM = 16; // pixels
  private static final int MOST_RULES = 20_000;
  private static final int DEEPEST = 8; // blocks within blocks
  private static final int LONGEST = 2_000; // characters of a selector; rules in rules multiply it

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)");
  private static final Pattern CONDITION = Pattern.compile("\\(([^():]+)(?::([^()]*))?\\)");
  private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(px|em|rem)?");
  private static final Pattern AND = Pattern.compile("\\band\\b");

  /** What an element is declared to be, by a rule of this weight; later rules win over equals. */
  record Declaration(String property, String value, boolean important) {}

  /** A rule: one selector and what it declares. */
  record Rule(String selector, List<Declaration> declarations) {}

  private final List<Rule> rules = new ArrayList<>();
  private int nested; // blocks within rules

  /** Takes the rules of one more sheet. */
  void add(String sheet) {
    block(COMMENT.matcher(sheet).replaceAll(" "), "", 0);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Takes the rules of a block that stands within a rule for {@code around}, or within none. */
  private void block(String css, String around, int depth) {
    int at = 0;
    while (at < css.length() && rules.size() < MOST_RULES) {
      int open = next(css, at, "{;}");
      if (open < 0) {
        return;
      }
      if (css.charAt(open) != '{') { // @import, @charset, a declaration of the rule, a stray end
        at = open + 1;
        continue;
      }
      int close = closing(css, open);
      String head = css.substring(at, open).strip();
      String body = css.substring(open + 1, close);
      if (!head.startsWith("@")) {
        rule(within(around, head), body, depth);
      } else if (depth < DEEPEST && holds(head.toLowerCase(Locale.ROOT))) {
        if (!around.isEmpty()) {
          declare(around, body);
        }
        block(body, around, depth + 1);
      }
      at = close + 1;
    }
  }

  private void rule(String head, String body, int depth) {
    declare(head, body);
    if (body.indexOf('{') < 0 || depth >= DEEPEST) {
      return;
    }
    for (String selector : selectors(head)) {
      if (++nested < MOST_RULES && selector.length() <= LONGEST) {
        block(body, selector, depth + 1);
      }
    }
  }

  private void declare(String head, String body) {
    List<Declaration> declarations = declarations(body);
    if (!declarations.isEmpty()) {
      for (String selector : selectors(head)) {
        rules.add(new Rule(selector, declarations));
      }
    }
  }

  /** The selectors of a rule that stands within a rule for {@code around}. */
  private static String within(String around, String head) {
    if (around.isEmpty()) {
      return head;
    }
    List<String> selectors = new ArrayList<>();
    for (String selector : selectors(head)) {
      selectors.add(
          selector.contains("&") ? selector.replace("&", around) : around + " " + selector);
    }
    return String.join(", ", selectors);
  }

  /** Whether a group of rules holds on a screen. */
  private static boolean holds(String head) {
    if (head.startsWith("@media")) {
      return selectors(head.substring("@media".length())).stream().anyMatch(CssSheet::onScreen);
    }
    return head.startsWith("@supports") ? !head.contains("not ") : head.startsWith("@layer");
  }

  private static boolean onScreen(String query) {
    String plain = query.strip();
    boolean not = plain.startsWith("not ");
    boolean holds =
        AND.splitAsStream(not ? plain.substring("not ".length()) : plain)
            .map(part -> part.replace("only ", "").strip())
            .allMatch(CssSheet::isMet);
    return not != holds;
  }

  private static boolean isMet(String part) {
    Matcher condition = CONDITION.matcher(part);
    if (!condition.matches()) {
      return part.equals("screen") || part.equals("all");
    }
    String feature = condition.group(1).strip();
    Matcher length = LENGTH.matcher(condition.group(2) == null ? "" : condition.group(2).strip());
    if (!length.matches()) {
      return feature.equals("hover") || feature.equals("color");
    }
    double pixels = Double.parseDouble(length.group(1));
    boolean relative = length.group(2) != null && length.group(2).endsWith("em");
    double width = relative ? pixels * EM : pixels;
    return switch (feature) {
      case "min-width" -> width <= SCREEN;
      case "max-width" -> width >= SCREEN;
      default -> false;
    };
  }

  /** The declarations in the body of a rule or in a style attribute. */
  static List<Declaration> declarations(String body) {
    List<Declaration> declarations = new ArrayList<>();
    int at = 0;
    while (at < body.length()) {
      int end = next(body, at, ";{");
      String declared = body.substring(at, end < 0 ? body.length() : end);
      int colon = declared.indexOf(':');
      if (colon > 0 && (end < 0 || body.charAt(end) == ';')) {
        String value = declared.substring(colon + 1).strip();
        String plain = value.toLowerCase(Locale.ROOT);
        boolean important = plain.replace(" ", "").endsWith("!important");
        declarations.add(
            new Declaration(
                declared.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                important ? value.substring(0, value.lastIndexOf('!')).strip() : value,
                important));
      }
      boolean nested = end >= 0 && body.charAt(end) == '{';
      at = end < 0 ? body.length() : (nested ? closing(body, end) : end) + 1;
    }
    return declarations;
  }

  /** The parts of a list that commas separate, outside of brackets. */
  static List<String> selectors(String list) {
    List<String> selectors = new ArrayList<>();
    int from = 0;
    for (int at = next(list, 0, ","); at >= 0; at = next(list, from, ",")) {
      selectors.add(list.substring(from, at).strip());
      from = at + 1;
    }
    selectors.add(list.substring(from).strip());
    return selectors;
  }

  /** The index of the bracket that closes the block opened at {@code open}. */
  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i >= 0; i = next(css, i + 1, "{}")) {
      depth += css.charAt(i) == '{' ? 1 : -1;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  /** The next of {@code wanted} outside of strings and round or square brackets; -1 if none. */
  private static int next(String css, int from, String wanted) {
    int brackets = 0;
    for (int i = from; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        int end = css.indexOf(c, i + 1);
        if (end < 0) {
          return -1;
        }
        i = end;
      } else if (c == '\\') {
        i++;
      } else if (brackets == 0 && wanted.indexOf(c) >= 0) {
        return i;
      } else if (c == '(' || c == '[') {
        brackets++;
      } else if ((c == ')' || c == ']') && brackets > 0) {
        brackets--;
      }
    }
    return -1;
  }
}
