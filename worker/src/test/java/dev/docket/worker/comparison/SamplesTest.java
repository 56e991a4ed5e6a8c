package dev.docket.worker.comparison;

import static dev.docket.comparison.ChangeClass.AMOUNT;
import static dev.docket.comparison.ChangeClass.DATE;
import static dev.docket.comparison.ChangeClass.LIABILITY;
import static dev.docket.comparison.ChangeClass.MODALITY;
import static dev.docket.comparison.ChangeClass.PARTY;
import static dev.docket.comparison.ChangeClass.PERCENTAGE;
import static dev.docket.comparison.ChangeClass.PERIOD;
import static dev.docket.comparison.ChangeClass.REFERENCE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Change;
import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Content;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Comparison.StaleReference;
import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.MediaType;
import dev.docket.reading.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds what {@code samples/README.md} says that a comparison of the sample contracts shows. */
class SamplesTest {
  /** By the clause's new label, what changed in it above all. */
  private static final Map<String, ChangeClass> ENGLISH =
      Map.ofEntries(
          Map.entry("2.1", PERIOD),
          Map.entry("2.2", PERIOD),
          Map.entry("3.2", PERCENTAGE),
          Map.entry("3.3", MODALITY),
          Map.entry("3.4", MODALITY),
          Map.entry("5.1", AMOUNT),
          Map.entry("5.2", PERIOD),
          Map.entry("5.3", MODALITY),
          Map.entry("5.6", PARTY),
          Map.entry("6.1", PERCENTAGE),
          Map.entry("7.2", PERIOD),
          Map.entry("10.2", PERCENTAGE),
          Map.entry("11.1", AMOUNT),
          Map.entry("12.3", MODALITY),
          Map.entry("14.4", PERIOD),
          Map.entry("15.1", MODALITY));

  private static final Map<String, ChangeClass> JAPANESE =
      Map.ofEntries(
          Map.entry("第3条", MODALITY),
          Map.entry("第4条", AMOUNT),
          Map.entry("第5条", MODALITY),
          Map.entry("第6条", MODALITY),
          Map.entry("第7条", PERIOD),
          Map.entry("第8条", PERIOD),
          Map.entry("第11条", LIABILITY),
          Map.entry("第12条", AMOUNT),
          Map.entry("第13条", DATE),
          Map.entry("第14条", PERIOD),
          Map.entry("第16条", PERIOD),
          Map.entry("第21条", REFERENCE_ONLY),
          Map.entry("別紙1", PERCENTAGE),
          Map.entry("別紙2", DATE));

  @Test
  void theEnglishContractsShowTheChangesThatTheirPageLists() throws Exception {
    Comparison comparison = compare("en/services-agreement", Language.EN, "Customer");
    ENGLISH.forEach(
        (label, found) ->
            assertThat(Versions.change(comparison, label).classes()).as(label).contains(found));
    assertThat(Versions.change(comparison, "3.3").risk()).isEqualTo(Risk.HIGH);
    assertThat(Versions.change(comparison, "8.1").content()).isEqualTo(Content.ADDED);
    assertThat(removed(comparison, "9.1").content()).isEqualTo(Content.REMOVED);
    assertThat(Versions.change(comparison, "14.1").moved()).isTrue();
    assertThat(Versions.change(comparison, "10.1").renumbered()).isTrue();
    assertThat(comparison.staleReferences()).extracting(StaleReference::in).containsExactly("12.4");
    assertThat(Versions.change(comparison, "13.2").content()).isEqualTo(Content.REFERENCE_ONLY);
  }

  @Test
  void theJapaneseContractsShowTheChangesThatTheirPageLists() throws Exception {
    Comparison comparison = compare("ja/outsourcing-agreement", Language.JA, "甲");
    JAPANESE.forEach(
        (label, found) ->
            assertThat(Versions.change(comparison, label).classes()).as(label).contains(found));
    assertThat(Versions.change(comparison, "第4条").classes()).contains(PARTY);
    assertThat(Versions.change(comparison, "第9条").content()).isEqualTo(Content.ADDED);
    assertThat(removed(comparison, "第10条").content()).isEqualTo(Content.REMOVED);
    assertThat(Versions.change(comparison, "第17条").moved()).isTrue();
    assertThat(Versions.change(comparison, "第23条").risk()).isEqualTo(Risk.HIGH);
    assertThat(comparison.staleReferences()).extracting(StaleReference::in).containsExactly("第15条");
  }

  private static Change removed(Comparison comparison, String label) {
    return comparison.changes().stream()
        .filter(c -> c.after() == null && c.before() != null && label.equals(c.before().label()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing removed at " + label));
  }

  private static Comparison compare(String name, Language language, String party) throws Exception {
    return Versions.compare(
        read(name + "-v1.docx"), read(name + "-v2.docx"), language, Optional.of(party));
  }

  private static Document read(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("../samples").resolve(name));
    return new DocumentReader().read(bytes, MediaType.DOCX, Optional.empty());
  }
}
