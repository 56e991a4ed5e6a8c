package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.SectionKind;
import dev.docket.document.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a text file that people or programs broke stay one sentence and one article. */
class WrappedLinesTest {
  private static List<String> sentences(Document document) {
    return document.sentences().stream()
        .filter(s -> s.kind() == Sentence.Kind.SENTENCE)
        .map(s -> document.textOf(s).replace("\n", " "))
        .toList();
  }

  private static List<String> articles(Document document) {
    return document.sections().stream()
        .filter(s -> s.kind() == SectionKind.ARTICLE)
        .map(s -> s.number() + " " + s.caption())
        .toList();
  }

  @Test
  void headingsThatAreMarkedAsInMarkdownAreHeadingsAndOneSuchLineIsNone() throws Exception {
    Document terms =
        Corpus.read(
            "# 利用規約\n## 1. 適用\n本規約は、利用者に適用します。\n\n## Fees\nThe user pays the fee.\n",
            MediaType.PLAIN);
    assertThat(headings(terms)).containsExactly("利用規約", "1. 適用", "Fees");
    assertThat(sentences(terms)).containsExactly("本規約は、利用者に適用します。", "The user pays the fee.");
    Document one = Corpus.read("# of boats: 4\n\nThe club keeps four boats.\n", MediaType.PLAIN);
    assertThat(headings(one)).isEmpty();
    Document script = Corpus.read("#!/bin/sh\n# one\n# two\necho\n", MediaType.PLAIN);
    assertThat(headings(script)).isEmpty();
  }

  private static List<String> headings(Document document) {
    return document.sentences().stream()
        .filter(s -> s.kind() == Sentence.Kind.HEADING)
        .map(document::textOf)
        .toList();
  }

  @Test
  void aNumberAtALinesBeginGoesOnWithWhatNeedsIt() throws Exception {
    Document document =
        Corpus.read(
            """
            Rules for the boathouse, which hold for members and guests alike

            1. Booking

            A boat is booked no later than
            14 days before the trip. A deposit above
            50 EUR needs the consent named in section
            2.3 of the statutes.

            2. Return

            The key is returned within
            3 hours.
            """,
            MediaType.PLAIN);
    assertThat(document.sections())
        .filteredOn(section -> section.kind() == SectionKind.ARTICLE)
        .hasSize(2);
    assertThat(sentences(document))
        .contains(
            "A boat is booked no later than 14 days before the trip.",
            "A deposit above 50 EUR needs the consent named in section 2.3 of the statutes.",
            "The key is returned within 3 hours.");
  }

  @Test
  void aListBelowAnOpenLineStaysAList() throws Exception {
    Document document =
        Corpus.read(
            """
            The harbour master of the lower lake shall make sure that every visitor

            1. Ropes

            The crew checks the ropes with
            (a) the left hand,
            (b) the right hand.
            """,
            MediaType.PLAIN);
    assertThat(sentences(document)).noneMatch(s -> s.contains("with (a)"));
  }

  @Test
  void aCitationAtALinesBeginIsNoArticle() throws Exception {
    Document japanese =
        Corpus.read(
            """
            鍵の管理規程

            第1条　係員は、前条の規定にかかわらず、次条及び
            第4条第1項の規定により許可を受けた場合に限り、鍵を使用することができる。
            2　使用者は、期間の満了後、
            10日以内に鍵を返却する。

            第2条　鍵の台帳は、総務課に備える。
            """,
            MediaType.PLAIN);
    assertThat(articles(japanese)).containsExactly("1 null", "2 null");
    assertThat(sentences(japanese))
        .contains(
            "係員は、前条の規定にかかわらず、次条及び 第4条第1項の規定により許可を受けた場合に限り、鍵を使用することができる。",
            "使用者は、期間の満了後、 10日以内に鍵を返却する。");
    Document english =
        Corpus.read(
            """
            BOATHOUSE TERMS

            1. Liability
            Nobody pays more than 1,000 EUR a year.
            Article 82 GDPR and Section 276 (3) of
            the Civil Code remain unaffected.

            2. Notices
            Notices are pinned to the board by the
            harbour master.
            """,
            MediaType.PLAIN);
    assertThat(articles(english)).containsExactly("1 Liability", "2 Notices");
    assertThat(sentences(english))
        .contains("Article 82 GDPR and Section 276 (3) of the Civil Code remain unaffected.");
  }

  @Test
  void linesOfOneCountOfCharactersAreOneParagraph() throws Exception {
    Document document =
        Corpus.read(
            """
            貸舟契約書

            第1条（料金）
            甲は、貸舟の料金として月額300,000
            円を、毎月末日締め翌月20日払いで支払う
            。ただし、冬季は、この限りでない。
            第2条（期間）
            期間は、桟橋を開いた日から閉じた日までと
            する。この期間は、更新しない。
            """,
            MediaType.PLAIN);
    assertThat(sentences(document))
        .contains("甲は、貸舟の料金として月額300,000 円を、毎月末日締め翌月20日払いで支払う 。", "ただし、冬季は、この限りでない。");
    assertThat(articles(document)).containsExactly("1 料金", "2 期間");
  }

  @Test
  void twoCaptionsOfOneArticleAreItsCaption() throws Exception {
    String text =
        """
        舟の規程

        第1条【目的】舟の使用を定める。
        第2条【損害】及び【遅延】舟を損なった者は、これを賠償する。
        第3条【返却】及び第4条の規定は、冬季には適用しない。
        """;
    assertThat(articles(Corpus.read(text, MediaType.PLAIN))).contains("1 目的", "2 【損害】及び【遅延】");
    assertThat(articles(Corpus.read("# 規程\n\n## 第1条【損害】及び遅延\n\n賠償する。\n", MediaType.MARKDOWN)))
        .containsExactly("1 【損害】及び遅延");
  }

  @Test
  void aFormFeedOrAnotherSeparatorOfLinesEndsALine() throws Exception {
    String text = "1. Scope. Wide.\f2. Fees. Low.\u20283. End. Soon.\u000B4. Law. Ours.\n";
    Document document = Corpus.read(text, MediaType.PLAIN);
    assertThat(StructureTest.outline(document))
        .containsExactly("ARTICLE 1 Scope", "ARTICLE 2 Fees", "ARTICLE 3 End", "ARTICLE 4 Law");
  }

  @Test
  void aFormFeedAtALinesStartPartsNoParagraph() throws Exception {
    String text =
        "The supplier delivers all of the goods that the buyer has ordered from\n\fhim and the"
            + " buyer pays for them within thirty days of their delivery.\n"
            + "The seller keeps the goods until they are paid for in full by the one\nwho ordered.";
    assertThat(Corpus.read(text, MediaType.PLAIN).sentences()).hasSize(2);
  }
}
