package dev.docket.worker.summary.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles which candidates head findings by the company that they keep: what each alone seems to be
 * is held against the others of its chapter, its form of id and its numbering.
 */
final class HeadGroups {
  private final List<Line> lines;
  private final Chapters chapters;
  private final ReportIndex index;
  private final List<Candidate> candidates;
  private final List<Scope> scopes;

  HeadGroups(
      List<Line> lines,
      Chapters chapters,
      ReportIndex index,
      List<Candidate> candidates,
      List<Scope> scopes) {
    this.lines = lines;
    this.chapters = chapters;
    this.index = index;
    this.candidates = candidates;
    this.scopes = scopes;
  }

  /** Changes {@code accepted}, which says of each candidate what it alone seems to be. */
  void settle(boolean[] accepted) {
    acceptSiblings(accepted);
    acceptFamilies(accepted);
    dropStrays(accepted);
    keepToIds(accepted);
  }

  /** Of headings of one rank in one chapter, most of which head findings, all do. */
  private void acceptSiblings(boolean[] accepted) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int c = 0; c < accepted.length; c++) {
      Chapters.Place place = chapters.at(candidates.get(c).first());
      if (place.isIn(Headline.FINDINGS)) {
        groups
            .computeIfAbsent(place.head() + " " + rank(candidates.get(c)), _ -> new ArrayList<>())
            .add(c);
      }
    }
    for (List<Integer> group : groups.values()) {
      long found = group.stream().filter(c -> accepted[c]).count();
      if (found * 2 > group.size() || (found > 0 && found * 2 == group.size())) {
        group.stream().filter(c -> scopes.get(c).hasBody()).forEach(c -> accepted[c] = true);
      }
    }
  }

  /**
   * Where a report gives its findings ids or severities, a heading without either stands within a
   * finding; so does a step, numbered 1, where findings are numbered 1.1.
   */
  private void keepToIds(boolean[] accepted) {
    int all = 0;
    int named = 0;
    int graded = 0;
    for (int c = 0; c < accepted.length; c++) {
      all += accepted[c] ? 1 : 0;
      named += accepted[c] && isNamed(c) ? 1 : 0;
      graded += accepted[c] && isGraded(c) ? 1 : 0;
    }
    boolean byName = named >= Heads.FAMILY && named * 2 >= all;
    boolean byGrade = graded >= Heads.FAMILY && graded * 3 >= all * 2;
    int usual = usualDepth(accepted);
    for (int c = 0; c < accepted.length; c++) {
      boolean sure = isNamed(c) || index.lists(candidates.get(c).title());
      boolean step = usual > 0 && depth(c) == 0 && !candidates.get(c).title().number().isEmpty();
      boolean other = !isGraded(c) && (byName || byGrade);
      accepted[c] &= sure || !(step || other);
    }
  }

  private boolean isGraded(int c) {
    return scopes.get(c).rank() >= Grade.LIKELY;
  }

  /** The depth of the numbers of most headings; 0 where there is none. */
  private int usualDepth(boolean[] accepted) {
    Map<Integer, Integer> depths = new HashMap<>();
    int all = 0;
    for (int c = 0; c < accepted.length; c++) {
      if (accepted[c]) {
        depths.merge(depth(c), 1, Integer::sum);
        all++;
      }
    }
    int most = all / 2;
    return depths.entrySet().stream()
        .filter(d -> d.getValue() > most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /** How many numbers the number of a heading has, from two on: 3 of 7.2.1. */
  private int depth(int c) {
    String number = candidates.get(c).title().number().replaceFirst("\\.$", "");
    return (int) number.chars().filter(d -> d == '.').count();
  }

  private boolean isNamed(int c) {
    FindingTitle title = candidates.get(c).title();
    return !title.id().isEmpty() || !title.word().isEmpty() || title.grade().isPresent();
  }

  /** Of headings with ids of one form, most of which head findings, all do. */
  private void acceptFamilies(boolean[] accepted) {
    for (List<Integer> group : byFamily()) {
      long found = group.stream().filter(c -> accepted[c]).count();
      if (found >= Heads.FAMILY && found * 2 >= group.size()) {
        group.stream()
            .filter(c -> scopes.get(c).hasBody() && candidates.get(c).level() != Line.NO_LEVEL)
            .forEach(c -> accepted[c] = true);
      }
    }
  }

  /**
   * Of headings with ids of one form, most of which head no findings, none does that nothing else
   * marks as one: the clauses … of an appendix of which one says "you should".
   */
  private void dropStrays(boolean[] accepted) {
    for (List<Integer> group : byFamily()) {
      long found = group.stream().filter(c -> accepted[c]).count();
      if (found * 2 < group.size()) {
        group.stream().filter(c -> !isSure(c)).forEach(c -> accepted[c] = false);
      }
    }
  }

  /** Whether more than the form of its id speaks for a finding. */
  private boolean isSure(int c) {
    Candidate candidate = candidates.get(c);
    Chapters.Place place = chapters.at(candidate.first());
    return place.isIn(Headline.FINDINGS)
        || place.isIn(Headline.LIST)
        || place.grade().isPresent()
        || index.lists(candidate.title())
        || candidate.title().grade().isPresent()
        || scopes.get(c).rank() > 0
        || lines.get(candidate.first()).isMarked();
  }

  private Collection<List<Integer>> byFamily() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int c = 0; c < candidates.size(); c++) {
      String family = candidates.get(c).family();
      if (!family.isEmpty() && candidates.get(c).title().word().isEmpty()) {
        groups.computeIfAbsent(family, _ -> new ArrayList<>()).add(c);
      }
    }
    return groups.values();
  }

  private static String rank(Candidate candidate) {
    return candidate.level() == Line.NO_LEVEL
        ? "line " + candidate.title().number().replaceAll("\\d+", "1")
        : "heading " + candidate.level();
  }
}
