package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The enumerations of a part: what leads to them, and what of them is told in one go. An item says
 * nothing without its lead, and a lead nothing without its items.
 */
final class Lists {
  private static final int LONGEST_EN = 600; // characters of a lead and its items
  private static final int LONGEST_JA = 260;
  private static final int FURTHEST = 60; // units between a lead and the last of its items

  /** The mark of a list; a number before a text may be that of a paragraph. */
  private static final Pattern MARK = Pattern.compile("^(?:[-*•●○・▪‣–—(（①-⑳]|[a-zア-ン][.)）])");

  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}[.)] ");
  private static final Set<String> NUMBERED = Set.of("paragraph", "article", "supplement");

  /** A lead whose items are cases, persons or things of which it says something. */
  private static final Pattern CASES =
      Pattern.compile(
          "(?i)(?:\\b(?:unless|if|where|when|in the event(?: that)?|provided that|except(?: for| that| where| if)?)(?: any of the following[^:]{0,30})?\\s*:|following (?:cases|circumstances|events|conditions|situations|reasons)[^:]{0,60}:)$"
              + "|該当(?:する|した|し)|(?:場合|とき|者|もの|事由)(?:は|に|を|の|で|として|とする|とします|をいう)?[^。]{0,40}[。：:]?$");

  private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll},;]");
  private static final Pattern HANGS = // without what follows
      Pattern.compile(
          "(?i)\\b(?:the|an?|of|to|in|on|by|for|with|from|and|or|only|which|that|shall|may|must|will|is|are|be|not|any|its|their|your|our)$");

  private static final Pattern LISTING =
      Pattern.compile(
          "(?:事情|要件|事項|基準|範囲|区分|条件|額|とおり|通り)(?:で|を|に)?と?(?:する|します|ある|定める|定めます|をいう)。?$"
              + "|(?i)\\bfollowing (?:\\w+ )?(?:information|documents?|details|data|items|materials)\\b[^:]{0,60}:$");

  private final Part part;
  private final BitSet told = new BitSet();

  Lists(Part part) {
    this.part = part;
  }

  /**
   * With what else a unit is told.
   *
   * @param lead what goes before it; empty if it stands alone
   * @param members the items that it introduces
   * @param isItem whether the lead is that of a list
   * @param isCase whether it only is a case of what its lead says
   * @param isSaid whether its lead has been told with it
   * @param isListed whether its lead only says what something is, and binds nobody to its items
   */
  record Told(
      Optional<Unit> lead,
      List<Unit> members,
      boolean isItem,
      boolean isCase,
      boolean isSaid,
      boolean isListed) {}

  /** With what else the unit at {@code index} is told; those before it have been asked for. */
  Told told(int index) {
    Optional<Unit> lead = isItem(index) ? lead(index) : Optional.empty();
    if (lead.isPresent()) {
      boolean isCase = CASES.matcher(lead.get().text().strip()).find();
      boolean isListed = LISTING.matcher(lead.get().text().strip()).find();
      return new Told(lead, List.of(), true, isCase, told.get(index), isListed);
    }
    if (isCut(index)) {
      return new Told(Optional.empty(), List.of(), false, true, false, false);
    }
    String text = Sentences.bare(part.units().get(index).text());
    Optional<Unit> before = before(index).filter(_ -> Dependence.needsMore(text));
    return new Told(before, members(index), false, false, false, false);
  }

  /** Whether a unit is half of a sentence, which the next one goes on with. */
  private boolean isCut(int index) {
    Unit unit = part.units().get(index);
    if (unit.form() != Unit.Form.SENTENCE) {
      return false;
    }
    if (index > 0 && Sentences.isCut(part.units().get(index - 1).text())) {
      return true; // its first half stands before it
    }
    if (Sentences.isCut(unit.text())) {
      return true;
    }
    if (Sentences.isWhole(unit.text())) {
      return false;
    }
    boolean goesOn =
        index + 1 < part.units().size()
            && part.units().get(index + 1).form() == Unit.Form.SENTENCE
            && GOES_ON.matcher(part.units().get(index + 1).text()).find();
    return goesOn || HANGS.matcher(unit.text()).find();
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

  /** Whether a unit is one of an enumeration, by its section or by the mark before it. */
  private boolean isItem(int index) {
    Unit unit = part.units().get(index);
    String kind = part.sections().get(unit.section()).kind();
    return unit.form() == Unit.Form.SENTENCE
        && (kind.endsWith("item")
            || ((MARK.matcher(unit.text()).find()
                    || (NUMBER.matcher(unit.text()).find() && !NUMBERED.contains(kind)))
                && !Sentences.bare(unit.text()).equals(unit.text())));
  }

  /** What introduces the enumeration that an item stands in. */
  private Optional<Unit> lead(int index) {
    for (int i = index - 1; i >= Math.max(0, index - FURTHEST); i--) {
      Unit unit = part.units().get(i);
      boolean between = isItem(i) || unit.opens().endsWith("item");
      if (!between || isNested(i, index)) {
        return Sentences.introduces(unit.text()) ? Optional.of(unit) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether an item introduces items of its own, of which the one at {@code index} is one. */
  private boolean isNested(int item, int index) {
    Unit unit = part.units().get(item);
    int level = part.sections().get(unit.section()).level();
    return Sentences.introduces(unit.text())
        && part.sections().get(part.units().get(index).section()).level() > level;
  }

  /** The items that a unit introduces, as many as can be told in one go: all, or none. */
  private List<Unit> members(int index) {
    Unit lead = part.units().get(index);
    List<Unit> members = new ArrayList<>();
    if (!Sentences.introduces(lead.text())) {
      return members;
    }
    int room = (lead.isJapanese() ? LONGEST_JA : LONGEST_EN) - lead.text().length();
    for (int i = index + 1; i < part.units().size(); i++) {
      Unit next = part.units().get(i);
      if (next.isHeading() && next.opens().endsWith("item")) {
        continue;
      }
      if (!isItem(i) || Sentences.isCode(next.text())) {
        break;
      }
      room -= next.text().length();
      if (room < 0 || Sentences.introduces(next.text())) {
        return List.of();
      }
      members.add(next);
    }
    int from = index;
    for (int i = from + 1, left = members.size(); left > 0; i++) {
      if (!part.units().get(i).isHeading()) {
        told.set(i);
        left--;
      }
    }
    return members;
  }
}
