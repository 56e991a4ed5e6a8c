package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.docket.runtime.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said first of a text as a whole, and what is no word of it. */
class WholeOfTextTest {
  private static JsonNode read(String schema, String block, String lines, String... items)
      throws Exception {
    Material material =
        new Material(
            Map.of("part", "1 of 1", "budget_characters", "600"),
            Map.of(block, lines.lines().toList(), "ITEMS", List.of(items)));
    return Json.MAPPER.readTree(
        schema.equals("map") ? MapAnswer.of(material, 16_000) : OverviewAnswer.of(material));
  }

  private static List<String> points(String lines) throws Exception {
    return read("map", "DOCUMENT", lines).path("key_points").findValuesAsText("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The purpose of the Alder Weavers Guild (the “Guild”) is to keep looms and to teach the makers of such cloth.",
        "This Loom Safety Policy establishes rules for all who weave in the hall.",
        "These Terms govern your use of our looms, yarns and lessons.",
        "The Guild is organized exclusively for educational purposes.",
        "The Weaving Guild shall strive to keep the craft of the valley alive."
      })
  void aPurposeIsAKeyPointWhateverItsVerb(String purpose) throws Exception {
    String lines =
        """
        [s1 h0 article] 1. General
        [s2] %s
        [s3 h0 article] 2. Looms
        [s4] Members must oil the looms of the hall.
        [s5] Members must sweep the floor of the hall.
        """
            .formatted(purpose);
    assertThat(points(lines)).contains(purpose);
    assertThat(Gist.PURPOSE.score(purpose)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void thePurposeOfAPolicyWithinIsNotThatOfTheText() throws Exception {
    String lines =
        """
        [s1 h0 preamble] %s OF THE ALDER GUILD
        [s2 h0 article] 1. Looms
        [s3] Members must oil the looms.
        [s4 h0 article] 2. Gifts
        [s5] This policy is intended to keep gifts out of the choice of yarn.
        """;
    String policy = "This policy is intended to keep gifts out of the choice of yarn.";
    assertThat(points(lines.formatted("BYLAWS"))).doesNotContain(policy);
    assertThat(points(lines.formatted("GIFT POLICY"))).contains(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This Loom Agreement (\"Agreement\") is entered into by and between Alder Ltd and the Buyer.",
        "This Loom Agreement is a binding agreement between you and Alder Ltd.",
        "This Addendum forms part of the Loom Terms."
      })
  void whoIsBoundIsNotWhatIsAgreed(String formal) {
    assertThat(Gist.PURPOSE.score(formal)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Contractor shall perform the repair of the looms for a fee.",
        "Subject to these Terms, Alder hereby grants the Buyer a licence to use the patterns.",
        "The Guild wishes to engage the Weaver for the lessons of the winter.",
        "甲は、織機の修理を乙に委託し、乙はこれを受託する。",
        "甲は、乙に対し、図案の使用を許諾する。"
      })
  void theDealIsTold(String deal) {
    assertThat(Gist.DEAL.score(deal)).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Contractor shall not perform the repair of the looms for others.",
        "The Contractor shall provide the Buyer with a copy of each invoice.",
        "You agree to provide accurate information to the Guild at all times.",
        "If a loom breaks, the Contractor shall perform the repair of it.",
        "乙は、業務を第三者に委託してはならない。",
        "乙は、事故があったときは甲に報告する。"
      })
  void aTermOfTheDealIsNotTheDeal(String term) {
    assertThat(Gist.DEAL.score(term)).isLessThan(2);
  }

  @Test
  void theOverviewBeginsWithTheDealAndNotWithConsent() throws Exception {
    String duty = "{\"type\":\"obligation\",\"text\":\"%s\",\"must\":\"must\",\"units\":[\"%s\"]}";
    String point = "{\"type\":\"key_point\",\"text\":\"%s\",\"units\":[\"%s\"]}";
    String consent = "By using our looms, you agree to these Terms.";
    String deal = "Alder Ltd grants the Buyer a licence to use the patterns.";
    JsonNode overview =
        read(
            "overview",
            "SOURCES",
            """
            [s1] %s
            [s2] %s
            [s3] The Buyer must oil the looms of the hall.
            [s4] The Buyer must sweep the floor of the hall.
            [s5] The Buyer must lock the doors of the hall.
            """
                .formatted(consent, deal),
            point.formatted(consent, "s1"),
            point.formatted(deal, "s2"),
            duty.formatted("The Buyer must oil the looms of the hall.", "s3"),
            duty.formatted("The Buyer must sweep the floor of the hall.", "s4"),
            duty.formatted("The Buyer must lock the doors of the hall.", "s5"));
    List<String> texts = overview.path("overview").findValuesAsText("text");
    assertThat(texts).first().isEqualTo(deal);
    assertThat(texts).doesNotContain(consent);
  }

  @Test
  void whatSaysItsOwnDealOrPurposeIsAPointAndWhatNamesPartiesOrAPlaceIsNot() throws Exception {
    String deal =
        "For the term of this Agreement, the Guild agrees to employ Orrin as a weaver of silk.";
    String contract =
        """
        [s1 h0 preamble] WEAVING AGREEMENT
        [s2] This Weaving Agreement is effective as of 6 May 2004 by and between Orrin and the Guild.
        [s3 h0 article] 1. Work
        [s4] %s
        [s5] Orrin shall weave every day.
        """
            .formatted(deal);
    assertThat(Gist.DEAL.score(deal)).isGreaterThanOrEqualTo(2);
    assertThat(points(contract)).contains(deal);
    String law = "この条例は、織場法第10条第4項及び第12条の規定に基づき、織機の貸出しに関し必要な事項を定めるものとする。";
    assertThat(Gist.PURPOSE.score(law)).isGreaterThanOrEqualTo(2);
    String rules =
        """
        [s1 h0 article] 第1条（係）
        [s2] 係は、会長が任命する。
        [s3 h0 article] 第2条（代理）
        [s4] 前条の規定は、係の代理人にも適用する。
        [s5] 訳文に差異があるときは、原文を適用する。
        [s6] 本点検は、織機の故障のたびに適用する。
        """;
    assertThat(points(rules)).noneMatch(point -> point.contains("適用する"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return and Refund Policy|true",
        "織場利用規程|true",
        "Audit of the Refund Policy|false",
        "Looms of the valley|false"
      })
  void aTextThatIsTitledRulesBinds(String titled) {
    String title = titled.split("\\|", -1)[0];
    Part part =
        Part.read(
            new Material(
                Map.of(),
                Map.of("DOCUMENT", List.of("[s1] " + title, "[s2] Looms may be returned."))),
            "DOCUMENT");
    assertThat(Binding.is(part)).isEqualTo(titled.endsWith("true"));
  }

  @Test
  void aTextThatIsCalledRulesBindsAndOneThatLooksIntoThemTellsOfWhatIsDone() throws Exception {
    String lines =
        """
        [s1 h0 preamble] %s
        [s2] Yarn comes in three weights and in forty colours.
        [s3] We will refund the price of unused yarn within 14 days.
        [s4] Colours differ a little from one bath to the next.
        [s5] The shop is open from Monday to Friday.
        [s6] Undyed yarn is sold by weight.
        """;
    String refund = "We will refund the price of unused yarn within 14 days.";
    for (String rules : List.of("Yarn Returns Policy", "Terms of Sale", "毛糸返品規程")) {
      assertThat(duties(lines.formatted(rules))).as(rules).contains(refund);
    }
    for (String other : List.of("Review of the Returns Policy", "Yarn", "返品規程の監査")) {
      assertThat(duties(lines.formatted(other))).as(other).isEmpty();
    }
  }

  private static List<String> duties(String lines) throws Exception {
    return read("map", "DOCUMENT", lines).path("obligations").findValuesAsText("text");
  }
}
