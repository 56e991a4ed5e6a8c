package dev.docket.comparison.redline;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which paragraph of the old file a new one is to look like. */
final class Templates {
  private static final int FAR = 300; // lines in which a like one is looked for
  private static final Set<String> NOT_COPIED =
      Set.of("sectPr", "pPrChange", "framePr", "pageBreakBefore");

  private final OldText old;

  Templates(OldText old) {
    this.old = old;
  }

  /** The nearest paragraph numbered like {@code text}, or not numbered either. */
  @Nullable Unit like(String text, @Nullable Line before, @Nullable Line after, OldPart part) {
    String shape = LabelShape.of(text);
    int first = before == null ? -1 : old.lines().indexOf(before);
    int second = after == null ? old.lines().size() : old.lines().indexOf(after);
    for (int far = 0; far < FAR; far++) {
      for (int at : new int[] {first - far, second + far}) {
        if (at >= 0 && at < old.lines().size()) {
          Line line = old.lines().get(at);
          Unit unit = line.first();
          boolean usable = line.row() == null && unit.part() == part && !isBoxed(unit);
          String own = old.text().substring(line.start(), line.end());
          if (usable && LabelShape.of(own).equals(shape) && isHeading(own) == isHeading(text)) {
            return unit;
          }
        }
      }
    }
    return before != null && before.last().part() == part ? before.last() : null;
  }

  private static boolean isBoxed(Unit unit) {
    return unit.paragraph() != null && unit.paragraph().within("txbxContent").isPresent();
  }

  /** Whether a line looks like a title rather than a sentence. */
  private static boolean isHeading(String line) {
    String words = line.strip();
    return words.length() < 60 && !words.matches("(?s).*[.。;；:：,、]");
  }

  /**
   * Whether {@code text} has the kind of number that Word counts at paragraphs like {@code unit}.
   */
  static boolean isCounted(Unit unit, String text) {
    return unit.label() > 0
        && LabelShape.length(text) > 0
        && LabelShape.of(unit.text()).equals(LabelShape.of(text));
  }

  /** The properties of a new paragraph like {@code unit}; {@code counted} as its number is. */
  static @Nullable XmlElement properties(@Nullable Unit unit, OldPart part, boolean counted) {
    XmlElement paragraph = unit == null ? null : unit.paragraph();
    XmlElement own = paragraph == null ? null : paragraph.child("pPr").orElse(null);
    if (unit == null || own == null) {
      return null;
    }
    XmlElement copy = part.element("pPr");
    for (XmlElement property : own.elements()) {
      boolean number = property.is("numPr") && !counted && unit.label() > 0;
      if (property.is("rPr")) {
        XmlElement mark = part.element("rPr");
        property.elements().stream()
            .filter(e -> !OldPart.isOfPlace(e.local()))
            .forEach(e -> mark.add(e.copy()));
        copy.add(mark);
      } else if (!NOT_COPIED.contains(property.local()) && !number) {
        copy.add(property.copy());
      }
    }
    if (!counted && unit.label() > 0) {
      int at = 0;
      while (at < copy.elements().size()
          && OldPart.BEFORE_NUMBER.contains(copy.elements().get(at).local())) {
        at++;
      }
      copy.insert(at, part.element("numPr").add(part.element("numId", "val", "0")));
    }
    return copy;
  }
}
