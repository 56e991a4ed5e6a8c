package dev.docket.summary;

import dev.docket.document.Document;
import dev.docket.document.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Brings the texts of all entries within the length of a result. The least weighty are shortened
 * first; then entries of one section become one, named by the section's heading, which keeps all
 * their quotations; only then entries are left out, and findings last of all.
 */
final class Fitting {
  private static final int[] LENGTHS = {160, 90, 50};
  private static final int LIGHT = 40; // permissions, advice, definitions, open questions
  private static final List<String> LESSER =
      List.of("criteria", "cause", "consequence", "condition");

  private final Document document;
  private final int budget;
  private final List<Item> left = new ArrayList<>();
  private List<Item> items;
  private int total;

  Fitting(Document document, List<Item> items, int budget) {
    this.document = document;
    this.items = new ArrayList<>(items);
    this.budget = budget;
    this.total = items.stream().mapToInt(Item::length).sum();
  }

  /** The entries that fit, in their order. */
  List<Item> fitted() {
    for (int length : LENGTHS) {
      shorten(length * (isJapanese() ? 1 : 2));
    }
    group(this::narrow, LIGHT);
    group(this::wide, LIGHT);
    group(this::narrow, Integer.MAX_VALUE);
    lessen();
    group(this::wide, Integer.MAX_VALUE);
    leaveOut();
    return List.copyOf(items);
  }

  /** The entries that there was no room for. */
  List<Item> left() {
    return List.copyOf(left);
  }

  private boolean isJapanese() {
    return document.language() == Language.JA;
  }

  private List<Integer> lightestFirst() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.<Integer>comparingInt(i -> Weight.of(items.get(i)))
            .thenComparingInt(i -> -items.get(i).length()));
    return order;
  }

  private void replace(int index, Item item) {
    total += item.length() - items.get(index).length();
    items.set(index, item);
  }

  private void shorten(int length) {
    for (int index : lightestFirst()) {
      for (String field : items.get(index).type().claims()) {
        Item item = items.get(index);
        if (total <= budget) {
          return;
        }
        if (!field.equals("title") && !field.equals("term") && item.texts().containsKey(field)) {
          Shortening.of(item.text(field), length)
              .ifPresent(shorter -> replace(index, item.with(field, shorter)));
        }
      }
    }
  }

  /** Takes the lesser fields of findings away, those of the lightest first. */
  private void lessen() {
    for (String field : LESSER) {
      for (int index : lightestFirst()) {
        if (total <= budget) {
          return;
        }
        Item item = items.get(index);
        if (item.type() == ItemType.FINDING && item.texts().containsKey(field)) {
          replace(index, item.with(field, ""));
        }
      }
    }
    for (int index : lightestFirst()) {
      if (total > budget && items.get(index).type() == ItemType.FINDING) {
        replace(index, items.get(index).with("action", ""));
      }
    }
  }

  /** One entry a section, type and force in place of several, the lightest types first. */
  private void group(IntUnaryOperator section, int heaviest) {
    TreeSet<Integer> weights = new TreeSet<>();
    items.stream()
        .filter(i -> i.type() != ItemType.FINDING)
        .map(Weight::of)
        .filter(w -> w <= heaviest)
        .forEach(weights::add);
    for (int weight : weights) {
      Map<String, List<Item>> groups = new LinkedHashMap<>();
      for (Item item : items) {
        int at = section.applyAsInt(section(item));
        if (Weight.of(item) == weight && at >= 0) {
          String key = item.type() + " " + item.text("must") + " " + at;
          groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
        }
      }
      List<Map.Entry<Item, List<Item>>> ones = new ArrayList<>();
      for (List<Item> members : groups.values()) {
        one(members, section.applyAsInt(section(members.getFirst())))
            .ifPresent(one -> ones.add(Map.entry(one, members)));
      }
      ones.sort(Comparator.comparingInt(o -> o.getKey().length() - length(o.getValue())));
      for (Map.Entry<Item, List<Item>> one : ones) {
        if (total <= budget) {
          return;
        }
        total += one.getKey().length() - length(one.getValue());
        items.add(items.indexOf(one.getValue().getFirst()), one.getKey());
        items.removeAll(one.getValue());
      }
    }
  }

  private static int length(List<Item> members) {
    return members.stream().mapToInt(Item::length).sum();
  }

  /** The entry named by its section's heading that stands for all members, if it is shorter. */
  private Optional<Item> one(List<Item> members, int section) {
    Item first = members.getFirst();
    String heading = Units.flat(document.sections().get(section).heading());
    if (heading.isBlank()) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("text", heading);
    for (String field : List.of("must", "term")) {
      if (first.texts().containsKey(field)) {
        texts.put(field, first.text(field));
      }
    }
    Set<Quote> quotes = new LinkedHashSet<>();
    members.forEach(m -> quotes.addAll(m.quotes()));
    Item one = new Item(first.type(), texts, List.copyOf(quotes));
    return one.length() < length(members) ? Optional.of(one) : Optional.empty();
  }

  private int section(Item item) {
    return document.sentence(item.quotes().getFirst().unit()).orElseThrow().section();
  }

  /** The innermost section with a caption around the one at {@code section}; -1 if none has. */
  private int narrow(int section) {
    int at = section;
    while (at >= 0 && document.sections().get(at).caption() == null) {
      at = document.sections().get(at).parent();
    }
    return at < 0 ? wide(section) : at;
  }

  /** The outermost section around the one at {@code section}. */
  private int wide(int section) {
    int at = section;
    while (at >= 0 && document.sections().get(at).parent() >= 0) {
      at = document.sections().get(at).parent();
    }
    return at;
  }

  private void leaveOut() {
    while (total > budget && items.size() > 1) {
      int lightest = lightestFirst().getFirst();
      Item gone = items.remove(lightest);
      total -= gone.length();
      left.add(gone);
    }
  }
}
