package dev.docket.worker.summary.sheet;

import dev.docket.document.Document;
import dev.docket.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The points of a cover page or of the head of a contract: rows of tables with a name and a value,
 * lines with a name before a colon, and headings above a single line.
 */
final class KeyValues {
  private static final int LONGEST_KEY = 50; // chars
  private static final int LONGEST_VALUE = 300; // chars
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:[-・*○〇]\\s*|[(（]?[0-9０-９一二三四五六七八九]{1,2}[)）.．、]\\s*)?([^:：。]{2,50}?)\\s*[:：]\\s*(\\S.*)$");

  /** A label in a heading, with its number and its colon: 6.1 Governing Law: or 第9条（準拠法）. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[0-9]+(?:\\.[0-9]+)*\\.?\\s+|第[0-9０-９一二三四五六七八九十百]+条[\\s　]*[（(]?)?(.*?)[）)]?[:：.]?$");

  private final List<Entry> entries = new ArrayList<>();

  /** A named value. */
  record Entry(String key, String value, Clause clause) {}

  KeyValues(Document document, Clauses clauses) {
    Map<Integer, Clause> byStart = new HashMap<>();
    for (Clause clause : clauses.all()) {
      byStart.put(document.sentences().get(clause.unit()).start(), clause);
    }
    for (Table table : document.tables()) {
      rows(document, table, byStart);
    }
    List<Clause> all = clauses.all();
    for (int i = 0; i < all.size(); i++) {
      Clause clause = all.get(i);
      Matcher line = LINE.matcher(clause.text());
      if (!clause.isRow() && line.matches()) {
        add(line.group(1), line.group(2), clause);
      } else if (clause.isHeading() && isAlone(all, i)) {
        add(clause.text(), all.get(i + 1).text(), all.get(i + 1));
      }
    }
  }

  private void rows(Document document, Table table, Map<Integer, Clause> byStart) {
    boolean isList = table.rows().stream().allMatch(r -> filled(document, r).size() <= 2);
    for (Table.Row row : table.rows()) {
      List<String> cells = filled(document, row);
      Clause clause = byStart.get(row.start());
      if (isList && clause != null && cells.size() == 2) {
        add(cells.getFirst(), cells.getLast(), clause);
      }
    }
  }

  private static List<String> filled(Document document, Table.Row row) {
    return row.cells().stream()
        .map(c -> document.textOf(c).replaceAll("\\s+", " ").strip())
        .filter(c -> !c.isEmpty())
        .toList();
  }

  /** Whether the heading at {@code index} has one short line below it and then another heading. */
  private static boolean isAlone(List<Clause> all, int index) {
    return index + 2 < all.size()
        && !all.get(index + 1).isHeading()
        && !all.get(index + 1).isRow()
        && all.get(index + 1).section() == all.get(index).section()
        && all.get(index + 2).isHeading();
  }

  private void add(String label, String value, Clause clause) {
    String bare = LABEL.matcher(label.strip()).replaceFirst("$1");
    String key = bare.isEmpty() || Said.isSaid(value) ? label : bare;
    boolean fits = key.length() <= LONGEST_KEY && value.length() <= LONGEST_VALUE;
    if (fits && !Blanks.isIn(value)) {
      entries.add(new Entry(key.strip(), value.strip(), clause));
    }
  }

  /** The first value whose name is {@code key} and nothing else. */
  Optional<Entry> find(Pattern key) {
    return entries.stream().filter(e -> key.matcher(e.key()).matches()).findFirst();
  }

  /** The values whose names are {@code key}. */
  List<Entry> all(Pattern key) {
    return entries.stream().filter(e -> key.matcher(e.key()).matches()).toList();
  }
}
