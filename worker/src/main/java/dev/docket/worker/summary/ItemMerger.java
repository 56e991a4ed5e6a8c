package dev.docket.worker.summary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.summary.Summary;
import dev.docket.wording.NormalizedText;
import dev.docket.worker.summary.finding.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Joins entries of several parts. What comes out cites nothing that did not go in, and every entry
 * that is no longer there has left a reason.
 */
public final class ItemMerger {
  private final Findings findings;
  private final Verifier verifier;
  private final List<Summary.Rejected> merged = new ArrayList<>();
  private final List<Summary.Rejected> rejected = new ArrayList<>();

  /**
   * @param findings those of the document, which stay apart
   * @param verifier checks reworded texts
   */
  public ItemMerger(Findings findings, Verifier verifier) {
    this.findings = findings;
    this.verifier = verifier;
  }

  /** What was joined, dropped or reworded, with the reason. */
  public List<Summary.Rejected> merged() {
    return List.copyOf(merged);
  }

  /** Rewordings that their quotations do not support. */
  public List<Summary.Rejected> rejected() {
    return List.copyOf(rejected);
  }

  /** The items with literal duplicates joined, in the order of their first. */
  public List<Item> duplicates(List<Item> items) {
    Map<String, Item> kept = new LinkedHashMap<>();
    for (Item item : items) {
      String key = key(item);
      Item first = kept.get(key);
      if (first == null) {
        kept.put(key, item);
      } else {
        kept.put(key, joined(first, item, "The same statement twice"));
      }
    }
    return List.copyOf(kept.values());
  }

  private String key(Item item) {
    String of = item.type() == ItemType.FINDING ? section(item).toString() : "";
    String text = NormalizedText.solid(item.headline()).text();
    String term =
        item.type() == ItemType.DEFINITION ? NormalizedText.solid(item.text("term")).text() : "";
    return item.type() + of + "\n" + item.text("must") + "\n" + term + "\n" + text;
  }

  /** The items after the decisions of a merge answer, which names them {@code i1}, {@code i2}, … */
  public List<Item> decided(List<Item> items, JsonNode answer) {
    Map<String, Item> byId = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      byId.put("i" + (i + 1), items.get(i));
    }
    for (JsonNode rewrite : answer.path("rewrites")) {
      byId.computeIfPresent(rewrite.path("item").asText(), (_, item) -> reworded(item, rewrite));
    }
    Set<String> gone = new HashSet<>();
    for (JsonNode merge : answer.path("merges")) {
      String keep = merge.path("keep").asText();
      for (JsonNode absorb : merge.path("absorb")) {
        String id = absorb.asText();
        Item first = byId.get(keep);
        Item other = byId.get(id);
        if (first != null
            && other != null
            && !id.equals(keep)
            && !gone.contains(keep)
            && !gone.contains(id)
            && mayJoin(first, other)) {
          byId.put(keep, joined(first, other, merge.path("reason").asText()));
          gone.add(id);
        }
      }
    }
    for (JsonNode drop : answer.path("drops")) {
      String id = drop.path("item").asText();
      Item item = byId.get(id);
      if (item != null && item.type() != ItemType.FINDING && gone.add(id)) {
        merged.add(
            new Summary.Rejected(item.headline(), "Left out: " + drop.path("reason").asText()));
      }
    }
    byId.keySet().removeAll(gone);
    return List.copyOf(byId.values());
  }

  /** Findings of different sections of a report stay apart, whatever a model makes of them. */
  private boolean mayJoin(Item first, Item other) {
    if (first.type() != other.type() || !first.text("must").equals(other.text("must"))) {
      return false;
    }
    OptionalInt one = section(first);
    OptionalInt two = section(other);
    return first.type() != ItemType.FINDING
        || one.isEmpty()
        || two.isEmpty()
        || one.getAsInt() == two.getAsInt();
  }

  private OptionalInt section(Item item) {
    for (Quote quote : item.quotes()) {
      OptionalInt section = findings.at(quote.index());
      if (section.isPresent()) {
        return section;
      }
    }
    return OptionalInt.empty();
  }

  private Item joined(Item first, Item other, String reason) {
    boolean swap = section(first).isEmpty() && section(other).isPresent();
    Item kept = swap ? other : first;
    Item gone = swap ? first : other;
    merged.add(
        new Summary.Rejected(gone.headline(), "Joined into “" + kept.headline() + "”: " + reason));
    if (kept.type() == ItemType.FINDING && !section(kept).equals(section(gone))) {
      return kept; // the finding's own section is its source, not a table that repeats its title
    }
    Map<String, String> texts = new LinkedHashMap<>(kept.texts());
    gone.texts().forEach(texts::putIfAbsent);
    Set<Quote> quotes = new LinkedHashSet<>(kept.quotes());
    quotes.addAll(gone.quotes());
    return new Item(kept.type(), texts, List.copyOf(quotes));
  }

  private Item reworded(Item item, JsonNode rewrite) {
    String field = rewrite.path("field").asText();
    String text = rewrite.path("text").asText().strip();
    if (!item.type().claims().contains(field)
        || text.isEmpty()
        || !item.texts().containsKey(field)) {
      return item;
    }
    Item changed = item.with(field, text);
    if (verifier.recheck(changed) instanceof Verifier.Verdict.Supported(Item sound, _, _)
        && sound.text(field).equals(text)) {
      merged.add(new Summary.Rejected(item.text(field), "Reworded: " + text));
      return sound;
    }
    rejected.add(new Summary.Rejected(text, "A rewording that the cited text does not support"));
    return item;
  }
}
