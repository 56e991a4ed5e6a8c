package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.CellChange;
import dev.docket.comparison.Comparison.Change;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.page.CombinedText;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TablesComparedTest {
  private static final String WAGES =
      """
      # 賃金規程

      ## 第1条　目的

      1. この規程は、手当を定める。

      ## 第2条　手当

      1. 手当は次の表による。

      | 区分 | 1級 | 2級 | 3級 |
      | :- | :- | :- | :- |
      | 月額 | 1万円 | 2万円 | 3万円 |
      | 支給日 | 10日 | 15日 | 20日 |
      | 休暇 | 勤続6か月以上 | 勤続1年以上 | なし |

      ## 第3条　施行

      1. この規程は、4月1日から施行する。
      """;

  @Test
  void aRowRaisedByAStepIsItsChangedCells() throws Exception {
    Change change = only(WAGES, WAGES.replace("1万円 | 2万円 | 3万円", "2万円 | 3万円 | 4万円"));
    assertThat(change.cells())
        .containsExactly(
            new CellChange("月額", "1級", "1万円", "2万円"),
            new CellChange("月額", "2級", "2万円", "3万円"),
            new CellChange("月額", "3級", "3万円", "4万円"));
    assertThat(change.classes()).containsExactly(ChangeClass.AMOUNT);
    assertThat(change.reasons()).contains("金額：1万円 → 2万円", "金額：3万円 → 4万円");
  }

  @Test
  void anInsertedColumnIsOneChange() throws Exception {
    String now =
        WAGES
            .replace("| 2級 |", "| 2級 | 特級 |")
            .replace("| :- | :- | :- | :- |", "| :- | :- | :- | :- | :- |")
            .replace("| 2万円 |", "| 2万円 | 9万円 |")
            .replace("| 15日 |", "| 15日 | 25日 |")
            .replace("| 勤続1年以上 |", "| 勤続1年以上 | 不要 |");
    Change change = only(WAGES, now);
    assertThat(change.cells()).containsExactly(new CellChange(null, "特級", null, "9万円 | 25日 | 不要"));
    assertThat(change.reasons()).hasSize(1).first().asString().startsWith("表の列の追加：特級");
    assertThat(change.classes()).contains(ChangeClass.AMOUNT);
    Change back = only(now, WAGES);
    assertThat(back.cells()).containsExactly(new CellChange(null, "特級", "9万円 | 25日 | 不要", null));
    assertThat(back.reasons().getFirst()).startsWith("表の列の削除：特級");
  }

  @Test
  void aRowIsKnownByItsKeyWhereverItStands() throws Exception {
    String row = "| 月額 | 1万円 | 2万円 | 3万円 |\n";
    String now =
        WAGES
            .replace(row, row + "| 年額 | 12万円 | 24万円 | 36万円 |\n")
            .replace("| 支給日 | 10日 |", "| 支給日 | 11日 |");
    assertThat(only(WAGES, now).cells())
        .containsExactly(
            new CellChange("年額", null, null, "年額 | 12万円 | 24万円 | 36万円"),
            new CellChange("支給日", "1級", "10日", "11日"));
  }

  @Test
  void aChangedBoundInASmallCellIsAChangeOfThatCell() throws Exception {
    Change change = only(WAGES, WAGES.replace("勤続6か月以上", "勤続6か月を超える"));
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).containsExactly(ChangeClass.COMPARISON);
    assertThat(change.cells()).containsExactly(new CellChange("休暇", "1級", "勤続6か月以上", "勤続6か月を超える"));
  }

  @Test
  void rowsOfCountedTablesAreKnownByWhatTheyCount() throws Exception {
    String old =
        """
        # Schedule

        ## 1. Fees

        The fees are:

        | No. | Service | Fee |
        | - | - | - |
        | 1 | Hosting | $100 |
        | 2 | Support | $200 |
        | 3 | Training | $300 |
        """;
    String now =
        old.replace(
            "| 2 | Support | $200 |\n| 3 | Training | $300 |",
            "| 2 | Backup | $50 |\n| 3 | Support | $250 |\n| 4 | Training | $300 |");
    assertThat(only(old, now).cells())
        .containsExactly(
            new CellChange("Backup", null, null, "2 | Backup | $50"),
            new CellChange("Support", "Fee", "$200", "$250"));
  }

  @Test
  void theEditsAreBothTextsExactly() throws Exception {
    String now = WAGES.replace("| 3級 |", "| 3級 | 4級 |").replace("3万円 |", "3万円 | 5万円 |");
    Document a = read(WAGES);
    Document b = read(now);
    Change change = only(WAGES, now);
    assertThat(CombinedText.text(change, Comparison.Op.INSERT)).isEqualTo(text(a, change.before()));
    assertThat(CombinedText.text(change, Comparison.Op.DELETE)).isEqualTo(text(b, change.after()));
  }

  private static String text(Document document, Comparison.@Nullable Place side) {
    Comparison.Place place = Objects.requireNonNull(side);
    return document.text().slice(place.start(), place.end()).toString();
  }

  private static Change only(String old, String now) throws Exception {
    Comparison comparison = Versions.compare(read(old), read(now), Language.JA, Optional.empty());
    List<Change> changes = comparison.changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static Document read(String markdown) throws Exception {
    return new DocumentReader()
        .read(markdown.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
  }
}
