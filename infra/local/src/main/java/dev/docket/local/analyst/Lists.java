package dev.docket.local.analyst;

import dev.docket.local.analyst.Names.Named;
import dev.docket.local.analyst.wording.Dependence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The enumerations of a part: what leads to them, and what of them is told in one go. An item says
 * nothing without its lead, and a lead nothing without its items.
 */
final class Lists {
  private static final int LONGEST_OF_TABLE = 160; // characters of what introduces a table
  private static final int LONGEST_HEADING = 60; // characters of one that names a list
  private static final int FURTHEST = 60; // units between a lead and the last of its items

  /** A lead whose items are cases, persons or things of which it says something. */
  private static final Pattern CASES =
      Pattern.compile(
          "(?i)(?:\\b(?:unless|if|where|when|in the event(?: that)?|provided that|except(?: for| that| where| if)?)(?: any of the following[^:]{0,30})?\\s*:|following (?:cases|circumstances|events|conditions|situations|reasons|kinds?|criteria|requirements)[^:]{0,60}:)$"
              + "|(?:いずれ|すべて|全て)(?:も|を|にも)(?:満たす|みたす)|該当(?:する|した|し)|(?:場合|とき|者|もの|事由)(?:は|に|を|の|で|として|とする|とします|をいう)?[^。]{0,40}[。：:]?$");

  /** A lead that says what a word means: one of its items alone is not what it means. */
  private static final Pattern DEFINES =
      Pattern.compile(
          "(?i)\\b(?:means?|includes?|is defined as|refers? to)[^.;:]{0,160}:$|(?:とは|「[^」]{1,30}」は)、?[^。]{0,40}(?:をいう|をいいます|とする|とします|を指す|を指します)[。：:]?$");

  /** One of several things that are said of the same thing: which is older than a year. */
  private static final Pattern RELATIVE =
      Pattern.compile("^(?:(?:in|of|to|for|by|with|from|under) )?(?:which|who|whom|whose|that)\\b");

  /** A line that says in which case the lines below it hold: 先払いのとき. */
  private static final Pattern CASE_LINE =
      Pattern.compile(
          "^[^。]{1,40}(?:とき|時|場合)(?:は|には)?[：:、]?$|^(?i:if|when|where|for|in case|in the event)\\b[^.;]{1,80}:$");

  private static final Pattern MEANS = Pattern.compile("^[「『“\"][^」』”\"]{1,30}[」』”\"](?:とは|は、)");

  private static final Pattern TOPIC =
      Pattern.compile("(?<!また|又|若しく|もしく|あるい|[にでと])は|[^。、]が(?=[、\\p{IsHan}])");

  /** The same, but for one that only says when: 在職中は. */
  private static final Pattern SAID_TOPIC =
      Pattern.compile("(?<!また|又|若しく|もしく|あるい|[にでと]|[中時後際]|場合|とき)は");

  private static final Pattern ORDER =
      Pattern.compile("(?:る|た|ない)こと。?$"); // what is to be done or so
  private static final Pattern MATTER =
      Pattern.compile("こと(?:[、，](?:または|又は|及び|および)?)?$"); // of a list, no sentence
  private static final Pattern HOLDS = // so that an item is a thing, not a sentence
      Pattern.compile("(?i)\\b(?:contains?|includes?)\\s*:$");
  private static final Pattern ACT = Pattern.compile("(?:こと|もの|とき|場合|行為|者)。?$");

  /** How an item ends that says all only with the next: an alternative, or one of several cases. */
  private static final Pattern OPEN =
      Pattern.compile("(?i)(?:[,;、，；]|\\b(?:and|or)|又は|または|及び|および|かつ)$");

  /** An item that goes on from a lead, and may say the contrary without it. */
  private static final Pattern BEGINS_SMALL = Pattern.compile("^\\p{Ll}");

  private static final Pattern GOES_ON =
      Pattern.compile("^(?:[\\p{Ll},;]|(?:\\([0-9]{1,3}\\)|[0-9]{1,3}[.)])[’']? \\p{Ll})");
  private static final Pattern HANGS = // without what follows
      Pattern.compile(
          "(?i)\\b(?:the|an?|of|to|in|on|by|for|with|from|and|or|only|which|that|shall|may|must|will|is|are|be|means?|includes?|not|any|its|their|your|our)$");

  private static final Pattern LISTING =
      Pattern.compile(
          "(?:事情|要件|事項|基準|範囲|区分|条件|額|とおり|通り)(?:で|を|に)?と?(?:する|します|ある|定める|定めます|をいう)。?$"
              + "|(?:表明|保証)[^。]{0,12}(?:する|します)[^。]{0,60}。?$|(?i)\\b(?:represents?|warrants?)\\b[^.:]{0,80}:$"
              + "|(?i)\\bfollowing (?:\\w+ )?(?:information|documents?|details|data|items|materials)\\b[^:]{0,60}:$");

  private final Part part;
  private final Names names;
  private final Items items;
  private final Members members;
  private final Turns turns;
  private final BitSet told = new BitSet();

  Lists(Part part) {
    this.part = part;
    this.names = new Names(part);
    this.items = new Items(part);
    this.members = new Members(part, items);
    this.turns = new Turns(part, items, members);
  }

  /** With what else the unit at {@code index} is told; those before it have been asked for. */
  Told told(int index) {
    List<Unit> leads = isMeaning(index) ? List.of() : leads(index);
    boolean isItem = !leads.isEmpty();
    if (!isItem && isCut(index)) {
      return Told.CUT;
    }
    if (!isItem && isOrphan(index)) {
      return heading(index).map(Told::below).orElse(Told.CUT);
    }
    Turns.Found turned = turns.of(index);
    if (!turned.isWhole()) {
      return Told.CUT; // it would say what its exception takes back
    }
    Members.Found found = members.of(index, turned.end(), part.units().get(index).text().length());
    found.told().forEach(member -> told.set(part.units().indexOf(member)));
    Optional<Named> named = names.of(index);
    if (!isItem) {
      List<Unit> before = before(index, named.isEmpty()).stream().toList();
      return new Told(before, found, turned.units(), false, false, false, false, named);
    }
    String lead = leads.getLast().text().strip();
    boolean isCase =
        RELATIVE.matcher(Sentences.bare(part.units().get(index).text())).find()
            || DEFINES.matcher(lead).find()
            || (!CASE_LINE.matcher(lead).find()
                && CASES.matcher(lead).find()
                && !items.isValue(index));
    boolean isSentence = Sentences.hasVerb(part.units().get(index).text());
    boolean isListed = LISTING.matcher(lead).find() || (HOLDS.matcher(lead).find() && isSentence);
    return new Told(leads, found, turned.units(), true, isCase, told.get(index), isListed, named);
  }

  /** What a unit that is no item points back to, or the lead of its table. */
  private Optional<Unit> before(int index, boolean mayBeOfTable) {
    String text = Sentences.bare(part.units().get(index).text());
    return new Antecedents(part)
        .of(index, text)
        .filter(_ -> Dependence.needsMore(text))
        .filter(before -> !Sentences.introduces(before.text()))
        .filter(before -> !before.isJapanese() || Sentences.isWhole(before.text())) // no item
        .or(() -> mayBeOfTable ? tableLead(index) : Optional.empty());
  }

  /** Whether something behind a unit turns what it says. */
  boolean isTurned(int index) {
    Turns.Found found = turns.of(index);
    return !found.isWhole() || !found.units().isEmpty();
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

  /** Whether an item says what a word means, for which it needs no lead. */
  private boolean isMeaning(int index) {
    return MEANS.matcher(Sentences.bare(part.units().get(index).text())).find()
        && Sentences.isWhole(part.units().get(index).text());
  }

  /** What an item is told with: the leads of the lists that it stands in, the outermost first. */
  private List<Unit> leads(int index) {
    List<Unit> leads = new ArrayList<>();
    Optional<Integer> lead =
        caseLine(index)
            .or(() -> items.isItem(index) || isTopicless(index) ? lead(index) : Optional.empty());
    while (lead.isPresent()) {
      leads.addFirst(part.units().get(lead.get()));
      lead = lead.filter(this::isPartOfMore).flatMap(this::lead);
    }
    return leads;
  }

  /** Whether a lead says nothing without one of its own: an item, or no clause. */
  private boolean isPartOfMore(int lead) {
    Unit unit = part.units().get(lead);
    return items.isItem(lead)
        || (!unit.isJapanese() && !Sentences.hasVerb(unit.text()) && items.isBelowLead(lead));
  }

  /** Whether a numbered sentence names nobody: it speaks of whom the lead above it names. */
  private boolean isTopicless(int index) {
    Unit unit = part.units().get(index);
    return unit.isJapanese()
        && items.isBelowLead(index)
        && unit.form() == Unit.Form.SENTENCE
        && !TOPIC.matcher(unit.text()).find();
  }

  /** Whether a unit is an item whose lead is not there, and that says nothing without it. */
  private boolean isOrphan(int index) {
    Unit unit = part.units().get(index);
    String text = Sentences.bare(unit.text());
    if (unit.form() != Unit.Form.SENTENCE) {
      return false;
    }
    boolean isTopicless = !TOPIC.matcher(text).find();
    return unit.isJapanese()
        ? (isTopicless && ORDER.matcher(text).find())
            || (MATTER.matcher(text).find() && !SAID_TOPIC.matcher(text).find())
            || (items.isItem(index)
                && (!text.endsWith("。") || ACT.matcher(text).find() || isTopicless))
        : ((items.isItem(index) || items.isBelowLead(index)) && !Sentences.hasVerb(text))
            || (items.isItem(index) && BEGINS_SMALL.matcher(text).find());
  }

  /** The heading right above a list, which says what an item without a verb is of. */
  private Optional<Unit> heading(int index) {
    Unit item = part.units().get(index);
    Unit head = part.units().get(part.sections().get(item.section()).first());
    int first = firstAlike(index);
    return Optional.of(head)
        .filter(_ -> isAlike(index, index) && !OPEN.matcher(item.text().strip()).find())
        .filter(Unit::isHeading)
        .filter(unit -> part.units().indexOf(unit) == first - 1)
        .filter(unit -> Sentences.bare(unit.text()).length() <= LONGEST_HEADING)
        .filter(unit -> !Sentences.isWhole(unit.text()) && !Sentences.hasVerb(unit.text()));
  }

  /** What introduces the table that a row stands in. */
  private Optional<Unit> tableLead(int index) {
    int first = index;
    while (first > 0 && part.units().get(first).form() == Unit.Form.ROW) {
      first--;
    }
    Unit before = part.units().get(first);
    return Optional.of(before)
        .filter(_ -> part.units().get(index).form() == Unit.Form.ROW)
        .filter(unit -> unit.form() == Unit.Form.SENTENCE && Items.introduces(unit.text()))
        .filter(unit -> unit.section() == part.units().get(index).section())
        .filter(unit -> unit.text().length() <= LONGEST_OF_TABLE)
        .filter(unit -> !Dependence.isPointing(Sentences.bare(unit.text())));
  }

  /** The line right before a unit that says in which case it holds. */
  private Optional<Integer> caseLine(int index) {
    return Optional.of(index - 1)
        .filter(i -> i >= 0 && part.units().get(i).section() == part.units().get(index).section())
        .filter(i -> CASE_LINE.matcher(Sentences.bare(part.units().get(i).text())).find())
        .filter(i -> !isAlike(i, index)); // an item of the same list
  }

  /** The first of the items in a row that are marked as the one at {@code index} is. */
  private int firstAlike(int index) {
    int first = index;
    while (first > 0 && isAlike(first - 1, index)) {
      first--;
    }
    return first;
  }

  /** Whether two units have the same mark before them, as the items of one list do. */
  private boolean isAlike(int one, int other) {
    String first = part.units().get(one).text().strip();
    return items.isItem(one)
        && items.isItem(other)
        && first.charAt(0) == part.units().get(other).text().strip().charAt(0)
        && !Character.isLetter(first.charAt(0));
  }

  /** What introduces the enumeration that an item stands in. */
  private Optional<Integer> lead(int index) {
    for (int i = index - 1; i >= Math.max(0, index - FURTHEST); i--) {
      Unit unit = part.units().get(i);
      if (unit.isHeading() && !unit.opens().endsWith("item")) {
        return items.introduces(i) ? Optional.of(i) : Optional.empty();
      }
      boolean between = items.isItem(i) || unit.opens().endsWith("item");
      boolean isSibling = unit.section() == part.units().get(index).section() || isBeside(i, index);
      if (between && items.introduces(i) && isFlat(i)) {
        return Optional.empty(); // nobody knows of which list it is
      }
      if ((!between && !isSibling) || (items.introduces(i) && (!between || isNested(i, index)))) {
        boolean leads = items.introduces(i) && !(isBeside(i, index) && hasItemsOfItsOwn(i));
        return leads ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the items that an item introduces stand no deeper than it does. */
  private boolean isFlat(int item) {
    return item + 1 < part.units().size()
        && items.isItem(item + 1)
        && part.sections().get(part.units().get(item).section()).kind().endsWith("item")
        && part.sections().get(part.units().get(item + 1).section()).level()
            == part.sections().get(part.units().get(item).section()).level();
  }

  /** Whether items stand in the section of a lead, so that paragraphs beside it are none. */
  private boolean hasItemsOfItsOwn(int lead) {
    return lead + 1 < part.units().size()
        && part.units().get(lead + 1).section() == part.units().get(lead).section()
        && items.isItem(lead + 1);
  }

  /** Whether a unit stands in a section of a list whose item the one at {@code index} is. */
  private boolean isBeside(int unit, int index) {
    Part.Section own = part.sections().get(part.units().get(index).section());
    int other = part.units().get(unit).section();
    return items.isBelowLead(index)
        && items.isBelowLead(unit)
        && part.sections().get(other).parent() == own.parent();
  }

  /** Whether an item introduces items of its own, of which the one at {@code index} is one. */
  private boolean isNested(int item, int index) {
    int around = part.units().get(item).section();
    int at = part.sections().get(part.units().get(index).section()).parent();
    while (at > around) {
      at = part.sections().get(at).parent();
    }
    return items.introduces(item) && at == around;
  }
}
