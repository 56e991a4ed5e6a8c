package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Head of IT will restrict access by 30 June 2025.                    | Head of IT | 30 June 2025
          Agreed. Our Finance Director shall review them before 1 May 2026.       | Finance Director | 1 May 2026
          By the end of March 2026, the Payroll Team will reconcile the ledgers.  | Payroll Team | end of March 2026
          The policy will be updated by the Chief Risk Officer by December 2025.  | Chief Risk Officer | December 2025
          The Audit Committee has agreed to meet monthly no later than May 2026.  | Audit Committee | May 2026
          The Controller plans to close the accounts within 90 days.              | Controller | within 90 days
          The Registrar intends to move the archive by the end of Q3 2025.        | Registrar | end of Q3 2025
          The Treasurer is to do so by the second quarter of 2026.                | Treasurer | second quarter of 2026
          We will correct this prior to 31 January 2026.                          | '' | 31 January 2026
          Management expects to finish on or before 31 January 2026.              | '' | 31 January 2026
          As the Board, which met in May, asked, the Clerk will do so by 1 June 2026. | '' | 1 June 2026
          The Security Manager will look into it.                                 | Security Manager | ''
          Completion is targeted by the end of 2026.                              | '' | end of 2026
          情報システム部は、2026年3月末までにアクセス権を見直す。                 | 情報システム部 | 2026年3月末
          総務課長が令和8年6月30日までに規程を改定する予定である。                | 総務課長 | 令和8年6月30日
          今後、経理部において、6か月以内に照合手順を整備します。                 | 経理部 | 6か月以内
          当社は2026年度中に対応します。                                          | '' | 2026年度
          監査部は2026年度第2四半期までに再確認する。                             | 監査部 | 2026年度第2四半期
          人事部は2026年10月に見直す予定である。                                  | 人事部 | 2026年10月
          人事部は2026年10月を目途に見直す。                                      | 人事部 | 2026年10月
          """)
  void aResponseNamesWhoDoesItAndByWhen(String response, String owner, String due) {
    assertThat(Commitment.in(response)).isEqualTo(new Commitment(owner, due));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Head of IT restricted access by 30 June 2024.",
        "The matter was raised on 30 June 2024 and is agreed.",
        "We will act. The report will follow.",
        "It will be built by hand.",
        "The Head of IT may restrict access by 30 June 2026.",
        "The Head of IT will not restrict access by 30 June 2026.",
        "The new system will stop this.",
        "情報システム部は、2024年3月末までにアクセス権を見直した。",
        "2024年3月に発生した事象である。",
        "指摘のとおりであり、当社は対応する。",
      })
  void whatWasDoneOrIsNobodysIsNoCommitment(String response) {
    assertThat(Commitment.in(response)).isEqualTo(new Commitment("", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Registrar will move the files by May 2026. The Treasurer will pay by June 2026.",
        "総務部は2026年3月末までに規程を改定し、経理部は2026年6月末までに手順を整備する。"
      })
  void ofSeveralNoneIsChosen(String response) {
    assertThat(Commitment.in(response)).isEqualTo(new Commitment("", ""));
  }
}
