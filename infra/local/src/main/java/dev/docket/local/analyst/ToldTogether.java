package dev.docket.local.analyst;

import dev.docket.local.analyst.wording.Dependence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What has to be told with a unit that is quoted, so that it says no more and no less than its
 * document: what introduces an item, the items of what introduces them, the sentence before one
 * that points back, and the exceptions that follow.
 */
final class ToldTogether {
  private static final int MOST_ITEMS = 30;
  private static final int LONGEST_ITEM = 600; // characters
  private static final int MOST_OF_ITEM = 3; // sentences behind the first one of an item
  private static final int MOST_BEFORE = 3; // sentences that one points back over
  private static final int MOST_TURNS = 3; // exceptions one after the other

  /** What introduces items. */
  private static final Pattern LEAD =
      Pattern.compile(
          "[:：]\\s*$|(?i)\\bthe following\\b[^.]*[:,]?\\s*$"
              + "|(?:次の|以下の)(?:各号|とおり|通り|項目|事項|事由|行為|場合|いずれか|者|事情|書類|決議)|次に掲げる|以下に掲げる|(?:次|以下|下|下記)の表");

  /**
   * When a rule does not hold, or for what case only: behind the rule, as a sentence of its own.
   */
  private static final Pattern TURN =
      Pattern.compile(
          "^(?:た ?だ ?し|但し|もっとも、|前[0-9０-９一二三四五六七八九十]*項(?:本文)?の(?:規定|定め)?に(?:かかわらず|関わらず)|この場合(?:において|には|は|、))"
              + "|^(?i:however\\b|provided\\b|except\\b|unless\\b|notwithstanding the (?:foregoing|above|preceding)|but\\b|otherwise\\b"
              + "|this (?:does|shall|will) not\\b|exceptions?\\b|in (?:such|that|this) (?:case|event)\\b|the (?:foregoing|above) (?:does|shall|will)\\b)"
              + "|^[^。、]{1,20}(?:に(?:事故|支障)がある|が欠けた|が不在の)(?:とき|場合)"
              + "|^[^。]{0,40}この限りで(?:は)?(?:ない|あ)");

  /** The first item of a list, by its marker. */
  private static final Pattern FIRST =
      Pattern.compile("^(?:1[.)] |[(（][1１一aア][)）]|①|一[\\s　]|[-*•・●] ?)");

  private static final Pattern PARTICLE = Pattern.compile("^[はがをにのとでも]");

  private static final Pattern CAPTION = Pattern.compile("^[■◆▼【]"); // of what follows

  private static final Pattern EXAMPLE =
      Pattern.compile("^(?:(?i:for example|example|e\\.g\\.)|例[:：えば]|たとえば)");

  /** A case or thing, which ends like a sentence. */
  private static final Pattern CASE = Pattern.compile("(?:とき|場合|もの|こと|者|事項|行為)。$");

  private static final Pattern RULED = Pattern.compile("^[^\\p{L}\\p{N}]*$"); // under a heading

  private final ShownUnits shown;

  ToldTogether(ShownUnits shown) {
    this.shown = shown;
  }

  /** {@code unit} with all that belongs to it, in the order of the document. */
  Set<Integer> with(int unit) {
    Set<Integer> told = new TreeSet<>();
    told.add(unit);
    told.addAll(introduced(unit));
    if (shown.isCompared()) {
      return told; // what is the same in both versions is no answer
    }
    int last = told.stream().mapToInt(i -> i).max().orElse(unit);
    told.addAll(turns(last));
    if (shown.isRow(unit)) {
      return told;
    }
    List<Integer> leads = leads(unit);
    told.addAll(leads);
    int first = leads.isEmpty() ? unit : leads.getLast();
    for (int i = first - 1, steps = 0; steps < MOST_BEFORE && pointsAt(i, i + 1); i--, steps++) {
      told.add(i);
    }
    return told;
  }

  /** The exceptions behind {@code unit}. */
  private List<Integer> turns(int unit) {
    List<Integer> turns = new ArrayList<>();
    for (int i = unit + 1; turns.size() < MOST_TURNS && isTurn(i, unit); i++) {
      turns.add(i);
      for (int item : introduced(i)) {
        turns.add(item);
        i = item;
      }
    }
    return turns;
  }

  private boolean isTurn(int index, int of) {
    return shown.isBeside(index, of)
        && !shown.isHeading(index)
        && TURN.matcher(shown.bare(index)).find();
  }

  /** Whether the unit at {@code index} is what the one at {@code of} behind it points back to. */
  private boolean pointsAt(int index, int of) {
    return shown.isBeside(index, of)
        && !shown.isHeading(index)
        && !shown.isRow(index)
        && (isBroken(of) || (Sentences.isWhole(shown.text(index)) && pointsBack(of)));
  }

  private boolean pointsBack(int of) {
    return (TURN.matcher(shown.bare(of)).find()
        || EXAMPLE.matcher(shown.bare(of)).find()
        || Dependence.of(shown.bare(of)) != Dependence.NONE);
  }

  /** Whether a unit goes on with the sentence that the one before it begins. */
  boolean isBroken(int unit) {
    return shown.isBeside(unit - 1, unit)
        && Sentences.isCut(shown.text(unit - 1))
        && PARTICLE.matcher(shown.text(unit)).find();
  }

  /**
   * What introduces {@code unit} as one of its items, and what introduces that, the nearest first.
   */
  List<Integer> leads(int unit) {
    List<Integer> leads = new ArrayList<>();
    for (int lead = lead(unit); lead >= 0 && !leads.contains(lead); lead = lead(lead)) {
      leads.add(lead);
    }
    return leads;
  }

  /** The unit that introduces {@code unit} as one of its items; -1 if none does. */
  private int lead(int unit) {
    for (int i = unit - 1; i >= 0 && unit - i <= MOST_ITEMS; i--) {
      if (shown.isHeading(i)) {
        return -1;
      }
      if (shown.depth(i) <= shown.depth(unit) && isLead(i)) {
        return items(i).contains(unit) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isLead(int unit) {
    String lead = shown.text(unit);
    return LEAD.matcher(lead).find()
        || Sentences.introduces(lead)
        || (isDeeper(unit) && isItem(unit + 1) && !shown.isHeading(unit))
        || (shown.isBehind(unit + 1, unit)
            && FIRST.matcher(shown.text(unit + 1)).find()
            && !Sentences.isWhole(shown.text(unit + 1))
            && !shown.isHeading(unit)
            && Sentences.isWhole(lead)
            && lead.charAt(0) != shown.text(unit + 1).charAt(0));
  }

  /** The items that a unit introduces, as far as they are shown. */
  List<Integer> introduced(int unit) {
    return isLead(unit) ? items(unit) : List.of();
  }

  /** The items below a unit, in its passage or, where they begin it, in the next. */
  List<Integer> items(int unit) {
    List<Integer> items = new ArrayList<>();
    boolean isDeeper = isDeeper(unit);
    for (int i = unit + 1; i < shown.size() && items.size() < MOST_ITEMS; i++) {
      String text = shown.text(i);
      if (RULED.matcher(text).matches() && !items.isEmpty()) {
        items.removeLast(); // a heading, which is ruled
        break;
      }
      if (!shown.isBehind(i, unit)
          || text.length() > LONGEST_ITEM
          || shown.isHeading(i)
          || CAPTION.matcher(text).find()
          || !shown.isOffered(i)
          || (isDeeper
              ? shown.depth(i) <= shown.depth(unit)
              : endsBefore(i, items) || shown.depth(i) < shown.depth(unit))) {
        break;
      }
      items.add(i);
    }
    return items;
  }

  private boolean isDeeper(int unit) {
    return shown.isBehind(unit + 1, unit) && shown.depth(unit + 1) > shown.depth(unit);
  }

  /** Whether {@code index} is no item any more, of items that stand no further in than others. */
  private boolean endsBefore(int index, List<Integer> items) {
    if (shown.isRow(index)) {
      return !items.isEmpty() && !shown.isRow(items.getLast());
    }
    if (items.isEmpty()) {
      return !isItem(index);
    }
    String first = shown.text(items.getFirst()).strip();
    if (isMarked(items.getFirst())) {
      return !isMarked(index) && !isWithinMarked(index, first.charAt(0));
    }
    if (first.endsWith(";") || first.endsWith("；") || first.endsWith(",")) {
      return Sentences.isEnd(shown.text(items.getLast())); // the last one ends the sentence
    }
    return !isItem(index);
  }

  /** Whether a sentence is one more of an item: the next item stands behind it. */
  private boolean isWithinMarked(int index, char marker) {
    for (int i = index; i <= index + MOST_OF_ITEM && shown.isBehind(i, index - 1); i++) {
      if (isMarked(i)) {
        return shown.text(i).charAt(0) == marker;
      }
      if (isLead(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isItem(int unit) {
    String text = shown.text(unit).strip();
    return isMarked(unit)
        || shown.isRow(unit)
        || !Sentences.isWhole(text)
        || text.endsWith(";")
        || text.endsWith("；")
        || CASE.matcher(text).find();
  }

  private boolean isMarked(int unit) {
    return !shown.bare(unit).equals(shown.text(unit));
  }
}
