package dev.docket.job.cost;

import dev.docket.job.Booking;
import dev.docket.job.TenantId;
import dev.docket.job.Usage;
import java.time.LocalDate;
import java.util.List;

/** What tenants have used, summed up as their calls are settled; it outlives the jobs. */
public interface UsageStore {
  /** What {@code tenant} used from the first day to the last, both included, in no order. */
  List<Booked> usage(TenantId tenant, LocalDate first, LocalDate last);

  /** What was used of one day, model and collection; one such may come in several parts. */
  record Booked(Booking booking, Usage usage) {}
}
