package dev.docket.comparison.redline;

import dev.docket.comparison.redline.XmlElement.Attribute;
import dev.docket.page.WordFile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the old file, with the elements that can be added to it. */
final class OldPart {
  static final String AUTHOR = "Docket";
  private static final Attribute PRESERVE = new Attribute("xml:space", "preserve");

  /** What stands before the number in the properties of a paragraph. */
  static final List<String> BEFORE_NUMBER =
      List.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

  private static final Set<String> OF_MARK = Set.of("rPr", "sectPr", "pPrChange");
  private static final Set<String> NOT_COPIED =
      Set.of("rPrChange", "ins", "del", "moveFrom", "moveTo", "vertAlign", "position");

  private final String name;
  private final XmlPart xml;
  private final String prefix;
  private final String date;
  private int lastId = 9000; // above what other programs give first; ids in use are passed over
  private boolean changed;
  private final Set<XmlElement> ours = new HashSet<>(); // changes that were added

  OldPart(String name, XmlPart xml, Instant at) {
    this.name = name;
    this.xml = xml;
    String root = xml.root().name();
    this.prefix = root.substring(0, root.indexOf(':') + 1);
    this.date = at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  String name() {
    return name;
  }

  XmlPart xml() {
    return xml;
  }

  boolean isChanged() {
    return changed;
  }

  /** Whether its elements have a prefix, as attributes need one. */
  boolean isWritable() {
    return !prefix.isEmpty();
  }

  /** The time that its changes bear. */
  String date() {
    return date;
  }

  XmlElement element(String local, String... attributes) {
    List<Attribute> all = new ArrayList<>();
    for (int i = 0; i < attributes.length; i += 2) {
      all.add(new Attribute(prefix + attributes[i], attributes[i + 1]));
    }
    return new XmlElement(prefix + local, List.copyOf(all));
  }

  /** A mark of a change of ours: ins, del. */
  XmlElement tracked(String local) {
    changed = true;
    XmlElement tracked = element(local, "id", nextId(), "author", AUTHOR, "date", date);
    ours.add(tracked);
    return tracked;
  }

  /** Whether a mark of a change was added here, and not in the file before. */
  boolean isOurs(XmlElement mark) {
    return ours.contains(mark);
  }

  private String nextId() {
    String id;
    do {
      id = String.valueOf(++lastId);
    } while (!xml.ids().add(id));
    return id;
  }

  /** The same element without children, as a change of its own. */
  XmlElement again(XmlElement tracked) {
    String id = nextId();
    XmlElement again =
        new XmlElement(
            tracked.name(),
            tracked.attributes().stream()
                .map(a -> a.name().endsWith(":id") ? new Attribute(a.name(), id) : a)
                .toList());
    if (ours.contains(tracked)) {
      ours.add(again);
    }
    return again;
  }

  /** An insertion of {@code text} with these properties. */
  XmlElement inserted(String text, @Nullable XmlElement properties) {
    return tracked("ins").add(run(text, properties));
  }

  /** Whether a property belongs to its own place alone, and to no copy. */
  static boolean isOfPlace(String property) {
    return NOT_COPIED.contains(property);
  }

  /** A run; {@code properties} are copied without what belongs to their own place alone. */
  XmlElement run(String text, @Nullable XmlElement properties) {
    XmlElement run = element("r");
    if (properties != null) {
      XmlElement copy = properties.empty();
      properties.elements().stream()
          .filter(e -> !NOT_COPIED.contains(e.local()))
          .forEach(e -> copy.add(e.copy()));
      run.add(copy);
    }
    StringBuilder words = new StringBuilder();
    for (char c : WordFile.printable(text).toCharArray()) {
      if (c == '\t' || c == '\n') {
        addText(run, words);
        run.add(element(c == '\t' ? "tab" : "br"));
      } else {
        words.append(c);
      }
    }
    addText(run, words);
    return run;
  }

  private void addText(XmlElement run, StringBuilder words) {
    if (!words.isEmpty()) {
      run.add(text("t", words.toString()));
      words.setLength(0);
    }
  }

  /** An element of text: t, delText. */
  XmlElement text(String local, String words) {
    return new XmlElement(prefix + local, List.of(PRESERVE)).add(new XmlNode.Text(words));
  }

  /** Marks the end of a paragraph as inserted or deleted. */
  void mark(XmlElement paragraph, String kind) {
    XmlElement properties = properties(paragraph, "pPr");
    XmlElement ofMark = properties.child("rPr").orElse(null);
    if (ofMark == null) {
      ofMark = element("rPr");
      int at = properties.children().size();
      for (String behind : List.of("pPrChange", "sectPr")) {
        at = properties.child(behind).map(properties::indexOf).orElse(at);
      }
      properties.insert(at, ofMark);
    }
    if (ofMark.child(kind).isEmpty()) {
      int at = kind.equals("del") && ofMark.child("ins").isPresent() ? 1 : 0;
      ofMark.insert(at, tracked(kind));
    }
  }

  /** Takes a mark of ours from the end of a paragraph. */
  void unmark(XmlElement paragraph, String kind) {
    paragraph
        .child("pPr")
        .flatMap(properties -> properties.child("rPr"))
        .ifPresent(ofMark -> ofMark.child(kind).filter(ours::contains).ifPresent(ofMark::remove));
  }

  /**
   * Takes the number from a paragraph that stays without its text, as a tracked change; false if
   * that cannot be.
   */
  boolean withoutNumber(XmlElement paragraph) {
    XmlElement properties = properties(paragraph, "pPr");
    String level =
        properties
            .child("numPr")
            .flatMap(n -> n.child("ilvl"))
            .map(l -> l.attribute("val"))
            .orElse("0");
    if (properties.child("pPrChange").isPresent() || !level.equals("0")) {
      return false; // another's change of the same properties; LibreOffice gives no lower level
      // back
    }
    XmlElement before = element("pPr");
    properties.elements().stream()
        .filter(e -> !OF_MARK.contains(e.local()))
        .forEach(e -> before.add(e.copy()));
    properties.child("numPr").ifPresent(properties::remove);
    int at = 0;
    while (at < properties.elements().size()
        && BEFORE_NUMBER.contains(properties.elements().get(at).local())) {
      at++;
    }
    properties.insert(at, element("numPr").add(element("numId", "val", "0")));
    properties.add(tracked("pPrChange").add(before));
    return true;
  }

  /** Marks a row as inserted or deleted. */
  void markRow(XmlElement row, String kind) {
    XmlElement properties = row.child("trPr").orElse(null);
    if (properties == null) {
      properties = element("trPr");
      row.insert(row.child("tblPrEx").map(e -> row.indexOf(e) + 1).orElse(0), properties);
    }
    if (properties.child(kind).isEmpty()) {
      int end = properties.child("trPrChange").map(properties::indexOf).orElse(-1);
      properties.insert(end < 0 ? properties.children().size() : end, tracked(kind));
    }
  }

  private XmlElement properties(XmlElement of, String local) {
    return of.child(local)
        .orElseGet(
            () -> {
              XmlElement made = element(local);
              of.insert(0, made);
              return made;
            });
  }
}
