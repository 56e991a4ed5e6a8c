package dev.docket.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  @Test
  void everyWayToDefineATermIsRead() {
    for (String verb : Definitions.JAPANESE_VERBS) {
      assertThat(terms("「成果物」" + verb + "納入する物をいう。")).as(verb).containsExactly("成果物");
    }
    for (String naming : Definitions.NAMING) {
      assertThat(terms("この契約（以下「本契約」" + naming + "。）は、")).as(naming).containsExactly("本契約");
      assertThat(terms("株式会社サンプル（以下乙" + naming + "。）は、")).as(naming).containsExactly("乙");
    }
    for (String verb : Definitions.ENGLISH_VERBS) {
      assertThat(terms("“Fees” " + verb + " the sums.")).as(verb).containsExactly("Fees");
      assertThat(terms("**Fees** " + verb + " the sums.")).as(verb).containsExactly("Fees");
    }
    for (String article : Definitions.ARTICLES) {
      assertThat(terms("This (" + article + " \"Agreement\") is."))
          .as(article)
          .containsExactly("Agreement");
    }
    assertThat(terms("Acme Corp. (“Supplier”) and Beta (\"Customer\")"))
        .containsExactly("Supplier", "Customer");
    assertThat(terms("Business Day means a day on which banks are open."))
        .containsExactly("Business Day");
    assertThat(terms("営業日とは、土曜日以外の日をいう。")).containsExactly("営業日");
  }

  @Test
  void whatOnlyLooksLikeADefinitionDefinesNothing() {
    for (String text :
        List.of(
            "This means that all pay.",
            "「本契約」に基づき支払う。",
            "五十名以下の事業場とする。",
            "委託料は、以下のとおりとする。",
            "He said \"No\" and left.",
            "The means are “fair” in all cases.",
            "甲が乙とは別に定める。",
            "See the table (below) and “Schedule A”.")) {
      assertThat(terms(text)).as(text).isEmpty();
    }
  }

  @Test
  void aMeaningIsTheWholeSentenceAndAShortNameWhatStandsBeforeIt() {
    String text = "目的を定める。「成果物」とは、別紙の物をいう。以上。";
    Definition meaning = Definitions.in(text).getFirst();
    assertThat(meaning.phrase().kind()).isEqualTo(Definition.Kind.MEANING);
    assertThat(meaning.phrase().in(text)).isEqualTo("「成果物」とは、別紙の物をいう。");
    assertThat(meaning.meaning()).isEqualTo("別紙の物をいう。");
    String named = "甲は、この契約（以下「本契約」という。）に基づき払う。";
    Definition name = Definitions.in(named).getFirst();
    assertThat(name.phrase().kind()).isEqualTo(Definition.Kind.SHORT_NAME);
    assertThat(name.phrase().in(named)).isEqualTo("この契約（以下「本契約」という");
    assertThat(name.meaning()).isEqualTo("この契約");
  }

  private static List<String> terms(String text) {
    return Definitions.in(text).stream().map(Definition::term).toList();
  }
}
