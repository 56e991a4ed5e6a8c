package dev.docket.audit;

import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where the audit log is kept. Entries are added, later sealed into a chain, and never changed. */
public interface AuditLog {
  /** Adds an entry, not sealed yet; adding it again changes nothing. */
  void add(AuditEntry entry);

  /**
   * Adds an entry together with the next change that this thread makes to what is kept where the
   * log is: both are stored, or neither. Until it is closed it waits for one.
   */
  Pending addWithNextChange(AuditEntry entry);

  /** An entry that waits for a change. */
  interface Pending extends AutoCloseable {
    /** Whether there was a change, and the entry was added with it. */
    boolean isAdded();

    /** Waits no longer. */
    @Override
    void close();
  }

  /** Tenants with entries that are not sealed yet. */
  List<TenantId> unsealed();

  /**
   * Seals what is there of the tenant's entries, oldest first; how many. Of several that seal at
   * once one does.
   */
  int seal(TenantId tenant);

  /**
   * Gives {@code reader} the lines of the tenant's log from the first entry at {@code from} or
   * later to the last one before {@code to}: what is sealed in the order of the chain, without a
   * gap, then what is not.
   */
  void read(TenantId tenant, Instant from, Instant to, Consumer<AuditLine> reader);
}
