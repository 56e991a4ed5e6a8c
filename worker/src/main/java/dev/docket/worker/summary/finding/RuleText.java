package dev.docket.worker.summary.finding;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a text that sets rules, as a contract does: what it calls an opportunity is no finding. */
final class RuleText {
  private static final int FEWEST = 12; // lines, of less nobody can tell
  private static final double SHARE = 0.1; // of lines that bind; reports have 0.02 at most

  private static final Pattern BINDS =
      Pattern.compile(
          "(?i)\\bshall\\b|\\bhereby\\b|\\bagrees? to\\b|(?:しな|な)ければ(?:ならない|なりません)|てはな(?:らない|りません)|ものと(?:する|します)");

  private RuleText() {}

  /** Whether so many of the lines bind somebody as only rules have. */
  static boolean is(List<Line> lines) {
    List<Line> prose = lines.stream().filter(line -> !line.isHeading()).toList();
    long binding = prose.stream().filter(line -> BINDS.matcher(line.text()).find()).count();
    return prose.size() >= FEWEST && binding >= prose.size() * SHARE;
  }
}
