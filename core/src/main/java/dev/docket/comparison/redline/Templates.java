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

  /**
   * The paragraph before {@code text} with the number before its own, or else the nearest one
   * numbered like it, or not numbered either; one behind it where it is {@code following}.
   */
  @Nullable Unit like(
      String text, @Nullable Line before, @Nullable Line after, OldPart part, boolean following) {
    int first = before == null ? -1 : old.lines().indexOf(before);
    int second = after == null ? old.lines().size() : old.lines().indexOf(after);
    int number = LabelShape.number(text);
    for (int far = 0; far < FAR && number > 1 && !following; far++) {
      if (isLike(text, first - far, part)
          && LabelShape.number(words(old.lines().get(first - far))) == number - 1) {
        return old.lines().get(first - far).first();
      }
    }
    for (int far = 0; far < FAR && following; far++) {
      if (isLike(text, second + far, part)) {
        return old.lines().get(second + far).first();
      }
    }
    for (int far = 0; far < FAR; far++) {
      for (int at : new int[] {first - far, second + far}) {
        if (isLike(text, at, part)) {
          return old.lines().get(at).first();
        }
      }
    }
    return before != null && before.last().part() == part ? before.last() : null;
  }

  private boolean isLike(String text, int index, OldPart part) {
    if (index < 0 || index >= old.lines().size()) {
      return false;
    }
    Line line = old.lines().get(index);
    Unit unit = line.first();
    String own = words(line);
    return line.row() == null
        && unit.part() == part
        && !isBoxed(unit)
        && LabelShape.of(own).equals(LabelShape.of(text))
        && isHeading(own) == isHeading(text);
  }

  private String words(Line line) {
    return old.text().substring(line.start(), line.end());
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
