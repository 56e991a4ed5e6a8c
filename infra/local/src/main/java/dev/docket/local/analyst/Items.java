package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which units of a part are items of enumerations, and which speak of items behind them. */
final class Items {
  private static final int FURTHEST = 60; // units between a lead and the last of its items
  private static final int MOST_BETWEEN = 2; // sentences that a lead says before its items come

  /** The mark of a list; a number before a text may be that of a paragraph. */
  private static final Pattern MARK = Pattern.compile("^(?:[-−*•●○・▪‣–—(（①-⑳]|[a-zア-ン][.)）])");

  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}[.)] ");
  private static final Set<String> NUMBERED = Set.of("paragraph", "article", "supplement");

  /** What speaks of items that are to follow it, wherever in it that stands. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "(?i)\\b(?:the|of these) following\\b(?! (?:day|week|month|year|business)\\b)");

  /** What speaks of items in an article's own list, which may come after more sentences. */
  private static final Pattern OF_ARTICLE = Pattern.compile("(?:次|以下|下記)の?各号|(?:次|以下)に掲げる");

  /** What introduces acts, cases or things, of which each point behind it is one. */
  private static final Pattern OF_LIST =
      Pattern.compile(
          "(?:次|以下|下記)の?各号|(?:次|以下|下記)に(?:掲げる|定める|示す)|(?:次|以下|下記)の(?:行為|事項|場合|もの|者|事由|各|いずれ|とおり|通り|業務|情報)");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?:次|以下|下記)の?各号|(?:次|以下)に掲げる|(?:下記|以下)の?\\p{IsHan}{2,6})[^、。（(]{0,20}[（(]以下"
              + "|(?i)\\bthe following [^.,;(]{0,40}\\((?:together|collectively|each|the )");

  /** A line that gives a value and is no sentence. */
  private static final Pattern VALUE =
      Pattern.compile("^(?:[※*][^。]{2,60}|[^。：:]{1,30}[：:][^。：:]*\\p{Nd}[^。]{0,40})$");

  /** The items of a law that stand in one line: 一…二…三…. */
  private static final Pattern RUN =
      Pattern.compile("^[一１1](?![月日年条項号般部定方切時人])[\\p{IsHan}\\p{IsKatakana}]");

  /** What says who or what a sentence is about, and not only when: 会員は, but not 在職中は. */
  private static final Pattern SAID_TOPIC =
      Pattern.compile("(?<!また|又|若しく|もしく|あるい|[にでと]|[中時後際]|場合|とき)は");

  /** A line that only names an act or matter, as those of a list do, be it marked or not. */
  private static final Pattern ACT_LINE =
      Pattern.compile("(?:こと|行為|もの)[、，。]?(?:または|又は|及び|および|並びに)?$");

  private static final Pattern GOES_ON =
      Pattern.compile("^(?:[\\p{Ll},;]|\\([0-9]{1,3}\\)[’']? \\p{Ll})");

  private final Part part;

  Items(Part part) {
    this.part = part;
  }

  /** Whether a unit is one of an enumeration, by its section or by the mark before it. */
  boolean isItem(int index) {
    Unit unit = part.units().get(index);
    String kind = part.sections().get(unit.section()).kind();
    return unit.form() == Unit.Form.SENTENCE
        && (kind.endsWith("item")
            || isRun(index)
            || isValue(index)
            || isActLine(index)
            || isPointOfArticle(index)
            || (NUMBERED.contains(kind) && GOES_ON.matcher(unit.text()).find())
            || ((MARK.matcher(unit.text()).find()
                    || (NUMBER.matcher(unit.text()).find() && !NUMBERED.contains(kind)))
                && !Sentences.bare(unit.text()).equals(unit.text())));
  }

  /** Whether a unit is a line with a value behind a lead, as others between them: 撮影：9,000円. */
  boolean isValue(int index) {
    return isLineBehindLead(index, unit -> VALUE.matcher(unit.text()).find());
  }

  /** Whether a unit is one of the lines behind a lead that each only name an act: …すること. */
  private boolean isActLine(int index) {
    return isLineBehindLead(index, Items::isAct);
  }

  /**
   * Whether a unit is one of the numbered points below an article's lead that name a thing, an act
   * or a case each, though their numbers are read as those of paragraphs.
   */
  private boolean isPointOfArticle(int index) {
    int at = index;
    while (at > 0 && index - at < FURTHEST && isPoint(at)) {
      at--;
    }
    Unit lead = part.units().get(at);
    return at < index
        && lead.form() == Unit.Form.SENTENCE
        && lead.section() == parent(index)
        && OF_LIST.matcher(lead.text()).find();
  }

  /** Whether a unit is all that a paragraph says, in Japanese and without a verb. */
  private boolean isPoint(int index) {
    Unit unit = part.units().get(index);
    return unit.form() == Unit.Form.SENTENCE
        && unit.isJapanese()
        && part.sections().get(unit.section()).kind().equals("paragraph")
        && !Sentences.hasVerb(unit.text());
  }

  private int parent(int index) {
    return part.sections().get(part.units().get(index).section()).parent();
  }

  /** Whether a unit and all those between it and a lead of its section are such lines. */
  private boolean isLineBehindLead(int index, Predicate<Unit> isLine) {
    int at = index;
    while (at > 0 && index - at < FURTHEST && isLine.test(part.units().get(at))) {
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

  /** Whether a unit holds all items of the lead before it, run together. */
  private boolean isRun(int index) {
    return index > 0
        && RUN.matcher(part.units().get(index).text()).find()
        && Sentences.introduces(part.units().get(index - 1).text());
  }

  /**
   * Whether a unit stands in a section of a kind that a lead of the one around it may introduce.
   */
  boolean isBelowLead(int index) {
    String kind = part.sections().get(part.units().get(index).section()).kind();
    return kind.equals("paragraph") || kind.endsWith("item");
  }

  /** Whether a text introduces what stands behind it, be it a list or a table. */
  static boolean introduces(String text) {
    return Sentences.introduces(text) || FOLLOWING.matcher(text).find();
  }

  /** Whether items follow that a unit speaks of. */
  boolean introduces(int index) {
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

  /** Whether a text gives a name to items that follow it: 次の各号に掲げる事項（以下「確認事項」という。）. */
  static boolean areNamed(String text) {
    return NAMED.matcher(text).find();
  }

  /**
   * The indexes of the items that the unit at {@code index} introduces.
   *
   * @param from where they begin, or a few sentences later where an article lists them
   */
  List<Integer> of(int index, int from) {
    List<Integer> items = new ArrayList<>();
    int section = part.units().get(index).section();
    boolean mayWait = OF_ARTICLE.matcher(part.units().get(index).text()).find();
    int between = 0;
    for (int i = from; i < part.units().size(); i++) {
      Unit next = part.units().get(i);
      if (next.isHeading() && next.opens().endsWith("item")) {
        continue;
      }
      if (isItem(i) && !Sentences.isCode(next.text())) {
        items.add(i);
        continue;
      }
      boolean waits =
          mayWait && items.isEmpty() && next.section() == section && !introduces(next.text());
      if (!waits || ++between > MOST_BETWEEN) {
        break;
      }
    }
    return items;
  }
}
