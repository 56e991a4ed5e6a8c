package dev.docket.worker.comparison.change;

import dev.docket.comparison.Phrases;
import dev.docket.worker.comparison.reason.OurParty;
import org.jspecify.annotations.Nullable;

/** In which language reasons are told, and from whose side risk is judged, if from any. */
record Voice(Phrases phrases, @Nullable OurParty ourParty) {
  /** The words of the language. */
  String either(String ja, String en) {
    return phrases.either(ja, en);
  }
}
