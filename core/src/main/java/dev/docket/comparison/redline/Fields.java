package dev.docket.comparison.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fields that begin and end in one paragraph, the outermost ones. */
final class Fields {
  /** Fields whose result is text like any other, in which one may write. */
  private static final Set<String> WRITABLE =
      Set.of("HYPERLINK", "FORMTEXT", "TOC", "INDEX", "BIBLIOGRAPHY", "ADDIN", "QUOTE");

  /**
   * A field.
   *
   * @param runs all runs from the one that begins it to the one that ends it
   */
  record Field(String name, List<XmlElement> runs) {
    boolean holds(XmlElement run) {
      return runs.contains(run);
    }

    /** Whether its result is made by Word, so that it cannot be changed in part. */
    boolean isComputed() {
      return !WRITABLE.contains(name);
    }

    XmlElement last() {
      return runs.getLast();
    }
  }

  private final List<Field> fields = new ArrayList<>();

  private Fields() {}

  static Fields of(XmlElement paragraph) {
    Fields found = new Fields();
    List<XmlElement> runs = runs(paragraph);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < runs.size(); i++) {
      for (XmlElement mark : runs.get(i).elements()) {
        if (!mark.is("fldChar")) {
          continue;
        }
        String type = mark.attribute("fldCharType");
        if (type.equals("begin")) {
          open.push(i);
        } else if (type.equals("end") && !open.isEmpty()) {
          int begin = open.pop();
          if (open.isEmpty() && begin < i) {
            found.add(List.copyOf(runs.subList(begin, i + 1)));
          }
        }
      }
    }
    return found;
  }

  private void add(List<XmlElement> runs) {
    StringBuilder code = new StringBuilder();
    runs.forEach(run -> run.all("instrText").forEach(t -> code.append(t.text())));
    String name = code.toString().strip().toUpperCase(Locale.ROOT);
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    fields.add(new Field(name.substring(0, end), runs));
  }

  /** The runs of a paragraph in force, in order, without those of text boxes in it. */
  static List<XmlElement> runs(XmlElement paragraph) {
    List<XmlElement> runs = new ArrayList<>();
    collect(paragraph, runs);
    return runs;
  }

  private static void collect(XmlElement from, List<XmlElement> runs) {
    for (XmlElement child : from.elements()) {
      switch (child.local()) {
        case "r" -> runs.add(child);
        case "del", "moveFrom", "pPr", "sdtPr" -> {
          // not in force, or no text
        }
        default -> collect(child, runs);
      }
    }
  }

  List<Field> all() {
    return fields;
  }

  /** The field that holds a run. */
  Optional<Field> of(XmlElement run, boolean computed) {
    return fields.stream().filter(f -> f.isComputed() == computed && f.holds(run)).findFirst();
  }
}
