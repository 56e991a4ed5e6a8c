package dev.docket.webhook;

import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook, as it was at {@code version}.
 *
 * @param body what is sent, the same each time
 * @param round how many tries were made since the event or the last replay
 * @param tries the latest of them, oldest first
 * @param claim of the worker that makes a try just now, different for each; empty where none does
 * @param nextAt when it is tried next, or may be tried by another worker; null once it is over
 */
public record Delivery(
    DeliveryId id,
    WebhookId webhook,
    TenantId tenant,
    EventType type,
    Instant createdAt,
    String body,
    State state,
    int round,
    List<Try> tries,
    String claim,
    @Nullable Instant nextAt,
    long version) {

  private static final int TRIES_KEPT = 20;

  public Delivery {
    tries = List.copyOf(tries);
  }

  /** How far it is; the codes are served. */
  public enum State {
    PENDING,
    DELIVERED,
    FAILED
  }

  /**
   * One request.
   *
   * @param status of the answer; null where there was none
   * @param error what went wrong; null where nothing did
   */
  public record Try(Instant at, @Nullable Integer status, @Nullable String error, long millis) {}

  /** The delivery of {@code event} to {@code webhook}, to be tried at once. */
  public static Delivery of(Event event, WebhookId webhook) {
    return new Delivery(
        DeliveryId.of(event, webhook),
        webhook,
        event.tenant(),
        event.type(),
        event.at(),
        event.payload(),
        State.PENDING,
        0,
        List.of(),
        "",
        event.at(),
        0);
  }

  /** To be tried now by {@code worker}, and by nobody else before {@code when}. */
  public Delivery claimed(String worker, Instant when) {
    return new Delivery(
        id, webhook, tenant, type, createdAt, body, state, round, tries, worker, when, version);
  }

  /** The same, not to be tried before {@code when}. */
  public Delivery tryAt(Instant when) {
    return with(state, round, tries, when);
  }

  /** Over; it has arrived. */
  public Delivery delivered(Try last) {
    return with(State.DELIVERED, round + 1, and(last), null);
  }

  /** Not arrived; to be tried again at {@code again}, or never where that is null. */
  public Delivery failed(Try last, @Nullable Instant again) {
    return with(again == null ? State.FAILED : State.PENDING, round + 1, and(last), again);
  }

  /** Over without having arrived, and without another try. */
  public Delivery givenUp(String why, Instant now) {
    return with(State.FAILED, round, and(new Try(now, null, why, 0)), null);
  }

  /** To be sent once more from the beginning, under the same id. */
  public Delivery replayed(Instant now) {
    return with(State.PENDING, 0, tries, now);
  }

  /** The same as it stands stored at {@code newVersion}. */
  public Delivery withVersion(long newVersion) {
    return new Delivery(
        id, webhook, tenant, type, createdAt, body, state, round, tries, claim, nextAt, newVersion);
  }

  private Delivery with(State newState, int newRound, List<Try> newTries, @Nullable Instant next) {
    return new Delivery(
        id, webhook, tenant, type, createdAt, body, newState, newRound, newTries, "", next,
        version);
  }

  private List<Try> and(Try last) {
    List<Try> all = new ArrayList<>(tries);
    all.add(last);
    return all.subList(Math.max(0, all.size() - TRIES_KEPT), all.size());
  }
}
