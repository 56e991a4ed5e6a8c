package dev.docket.testing;

import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.inbox.InboxStore;
import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Inboxes in maps. */
public final class InMemoryInboxStore implements InboxStore {
  private final Map<InboxId, Inbox> inboxes = new HashMap<>();
  private final Map<String, Arrival> arrivals = new HashMap<>();

  @Override
  public synchronized void create(Inbox inbox) {
    inboxes.putIfAbsent(inbox.id(), inbox);
  }

  @Override
  public synchronized Optional<Inbox> find(TenantId tenant, InboxId id) {
    return Optional.ofNullable(inboxes.get(id)).filter(inbox -> inbox.tenant().equals(tenant));
  }

  @Override
  public synchronized boolean delete(TenantId tenant, InboxId id) {
    if (find(tenant, id).isEmpty()) {
      return false;
    }
    inboxes.remove(id);
    arrivals.values().removeIf(arrival -> arrival.inbox().equals(id));
    return true;
  }

  @Override
  public synchronized Page<Inbox> list(TenantId tenant, int limit, Optional<String> after) {
    return Marks.page(
        inboxes.values().stream().filter(inbox -> inbox.tenant().equals(tenant)),
        inbox -> Marks.mark(inbox.createdAt(), inbox.id().value()),
        _ -> true,
        limit,
        after);
  }

  @Override
  public synchronized List<Inbox> of(String bucket) {
    return inboxes.values().stream().filter(inbox -> inbox.bucket().equals(bucket)).toList();
  }

  @Override
  public synchronized void keep(Arrival arrival) {
    arrivals.put(arrival.inbox() + arrival.id(), arrival);
  }

  @Override
  public synchronized Optional<Arrival> arrival(InboxId inbox, String id) {
    return Optional.ofNullable(arrivals.get(inbox + id));
  }

  @Override
  public synchronized Page<Arrival> arrivals(
      Inbox inbox, Optional<Arrival.State> state, int limit, Optional<String> after) {
    return Marks.page(
        arrivals.values().stream().filter(arrival -> arrival.inbox().equals(inbox.id())),
        arrival -> Marks.mark(arrival.at(), arrival.id()),
        arrival -> state.isEmpty() || arrival.state() == state.get(),
        limit,
        after);
  }

  @Override
  public synchronized List<Arrival> open(Instant dueBefore, int limit) {
    return arrivals.values().stream()
        .filter(arrival -> arrival.checkAt() != null && !arrival.checkAt().isAfter(dueBefore))
        .sorted(Comparator.comparing(arrival -> Objects.requireNonNull(arrival.checkAt())))
        .limit(limit)
        .toList();
  }
}
