package dev.docket.local.analyst;

import dev.docket.local.analyst.Names.Named;
import dev.docket.wording.CountedRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * With what else a unit is told.
 *
 * @param leads what goes before it, the outermost first; empty if it stands alone
 * @param found the items that it introduces
 * @param turns the sentences behind it that say when it does not hold, with their items
 * @param isItem whether the lead is that of a list
 * @param isCase whether it only is a case of what its lead says
 * @param isSaid whether its lead has been told with it
 * @param isListed whether its lead only says what something is, and binds nobody to its items
 * @param named what says what it is of, with its text told so
 */
record Told(
    List<Unit> leads,
    Members.Found found,
    List<Unit> turns,
    boolean isItem,
    boolean isCase,
    boolean isSaid,
    boolean isListed,
    Optional<Named> named) {
  /** It is told with nothing else. */
  static final Told ALONE = alone(false);

  /** It is half of a sentence, and not told. */
  static final Told CUT = alone(true);

  private static Told alone(boolean isCase) {
    return new Told(
        List.of(), Members.Found.NONE, List.of(), false, isCase, false, false, Optional.empty());
  }

  /** An item without a verb, told with the heading of its list. */
  static Told below(Unit heading) {
    return new Told(
        List.of(heading),
        Members.Found.NONE,
        List.of(),
        true,
        false,
        false,
        false,
        Optional.empty());
  }

  /** Speaks of what the part of the text is about that it stands in, which its caption names. */
  private static final Pattern OWN_PLACE =
      Pattern.compile(
          "^[^,;.()]{0,50}\\b(?:under|by) this (?:section|article|clause|paragraph)\\b");

  /** Speaks of an amount or time without saying of what: 補助額の上限は、…. */
  private static final Pattern AMOUNT_OF =
      Pattern.compile(
          "^(?:(?:補助|支給|給付|助成|手当の?|負担|限度|上限|料金の?|支払)(?:金)?額?|金額|額)(?:の?(?:上限|限度)額?)?は、?");

  /** Before a lead, adds it to what was said, which an item of it needs not. */
  private static final Pattern ADDS = Pattern.compile("^(?:また|なお|さらに|更に|加えて|その他)、");

  /** A lead that forbids its items, however they are worded: 下記を行わないことに同意する. */
  private static final Pattern BANS =
      Pattern.compile(
          "(?:以下|下記|次)(?![^。、]{0,40}(?:違反|反し|反する|怠|以外|除))(?:の|に(?:掲げる|定める|示す|該当する)|各号|を)[^。]{0,40}?"
              + "(?:てはなら|てはいけ|(?:行わ|し|致しま|いたしま)ない(?:こと|もの|で)|禁止|禁じ|慎|控え|お断り|遠慮|やめください|できません|ことができない|ことはできない|行えません|行いません)");

  /** How an item ends that says itself what parts it from the next: within 5 days; and. */
  private static final Pattern PARTED = Pattern.compile("[:;.,]$|(?i)[;,] (?:and|or|and/or)$");

  /** The items told with it. */
  List<Unit> members() {
    return found.told();
  }

  /** The same without items: a name within it stands for itself. */
  Told withoutMembers() {
    return new Told(leads, Members.Found.NONE, turns, isItem, isCase, isSaid, isListed, named);
  }

  /** Whether a lead forbids what the items of its list name. */
  boolean isBan() {
    return isItem && leads.stream().anyMatch(lead -> bansItems(lead.text()));
  }

  /** Whether a text forbids what the items that follow it name. */
  static boolean bansItems(String text) {
    return BANS.matcher(text).find();
  }

  /**
   * The statement that a unit makes with all that.
   *
   * @param caption the heading above it
   * @param isAmount whether it need not be a sentence; then the caption says what it is of
   */
  String text(Unit unit, String caption, boolean isAmount) {
    boolean japanese = unit.isJapanese();
    String text = lead(japanese) + own(unit);
    boolean isScrap = isAmount && !Sentences.isWhole(text) && leads.isEmpty();
    boolean isOfCaption = OWN_PLACE.matcher(text).find() || AMOUNT_OF.matcher(text).find();
    if (!caption.isEmpty() && (isScrap || isOfCaption)) {
      text = Sentences.bare(caption) + (japanese ? "：" : ": ") + text;
    }
    for (Unit next : Stream.concat(turns.stream(), members().stream()).toList()) {
      text += between(text, japanese) + Sentences.bare(next.text());
    }
    return text + (found.more() > 0 ? CountedRest.of(found.more(), japanese) : "");
  }

  /** The unit's own text, with what says what it is of. */
  String own(Unit unit) {
    return named.map(Named::text).orElseGet(() -> Sentences.bare(unit.text()));
  }

  /** The leads as they stand before an item: each ends as a lead does. */
  String lead(boolean japanese) {
    StringBuilder text = new StringBuilder();
    for (Unit lead : leads) {
      String said = Sentences.bare(lead.text()).strip();
      String bare = isItem ? ADDS.matcher(said).replaceFirst("") : said;
      boolean ends = Sentences.isWhole(bare) || bare.endsWith("、");
      text.append(bare).append(ends ? "" : japanese ? "：" : ":").append(japanese ? "" : " ");
    }
    return text.toString();
  }

  /** What parts the next item of a list from {@code text}. */
  private static String between(String text, boolean japanese) {
    boolean parted = PARTED.matcher(text).find();
    if (japanese) {
      return text.endsWith("。") || text.endsWith("：") || parted ? "" : "；";
    }
    return parted ? " " : "; ";
  }

  /** All but the unit itself. */
  List<Citation> cited() {
    List<Citation> cited = new ArrayList<>();
    leads.forEach(lead -> cited.add(Citation.of(lead)));
    named
        .map(Named::by)
        .filter(by -> !leads.contains(by))
        .ifPresent(by -> cited.add(Citation.of(by)));
    turns.forEach(turn -> cited.add(Citation.of(turn)));
    members().forEach(member -> cited.add(Citation.of(member)));
    return cited;
  }
}
