package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.CellChange;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
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
            new CellChange("月額", "1級", "1万円", "2万円", false),
            new CellChange("月額", "2級", "2万円", "3万円", false),
            new CellChange("月額", "3級", "3万円", "4万円", false));
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
    assertThat(change.cells())
        .containsExactly(new CellChange(null, "特級", null, "9万円 | 25日 | 不要", false));
    assertThat(change.reasons()).hasSize(1).first().asString().startsWith("表の列の追加：特級");
    assertThat(change.classes()).contains(ChangeClass.AMOUNT);
    Change back = only(now, WAGES);
    assertThat(back.cells())
        .containsExactly(new CellChange(null, "特級", "9万円 | 25日 | 不要", null, false));
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
            new CellChange("年額", null, null, "年額 | 12万円 | 24万円 | 36万円", false),
            new CellChange("支給日", "1級", "10日", "11日", false));
  }

  @Test
  void aChangedBoundInASmallCellIsAChangeOfThatCell() throws Exception {
    Change change = only(WAGES, WAGES.replace("勤続6か月以上", "勤続6か月を超える"));
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).containsExactly(ChangeClass.COMPARISON);
    assertThat(change.cells())
        .containsExactly(new CellChange("休暇", "1級", "勤続6か月以上", "勤続6か月を超える", false));
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
            new CellChange("Backup", null, null, "2 | Backup | $50", false),
            new CellChange("Support", "Fee", "$200", "$250", false));
  }

  @Test
  void aMovedColumnIsOneChangeAndSoIsAMovedRow() throws Exception {
    String column =
        WAGES
            .replace("| 区分 | 1級 | 2級 | 3級 |", "| 区分 | 3級 | 1級 | 2級 |")
            .replace("| 月額 | 1万円 | 2万円 | 3万円 |", "| 月額 | 3万円 | 1万円 | 2万円 |")
            .replace("| 支給日 | 10日 | 15日 | 20日 |", "| 支給日 | 20日 | 10日 | 15日 |")
            .replace("| 勤続6か月以上 | 勤続1年以上 | なし |", "| なし | 勤続6か月以上 | 勤続1年以上 |");
    Change change = only(WAGES, column);
    String cells = "3万円 | 20日 | なし";
    assertThat(change.cells()).containsExactly(new CellChange(null, "3級", cells, cells, true));
    assertThat(change.reasons()).containsExactly("表の列の移動：3級");
    String row = "| 月額 | 1万円 | 2万円 | 3万円 |\n";
    String last = "| 休暇 | 勤続6か月以上 | 勤続1年以上 | なし |\n";
    Change moved =
        only(WAGES, WAGES.replace(row, "").replace(last, last + row.replace("2万円", "4万円")));
    assertThat(moved.reasons()).containsExactly("表の行の移動：月額", "金額：2万円 → 4万円");
    assertThat(moved.cells())
        .containsExactly(
            new CellChange("月額", null, "月額 | 1万円 | 2万円 | 3万円", "月額 | 1万円 | 4万円 | 3万円", true),
            new CellChange("月額", "2級", "2万円", "4万円", false));
  }

  @Test
  void rowsThatShareAKeyArePairedInTheirOrder() throws Exception {
    String old = WAGES.replace("| 支給日", "| 月額 | 5万円 | 6万円 | 7万円 |\n| 支給日");
    String now = old.replace("| 1万円 |", "| 8千円 |").replace("| 5万円 |", "| 1万1千円 |");
    assertThat(only(old, now).cells())
        .containsExactly(
            new CellChange("月額", "1級", "1万円", "8千円", false),
            new CellChange("月額", "1級", "5万円", "1万1千円", false));
  }

  @Test
  void aColumnOfOtherThingsIsNoRenamedOne() throws Exception {
    String now =
        WAGES
            .replace("| 2級 |", "| 勤務地 |")
            .replace("| 2万円 |", "| 東京 |")
            .replace("| 15日 |", "| 大阪 |")
            .replace("| 勤続1年以上 |", "| 福岡 |");
    assertThat(only(WAGES, now).reasons()).containsExactly("表の列の削除：2級（金額、期間）", "表の列の追加：勤務地");
  }

  @Test
  void aTableWithoutHeadingsMayBeginWithANewRow() throws Exception {
    String old = WAGES.replace("| 区分 | 1級 | 2級 | 3級 |", "| 家族手当 | 5千円 | 6千円 | 7千円 |");
    String now =
        old.replace("| 家族手当 |", "| 住宅手当 | 8千円 | 9千円 | 1万円 |\n| :- | :- | :- | :- |\n| 家族手当 |")
            .replaceFirst("(7千円 \\|\n)\\| :- .*\n", "$1");
    assertThat(only(old, now).cells())
        .containsExactly(new CellChange("住宅手当", null, null, "住宅手当 | 8千円 | 9千円 | 1万円", false));
  }

  @Test
  void aCellAcrossColumnsNamesThemAll() throws Exception {
    String old =
        """
        <h1>Fees</h1><h2>1. Fees</h2><p>The fees are:</p>
        <table><tr><th rowspan=2>Item</th><th colspan=2>Normal</th></tr>
        <tr><th>Day</th><th>Night</th></tr>
        <tr><td>Call</td><td>5</td><td>7</td></tr>
        <tr><td>Visit</td><td>50</td><td>70</td></tr></table>
        """;
    Change change = only(readHtml(old), readHtml(old.replace("<td>7</td>", "<td>8</td>")));
    assertThat(change.cells())
        .containsExactly(new CellChange("Call", "Normal Night", "7", "8", false));
    assertThat(change.risk()).isEqualTo(Risk.MEDIUM); // a number is a term, however short
  }

  @Test
  void aTableThatCameOrWentIsNamed() throws Exception {
    String without = WAGES.replaceAll("(?m)^\\|.*\n", "");
    assertThat(only(WAGES, without).reasons()).contains("表の削除：区分 | 1級 | 2級 | 3級");
    assertThat(only(without, WAGES).reasons()).contains("表の追加：区分 | 1級 | 2級 | 3級");
  }

  @Test
  void whatIsPlantedInTablesIsToldCellByCell() throws Exception {
    TableFigures figures = TableFigures.of(200);
    assertThat(figures.precision()).as("%s", figures.misses()).isGreaterThanOrEqualTo(0.99);
    assertThat(figures.recall()).as("%s", figures.misses()).isGreaterThanOrEqualTo(0.99);
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
    return only(read(old), read(now));
  }

  private static Change only(Document old, Document now) {
    Comparison comparison = Versions.compare(old, now, Language.JA, Optional.empty());
    List<Change> changes = comparison.changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static Document read(String markdown) throws Exception {
    return new DocumentReader()
        .read(markdown.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty());
  }

  private static Document readHtml(String html) throws Exception {
    return new DocumentReader()
        .read(html.getBytes(StandardCharsets.UTF_8), MediaType.HTML, Optional.empty());
  }
}
