package dev.docket.worker.summary.finding;

import dev.docket.wording.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a report lists as its findings, held against those that were found.
 *
 * @param listed how many it lists
 * @param found how many of them were found
 * @param missing what was not, by its title in the list, or in words where only a count is given
 */
public record IndexCheck(int listed, int found, List<String> missing) {
  private static final double ALIKE = 0.8; // of the character pairs of a title broken differently

  private static final double REWORDED = 0.5; // of the pairs of a title in other words
  private static final int LEAST_LIST = 5;
  private static final int LEAST_NAMED = 2; // entries of a list that gives each an id or a level

  /** What became of the entries of a report's lists. */
  static final class Matched {
    private final Map<Integer, ReportIndex.Entry> of = new HashMap<>();
    private final List<FindingTable> full = new ArrayList<>();
    private final Map<String, Boolean> listed = new LinkedHashMap<>(); // by title, whether found
    private boolean isGraded = true; // whether each of them has a level

    /** The entry of a list for each head that is listed, by the head's index. */
    Map<Integer, ReportIndex.Entry> of() {
      return of;
    }

    /** The tables that list nothing that stands elsewhere: their rows are the findings. */
    List<FindingTable> full() {
      return full;
    }

    /**
     * Whether all of a list that is long enough, or has ids or levels, to be the report's own was
     * found.
     */
    boolean isWhole() {
      boolean named =
          listed.size() >= LEAST_NAMED
              && (isGraded
                  || listed.keySet().stream().noneMatch(t -> FindingTitle.of(t).id().isEmpty()));
      return (named || listed.size() >= LEAST_LIST) && !listed.containsValue(false);
    }

    Optional<IndexCheck> check() {
      if (listed.isEmpty()) {
        return Optional.empty();
      }
      List<String> missing =
          listed.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
      return Optional.of(new IndexCheck(listed.size(), listed.size() - missing.size(), missing));
    }
  }

  /** Finds for each entry of the report's lists the head that it stands for. */
  static Matched match(ReportIndex index, List<Line> lines, List<Heads.Head> heads) {
    Matched matched = new Matched();
    Map<Object, List<ReportIndex.Entry>> lists = new LinkedHashMap<>();
    for (ReportIndex.Entry entry : index.entries()) {
      boolean within =
          heads.stream()
              .anyMatch(h -> h.candidate().last() < entry.line() && entry.line() < h.end());
      if (!within) {
        lists.computeIfAbsent(list(index, lines, entry), _ -> new ArrayList<>()).add(entry);
      }
    }
    lists.forEach((list, entries) -> match(matched, list, entries, heads));
    return matched;
  }

  /** The list that an entry is one of: its table, or the table of contents. */
  private static Object list(ReportIndex index, List<Line> lines, ReportIndex.Entry entry) {
    return index.tables().stream()
        .filter(t -> t.rows().contains(entry.line()))
        .findFirst()
        .<Object>map(t -> t)
        .orElseGet(
            () -> {
              Line line = lines.get(entry.line());
              return line.isRow() && !index.isContents(entry.line()) ? line.table() : "contents";
            });
  }

  private static void match(
      Matched matched, Object list, List<ReportIndex.Entry> entries, List<Heads.Head> heads) {
    Map<ReportIndex.Entry, Integer> places = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (ReportIndex.Entry entry : entries) {
      for (int h = 0; h < heads.size(); h++) {
        if (!taken.contains(h) && isSame(entry.title(), heads.get(h).candidate().title())) {
          places.put(entry, h);
          taken.add(h);
          break;
        }
      }
    }
    if (!places.isEmpty()) {
      entries.stream()
          .filter(e -> !places.containsKey(e))
          .forEach(e -> reworded(e, heads, taken).ifPresent(h -> places.put(e, h)));
    }
    if (places.isEmpty()
        && list instanceof FindingTable table
        && (heads.isEmpty() || table.isFull())) {
      matched.full.add(table);
      entries.forEach(e -> matched.listed.put(title(e), true));
    }
    if (places.size() * 2 < entries.size() || places.isEmpty()) {
      return; // a list of something else
    }
    places.forEach(
        (entry, h) -> matched.of.merge(h, entry, (a, b) -> a.status().isEmpty() ? b : a));
    for (ReportIndex.Entry entry : entries) {
      matched.isGraded &= entry.grade().isPresent();
      String known =
          matched.listed.keySet().stream()
              .filter(t -> isSame(FindingTitle.of(t), entry.title()))
              .findFirst()
              .orElse(title(entry));
      matched.listed.merge(known, places.containsKey(entry), Boolean::logicalOr);
    }
  }

  /** The head that is left and says nearly what an entry does, in other words. */
  private static Optional<Integer> reworded(
      ReportIndex.Entry entry, List<Heads.Head> heads, Set<Integer> taken) {
    for (int h = 0; h < heads.size(); h++) {
      FindingTitle title = heads.get(h).candidate().title();
      boolean unnamed = title.id().isEmpty() || entry.title().id().isEmpty();
      if (unnamed
          && !taken.contains(h)
          && likeness(title.folded(), entry.title().folded()) >= REWORDED) {
        taken.add(h);
        return Optional.of(h);
      }
    }
    return Optional.empty();
  }

  private static String title(ReportIndex.Entry entry) {
    String id = entry.title().id();
    return id.isEmpty() ? entry.title().name() : id + " " + entry.title().name();
  }

  private static boolean isSame(FindingTitle one, FindingTitle other) {
    if (!one.id().isEmpty() && !other.id().isEmpty() && one.word().equals(other.word())) {
      return folded(one.id()).equals(folded(other.id()));
    }
    String a = one.folded();
    String b = other.folded();
    return a.equals(b)
        || (Math.min(a.length(), b.length()) > 12 && (a.contains(b) || b.contains(a)))
        || likeness(a, b) >= ALIKE;
  }

  /** An id without the signs before its number: AP.3 and AP3 are one. */
  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L})[-_.](?=\\d)", "");
  }

  private static double likeness(String a, String b) {
    Set<String> pairs = pairs(a);
    Set<String> others = pairs(b);
    int larger = Math.max(pairs.size(), others.size());
    pairs.retainAll(others);
    return larger == 0 ? 0 : (double) pairs.size() / larger;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /**
   * The check against all that the report says: of its list, and where it counts more than it
   * lists, of its count too. What a count has more than was found is missing, whatever a list says.
   */
  static Optional<IndexCheck> of(
      Optional<IndexCheck> list, Optional<FindingCounts.Count> count, List<Findings.Found> found) {
    int listed = list.map(IndexCheck::listed).orElse(0);
    if (count.isEmpty() || count.get().total() <= listed) {
      return list;
    }
    int total = count.get().total();
    List<String> missing = new ArrayList<>(list.map(IndexCheck::missing).orElse(List.of()));
    int unnamed = Math.max(0, total - found.size() - missing.size());
    int there = Math.max(0, total - unnamed - missing.size());
    missing.addAll(unnamed(count.get(), found, unnamed));
    return Optional.of(new IndexCheck(total, there, List.copyOf(missing)));
  }

  /** Words for findings that are counted and not found, by their levels where these are counted. */
  private static List<String> unnamed(
      FindingCounts.Count count, List<Findings.Found> found, int all) {
    List<String> words = new ArrayList<>();
    int left = all;
    for (Map.Entry<Severity, Integer> level : count.levels().entrySet()) {
      int there =
          (int)
              found.stream()
                  .filter(f -> f.grade().filter(g -> g.level() == level.getKey()).isPresent())
                  .count();
      int lost = Math.min(left, level.getValue() - there);
      if (lost > 0) {
        words.add(
            "%d of %d that the report counts as %s"
                .formatted(lost, level.getValue(), level.getKey().code()));
        left -= lost;
      }
    }
    if (left > 0) {
      words.add(left + " of " + count.total() + " that the report counts");
    }
    return words;
  }
}
