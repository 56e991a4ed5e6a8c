package dev.docket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short run of {@code scripts/upload-stress}. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class UploadStressTest {
  @Test
  void everyStoredDocumentIsTheBodyOfItsOwnRequest() throws Exception {
    SelfDescribingDocuments documents = new SelfDescribingDocuments();
    try (Api api = new Api(documents)) {
      UploadStress stress = new UploadStress(api.server.port());

      stress.run(1_000, 32, 7);

      assertThat(documents.strangers()).isEmpty();
      assertThat(stress.undeserved()).isEmpty();
      assertThat(stress.answers().keySet())
          .noneMatch(answer -> answer.contains(" 5") || answer.startsWith("connection"));
      assertThat(documents.stored()).isGreaterThan(500);
    }
  }
}
