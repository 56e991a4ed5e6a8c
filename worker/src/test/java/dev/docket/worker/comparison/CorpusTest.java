package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What holds of every comparison holds of real documents; {@link CompareFigures} takes them all.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CorpusTest {
  private static final int STEP = 20; // one pair of versions in so many

  @Test
  void comparisonsOfRealDocumentsLoseNothingAndDependOnNoWayOfWriting() throws Exception {
    Optional<Path> corpus = Corpus.folder();
    assumeTrue(corpus.isPresent(), "the corpus is not there");
    DocumentFigures.Properties found = DocumentFigures.properties(corpus.get(), STEP);
    int n = found.pairs();
    assertThat(n).isPositive();
    assertThat(found).isEqualTo(new DocumentFigures.Properties(n, n, n, n, n, n, n, n));
  }
}
