package dev.docket.worker.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.comparison.Comparison;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Section;
import dev.docket.document.SectionKind;
import dev.docket.document.Text;
import dev.docket.worker.comparison.align.Assignment;
import dev.docket.worker.comparison.align.Assignment.Edge;
import dev.docket.worker.comparison.align.Clause;
import dev.docket.worker.comparison.align.ClauseTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well units of US regulations are linked over a revision, against a plain assignment. */
final class Regulations {
  private static final double THRESHOLD = 0.3;

  private int gold;
  private int found;
  private int plain;
  private int operations;
  private int matched;
  private int matchedPlainly; // with every label that is gone taken for deleted
  private int matchedStrictly; // with no new label linked to an old one
  private final List<String> misses = new ArrayList<>();

  /** Takes one pair into the figures; {@code shift} is added to every marker, none if stripped. */
  void add(JsonNode pair, boolean stripped) {
    Document before = document(pair.get("old"), stripped, 0);
    Document after = document(pair.get("new"), stripped, 1);
    Map<String, String> oldTexts = texts(pair.get("old"));
    Map<String, String> newTexts = texts(pair.get("new"));
    Set<String> newSet = new HashSet<>(newTexts.values());
    Set<String> oldSet = new HashSet<>(oldTexts.values());
    Comparison comparison = Versions.compare(before, after, Language.EN, Optional.empty());
    Map<String, String> links = links(comparison, before, after);
    Map<String, String> baseline = baseline(pair);
    for (var unit : oldTexts.entrySet()) {
      String now = newTexts.get(unit.getKey());
      if (now != null && !now.equals(unit.getValue()) && !newSet.contains(unit.getValue())) {
        gold++;
        found += unit.getKey().equals(links.get(unit.getKey())) ? 1 : 0;
        if (!unit.getKey().equals(links.get(unit.getKey()))) {
          misses.add(
              "link "
                  + unit.getKey()
                  + " → "
                  + links.get(unit.getKey())
                  + (unit.getKey().equals(baseline.get(unit.getKey())) ? " (plain finds it)" : "")
                  + "\n    "
                  + unit.getValue()
                  + "\n    "
                  + now);
        }
        plain += unit.getKey().equals(baseline.get(unit.getKey())) ? 1 : 0;
      }
    }
    Map<String, String> reverse = new HashMap<>();
    links.forEach((a, b) -> reverse.put(b, a));
    for (JsonNode change : pair.get("changes")) {
      String label = change.get("label").asText();
      String old = oldTexts.get(label);
      String now = newTexts.get(label);
      boolean visible = now == null ? old != null && !newSet.contains(old) : !oldSet.contains(now);
      if (visible) { // else the text as a whole says that nothing happened here
        operations++;
        String partner = now == null ? links.get(label) : reverse.get(label);
        String text = now == null ? newTexts.get(partner) : oldTexts.get(partner);
        boolean reported = text == null || !text.equals(now == null ? old : now);
        boolean gone = change.get("operation").asText().equals("deleted");
        boolean linked = old == null || partner != null;
        boolean right = (gone && now == null) ? partner == null : linked;
        matched += reported && right ? 1 : 0;
        boolean plainly = now == null ? partner == null : linked;
        matchedPlainly += reported && plainly ? 1 : 0;
        boolean added = change.get("operation").asText().equals("added") && old == null;
        matchedStrictly += reported && right && (!added || partner == null) ? 1 : 0;
        if (!reported || !right) {
          misses.add(
              change.get("operation").asText()
                  + " "
                  + label
                  + " ↔ "
                  + partner
                  + "\n    "
                  + old
                  + "\n    "
                  + now
                  + "\n    partner "
                  + text);
        }
      }
    }
  }

  String figures(String name) {
    return String.format(
        "regulations, markers %s: link recall %.4f (%d of %d), plain bigram cosine %.4f, agency operations matched %.4f (%d of %d; %d if every label that is gone counts as deleted, %d if no added one may have a partner)",
        name,
        (double) found / gold,
        found,
        gold,
        (double) plain / gold,
        (double) matched / operations,
        matched,
        operations,
        matchedPlainly,
        matchedStrictly);
  }

  List<String> misses() {
    return misses;
  }

  private static Map<String, String> texts(JsonNode units) {
    Map<String, String> texts = new HashMap<>();
    units.forEach(u -> texts.putIfAbsent(u.get(0).asText(), u.get(1).asText()));
    return texts;
  }

  private static Document document(JsonNode units, boolean stripped, int shift) {
    StringBuilder text = new StringBuilder();
    List<String> labels = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int offset = 0;
    for (JsonNode unit : units) {
      String label = unit.get(0).asText();
      while (!open.isEmpty() && !label.startsWith(labels.get(open.peek()) + "-")) {
        open.pop();
      }
      String own = unit.get(1).asText().replaceFirst("^§ [0-9.]+ ", "").replace('\n', ' ');
      int length = own.codePointCount(0, own.length());
      parents.add(open.isEmpty() ? -1 : open.peek());
      open.push(labels.size());
      labels.add(label);
      spans.add(new int[] {offset, offset + length});
      text.append(own).append('\n');
      offset += length + 1;
    }
    int[] ends = new int[labels.size()];
    int[] levels = new int[labels.size()];
    for (int i = labels.size() - 1; i >= 0; i--) {
      ends[i] = Math.max(ends[i], spans.get(i)[1]);
      if (parents.get(i) >= 0) {
        ends[parents.get(i)] = Math.max(ends[parents.get(i)], ends[i]);
      }
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int parent = parents.get(i);
      levels[i] = parent < 0 ? 0 : levels[parent] + 1;
      String last = labels.get(i).substring(labels.get(i).lastIndexOf('-') + 1);
      String number = stripped ? null : shifted(last, shift);
      sections.add(
          new Section(
              labels.get(i),
              parent < 0 ? SectionKind.ARTICLE : SectionKind.PARAGRAPH,
              number,
              number,
              null,
              levels[i],
              parent,
              spans.get(i)[0],
              spans.get(i)[0],
              ends[i]));
    }
    return new Document(
        Text.of(text.toString()), Language.EN, List.of(), sections, List.of(), 0, List.of());
  }

  private static String shifted(String marker, int shift) {
    char last = marker.charAt(marker.length() - 1);
    return marker.matches("[0-9]{1,6}")
        ? String.valueOf(Integer.parseInt(marker) + shift)
        : marker.substring(0, marker.length() - 1) + (char) (last + shift);
  }

  /** Which unit belongs to which, also where whole clauses are the same. */
  private static Map<String, String> links(Comparison comparison, Document a, Document b) {
    Map<String, String> links = new HashMap<>();
    Map<String, Clause> old = new HashMap<>();
    Map<String, Clause> now = new HashMap<>();
    ClauseTree.of(a).forEach(c -> old.put(c.id(), c));
    ClauseTree.of(b).forEach(c -> now.put(c.id(), c));
    for (Comparison.Link link : comparison.alignment()) {
      if (link.beforeId() == null || link.afterId() == null) {
        continue;
      }
      links.putIfAbsent(link.beforeId(), link.afterId());
      Clause first = old.get(link.beforeId());
      Clause second = now.get(link.afterId());
      if (link.level() == 0
          && first != null
          && second != null
          && first.units().size() == second.units().size()
          && first.text().equals(second.text())) {
        for (int i = 0; i < first.units().size(); i++) {
          links.putIfAbsent(first.units().get(i).id(), second.units().get(i).id());
        }
      }
    }
    return links;
  }

  /** Every unit assigned by the cosine of its character bigrams alone. */
  private static Map<String, String> baseline(JsonNode pair) {
    List<String> labels = new ArrayList<>();
    List<Map<Integer, Double>> vectors = new ArrayList<>();
    Map<String, String> links = new HashMap<>();
    Map<String, Deque<String>> equal = new HashMap<>(); // equal texts belong together anyway
    pair.get("new")
        .forEach(
            u ->
                equal
                    .computeIfAbsent(u.get(1).asText(), _ -> new ArrayDeque<>())
                    .add(u.get(0).asText()));
    List<JsonNode> left = new ArrayList<>();
    for (JsonNode unit : pair.get("old")) {
      Deque<String> same = equal.getOrDefault(unit.get(1).asText(), new ArrayDeque<>());
      if (same.isEmpty()) {
        left.add(unit);
      } else {
        links.putIfAbsent(unit.get(0).asText(), same.remove());
      }
    }
    equal.forEach(
        (text, rest) ->
            rest.forEach(
                label -> {
                  labels.add(label);
                  vectors.add(bigrams(text));
                }));
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int j = 0; j < vectors.size(); j++) {
      for (int id : vectors.get(j).keySet()) {
        index.computeIfAbsent(id, _ -> new ArrayList<>()).add(j);
      }
    }
    List<List<Edge>> edges = new ArrayList<>();
    for (JsonNode unit : left) {
      double[] cosine = new double[vectors.size()];
      bigrams(unit.get(1).asText())
          .forEach(
              (id, w) ->
                  index
                      .getOrDefault(id, List.of())
                      .forEach(j -> cosine[j] += w * vectors.get(j).getOrDefault(id, 0.0)));
      List<Edge> own = new ArrayList<>();
      for (int j = 0; j < cosine.length; j++) {
        if (cosine[j] > THRESHOLD) {
          own.add(new Edge(j, cosine[j] - THRESHOLD));
        }
      }
      own.sort(java.util.Comparator.comparingDouble(Edge::gain).reversed());
      edges.add(List.copyOf(own.subList(0, Math.min(30, own.size()))));
    }
    int[] best = Assignment.best(edges, vectors.size());
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= 0) {
        links.putIfAbsent(left.get(i).get(0).asText(), labels.get(best[i]));
      }
    }
    return links;
  }

  private static Map<Integer, Double> bigrams(String text) {
    Map<Integer, Double> counts = new HashMap<>();
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    for (int i = 0; i + 1 < lower.length(); i++) {
      counts.merge(lower.charAt(i) << 16 | lower.charAt(i + 1), 1.0, Double::sum);
    }
    double length = Math.sqrt(counts.values().stream().mapToDouble(v -> v * v).sum());
    counts.replaceAll((_, v) -> v / length);
    return counts;
  }
}
