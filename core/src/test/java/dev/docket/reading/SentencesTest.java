package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import dev.docket.document.Sentence;
import dev.docket.document.UnreadableDocumentException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void japaneseIsNotSplitInsideBrackets() throws Exception {
    assertThat(sentences("甲は、「本契約（別紙を含む。）」に従う。ただし、乙の承諾を得たときは、この限りでない。"))
        .containsExactly("甲は、「本契約（別紙を含む。）」に従う。", "ただし、乙の承諾を得たときは、この限りでない。");
  }

  @Test
  void aSentenceGoesOnBehindABracketThatAnotherPartOpened() throws Exception {
    assertThat(sentences("「賃料」という。）は、毎月支払う。もっとも、猶予を妨げない。"))
        .containsExactly("「賃料」という。）は、毎月支払う。", "もっとも、猶予を妨げない。");
    assertThat(sentences("除く。）を返す。除く。）もっとも、残す。除く。）はじめに戻す。"))
        .containsExactly("除く。）を返す。", "除く。）", "もっとも、残す。", "除く。）", "はじめに戻す。");
  }

  @Test
  void narrowMarksSplitAsTheUsualOnesDo() throws Exception {
    assertThat(sentences("賃金は､毎月支払う｡ただし､｢休日｣は前日とする｡"))
        .containsExactly("賃金は､毎月支払う｡", "ただし､｢休日｣は前日とする｡");
    assertThat(sentences("甲は､｢本契約(別紙を含む｡)｣に従う｡以上")).containsExactly("甲は､｢本契約(別紙を含む｡)｣に従う｡", "以上");
  }

  @Test
  void englishIsNotSplitAtAbbreviations() throws Exception {
    assertThat(
            sentences(
                "Acme Inc. and J. Smith, e.g. under 15 U.S.C. 1691, shall pay $1.50. See No. 4"
                    + " below. Does it end? Yes."))
        .containsExactly(
            "Acme Inc. and J. Smith, e.g. under 15 U.S.C. 1691, shall pay $1.50.",
            "See No. 4 below.",
            "Does it end?",
            "Yes.");
  }

  @Test
  void sentencesHaveStableIdsDoNotOverlapAndHoldAllTheWords() throws Exception {
    String text = "𠮷野家契約書\n\n第１条（目的）本契約は𠮷である。終わり。\n（１）一つ\n（２）二つ\n";
    Document first = Corpus.read(text, MediaType.PLAIN);
    Document second = Corpus.read(text, MediaType.PLAIN);
    assertThat(first.sentences()).isEqualTo(second.sentences());
    int end = 0;
    StringBuilder words = new StringBuilder();
    for (Sentence sentence : first.sentences()) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      end = sentence.end();
      words.append(first.textOf(sentence));
    }
    assertThat(words.toString()).isEqualTo("𠮷野家契約書第１条（目的）本契約は𠮷である。終わり。一つ二つ");
    assertThat(first.sentence("s3")).map(first::textOf).contains("本契約は𠮷である。");
  }

  @Test
  void everySentenceKnowsTheInnermostSectionItStandsIn() throws Exception {
    Document document = Corpus.read("第１条（目的）定める。\n（１）一つ。\n第２条（定義）定める。\n", MediaType.PLAIN);
    for (Sentence sentence : document.sentences()) {
      Section section = document.sections().get(sentence.section());
      assertThat(sentence.start()).isBetween(section.start(), section.end());
    }
    assertThat(document.sentences().stream().map(s -> document.path(s.section())))
        .containsExactly("第１条（目的）", "第１条（目的）", "第１条（目的） > （１）", "第２条（定義）", "第２条（定義）");
  }

  private static List<String> sentences(String text) throws UnreadableDocumentException {
    Document document = Corpus.read(text, MediaType.PLAIN);
    return document.sentences().stream().map(document::textOf).toList();
  }
}
