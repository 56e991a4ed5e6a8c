package dev.docket.worker.answer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageSearchTest {
  private static final String RULES =
      """
      就業規則

      第１章　総則
      第１条（目的）
      この規則は、社員の就業に関する事項を定める。
      第２条（定義）
      この規則において「短時間社員」とは、１週間の所定労働時間が30時間未満の者をいう。
      第３条（休暇）
      社員は、毎年10日の年次有給休暇を取得することができる。
      ２　前項の休暇は、第７条の届出により取得する。
      第４条（兼業）
      社員は、会社の許可を受けて、他の会社の業務に従事することができる。
      第５条（退職）
      社員は、退職しようとする日の30日前までに申し出なければならない。
      第６条（解雇）
      会社は、社員が前条の規定に違反したときは、解雇することがある。
      第７条（届出）
      届出は、所定の様式により、５日前までにしなければならない。
      """;
  private static final String CONTRACT =
      """
      SERVICES AGREEMENT

      1. Definitions
      1.1 "Fees" means the sums set out in Schedule 1.

      4. Payment
      4.1 The Customer shall pay the Fees within 30 days.
      4.2 Subject to Section 9, late sums bear interest.

      9. Suspension
      9.1 The Supplier may stop work while sums are overdue.
      """;

  private static Document document(String text) {
    try {
      return new DocumentReader()
          .read(text.getBytes(StandardCharsets.UTF_8), MediaType.PLAIN, Optional.of("UTF-8"));
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(String text, String name, String question) {
    Passages passages = new Passages(document(text), "doc", name);
    String key = PassageIndex.of(passages.all()).search(question, 1).getFirst().key();
    int number = Integer.parseInt(key.substring(key.indexOf('#') + 1));
    return passages.text(passages.cuts().get(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          副業はできるか。 | 許可を受けて
          就業規則第3条には何が書いてあるか。 | 年次有給休暇
          第三条第２項の内容は。 | 年次有給休暇
          短時間社員とは何か。 | 30時間未満
          有休は何日か。 | 10日
          辞めるときは何日前に言えばよいか。退職の申出 | 30日前
          """)
  void aQuestionFindsItsArticle(String question, String words) {
    assertThat(first(RULES, "就業規則.txt", question)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What does Section 4.2 say? | late sums
          What are Fees? | means the sums
          How long after the bill must the client settle? | within 30 days
          § 9 | may stop work
          """)
  void aQuestionFindsItsClause(String question, String words) {
    assertThat(first(CONTRACT, "agreement.txt", question)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          料金はいつまでに支払いますか。 | within 30 days
          支払いが遅れるとどうなりますか。 | late sums
          """)
  void aJapaneseQuestionFindsItsEnglishClause(String question, String words) {
    assertThat(first(CONTRACT, "agreement.txt", question)).contains(words);
    Passages passages = new Passages(document(CONTRACT), "doc", "agreement.txt");
    PassageIndex index = PassageIndex.of(passages.all());
    assertThat(passages.all()).anyMatch(p -> index.asked(question).coverage(p) > 0.36);
  }

  @Test
  void anEnglishQuestionFindsItsJapaneseArticle() {
    assertThat(first(RULES, "就業規則.txt", "How is resignation notified?")).contains("30日前");
    assertThat(first(RULES, "就業規則.txt", "Is a second job permitted?")).contains("許可を受けて");
  }

  @Test
  void referencesAndDefinitionsAreFollowedOneStep() {
    Document document = document(RULES);
    Passages passages = new Passages(document, "doc", "就業規則");
    Followed followed = new Followed(document, passages);
    Passages.Cut leave = passages.labelled("clause:3").orElseThrow();
    assertThat(followed.references(leave))
        .extracting(passages::text)
        .anyMatch(text -> text.contains("所定の様式"));
    Passages.Cut dismissal = passages.labelled("clause:6").orElseThrow();
    assertThat(followed.references(dismissal))
        .extracting(passages::text)
        .anyMatch(text -> text.contains("30日前"));
    assertThat(followed.definitions("短時間社員の休暇は何日か。"))
        .extracting(passages::text)
        .anyMatch(text -> text.contains("30時間未満"));
  }

  @Test
  void anArticleOfAnotherLawIsNotFollowed() {
    Document document = document("第1条　この規則は、労働基準法第2条に基づく。\n第2条　社員は出勤する。\n");
    Passages passages = new Passages(document, "doc", "規則");
    Followed followed = new Followed(document, passages);
    assertThat(followed.references(passages.cuts().getFirst())).isEmpty();
  }

  @Test
  void everyUnitThatIsNoHeadingStandsInOnePassage() {
    for (String text : new String[] {RULES, CONTRACT}) {
      Document document = document(text);
      Passages passages = new Passages(document, "doc", "name");
      for (int i = 0; i < document.sentences().size(); i++) {
        int unit = i;
        long holding =
            passages.cuts().stream().filter(c -> c.from() <= unit && unit < c.to()).count();
        assertThat(holding).isLessThanOrEqualTo(1);
        if (document.sentences().get(i).kind() != dev.docket.document.Sentence.Kind.HEADING) {
          assertThat(holding).as(document.textOf(document.sentences().get(i))).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void anEnglishQuestionIsNotCoveredByItsStopWords() {
    Passages passages = new Passages(document(CONTRACT), "doc", "agreement");
    PassageIndex index = PassageIndex.of(passages.all());
    for (Passage passage : passages.all()) {
      assertThat(index.asked("What is the penalty for child labour?").coverage(passage))
          .isLessThan(0.2);
    }
  }

  @Test
  void aQuestionMayBeAsLongAsTheInterfaceAllows() {
    Passages passages = new Passages(document(RULES), "doc", "就業規則");
    PassageIndex index = PassageIndex.of(passages.all());
    String words = "副業と兼業の許可、退職と解雇の予告、賃金と賞与の支払、損害賠償の上限及び契約の終了と更新。";
    String question =
        words.repeat(40) + "notice of termination, payment of fees, liability. ".repeat(30);
    assertThat(index.search(question, 3)).isNotEmpty();
  }

  @Test
  void coverageIsNoneOfWhatADocumentDoesNotSpeakOf() {
    Passages passages = new Passages(document(RULES), "doc", "就業規則");
    PassageIndex index = PassageIndex.of(passages.all());
    assertThat(index.asked("火星の衛星の数は。").coverage(passages.all().getFirst())).isLessThan(0.2);
    assertThat(
            index
                .asked("短時間社員とは何か。")
                .coverage(passages.passage(passages.labelled("clause:2").orElseThrow())))
        .isGreaterThan(0.35);
  }

  @Test
  void aNameOfTheHeadingsCountsNoMoreWhereTheTextRepeatsIt() {
    Passage repeating = passage("0", "職業紹介事業は、職業紹介事業の許可を受けた者が行う事業である。", "職業紹介事業");
    Passage answering = passage("1", "日本においては職業安定法を根拠とする。", "職業紹介事業");
    List<Passage> all = new ArrayList<>(List.of(repeating, answering));
    for (int i = 2; i < 40; i++) {
      all.add(passage(String.valueOf(i), "第" + i + "の記事はほかのことを述べる。", "別の記事"));
    }
    PassageIndex index = PassageIndex.of(all);
    assertThat(index.search("職業紹介事業は何を根拠とするか。", 2).getFirst().key()).isEqualTo("1");
  }

  @Test
  void ofVeryManyPassagesTheBestComeInTheSameOrder() {
    List<Passage> few =
        List.of(
            passage("a", "The Supplier shall repair defects within ten days of notice.", "x"),
            passage("b", "Within ten days the Supplier shall give notice of defects.", "x"),
            passage("c", "Defects are notified by the Customer.", "x"));
    String question = "Within ten days of notice, who repairs defects?";
    List<String> order = keys(PassageIndex.of(few).search(question, 3));
    List<Passage> many = new ArrayList<>(few);
    for (int i = 0; i < 6_000; i++) {
      many.add(passage("n" + i, "Number " + i + " is about something else.", "y"));
    }
    assertThat(keys(PassageIndex.of(many).search(question, 3))).isEqualTo(order);
    assertThat(order).first().isEqualTo("a");
  }

  private static List<String> keys(List<PassageIndex.Hit> hits) {
    return hits.stream().map(PassageIndex.Hit::key).toList();
  }

  private static Passage passage(String key, String text, String headings) {
    return new Passage(key, text, "", headings, List.of());
  }
}
