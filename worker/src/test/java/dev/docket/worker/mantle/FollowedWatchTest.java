package dev.docket.worker.mantle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.job.ModelEndpoint;
import dev.docket.testing.MutableClock;
import dev.docket.worker.mantle.ModelGateway.Look;
import dev.docket.worker.mantle.ResponseWatcher.Watched;
import dev.docket.worker.run.JumpingTimer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A response that is followed is looked at only where its stream does not tell of its end. */
@Timeout(30)
class FollowedWatchTest {
  private static final Look DONE = new Look.Completed("x", "model", 1, 1);

  private final MutableClock clock = MutableClock.at2030();
  private final Deque<Optional<Look>> told = new ArrayDeque<>();
  private final Deque<Look> found = new ArrayDeque<>();
  private int looks;
  private int closed;
  private boolean open = true;
  private boolean wanted;

  @Test
  void theEndIsToldAndNothingIsLookedAt() throws InterruptedException {
    told.add(Optional.of(DONE));
    assertThat(await(true)).isEqualTo(DONE);
    assertThat(looks).isZero();
    assertThat(wanted).isTrue();
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void aStreamThatSaysNothingIsBackedByALookAMinute() throws InterruptedException {
    told.add(Optional.empty());
    told.add(Optional.empty());
    told.add(Optional.of(DONE));
    found.add(new Look.Pending());
    found.add(new Look.Pending());
    assertThat(await(true)).isEqualTo(DONE);
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void whenTheStreamBreaksTheResponseIsLookedAtAtOnceAndThenAsUsual() throws InterruptedException {
    told.add(Optional.empty());
    found.add(new Look.Pending());
    found.add(DONE);
    open = false;
    assertThat(await(false)).isEqualTo(DONE);
    assertThat(looks).isEqualTo(2);
    assertThat(wanted).isFalse();
  }

  @Test
  void anAnswerThatWasReadBeforeIsTakenWithoutWaiting() throws InterruptedException {
    told.add(Optional.of(DONE));
    open = false;
    assertThat(await(false)).isEqualTo(DONE);
    assertThat(clock.instant()).isEqualTo(MutableClock.at2030().instant());
    assertThat(looks).isZero();
  }

  private Look await(boolean followed) throws InterruptedException {
    Pace pace = new Pace(clock, new JumpingTimer(clock), () -> 0.5);
    return new ResponseWatcher(new Streamed(), PollSchedule.DEFAULT, 100, pace)
        .await(
            new Watched("m", "resp_1", clock.instant(), 10, followed),
            clock.instant().plus(Duration.ofHours(1)),
            _ -> {});
  }

  /** Tells and finds what the test has prepared. */
  private final class Streamed implements ModelGateway, Following {
    @Override
    public Following follow(String model, String responseId, boolean follow) {
      wanted = follow;
      return this;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public Optional<Look> await(Duration most) {
      Optional<Look> end = told.isEmpty() ? Optional.empty() : told.remove();
      open &= !told.isEmpty();
      return end;
    }

    @Override
    public void close() {
      closed++;
    }

    @Override
    public Look look(String model, String responseId) {
      looks++;
      return found.remove();
    }

    @Override
    public Start start(ModelRequest request, Map<String, String> metadata) {
      throw new AssertionError("A watcher starts nothing");
    }

    @Override
    public void cancel(String model, String responseId) {
      throw new AssertionError("A watcher cancels nothing");
    }

    @Override
    public List<ModelEndpoint.Model> models() {
      return List.of();
    }

    @Override
    public void erase(String model, String responseId) {
      throw new AssertionError("A watcher erases nothing");
    }
  }
}
