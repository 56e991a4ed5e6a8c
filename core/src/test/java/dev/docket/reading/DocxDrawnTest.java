package dev.docket.reading;

import static dev.docket.reading.DocxBuilder.paragraph;
import static dev.docket.reading.DocxBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters are read as Word draws them. */
class DocxDrawnTest {
  @Test
  void capitalsByFormatAreCapitals() throws Exception {
    String styles =
        "<w:styles "
            + DocxBuilder.W
            + "><w:style w:type=\"paragraph\" w:styleId=\"C\"><w:rPr><w:caps/></w:rPr></w:style>"
            + "</w:styles>";
    String plain =
        "<w:p>" + run("<w:caps/>", "Straße 5") + run("<w:smallCaps/>", " Lane") + "</w:p>";
    String styled =
        "<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr>"
            + run("", "Loss")
            + run("<w:caps w:val=\"0\"/>", " by fire")
            + "</w:p>";
    assertThat(lines(plain + styled, Map.of("styles", styles)))
        .containsExactly("STRAßE 5 Lane", "LOSS by fire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "margin"})
  void aLargeInitialBelongsToItsWord(String place) throws Exception {
    String initial = paragraph("<w:framePr w:dropCap=\"" + place + "\" w:lines=\"3\"/>", "“T");
    assertThat(lines(initial + paragraph("", "his deed” is void."), Map.of()))
        .containsExactly("“This deed” is void.");
  }

  @Test
  void aFrameThatIsNoInitialIsAParagraph() throws Exception {
    String none = paragraph("<w:framePr w:dropCap=\"none\"/>", "A");
    String sidehead = paragraph("<w:framePr w:dropCap=\"drop\"/>", "Scope");
    assertThat(lines(none + sidehead + paragraph("", "It is wide."), Map.of()))
        .containsExactly("A", "Scope", "It is wide.");
  }

  private static List<String> lines(String body, Map<String, String> parts) throws Exception {
    return new DocumentReader()
        .read(DocxBuilder.docx(body, parts), MediaType.DOCX, Optional.empty())
        .text()
        .toString()
        .lines()
        .filter(l -> !l.isEmpty())
        .toList();
  }
}
