package dev.docket.local.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a lead and its items are told as one statement, and how narrow marks are read. */
class ListedItemsTest {
  private static String together(String lead, String first, String second) {
    Unit unit = unit(lead);
    Members.Found found = new Members.Found(List.of(unit(first), unit(second)), 0);
    Told told = new Told(List.of(), found, List.of(), false, false, false, false, Optional.empty());
    return told.text(unit, "", false);
  }

  private static Unit unit(String text) {
    return new Unit("s1", Unit.Form.SENTENCE, -1, "", text, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Buyer must pay: | within 5 days; and | in full. | The Buyer must pay: within 5 days; and in full.",
        "The Buyer must pay: | within 5 days, or | in full. | The Buyer must pay: within 5 days, or in full.",
        "The Buyer may not buy: | arms, | drugs. | The Buyer may not buy: arms, drugs.",
        "The Buyer must pay: | within 5 days | in full. | The Buyer must pay: within 5 days; in full.",
        "The Buyer must pay: | the bill of the band | in full. | The Buyer must pay: the bill of the band; in full.",
      })
  void itemsArePartedOnce(String lead, String first, String second, String text) {
    assertThat(together(lead, first, second)).isEqualTo(text);
  }

  @Test
  void aTextThatCallsItselfAnAgreementBindsWhateverItsWords() {
    String will = "[s%d] Orrin will not lend the keys.\n";
    String agreement =
        "[s1] This agreement is for the keys.\n[s2] Under this agreement, Orrin has them.\n";
    String report = "[s1] The keys were lent.\n[s2] Under this agreement, Orrin has them.\n";
    assertThat(Binding.is(part(agreement + will.formatted(3)))).isTrue();
    assertThat(Binding.is(part(report + will.formatted(3)))).isFalse();
  }

  private static Part part(String lines) {
    return Part.read(
        new Material(Map.of(), Map.of("DOCUMENT", lines.lines().toList())), "DOCUMENT");
  }

  @Test
  void narrowMarksEndASentenceAsTheUsualOnesDo() {
    String narrow = "代替休暇を取得する者は､5日以内に､会社に申し出なければならない｡";
    Part part =
        Part.read(
            new Material(Map.of(), Map.of("DOCUMENT", List.of("[s1] " + narrow))), "DOCUMENT");
    assertThat(part.units().getFirst().text()).isEqualTo("代替休暇を取得する者は、5日以内に、会社に申し出なければならない。");
  }
}
