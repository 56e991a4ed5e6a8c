package dev.docket.inbox;

import dev.docket.job.Page;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where inboxes are kept, and what came into them. */
public interface InboxStore {
  /** Keeps {@code inbox}; what is there under its id stays. */
  void create(Inbox inbox);

  /** The inbox; empty if unknown, deleted, or another tenant's. */
  Optional<Inbox> find(TenantId tenant, InboxId id);

  /** Deletes an inbox with the list of what came into it; false if there was none. */
  boolean delete(TenantId tenant, InboxId id);

  /** A tenant's inboxes, newest first. */
  Page<Inbox> list(TenantId tenant, int limit, Optional<String> after);

  /** The inboxes of all tenants in {@code bucket}. */
  List<Inbox> of(String bucket);

  /** Keeps {@code arrival} over what is known of it. */
  void keep(Arrival arrival);

  /** What is known of an arrival. */
  Optional<Arrival> arrival(InboxId inbox, String id);

  /**
   * What came into an inbox, newest first: those of {@code state}, if given, among the next {@code
   * limit} after {@code after}. A page may be short or empty before the end.
   */
  Page<Arrival> arrivals(
      Inbox inbox, Optional<Arrival.State> state, int limit, Optional<String> after);

  /** Arrivals that are due to be looked at, oldest first. */
  List<Arrival> open(Instant dueBefore, int limit);
}
