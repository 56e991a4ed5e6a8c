package dev.docket.comparison.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Language;
import org.junit.jupiter.api.Test;

class OmissionTest {
  private static final String ITEM = "本規程に定める手続により、所属長の承認を得た者が行う申請その他これに準ずる行為をいうものとする。";
  private final Omission omission = new Omission(TableLayout.standard(Language.JA));
  private final Omission english = new Omission(TableLayout.standard(Language.EN));

  @Test
  void itemsThatStayAreNamedByTheirNumbers() {
    String text = "第18条　休職\n1. " + ITEM + "\n2. " + ITEM + "\n3. " + ITEM + "\n4. 会社は、";
    assertThat(omission.of(text, true, false)).isEqualTo("第18条　休職\n1～3　（略）\n4. 会社は、");
    String one = "第18条　休職\n" + "２　" + ITEM + ITEM + ITEM + "\n３　会社は、";
    assertThat(omission.of(one, true, false)).isEqualTo("第18条　休職\n２　（略）\n３　会社は、");
  }

  @Test
  void noSentenceIsCut() {
    String sentence = "Each party keeps its own copy of the records that this section requires.";
    String text = "9.1 Records. " + (sentence + " ").repeat(3) + "Copies are kept for ";
    assertThat(english.of(text, true, false)).isEqualTo("9.1 Records. (…) Copies are kept for ");
    String whole = "a".repeat(200);
    assertThat(english.of(whole, true, false)).isEqualTo(whole);
  }

  @Test
  void shortTextStays() {
    assertThat(omission.of("第1条\n短い。", true, true)).isEqualTo("第1条\n短い。");
  }
}
