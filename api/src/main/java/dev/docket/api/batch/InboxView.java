package dev.docket.api.batch;

import dev.docket.api.job.JobRequestView;
import dev.docket.inbox.Arrival;
import dev.docket.inbox.Inbox;
import dev.docket.inbox.InboxId;
import dev.docket.job.DocumentId;
import dev.docket.job.JobId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inbox as it is served. */
public record InboxView(
    InboxId id,
    String name,
    S3 s3,
    @Nullable String collection,
    @Nullable Map<String, @Nullable Object> job,
    boolean writeBack,
    Instant createdAt) {
  /** Where objects arrive. */
  public record S3(String bucket, String prefix) {}

  /** The view of {@code inbox}. */
  static InboxView of(Inbox inbox) {
    return new InboxView(
        inbox.id(),
        inbox.name(),
        new S3(inbox.bucket(), inbox.prefix()),
        inbox.collection(),
        inbox.job() == null ? null : JobRequestView.of(inbox.job()),
        inbox.writeBack(),
        inbox.createdAt());
  }

  /** An object that arrived, as it is served. */
  public record ArrivalView(
      String key,
      String version,
      long bytes,
      String state,
      @Nullable String reason,
      @Nullable DocumentId document,
      @Nullable JobId job,
      Instant at) {
    /** The view of {@code arrival}. */
    static ArrivalView of(Arrival arrival) {
      return new ArrivalView(
          arrival.key(),
          arrival.version(),
          arrival.bytes(),
          arrival.state().name().toLowerCase(Locale.ROOT),
          arrival.reason(),
          arrival.document(),
          arrival.job(),
          arrival.at());
    }
  }
}
