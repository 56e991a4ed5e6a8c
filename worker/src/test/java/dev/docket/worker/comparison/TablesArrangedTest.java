package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.CellChange;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.document.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that say the same otherwise: sorted, divided, in another unit; and those that do not. */
class TablesArrangedTest {
  private static final String HEAD = "| 区分 | 料金 | 備考 |\n|---|---|---|\n";
  private static final List<String> ROWS =
      List.of(
          "| 会議室 | 1,000円 | 1時間 |\n",
          "| ホール | 30,000円 | 半日 |\n",
          "| 駐車場 | 500円 | 1日 |\n",
          "| 倉庫 | 3,000円 | 1か月 |\n",
          "| 展示室 | 8,000円 | 1日 |\n",
          "| 茶室 | 4,000円 | 半日 |\n");
  private static final String TABLE = HEAD + String.join("", ROWS);
  private static final String DIVIDED =
      HEAD
          + String.join("", ROWS.subList(0, 2))
          + "\n"
          + HEAD
          + String.join("", ROWS.subList(2, ROWS.size()));

  @Test
  void rowsInAnotherOrderAreNoChangeOfContent() {
    List<String> turned = new ArrayList<>(ROWS);
    Collections.reverse(turned);
    Change change = only(TABLE, HEAD + String.join("", turned));
    assertThat(change.content()).isEqualTo(Content.COSMETIC);
    assertThat(change.risk()).isEqualTo(Risk.NONE);
    assertThat(change.reasons()).containsExactly("表の行の順序：5行");
    assertThat(change.cells()).hasSize(5).allMatch(CellChange::moved);
    Change one = only(TABLE, TABLE.replace(ROWS.getFirst(), "") + ROWS.getFirst());
    assertThat(one.content()).isEqualTo(Content.COSMETIC);
    assertThat(one.reasons()).containsExactly("表の行の移動：会議室");
  }

  @Test
  void anAmountThatChangesAsRowsAreSortedIsToldAlone() {
    List<String> turned = new ArrayList<>(ROWS);
    Collections.reverse(turned);
    Change change = only(TABLE, (HEAD + String.join("", turned)).replace("3,000円", "3,500円"));
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(change.reasons()).containsExactly("表の行の順序：5行", "金額：3,000円 → 3,500円");
  }

  @Test
  void aTableDividedAtAPageIsTheSameTable() {
    Change change = only(TABLE, DIVIDED);
    assertThat(change.content()).isEqualTo(Content.COSMETIC);
    assertThat(change.reasons()).containsExactly("表の分割：区分 | 料金 | 備考");
    assertThat(change.cells()).isEmpty();
    assertThat(only(DIVIDED, TABLE).reasons()).containsExactly("表の統合：区分 | 料金 | 備考");
    Change edited = only(TABLE, DIVIDED.replace("3,000円", "3,500円"));
    assertThat(edited.content()).isEqualTo(Content.MODIFIED);
    assertThat(edited.cells())
        .containsExactly(new CellChange("倉庫", "料金", "3,000円", "3,500円", false));
  }

  @Test
  void aTableOfOtherRowsBesideItIsANewTable() {
    String other = "\n" + HEAD + "| 体育館 | 9,000円 | 半日 |\n| 弓道場 | 2,000円 | 半日 |\n";
    Change change = only(TABLE, TABLE + other);
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.reasons()).contains("表の追加：区分 | 料金 | 備考");
  }

  private static final String YEN =
      "| 科目 | 金額（円） |\n|---|---|\n| 人件費 | 1,200,000 |\n| 旅費 | 300,000 |\n";

  @Test
  void theSameSumsInAnotherUnitAreTheSame() {
    String thousands = YEN.replace("（円）", "（千円）").replace(",000 |", " |");
    Change change = only(YEN, thousands);
    assertThat(change.content()).isEqualTo(Content.COSMETIC);
    assertThat(change.reasons()).containsExactly("表の列の単位（値は同じ）：円 → 千円");
    assertThat(only(thousands, YEN).reasons()).containsExactly("表の列の単位（値は同じ）：千円 → 円");
    Change edited = only(YEN, thousands.replace("300", "350"));
    assertThat(edited.content()).isEqualTo(Content.MODIFIED);
    assertThat(edited.classes()).contains(ChangeClass.AMOUNT);
    assertThat(edited.reasons()).contains("表の列の単位：円 → 千円（金額）", "数値：300,000 → 350");
  }

  @Test
  void theSameNumbersInAnotherUnitAreOtherSums() {
    Change change = only(YEN, YEN.replace("（円）", "（千円）"));
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).containsExactly(ChangeClass.AMOUNT);
    assertThat(change.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(change.reasons()).containsExactly("表の列の単位：円 → 千円（金額）");
    String dollars = YEN.replace("金額（円）", "Amount (USD)").replace("科目", "Item");
    assertThat(only(dollars, dollars.replace("USD", "EUR")).reasons())
        .containsExactly("表の列の単位：USD → EUR（金額）");
    assertThat(
            only(dollars, dollars.replace("USD", "USD thousand").replace(",000 |", " |")).content())
        .isEqualTo(Content.COSMETIC);
  }

  @Test
  void aHeadingThatIsRewordedBesideItsUnitIsRead() {
    Change change = only(YEN, YEN.replace("金額（円）", "予算額（千円）"));
    assertThat(change.cells())
        .containsExactly(new CellChange("科目", "予算額（千円）", "金額（円）", "予算額（千円）", false));
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    String sameSums = YEN.replace("金額（円）", "予算額（千円）").replace(",000 |", " |");
    assertThat(only(YEN, sameSums).content()).isEqualTo(Content.MODIFIED);
    Change remark = only(YEN, YEN.replace("金額（円）", "金額（税抜）"));
    assertThat(remark.reasons()).noneMatch(reason -> reason.contains("単位"));
  }

  @Test
  void aKeyThatIsRewordedAndRowsThatAreMergedAreTold() {
    assertThat(only(TABLE, TABLE.replace("| ホール |", "| 大ホール |")).cells())
        .containsExactly(new CellChange("大ホール", "区分", "ホール", "大ホール", false));
    Change merged = only(TABLE, TABLE.replace(ROWS.get(1), "").replace("| 会議室 |", "| 会議室・ホール |"));
    assertThat(merged.cells())
        .containsExactly(
            new CellChange("会議室・ホール", "区分", "会議室", "会議室・ホール", false),
            new CellChange("ホール", null, "ホール | 30,000円 | 半日", null, false));
    assertThat(merged.classes()).contains(ChangeClass.AMOUNT);
  }

  @Test
  void aMarkOfANoteInACellIsThatCellAlone() {
    Change change = only(TABLE, TABLE.replace("500円", "500円※1"));
    assertThat(change.cells())
        .containsExactly(new CellChange("駐車場", "料金", "500円", "500円※1", false));
    assertThat(change.risk()).isEqualTo(Risk.LOW);
  }

  private static Change only(String before, String after) {
    String frame = "# 料金規程\n\n## 第1条　料金\n\n料金は、次の表による。\n\n%s\n## 第2条　支払\n\n料金は、毎月支払う。\n";
    List<Change> changes =
        Versions.compare(
                Versions.markdown(frame.formatted(before)),
                Versions.markdown(frame.formatted(after)),
                Language.JA,
                Optional.empty())
            .changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }
}
