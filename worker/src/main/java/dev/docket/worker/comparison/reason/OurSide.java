package dev.docket.worker.comparison.reason;

import dev.docket.wording.party.Parties;
import dev.docket.worker.comparison.reason.Reason.Effect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges changes from the side of our party, where it is known. */
record OurSide(@Nullable OurParty party) {
  /** Whether our party does what is said at {@code index}; empty if that cannot be told. */
  Optional<Boolean> acts(String key, int index, boolean old) {
    if (party == null) {
      return Optional.empty();
    }
    Parties parties = Parties.COMMON;
    String ours = party.in(old);
    String subject = parties.subject(key, index);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    if (subject.equals(ours)) {
      return Optional.of(true);
    }
    boolean among = parties.in(subject).stream().anyMatch(name -> name.in(subject).equals(ours));
    boolean relative = parties.isRelative(subject) && !parties.isRelative(ours);
    return among || relative ? Optional.empty() : Optional.of(false);
  }

  /** For whom it is that the duty stated at {@code index} of the new text became weaker. */
  Effect effect(String key, int index, boolean weaker) {
    return acts(key, index, false)
        .map(ours -> ours == weaker ? Effect.IN_OUR_FAVOUR : Effect.AGAINST_US)
        .orElse(Effect.UNKNOWN);
  }

  /** The party, or parties named together, that do what is said at {@code index}. */
  String subject(String key, int index) {
    return Parties.COMMON.subject(key, index);
  }

  /** Whether {@code words} name our party, by its label in the version meant. */
  boolean isIn(String words, boolean old) {
    return party != null && words.contains(party.in(old));
  }

  /** Whether our party is known. */
  boolean isKnown() {
    return party != null;
  }

  /** The label of our party in the new version. */
  String label() {
    return party == null ? "" : party.after();
  }
}
