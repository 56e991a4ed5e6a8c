package dev.docket.worker.summary.sheet;

import dev.docket.wording.number.Measure;
import dev.docket.wording.number.Quantities;
import dev.docket.wording.number.Quantity;
import java.util.List;

/** Tells whether words can be the time for which a contract lasts. */
final class Periods {
  private Periods() {}

  /** Whether {@code text} is a time at all: one whose end is its own first day is none. */
  static boolean isOne(String text) {
    List<String> days =
        Quantities.in(text).stream()
            .filter(DateReader::isWhole)
            .map(Quantity::measure)
            .map(m -> ((Measure.Date) m).value())
            .toList();
    return days.size() != 2 || !days.getFirst().equals(days.getLast());
  }
}
