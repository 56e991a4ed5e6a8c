package dev.docket.local.mantle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every create that was accepted, in order, also of responses that were deleted since. */
final class Ledger {
  private static final int MOST = 200_000; // the oldest are forgotten first

  /**
   * An accepted create.
   *
   * @param job the request's metadata of this name, like step and attempt; empty if it had none
   * @param endedAt when it ended, as far as somebody has looked
   * @param looks how often somebody has looked at it; null for never
   * @param seenAt when somebody first saw that it had ended
   * @param streams how many streams of it were opened; null for none
   * @param inputTokens what it reads; null where an older release has kept it
   * @param outputTokens what it has written, as far as its end is known
   */
  record Entry(
      String job,
      String step,
      String attempt,
      String responseId,
      Instant createdAt,
      String status,
      @Nullable Instant endedAt,
      @Nullable Integer looks,
      @Nullable Instant seenAt,
      @Nullable Integer streams,
      @Nullable Integer inputTokens,
      @Nullable Long outputTokens) {
    static Entry of(Response.Created created, String status) {
      return new Entry(
          created.metadata().getOrDefault("job", ""),
          created.metadata().getOrDefault("step", ""),
          created.metadata().getOrDefault("attempt", ""),
          created.id(),
          created.createdAt(),
          status,
          null,
          null,
          null,
          null,
          created.inputTokens(),
          null);
    }

    private Entry now(Response.State state) {
      return new Entry(
          job,
          step,
          attempt,
          responseId,
          createdAt,
          state.status(),
          endedAt,
          looks,
          seenAt,
          streams,
          inputTokens,
          written(state));
    }

    private @Nullable Long written(Response.State state) {
      return state.ending().isPresent()
          ? Long.valueOf(state.ending().get().outputTokens())
          : outputTokens;
    }

    private Entry looked(Response.State state, Instant now) {
      return new Entry(
          job,
          step,
          attempt,
          responseId,
          createdAt,
          state.status(),
          state.endedAt().orElse(null),
          looks == null ? 1 : looks + 1,
          seenAt == null && state.endedAt().isPresent() ? now : seenAt,
          streams,
          inputTokens,
          written(state));
    }

    private Entry streamed(Optional<Response.State> end, Instant now) {
      return new Entry(
          job,
          step,
          attempt,
          responseId,
          createdAt,
          end.map(Response.State::status).orElse(status),
          end.flatMap(Response.State::endedAt).orElse(endedAt),
          looks,
          seenAt == null && end.isPresent() ? now : seenAt,
          end.isPresent() ? streams : Integer.valueOf(streams == null ? 1 : streams + 1),
          inputTokens,
          end.isPresent() ? written(end.get()) : outputTokens);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  synchronized void add(Entry entry) {
    entries.put(entry.responseId(), entry);
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  /** Notes how a response stood last. */
  synchronized void note(String responseId, Response.State state) {
    entries.computeIfPresent(responseId, (_, entry) -> entry.now(state));
  }

  /** Notes that somebody looked at a response, and how it stood. */
  synchronized void looked(String responseId, Response.State state, Instant now) {
    entries.computeIfPresent(responseId, (_, entry) -> entry.looked(state, now));
  }

  /** Notes that a stream of a response began, or brought its {@code end}. */
  synchronized void streamed(String responseId, Optional<Response.State> end, Instant now) {
    entries.computeIfPresent(responseId, (_, entry) -> entry.streamed(end, now));
  }

  synchronized List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }
}
