package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.wording.LexiconRows;
import dev.docket.wording.LexiconRows.Row;
import dev.docket.wording.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Words that say one thing in several ways, and what keeps a clause's number free. */
class SameMeaningTableTest {
  private final List<String> wrong = new ArrayList<>();
  private int rows;

  @Test
  void theSameScopeInOtherWordsIsNoOtherScope() {
    for (Row<Scope> row : LexiconRows.scopes()) {
      for (String phrase : row.phrases()) {
        String first = row.phrases().getFirst();
        if (row.kind().hasOneMeaning()) {
          check(
              scope(first, row.japanese()),
              scope(phrase, row.japanese()),
              c -> !c.classes().contains(ChangeClass.SCOPE) && c.risk() != Risk.HIGH);
        }
      }
    }
    check(
        scope("material", false),
        scope("principal", false),
        c -> c.classes().contains(ChangeClass.SCOPE) && c.risk() == Risk.MEDIUM);
    assertRows(40);
  }

  @Test
  void anotherDayOfTheWeekIsAnotherDateAndTheSameIsNot() {
    List<String> english =
        List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    String japanese = "月火水木金土日";
    for (int i = 0; i < english.size(); i++) {
      for (int j = 0; j < english.size(); j++) {
        Predicate<Change> right =
            i == j
                ? c -> c.content() == Content.COSMETIC
                : c -> c.classes().equals(List.of(ChangeClass.DATE)) && c.risk() == Risk.MEDIUM;
        check(day(english.get(i), false), day(english.get(j) + "s", false), right);
        check(day(japanese.charAt(i) + "曜日", true), day(japanese.charAt(j) + "曜", true), right);
      }
    }
    assertRows(98);
  }

  @Test
  void aClauseInWhosePlaceNothingStandsIsRemoved() {
    for (String kept :
        List.of(
            "[Reserved]",
            "Reserved.",
            "[Intentionally Omitted]",
            "Intentionally left blank.",
            "Deleted in its entirety.",
            "[Not used]",
            "（削除）",
            "【削除】",
            "削除",
            "欠番")) {
      boolean ja = kept.codePoints().anyMatch(c -> c > 0x3000);
      check(
          ja ? "乙は、これを返還しなければならない。" : "The Client shall return it.",
          kept,
          c ->
              c.risk() == Risk.HIGH
                  && c.reasons().getFirst().equals(ja ? "条項の削除" : "clause removed"));
    }
    for (String other : List.of("All rights reserved.", "It is not used at sea.", "書類の削除を行う。")) {
      boolean ja = other.codePoints().anyMatch(c -> c > 0x3000);
      check(
          ja ? "書類の整理を行う。" : "The Client returns it.",
          other,
          c -> !c.reasons().getFirst().equals(ja ? "条項の削除" : "clause removed"));
    }
    assertRows(13);
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
                  .map(c -> c.content() + " " + c.risk() + " " + c.classes() + " " + c.reasons())
                  .toList());
    }
  }

  private void assertRows(int least) {
    assertThat(wrong).as(rows + " rows").isEmpty();
    assertThat(rows).isGreaterThanOrEqualTo(least);
  }

  private static String scope(String phrase, boolean ja) {
    return ja ? "この定めは、当該事由" + phrase + "効力を有する。" : "The rule " + phrase + " the delay holds.";
  }

  private static String day(String day, boolean ja) {
    return ja ? "乙は、" + day + "に報告する。" : "The Client reports on " + day + " by mail.";
  }
}
