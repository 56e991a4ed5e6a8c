package dev.docket.reading.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.docket.document.Document;
import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.document.UnreadableDocumentException.Reason;
import dev.docket.page.pdf.Printable;
import dev.docket.page.pdf.Printer;
import dev.docket.page.pdf.UnprintableException;
import dev.docket.reading.DocumentReader;
import dev.docket.reading.HostileDocuments;
import dev.docket.reading.HostileDocuments.Hostile;
import dev.docket.reading.ReadingUnavailableException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ReaderProcessesTest {
  private static final long MIB = 1024 * 1024;
  private static final byte[] TEXT =
      "1. Scope\nThe buyer shall pay.\n\n2. Term\nOne year. 甲は支払う。".getBytes(UTF_8);

  private final ReaderProcesses reading = new ReaderProcesses(1, 96 * MIB);

  @AfterEach
  void close() {
    reading.close();
    assertThat(reading.pids()).isEmpty();
  }

  @Test
  void aDocumentIsTheSameAsReadHereAndTheProcessIsUsedAgain() throws Exception {
    Document here = new DocumentReader().read(TEXT, MediaType.MARKDOWN, Optional.empty());
    assertThat(read(TEXT)).isEqualTo(here);
    Set<Long> pids = reading.pids();

    assertThat(read(TEXT)).isEqualTo(here);
    assertThat(reading.pids()).hasSize(1).isEqualTo(pids);
  }

  @Test
  void aRefusalIsTheSameAsHereAndCostsNoProcess() throws Exception {
    read(TEXT);
    Set<Long> pids = reading.pids();

    assertThatThrownBy(() -> reading.read(new byte[] {1}, MediaType.PDF, Optional.empty()))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
        .hasMessageContaining("PDF");
    assertThat(reading.pids()).isEqualTo(pids);
  }

  @Test
  void aDocumentThatTakesAllMemoryIsRefusedAndTheNextOneIsRead() throws Exception {
    Document before = read(TEXT);
    Set<Long> pids = reading.pids();
    byte[] large = "One sentence follows another. ".repeat(320_000).getBytes(UTF_8);

    assertThatThrownBy(() -> reading.read(large, MediaType.PLAIN, Optional.empty()))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessageContaining("memory");
    assertThat(read(TEXT)).isEqualTo(before);
    assertThat(reading.pids()).hasSize(1).isNotEqualTo(pids);
  }

  @Test
  void aReaderThatIsKilledIsNotTheDocumentsFault() throws Exception {
    Hostile slow = HostileDocuments.slow();
    CompletableFuture<Document> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return reading.read(slow.bytes(), slow.type(), Optional.empty());
              } catch (UnreadableDocumentException e) {
                throw new IllegalStateException(e);
              }
            });
    while (!read.isDone()) {
      for (long pid : reading.pids()) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }

    assertThatThrownBy(read::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ReadingUnavailableException.class);
    assertThat(read(TEXT)).isNotNull();
  }

  @Test
  void aPageThatTakesAllMemoryIsRefusedAndTheNextOneIsSet() throws Exception {
    Printer printer = reading.printer(Optional.empty());
    Printable small = new Printable("<p>第1条 Term</p>", "");
    assumeTrue(isSet(printer, small), "No font with Japanese letters is installed");
    Printable large = new Printable("<p>One sentence follows another.</p>".repeat(100_000), "");

    assertThatThrownBy(() -> printer.print(large))
        .isInstanceOfSatisfying(
            UnprintableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnprintableException.Reason.TOO_LARGE));
    assertThat(printer.print(small)).startsWith('%', 'P', 'D', 'F');
    assertThat(read(TEXT)).isNotNull();
  }

  @Test
  void aFontThatIsNoneIsNamed() {
    Printer printer = reading.printer(Optional.of(Path.of("/etc/hostname")));

    assertThatThrownBy(() -> printer.print(new Printable("<p>Term</p>", "")))
        .isInstanceOfSatisfying(
            UnprintableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnprintableException.Reason.NO_FONT))
        .hasMessageContaining("hostname");
  }

  private static boolean isSet(Printer printer, Printable page) throws UnprintableException {
    try {
      return printer.print(page).length > 0;
    } catch (UnprintableException e) {
      if (e.reason() == UnprintableException.Reason.NO_FONT) {
        return false;
      }
      throw e;
    }
  }

  @Test
  void onceClosedItReadsNothing() {
    reading.close();

    assertThatThrownBy(() -> read(TEXT)).isInstanceOf(ReadingUnavailableException.class);
  }

  private Document read(byte[] text) throws UnreadableDocumentException {
    return reading.read(text, MediaType.MARKDOWN, Optional.empty());
  }
}
