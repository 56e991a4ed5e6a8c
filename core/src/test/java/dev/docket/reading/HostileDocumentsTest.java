package dev.docket.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.reading.HostileDocuments.Hostile;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What is made to cost much is refused by what it says of itself, before a library meets it. */
@Timeout(120)
class HostileDocumentsTest {
  @TestFactory
  Stream<DynamicTest> whatWouldTakeMemoryIsRefusedBeforeItDoes() throws IOException {
    return Stream.of(
            "pdf: places of eight million objects",
            "pdf: objects that expand",
            "pdf: many streams of objects",
            "docx: many cells",
            "docx: many runs",
            "plain: headings alone")
        .map(name -> DynamicTest.dynamicTest(name, () -> refused(name, Reason.TOO_LARGE)));
  }

  @TestFactory
  Stream<DynamicTest> whatBreaksALibraryIsDamagedAndNoMore() throws IOException {
    return Stream.of(
            "pdf: widths of less than nothing",
            "pdf: an index of less than nothing",
            "pdf: an index of more than there is",
            "pdf: a wide predictor",
            "pdf: a predictor of negative width",
            "docx: elements within elements",
            "docx: many attributes")
        .map(name -> DynamicTest.dynamicTest(name, () -> refused(name, Reason.DAMAGED)));
  }

  private static void refused(String name, Reason reason) throws IOException {
    Hostile hostile = Objects.requireNonNull(HostileDocuments.all().get(name), name);
    try {
      new DocumentReader().read(hostile.bytes(), hostile.type(), Optional.empty());
    } catch (UnreadableDocumentException e) {
      assertThat(e.reason()).isEqualTo(reason);
      assertThat(e.getMessage()).doesNotContain("Exception", "java.");
      return;
    }
    assertThat(name).as("was read").isNull();
  }
}
