package dev.docket.local.analyst;

import dev.docket.local.analyst.Names.Named;
import dev.docket.local.analyst.wording.Dependence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enumerations of a part: what leads to them, and what of them is told in one go. An item says
 * nothing without its lead, and a lead nothing without its items.
 */
final class Lists {
  private static final int LONGEST_EN = 600; // characters of a lead and all its items
  private static final int LONGEST_JA = 260;
  private static final int SOME_EN = 380; // of a lead and the first of its items
  private static final int SOME_JA = 160;
  private static final int LONGEST_OF_TABLE = 160; // characters of what introduces a table
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

  /** A line that says in which case the lines below it hold: 先払いのとき. */
  private static final Pattern CASE_LINE =
      Pattern.compile(
          "^[^。]{1,40}(?:とき|時|場合)(?:は|には)?[：:、]?$|^(?i:if|when|where|for|in case|in the event)\\b[^.;]{1,80}:$");

  /** What speaks of items that are to follow it, wherever in it that stands. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "(?i)\\b(?:the|of these) following\\b(?! (?:day|week|month|year|business)\\b)");

  private static final Pattern TURN =
      Pattern.compile(
          "^(?:ただし|但し|(?i:However|Provided|Except)\\b(?! (?:for )?as\\b)|(?:The foregoing|This (?:\\p{Ll}+ )?(?:does|shall|will) not apply|Notwithstanding the (?:foregoing|above))\\b)");

  /** A line that gives a value and is no sentence. */
  private static final Pattern VALUE =
      Pattern.compile("^(?:[※*][^。]{2,60}|[^。：:]{1,30}[：:][^。：:]*\\p{Nd}[^。]{0,40})$");

  private static final Pattern MEANS = Pattern.compile("^[「『“\"][^」』”\"]{1,30}[」』”\"](?:とは|は、)");

  /** The items of a law that stand in one line: 一…二…三…. */
  private static final Pattern RUN =
      Pattern.compile("^[一１1](?![月日年条項号般部定方切時人])[\\p{IsHan}\\p{IsKatakana}]");

  private static final Pattern SECOND =
      Pattern.compile("(?<=[者物書号合きのと）。])[二２2](?=[\\p{IsHan}\\p{IsKatakana}])");

  private static final Pattern TOPIC =
      Pattern.compile("(?<!また|又|若しく|もしく|あるい|[にでと])は|[^。、]が(?=[、\\p{IsHan}])");

  /** The same, but for one that only says when: 在職中は. */
  private static final Pattern SAID_TOPIC =
      Pattern.compile("(?<!また|又|若しく|もしく|あるい|[にでと]|[中時後際]|場合|とき)は");

  /** A line that only names an act or matter, as those of a list do, be it marked or not. */
  private static final Pattern ACT_LINE =
      Pattern.compile("(?:こと|行為|もの)[、，。]?(?:または|又は|及び|および|並びに)?$");

  private static final Pattern ORDER =
      Pattern.compile("(?:る|た|ない)こと。?$"); // what is to be done or so
  private static final Pattern MATTER =
      Pattern.compile("こと(?:[、，](?:または|又は|及び|および)?)?$"); // of a list, no sentence
  private static final Pattern HOLDS = // so that an item is a thing, not a sentence
      Pattern.compile("(?i)\\b(?:contains?|includes?)\\s*:$");
  private static final Pattern ACT = Pattern.compile("(?:こと|もの|とき|場合|行為|者)。?$");

  /** An item that goes on from a lead, and may say the contrary without it. */
  private static final Pattern BEGINS_SMALL = Pattern.compile("^\\p{Ll}");

  private static final Pattern GOES_ON =
      Pattern.compile("^(?:[\\p{Ll},;]|\\([0-9]{1,3}\\)[’']? \\p{Ll})");
  private static final Pattern HANGS = // without what follows
      Pattern.compile(
          "(?i)\\b(?:the|an?|of|to|in|on|by|for|with|from|and|or|only|which|that|shall|may|must|will|is|are|be|not|any|its|their|your|our)$");

  private static final Pattern LISTING =
      Pattern.compile(
          "(?:事情|要件|事項|基準|範囲|区分|条件|額|とおり|通り)(?:で|を|に)?と?(?:する|します|ある|定める|定めます|をいう)。?$"
              + "|(?:表明|保証)[^。]{0,12}(?:する|します)[^。]{0,60}。?$|(?i)\\b(?:represents?|warrants?)\\b[^.:]{0,80}:$"
              + "|(?i)\\bfollowing (?:\\w+ )?(?:information|documents?|details|data|items|materials)\\b[^:]{0,60}:$");

  private final Part part;
  private final Names names;
  private final BitSet told = new BitSet();

  Lists(Part part) {
    this.part = part;
    this.names = new Names(part);
  }

  /** With what else the unit at {@code index} is told; those before it have been asked for. */
  Told told(int index) {
    List<Unit> leads = isMeaning(index) ? List.of() : leads(index);
    if (!leads.isEmpty()) {
      String lead = leads.getLast().text().strip();
      boolean isCase =
          !CASE_LINE.matcher(lead).find() && CASES.matcher(lead).find() && !isValue(index);
      boolean isSentence = Sentences.hasVerb(part.units().get(index).text());
      boolean isListed = LISTING.matcher(lead).find() || (HOLDS.matcher(lead).find() && isSentence);
      Members members = members(index);
      return new Told(
          leads,
          members.told,
          members.isPartly,
          turn(index),
          true,
          isCase,
          told.get(index),
          isListed,
          names.of(index));
    }
    if (isCut(index) || isOrphan(index)) {
      return Told.CUT;
    }
    String text = Sentences.bare(part.units().get(index).text());
    Optional<Named> named = names.of(index);
    Optional<Unit> before =
        new Antecedents(part)
            .of(index, text)
            .filter(_ -> Dependence.needsMore(text))
            .or(() -> named.isEmpty() ? tableLead(index) : Optional.empty());
    Members members = members(index);
    return new Told(
        before.stream().toList(),
        members.told,
        members.isPartly,
        turn(index),
        false,
        false,
        false,
        false,
        named);
  }

  /** The sentence behind a unit that says when it does not hold. */
  Optional<Unit> turn(int index) {
    return Optional.of(index + 1)
        .filter(i -> i < part.units().size())
        .map(i -> part.units().get(i))
        .filter(next -> next.section() == part.units().get(index).section())
        .filter(next -> next.form() == Unit.Form.SENTENCE && TURN.matcher(next.text()).find())
        .filter(next -> Sentences.isWhole(next.text()) && !Sentences.introduces(next.text()));
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

  /** Whether a unit is one of an enumeration, by its section or by the mark before it. */
  private boolean isItem(int index) {
    Unit unit = part.units().get(index);
    String kind = part.sections().get(unit.section()).kind();
    return unit.form() == Unit.Form.SENTENCE
        && (kind.endsWith("item")
            || isRun(index)
            || isValue(index)
            || isActLine(index)
            || (NUMBERED.contains(kind) && GOES_ON.matcher(unit.text()).find())
            || ((MARK.matcher(unit.text()).find()
                    || (NUMBER.matcher(unit.text()).find() && !NUMBERED.contains(kind)))
                && !Sentences.bare(unit.text()).equals(unit.text())));
  }

  /** Whether a unit is a line with a value behind a lead, as others between them: 撮影：9,000円. */
  private boolean isValue(int index) {
    int at = index;
    while (at > 0 && index - at < FURTHEST && VALUE.matcher(part.units().get(at).text()).find()) {
      at--;
    }
    Unit lead = part.units().get(at);
    return at < index
        && lead.form() == Unit.Form.SENTENCE
        && lead.section() == part.units().get(index).section()
        && Sentences.introduces(lead.text());
  }

  /** Whether a unit is one of the lines behind a lead that each only name an act: …すること. */
  private boolean isActLine(int index) {
    int at = index;
    while (at > 0 && index - at < FURTHEST && isAct(part.units().get(at))) {
      at--;
    }
    Unit lead = part.units().get(at);
    return at < index
        && lead.form() == Unit.Form.SENTENCE
        && lead.section() == part.units().get(index).section()
        && Sentences.introduces(lead.text());
  }

  private static boolean isAct(Unit unit) {
    String text = unit.text().strip();
    return unit.form() == Unit.Form.SENTENCE
        && ACT_LINE.matcher(text).find()
        && !SAID_TOPIC.matcher(text).find()
        && !Sentences.introduces(text);
  }

  /** Whether an item says what a word means, for which it needs no lead. */
  private boolean isMeaning(int index) {
    return MEANS.matcher(Sentences.bare(part.units().get(index).text())).find()
        && Sentences.isWhole(part.units().get(index).text());
  }

  /** Whether a unit holds all items of the lead before it, run together. */
  private boolean isRun(int index) {
    return index > 0
        && RUN.matcher(part.units().get(index).text()).find()
        && Sentences.introduces(part.units().get(index - 1).text());
  }

  /** What an item is told with: the leads of the lists that it stands in, the outermost first. */
  private List<Unit> leads(int index) {
    List<Unit> leads = new ArrayList<>();
    Optional<Integer> lead =
        caseLine(index)
            .or(() -> isItem(index) || isTopicless(index) ? lead(index) : Optional.empty());
    while (lead.isPresent()) {
      leads.addFirst(part.units().get(lead.get()));
      lead = lead.filter(this::isPartOfMore).flatMap(this::lead);
    }
    return leads;
  }

  /** Whether a lead says nothing without one of its own: an item, or no clause. */
  private boolean isPartOfMore(int lead) {
    Unit unit = part.units().get(lead);
    return isItem(lead)
        || (!unit.isJapanese() && !Sentences.hasVerb(unit.text()) && isBelowLead(lead));
  }

  /**
   * Whether a unit stands in a section of a kind that a lead of the one around it may introduce.
   */
  private boolean isBelowLead(int index) {
    String kind = part.sections().get(part.units().get(index).section()).kind();
    return kind.equals("paragraph") || kind.endsWith("item");
  }

  /** Whether a numbered sentence names nobody: it speaks of whom the lead above it names. */
  private boolean isTopicless(int index) {
    Unit unit = part.units().get(index);
    return unit.isJapanese()
        && isBelowLead(index)
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
            || (isItem(index) && (!text.endsWith("。") || ACT.matcher(text).find() || isTopicless))
        : ((isItem(index) || isBelowLead(index)) && !Sentences.hasVerb(text))
            || (isItem(index) && BEGINS_SMALL.matcher(text).find());
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
        .filter(unit -> unit.form() == Unit.Form.SENTENCE && introduces(unit.text()))
        .filter(unit -> unit.section() == part.units().get(index).section())
        .filter(unit -> unit.text().length() <= LONGEST_OF_TABLE)
        .filter(unit -> !Dependence.isPointing(Sentences.bare(unit.text())));
  }

  private static boolean introduces(String text) {
    return Sentences.introduces(text) || FOLLOWING.matcher(text).find();
  }

  /** The line right before a unit that says in which case it holds. */
  private Optional<Integer> caseLine(int index) {
    return Optional.of(index - 1)
        .filter(i -> i >= 0 && part.units().get(i).section() == part.units().get(index).section())
        .filter(i -> CASE_LINE.matcher(Sentences.bare(part.units().get(i).text())).find());
  }

  /** What introduces the enumeration that an item stands in. */
  private Optional<Integer> lead(int index) {
    for (int i = index - 1; i >= Math.max(0, index - FURTHEST); i--) {
      Unit unit = part.units().get(i);
      boolean between = isItem(i) || unit.opens().endsWith("item");
      boolean isSibling = unit.section() == part.units().get(index).section() || isBeside(i, index);
      if ((!between && !isSibling) || (introduces(i) && (!between || isNested(i, index)))) {
        return introduces(i) ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a unit stands in a section of a list whose item the one at {@code index} is. */
  private boolean isBeside(int unit, int index) {
    Part.Section own = part.sections().get(part.units().get(index).section());
    int other = part.units().get(unit).section();
    return isBelowLead(index)
        && isBelowLead(unit)
        && part.sections().get(other).parent() == own.parent();
  }

  /** Whether items follow that a unit speaks of. */
  private boolean introduces(int index) {
    String text = part.units().get(index).text();
    return Sentences.introduces(text)
        || (FOLLOWING.matcher(text).find()
            && index + 1 < part.units().size()
            && (isItem(index + 1) || part.units().get(index + 1).opens().endsWith("item")));
  }

  /** Whether a text speaks of items, which must be told with it. */
  static boolean needsItems(String text) {
    return FOLLOWING.matcher(text).find();
  }

  /** Whether an item introduces items of its own, of which the one at {@code index} is one. */
  private boolean isNested(int item, int index) {
    Unit unit = part.units().get(item);
    int level = part.sections().get(unit.section()).level();
    return introduces(item)
        && part.sections().get(part.units().get(index).section()).level() > level;
  }

  private record Members(List<Told.Member> told, boolean isPartly) {}

  /**
   * The items that a unit introduces: all, if they can be told in one go, or else the first of them
   * that can.
   */
  private Members members(int index) {
    Unit lead = part.units().get(index);
    if (!introduces(index)) {
      return new Members(List.of(), false);
    }
    List<Integer> items = items(index);
    int before = lead.text().length();
    int all = before + items.stream().mapToInt(i -> part.units().get(i).text().length()).sum();
    boolean fits = all <= (lead.isJapanese() ? LONGEST_JA : LONGEST_EN);
    boolean nests = items.stream().anyMatch(this::introduces);
    int room = (lead.isJapanese() ? SOME_JA : SOME_EN) - before;
    List<Told.Member> members = new ArrayList<>();
    for (int i : items) {
      Unit item = part.units().get(i);
      String text = fits ? item.text() : first(i);
      room -= text.length();
      if ((nests || !fits) && (room < 0 || introduces(i))) {
        break;
      }
      members.add(new Told.Member(item, text));
      if (text.length() == item.text().length()) {
        told.set(i);
      }
    }
    boolean isWhole = fits && members.size() == items.size();
    return new Members(members, !isWhole && !members.isEmpty());
  }

  /** The first of several items that stand in one line, or the one that does. */
  private String first(int index) {
    String text = part.units().get(index).text();
    Matcher second = SECOND.matcher(text);
    return isRun(index) && second.find() ? text.substring(0, second.start()) : text;
  }

  /** The indexes of the items that follow the lead at {@code index}. */
  private List<Integer> items(int index) {
    List<Integer> items = new ArrayList<>();
    for (int i = index + 1; i < part.units().size(); i++) {
      Unit next = part.units().get(i);
      if (next.isHeading() && next.opens().endsWith("item")) {
        continue;
      }
      if (!isItem(i) || Sentences.isCode(next.text())) {
        break;
      }
      items.add(i);
    }
    return items;
  }
}
