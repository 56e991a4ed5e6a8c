package dev.docket.local;

import java.util.Map;

/** Settings of a worker whose model and services are on its own machine: looking costs nothing. */
final class LocalPace {
  static final Map<String, String> VARIABLES =
      Map.of(
          "POLL_INTERVAL", "PT0.1S",
          "POLL_LATE_INTERVAL", "PT0.5S",
          "RECEIVE_WAIT", "PT1S",
          "CHECK_EVERY", "PT2S",
          "STOP_GRACE", "PT5S");

  private LocalPace() {}
}
