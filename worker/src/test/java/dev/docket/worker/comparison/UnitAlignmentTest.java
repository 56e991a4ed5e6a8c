package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Link;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnitAlignmentTest {
  @Test
  void aParagraphThatWasDividedIsKnownByAllThatStandsUnderIt() {
    String old =
        """
        1. Registration
        (a) Filing. To register a vessel the owner must file a statement with the registrar and pay the fee set by the registrar.
        (b) Form. The statement must name the vessel, its home port and every person who owns a share in it.
        2. Notices
        Notices are in writing.
        """;
    String now =
        old.replace("(a) Filing. To", "(a) Filing.\n(1) To")
            .replace("set by the registrar.", "set by the registrar.\n(2) Fees are not refunded.")
            .replace("(b) Form. The", "(b) Form.\n(1) The");
    Comparison comparison = Versions.compare(old, now);
    assertThat(pairs(comparison)).contains("(a) → (a)", "(b) → (b)").doesNotContain("(a) → (1)");
  }

  @Test
  void aParagraphThatWentToAnotherArticleAndChangedIsOneMoveAndOneRow() {
    String moved = "乙は、委託業務に関して知り得た情報を、契約の終了後%s年間、第三者に開示してはならない。";
    String old =
        "第1条（秘密保持）\n乙は、資料を厳重に保管する。\n２ "
            + moved.formatted("3")
            + "\n第2条（報告）\n乙は、毎月末日に業務の進捗を書面で報告する。\n第3条（雑則）\n本契約に定めのない事項は協議して定める。\n";
    String now =
        old.replace("\n２ " + moved.formatted("3"), "")
            .replace("書面で報告する。", "書面で報告する。\n２ " + moved.formatted("5"));
    Comparison comparison = Versions.compare(old, now);
    List<Change> units = comparison.changes().stream().filter(c -> c.level() > 0).toList();
    assertThat(units).hasSize(1);
    assertThat(units.getFirst().moved()).isTrue();
    assertThat(units.getFirst().content()).isEqualTo(Content.MODIFIED);
    assertThat(units.getFirst().classes()).contains(ChangeClass.PERIOD);
    String id = Objects.requireNonNull(units.getFirst().after()).id();
    assertThat(comparison.alignment().stream().filter(l -> id.equals(l.afterId())))
        .hasSize(1)
        .allMatch(l -> l.beforeId() != null && l.similarity() > 0.6);
  }

  @Test
  void aTitleAloneIsAlignedWithOneThatHasAnIntroductionUnderIt() {
    String body = "\n第1条（目的）\n本契約は、業務の条件を定める。\n第2条（期間）\n期間は1年とする。\n";
    Comparison comparison =
        Versions.compare("業務委託契約書\n" + body, "業務委託契約書\n\n甲と乙とは、次のとおり契約を締結する。\n" + body);
    assertThat(comparison.alignment()).noneMatch(l -> l.level() < 0);
    assertThat(comparison.stats().added() + comparison.stats().removed()).isLessThanOrEqualTo(1);
  }

  private static List<String> pairs(Comparison comparison) {
    return comparison.alignment().stream()
        .filter(l -> l.before() != null && l.after() != null)
        .map((Link l) -> l.before() + " → " + l.after())
        .toList();
  }
}
