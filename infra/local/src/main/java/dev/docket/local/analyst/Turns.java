package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences behind one that say when it does not hold, or what else holds of it. */
final class Turns {
  private static final int MOST = 2; // one after the other
  private static final int LONGEST_REMARK = 160; // characters of a なお that is told

  private static final Pattern TURN =
      Pattern.compile(
          "^(?:ただし|但し|(?i:However|Provided|Except|Unless|Nevertheless)\\b(?! (?:for )?as\\b)|(?:The foregoing|This (?:\\p{Ll}+ )?(?:does|shall|will) not apply|Notwithstanding the (?:foregoing|above)|Nothing in this (?:section|clause|paragraph|article)|(?:The|This) (?:exclusion|limitation|restriction|prohibition|obligation)s? (?:does|do|shall|will) not apply)\\b)");

  /** Adds a remark to what was just said. */
  private static final Pattern REMARK = Pattern.compile("^(?:なお|尚)[、，]");

  private final Part part;
  private final Items items;
  private final Members members;

  Turns(Part part, Items items, Members members) {
    this.part = part;
    this.items = items;
    this.members = members;
  }

  /**
   * What was found.
   *
   * @param units the sentences, and the items that they introduce
   * @param end the index behind them
   * @param isWhole whether they can be told with all that they say
   */
  record Found(List<Unit> units, int end, boolean isWhole) {}

  /** Those of the unit at {@code index}. */
  Found of(int index) {
    List<Unit> units = new ArrayList<>();
    int at = index + 1;
    for (int turns = 0; turns < MOST && at < part.units().size(); turns++) {
      Unit next = part.units().get(at);
      if (next.section() != part.units().get(index).section() || !isTurn(next)) {
        break;
      }
      units.add(next);
      at++;
      if (Sentences.introduces(next.text())) {
        Members.Found own = members.of(at - 1, at, next.text().length());
        if (own.told().isEmpty() || own.more() > 0) {
          return new Found(List.of(), at, false);
        }
        units.addAll(own.told());
        at = part.units().indexOf(own.told().getLast()) + 1;
      }
    }
    return new Found(units, at, true);
  }

  private boolean isTurn(Unit unit) {
    String text = unit.text();
    boolean isRemark = REMARK.matcher(text).find() && text.length() <= LONGEST_REMARK;
    return unit.form() == Unit.Form.SENTENCE
        && (TURN.matcher(text).find() || isRemark)
        && Sentences.isWhole(text);
  }
}
