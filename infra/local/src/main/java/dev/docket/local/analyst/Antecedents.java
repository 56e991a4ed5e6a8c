package dev.docket.local.analyst;

import java.util.Optional;

/** Finds the sentence that another points to: the one before it, or a paragraph or article. */
final class Antecedents {
  private static final String PARAGRAPH_BEFORE = "前項";
  private static final String ARTICLE_BEFORE = "前条";

  private final Part part;

  Antecedents(Part part) {
    this.part = part;
  }

  /** What the unit at {@code index}, which says {@code text}, points to, where that can be told. */
  Optional<Unit> of(int index, String text) {
    if (text.contains(PARAGRAPH_BEFORE)) {
      return paragraphBefore(index);
    }
    return text.contains(ARTICLE_BEFORE) ? articleBefore(index) : before(index);
  }

  /** The article before that of a unit, where it is one sentence. */
  private Optional<Unit> articleBefore(int index) {
    int own = part.units().get(index).section();
    while (own > 0 && !part.sections().get(own).kind().equals("article")) {
      own = part.sections().get(own).parent();
    }
    int last = part.sections().get(Math.max(own, 0)).first() - 1;
    if (own <= 0 || last < 0) {
      return Optional.empty();
    }
    Unit before = part.units().get(last);
    Part.Section around = part.sections().get(before.section());
    boolean isOne = last == around.first() || part.units().get(last - 1).isHeading();
    return Optional.of(before)
        .filter(_ -> isOne && around.kind().equals("article"))
        .filter(unit -> unit.form() == Unit.Form.SENTENCE && Sentences.isWhole(unit.text()));
  }

  /** The paragraph before that of a unit, where it is one sentence. */
  private Optional<Unit> paragraphBefore(int index) {
    int own = part.units().get(index).section();
    int first = index;
    while (first > 0 && part.units().get(first - 1).section() == own) {
      first--;
    }
    if (!part.sections().get(own).kind().equals("paragraph")) {
      return before(index);
    }
    int last = first - 1;
    if (last < 0 || part.units().get(last).form() != Unit.Form.SENTENCE) {
      return Optional.empty();
    }
    int earlier = part.units().get(last).section();
    int around = part.sections().get(own).parent();
    boolean isBeside = earlier == around || part.sections().get(earlier).parent() == around;
    boolean isOne =
        last == 0
            || part.units().get(last - 1).section() != earlier
            || part.units().get(last - 1).isHeading();
    return Optional.of(part.units().get(last)).filter(_ -> isBeside && isOne);
  }

  /** The sentence before a unit in its section. */
  private Optional<Unit> before(int unit) {
    return Optional.of(unit)
        .filter(i -> i > 0)
        .map(i -> part.units().get(i - 1))
        .filter(u -> u.form() == Unit.Form.SENTENCE && Sentences.isProse(u.text()))
        .filter(u -> !u.text().strip().endsWith("?"))
        .filter(u -> u.section() == part.units().get(unit).section());
  }
}
