package dev.docket.worker.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {
  private static final double AGREES = 0.05; // of what the sums say

  @ParameterizedTest
  @CsvSource({"200, 1, 1", "200, 3, 4", "400, 20, 1"})
  void theSumsAreWhatASimulationSees(double jobsPerSecond, int tenants, int calls) {
    Load load = new Load(jobsPerSecond, tenants, calls, 5);
    Map<Limit, Simulation.Seen> seen = new Simulation(load, 300, 7).run();
    load.needs()
        .forEach(
            (limit, need) ->
                assertThat(Objects.requireNonNull(seen.get(limit)).mean() / need)
                    .as(limit.what())
                    .isCloseTo(1, within(AGREES)));
  }

  @ParameterizedTest
  @CsvSource({"1", "60", "1000"})
  void workersUseTheTokensThatThereAre(int workers) {
    assertThat(new QuotaSharing(workers, 1).minute().used()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @CsvSource({"256", "1024"})
  void aBacklogOfOneTenantKeepsNobodyElseWaiting(int slots) {
    Fairness load = new Fairness(slots, 100_000, 50, 20);
    assertThat(load.play(true, 7).p99()).isLessThan(1);
    assertThat(load.play(false, 7).median()).isGreaterThan(60);
  }
}
