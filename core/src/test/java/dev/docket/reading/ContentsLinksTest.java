package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entries of a list of contents are told by their links, whatever stands above them. */
class ContentsLinksTest {
  private static List<String> outline(String text, MediaType type) throws Exception {
    Document document = Corpus.read(text, type);
    return document.sections().stream()
        .map(s -> s.level() + " " + (s.label() == null ? s.caption() : s.label()))
        .toList();
  }

  @Test
  void linksOfMarkdownToHeadingsFurtherOnOpenNoSections() throws Exception {
    String markdown =
        """
        # 図書館利用規則

        > [第1章 通則](#第1章-通則)
        > - **[附則](#%E9%99%84%E5%89%87)** … 9

        ## 第1章 通則

        第1条　この規則は、図書館の利用について定める。

        ## 附則

        この規則は、令和七年四月一日から施行する。
        """;
    assertThat(outline(markdown, MediaType.MARKDOWN))
        .containsExactly("0 図書館利用規則", "0 第1章", "1 第1条", "0 附則");
  }

  @Test
  void aLinkOfMarkdownToAHeadingBeforeItIsTheHeadingsOwn() throws Exception {
    String markdown =
        """
        ## 一覧

        [第1条](#一覧)

        利用者は、静かにする。

        [第2条](https://example.com/#2)

        利用者は、飲食をしない。

        第3条 [別表](#別表)に定める。

        ## 別表
        """;
    assertThat(outline(markdown, MediaType.MARKDOWN))
        .containsExactly("0 一覧", "1 第1条", "1 第2条", "1 第3条", "0 別表");
  }

  private static String paragraph(String properties, String content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
  }

  private static String run(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  private static String link(String place, String words) {
    return "<w:hyperlink w:anchor='" + place + "'>" + run(words) + "</w:hyperlink>";
  }

  private static String place(String name, String words) {
    return "<w:bookmarkStart w:id='1' w:name='" + name + "'/>" + run(words);
  }

  @Test
  void linksOfWordToPlacesFurtherOnOpenNoSections() throws Exception {
    String body =
        paragraph("", link("a1", "Article 1 Scope") + run(" 3"))
            + paragraph("<w:pStyle w:val='TOC1'/>", run("Article 2 Fees"))
            + paragraph("", place("a1", "Article 1 Scope"))
            + paragraph("", run("The scope is wide."))
            + paragraph("", link("a1", "Article 2 Fees"))
            + paragraph("", run("Article 3 ") + link("later", "Law of the land"))
            + paragraph("", place("later", "The law of Norway."));
    Document document =
        new DocumentReader()
            .read(DocxBuilder.docx(body, Map.of()), MediaType.DOCX, Optional.empty());
    assertThat(document.sections().stream().map(s -> s.label()).filter(Objects::nonNull))
        .containsExactly("Article 1", "Article 2", "Article 3");
  }

  @Test
  void linksOfAPageToPlacesFurtherOnOpenNoSections() throws Exception {
    String page =
        """
        <div><a href="#a1">Article 1 Scope</a><br><a href="#a2"><b>Article 2</b> Fees</a> 4</div>
        <ul><li><a href="#%E5%88%A5%E8%A1%A8">Schedule 1</a></li></ul>
        <p><a href="#a1"><span id="a1">Article 1 Scope</span></a></p><p>The scope is wide.</p>
        <p id="a2"><a href="#a2">Article 2 Fees</a></p><p>The fee is due; see Article 1.</p>
        <p><a id="別表" href="#a1">Schedule 1</a></p><p>Rates.</p>
        """;
    assertThat(outline(page, MediaType.HTML))
        .containsExactly("0 null", "0 Article 1", "0 Article 2", "0 Schedule 1");
  }
}
