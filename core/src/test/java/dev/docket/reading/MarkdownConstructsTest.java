package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import org.junit.jupiter.api.Test;

/** Of every construct that Markdown has, its words are read or counted in a warning. */
class MarkdownConstructsTest {
  @Test
  void everyConstructIsReadOrCounted() throws Exception {
    String markdown =
        """
        ---

        Between rules

        ---

        # Heading

        Between <Customer> and <Supplier Name> of <address>, **bold** and `code`, ~~struck~~ fee,
        10<sup>6</sup> and <s>old</s> new.[^late] See [the site][site] or <https://a.example>.

        [Effective Date]: 2025-05-01
        [Cap]: 5,000,000
        [site]: https://example.com

        <Place>

        > quoted

        | Cell | Other[^row] |
        |------|-------------|
        | one  | two         |

        <div>block <b>html</b></div>

        [^row]: Of the row.
        [^late]: Later, but
            cited first.
        [^none]: Cited nowhere.

        <!-- comment -->
        """;
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(document.text().toString().lines().filter(l -> !l.isEmpty()))
        .containsExactly(
            "Between rules",
            "Heading",
            "Between <Customer> and <Supplier Name> of <address>, bold and code, fee, 10^6 and"
                + " new.[1] See the site or https://a.example.",
            "[1] Later, but cited first.",
            "[Effective Date]: 2025-05-01",
            "[Cap]: 5,000,000",
            "<Place>",
            "quoted",
            "Cell | Other[2]",
            "one | two",
            "[2] Of the row.",
            "block html",
            "[none] Cited nowhere.");
    assertThat(document.warnings())
        .containsExactly(
            "2 struck-out passages were left out.",
            "1 comments (<!-- … -->) with 9 characters were left out.");
  }

  @Test
  void onlyYamlAtTheTopIsFrontMatter() throws Exception {
    String yaml = "---\ntitle: Terms\ntags:\n  - a\n---\nText.\n";
    assertThat(Corpus.read(yaml, MediaType.MARKDOWN).warnings())
        .containsExactly("The front matter at the top of the file was left out.");
    String words = "---\nThe fee is due at once.\nFee: 5\n---\nText.\n";
    assertThat(Corpus.read(words, MediaType.MARKDOWN).text().toString()).contains("due at once");
  }

  @Test
  void aTermIsReadWithItsValueOnTheLineBelow() throws Exception {
    String terms = "[Cap]:\n5,000,000\n\n[site]:\nhttps://x.example\n\nSee [site].\n";
    assertThat(Corpus.read(terms, MediaType.MARKDOWN).text().toString())
        .contains("[Cap]:", "5,000,000", "See site.")
        .doesNotContain("https");
  }

  @Test
  void spansWithinALineAreHiddenOrStruckOut() throws Exception {
    String markdown =
        """
        The rent is <span style="text-decoration: line-through">**700**</span> 800
        <span hidden>never <i>shown</i></span> and <span class="x">due <sup>2</sup></span>.

        <span>an <em>end</span> that is missing
        """;
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(document.text().toString().lines())
        .containsExactly("The rent is 800 and due ^2.", "an <em>end that is missing");
    assertThat(document.warnings())
        .containsExactly(
            "1 struck-out passages were left out.", "1 hidden elements were left out.");
  }

  @Test
  void notesAreReadAsTheTextIs() throws Exception {
    String markdown =
        "The fee[^a] is due.\n\n[^a]: ~~Gross.~~ **Net** of tax,\n    10<sup>3</sup> at most[^b].\n\n[^b]: A year.\n";
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(document.text().toString().lines())
        .containsExactly("The fee[1] is due.", "[1] Net of tax, 10^3 at most[2].", "[2] A year.");
    assertThat(document.warnings()).containsExactly("1 struck-out passages were left out.");
  }

  @Test
  void cellsWithoutAColumnAreCounted() throws Exception {
    String markdown =
        """
        > | Item | Fee |
        > |------|-----|
        > | Desk | 5 | each |
        > | Bar \\| stool | 6 |
        > | Lamp |
        """;
    Document document = Corpus.read(markdown, MediaType.MARKDOWN);
    assertThat(document.warnings())
        .containsExactly("1 cells of tables that have no column for them were left out.");
  }

  @Test
  void aLineThatBeginsAmidASentenceGoesOn() throws Exception {
    String markdown = "借主は、物件（附属設備を含む。\n）を返還する。\n鍵は、貸主に渡す。\n";
    assertThat(Corpus.read(markdown, MediaType.MARKDOWN).text().toString().lines())
        .containsExactly("借主は、物件（附属設備を含む。）を返還する。", "鍵は、貸主に渡す。");
  }

  @Test
  void aTagHasAttributesAsHtmlWritesThem() throws Exception {
    String text = "The <b class=x>fee</b> holds for a<b and c>d, <s hidden>not</s> otherwise.\n";
    assertThat(Corpus.read(text, MediaType.MARKDOWN).text().toString())
        .isEqualTo("The fee holds for a<b and c>d, otherwise.");
  }

  @Test
  void aLineBrokenOnPurposeEndsAndOneWithinASentenceGoesOn() throws Exception {
    String text = "Acme Ltd  \nHigh Street 5\\\nLondon<br>England\nand Wales  \nwithin it\n";
    assertThat(Corpus.read(text, MediaType.MARKDOWN).text().toString().lines())
        .containsExactly("Acme Ltd", "High Street 5", "London", "England and Wales within it");
  }

  @Test
  void elementsAroundSeveralBlocksStrikeOutOrHideThemAll() throws Exception {
    String text =
        """
        <del>

        Old fee.

        - old item

        </del>

        New fee, <s>not
        this</s> but that.

        <div style="display: none">

        Unseen.

        </div>

        Last <del>words
        """;
    Document document = Corpus.read(text + "\n</del>\n", MediaType.MARKDOWN);
    assertThat(document.text().toString().lines().filter(l -> !l.isEmpty()))
        .containsExactly("New fee, but that.", "Last");
    assertThat(document.warnings())
        .containsExactly(
            "3 struck-out passages were left out.", "1 hidden elements were left out.");
  }
}
