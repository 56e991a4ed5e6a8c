package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.wording.Condition;
import dev.docket.wording.Interval;
import dev.docket.wording.Ladder;
import dev.docket.wording.LexiconRows;
import dev.docket.wording.LexiconRows.Row;
import dev.docket.wording.Opposites;
import dev.docket.wording.force.Force;
import dev.docket.wording.party.PartyKind;
import dev.docket.wording.party.Persons;
import dev.docket.worker.comparison.reason.ConditionRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is said of a change of words, for the phrases of all lexicons, in both languages. */
class WordingTableTest {
  private static final Set<Force> DUTIES =
      EnumSet.of(Force.OBLIGATION, Force.PERMISSION, Force.PROHIBITION, Force.RELEASE);

  private final List<String> wrong = new ArrayList<>();
  private int rows;

  @Test
  void theSameDutyInOtherWordsIsNeitherWeakerNorNegated() {
    for (Row<Force> row : LexiconRows.forces()) {
      if (DUTIES.contains(row.kind())) {
        String usual = usual(row.kind(), row.japanese());
        for (String phrase : row.phrases()) {
          check(
              sentence(usual, row.japanese()),
              sentence(phrase, row.japanese()),
              c ->
                  !c.classes().contains(ChangeClass.NEGATION)
                      && (c.risk().compareTo(Risk.LOW) <= 0
                          || c.classes().contains(ChangeClass.LIABILITY)));
        }
      }
    }
    assertRows(150);
  }

  @Test
  void aDutyThatBecomesAChoiceIsOfHighRisk() {
    for (Row<Force> row : LexiconRows.forces()) {
      if (row.kind() == Force.PERMISSION || row.kind() == Force.RELEASE) {
        String duty = usual(Force.OBLIGATION, row.japanese());
        for (String phrase : row.phrases()) {
          check(
              sentence(duty, row.japanese()),
              sentence(phrase, row.japanese()),
              c -> c.risk() == Risk.HIGH && c.classes().contains(ChangeClass.MODALITY));
        }
      }
    }
    assertRows(40);
  }

  @Test
  void anotherStepOfALadderWeighsAndTheSameStepDoesNot() {
    for (Row<Ladder> from : LexiconRows.ladders()) {
      for (Row<Ladder> to : LexiconRows.ladders()) {
        if (from.japanese() == to.japanese()
            && from.kind() != to.kind()
            && from.kind().isComparableTo(to.kind())) {
          for (String phrase : to.phrases()) {
            check(
                step(from.phrases().getFirst(), from.japanese()),
                step(phrase, to.japanese()),
                c -> c.risk().compareTo(Risk.MEDIUM) >= 0);
          }
        }
      }
    }
    assertRows(60);
  }

  @Test
  void anotherPartyIsOfHighRisk() {
    for (Row<PartyKind> row : LexiconRows.parties()) {
      for (String name : row.phrases()) {
        check(
            bearer(row.japanese() ? "甲" : "Lessor", row.japanese()),
            bearer(name.equals("Lessor") ? "Lessee" : name, row.japanese()),
            c -> c.risk() == Risk.HIGH && c.classes().contains(ChangeClass.PARTY));
      }
    }
    assertRows(300);
  }

  @Test
  void aConditionThatGoesIsNamed() {
    for (Row<Condition> row : LexiconRows.conditions()) {
      ChangeClass what = ConditionRule.classOf(row.kind());
      for (String phrase : row.phrases()) {
        String before =
            row.japanese()
                ? "乙は、甲の" + phrase + "譲渡する。"
                : "The Client assigns it " + phrase + " the Supplier.";
        check(
            before,
            row.japanese() ? "乙は、甲の譲渡する。" : "The Client assigns it the Supplier.",
            c -> c.classes().contains(what) && c.risk().compareTo(Risk.MEDIUM) >= 0);
      }
    }
    assertRows(80);
  }

  @Test
  void anotherIntervalIsAnotherPeriodAndTheSameInOtherWordsIsNot() {
    for (Row<Interval> from : LexiconRows.intervals()) {
      for (Row<Interval> to : LexiconRows.intervals()) {
        if (from.japanese() == to.japanese()) {
          for (String phrase : to.phrases()) {
            check(
                interval(from.phrases().getFirst(), from.japanese()),
                interval(phrase, to.japanese()),
                from.kind() == to.kind()
                    ? c -> c.content() == Content.COSMETIC
                    : c ->
                        c.classes().contains(ChangeClass.PERIOD)
                            && c.risk().compareTo(Risk.MEDIUM) >= 0);
          }
        }
      }
    }
    assertRows(300);
  }

  @Test
  void theSameTimeOfDayIsNoChangeAndAnotherIs() {
    for (int hour = 1; hour < 12; hour++) {
      for (int other = 1; other < 12; other++) {
        boolean isSame = hour == other;
        Predicate<Change> right =
            c ->
                (c.content() == Content.COSMETIC) == isSame
                    && (c.risk().compareTo(Risk.MEDIUM) >= 0) != isSame;
        check(time(hour + " p.m.", false), time(other + 12 + ":00", false), right);
        check(
            time(hour + ":30 a.m.", false),
            time((other < 10 ? "0" : "") + other + ":30", false),
            right);
        check(time("午後" + hour + "時", true), time(other + 12 + "時", true), right);
        check(time("午前" + hour + "時半", true), time(other + "時30分", true), right);
      }
    }
    assertRows(400);
  }

  @Test
  void anotherSpellingIsNoChangeOfWords() {
    for (Row<String> row : LexiconRows.spellings()) {
      for (String spelling : row.phrases()) {
        String frame = row.japanese() ? "乙は、これを{}行う。" : "The Client sends one {} at once.";
        if (!spelling.equals(row.kind())) {
          check(
              frame.replace("{}", row.kind()),
              frame.replace("{}", spelling),
              c -> c.content() == Content.COSMETIC);
        }
      }
    }
    assertRows(60);
  }

  @Test
  void whoDecidesAndWhoElseIsCoveredWeighs() {
    for (Row<Persons> row : LexiconRows.persons()) {
      String other = row.japanese() ? "所轄庁" : "auditor general";
      for (String name : row.phrases()) {
        check(
            covered(name, row.japanese()),
            covered(other, row.japanese()),
            c ->
                c.classes().contains(ChangeClass.SCOPE)
                    && c.risk() == Risk.MEDIUM
                    && c.reasons().getFirst().contains(name));
        check(
            approved(name, row.japanese()),
            approved(row.japanese() ? "取締役会" : "steering committee", row.japanese()),
            c -> c.classes().equals(List.of(ChangeClass.CONSENT)) && c.risk() == Risk.MEDIUM);
      }
    }
    assertRows(250);
  }

  @Test
  void aLengthOfTimeInOtherUnitsIsTheSameWhereTheUnitsAgree() {
    for (int n = 1; n < 40; n++) {
      check(period(n + "年", true), period(n * 12 + "か月", true), c -> isWriting(c));
      check(period(n + " weeks", false), period(n * 7 + " days", false), c -> isWriting(c));
      check(period("1年" + n + "か月", true), period(n + 12 + "か月", true), c -> isWriting(c));
      check(period(n + " months", false), period(n * 30 + " days", false), c -> isOtherPeriod(c));
      check(period(n + "日", true), period(n + "営業日", true), c -> isOtherPeriod(c));
      check(period(n + "年", true), period(n * 12 + 1 + "か月", true), c -> isOtherPeriod(c));
    }
    assertRows(200);
  }

  @Test
  void aTimeOfDayThatIsAddedToADeadlineIsAChangeOfIt() {
    for (String time : List.of("正午", "17時", "午後5時")) {
      check(time("前日", true), time("前日の" + time, true), c -> isOtherPeriod(c));
    }
    for (String time : List.of("noon", "5 p.m.", "17:00")) {
      check(time("Friday", false), time(time + " on Friday", false), c -> isOtherPeriod(c));
    }
    check(time("正午", true), time("12時", true), c -> isWriting(c));
    assertRows(7);
  }

  private static boolean isWriting(Change change) {
    return change.content() == Content.COSMETIC;
  }

  private static boolean isOtherPeriod(Change change) {
    return change.classes().contains(ChangeClass.PERIOD)
        && change.risk().compareTo(Risk.MEDIUM) >= 0;
  }

  @Test
  void aWordInThePlaceOfItsOppositeWeighs() {
    for (Row<Opposites.Word> from : LexiconRows.opposites()) {
      for (Row<Opposites.Word> to : LexiconRows.opposites()) {
        if (from.japanese() == to.japanese() && from.kind().isOpposite(to.kind())) {
          for (String phrase : to.phrases()) {
            check(
                opposite(from.phrases().getFirst(), from.japanese()),
                opposite(phrase, to.japanese()),
                c -> c.risk().compareTo(Risk.MEDIUM) >= 0);
          }
        }
      }
    }
    assertRows(150);
  }

  private void check(String before, String after, Predicate<Change> right) {
    if (before.equals(after)) {
      return;
    }
    rows++;
    boolean ja = before.codePoints().anyMatch(c -> c > 0x3000);
    String head = ja ? "第1条\n" : "1. Terms\n";
    String tail = ja ? "\n第2条\n本規則は別に定める。\n" : "\n2. Notices\nNotices are in writing.\n";
    List<Change> changes = Versions.compare(head + before + tail, head + after + tail).changes();
    if (changes.size() != 1 || !right.test(changes.getFirst())) {
      wrong.add(
          before
              + " → "
              + after
              + changes.stream()
                  .map(c -> c.content() + " " + c.risk() + " " + c.reasons())
                  .toList());
    }
  }

  private void assertRows(int least) {
    assertThat(wrong).as(rows + " rows").isEmpty();
    assertThat(rows).isGreaterThanOrEqualTo(least);
  }

  private static String usual(Force force, boolean ja) {
    return switch (force) {
      case OBLIGATION -> ja ? "なければならない" : "shall";
      case PERMISSION -> ja ? "ことができる" : "may";
      case PROHIBITION -> ja ? "てはならない" : "shall not";
      default -> ja ? "を要しない" : "need not";
    };
  }

  private static String sentence(String phrase, boolean ja) {
    return ja ? "乙は、当該通知" + phrase + "。" : "The Client " + phrase + " pay the invoice.";
  }

  private static String step(String phrase, boolean ja) {
    return ja
        ? "乙は、" + phrase + "通知する。"
        : "The Client tells the Supplier of it " + phrase + " by mail.";
  }

  private static String interval(String phrase, boolean ja) {
    return ja ? "乙は、" + phrase + "報告書を提出する。" : "The Client reports on it " + phrase + " by mail.";
  }

  private static String time(String time, boolean ja) {
    return ja
        ? "乙は、" + time + "までに返却する。"
        : "The Client returns it by " + time + " to the Supplier.";
  }

  private static String opposite(String word, boolean ja) {
    return ja ? "この計算は、" + word + "とする。" : "The sum on its " + word + " side is told by mail.";
  }

  private static String covered(String name, boolean ja) {
    return ja ? "この定めは、" + name + "にも及ぶ。" : "This also holds for the " + name + " of it.";
  }

  private static String approved(String name, boolean ja) {
    return ja
        ? "出張には、" + name + "の承認を要する。"
        : "It travels with the prior written consent of the " + name + " in charge.";
  }

  private static String period(String length, boolean ja) {
    return ja ? "保管の期間は、" + length + "とする。" : "It is kept for " + length + " by the holder.";
  }

  private static String bearer(String name, boolean ja) {
    return ja ? "費用は、" + name + "が負担する。" : "The " + name + " bears the costs of the work.";
  }
}
