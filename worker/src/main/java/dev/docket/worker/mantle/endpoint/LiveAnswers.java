package dev.docket.worker.mantle.endpoint;

import dev.docket.worker.mantle.endpoint.LiveAnswer.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that this process is reading as they are made, by the ids of their responses. */
final class LiveAnswers implements AutoCloseable {
  /** How long an answer is kept that nobody has fetched: its job has ended without it. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, LiveAnswer> answers = new ConcurrentHashMap<>();

  LiveAnswers(Clock clock) {
    this.clock = clock;
  }

  /** Begins to read the answer of the response {@code id}, which {@code hearing} hears. */
  LiveAnswer read(String id, Hearing hearing, Reading reading) {
    answers.values().removeIf(answer -> answer.endedBefore(clock.instant().minus(KEPT)));
    LiveAnswer answer = new LiveAnswer(id, hearing, reading, clock);
    answers.put(id, answer);
    return answer;
  }

  /** The answer of the response {@code id}, if this process reads it. */
  Optional<LiveAnswer> find(String id) {
    return Optional.ofNullable(answers.get(id));
  }

  /** Stops reading it, and forgets it. */
  void forget(String id) {
    LiveAnswer answer = answers.remove(id);
    if (answer != null) {
      answer.stop();
    }
  }

  @Override
  public void close() {
    answers.values().forEach(LiveAnswer::stop);
  }
}
