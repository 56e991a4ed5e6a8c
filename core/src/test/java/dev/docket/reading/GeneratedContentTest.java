package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What style sheets add to a page is read as a browser shows it. */
class GeneratedContentTest {
  private static String text(String page) throws Exception {
    return Corpus.read(page, MediaType.HTML).text().toString();
  }

  @Test
  void itemsOfListsInListsHaveTheirWholeNumbers() throws Exception {
    String page =
        """
        <style>ol { counter-reset: item; list-style: none }
        ol > li { display: block; counter-increment: item }
        ol > li::before { content: counters(item, ".") ". " }</style>
        <ol><li>Supply.<ol><li>The Supplier delivers.</li><li>The Customer accepts.</li></ol></li>
        <li>Price.<ol><li>The Customer pays.</li></ol></li></ol>
        <ol><li>Annex.</li></ol>
        """;
    assertThat(text(page).lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "1. Supply.",
            "1.1. The Supplier delivers.",
            "1.2. The Customer accepts.",
            "2. Price.",
            "2.1. The Customer pays.",
            "1. Annex.");
  }

  @Test
  void markersOfListsInListsCountEachListByItself() throws Exception {
    String page =
        """
        <style>li::marker { content: counters(list-item, ".") " " }</style>
        <ol><li>Supply.<ol><li>Tools.</li><li>Goods.</li></ol></li><li>Price.</li></ol>
        """;
    assertThat(text(page).lines().filter(line -> !line.isBlank()))
        .containsExactly("1 Supply.", "1.1 Tools.", "1.2 Goods.", "2 Price.");
  }

  @Test
  void articlesThatAStyleSheetNumbersAreArticles() throws Exception {
    String page =
        """
        <style>body { counter-reset: jo } h2 { counter-increment: jo; counter-reset: ko }
        h2::before { content: "第" counter(jo) "条" }
        p { counter-increment: ko } p::before { content: counter(ko, decimal) "　" }</style>
        <h2>（目的）</h2><p>この規程は、旅費について定める。</p>
        <h2>（範囲）</h2><p>従業員に適用する。</p><p>役員には適用しない。</p>
        """;
    Document document = Corpus.read(page, MediaType.HTML);
    assertThat(document.sections()).extracting(Section::label).contains("第1条", "第2条");
    assertThat(document.text().toString()).contains("2 役員には適用しない。");
    assertThat(document.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          li::marker { content: counters(list-item, "-") ") " } | 1) one
          li::marker { content: "(" counter(list-item, lower-roman) ") " } | (i) one
          li::before { content: "[" attr(title) "] " } | [first] one
          li { counter-increment: x 5 } li::before { content: counter(x) ": " } | 5: one
          li { counter-set: x 7 } li::before { content: counter(x, upper-alpha) ". " } | G. one
          li::before { content: "\\00A7 " } | §one
          li::before { content: "USD " } | USD one
          li::after { content: "%" } | one%
          li::before { content: "Note: " / "read aloud" } | Note: one
          li::before { display: inline-block; content: "No" } | No one
          li::before { content: "wrong " } ol li::before { content: "right " } | right one
          li::before { content: "right " !important } ol li::before { content: "wrong " } | right one
          """)
  void whatIsAddedIsRead(String sheet, String shown) throws Exception {
    String page = "<style>%s</style><ol><li title=first>one</li></ol>".formatted(sheet);
    assertThat(text(page)).contains(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          li::before { content: "•" }
          li::before { content: "\\f101" }
          li::before { content: url(arrow.png) }
          li::before { content: none }
          li::before { content: "not"; display: none }
          li::before { content: "not"; visibility: hidden }
          li:hover::before { content: "not" }
          @media print { li::before { content: "not" } }
          li { visibility: hidden } li::before { content: "not" } li b { visibility: visible }
          """)
  void ornamentsAndWhatIsNotShownAreNot(String sheet) throws Exception {
    Document document =
        Corpus.read(
            "<style>%s</style><ol><li><b>one</b></li></ol>".formatted(sheet), MediaType.HTML);
    assertThat(document.text().toString().strip()).isEqualTo("1. one");
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsCounted() throws Exception {
    String page = "<style>a::after { content: target-counter(attr(href), page) }</style><a>see</a>";
    assertThat(Corpus.read(page, MediaType.HTML).warnings())
        .containsExactly(
            "1 elements are given words or numbers by style sheets, which were not read.");
  }

  @Test
  void aNumberOfANoteIsNoPartOfTheNumberBeforeIt() throws Exception {
    String page =
        """
        <style>body { counter-reset: n } a { counter-increment: n }
        a::after { content: counter(n); vertical-align: super }</style>
        <p>The price is USD 100<a href="#n1"></a>.</p><p id=n1>Without tax.</p>
        """;
    assertThat(text(page)).contains("USD 100[1].");
  }

  @Test
  void whatIsHiddenOrStruckCountsAsABrowserCounts() throws Exception {
    String page =
        """
        <style>p { counter-increment: n } p::before { content: counter(n) ". " }
        .off { display: none } .old { text-decoration: line-through }</style>
        <div style="counter-reset: n"><p>one</p><p class=off>hidden</p><p class=old>struck</p>
        <p>last</p></div>
        """;
    assertThat(text(page)).contains("1. one").contains("3. last");
  }
}
