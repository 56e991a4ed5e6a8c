package dev.docket.wording.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "本契約締結の証として、本書2通を作成する。",
        "上記契約の成立を証するため、本書を作成し、各自1通を保有する。",
        "IN WITNESS WHEREOF, the parties have signed.",
        "Signatures:"
      })
  void whereAContractIsSignedBeginsItsClosing(String block) {
    assertThat(Portions.beginsClosing(block)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "訴訟における当該侵害の行為について立証するため必要な検証の目的の提示について準用する。",
        "事実を検証するため、資料を求めることができる。",
        "The Supplier shall sign each delivery note."
      })
  void aSentenceOfAClauseDoesNot(String block) {
    assertThat(Portions.beginsClosing(block)).isFalse();
  }
}
