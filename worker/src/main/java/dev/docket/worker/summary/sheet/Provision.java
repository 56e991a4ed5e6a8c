package dev.docket.worker.summary.sheet;

import dev.docket.wording.Script;
import dev.docket.worker.summary.sheet.DocumentSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence with what it says nothing without: the lead of the list that it is an item of, the
 * items that it opens, the sentence that it goes on from, and the proviso behind it.
 */
final class Provision {
  private static final int LONGEST = 900; // chars: more would fill the page of a sheet
  private static final int LONGEST_SENTENCE =
      1400; // chars: one that is cut says less than its rule
  private static final int ITEMS_AFTER = 700; // chars, after which no more items are added
  private static final int BEFORE = 2; // sentences that one may go on from
  private static final int LEADS = 40; // clauses in which the lead of an item is looked for
  private static final int SPREAD_CELLS = 3; // cells at least of a line whose words stand apart
  private static final int SPREAD_WORDS = 2; // words at most of each
  private static final int SPREAD_WITHIN =
      2; // of them that begin as within a sentence: a table's not
  private static final int SHORTEST_LEAD = 20; // chars: what is shorter is a caption
  private static final int LEVELS = 4; // of lists in one another whose leads are told

  static final Pattern OPENS_LIST =
      Pattern.compile(
          "[:：]\\s*$|(?i:\\b(?:the following|as follows)\\b[^.]{0,60}[.:]?$)|(?:次|以下|下記|左記)の(?:各号|各項|いずれか|とおり|通り|目的|情報|事項|方法|義務|区分|場合|事由|もの|要件|基準|行為|種類|[0-9０-９一二三四五六七八九十]+(?:種|つ|区分))");

  /** What a sentence says of what stands behind it: 以下の保証期間において. */
  private static final Pattern POINTS_ON =
      Pattern.compile("(?:次|以下|下記|左記)の(?!定め|規定|よう)|(?:次|以下|下記)に(?:掲げる|定める|示す|記載)");

  private static final Pattern AS_LISTED = Pattern.compile("(?:次|以下|下記)の(?:とおり|通り|表)");
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[-–•*・●○■‐]|[(（]?[0-9０-９a-zA-Zア-ンivx一二三四五六七八九十]{1,4}[)）]|[①-⑳]|[0-9０-９]{1,2}[.．、]\\s|[a-zA-Z][.．]\\s)");
  private static final Pattern OF_THEM =
      Pattern.compile("\\b(?:terminate|end|cancel) (?:them|it)\\b");
  private static final Pattern FOOT =
      Pattern.compile("^(?:最終更新|最終改定|改定日|更新日|(?i:last updated|page \\d))");

  /** The last words of a sentence if they say in which cases it is not so. */
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "\\b(?i:except|unless|provided,? (?:that|however)|save (?:for|that))\\b[^;]{0,400}$");

  /** An item of a list that its sentence sets in one line: (a) …; or * …. */
  private static final Pattern IN_LINE = Pattern.compile("(?:^|\\s)([(]([a-h])[)]|[*•])\\s");

  private static final Pattern OPEN = Pattern.compile("[;,；](?: (?:and|or))?$|\\b(?:and|or)$");
  private static final int SHORTEST_LINE = 60; // chars: what is shorter is a name or a caption
  private static final Pattern UNENDED = Pattern.compile("[a-z0-9,’']$");

  /** The case that the sentences behind it are for: (1) 後払いのとき. */
  private static final Pattern CASE =
      Pattern.compile("(?:[(（][0-9０-９]{1,2}[)）]\\s*)?[^。、]{2,30}(?:とき|場合)(?:は)?");

  /** A whole provision with its letter or number: D. The Supplier shall. */
  private static final Pattern LABELLED =
      Pattern.compile("^(?:[A-Z]\\.|[0-9]+(?:\\.[0-9]+)*\\.?)\\s+\\p{Lu}\\p{L}*\\s");

  private static final Pattern CAPITAL = Pattern.compile("^\\p{Lu}\\p{L}*\\s");

  /** A lead that ends in the middle of a sentence, which each of its items ends: may: */
  private static final Pattern HANGING =
      Pattern.compile("(?i)\\b(?:to|shall|must|may|will|can|should|not|power|right)\\s*[:—]$");

  /** The same of a list of which each item is a right by itself. */
  private static final Pattern POWERS =
      Pattern.compile("(?i)\\b(?:to|may|can|power|right)\\s*[:—]$");

  private static final Pattern NOMINAL = Pattern.compile("(?:とき|場合|もの|こと|者|事由)。?$");
  private static final Pattern LOWER = Pattern.compile("^[a-z]");
  private static final Pattern PROVISO =
      Pattern.compile(
          "^(?:ただし|但し|なお、ただし|(?:Provided(?=,| that| however| further)|However|Notwithstanding the foregoing|The foregoing|Except that)\\b)");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:(?:(?i:all|any|each|every|no) such|Such|This|These|Those|If so|If not|In (?:such|that|this|either) (?:case|event|an event)|In the event of such|Upon such|Otherwise|It|They|Thereafter)\\b(?! (?:Agreement|Contract|Lease|License|Licence|Addendum|Note|Order|DPA|MSA|NDA|MNDA|Terms|Policy|By-?[Ll]aws|Rules|Regulations|Articles|Section|Website|Site|Service|Software|Product|website|site|service|software|product|app|platform|agreement|contract|lease|policy|notice|license|section)\\b)|(?:この|その|かかる|当該)(?:場合|とき|ため|ほか)|これ(?:に|ら|を|は)|前(?:項|条|号)の場合|また、|又、)");

  private final Clauses clauses;

  Provision(Clauses clauses) {
    this.clauses = clauses;
  }

  /** Whether a sentence only says more about the one before it. */
  static boolean goesOn(Clause clause) {
    return GOES_ON.matcher(Said.bare(clause.text())).find()
        || OF_THEM.matcher(clause.text()).find()
        || PROVISO.matcher(clause.text()).find();
  }

  /** Whether a sentence says where the one before it does not hold. */
  static boolean isProviso(Clause clause) {
    return PROVISO.matcher(clause.text()).find();
  }

  /** Whether a sentence is an item of a list, and so says nothing without its lead. */
  static boolean isItem(Clause clause) {
    String text = clause.text();
    if (NOMINAL.matcher(text).find() && !text.endsWith("。")) {
      return true;
    }
    String unmarked = unmarked(text);
    boolean marked = unmarked.length() < text.length();
    return LOWER.matcher(unmarked).find()
        || (marked && (!Said.isSaid(text) || NOMINAL.matcher(text).find()));
  }

  /** A text without the marks before it, of which a list in a list may have two: - (a). */
  private static String unmarked(String text) {
    Matcher mark = MARK.matcher(text);
    return mark.find() && mark.end() < text.length()
        ? unmarked(text.substring(mark.end()).strip())
        : text;
  }

  /**
   * Whether a list follows that {@code clause} opens: it says so, it points to items below it, or
   * it breaks off where an item goes on.
   */
  boolean opens(Clause clause) {
    return OPENS_LIST.matcher(clause.text()).find() || breaksOff(clause) || pointsBelow(clause);
  }

  private boolean breaksOff(Clause clause) {
    return !clause.isHeading()
        && !clause.isRow()
        && clause.text().length() >= SHORTEST_LEAD
        && UNENDED.matcher(clause.text()).find()
        && clauses.after(clause).filter(n -> isNextItem(n, clause)).isPresent();
  }

  private static boolean isNextItem(Clause next, Clause lead) {
    String unmarked = unmarked(next.text());
    boolean marked = unmarked.length() < next.text().length();
    boolean below = next.section() != lead.section();
    return !next.isHeading()
        && !next.isRow()
        && next.isWithin(lead.section())
        && (marked || below)
        && LOWER.matcher(unmarked).find();
  }

  private boolean pointsBelow(Clause clause) {
    return !clause.isHeading()
        && !clause.isRow()
        && POINTS_ON.matcher(clause.text()).find()
        && clauses
            .after(clause)
            .filter(n -> n.section() != clause.section() && n.isWithin(clause.section()))
            .filter(n -> !n.isHeading())
            .isPresent();
  }

  /** A value of several sentences, each whole. */
  Entry entry(List<Clause> chosen) {
    StringBuilder value = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<Clause> told = new ArrayList<>();
    for (Clause clause : chosen) {
      if (told.contains(clause)) {
        continue;
      }
      Whole whole = whole(clause, LEVELS);
      whole.parts().removeIf(told::contains);
      if (!value.isEmpty()) {
        value.append(" / ");
      }
      append(value, whole, passages);
      told.addAll(whole.parts());
    }
    return new Entry(value.toString(), passages);
  }

  private static void append(StringBuilder value, Whole whole, List<Passage> passages) {
    int begun = value.length();
    boolean more = whole.more();
    for (Clause part : whole.parts()) {
      boolean line = whole.torn() && part.isRow();
      String text = line ? part.text().replace(" | ", " ") : Said.bare(part.text());
      boolean first = value.length() == begun;
      boolean second = whole.parts().indexOf(part) == 1; // without which a lead says nothing
      if (!first && !second && value.length() - begun + text.length() > LONGEST) {
        more = true;
        break;
      }
      if (!first && !isJoined(value, text)) {
        value.append(NOMINAL.matcher(text).find() && !text.endsWith("。") ? " ・" : " ");
      } else if (!first && NOMINAL.matcher(text).find() && !text.endsWith("。")) {
        value.append("・");
      }
      value.append(first ? cut(text) : text);
      passages.add(part.passage());
    }
    value.append(more ? " …" : "");
  }

  private static boolean isJoined(StringBuilder value, String text) {
    return value.charAt(value.length() - 1) == '。' && Script.isCjk(text.codePointAt(0));
  }

  /** A sentence that is too long for a sheet ends where one of its clauses ends. */
  private static String cut(String text) {
    if (text.length() <= LONGEST_SENTENCE) {
      return text;
    }
    Matcher end = Pattern.compile("[;；,、]").matcher(text).region(LONGEST / 2, LONGEST);
    int at = LONGEST;
    while (end.find()) {
      at = end.end();
    }
    Matcher exception = EXCEPTION.matcher(text).region(at, text.length());
    return text.substring(0, at) + " …" + (exception.find() ? " " + exception.group() : "");
  }

  /**
   * A sentence with what belongs to it.
   *
   * @param more whether its list has more items
   * @param torn whether its parts are the lines of one sentence
   */
  private record Whole(List<Clause> parts, boolean more, boolean torn) {}

  /** The same with the leads of at most {@code levels} lists that it lies in. */
  private Whole whole(Clause clause, int levels) {
    List<Clause> parts = new ArrayList<>();
    if (isTorn(clause)) {
      return torn(clause);
    }
    if (levels > 0 && isItem(clause)) {
      Optional<Clause> lead = lead(clause);
      if (lead.isPresent()) {
        return whole(lead.get(), levels - 1);
      }
    }
    Optional<Clause> hanging = levels > 0 ? hanging(clause) : Optional.empty();
    if (hanging.isPresent()) {
      Whole list = whole(hanging.get(), levels - 1);
      boolean powers = POWERS.matcher(hanging.get().text()).find();
      return !powers && list.parts().contains(clause)
          ? list
          : new Whole(new ArrayList<>(List.of(hanging.get(), clause)), !powers, false);
    }
    Optional<Clause> before = goesOn(clause) ? clauses.before(clause) : Optional.empty();
    while (before.isPresent() && parts.size() < BEFORE && belongs(before.get(), clause)) {
      parts.addFirst(before.get());
      before = goesOn(before.get()) ? clauses.before(before.get()) : Optional.empty();
    }
    parts.add(clause);
    List<Clause> behind = clauses.following(clause, c -> c.isWithin(clause.section()));
    boolean opens = parts.stream().anyMatch(this::opens);
    boolean more = opens && items(clause, behind, parts);
    if (parts.getLast().equals(clause) && clause.text().endsWith(":")) {
      more = items(clause, besides(clause), parts);
    }
    clauses
        .before(parts.getFirst())
        .filter(c -> belongs(c, clause) && CASE.matcher(c.text()).matches())
        .ifPresent(parts::addFirst);
    behind.stream()
        .limit(opens ? 0 : behind.size())
        .takeWhile(n -> continues(parts.getLast(), n))
        .forEach(parts::add);
    more |= isOpen(parts.getLast()) && rest(parts.getLast(), parts);
    for (Clause next : behind) {
      if (next.section() != clause.section() || !PROVISO.matcher(next.text()).find()) {
        break;
      }
      parts.add(next);
    }
    Clause proviso = parts.getLast();
    if (!opens
        && PROVISO.matcher(proviso.text()).find()
        && OPENS_LIST.matcher(proviso.text()).find()) {
      more |= items(proviso, clauses.following(proviso, c -> c.isWithin(clause.section())), parts);
    }
    return new Whole(parts, more, false);
  }

  /** What stands behind a lead under its headings, whose list a document sets beside it. */
  private List<Clause> besides(Clause lead) {
    return clauses.following(lead, c -> !c.isHeading() && c.captions().equals(lead.captions()));
  }

  /** Whether {@code next} is the next item of a list of which {@code one} holds the one before. */
  private static boolean continues(Clause one, Clause next) {
    Matcher mark = IN_LINE.matcher(next.text());
    if (!mark.find()) {
      return false;
    }
    String last = "";
    Matcher before = IN_LINE.matcher(one.text());
    while (before.find()) {
      last = before.group(1);
    }
    return mark.group(2) == null
        ? last.equals(mark.group(1))
        : last.length() > 1 && last.charAt(1) + 1 == mark.group(2).charAt(0);
  }

  private static boolean isOpen(Clause clause) {
    return OPEN.matcher(clause.text()).find();
  }

  /** Adds what a sentence that ends with a semicolon goes on with; whether there is more. */
  private boolean rest(Clause clause, List<Clause> parts) {
    int length = clause.text().length();
    for (Clause next : clauses.following(clause, c -> !c.isHeading() && !c.isRow())) {
      if (isOfItsOwn(next, parts.getLast())) {
        return false; // a provision of its own, though a semicolon stands before it
      }
      length += next.text().length();
      if (length > ITEMS_AFTER) {
        return true;
      }
      parts.add(next);
      if (!isOpen(next)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a provision has a letter or section of its own, and a capital as {@code before} has.
   */
  private static boolean isOfItsOwn(Clause next, Clause before) {
    boolean apart = next.section() != before.section() && before.text().endsWith(";");
    return LABELLED.matcher(next.text()).find()
        || (apart && CAPITAL.matcher(next.text()).find() && CAPITAL.matcher(before.text()).find());
  }

  private static boolean belongs(Clause before, Clause clause) {
    return before.section() == clause.section()
        && !before.isHeading()
        && !Blanks.isIn(before.text());
  }

  private Optional<Clause> lead(Clause item) {
    Clause at = item;
    for (int i = 0; i < LEADS; i++) {
      Clause before = clauses.before(at).orElse(null);
      if (before == null || !item.isWithin(before.section())) {
        return Optional.empty();
      }
      if (opens(before)) {
        return Optional.of(before);
      }
      at = before;
    }
    return Optional.empty();
  }

  /** The lead above a clause that is the end of its sentence, be it marked as its item or not. */
  private Optional<Clause> hanging(Clause clause) {
    Optional<Clause> before = clauses.before(clause);
    for (int i = 0; i < LEADS && before.isPresent(); i++) {
      Clause above = before.get();
      if (clause.isWithin(above.section())) { // not one of the items beside it
        boolean deeper = above.section() != clause.section();
        return before.filter(l -> deeper && HANGING.matcher(l.text()).find());
      }
      before = clauses.before(above);
    }
    return Optional.empty();
  }

  /** Whether a unit is a line of a sentence that goes on in the next or began in the last. */
  private boolean isTorn(Clause clause) {
    return goesOnBehind(clause) || lineBefore(clause).isPresent();
  }

  private boolean goesOnBehind(Clause clause) {
    return clauses.after(clause).filter(next -> runsInto(clause, next)).isPresent();
  }

  private boolean runsInto(Clause one, Clause next) {
    if (one.section() != next.section() || one.isHeading() || next.isHeading()) {
      return false;
    }
    if (next.isRow()) {
      return isSpread(next) && (one.isRow() ? isSpread(one) : UNENDED.matcher(one.text()).find());
    }
    if (one.isRow()) {
      return isSpread(one) && clauses.before(one).filter(b -> runsInto(b, one)).isPresent();
    }
    return one.text().length() > SHORTEST_LINE
        && UNENDED.matcher(one.text()).find()
        && !MARK.matcher(next.text()).find();
  }

  /** The lines of a torn sentence, as far as a sheet has room for them. */
  private Whole torn(Clause clause) {
    List<Clause> parts = new ArrayList<>(List.of(clause));
    int length = clause.text().length();
    Optional<Clause> before = lineBefore(clause);
    while (before.isPresent() && length <= LONGEST) {
      parts.addFirst(before.get());
      length += before.get().text().length();
      before = lineBefore(before.get());
    }
    while (goesOnBehind(parts.getLast()) && length <= LONGEST) {
      parts.add(clauses.after(parts.getLast()).orElseThrow());
      length += parts.getLast().text().length();
    }
    return new Whole(parts, goesOnBehind(parts.getLast()), true);
  }

  /**
   * Whether a row is a line of a sentence whose words stand far apart: advance | and | detailed.
   */
  private static boolean isSpread(Clause row) {
    String[] cells = row.text().split(" \\| ", -1);
    long words = Stream.of(cells).filter(c -> c.split(" ", -1).length <= SPREAD_WORDS).count();
    long within = Stream.of(cells).filter(c -> LOWER.matcher(c).find()).count();
    return cells.length >= SPREAD_CELLS && words == cells.length && within >= SPREAD_WITHIN;
  }

  private Optional<Clause> lineBefore(Clause clause) {
    return clauses.before(clause).filter(before -> runsInto(before, clause));
  }

  /**
   * Whether a sentence of its own opens the list of another side: The Seller warrants as follows:
   */
  private static boolean opensItsOwn(Clause item) {
    return item.isSaid()
        && item.text().endsWith(":")
        && Side.of(Said.bare(item.text())).isPresent()
        && !LOWER.matcher(unmarked(item.text())).find();
  }

  /** Whether a line has a chapter's number and title, and does not count on from an item. */
  private static boolean opensChapter(Clause line, Clause before) {
    return Clauses.CHAPTER.matcher(line.text()).matches()
        && !Character.isDigit(before.text().charAt(0));
  }

  /** Adds the items behind a lead; whether there are more than there is room for. */
  private static boolean items(Clause lead, List<Clause> behind, List<Clause> parts) {
    int length = lead.text().length();
    boolean ended = false;
    for (Clause item : behind) {
      boolean below = item.section() != lead.section();
      boolean listed =
          below || MARK.matcher(item.text()).find() || LOWER.matcher(item.text()).find();
      boolean foot = FOOT.matcher(item.text()).find() || opensChapter(item, parts.getLast());
      boolean rows = parts.getLast().equals(lead) || parts.getLast().isRow();
      if (item.section() == parts.getLast().section()
          && opensItsOwn(item)
          && !parts.getLast().equals(lead)) {
        return false;
      }
      boolean names = lead.text().endsWith(":") || AS_LISTED.matcher(lead.text()).find();
      boolean row = item.isRow() && !(rows && names);
      if ((item.isHeading() && !below) || (ended && !listed && !item.isRow()) || row || foot) {
        return false;
      }
      length += item.text().length();
      boolean only = parts.size() == 1 && item.text().length() <= LONGEST_SENTENCE;
      if (length > ITEMS_AFTER && !only) {
        return true;
      }
      parts.add(item);
      ended = item.text().endsWith(".") || item.text().endsWith("。");
    }
    return false;
  }
}
