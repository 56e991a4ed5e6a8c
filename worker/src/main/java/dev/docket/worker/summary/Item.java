package dev.docket.worker.summary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A verified entry: every text in it has passed the checks against its quotations, of which it has
 * at least one.
 *
 * @param texts by field name as in the answer's schema; what is not stated is absent
 * @param quotes what it says
 * @param behind more of its kind, which it does not say: listed behind it
 */
public record Item(
    ItemType type, Map<String, String> texts, List<Quote> quotes, List<Quote> behind) {
  private static final Set<String> CODES = Set.of("severity", "must", "topic");

  /** Words of the statement that a table shows once more: they are no further text. */
  private static final Set<String> REPEATED = Set.of("who", "deadline", "value", "currency");

  /** An entry without quotations cannot be. */
  public Item {
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("A statement without a quotation: " + texts);
    }
    texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    quotes = List.copyOf(new LinkedHashSet<>(quotes));
    behind = List.copyOf(new LinkedHashSet<>(behind));
  }

  /** An entry with nothing behind it. */
  public Item(ItemType type, Map<String, String> texts, List<Quote> quotes) {
    this(type, texts, quotes, List.of());
  }

  /** The text of {@code field}, or the empty string. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** The text that names the entry: a finding's title, else its statement. */
  public String headline() {
    return text(type.claims().getFirst());
  }

  /**
   * The code points of all that it states, which count against the length of a result. Who has to
   * do something and by when stand in the statement itself.
   */
  public int length() {
    int length = 0;
    for (Map.Entry<String, String> field : texts.entrySet()) {
      if (!CODES.contains(field.getKey()) && !REPEATED.contains(field.getKey())) {
        length += field.getValue().codePointCount(0, field.getValue().length());
      }
    }
    return length;
  }

  /** The same with another text; an empty one takes the field away. */
  public Item with(String field, String text) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    if (text.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, text);
    }
    return new Item(type, changed, quotes, behind);
  }

  /** The same with other quotations, and others behind it. */
  Item citing(List<Quote> said, List<Quote> more) {
    return new Item(type, texts, said, more);
  }
}
