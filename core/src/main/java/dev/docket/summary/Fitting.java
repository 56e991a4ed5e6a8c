package dev.docket.summary;

import dev.docket.document.Document;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the texts of all entries within the length of a result. The least weighty are shortened
 * first; then entries of one section become one, named by the section's heading, which keeps all
 * their quotations; only then entries are left out, and findings last of all.
 */
final class Fitting {
  private static final int[] LENGTHS = {160, 90, 50};
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
    group(SectionKind.ARTICLE);
    lessen();
    group(SectionKind.CHAPTER);
    leaveOut();
    return List.copyOf(items);
  }

  /** The entries that there was no room for. */
  List<Item> left() {
    return List.copyOf(left);
  }

  private boolean isJapanese() {
    return document.language() == dev.docket.document.Language.JA;
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
  private void group(SectionKind widest) {
    TreeSet<Integer> weights = new TreeSet<>();
    items.stream()
        .filter(i -> i.type() != ItemType.FINDING)
        .forEach(i -> weights.add(Weight.of(i)));
    for (int weight : weights) {
      if (total <= budget) {
        return;
      }
      Map<String, List<Item>> groups = new LinkedHashMap<>();
      for (Item item : items) {
        String key =
            Weight.of(item) == weight && item.type() != ItemType.FINDING ? key(item, widest) : "";
        groups
            .computeIfAbsent(key.isEmpty() ? "\n" + groups.size() : key, _ -> new ArrayList<>())
            .add(item);
      }
      List<Item> grouped = new ArrayList<>();
      groups.forEach(
          (key, members) ->
              grouped.add(key.startsWith("\n") ? members.getFirst() : one(members, widest)));
      items = grouped;
      total = items.stream().mapToInt(Item::length).sum();
    }
  }

  private String key(Item item, SectionKind widest) {
    int section = section(item, widest);
    return section < 0 ? "" : item.type() + " " + item.text("must") + " " + section;
  }

  private Item one(List<Item> members, SectionKind widest) {
    Item first = members.getFirst();
    String heading = Units.flat(document.sections().get(section(first, widest)).heading());
    int sum = members.stream().mapToInt(Item::length).sum();
    if (heading.isBlank() || Shortening.length(heading) >= sum) {
      return members.size() == 1 ? first : joined(members, first.texts());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("text", heading);
    if (first.type() == ItemType.OBLIGATION) {
      texts.put("must", first.text("must"));
    }
    if (first.type() == ItemType.DEFINITION) {
      texts.put("term", first.text("term"));
    }
    return joined(members, texts);
  }

  private static Item joined(List<Item> members, Map<String, String> texts) {
    Set<Quote> quotes = new LinkedHashSet<>();
    members.forEach(m -> quotes.addAll(m.quotes()));
    return new Item(members.getFirst().type(), texts, List.copyOf(quotes));
  }

  /** The innermost section with a heading that is no narrower than {@code widest} asks. */
  private int section(Item item, SectionKind widest) {
    Sentence unit = document.sentence(item.quotes().getFirst().unit()).orElseThrow();
    int section = unit.section();
    while (section >= 0) {
      Section at = document.sections().get(section);
      boolean wide = widest == SectionKind.CHAPTER ? at.level() == 0 : at.caption() != null;
      if (wide) {
        return section;
      }
      section = at.parent();
    }
    return section;
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
