package dev.docket.wording.force;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.wording.LexiconChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForcesTest {
  /** A text, and each of its phrases with its force in brackets. */
  private static final List<String> MARKED =
      List.of(
          "乙は、通知し[なければならない=OBLIGATION]。",
          "乙は、通知し[なければなりません=OBLIGATION]。",
          "乙は、通知せ[ねばならない=OBLIGATION]。",
          "乙は、通知し[なければならず=OBLIGATION]、甲は応じる。",
          "乙は、秘密を守る[義務を負う=OBLIGATION]。",
          "乙は、その[責任を負う=OBLIGATION]。",
          "甲は、毎年昇給を行う[ものとする=SOFT_OBLIGATION]。",
          "乙は、通知する[ことが望ましい=RECOMMENDATION]。",
          "乙は、改善に[努める=EFFORT]。",
          "乙は、改善に[努めなければならない=EFFORT]。",
          "乙は、改善に[努めなくてはならない=EFFORT]。",
          "乙は、帳簿を備え[なくてはならない=OBLIGATION]。",
          "乙は、漏えいし[ないよう努めなければならない=DISSUASION]。",
          "転載は[お断り致します=PROHIBITION]。",
          "撮影は[おやめください=PROHIBITION]。",
          "動画の転載は[ご遠慮ください=PROHIBITION]。",
          "転売は[禁止です=PROHIBITION]。",
          "再委託を[禁ずる=PROHIBITION]。",
          "再委託を[禁じる=PROHIBITION]。",
          "再委託を[禁止する=PROHIBITION]。",
          "乙は、開示し[てはならない=PROHIBITION]。",
          "乙は、開示し[てはいけません=PROHIBITION]。",
          "乙は、開示し[ないものとする=PROHIBITION]。",
          "乙は、再委託する[ことができる=PERMISSION]。",
          "乙は、再委託する[ことができない=DENIAL]。",
          "乙は、処分[できるものとする=PERMISSION]。",
          "乙は、処分[できないものとする=DENIAL]。",
          "知る[ことができない=INABILITY]ときは、補償を請求する[ことができる=PERMISSION]。",
          "所有者を知る[ことができない=INABILITY]建物を管理する。",
          "承認印が確認[できない=INABILITY]。",
          "甲は、これを[妨げない=PERMISSION]。",
          "乙は、通知する[ことを要しない=RELEASE]。",
          "軽微な変更は、[この限りでない=RELEASE]。",
          "乙は、返還の[義務を負わない=RELEASE]。",
          "当社は、一切の[責任を負担しないものとします=RELEASE]。",
          "乙は、費用を負担し[ないものとします=PROHIBITION]。",
          "乙は、[義務を負うことなく=RELEASE]解除する。",
          "甲は、支払を拒ま[ない=NEGATION]。",
          "前項の規定にかかわらず、甲は払う。",
          "これを公表し[ないことができる=RELEASE]。",
          "乙は、支払わ[なくてもよい=RELEASE]。",
          "支払うべき賃金は、翌月に支払う。",
          "交通に要する実費を支払う。",
          "許可を要する場合は、届け出る。",
          "払わ[なければならないものではない=RELEASE]。",
          "知らないものではない。",
          "本人だけでなく、家族も含む。",
          "必ず、少なくとも三人とする。",
          "甲は、遅滞なく払う。",
          "やむを得ない理由がある。",
          "払わ[ざるを得ない=OBLIGATION]。",
          "欠陥を発見し[なかった=NEGATION]。",
          "催告する[ことなく=NEGATION]解除する。",
          "休憩時間[を除き=EXCEPTION]、働く。",
          "The Client [shall=OBLIGATION] pay.",
          "The Client [is bound to=OBLIGATION] pay.",
          "The Client [has to=OBLIGATION] pay.",
          "The Client [will be required to=OBLIGATION] pay.",
          "The Client [will not be required to=RELEASE] pay.",
          "The Client [need not=RELEASE] pay.",
          "The Client [agrees to=OBLIGATION] pay.",
          "The Client [agrees not to=PROHIBITION] pay.",
          "The Client [undertakes to=OBLIGATION] pay.",
          "The Client is [prohibited from=PROHIBITION] paying.",
          "The Client is [not=NEGATION] bound by it, [not=NEGATION] less.",
          "The Client [may not=DENIAL] pay.",
          "The Client [shall not be entitled to=DENIAL] a refund.",
          "The Client [shall be entitled to=PERMISSION] a refund.",
          "The key [must also not=PROHIBITION] be copied.",
          "The Client [shall, however, not=PROHIBITION] assign it.",
          "The Client [may in any event not=DENIAL] assign it.",
          "The Client [should therefore not=DISSUASION] pay.",
          "The Client [shall=OBLIGATION] pay also where it is [not=NEGATION] told.",
          "The Client [should=RECOMMENDATION] pay.",
          "The Client [should not=DISSUASION] pay.",
          "The Client [is encouraged to=RECOMMENDATION] pay.",
          "The Client [shall use its best efforts=EFFORT] to pay.",
          "The Client [shall use all commercially reasonable endeavours=EFFORT] to pay.",
          "The Client [shall=OBLIGATION] pay and use [best efforts=EFFORT] to deliver.",
          "We[’ll try to=EFFORT] tell you before the price changes.",
          "We [will always try to=EFFORT] tell you.",
          "The Client [shall do its best to=EFFORT] pay.",
          "The Client [shall not=PROHIBITION] try to open it.",
          "“Fees” shall mean the sums in Schedule A.",
          "[No=NEGATION] act of the Supplier, silence included, [shall=PROHIBITION] be an"
              + " admission.",
          "The Club, for any or [no=NEGATION] reason, [may=PERMISSION] close the account.",
          "The Club [shall=OBLIGATION] pay, or [no=NEGATION] member [may=DENIAL] play.",
          "[Neither=NEGATION] party [may=DENIAL] assign it.",
          "[No=NEGATION] fee is due. The Client [shall=OBLIGATION] pay.",
          "The Client pays [no=NEGATION] fee and [shall=OBLIGATION] report.",
          "This is due no later than May 5 in Room No. 4.",
          "It covers not only goods but not less than two, without prejudice to the rest.",
          "Should the rules change, prices rise at will in May.",
          "It is [not=NEGATION] due [unless=EXCEPTION] agreed.",
          "A key [might=POSSIBILITY] leak; it [could not=INABILITY] be found.",
          "A tool [may not always=INABILITY] work.",
          "It [fails to=LACK] check, and it never fails to pay.");

  @Test
  void everyPhraseOfTheTableIsFoundInASentenceOfItsOwn() {
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Forces.LEXICON);
  }

  @Test
  void thePhrasesOfASentenceAreTheMarkedOnesAndNoOthers() {
    assertThat(MARKED.stream().map(m -> LexiconChecks.marked(LexiconChecks.plain(m), Forces::in)))
        .containsExactlyElementsOf(MARKED);
  }
}
