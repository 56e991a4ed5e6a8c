package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import org.junit.jupiter.api.Test;

class HeadingsInTablesTest {
  private static final String RULES =
      """
      就業規則

      第１条（目的）
      この規則は、社員の就業を定める。

      第２条（懲戒）
      社員が秘密を漏らしたときは、十日の出勤停止とする。
      ２　出勤停止の間は、賃金を支払わない。
      ３　社員は、三日以内に申し出る。
      """;

  @Test
  void theCaptionOfAClauseWithAnotherNumberIsShown() {
    String now = RULES.replace("十日の", "五日の").replace("第２条", "第２条（採用）\n会社は、試験により社員を採用する。\n\n第３条");
    assertThat(table(RULES, now)).contains("（懲戒）").doesNotContain("第３条　（略）");
  }

  @Test
  void anItemWithAnotherNumberIsStillLeftOut() {
    String now = RULES.replace("２　出勤停止の間は、賃金を支払わない。\n３", "２");
    assertThat(table(RULES, now)).contains("（略）").doesNotContain("三日以内に申し出る");
  }

  private static String table(String before, String after) {
    return ComparisonRenderer.html(Versions.compare(before, after), View.TABLE)
        .replaceAll("<[^>]+>", "");
  }
}
