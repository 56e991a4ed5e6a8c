package dev.docket.worker.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Op;
import dev.docket.comparison.Comparison.Side;
import dev.docket.comparison.Noise;
import dev.docket.comparison.page.ComparisonRenderer;
import dev.docket.comparison.page.View;
import dev.docket.document.Language;
import dev.docket.worker.comparison.change.Comparer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final String OLD =
      """
      AGREEMENT

      1. Fees
      The "Fees" are due on receipt, and the client shall pay them [1].

      2. Term
      The term is 1.5 years; it may be renewed.
      """;

  @Test
  void whatIsLeftOutIsNoChangeAndTheTextIsTheNewOne() {
    String now =
        OLD.replace("\"Fees\"", "“Fees”")
            .replace("the client", "the Client")
            .replace("receipt, and", "receipt and")
            .replace(" [1]", " [2]");
    assertThat(compare(now, Set.of()).changes()).hasSize(1);
    Comparison quiet =
        compare(now, EnumSet.of(Noise.QUOTES, Noise.CASE, Noise.PUNCTUATION, Noise.NOTES));
    assertThat(quiet.changes()).isEmpty();
    assertThat(quiet.stats().same()).isEqualTo(quiet.stats().clausesBefore());
    assertThat(ComparisonRenderer.html(quiet, View.REDLINE)).contains("the Client shall pay");
  }

  @Test
  void eachKindLeavesOutItsOwnAlone() {
    String now = OLD.replace("the client", "the Client");
    assertThat(compare(now, EnumSet.of(Noise.QUOTES, Noise.PUNCTUATION)).changes()).hasSize(1);
    assertThat(compare(now, EnumSet.of(Noise.CASE)).changes()).isEmpty();
  }

  @Test
  void aSignWithinANumberIsNoPunctuation() {
    for (String other : new String[] {"15", "1,5", "1:5"}) {
      Comparison comparison = compare(OLD.replace("1.5", other), EnumSet.allOf(Noise.class));
      assertThat(comparison.changes()).as(other).hasSize(1);
    }
  }

  @Test
  void aWordBrokenAtTheEndOfALineIsTheSameWord() {
    String old = OLD.replace("the client shall pay", "each sub-processor shall now pay");
    String broken = old.replace("sub-processor shall now", "sub- processor shall later");
    assertThat(
            Comparer.compare(
                    new Side("old", "old"),
                    Versions.plain(old),
                    new Side("new", "new"),
                    Versions.plain(broken),
                    Language.EN,
                    Optional.empty())
                .changes())
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.edits())
                    .noneMatch(e -> e.op() != Op.EQUAL && e.text().contains("processor")));
    assertThat(
            Comparer.compare(
                    new Side("old", "old"),
                    Versions.plain(old),
                    new Side("new", "new"),
                    Versions.plain(old.replace("sub-processor", "sub- processor")),
                    Language.EN,
                    Optional.empty())
                .changes())
        .noneMatch(c -> c.changesWords());
  }

  private static Comparison compare(String now, Set<Noise> noise) {
    return Comparer.compare(
        new Side("old", "old"),
        Versions.plain(OLD),
        new Side("new", "new"),
        Versions.plain(now),
        Language.EN,
        Optional.empty(),
        noise);
  }
}
