package dev.docket.worker.answer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          秘密保持義務      | 秘密,密保,保持,持義,義務
          甲は、乙に        | 甲は,乙に
          第12条のNDA       | 第,12,条の,nda
          ＮＤＡ ﾃﾞｰﾀ        | nda,デー,ータ
          印                | 印
          𠮷野家            | 𠮷野,野家
          """)
  void japaneseIsCutIntoAllPairsOfCharactersAndOtherWordsStayWhole(String text, String words) {
    assertThat(String.join(",", SearchWords.BIGRAMS.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "paid, pay",
    "Withheld, withholding",
    "given, gives",
    "sought, seeks",
    "made, making",
    "undertaken, undertake",
    "kept, keeping"
  })
  void anIrregularFormHasTheStemOfItsVerb(String form, String other) {
    assertThat(SearchWords.STEMS.of(form)).isEqualTo(SearchWords.STEMS.of(other));
  }

  @ParameterizedTest
  @CsvSource({"left, leave", "found, find", "bound, bind", "payment, pay", "sender, send"})
  void aWordOfItsOwnKeepsItsStem(String word, String other) {
    assertThat(SearchWords.STEMS.of(word)).isNotEqualTo(SearchWords.STEMS.of(other));
  }

  @Test
  void pairsDoNotReachOverAStopWord() {
    assertThat(SearchWords.PAIRS.of("late payment of the invoice"))
        .containsExactly("late payment", "payment ", " invoic");
    assertThat(SearchWords.FORM_PAIRS.of("契約の解除")).containsExactly("契約 ", " 解除");
  }

  @Test
  void aWordWithAHyphenIsFoundInBothWaysOfWritingIt() {
    assertThat(SearchWords.STEMS.cut(LatinText.withJoined("Not to sub-let the lot")))
        .extracting(CutWords.Word::text)
        .containsAll(SearchWords.STEMS.of("sublet"))
        .containsAll(SearchWords.STEMS.of("sub-let"));
  }

  @Test
  void whatIsPaidAtOnesOwnExpenseHasNoOwner() {
    assertThat(SearchWords.STEMS.of("at its own expense")).containsExactly("it", "expens");
    assertThat(SearchWords.STEMS.asked("Who owns the work?")).isEqualTo(Set.of("own", "work"));
  }

  @Test
  void aVerbAndItsPronounOrNotInOneWordAreNotAskedFor() {
    assertThat(SearchWords.STEMS.asked("Can I vote if I can't or don’t attend, or I'll be late?"))
        .isEqualTo(Set.of("vote", "attend", "late"));
    assertThat(SearchWords.STEMS.asked("How soon must the tenant's rent be paid?"))
        .isEqualTo(Set.of("tenant", "rent", "pai"));
  }

  @Test
  void linesAreCutAsTheWholeTextIs() {
    String text = "乙は保険に加入する。\n乙は報告する。\n乙は保険に加入する。\n";
    CutLines lines = new CutLines();
    for (SearchWords way : List.of(SearchWords.BASE_FORMS, SearchWords.BIGRAMS)) {
      List<CutWords.Word> cut = lines.of(way, text);
      assertThat(cut).extracting(CutWords.Word::text).isEqualTo(way.of(text));
      assertThat(lines.of(way, text)).as("held").isEqualTo(cut);
    }
  }
}
