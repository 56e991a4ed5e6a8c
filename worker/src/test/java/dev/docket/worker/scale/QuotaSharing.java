package dev.docket.worker.scale;

import dev.docket.job.Priority;
import dev.docket.testing.InMemoryTokenWindow;
import dev.docket.testing.MapParameters;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.Admission;
import dev.docket.worker.mantle.Pace;
import dev.docket.worker.run.JumpingTimer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How much of a model's tokens a minute workers make use of, by the product's own admission: {@code
 * demand} times what there is, asked for in turn by each of {@code workers}.
 */
record QuotaSharing(int workers, double demand) {
  private static final String MODEL = "openai.gpt-oss-120b";
  private static final long TOKENS = 10_000_000; // a minute
  private static final long REQUEST = 30_000; // tokens

  /**
   * What came of it.
   *
   * @param used the part of what could be used that was
   * @param takes writes to the row of the minute
   */
  record Use(double used, int takes) {}

  Use minute() {
    MutableClock clock = MutableClock.at2030();
    InMemoryTokenWindow window = new InMemoryTokenWindow();
    AtomicInteger takes = new AtomicInteger();
    MapParameters parameters =
        new MapParameters(Map.of("model/" + MODEL + "/tokens-per-minute", String.valueOf(TOKENS)));
    List<Admission> admissions =
        IntStream.range(0, workers)
            .mapToObj(
                _ ->
                    new Admission(
                        parameters,
                        (model, tokens, limit, now) -> {
                          takes.incrementAndGet();
                          return window.take(model, tokens, limit, now);
                        },
                        (int) (TOKENS / REQUEST),
                        Integer.MAX_VALUE,
                        new Pace(clock, new JumpingTimer(clock), () -> 0.5)))
            .toList();
    long wanted = Math.round(demand * TOKENS / REQUEST);
    long admitted = 0;
    for (int request = 0; request < wanted; request++) {
      Admission admission = admissions.get(request % workers);
      admitted += admission.tryAdmit(MODEL, Priority.INTERACTIVE, REQUEST).isPresent() ? 1 : 0;
    }
    return new Use((double) admitted / Math.min(wanted, TOKENS / REQUEST), takes.get());
  }
}
