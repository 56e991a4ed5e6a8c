package dev.docket.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.api.ApiClient.Answer;
import dev.docket.reading.HostileDocuments;
import dev.docket.reading.process.ReaderProcesses;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an upload whose reading process dies. */
@Timeout(180)
class ReaderDeathTest {
  private static final byte[] SMALL = "The buyer shall pay.".getBytes(UTF_8);

  private final ReaderProcesses reading = new ReaderProcesses(1, 96L * 1024 * 1024);
  private final Api api = new Api(reading);

  @AfterEach
  void close() {
    api.close();
    reading.close();
  }

  @Test
  void aDocumentThatTakesAllMemoryIsRefusedAndNothingElse() {
    byte[] large = "One sentence follows another. ".repeat(160_000).getBytes(UTF_8);

    Answer refused = api.client.post("/v1/documents?name=a", "text/plain", large);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("document-too-large");
    assertThat(api.client.post("/v1/documents?name=b", "text/plain", SMALL).status())
        .isEqualTo(201);
  }

  @Test
  void aReaderThatIsKilledMeansThatTheDocumentMayBeSentAgain() throws IOException {
    HostileDocuments.Hostile slow = HostileDocuments.slow();
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> api.client.post("/v1/documents?name=a", "application/pdf", slow.bytes()));
    while (!answer.isDone()) {
      for (long pid : reading.pids()) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }

    assertThat(answer.join().status()).isEqualTo(503);
    assertThat(answer.join().header("Retry-After")).isNotEmpty();
    assertThat(api.client.post("/v1/documents?name=b", "text/plain", SMALL).status())
        .isEqualTo(201);
  }
}
