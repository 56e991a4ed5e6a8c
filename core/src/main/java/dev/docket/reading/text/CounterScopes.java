package dev.docket.reading.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The counters of style sheets (CSS Lists 3, section 4) at a place of a page. One that is begun at
 * an element holds for what is in it and for its later siblings, and hides one of the same name
 * that was begun further out.
 */
@SuppressWarnings("ReferenceEquality") // this element, not one like it
final class CounterScopes {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,9}");
  private static final Pattern REVERSED = Pattern.compile("^reversed\\((.*)\\)$");

  /** A counter, and the element at whose end it ends. */
  private static final class Counter {
    final @Nullable Element scope;
    int value;

    Counter(@Nullable Element scope, int value) {
      this.scope = scope;
      this.value = value;
    }
  }

  private final Map<String, Deque<Counter>> open = new HashMap<>();

  /** Counts as {@code declared} says of an element within {@code scope}. */
  void count(Map<String, String> declared, @Nullable Element scope) {
    each(declared.get("counter-reset"), 0, (name, value) -> begin(name, value, scope));
    each(declared.get("counter-increment"), 1, (name, by) -> at(name, scope).value += by);
    each(declared.get("counter-set"), 0, (name, value) -> at(name, scope).value = value);
  }

  /** Sets the number of an item of {@code list}. */
  void item(int number, @Nullable Element list) {
    Deque<Counter> items = of("list-item");
    if (items.isEmpty() || items.element().scope != list) {
      items.push(new Counter(list, number));
    }
    items.element().value = number;
  }

  /** Ends the counters that were begun at what is within {@code scope}. */
  void leave(Element scope) {
    for (Deque<Counter> counters : open.values()) {
      while (!counters.isEmpty() && counters.element().scope == scope) {
        counters.pop();
      }
    }
  }

  /** The numbers of the counters of this name, the outermost first; 0 if there is none. */
  List<Integer> values(String name) {
    List<Integer> values = new ArrayList<>();
    of(name).descendingIterator().forEachRemaining(counter -> values.add(counter.value));
    return values.isEmpty() ? List.of(0) : values;
  }

  private Deque<Counter> of(String name) {
    return open.computeIfAbsent(name, _ -> new ArrayDeque<>());
  }

  private Counter at(String name, @Nullable Element scope) {
    if (of(name).isEmpty()) {
      begin(name, 0, scope);
    }
    return of(name).element();
  }

  private void begin(String name, int value, @Nullable Element scope) {
    Deque<Counter> counters = of(name);
    if (!counters.isEmpty() && counters.element().scope == scope) {
      counters.pop(); // a sibling's
    }
    counters.push(new Counter(scope, value));
  }

  /** The names in a value like {@code chapter 2 section}, each with its number. */
  private static void each(@Nullable String declared, int otherwise, ObjIntConsumer<String> use) {
    if (declared == null || declared.isBlank() || declared.equals("none")) {
      return;
    }
    List<String> words = SPACE.splitAsStream(declared.strip()).toList();
    for (int i = 0; i < words.size(); i++) {
      boolean hasNumber = i + 1 < words.size() && INTEGER.matcher(words.get(i + 1)).matches();
      String name = REVERSED.matcher(words.get(i)).replaceAll("$1");
      use.accept(name, hasNumber ? Integer.parseInt(words.get(i + 1)) : otherwise);
      i += hasNumber ? 1 : 0;
    }
  }
}
