package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.testing.OutlineDocuments;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedUnitsTest {
  private static final Document RECORDS =
      OutlineDocuments.of(
          Language.EN,
          List.of(
              "## Records",
              "The operator shall record the following:",
              "(a) every access",
              "(b) every change",
              "(c) every deletion",
              "(d) every copy",
              "## Keys",
              "The operator shall keep its keys."));

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "' (and 1 more)', true",
    "' (and 2 more)', true",
    "' (and 3 more)', false",
    "' (and 40 more)', false",
    "（ほか3件）, false",
  })
  void theRestOfAListIsNoMoreThanStandsInIt(String rest, boolean holds) {
    CitedUnits cited = new CitedUnits("", new HashMap<>());
    RECORDS.sentences().subList(1, 4).forEach(unit -> cited.add(RECORDS, unit));
    String statement = "The operator shall record the following: every access; every change" + rest;
    assertThat(cited.fault(statement).isEmpty()).isEqualTo(holds);
  }
}
