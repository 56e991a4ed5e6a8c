package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import dev.docket.worker.summary.finding.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an entry of a finding has of the report's own words, where a model wrote nothing. */
class FindingItemsTest {
  private static List<Map<String, String>> entries(String markdown) throws Exception {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    Document document = new DocumentReader().read(bytes, MediaType.MARKDOWN, Optional.empty());
    return new FindingItems(document, Findings.of(document))
        .completed(List.of(), _ -> true).stream().map(Item::texts).toList();
  }

  @Test
  void theResponseIsToldWholeWithWhoActsAndByWhen() throws Exception {
    List<Map<String, String>> entries =
        entries(
            """
            # Audit of the stores

            ## Finding 1: Keys are not counted (High)

            Condition: Nobody counts the keys of the stores.

            Recommendation: Keys should be counted weekly.

            Management response: Agreed. The Head of Stores will count them by 30 June 2026.

            ## Finding 2: Doors stay open (Low)

            Condition: Two doors were open at night.

            Recommendation: Doors should close by themselves.

            Management response: Agreed. The Head of Stores will order springs by May 2026.

            Responsible: Facilities Desk

            Due date: 1 March 2026
            """);
    assertThat(entries.getFirst())
        .containsEntry("response", "Agreed. The Head of Stores will count them by 30 June 2026.")
        .containsEntry("owner", "Head of Stores")
        .containsEntry("due", "30 June 2026");
    assertThat(entries.getLast())
        .as("what a label says goes first")
        .containsEntry("owner", "Facilities Desk")
        .containsEntry("due", "1 March 2026");
  }

  @Test
  void ofAJapaneseReportToo() throws Exception {
    List<Map<String, String>> entries =
        entries(
            """
            # 倉庫監査報告書

            ## 指摘事項1　鍵の本数が確認されていない（重大）

            【状況】倉庫の鍵の本数を確認する者がいなかった。

            【改善提案】毎週、本数を確認することを求める。

            【対応方針】ご指摘のとおりです。倉庫課は、2026年6月末までに台帳を設けます。

            ## 指摘事項2　扉の開放（軽微）

            【状況】夜間に扉2枚が開いていた。

            【改善提案】自動で閉まる扉とすることを求める。

            【対応方針】2025年5月に是正した。
            """);
    assertThat(entries.getFirst())
        .containsEntry("response", "ご指摘のとおりです。倉庫課は、2026年6月末までに台帳を設けます。")
        .containsEntry("owner", "倉庫課")
        .containsEntry("due", "2026年6月末");
    assertThat(entries.getLast()).doesNotContainKeys("owner", "due");
  }
}
