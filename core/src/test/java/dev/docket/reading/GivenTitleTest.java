package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.Document;
import dev.docket.document.DocumentCodec;
import dev.docket.document.GivenTitle;
import dev.docket.document.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says that it is called is kept beside its text, and is none of it. */
class GivenTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <title>Terms of Hire | Quillmere</title> ! Terms of Hire | Quillmere
          <title>Terms of Hire | Quillmere</title><meta property="og:site_name" content="Quillmere"> ! Terms of Hire
          <title>Quillmere – Terms</title><link rel="canonical" href="https://www.quillmere.example/terms"> ! Terms
          <title>  会員   規約 </title> ! 会員 規約
          """)
  void thePageIsCalledByItsTitleWithoutTheNameOfItsSite(String head, String title)
      throws Exception {
    Document document = Corpus.read(head + "<p>Boats are hired out.</p>", MediaType.HTML);
    assertThat(document.givenTitle()).isEqualTo(new GivenTitle(title, true));
    assertThat(document.text().toString()).isEqualTo("Boats are hired out.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <p>Boats are hired out.</p>
          <title></title><p>Boats are hired out.</p>
          <title>Quillmere</title><meta name="application-name" content="QUILLMERE"><p>Boats are hired out.</p>
          """)
  void aPageThatNamesItsSiteAloneHasNoTitle(String page) throws Exception {
    assertThat(Corpus.read(page, MediaType.HTML).givenTitle()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ---/title: "Boat Policy"/order: 3/---/Text. ! Boat Policy
          ---/order: 3/name:  'Boat Policy'/---/Text. ! Boat Policy
          name: Boat Policy/owner: crew/---//Text. ! Boat Policy
          ---/title: 会員規約/---/Text. ! 会員規約
          """)
  void frontMatterNamesTheText(String lines, String title) throws Exception {
    Document document = Corpus.read(lines.replace('/', '\n'), MediaType.MARKDOWN);
    assertThat(document.givenTitle()).isEqualTo(new GivenTitle(title, true));
    assertThat(document.text().toString()).isEqualTo("Text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ---/subtitle: Boats/---/Text.
          ---/titles:/  title: Boats/---/Text.
          name: Boat Policy is what we call this text.//Text.
          """)
  void otherKeysAndSentencesNameNothing(String lines) throws Exception {
    Document document = Corpus.read(lines.replace('/', '\n'), MediaType.MARKDOWN);
    assertThat(document.givenTitle()).isNull();
  }

  @Test
  void propertiesOfAPdfAreTitlesThatAreNotShown() throws Exception {
    try (RawPdf pdf = new RawPdf()) {
      pdf.page(RawPdf.clauses(700, 1, 3));
      assertThat(pdf.read().givenTitle()).isNull();
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle("Boat Rules");
      pdf.document.setDocumentInformation(information);
      assertThat(pdf.read().givenTitle()).isEqualTo(new GivenTitle("Boat Rules", false));
    }
  }

  @Test
  void propertiesOfADocxAreTitlesThatAreNotShown() throws Exception {
    byte[] plain = DocxBuilder.docx("Boats are hired out.");
    assertThat(read(plain).givenTitle()).isNull();
    String core =
        "<c:p xmlns:c=\"urn:c\" xmlns:d=\"http://purl.org/dc/elements/1.1/\"><c:title>No</c:title>"
            + "<d:title>Boat Rules</d:title></c:p>";
    assertThat(read(with(plain, core)).givenTitle()).isEqualTo(new GivenTitle("Boat Rules", false));
  }

  @Test
  void theTitleIsStoredWithTheDocument() throws Exception {
    for (String text : new String[] {"---\ntitle: Boats\n---\nText.", "Text."}) {
      Document document = Corpus.read(text, MediaType.MARKDOWN);
      assertThat(DocumentCodec.decode(DocumentCodec.encode(document))).isEqualTo(document);
    }
  }

  private static Document read(byte[] docx) throws Exception {
    return new DocumentReader().read(docx, MediaType.DOCX, Optional.empty());
  }

  private static byte[] with(byte[] docx, String properties) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    parts.put("docProps/core.xml", properties);
    return DocxBuilder.packaged(parts);
  }
}
