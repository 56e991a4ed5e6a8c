package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Link;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.runtime.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final String OLD =
      """
      業務委託契約書

      第1条（目的）
      本契約は、甲が乙に委託する業務の条件を定めることを目的とする。
      第2条（報告）
      乙は、甲に対し、毎月末日までに業務の進捗を書面で報告しなければならない。
      第3条（再委託）
      乙は、甲の書面による承諾なく、業務の全部を第三者に再委託してはならない。
      第4条（損害賠償）
      乙は、第2条の義務に違反したときは、金1,000,000円を上限として甲の損害を賠償する。
      第5条（秘密保持）
      甲及び乙は、相手方から開示された秘密情報を第三者に開示してはならない。
      """;

  @Test
  void anUnchangedDocumentHasNoChanges() {
    Comparison comparison = Versions.compare(OLD, OLD);
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.alignment()).allMatch(l -> l.similarity() == 1 && l.text() != null);
    assertThat(comparison.stats().same()).isEqualTo(comparison.stats().clausesBefore());
  }

  @Test
  void widthWhiteSpaceAndLineEndsAloneAreCosmetic() {
    String other =
        OLD.replace("金1,000,000円", "金１，０００，０００円")
            .replace("甲に対し、毎月", "甲に対し、\n毎月")
            .replace("\n", "\r\n");
    Comparison comparison = Versions.compare(OLD, other);
    assertThat(comparison.changes()).allMatch(c -> c.content() == Content.COSMETIC);
    assertThat(comparison.changes()).allMatch(c -> c.risk() == Risk.NONE);
  }

  @Test
  void anInsertedArticleRenumbersThoseBehindItAndLeavesAStaleReference() {
    String now =
        OLD.replace("第5条（", "第6条（")
            .replace("第4条（", "第5条（")
            .replace("第3条（", "第4条（")
            .replace("第2条（報告）", "第2条（善管注意義務）\n乙は、善良な管理者の注意をもって業務を行う。\n第3条（報告）");
    Comparison comparison = Versions.compare(OLD, now);
    assertThat(comparison.stats().added()).isEqualTo(1);
    assertThat(comparison.stats().renumbered()).isEqualTo(4);
    assertThat(comparison.stats().modified()).isZero();
    assertThat(Versions.change(comparison, "第3条").content()).isEqualTo(Content.SAME);
    StaleReference stale = comparison.staleReferences().getFirst();
    assertThat(comparison.staleReferences()).hasSize(1);
    assertThat(stale.in()).isEqualTo("第5条");
    assertThat(stale.was()).isEqualTo("第2条");
    assertThat(stale.now()).isEqualTo("第3条");
    assertThat(Versions.plain(now).text().slice(stale.start(), stale.end())).isEqualTo("第2条");
  }

  private static final String NUMBERED =
      """
      1. Definitions
      1.1 "Goods" means the goods listed in the order.
      2. Delivery
      2.1 Supplier shall deliver the Goods to the warehouse of Customer.
      2.2 Risk passes on delivery.
      3. Warranty
      3.1 Except for claims under Section 2, Supplier gives no warranty of any kind.
      """;

  @Test
  void aHeadingWithAnotherNumberIsRenumberedAndNotReworded() {
    String now =
        NUMBERED
            .replace("3.1 ", "4.1 ")
            .replace("3. W", "4. W")
            .replace("2.2 ", "3.2 ")
            .replace("2.1 ", "3.1 ")
            .replace("2. D", "2. Orders\n2.1 Orders are placed in writing.\n3. D");
    Comparison comparison = Versions.compare(NUMBERED, now);
    Change heading =
        comparison.changes().stream()
            .filter(c -> c.after() != null && "4.".equals(c.after().label()))
            .findFirst()
            .orElseThrow();
    assertThat(heading.content()).isEqualTo(Content.SAME);
    assertThat(heading.renumbered()).isTrue();
    assertThat(comparison.changes()).noneMatch(c -> c.content() == Content.MODIFIED);
    assertThat(comparison.staleReferences())
        .containsExactly(
            new StaleReference(
                "4.1",
                "Section 2",
                "2.",
                "3.",
                now.indexOf("Section 2"),
                now.indexOf("Section 2") + 9,
                "Section 3"));
  }

  @Test
  void theNumberOfANotesMarkSaysNothingButItsNoteDoes() {
    String old =
        """
        1. Cap. The cap is USD 5.
        2. Fee. The fee is USD 7[1].
        [1] Per month.
        3. Law. Norway[2].
        [2] Without its conflict rules.
        """;
    String now =
        old.replace("[2]", "[3]")
            .replace("[1]", "[2]")
            .replace("USD 5.", "USD 5[1].\n[1] Excludes interest.");
    Comparison comparison = Versions.compare(old, now);
    assertThat(comparison.changes())
        .extracting(Change::content)
        .containsExactly(Content.MODIFIED, Content.COSMETIC, Content.COSMETIC);
    Comparison other = Versions.compare(old, old.replace("Per month", "Per quarter"));
    assertThat(other.changes()).extracting(Change::content).containsExactly(Content.MODIFIED);
  }

  @Test
  void anIndexOfAFormulaAndANumberInBracketsAreNoNotesMarks() {
    String old = "1. Price. The price is P[1] for each unit.\n2. Term. A term of [3] years.\n";
    Comparison comparison =
        Versions.compare(old, old.replace("P[1]", "P[2]").replace("[3]", "[5]"));
    assertThat(comparison.changes())
        .extracting(Change::content)
        .containsExactly(Content.MODIFIED, Content.MODIFIED);
  }

  @Test
  void otherSpacesAfterALabelAreCosmeticAndNoChangeIsWithoutOne() {
    Comparison comparison = Versions.compare(OLD, OLD.replace("第3条（再委託）", "第3条　（再委託）"));
    assertThat(comparison.changes()).hasSize(1);
    assertThat(comparison.changes().getFirst().content()).isEqualTo(Content.COSMETIC);
  }

  @Test
  void aLineBrokenWithinBracketsLeavesTheSentenceUnchanged() {
    String old = "覚書\n株式会社青葉（以下「甲」という。）と株式会社緑（以下「乙」という。）は、次のとおり合意する。\n" + OLD;
    Comparison comparison = Versions.compare(old, old.replace("「乙」という。", "「乙」とい\n\nう。"));
    assertThat(comparison.changes().stream().flatMap(c -> c.edits().stream()))
        .allMatch(e -> e.op() == Comparison.Op.EQUAL || e.text().isBlank());
  }

  @Test
  void aParagraphThatBecameAnArticleIsSplitOffAndReportedOnce() {
    String old =
        """
        第1条（目的）
        本契約は、機器の売買の条件を定める。
        第2条（納入及び検収）
        乙は、2025年9月30日までに機器を甲の指定する場所に納入する。
        ２　納入に要する費用は、乙の負担とし、乙は、納入の日時をあらかじめ甲に通知しなければならない。
        ３　甲は、納入後10営業日以内に機器を検査し、その結果を乙に書面で通知する。
        第3条（代金）
        代金は、金500,000円とする。
        """;
    String now =
        old.replace("第3条", "第4条")
            .replace("３　甲は", "第3条（検収）\n甲は")
            .replace("第2条（納入及び検収）", "第2条（納入）")
            .replace("10営業日", "20営業日");
    Comparison comparison = Versions.compare(old, now);
    String article =
        comparison.alignment().stream()
            .filter(l -> "第2条".equals(l.before()))
            .map(Link::beforeId)
            .findFirst()
            .orElseThrow();
    assertThat(Versions.change(comparison, "第3条").splitFrom()).containsExactly(article);
    assertThat(comparison.changes().stream().filter(c -> c.classes().contains(ChangeClass.PERIOD)))
        .singleElement()
        .satisfies(c -> assertThat(c.moved()).isTrue())
        .satisfies(c -> assertThat(c.reasons()).contains("期間：10営業日 → 20営業日"));
    assertThat(Versions.change(comparison, "第2条").reasons()).contains("一部の移動：第2条 → 第3条");
  }

  @Test
  void aReferenceThatFollowsItsArticleIsAReferenceOnlyChange() {
    String now =
        OLD.replace("第5条（", "第6条（")
            .replace("第4条（", "第5条（")
            .replace("第3条（", "第4条（")
            .replace("第2条の義務", "第3条の義務")
            .replace("第2条（報告）", "第2条（善管注意義務）\n乙は、善良な管理者の注意をもって業務を行う。\n第3条（報告）");
    Comparison comparison = Versions.compare(OLD, now);
    assertThat(comparison.staleReferences()).isEmpty();
    Change change = Versions.change(comparison, "第5条");
    assertThat(change.content()).isEqualTo(Content.REFERENCE_ONLY);
    assertThat(change.renumbered()).isTrue();
  }

  @Test
  void aFewWordsOfWhichOneIsAnotherAreModified() {
    String rules = "勤続年数\n\n第1条\n6年以上\n第2条\nその他の者は、会社が定める。\n";
    Comparison comparison = Versions.compare(rules, rules.replace("以上", "を超える"));
    assertThat(comparison.changes())
        .singleElement()
        .satisfies(c -> assertThat(c.content()).isEqualTo(Content.MODIFIED))
        .satisfies(c -> assertThat(c.classes()).containsExactly(ChangeClass.COMPARISON));
    assertThat(Versions.compare(rules, rules.replace("6年以上", "管理職")).changes())
        .extracting(Change::content)
        .containsExactlyInAnyOrder(Content.REMOVED, Content.ADDED);
  }

  @Test
  void anArticleThatMovedAndChangedIsOneChange() {
    String now =
        OLD.replace("第5条（秘密保持）\n甲及び乙は、相手方から開示された秘密情報を第三者に開示してはならない。\n", "")
            .replace("第1条（目的）", "第1条（秘密保持）\n甲及び乙は、相手方から開示された秘密情報を第三者に開示しないよう努めるものとする。\n第2条（目的）")
            .replace("第4条（損", "第5条（損")
            .replace("第3条（再", "第4条（再")
            .replace("第2条（報", "第3条（報")
            .replace("第2条の義務", "第3条の義務");
    Comparison comparison = Versions.compare(OLD, now);
    Change change = Versions.change(comparison, "第1条");
    assertThat(change.moved()).isTrue();
    assertThat(change.content()).isEqualTo(Content.MODIFIED);
    assertThat(change.classes()).contains(ChangeClass.MODALITY, ChangeClass.CONFIDENTIALITY);
    assertThat(change.risk()).isEqualTo(Risk.HIGH);
    assertThat(comparison.stats().moved()).isEqualTo(1);
    assertThat(comparison.stats().added() + comparison.stats().removed()).isZero();
  }

  @Test
  void aDeletedArticleIsAlignedWithItsPlaceholderAndNothingElse() {
    String now = OLD.replaceAll("第3条（再委託）\n[^\n]+", "第3条　削除");
    Comparison comparison = Versions.compare(OLD, now);
    Link link =
        comparison.alignment().stream()
            .filter(l -> "第3条".equals(l.before()))
            .findFirst()
            .orElseThrow();
    assertThat(link.after()).isEqualTo("第3条");
    assertThat(comparison.changes()).hasSize(1);
  }

  @Test
  void placeholdersWrittenTogetherAreNoRisk() {
    String start = "第1条（目的）\n乙は、甲の業務を行う。\n";
    String end = "第5条（期間）\n契約期間は1年とする。\n";
    Comparison comparison =
        Versions.compare(start + "第2条　削除\n第3条　削除\n第4条　削除\n" + end, start + "第2条から第4条まで　削除\n" + end);
    assertThat(comparison.changes())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.risk()).isEqualTo(Risk.NONE));
  }

  @Test
  void theComparisonOfTheReverseIsTheMirror() {
    String now =
        OLD.replace("毎月末日", "毎月15日")
            .replace("第4条（損害賠償）", "第4条（免責）")
            .replaceAll("第3条（再委託）\n[^\n]+\n", "")
            .replace("秘密情報を", "秘密情報及び個人情報を");
    Comparison there = Versions.compare(OLD, now);
    Comparison back = Versions.compare(now, OLD);
    assertThat(back.stats().added()).isEqualTo(there.stats().removed());
    assertThat(back.stats().removed()).isEqualTo(there.stats().added());
    assertThat(back.stats().modified()).isEqualTo(there.stats().modified());
    for (Change change : there.changes()) {
      if (change.before() != null && change.after() != null) {
        Change mirror =
            back.changes().stream()
                .filter(c -> c.after() != null && c.after().id().equals(change.before().id()))
                .findFirst()
                .orElseThrow();
        assertThat(Versions.after(mirror.edits())).isEqualTo(Versions.before(change.edits()));
        assertThat(mirror.edits().stream().map(e -> e.text()).sorted().toList())
            .isEqualTo(change.edits().stream().map(e -> e.text()).sorted().toList());
      }
    }
  }

  @Test
  void whoBearsADutyDecidesTheRiskForOurParty() {
    Document before = Versions.plain(OLD);
    Document after = Versions.plain(OLD.replace("報告しなければならない", "報告することができる"));
    Change forUs =
        Versions.compare(before, after, Language.JA, Optional.of("乙")).changes().getFirst();
    Change against =
        Versions.compare(before, after, Language.JA, Optional.of("甲")).changes().getFirst();
    assertThat(forUs.risk()).isEqualTo(Risk.MEDIUM);
    assertThat(against.risk()).isEqualTo(Risk.HIGH);
    assertThat(against.reasons().getFirst()).contains("しなければならない → することができる", "甲に不利");
  }

  @Test
  void whatARoleOrBothPartiesBearIsNeitherForNorAgainstOurParty() {
    for (String subject : new String[] {"受領者", "甲及び乙", "両当事者"}) {
      String old = OLD.replace("第5条（秘密保持）\n甲及び乙は", "第5条（秘密保持）\n" + subject + "は");
      Document before = Versions.plain(old);
      Document after = Versions.plain(old.replace("開示してはならない", "開示することができる"));
      Change change =
          Versions.compare(before, after, Language.JA, Optional.of("乙")).changes().getFirst();
      assertThat(change.risk()).as(subject).isEqualTo(Risk.HIGH);
      assertThat(change.reasons()).as(subject).noneMatch(r -> r.contains("有利") || r.contains("不利"));
    }
  }

  @Test
  void anAddedDefinitionIsOne() {
    Comparison comparison = Versions.compare(OLD, OLD + "第6条（定義）\n「秘密情報」とは、秘密と表示された情報をいう。\n");
    Change change = Versions.change(comparison, "第6条");
    assertThat(change.classes()).contains(ChangeClass.DEFINITION);
    assertThat(change.reasons()).anyMatch(r -> r.contains("秘密情報") && r.contains("第5条"));
  }

  @Test
  void aChangedDefinitionNamesTheArticlesThatUseTheTerm() {
    String old = "第1条（定義）\n「本件業務」とは、別紙に定める業務をいう。\n第2条（委託）\n甲は、乙に本件業務を委託する。\n第3条（期間）\n契約期間は1年とする。\n";
    Comparison comparison = Versions.compare(old, old.replace("別紙に定める業務", "別紙に定める業務及び付随業務"));
    Change change = Versions.change(comparison, "第1条");
    assertThat(change.classes()).contains(ChangeClass.DEFINITION);
    assertThat(change.reasons())
        .anyMatch(r -> r.contains("本件業務") && r.contains("第2条") && !r.contains("第3条"));
  }

  @Test
  void editsAndUnchangedTextTogetherAreBothDocuments() {
    String now = OLD.replace("毎月末日", "毎月15日").replaceAll("第3条（再委託）\n[^\n]+\n", "");
    Comparison comparison = Versions.compare(OLD, now);
    Document before = Versions.plain(OLD);
    Document after = Versions.plain(now);
    for (Change change : comparison.changes()) {
      var old = change.before();
      var place = change.after();
      assertThat(old == null ? "" : before.text().slice(old.start(), old.end()))
          .isEqualTo(Versions.before(change.edits()));
      assertThat(place == null ? "" : after.text().slice(place.start(), place.end()))
          .isEqualTo(Versions.after(change.edits()));
    }
  }

  @Test
  void theResultIsWrittenAsTheInterfaceSaysAndReadBack() throws Exception {
    Comparison comparison = Versions.compare(OLD, OLD.replace("報告しなければならない", "報告することができる"));
    String json = Json.MAPPER.writeValueAsString(comparison);
    assertThat(json).startsWith("{\"type\":\"comparison\",\"before\":{\"id\":\"doc_old\"");
    assertThat(json)
        .contains("\"method\":\"rules\"", "\"content\":\"modified\"", "\"op\":\"equal\"")
        .contains("\"classes\":[\"modality\"", "\"risk\":\"high\"", "\"stale_references\":[]");
    assertThat(Json.MAPPER.readValue(json, Comparison.class)).isEqualTo(comparison);
  }
}
