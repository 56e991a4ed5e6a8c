package dev.docket.worker.summary.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleValuesTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "Medium; Resolved",
          "medium/Resolved",
          "Low, fixed in 1.2",
          "low/fixed in 1.2",
          "Open | High",
          "high/Open",
          "Critical / 9.8",
          "critical/",
          "low - CVSS 3.1",
          "low/",
          "重大;対応済",
          "high/対応済");

  @Test
  void aLevelWithAStatusOrScoreIsReadInAnyOrder() {
    VALUES.forEach(
        (text, expected) ->
            assertThat(TitleValues.of(text))
                .as(text)
                .map(v -> v.grade().code() + "/" + v.status())
                .contains(expected));
  }

  @Test
  void otherWordsBesideALevelAreNoValues() {
    for (String text :
        List.of("Resolved", "Medium, large", "low; see below", "High and dry", "2; 3", "")) {
      assertThat(TitleValues.of(text)).as(text).isEmpty();
    }
  }

  @Test
  void theyAreTakenOffATitleAtEitherEnd() {
    FindingTitle last = FindingTitle.of("4. Doors stay open (Medium; Resolved)");
    assertThat(last.name()).isEqualTo("Doors stay open");
    assertThat(last.grade()).map(Grade::code).contains("medium");
    assertThat(last.status()).isEqualTo("Resolved");
    FindingTitle first = FindingTitle.of("[Low, Open] Lamps are broken");
    assertThat(first.name()).isEqualTo("Lamps are broken");
    assertThat(first.grade()).map(Grade::code).contains("low");
    FindingTitle none = FindingTitle.of("Prices (low, medium and high) differ");
    assertThat(none.name()).isEqualTo("Prices (low, medium and high) differ");
    assertThat(none.grade()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3. Findings F-01 Locks are not changed, Locks are not changed",
    "Detailed Findings 3.1 Locks are not changed, Locks are not changed",
    "Findings of IT-2 were closed late, Findings of IT-2 were closed late"
  })
  void aChaptersHeadingRunIntoItsFirstFindingIsNoPartOfIt(String heading, String name) {
    assertThat(FindingTitle.of(heading).name()).isEqualTo(name);
  }
}
