package dev.docket.local.figures;

import dev.docket.document.Sentence;
import dev.docket.summary.Summary;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the sentences with a prohibition, an amount or a deadline that results hold. */
final class TableScore {
  /** What is sought, as a reader without our code would look for it. */
  private static final Pattern SOUGHT =
      Pattern.compile(
          "てはならない|てはいけない|禁止|ことができない"
              + "|[0-9０-９〇一二三四五六七八九十百千万]+(?:万|億)?円"
              + "|[0-9０-９〇一二三四五六七八九十百]+(?:日|週間|か月|箇月|ヶ月|カ月|月|年)(?:以内|前|間|を経過)|までに"
              + "|\\b(?:shall|must|may|will) not\\b|\\bprohibited\\b"
              + "|[$€£¥]\\s?\\d|\\b\\d+(?:\\.\\d+)?\\s?(?:%|percent\\b)"
              + "|\\b(?:\\d+|one|two|three|five|seven|ten|thirty|sixty|ninety)(?: ?\\(\\d+\\))?[ -](?:business |calendar )?(?:day|week|month|year|hour)s?\\b"
              + "|\\bno later than\\b");

  private final PrintStream out;
  private int sought;
  private int inTables;
  private int inTexts;
  private int accounted;

  TableScore(PrintStream out, String kind) {
    this.out = out;
    out.println(
        kind
            + ": sentences with a prohibition, amount or deadline said by a row or listed behind one (first of a row); in tables or not_reflected");
  }

  /** Scores one result. */
  void score(Summarized result) {
    Summary summary = result.summary();
    List<List<String>> entries =
        Stream.of(
                summary.obligations().stream().map(Summary.Obligation::evidence),
                summary.amounts().stream().map(Summary.Amount::evidence),
                summary.deadlines().stream().map(Summary.Statement::evidence),
                summary.penalties().stream().map(Summary.Statement::evidence),
                summary.definitions().stream().map(Summary.Definition::evidence))
            .flatMap(s -> s)
            .toList();
    NavigableSet<Integer> cited = starts(summary, entries.stream().flatMap(List::stream).toList());
    NavigableSet<Integer> first = starts(summary, entries.stream().map(List::getFirst).toList());
    summary.coverage().notReflected().stream()
        .filter(unit -> unit.behind() != null)
        .forEach(unit -> cited.add(unit.start()));
    TreeSet<Integer> named = new TreeSet<>(cited);
    named.addAll(starts(summary, summary.evidence().keySet()));
    summary.coverage().notReflected().forEach(n -> named.add(n.start()));
    int[] before = {sought, inTables, inTexts, accounted};
    for (Sentence unit : result.document().sentences()) {
      if (unit.kind() != Sentence.Kind.HEADING
          && SOUGHT.matcher(result.document().textOf(unit)).find()) {
        sought++;
        inTables += holds(cited, unit);
        inTexts += holds(first, unit);
        accounted += holds(named, unit);
      }
    }
    print(
        "  ", inTables - before[1], inTexts - before[2], accounted - before[3], sought - before[0]);
  }

  /** Prints the figures of all results scored so far. */
  void printTotal() {
    print("ALL", inTables, inTexts, accounted, sought);
    out.println();
  }

  private void print(String label, int tables, int texts, int named, int all) {
    out.printf(
        Locale.ROOT,
        "%s tables %d/%d = %.3f (goal .70), first of an entry %.3f, accounted for %d/%d = %.3f (goal 1)%n",
        label,
        tables,
        all,
        ratio(tables, all),
        ratio(texts, all),
        named,
        all,
        ratio(named, all));
  }

  private static int holds(NavigableSet<Integer> starts, Sentence unit) {
    return starts.subSet(unit.start(), unit.end()).isEmpty() ? 0 : 1;
  }

  private static NavigableSet<Integer> starts(Summary summary, Collection<String> evidence) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (String id : evidence) {
      Summary.Evidence quote = summary.evidence().get(id);
      if (quote != null) {
        starts.add(quote.start());
      }
    }
    return starts;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
