package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of every construct that HTML has, its words are read or counted in a warning. */
class HtmlConstructsTest {
  private static final String PAGE =
      """
      <html><head><title>unseen</title><style>
      .gone { display: none } .gone.back { display: block } #own { display: none }
      @media print { .printed { display: none } } @media screen { .screened { display: none } }
      .faded { visibility: hidden } .faded b { visibility: visible }
      .old { text-decoration: line-through } .made::before { content: "Note" }
      </style></head><body>
      <nav><a href="#">menu</a></nav><h1>heading</h1><p>body <a href="#x">link</a></p>
      <p class="gone">first</p><p class="gone back">shown</p><p id="own" style="display:block">own</p>
      <p class="printed">screen</p><p class="screened">paper</p><p class="faded">faint <b>clear</b></p>
      <h2><button>accordion</button></h2><button aria-expanded="false">opener</button>
      <button>Print</button><input type="submit" value="Send">
      <details><summary>summary</summary><p>details</p></details>
      <select><option>unchosen</option><option selected>chosen</option></select>
      <input value="value"><input type="checkbox" checked> ticked <textarea>area</textarea>
      <noscript><p>scriptless</p></noscript><iframe src="x"></iframe><template>mould</template>
      <svg><text>drawing</text><title>tooltip</title></svg>
      <table><caption>caption</caption><tr><td>cell<table><tr><td>nested</td></tr></table></td>
      <td>other</td></tr></table>
      <p><s>struck</s> <del>deleted</del> <span class="old">decorated</span> <ins>inserted</ins></p>
      <p><ruby>word<rp>(</rp><rt>reading</rt></ruby> <math><mi>formula</mi></math></p>
      <pre>line one
      line two</pre><dl><dt>term</dt><dd>definition</dd></dl><figure><figcaption>figure</figcaption>
      </figure><p class="made">made</p><!-- comment --><ul><li>item</li></ul>
      <dialog>closed</dialog><footer>footer</footer></body></html>
      """;

  private static final List<String> READ =
      List.of(
          "heading",
          "body",
          "link",
          "shown",
          "own",
          "screen",
          "clear",
          "accordion",
          "opener",
          "summary",
          "details",
          " chosen",
          "value",
          "☒",
          "area",
          "drawing",
          "caption",
          "cell",
          "nested",
          "other",
          "inserted",
          "word",
          "formula",
          "line one",
          "line two",
          "term",
          "definition",
          "figure",
          "Notemade",
          "- item",
          "footer");

  @Test
  void everyConstructIsReadOrCounted() throws Exception {
    Document document = Corpus.read(PAGE, MediaType.HTML);
    String text = " " + document.text().toString().replace('\n', ' ');
    for (String word : READ) {
      assertThat(text).as(word).contains(word);
    }
    assertThat(text)
        .doesNotContain(
            "unseen",
            "menu",
            "first",
            "paper",
            "faint",
            "Print",
            "Send",
            "unchosen",
            "scriptless",
            "mould",
            "tooltip",
            "struck",
            "deleted",
            "decorated",
            "reading",
            "comment",
            "closed");
    assertThat(document.warnings())
        .containsExactly(
            "5 hidden elements were left out.",
            "3 struck-out passages were left out.",
            "1 navigation blocks were left out.",
            "2 buttons were left out.",
            "1 texts for browsers without scripts (noscript) were left out.",
            "1 embedded frames and media were not opened.",
            "1 comments (<!-- … -->) were left out.");
  }

  @Test
  void aPageThatIsHiddenAlmostWhollyIsReadAllTheSame() throws Exception {
    String panel = "<div class=p>The Supplier pays a fee of USD 7 for each day of delay.</div>";
    String page = "<style>.p{display:none}</style><p>Terms</p>" + panel.repeat(5);
    Document document = Corpus.read(page, MediaType.HTML);
    assertThat(document.text().toString()).contains("USD 7");
    assertThat(document.warnings())
        .containsExactly(
            "Most of the page's text is hidden, as if a script were to show it; it was read all the"
                + " same.");
  }

  @Test
  void rulesInRulesAndWordsThatStandForAnyValueDecideWhatIsShown() throws Exception {
    String page =
        "<style>.w { color: red; & .a { display: none } .b { display: none } @media screen {"
            + " .c { display: none } } } .main { display: none } .main.x { display: inherit }"
            + " .d { content-visibility: hidden }</style><div class=w><p class=a>one</p><p class=b>"
            + "two</p><p class=c>three</p></div><p class=a>four</p><div class='main x'><p>five</p>"
            + "</div><p class=d>six</p>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("four", "five");
  }

  @Test
  void whatIsSaidOfWhereWeighsNothing() throws Exception {
    String page =
        "<style>:where(#a.b) { display: none } p { display: block } div :where(.c) { display: none }"
            + "</style><p id=a class=b>one</p><div><i class=c>two</i><b>three</b></div>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("one", "three");
  }

  @Test
  void elementsOfXhtmlMayEndWhereTheyBegin() throws Exception {
    String page =
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script"
            + " src='x'/></head><body><p>One</p><div/><p>Two<br/></p></body></html>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("One", "Two");
  }

  @Test
  void markersAreThoseThatABrowserComputes() throws Exception {
    String page =
        "<style>.k{list-style:katakana inside}</style><ol reversed><li>a<li>b</ol><ol start=0"
            + " type=I><li>c<li value=4>d</ol><ol class=k><li>e</ol><ol style='list-style-type:none'>"
            + "<li>1.1 f</ol><ol style='list-style-type:japanese-formal'><li value=12>g</ol>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("2. a", "1. b", "0. c", "IV. d", "ア、e", "1.1 f", "壱拾弐、g");
  }

  @Test
  void preservedLinesAreReadAsPlainText() throws Exception {
    String page = "<pre>SUPPLY TERMS\n\n  1.  SCOPE.  Wide.\n\n  2.  FEES.  Low.\n</pre>";
    assertThat(StructureTest.outline(Corpus.read(page, MediaType.HTML)))
        .contains("ARTICLE 1 SCOPE", "ARTICLE 2 FEES");
    String wrapped = "<div style='white-space:pre-line'>one\ntwo</div>";
    assertThat(Corpus.read(wrapped, MediaType.HTML).text().toString()).isEqualTo("one\ntwo");
  }

  @Test
  void aTableThatLaysOutAPageIsReadAsItsBlocks() throws Exception {
    String page =
        "<table><tr><td>&nbsp;</td><td><h2>1. Scope</h2><p>Wide.</p></td></tr></table><table><tr>"
            + "<td>2.</td><td>Fees are low.</td></tr></table>";
    Document document = Corpus.read(page, MediaType.HTML);
    assertThat(document.text().toString().lines().filter(l -> !l.isEmpty()))
        .containsExactly("1. Scope", "Wide.", "2. Fees are low.");
    assertThat(document.tables()).isEmpty();
  }

  @Test
  void raisedFiguresAreToldHoweverASheetRaisesThem() throws Exception {
    String page =
        """
        <style>sub, sup { position: relative; line-height: 0; vertical-align: baseline }
        sup { top: -.5em } sub { bottom: -.25em } .up { vertical-align: 4pt; font-size: 70% }
        .over { position: relative; top: -0.4em } .icon { position: relative; top: -1px }
        .static { top: -0.5em } .reset sup { vertical-align: top }</style>
        <p>EUR 250<sup>3</sup>, 40<sub>2</sub>, 60<span class=up>4</span>,
        70<span class=over>5</span>, 80<span class=icon>6</span>, 90<span class=static>7</span></p>
        <p class=reset>m 20<sup>2</sup>, EUR 30<sup>(8)</sup> and 40<sup>(9)</sup>, 50<sup>[1]</sup></p>
        <p><sup>(8)</sup> Net.</p>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly(
            "EUR 250^3, 40_2, 60^4, 70^5, 806, 907",
            "m 20^2, EUR 30[8] and 40^(9), 50[1]",
            "[8] Net.");
  }

  @Test
  void itemsThatRaisedNumbersLeadToAreNotes() throws Exception {
    String page =
        """
        <h2>Fees</h2><p>The fee<sup><a href="#n1">1</a></sup> and
        <a href="#n2"><sup>2</sup></a> the term; see <a href="#c1">1</a>.</p>
        <ol><li id="c1">First clause.</li><li>Second clause.</li></ol>
        <ol><li id="n1"><p>Net. <a href="#r1">↩</a></p></li><li id="n2">Yearly.</li></ol>
        """;
    Document document = Corpus.read(page, MediaType.HTML);
    assertThat(document.text().toString().lines())
        .containsExactly(
            "Fees",
            "The fee[1] and [2] the term; see 1.",
            "1. First clause.",
            "2. Second clause.",
            "[1] Net. ↩",
            "[2] Yearly.");
    assertThat(document.sentences().stream().filter(s -> s.kind() == Sentence.Kind.FOOTNOTE))
        .hasSize(2);
  }

  @Test
  void severalNotesAtOneWordAreMarkedEach() throws Exception {
    String page =
        """
        <p>EUR 250<sup><a href="#b">2</a>, <a href="#c">3</a></sup> and 10<sup>2,3</sup></p>
        <p id=b>Net.</p><p id=c>Yearly.</p>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString())
        .startsWith("EUR 250[2][3] and 10^(2,3)");
  }

  @Test
  void textThatTakesNoRoomIsHidden() throws Exception {
    String page =
        """
        <style>.list { font-size: 0 } .list b { font-size: 12px } .list i { font-size: 2em }</style>
        <p>The deposit is EUR 300<span style="opacity:0"> unseen</span>.</p>
        <p class=list>small<b>kept</b><i>none</i></p><p style="opacity:0.0">clear</p>
        <p style="opacity:0.5">faint</p><xmp>as <b>typed</b></xmp>
        """;
    Document document = Corpus.read(page, MediaType.HTML);
    assertThat(document.text().toString().lines())
        .containsExactly("The deposit is EUR 300.", "kept", "faint", "as <b>typed</b>");
    assertThat(document.warnings()).contains("4 hidden elements were left out.");
  }

  @Test
  void textThatAPageFadesInOrAStrongerRuleShowsIsRead() throws Exception {
    String page =
        """
        <style>
        [data-in] { opacity: 0; transition: opacity .6s } .rise { animation: up 1s; opacity: 0 }
        .tab { opacity: 0 } .tab.open { opacity: 1 } .still { opacity: 0; transition: none }
        </style>
        <p data-in=up>Fees are due in May.</p><p class=rise>Rent is due in June.</p>
        <p style="opacity:0;transform:translateY(20px)">Tax is due in July.</p>
        <div class="tab open"><p>Tolls are due in August.</p></div><div class=tab><p>Not shown.</p></div>
        <p class=still>Nor this.</p><div class=tab><p style="opacity:1">Nor what stands in it.</p></div>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly(
            "Fees are due in May.",
            "Rent is due in June.",
            "Tax is due in July.",
            "Tolls are due in August.");
  }

  @Test
  void theFootOfATableStandsBelowItsRows() throws Exception {
    String page = "<table><tfoot><tr><td>Sum<td>9</tfoot><tr><td>Rent<td>7<tr><td>Tax<td>2</table>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("Rent | 7", "Tax | 2", "Sum | 9");
  }

  @Test
  void lettersHaveTheCaseThatAStyleSheetGivesThem() throws Exception {
    String page =
        """
        <style>h1, .up { text-transform: uppercase } .title { text-transform: capitalize }</style>
        <h1>Terms of use</h1>
        <p class="up">straße <i style="text-transform:none">Kept</i> <b>low</b></p>
        <p class="title">the b<b>uyer's</b> term in 3rd year</p>
        <p style="text-transform:lowercase">NOT SHOUTED</p><p>As Written</p>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly(
            "TERMS OF USE",
            "STRASSE Kept LOW",
            "The Buyer's Term In 3rd Year",
            "not shouted",
            "As Written");
  }

  @Test
  void theCaptionOfATableStandsBeforeItWhereverItIsWritten() throws Exception {
    String page =
        """
        <table><tr><td>North<td>100</tr><caption>Table 1<br>Fees</caption></table>
        <table><caption>Table 2</caption><tr><td>a<td>b<table><caption>Inner</caption>
        <tr><td>c</table></table>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("Table 1", "Fees", "North | 100", "Table 2", "a | b Inner c");
  }

  @Test
  void aLineThatBeginsAmidASentenceGoesOn() throws Exception {
    String page =
        """
        <p>借主は、物件（附属設備を含む。<br>
        ）を返還する。<br>「鍵」は、貸主に渡す。<br>（注）費用は、借主が負う。</p>
        """;
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("借主は、物件（附属設備を含む。）を返還する。", "「鍵」は、貸主に渡す。", "（注）費用は、借主が負う。");
  }

  @Test
  void raisedFiguresStandApart() throws Exception {
    String page =
        "<p>USD 100<sup>1</sup>, 4<sup>3</sup>⁄<sub>4</sub>, 10<sup>6</sup>, 5<sup>th</sup>, see<a href='#n'><sup>3</sup></a>,"
            + " <math><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p><p><sup>1</sup> Net.</p>";
    assertThat(Corpus.read(page, MediaType.HTML).text().toString().lines())
        .containsExactly("USD 100[1], 4 3/4, 10^6, 5th, see[3], a/2", "[1] Net.");
  }
}
