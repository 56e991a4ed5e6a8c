package dev.docket.local.analyst.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This must not be repeated.",
        "We found no sign that this has happened.",
        "Internal Audit saw no payment for which these were used.",
        "In such a case the Supplier shall notify the Customer.",
        "この場合において、乙は甲に通知する。",
        "いずれも漏えいにつながるおそれがある。",
        "Thereafter, it shall be extended for successive periods of 5 years.",
        "All other vacancies shall be filled by the board.",
        "Non-compliance shall lead to a fine.",
        "Any further mending of a loom will be billed.",
        "All other Looms that are lent in writing must be marked.",
        "If unable, the Weaver may leave the Guild.",
        "Once approved, the loom must be used within a week.",
      })
  void whatPointsAtAnotherSentenceIsNotUnderstoodAlone(String text) {
    assertThat(Dependence.of(text)).isEqualTo(Dependence.POINTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will notify you that we have complied with this order.",
        "We will attempt to notify you of such requirements.",
        "The provisions of the preceding two paragraphs shall not apply.",
        "命ずる内容の変更についても同様とする。",
        "本項に抵触する行為をした者は、違約金を支払うものとする。",
        "You may not reproduce or exploit them without consent.",
        "従業員は、正当な理由がない限りこれに従わなければならない。",
        "または、管理者に代わってこれらを第三者に実施してもらう権利を有します。",
        "Notwithstanding the aforesaid, the Applicant shall not cancel the order.",
        "前項イに定める会長は、学部生でなければならない。",
        "前1～2項について、会員は異議を述べることができない。",
        "Each party agrees to indemnify such Recipient for any loss.",
      })
  void whatPointsWithinItAtWhatItHasNotNamedIsNotUnderstoodAlone(String text) {
    assertThat(Dependence.isPointing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All other parties shall be told of it by the board.",
        "Non-compliance with this rule shall lead to a fine.",
        "Failure to pay may lead to a fine.",
        "If necessary, the board may close the hall.",
        "Once approved by the board, a loom must be used within a week.",
        "Any other claim of a member than for dues is void.",
        "This Agreement is governed by the laws of England.",
        "We found no sign that this control has failed.",
        "The Supplier keeps logs of every access to the System and makes sure that these are kept.",
        "The audit covered payments of this year.",
        "この契約は、令和8年4月1日から効力を生ずる。",
        "甲及び乙のいずれも解除することができる。",
        "前条の規定により特定された目的の範囲を超えて、個人情報を取り扱ってはならない。",
      })
  void whatNamesWhatItMeansIsUnderstoodAlone(String text) {
    assertThat(Dependence.of(text)).isEqualTo(Dependence.NONE);
  }
}
