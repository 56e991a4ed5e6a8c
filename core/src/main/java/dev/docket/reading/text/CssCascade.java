package dev.docket.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Computes how the elements of a page are shown: of the rules that fit an element the important
 * ones win, then its own style attribute, then the more specific, then the later.
 */
final class CssCascade {
  private static final Set<String> PROPERTIES =
      Set.of(
          "display",
          "content-visibility",
          "visibility",
          "white-space",
          "white-space-collapse",
          "list-style",
          "list-style-type",
          "text-decoration",
          "text-decoration-line",
          "vertical-align",
          "content");
  private static final int MOST_TESTS = 3_000_000; // of an element against a selector
  private static final int DEEPEST = 300; // elements deeper are not tested

  /** Pseudo-elements, and states that a page at rest is not in. */
  private static final Pattern GENERATED = Pattern.compile("::?(?:before|after)$");

  private static final Pattern NOT_AT_REST =
      Pattern.compile("::|:(?:hover|focus|active|visited|target|checked|disabled|marker)");

  /** The last simple selectors of a selector, by one of which its elements are found. */
  private static final Pattern KEY =
      Pattern.compile("(?:(#|\\.)([\\w-]+)|^([\\w-]+|\\*))(?=$|[.#:\\[])");

  private static final Pattern SIMPLE =
      Pattern.compile(
          "(#[\\w-]+)|(\\.[\\w-]+|\\[[^\\]]*\\]|:(?!not|is|has|where)[\\w-]+)|([\\w-]+)");

  private static final Pattern WHERE = Pattern.compile(":where\\([^()]*\\)"); // weighs nothing

  /** A declaration that fits an element, with its weight. */
  private record Fitting(CssSheet.Declaration declaration, int specificity, int order) {}

  private static final int INLINE = 1_000_000; // specificity of a style attribute

  private final IdentityHashMap<Element, List<Fitting>> fitting = new IdentityHashMap<>();
  private final Map<String, List<Element>> byKey = new HashMap<>();
  private int order;
  private int tests;
  private int generating; // elements to which a sheet adds words or numbers

  /** The cascade of a page's own style sheets. */
  CssCascade(Document page) {
    CssSheet sheet = new CssSheet();
    for (Element style : page.select("style")) {
      String media = style.attr("media");
      sheet.add(media.isBlank() ? style.data() : "@media " + media + "{" + style.data() + "}");
    }
    if (sheet.rules().isEmpty()) {
      return;
    }
    index(page.body());
    for (CssSheet.Rule rule : sheet.rules()) {
      fit(rule);
    }
  }

  @SuppressWarnings("ReferenceEquality") // this element, not one like it
  private void index(Element root) {
    int depth = 0;
    Element at = root;
    while (at != null) { // in document order, without a call for each level
      if (depth <= DEEPEST) {
        put("*", at);
        put(at.normalName(), at);
        put("#" + at.id(), at);
        for (String name : at.classNames()) {
          put("." + name, at);
        }
      }
      Element child = at.firstElementChild();
      if (child != null) {
        at = child;
        depth++;
        continue;
      }
      while (at != null && at != root && at.nextElementSibling() == null) {
        at = at.parent();
        depth--;
      }
      at = at == null || at == root ? null : at.nextElementSibling();
    }
  }

  private void put(String key, Element element) {
    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(element);
  }

  private void fit(CssSheet.Rule rule) {
    order++;
    List<CssSheet.Declaration> wanted =
        rule.declarations().stream().filter(d -> PROPERTIES.contains(d.property())).toList();
    Matcher generated = GENERATED.matcher(rule.selector());
    boolean adds = generated.find();
    String selector = adds ? rule.selector().substring(0, generated.start()) : rule.selector();
    if (wanted.isEmpty() || NOT_AT_REST.matcher(selector).find()) {
      return;
    }
    try {
      String plain = selector.replace(":where(", ":is(");
      Evaluator evaluator = QueryParser.parse(plain.isEmpty() ? "*" : plain);
      int specificity = specificity(selector);
      for (Element element : byKey.getOrDefault(key(selector), List.of())) {
        if (++tests > MOST_TESTS) {
          return;
        }
        if (element.is(evaluator)) {
          if (adds) {
            generating += wanted.stream().anyMatch(CssCascade::addsWords) ? 1 : 0;
          } else {
            wanted.forEach(d -> take(element, new Fitting(d, specificity, order)));
          }
        }
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return; // a selector of a kind that is not known here fits nothing
    }
  }

  private void take(Element element, Fitting declaration) {
    fitting.computeIfAbsent(element, _ -> new ArrayList<>()).add(declaration);
  }

  private static boolean addsWords(CssSheet.Declaration declaration) {
    String value = declaration.value();
    return declaration.property().equals("content")
        && (value.contains("counter")
            || value.contains("attr(")
            || value
                .replaceAll("\\\\[0-9a-fA-F]{1,6}", "")
                .matches("(?s)[\"'].*\\p{L}.*|.*\\p{N}.*"));
  }

  /** Under which key the elements are found that a selector may fit. */
  private static String key(String selector) {
    int last =
        Math.max(
            selector.lastIndexOf(' '),
            Math.max(
                selector.lastIndexOf('>'),
                Math.max(selector.lastIndexOf('+'), selector.lastIndexOf('~'))));
    String compound = selector.substring(last + 1);
    if (compound.contains("(") || compound.contains(")") || compound.contains("]")) {
      return "*";
    }
    String key = "*";
    for (Matcher m = KEY.matcher(compound); m.find(); ) {
      if (m.group(1) != null) {
        return m.group(1) + m.group(2);
      }
      key = m.group(3).toLowerCase(Locale.ROOT);
    }
    return key;
  }

  private static int specificity(String selector) {
    int specificity = 0;
    for (Matcher m = SIMPLE.matcher(WHERE.matcher(selector).replaceAll("")); m.find(); ) {
      specificity += m.group(1) != null ? 10_000 : m.group(2) != null ? 100 : 1;
    }
    return specificity;
  }

  /** How an element is shown whose parent is shown like this. */
  CssStyle style(Element element, CssStyle parent) {
    String name = element.normalName();
    boolean closed = name.equals("dialog") && !element.hasAttr("open");
    boolean hidden =
        element.hasAttr("hidden")
            || closed
            || (name.equals("input") && element.attr("type").equalsIgnoreCase("hidden"));
    CssStyle own = parent.child(name, hidden, element.attr("type"));
    List<Fitting> all = new ArrayList<>(fitting.getOrDefault(element, List.of()));
    for (CssSheet.Declaration declared : CssSheet.declarations(element.attr("style"))) {
      all.add(new Fitting(declared, INLINE, order));
    }
    all.sort(
        Comparator.comparing((Fitting f) -> f.declaration.important())
            .thenComparingInt(Fitting::specificity)
            .thenComparingInt(Fitting::order));
    CssStyle style = own;
    for (Fitting fits : all) {
      CssSheet.Declaration declared = fits.declaration;
      style = style.with(declared.property(), declared.value(), parent, own);
    }
    return style;
  }

  /** The number of elements to which style sheets add words or numbers. */
  int generating() {
    return generating;
  }
}
