package dev.docket.local.mantle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every create that was accepted, in order, also of responses that were deleted since. */
final class Ledger {
  private static final int MOST = 200_000; // the oldest are forgotten first

  /**
   * An accepted create.
   *
   * @param job the request's metadata of this name, like step and attempt; empty if it had none
   */
  record Entry(
      String job,
      String step,
      String attempt,
      String responseId,
      Instant createdAt,
      String status) {
    static Entry of(Response.Created created, String status) {
      return new Entry(
          created.metadata().getOrDefault("job", ""),
          created.metadata().getOrDefault("step", ""),
          created.metadata().getOrDefault("attempt", ""),
          created.id(),
          created.createdAt(),
          status);
    }

    private Entry now(String status) {
      return new Entry(job, step, attempt, responseId, createdAt, status);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  synchronized void add(Entry entry) {
    entries.put(entry.responseId(), entry);
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  /** Notes the status that a response had last. */
  synchronized void note(String responseId, String status) {
    entries.computeIfPresent(responseId, (_, entry) -> entry.now(status));
  }

  synchronized List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }
}
