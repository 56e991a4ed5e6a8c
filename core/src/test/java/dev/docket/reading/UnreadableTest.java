package dev.docket.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnreadableTest {
  @Test
  void everyKindOfUnreadableDocumentSaysWhich() throws Exception {
    assertThat(refused(new byte[0], MediaType.PLAIN)).isEqualTo(Reason.EMPTY);
    assertThat(refused(" \n\u3000\n".getBytes(StandardCharsets.UTF_8), MediaType.PLAIN))
        .isEqualTo(Reason.EMPTY);
    assertThat(
            refused(
                "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8), MediaType.HTML))
        .isEqualTo(Reason.EMPTY);
    assertThat(refused("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), MediaType.PDF))
        .isEqualTo(Reason.DAMAGED);
    assertThat(refused("PK no zip".getBytes(StandardCharsets.UTF_8), MediaType.DOCX))
        .isEqualTo(Reason.DAMAGED);
    assertThat(refused(pdf(Optional.empty()), MediaType.PDF)).isEqualTo(Reason.NO_TEXT);
    assertThat(refused(pdf(Optional.of("secret")), MediaType.PDF)).isEqualTo(Reason.ENCRYPTED);
    assertThat(refused(new byte[DocumentReader.MAX_BYTES + 1], MediaType.PLAIN))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(refused("word ".repeat(1_100_000).getBytes(StandardCharsets.UTF_8), MediaType.PLAIN))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aPackageThatExpandsBeyondMeasureIsRefused() throws Exception {
    byte[] docx = DocxBuilder.docx("<w:p/>".repeat(20_000_000), Map.of());
    assertThat(refused(docx, MediaType.DOCX)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aPdfStreamThatExpandsBeyondMeasureIsRefused() throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
    try (var deflated = new DeflaterOutputStream(pdf, new Deflater(Deflater.BEST_SPEED))) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 250; i++) {
        deflated.write(zeros);
      }
    }
    assertThat(refused(pdf.toByteArray(), MediaType.PDF)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aPdfStreamUnderSeveralFiltersThatExpandsBeyondMeasureIsRefused() throws Exception {
    for (String filters : new String[] {"[/FlateDecode /Fl]", "[/Flate#44ecode/FlateDecode]"}) {
      byte[] once = deflated(new byte[80 * 1024 * 1024]);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      byte[] head = ("%PDF-1.7\n1 0 obj\n<</Filter" + filters + ">>\nstream\n").getBytes(US_ASCII);
      pdf.writeBytes(head);
      pdf.writeBytes(deflated(once));
      assertThat(refused(pdf.toByteArray(), MediaType.PDF)).as(filters).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void entitiesOfADocxAreNeverResolved() throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + DocxBuilder.part(
                "document", "<w:body><w:p><w:r><w:t>&a;&f;</w:t></w:r></w:p></w:body>");
    byte[] docx = DocxBuilder.docx("", Map.of("document", bomb));
    assertThatExceptionOfType(UnreadableDocumentException.class)
        .isThrownBy(() -> new DocumentReader().read(docx, MediaType.DOCX, Optional.empty()));
  }

  @Test
  void deepNestingCostsABoundedAmount() throws Exception {
    String quotes = ">".repeat(100_000) + " end";
    assertThat(Corpus.read(quotes, MediaType.MARKDOWN).text().toString()).contains("end");
    String divs = "<div>".repeat(100_000) + "end";
    assertThat(Corpus.read(divs, MediaType.HTML).text().toString()).contains("end");
    String brackets = "（".repeat(200_000) + "\n第一条　" + "（(".repeat(100_000) + "a".repeat(200_000);
    assertThat(Corpus.read(brackets, MediaType.PLAIN).sentences()).isNotEmpty();
    String lists = "1. a\n".repeat(20_000) + "(i) b\n".repeat(20_000);
    assertThat(Corpus.read(lists, MediaType.PLAIN).sentences()).hasSizeGreaterThan(30_000);
  }

  private static Reason refused(byte[] bytes, MediaType type) {
    try {
      Document read = new DocumentReader().read(bytes, type, Optional.empty());
      throw new AssertionError("Read: " + read.text().length() + " characters");
    } catch (UnreadableDocumentException e) {
      assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(200);
      return e.reason();
    }
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      deflated.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(Optional<String> password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (password.isPresent()) {
        document.protect(
            new StandardProtectionPolicy(password.get(), password.get(), new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
