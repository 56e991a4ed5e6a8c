package dev.docket.wording.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.wording.Lexicon;
import dev.docket.wording.LexiconChecks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartiesTest {
  @Test
  void everyNameOfTheTableIsFoundInASentenceOfItsOwn() {
    LexiconChecks.everyPhraseIsFoundInASentenceOfItsOwn(Lexicon.of(PartyLexicon.ROWS));
  }

  @Test
  void partiesAreFoundAndWordsThatOnlyHoldTheirNamesAreNot() {
    List<String> marked =
        List.of(
            "費用は、[債権者=ROLE]が負担し、[連帯保証人=ROLE]は負担しない。",
            "[甲=LETTER]及び[乙=LETTER]は、[相手方=RELATIVE]に通知する。",
            "[甲=LETTER][乙=LETTER]間の取引、[丙=LETTER]側の費用。",
            "甲種の免許、装甲車、乙号証、株式会社サンプル、子会社、会社法。",
            "The [Supplier=ROLE] and its [Customers=ROLE] supply a customer's goods.",
            "[Party A=LETTER] tells [the other party=RELATIVE].",
            "[Suppliers=ROLE]' Ownership is Userland.");
    assertThat(
            marked.stream()
                .map(m -> LexiconChecks.marked(LexiconChecks.plain(m), Parties.COMMON::in)))
        .containsExactlyElementsOf(marked);
  }

  @Test
  void aDocumentsOwnNamesAreParties() {
    Parties parties = Parties.with(List.of("サンプル社", "Acme", "甲"));
    assertThat(LexiconChecks.marked("サンプル社及び甲は、Acmeに払う。", parties::in))
        .isEqualTo("[サンプル社=DEFINED]及び[甲=LETTER]は、[Acme=DEFINED]に払う。");
    assertThat(parties.in("acme and Acmes")).isEmpty();
    assertThat(Parties.with(List.of("甲"))).isSameAs(Parties.COMMON);
  }

  @Test
  void partiesSideBySideAreOneGroup() {
    assertThat(Parties.COMMON.groups("甲及び乙は、丙に払う。"))
        .containsExactly(
            new Parties.Group(0, 4, Set.of("甲", "乙")), new Parties.Group(6, 7, Set.of("丙")));
    assertThat(Parties.COMMON.groups("Customer and Vendor or User pay"))
        .containsExactly(new Parties.Group(0, 27, Set.of("Customer", "Vendor", "User")));
    assertThat(Parties.COMMON.groups("Customer pays the Vendor")).hasSize(2);
  }

  @Test
  void theSubjectIsThePartyThatIsMarkedLastBefore() {
    String text = "甲は払う。乙は、甲に対し報告しなければならない。";
    assertThat(Parties.COMMON.subject(text, text.indexOf("なければ"))).isEqualTo("乙");
    String english = "The Customer pays. The Supplier shall deliver it.";
    assertThat(Parties.COMMON.subject(english, english.indexOf("shall"))).isEqualTo("Supplier");
    assertThat(Parties.COMMON.subject("It shall be", 3)).isEmpty();
  }

  @Test
  void aLabelIsKnownWhateverItsCaseAndArticle() {
    assertThat(Parties.COMMON.label(" the customer ")).contains("Customer");
    assertThat(Parties.COMMON.label("サンプル商事")).isEmpty();
    assertThat(Parties.COMMON.isRelative("相手方")).isTrue();
    assertThat(Parties.COMMON.isRelative("乙")).isFalse();
  }
}
