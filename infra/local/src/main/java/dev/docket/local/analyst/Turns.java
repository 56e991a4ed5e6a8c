package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences behind one that say when it does not hold, or what else holds of it. */
final class Turns {
  private static final int MOST = 2; // one after the other
  private static final int FURTHEST = 40; // units between a rule and an exception behind its items
  private static final int LONGEST_REMARK = 160; // characters of a なお that is told

  private static final Pattern TURN =
      Pattern.compile(
          "^(?:ただし|但し|(?i:However|Provided|Except|Unless|Nevertheless)\\b(?! (?:for )?as\\b)|(?:The foregoing|This (?:\\p{Ll}+ ){0,6}(?:does|shall|will) not apply|Notwithstanding the (?:foregoing|above)|Nothing in this (?:section|clause|paragraph|article)|(?:The|This) (?:exclusion|limitation|restriction|prohibition|obligation)s? (?:does|do|shall|will) not apply)\\b)");

  /** A paragraph that takes back what the one before it says. */
  private static final Pattern NEXT_PARAGRAPH =
      Pattern.compile(
          "^前[二三四五六2-6２-６]?項(?:まで)?の(?:規定|定め)?(?:は|に(?:かかわらず|よらず|関わらず))[^。]*(?:適用し(?:ない|ません)|この限りで(?:は)?(?:ない|ありません))"
              + "|^前項(?:の規定|の定め)?に(?:かかわらず|よらず|関わらず)(?:[^。（]|（[^（）]*）)*(?:でき(?:る|ます)|(?:許諾|許可|承諾)(?:する|します)|認め(?:る|ます)|差し支え(?:ない|ありません)|妨げ(?:ない|ません))(?:もの(?:と(?:する|します)))?。?$");

  /** Of these, what turns a rule wherever it stands behind it. */
  private static final Pattern OF_RULE =
      Pattern.compile(
          "^(?:This (?:requirement|rule|limit(?:ation)?s?|restriction|prohibition|exclusion|obligation|duty)\\b|The (?:foregoing|above)\\b)");

  /** Refuses to answer for what was just allowed or said to be done: 乙は、…について責任を負わない. */
  private static final Pattern REFUSES =
      Pattern.compile(
          "^(?!前|第[0-9０-９一二三四五六七八九十]+[条項])(?:[^。、]{1,16}は、?)?[^。]{0,120}(?:責任|責め|責)を?は?(?:一切|何ら)?(?:負わない|負いません|負いかねます|負わず、[^。]{1,40})(?:もの(?:とする|とします|です))?。?$");

  /** Says that something is to be paid or suffered, and not what. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:may|might|can|could|will)\\b[^.;]{0,60}\\b(?:additional|further|other|extra|late|certain|applicable) (?:\\w+ (?:and|or) )?(?:charges?|fees?|penalt(?:y|ies)|costs?|interest|consequences)\\b");

  /** Says from when, or for whom, what was changed holds. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "^(?:The|Any|Such) (?:updated|revised|new|amended|changed|modified) (?:version|terms|policy|agreement|rules|fees?|prices?)\\b|^(?:変更|改定|改正|改訂)後の");

  private static final Pattern CHANGES =
      Pattern.compile("(?i)\\b(?:updat|revis|amend|chang|modif)\\w*\\b|変更|改定|改正|改訂");

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");

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
    for (int turns = 0; turns < MOST && isBeside(at, index) && isTurn(at); turns++) {
      int end = add(units, at);
      if (end < 0) {
        return new Found(List.of(), at, false);
      }
      at = end;
    }
    Optional<Integer> behind = units.isEmpty() ? behind(index, at) : Optional.empty();
    boolean isWhole = behind.isEmpty() || add(units, behind.get()) >= 0;
    int next = behind.map(i -> i + 1).orElse(at);
    if (isWhole && behind.isPresent() && isBeside(next, next - 1) && isTurn(next)) {
      isWhole = add(units, next) >= 0; // the exception has one of its own
    }
    return new Found(units, at, isWhole);
  }

  /** Adds the turn at {@code at} with its items: the index behind them, -1 if they have no room. */
  private int add(List<Unit> units, int at) {
    Unit turn = part.units().get(at);
    units.add(turn);
    if (!Sentences.introduces(turn.text())) {
      return at + 1;
    }
    Members.Found own = members.of(at, at + 1, turn.text().length());
    units.addAll(own.told());
    return own.told().isEmpty() || own.more() > 0
        ? -1
        : part.units().indexOf(own.told().getLast()) + 1;
  }

  /** An exception behind the items of a rule or its other sentences, or in the next paragraph. */
  private Optional<Integer> behind(int index, int from) {
    boolean isBehindItems = true;
    for (int i = from; i < Math.min(part.units().size(), from + FURTHEST); i++) {
      Unit next = part.units().get(i);
      boolean isItem = items.isItem(i) || (next.isHeading() && next.opens().endsWith("item"));
      if (isItem) {
        continue;
      }
      if (next.isHeading()) {
        return Optional.empty();
      }
      if (!isBeside(i, index)) {
        return Optional.of(i)
            .filter(_ -> NEXT_PARAGRAPH.matcher(Sentences.bare(next.text())).find());
      }
      if (isTurn(i) && (isBehindItems || OF_RULE.matcher(next.text()).find())) {
        return Optional.of(i);
      }
      isBehindItems = false;
    }
    return Optional.empty();
  }

  private boolean isBeside(int index, int other) {
    return index < part.units().size()
        && part.units().get(index).section() == part.units().get(other).section();
  }

  /**
   * Whether a sentence says what comes of the one before it: that nobody answers for it, or how
   * much.
   */
  private boolean isConsequence(int index) {
    if (index == 0 || !isBeside(index - 1, index)) {
      return false;
    }
    String text = part.units().get(index).text();
    String before = part.units().get(index - 1).text();
    boolean refuses =
        text.length() <= LONGEST_REMARK
            && text.indexOf('責') >= 0 // the pattern is dear
            && REFUSES.matcher(text).find()
            && !REFUSES.matcher(before).find()
            && !items.isItem(index - 1);
    boolean isHowMuch =
        FIGURE.matcher(text).find()
            && VAGUE.matcher(before).find()
            && !FIGURE.matcher(before).find()
            && Amount.in(text).isPresent();
    boolean isOfChange =
        text.length() <= LONGEST_REMARK
            && CHANGED.matcher(text).find()
            && CHANGES.matcher(before).find();
    return refuses || isHowMuch || isOfChange;
  }

  private boolean isTurn(int index) {
    Unit unit = part.units().get(index);
    String text = unit.text();
    boolean isRemark = REMARK.matcher(text).find() && text.length() <= LONGEST_REMARK;
    return unit.form() == Unit.Form.SENTENCE
        && (TURN.matcher(text).find() || isRemark || isConsequence(index))
        && Sentences.isWhole(text);
  }
}
