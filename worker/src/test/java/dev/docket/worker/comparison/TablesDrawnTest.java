package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.comparison.change.Comparer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesDrawnTest {
  private static final String OLD =
      """
      # 就業規則

      ## 第1条　適用

      この規則は、次の者に適用する。

      一　正社員
      二　契約社員
      三　パートタイム従業員

      ２　賃金は、別に定める。

      ３　疑義は、協議して定める。

      ## 第2条　手当

      手当は、次の表による。

      | 区分 | 1級 | 2級 |
      | - | - | - |
      | 月額 | 1万円 | 2万円 |
      | 住宅 | 3万円 | 4万円 |
      | 家族 | 5万円 | 6万円 |

      ## 第3条　心得

      社員は、職務に専念する。

      ## 第4条　休暇

      休暇は、五日とする。
      """;
  private static final String NOW =
      OLD.replace("二　契約社員\n三　パート", "二　嘱託社員\n三　契約社員\n四　パート")
          .replace("| 2級 |", "| 2級 | 3級 |")
          .replace("| - | - | - |", "| - | - | - | - |")
          .replace("| 1万円 | 2万円 |", "| 1万円 | 2万5千円 | 9万円 |")
          .replace("| 住宅 | 3万円 | 4万円 |\n", "")
          .replace("| 6万円 |", "| 6万円 | 7万円 |\n| 在宅 | 1千円 | 2千円 | 3千円 |")
          .replace("第3条　心得\n\n社員は、職務に専念する。", "第3条　削除")
          .replace("第4条　休暇\n\n休暇は、五日とする。", "第4条　育児\n\n申出は、開始の一月前までに行う。");

  @Test
  void anArticleIsSetOutItemByItem() throws Exception {
    String table = ComparisonRenderer.html(compared(OLD, NOW), View.TABLE);
    assertThat(rows(table)).contains("二　嘱託社員 | （新設）", "三・四　（略） | 二・三　（略）", "２・３　（略） | ２・３　（略）");
  }

  @Test
  void anArticleWithNothingButItsNumberOrAllNewIsOneRow() throws Exception {
    String table = ComparisonRenderer.html(compared(OLD, NOW), View.TABLE);
    assertThat(rows(table))
        .contains("第3条　削除 | 第3条　心得社員は、職務に専念する。")
        .contains("第4条　育児申出は、開始の一月前までに行う。 | 第4条　休暇休暇は、五日とする。")
        .noneMatch(r -> r.contains("（削る）"));
    assertThat(table).contains("<h1>就業規則　新旧対照表</h1>");
  }

  @Test
  void tablesAreDrawnWithTheCellsThatChangedMarked() throws Exception {
    String page = ComparisonRenderer.html(compared(OLD, NOW), View.REDLINE);
    assertThat(page)
        .contains(
            "<tr><td>月額</td><td>1万円</td><td class=\"changed\"><del>2万円</del><ins>2万5千円</ins></td>"
                + "<td class=\"changed\"><ins>9万円</ins></td></tr>",
            "<tr class=\"gone\"><td class=\"changed\"><del>住宅</del></td>",
            "<tr class=\"come\"><td class=\"changed\"><ins>在宅</ins></td>");
    String table = ComparisonRenderer.html(compared(OLD, NOW), View.TABLE);
    assertThat(table).contains("<tr><td>家族</td><td>5万円</td><td>6万円</td></tr></table>");
    assertThat(ComparisonRenderer.markdown(compared(OLD, NOW)))
        .contains("> | 月額 | 1万円 | ~~2万円~~**2万5千円** | **9万円** |");
  }

  @Test
  void aRowInThePlaceOfAnotherIsNoChangedRow() throws Exception {
    String now = OLD.replace("| 家族 | 5万円 | 6万円 |", "| 在宅 | 1千円 | 2千円 |");
    assertThat(ComparisonRenderer.html(compared(OLD, now), View.REDLINE))
        .contains(
            "<tr class=\"gone\"><td class=\"changed\"><del>家族</del></td>",
            "<tr class=\"come\"><td class=\"changed\"><ins>在宅</ins></td>");
  }

  @Test
  void tablesOfTheRedlineInWordBecomeBothVersions() throws Exception {
    for (Comparison comparison : List.of(compared(OLD, NOW), compared(NOW, OLD))) {
      byte[] docx = ComparisonRenderer.docx(comparison, View.REDLINE);
      Document before = read(comparison.before().name().equals("old") ? OLD : NOW);
      Document after = read(comparison.after().name().equals("old") ? OLD : NOW);
      assertThat(TrackedChanges.accepted(docx)).isEqualTo(lines(after));
      assertThat(TrackedChanges.rejected(docx)).isEqualTo(lines(before));
    }
  }

  private static List<String> lines(Document document) {
    return document.text().toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The first two cells of each row of the page's table, without what stands in tables in them. */
  private static List<String> rows(String page) {
    String flat = page.replace("\n", "").replaceAll("<table class=\"cells\">.*?</table>", "…");
    return flat.replaceAll(".*<tbody>", "")
        .replace("</tr>", "\n")
        .lines()
        .map(l -> l.replaceFirst("<td class=\"remark.*", "").replace("</td><td", " | <td"))
        .map(l -> l.replaceAll("<[^>]*>", "").strip())
        .toList();
  }

  private static Comparison compared(String old, String now) throws Exception {
    boolean isForward = old.equals(OLD);
    return Comparer.compare(
        new Comparison.Side("a", isForward ? "old" : "new"),
        read(old),
        new Comparison.Side("b", isForward ? "new" : "old"),
        read(now),
        Language.JA,
        Optional.empty());
  }

  private static Document read(String markdown) throws Exception {
    return new DocumentReader()
        .read(markdown.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
  }
}
