package dev.docket.comparison.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rows of tables that come. */
final class NewRows {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final OldText old;
  private final OldPart body;
  private final Set<XmlElement> newTables = new HashSet<>();

  NewRows(OldText old, OldPart body) {
    this.old = old;
    this.body = body;
  }

  /** The cells of a row as its text parts them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>(BAR.splitAsStream(text).map(String::strip).toList());
    if (text.endsWith("|")) {
      words.add("");
    }
    return words;
  }

  /** A row of {@code words} that is made as {@code like} is, which stands beside it. */
  XmlElement beside(XmlElement like, List<String> words) {
    XmlElement row = body.element("tr");
    like.child("trPr")
        .ifPresent(
            properties -> {
              XmlElement copy = properties.empty();
              properties.elements().stream()
                  .filter(e -> !Set.of("ins", "del", "trPrChange", "tblHeader").contains(e.local()))
                  .forEach(e -> copy.add(e.copy()));
              row.add(copy);
            });
    body.markRow(row, "ins");
    List<XmlElement> cells = RowEdit.cells(like);
    for (int i = 0; i < words.size(); i++) {
      row.add(cell(cells.get(Math.min(i, cells.size() - 1)), words.get(i)));
    }
    if (words.size() > cells.size()) {
      narrow(row, cells);
    } else if (words.size() < cells.size()) {
      spread(row.elements().getLast(), cells.subList(words.size() - 1, cells.size()));
    }
    return row;
  }

  /**
   * Makes a row with more cells no wider than {@code cells} are together: what passes the width of
   * its table is not drawn.
   */
  private void narrow(XmlElement row, List<XmlElement> cells) {
    int had = cells.stream().mapToInt(NewRows::width).sum();
    int has = row.elements().stream().mapToInt(NewRows::width).sum();
    if (had == 0 || has <= had) {
      return;
    }
    for (XmlElement cell : row.elements()) {
      XmlElement properties = cell.child("tcPr").orElse(null);
      XmlElement width = properties == null ? null : properties.child("tcW").orElse(null);
      if (properties != null && width != null) {
        String less = String.valueOf((long) width(cell) * had / has);
        String type = width.attribute("type");
        properties.replace(width, List.of(body.element("tcW", "w", less, "type", type)));
      }
    }
  }

  /** How wide a cell is; 0 where its file does not say so. */
  private static int width(XmlElement cell) {
    return cell.child("tcPr")
        .flatMap(p -> p.child("tcW"))
        .map(w -> number(w.attribute("w")))
        .orElse(0);
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** Makes a cell as wide as {@code cells} together. */
  private void spread(XmlElement cell, List<XmlElement> cells) {
    int columns = 0;
    for (XmlElement like : cells) {
      String span =
          like.child("tcPr")
              .flatMap(p -> p.child("gridSpan"))
              .map(s -> s.attribute("val"))
              .orElse("1");
      columns += span.matches("[0-9]{1,3}") ? Integer.parseInt(span) : 1;
    }
    XmlElement properties = cell.child("tcPr").orElseGet(() -> body.element("tcPr"));
    if (properties.parent() == null) {
      cell.insert(0, properties);
    }
    properties.child("tcW").ifPresent(properties::remove);
    properties.child("gridSpan").ifPresent(properties::remove);
    int at = properties.child("cnfStyle").isPresent() ? 1 : 0;
    properties.insert(at, body.element("gridSpan", "val", String.valueOf(columns)));
  }

  private XmlElement cell(XmlElement like, String words) {
    XmlElement cell = body.element("tc");
    like.child("tcPr")
        .ifPresent(
            properties -> {
              XmlElement copy = properties.empty();
              properties.elements().stream()
                  .filter(e -> !e.local().startsWith("cell") && !e.is("vMerge") && !e.is("hMerge"))
                  .filter(e -> !e.is("tcPrChange"))
                  .forEach(e -> copy.add(e.copy()));
              cell.add(copy);
            });
    XmlElement paragraph = like.all("p").stream().findFirst().orElse(null);
    XmlElement made = body.element("p");
    XmlElement format = null;
    if (paragraph != null) {
      XmlElement shown = paragraph;
      Unit unit =
          old.lines().stream()
              .flatMap(l -> l.units().stream())
              .filter(u -> u.paragraph() == shown)
              .findFirst()
              .orElse(null);
      XmlElement properties = Templates.properties(unit, body, false);
      if (properties != null) {
        made.add(properties);
      }
      format = unit == null ? null : unit.format();
    }
    if (!words.isEmpty()) {
      made.add(body.inserted(words, format));
    }
    return cell.add(made);
  }

  /** A row of a new table; of {@code last} if that is one of ours. */
  XmlElement ofNewTable(String text, @Nullable XmlElement last) {
    List<String> words = words(text);
    XmlElement table =
        last != null && newTables.contains(last) ? last : NewTable.of(body, words.size());
    newTables.add(table);
    XmlElement row = body.element("tr");
    body.markRow(row, "ins");
    for (String cell : words) {
      XmlElement paragraph = body.element("p");
      if (!cell.isEmpty()) {
        paragraph.add(body.inserted(cell, null));
      }
      row.add(
          body.element("tc")
              .add(body.element("tcPr").add(body.element("tcW", "w", "0", "type", "auto")))
              .add(paragraph));
    }
    return table.add(row);
  }
}
