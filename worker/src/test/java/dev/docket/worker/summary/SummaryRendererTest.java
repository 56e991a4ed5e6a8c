package dev.docket.worker.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.Language;
import dev.docket.document.Sentence;
import dev.docket.job.JobRequest.Profile;
import dev.docket.job.JobRequest.SummaryOptions;
import dev.docket.runtime.Json;
import dev.docket.summary.Summary;
import dev.docket.summary.page.SummaryRenderer;
import dev.docket.testing.OutlineDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryRendererTest {
  private static final String HOSTILE =
      "</p><script>alert(1)</script> | *bold* [x](javascript:y) & \"q\" shall stay.";
  private static final Document DOCUMENT =
      OutlineDocuments.of(
          Language.EN,
          List.of(
              "# Duties <img src=x onerror=alert(1)>",
              "Before it.",
              HOSTILE,
              "The operator shall report within 3 days."));

  private static Summary summary(Language language, Map<Pack, String> unread) {
    Plan plan =
        Plan.of(
            DOCUMENT,
            Salience.of(DOCUMENT),
            SummaryOptions.DEFAULT,
            new Plan.Limits(128_000, 16_000, Optional.empty()));
    Sentence unit = DOCUMENT.sentences().get(2);
    Quote quote = new Quote(unit.id(), unit.start(), unit.end());
    Item duty =
        new Item(ItemType.OBLIGATION, Map.of("text", HOSTILE, "must", "must"), List.of(quote));
    Item finding =
        new Item(ItemType.FINDING, Map.of("title", HOSTILE, "severity", "high"), List.of(quote));
    Item opening =
        new Item(ItemType.OVERVIEW, Map.of("text", HOSTILE, "topic", "risks"), List.of(quote));
    return new Assembly(DOCUMENT, plan, Salience.of(DOCUMENT))
        .summary(
            new Assembly.About(
                new Summary.Source("doc_1", "<b>Report</b>", "00"),
                new Calls.Frame("seed", "<b>Report</b>", language, Profile.AUDIT),
                "extractive",
                "m",
                Prompts.version()),
            List.of(duty, finding),
            List.of(opening),
            new Assembly.Checked(3, 3, refused(), List.of(), List.of()),
            unread,
            Optional.empty());
  }

  /** One of them is told all the same, as another answer to it held. */
  private static List<Summary.Rejected> refused() {
    return List.of(
        new Summary.Rejected("<i>", "No <u>"),
        new Summary.Rejected(HOSTILE, "“3 days” is not in the cited text"));
  }

  @Test
  void whatIsToldIsNotAmongTheRefused() {
    assertThat(summary(Language.EN, Map.of()).verification().rejected())
        .extracting(Summary.Rejected::text)
        .containsExactly("<i>");
  }

  @Test
  void nothingOfTheDocumentBecomesMarkupOrScript() {
    for (Optional<Document> document : List.of(Optional.of(DOCUMENT), Optional.<Document>empty())) {
      String html = SummaryRenderer.html(summary(Language.EN, Map.of()), document);
      assertThat(html).doesNotContain("<script", "<img", "<b>Report", "<i>", "<u>", "</p><");
      assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "default-src 'none'");
    }
    String markdown = SummaryRenderer.markdown(summary(Language.EN, Map.of()));
    assertThat(markdown).doesNotContainPattern("(?<!\\\\)(?:<script|<img|\\*bold|\\[x)");
  }

  @Test
  void aStatementOpensItsQuotationInItsContext() {
    String html = SummaryRenderer.html(summary(Language.EN, Map.of()), Optional.of(DOCUMENT));
    assertThat(html)
        .contains("Before it. <mark>&lt;/p&gt;")
        .contains("within 3 days.</blockquote>");
    assertThat(SummaryRenderer.html(summary(Language.EN, Map.of()), Optional.empty()))
        .doesNotContain("Before it.");
  }

  @Test
  void theKindOfTheDocumentIsTheSameInAllRenderings() {
    Summary report = summary(Language.EN, Map.of());
    assertThat(SummaryRenderer.markdown(report)).contains("**Kind**: Document\n");
    assertThat(SummaryRenderer.html(report, Optional.empty())).contains(">Document<");
  }

  @Test
  void headingsAreInTheResultsLanguage() {
    assertThat(SummaryRenderer.html(summary(Language.JA, Map.of()), Optional.empty()))
        .contains("<html lang=\"ja\">", ">指摘事項 (1)<", "抽出型");
    assertThat(SummaryRenderer.markdown(summary(Language.JA, Map.of())))
        .contains("## 義務", "## 網羅性", "抽出型");
    assertThat(SummaryRenderer.markdown(summary(Language.EN, Map.of()))).contains("## Obligations");
  }

  @Test
  void whatWasNotReadIsSaidFirst() {
    Summary partial = summary(Language.EN, Map.of(new Pack(0, 4, 9, 9, 9, 9), "Too late"));
    assertThat(partial.coverage().unread()).isNotEmpty();
    assertThat(partial.coverage().sectionsRead()).isZero();
    assertThat(SummaryRenderer.html(partial, Optional.empty()))
        .contains("Not everything was read", "Too late");
    assertThat(SummaryRenderer.markdown(partial)).contains("Not everything was read", "Too late");
  }

  @Test
  void howLittleOfATextIsToldIsSaidWhereAllWasRead() {
    Summary read = summary(Language.EN, Map.of());
    int salient = read.coverage().salientUnits();
    int told = read.coverage().salientCited();
    assertThat(told).isLessThan(salient);
    String english =
        "Of %d duties, amounts, times and definitions %d are told".formatted(salient, told);
    assertThat(SummaryRenderer.html(read, Optional.empty())).contains(english);
    assertThat(SummaryRenderer.markdown(read)).contains(english);
    assertThat(SummaryRenderer.html(summary(Language.JA, Map.of()), Optional.empty()))
        .contains("%d 文のうち、ここに記載したのは %d 文です".formatted(salient, told));
  }

  @Test
  void aSalientUnitWithoutAStatementIsListed() {
    assertThat(summary(Language.EN, Map.of()).coverage().notReflected())
        .singleElement()
        .satisfies(
            n -> assertThat(n.quote()).isEqualTo("The operator shall report within 3 days."));
  }

  @Test
  void theJsonHasTheNamesOfTheInterfaceAndReadsBack() throws Exception {
    Summary summary = summary(Language.EN, Map.of());
    String json = Json.MAPPER.writeValueAsString(summary);
    assertThat(Json.MAPPER.readValue(json, Summary.class)).isEqualTo(summary);
    assertThat(json)
        .contains(
            "\"type\":\"summary\"",
            "\"language\":\"en\"",
            "\"profile\":\"audit\"",
            "\"open_questions\":[]",
            "\"prompt_version\":",
            "\"must\":\"must\"",
            "\"severity\":\"high\"",
            "\"section_id\":\"sec0\"",
            "\"sections_read\":1",
            "\"not_reflected\":[",
            "\"unread\":[]",
            "\"page\":null");
  }
}
