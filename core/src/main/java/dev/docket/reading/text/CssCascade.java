package dev.docket.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
          "opacity",
          "transform",
          "transition",
          "transition-property",
          "animation",
          "animation-name",
          "will-change",
          "font-size",
          "position",
          "top",
          "bottom",
          "white-space",
          "white-space-collapse",
          "list-style",
          "list-style-type",
          "text-decoration",
          "text-decoration-line",
          "text-transform",
          "vertical-align",
          "content",
          "counter-reset",
          "counter-increment",
          "counter-set");
  private static final int MOST_TESTS = 3_000_000; // of an element against a selector
  private static final int DEEPEST = 300; // elements deeper are not tested

  private static final Pattern GENERATED = Pattern.compile("::?(before|after)$|::(marker)$");

  /** Pseudo-elements, and states that a page at rest is not in. */
  private static final Pattern NOT_AT_REST =
      Pattern.compile("::|:(?:hover|focus|active|visited|target|checked|disabled|marker)");

  /** The last simple selectors of a selector, by one of which its elements are found. */
  private static final Pattern KEY =
      Pattern.compile("(?:(#|\\.)([\\w-]+)|^([\\w-]+|\\*))(?=$|[.#:\\[])");

  private static final Pattern SIMPLE =
      Pattern.compile(
          "(#[\\w-]+)|(\\.[\\w-]+|\\[[^\\]]*\\]|:(?!not|is|has|where)[\\w-]+)|([\\w-]+)");

  private static final Pattern WHERE = Pattern.compile(":where\\([^()]*\\)"); // weighs nothing

  /** Where a style sheet can put text that the page does not have. */
  enum Pseudo {
    BEFORE,
    AFTER,
    MARKER
  }

  /** A declaration that fits an element, with its weight. */
  private record Fitting(CssSheet.Declaration declaration, int specificity, int order) {}

  private static final int INLINE = 1_000_000; // specificity of a style attribute

  private final IdentityHashMap<Element, List<Fitting>> fitting = new IdentityHashMap<>();
  private final Map<Pseudo, IdentityHashMap<Element, List<Fitting>>> generated =
      new EnumMap<>(Pseudo.class);
  private final Map<String, List<Element>> byKey = new HashMap<>();
  private int order;
  private int tests;
  private boolean counts; // whether a rule has to do with counters

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
    Matcher generator = GENERATED.matcher(rule.selector());
    boolean adds = generator.find();
    String selector = adds ? rule.selector().substring(0, generator.start()) : rule.selector();
    if (wanted.isEmpty() || NOT_AT_REST.matcher(selector).find()) {
      return;
    }
    IdentityHashMap<Element, List<Fitting>> to =
        adds ? generated.computeIfAbsent(pseudo(generator), _ -> new IdentityHashMap<>()) : fitting;
    counts |= wanted.stream().anyMatch(d -> d.property().startsWith("counter-"));
    try {
      String plain = selector.replace(":where(", ":is(");
      Evaluator evaluator = QueryParser.parse(plain.isEmpty() ? "*" : plain);
      int specificity = specificity(selector);
      for (Element element : byKey.getOrDefault(key(selector), List.of())) {
        if (++tests > MOST_TESTS) {
          return;
        }
        if (element.is(evaluator)) {
          List<Fitting> of = to.computeIfAbsent(element, _ -> new ArrayList<>());
          wanted.forEach(d -> of.add(new Fitting(d, specificity, order)));
        }
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return; // a selector of a kind that is not known here fits nothing
    }
  }

  private static Pseudo pseudo(Matcher generator) {
    return generator.group(2) != null
        ? Pseudo.MARKER
        : generator.group(1).equals("before") ? Pseudo.BEFORE : Pseudo.AFTER;
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
    CssStyle style = own;
    for (Fitting fits : declared(element)) {
      CssSheet.Declaration declared = fits.declaration;
      style = style.with(declared.property(), declared.value(), parent, own);
    }
    return style;
  }

  /** What is declared of an element, the strongest last. */
  private List<Fitting> declared(Element element) {
    List<Fitting> all = new ArrayList<>(fitting.getOrDefault(element, List.of()));
    for (CssSheet.Declaration declared : CssSheet.declarations(element.attr("style"))) {
      all.add(new Fitting(declared, INLINE, order));
    }
    return sorted(all);
  }

  private static List<Fitting> sorted(List<Fitting> all) {
    all.sort(
        Comparator.comparing((Fitting f) -> f.declaration.important())
            .thenComparingInt(Fitting::specificity)
            .thenComparingInt(Fitting::order));
    return all;
  }

  private static Map<String, String> values(List<Fitting> sorted) {
    Map<String, String> values = new HashMap<>();
    sorted.forEach(f -> values.put(f.declaration.property(), f.declaration.value()));
    return values;
  }

  /** What is declared of counters at an element; nothing where no sheet counts. */
  Map<String, String> counting(Element element) {
    return counts || element.attr("style").contains("counter-")
        ? values(declared(element))
        : Map.of();
  }

  /**
   * The properties of what is put there, its {@code content} among them; empty where nothing is.
   */
  Map<String, String> generated(Element element, Pseudo place) {
    IdentityHashMap<Element, List<Fitting>> there = generated.get(place);
    List<Fitting> all = there == null ? null : there.get(element);
    if (all == null) {
      return Map.of();
    }
    Map<String, String> values = values(sorted(all));
    boolean isShown =
        values.containsKey("content")
            && !values.getOrDefault("display", "inline").equals("none")
            && !values.getOrDefault("visibility", "visible").equals("hidden");
    return isShown ? values : Map.of();
  }
}
