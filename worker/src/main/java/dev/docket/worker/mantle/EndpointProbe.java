package dev.docket.worker.mantle;

import dev.docket.mantle.EndpointExamination;
import dev.docket.mantle.Finding.State;
import dev.docket.mantle.ShortTermKeys;
import dev.docket.runtime.Parameters;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares at a process's start what is configured of the models with what their endpoints say. */
public final class EndpointProbe {
  private static final Logger log = LoggerFactory.getLogger(EndpointProbe.class);

  private EndpointProbe() {}

  /** Examines on a thread of its own, and warns of each thing that is not as it should be. */
  public static void start(Parameters parameters, Optional<ShortTermKeys> ownKeys, Clock clock) {
    Thread.ofVirtual().name("probe").start(() -> warn(parameters, ownKeys, clock));
  }

  private static void warn(Parameters parameters, Optional<ShortTermKeys> ownKeys, Clock clock) {
    try (EndpointExamination examination = new EndpointExamination(parameters, ownKeys, clock)) {
      examination.findings(false).stream()
          .filter(finding -> finding.state() != State.RIGHT)
          .forEach(finding -> log.warn("{}: {}", finding.check(), finding.says()));
    } catch (RuntimeException e) {
      log.warn("The model endpoint could not be examined: {}", e.getMessage());
    }
  }
}
