package dev.docket.testing;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLine;
import dev.docket.audit.AuditLog;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.StoreUnavailableException.Trouble;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Audit logs in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private record Sealed(AuditEntry entry, AuditLine line) {}

  private final Set<AuditEntry> added = new LinkedHashSet<>();
  private final List<Sealed> sealed = new ArrayList<>();
  private boolean failing;

  /** From now on entries cannot be added, or can again. */
  public synchronized void fail(boolean fails) {
    failing = fails;
  }

  /** Forgets all entries, which a run of a million requests has no room for. */
  public synchronized void forget() {
    added.clear();
    sealed.clear();
  }

  @Override
  public synchronized void add(AuditEntry entry) {
    requireWorking();
    added.add(entry);
  }

  private void requireWorking() {
    if (failing) {
      throw new StoreUnavailableException(
          Trouble.UNREACHABLE, new IllegalStateException("A test says so"));
    }
  }

  @Override
  public synchronized Pending addWithNextChange(AuditEntry entry) {
    requireWorking();
    return new Pending() {
      @Override
      public boolean isAdded() {
        return false; // what the other stores in memory change is not seen here
      }

      @Override
      public void close() {}
    };
  }

  /** What was added for {@code tenant} and is not sealed, oldest first. */
  public synchronized List<AuditEntry> entries(TenantId tenant) {
    return added.stream()
        .filter(entry -> entry.tenant().equals(tenant))
        .sorted(Comparator.comparing(AuditEntry::at))
        .toList();
  }

  @Override
  public synchronized List<TenantId> unsealed() {
    return added.stream().map(AuditEntry::tenant).distinct().toList();
  }

  @Override
  public synchronized int seal(TenantId tenant) {
    List<AuditEntry> next = entries(tenant);
    for (AuditEntry entry : next) {
      List<Sealed> before = of(tenant);
      String prev = before.isEmpty() ? AuditLine.NONE : before.getLast().line().hash();
      sealed.add(new Sealed(entry, AuditLine.sealed(entry, before.size() + 1L, prev)));
    }
    next.forEach(added::remove);
    return next.size();
  }

  @Override
  public synchronized void read(
      TenantId tenant, Instant from, Instant to, Consumer<AuditLine> reader) {
    List<Sealed> all = of(tenant);
    int first = all.size();
    int end = 0;
    for (int i = 0; i < all.size(); i++) {
      if (isWithin(all.get(i).entry(), from, to)) {
        first = Math.min(first, i);
        end = i + 1;
      }
    }
    for (int i = first; i < end; i++) {
      reader.accept(all.get(i).line());
    }
    entries(tenant).stream()
        .filter(entry -> isWithin(entry, from, to))
        .forEach(entry -> reader.accept(AuditLine.unsealed(entry)));
  }

  private List<Sealed> of(TenantId tenant) {
    return sealed.stream().filter(one -> one.entry().tenant().equals(tenant)).toList();
  }

  private static boolean isWithin(AuditEntry entry, Instant from, Instant to) {
    return !entry.at().isBefore(from) && entry.at().isBefore(to);
  }
}
