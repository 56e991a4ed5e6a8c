package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ways in which Japanese audits of offices, companies and systems set out their findings. */
class JapaneseFindingsTest {
  private static Findings read(String text, MediaType type) throws Exception {
    return Findings.of(
        new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), type, Optional.empty()));
  }

  private static List<String> names(Findings findings) {
    return findings.found().stream().map(Findings.Found::name).toList();
  }

  private static List<String> parts(Findings.Found found, Field field) {
    return found.parts().stream()
        .filter(part -> part.field() == field)
        .map(FindingPart::text)
        .toList();
  }

  @Test
  void kanaItemsBelowTheWordForThemAreFindings() throws Exception {
    Findings findings =
        read(
            """
            定期監査結果報告書

            第１　監査の概要
            　　港湾部及び水道部を監査した。

            第２　監査の結果
            １　港湾部
            　(1) 管理課
            　　指摘事項
            　　ア　桟橋の使用料について
            　　　使用料の調定が遅れたものが3件あった。速やかに調定されたい。
            　　イ　鍵の管理について
            　　　鍵の台帳に記載のないものがあった。記載されたい。
            　(2) 工事課
            　　指摘事項なし
            ２　水道部
            　(1) 料金課
            　　意見
            　　ア　検針の方法について
            　　　検針が紙で行われている。電子化を検討されたい。

            第３　むすび
            　今後とも適正な執行に努められたい。
            """,
            MediaType.PLAIN);
    assertThat(names(findings)).containsExactly("桟橋の使用料について", "鍵の管理について", "検針の方法について");
    assertThat(parts(findings.found().get(1), Field.ACTION)).containsExactly("記載されたい。");
  }

  @Test
  void bracketedFindingsAndOpinionsAreFindingsTheirChaptersAreNone() throws Exception {
    Findings findings =
        read(
            """
            # 包括外部監査結果報告書

            ## 指摘及び意見の定義

            【指摘】は、違法又は不当な事項である。改めるべきである。

            ## 個別の監査結果

            ### 1 水族館

            #### 概要

            水族館は、岬にある。

            #### 監査の結果

            ##### 【指摘1】餌の在庫が数えられていない

            在庫表と現物が合わなかった。毎月数えるべきである。

            ##### 【意見1】入館料を見直すことが望ましい

            入館料は20年間同じである。見直しを検討されたい。
            """,
            MediaType.MARKDOWN);
    assertThat(names(findings)).containsExactly("餌の在庫が数えられていない", "入館料を見直すことが望ましい");
  }

  @Test
  void whatTheBoardOfAuditHoldsUnjustIsAFinding() throws Exception {
    Findings findings =
        read(
            """
            決算検査報告

            第３章　個別の検査結果

            不当事項

            補助金

            (1) 漁港整備費補助金の経理が不当と認められるもの

            　検査したところ、組合Ａは、対象とならない経費を含めていた。このため、200,000円が過大に交付されていて、不当と認められる。
            　このような事態が生じていたのは、組合Ａにおいて理解が十分でなかったことによると認められる。

            (2) 灯台修繕費の算定が適切でなかったもの

            　検査したところ、単価を誤っていた。このため、90,000円が不当と認められる。
            """,
            MediaType.PLAIN);
    assertThat(names(findings)).containsExactly("漁港整備費補助金の経理が不当と認められるもの", "灯台修繕費の算定が適切でなかったもの");
    assertThat(parts(findings.found().getFirst(), Field.CAUSE)).hasSize(1);
    assertThat(parts(findings.found().getFirst(), Field.CONSEQUENCE)).hasSize(1);
  }

  @Test
  void theColumnOfARiskIsWhatMayHappenThatOfTheLevelTheSeverity() throws Exception {
    Findings findings =
        read(
            """
            # 内部監査報告書

            | No. | 発見事項 | リスク | 評価 | 改善提案 | 担当部署 | 期限 |
            |---|---|---|---|---|---|---|
            | 1 | 鍵が机に置かれている | 盗まれる | 高 | 金庫に入れる | 総務課 | 2026年3月末 |
            | 2 | 台帳が古い | 数が合わない | 低 | 毎月改める | 倉庫課 | 2026年1月末 |
            """,
            MediaType.MARKDOWN);
    assertThat(findings.found())
        .extracting(f -> f.grade().orElseThrow().code())
        .containsExactly("high", "low");
    assertThat(parts(findings.found().getFirst(), Field.CONSEQUENCE)).containsExactly("盗まれる");
  }

  @Test
  void theNameOfAWeaknessIsTheTitleNotItsLevel() throws Exception {
    Findings findings =
        read(
            """
            # 脆弱性診断報告書

            ## 検出された脆弱性一覧

            | No. | 脆弱性名 | 危険度 |
            |---|---|---|
            | 1 | 予約の二重登録 | High |
            | 2 | 応答に版の表示 | Low |

            ## 脆弱性の詳細

            ### 4.1 予約の二重登録

            危険度：High

            **概要**

            同じ席が二度予約できます。

            **対策**

            予約を一つずつ処理してください。

            ### 4.2 応答に版の表示

            危険度：Low

            **概要**

            版が応答に含まれます。
            """,
            MediaType.MARKDOWN);
    assertThat(findings.found())
        .extracting(f -> f.grade().orElseThrow().code() + " " + f.name())
        .containsExactly("high 予約の二重登録", "low 応答に版の表示");
    assertThat(findings.index().orElseThrow().listed()).isEqualTo(2);
  }

  @Test
  void partsInBracketsAreToldApart() throws Exception {
    Findings findings =
        read(
            """
            # マネジメントレター

            ## Ⅰ 重要な不備

            ### 1. 舟の評価

            （現状）評価の基準がありません。

            （改善提案）基準を定めることが望まれます。

            （会社の回答）春までに定めます。

            ## Ⅱ その他の事項

            ### 1. 領収書の保管

            （現状）領収書が12件ありませんでした。

            （改善提案）保管を徹底することをお勧めします。
            """,
            MediaType.MARKDOWN);
    assertThat(names(findings)).containsExactly("舟の評価", "領収書の保管");
    assertThat(parts(findings.found().getFirst(), Field.RESPONSE)).containsExactly("春までに定めます。");
    assertThat(parts(findings.found().getLast(), Field.CONDITION))
        .containsExactly("領収書が12件ありませんでした。");
  }

  @Test
  void linesOfAFormAreParts() throws Exception {
    Findings findings =
        read(
            """
            内部監査報告書

            2. 監査結果

            不適合1（軽微）：退職した船頭の鍵が回収されていない
            基準：鍵の管理規程第4条
            状況：鍵が3本戻っていなかった。
            是正処置：退職の日に鍵を受け取る。
            責任者：総務課長
            期限：2026年2月28日

            観察事項1：日誌に天候の記載がない日がある
            状況：10日のうち2日に記載がなかった。

            3. 良好な点
            　訓練は全員が受けていた。
            """,
            MediaType.PLAIN);
    assertThat(names(findings)).containsExactly("退職した船頭の鍵が回収されていない", "日誌に天候の記載がない日がある");
    Findings.Found first = findings.found().getFirst();
    assertThat(first.grade().orElseThrow().code()).isEqualTo("low");
    assertThat(parts(first, Field.CRITERIA)).containsExactly("鍵の管理規程第4条");
    assertThat(parts(first, Field.DUE)).containsExactly("2026年2月28日");
    assertThat(parts(findings.found().getLast(), Field.CONDITION)).hasSize(1);
  }

  @Test
  void casesInWhichSomethingIsDoneAreNotWhatIsRecommended() throws Exception {
    String list = "\n\n1. 勤務の状況が不良であるとき\n\n2. 届出のない欠勤が続くとき\n";
    assertThat(
            names(
                read(
                    "# 就業規則\n\n## 第23条（解雇）\n\n従業員が次のいずれかに該当し、改善の見込みもない場合は、解雇とする。" + list,
                    MediaType.MARKDOWN)))
        .isEmpty();
    assertThat(
            names(
                read(
                    "# 報告\n\n## 結果\n\n次のとおり改善を勧告する。\n\n1. 出勤の記録を毎日つけること。\n\n2. 届出の様式を定めること。\n",
                    MediaType.MARKDOWN)))
        .hasSize(2);
  }
}
