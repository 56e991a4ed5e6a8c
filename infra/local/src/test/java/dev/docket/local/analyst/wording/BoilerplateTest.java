package dev.docket.local.analyst.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "If a provision of this Lease is found void, the rest shall remain in force.",
        "The remainder of this Lease shall not be affected where a part is invalid.",
        "Headings are for convenience only and shall not be used to interpret this Lease.",
        "Words in the singular shall include the plural.",
        "This Lease may not be changed orally and is the entire agreement of the parties.",
        "This Lease may be executed in two counterparts.",
        "Orrin and Vale may together be referred to as the Owners.",
        "Orrin and Vale may individually be called an Owner.",
        "We’ll begin with a few definitions.",
        "This section will explain the terms of the lease.",
        "Questions of the interpretation of this Lease shall be discussed in good faith.",
        "この規約に定めのない事項は、甲乙が協議の上解決するものとする。",
        "本契約の解釈に疑義が生じたときは、誠意をもって話し合いにより解決しなければならない。",
        "条項の一部が無効とされた場合でも、残りの規定は有効に存続するものとする。",
        "見出しは便宜のためのものであり、解釈に用いてはならない。",
        "乙は、本契約に従い、一切の義務を誠実に履行するものとする。",
        "甲及び乙は、信義に従い誠実に本契約を履行しなければならない。",
        "Each party shall perform its duties under this Lease in good faith.",
        "本契約は、当事者間の完全な合意を構成するものとする。",
        "本覚書の成立を証するため、本書2通を作成し、甲乙記名押印のうえ各1通を保有する。",
        "この規約に同意できない場合は、織機を利用することはできません。",
        "If you do not agree to the new terms, you must stop using the looms.",
        "Nor shall any single or partial exercise of a right preclude its further exercise.",
        "The Treasurer shall perform such other duties as may be assigned by the board.",
        "If you do not agree, you must not use the looms.",
        "Orrin and Vale may be referred to herein individually as an “Owner.”",
        "この約款に定めのない事項については、法令又は慣習によるものとする。",
        "A delay by a weaver in using a right does not constitute a waiver of it.",
        "Waiver of a fee in one instance does not mean that we waive it in the future.",
        "Any waiver of this Lease must be in writing and signed by the Owner.",
        "No amendment of this Lease shall be valid unless it is in writing.",
        "This Lease may be modified only by a document signed by both parties.",
        "If a schedule conflicts with this Lease, this Lease shall prevail.",
        "原文と訳文に相違があるときは、原文を優先する。",
        "織場のご利用には、本規約に同意いただく必要があります。",
        "To use the looms, you must first agree to these terms.",
        "当会が権利を行使しない場合でも、その権利を放棄したとはみなされない。",
        "No failure or delay in exercising a right shall operate as a waiver of it.",
      })
  void whatNearlyEveryContractSaysIsBoilerplate(String sentence) {
    assertThat(Boilerplate.is(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Tenant shall not hang headings on the front of the house.",
        "The Treasurer shall keep the books and perform such other duties as are assigned.",
        "If you do not agree to a bill, you must tell us within a week.",
        "The waiver fee must be paid in writing season.",
        "The Tenant waives any claim against the Owner for loss in the future.",
        "These Bylaws may be amended by two thirds of the members.",
        "Any change of the rent must be notified to the Tenant one month before.",
        "A member who has a conflict of interest shall not vote.",
        "織場を利用するには、利用料を支払う必要があります。",
        "規約に反した会員は、退会するものとする。",
        "You must agree on the price with the Owner before the work is begun.",
        "The Tenant shall pay a part of the rent in advance.",
        "A vote that is cast after the term is void and must be cast again by the member.",
        "We will explain to the member why he was not admitted.",
        "We will begin the work on 1 May.",
        "The Tenant may be called to the office at any time.",
        "The parties shall discuss the price every year.",
        "乙は、甲の顧客に誠実に応対しなければならない。",
        "The members shall perform their duties until a successor is elected.",
        "甲及び乙は、毎年3月に料金について協議するものとする。",
        "無効の券を使った者は、料金を支払わなければならない。",
        "乙は、表題の書類を甲に提出しなければならない。",
        "乙は、検査に合格した証として、織機に札を付けなければならない。",
        "会員の同意を得ない場合は、写真を利用することはできません。",
        "If you do not pay the fee, you must stop using the looms.",
        "If you do not agree with a fee, you may appeal to the board.",
        "A delay in the delivery shall be notified to the buyer at once.",
      })
  void whatIsAgreedIsNone(String sentence) {
    assertThat(Boilerplate.is(sentence)).isFalse();
  }
}
