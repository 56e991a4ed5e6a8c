package dev.docket.api.http;

import java.util.Optional;

/** One thing that the process needs before it can serve. */
public interface ReadinessCheck {
  /** What is missing, as a phrase that says how to mend it; empty if nothing is. Never throws. */
  Optional<String> missing();
}
