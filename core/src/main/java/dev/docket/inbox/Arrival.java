package dev.docket.inbox;

import dev.docket.job.DocumentId;
import dev.docket.job.Ids;
import dev.docket.job.JobId;
import dev.docket.job.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that came into an inbox, once for each version of it, and what became of it.
 *
 * @param id derived from inbox, key and version
 * @param version the version's id, or the entity tag where the bucket keeps none
 * @param reason why it was refused, or something was left undone; null else
 * @param document what was read from it; null if it was refused
 * @param job what is made of that; null where nothing is
 * @param checkAt when it is looked at again; null once all is done
 */
public record Arrival(
    String id,
    InboxId inbox,
    TenantId tenant,
    String key,
    String version,
    long bytes,
    State state,
    @Nullable String reason,
    @Nullable DocumentId document,
    @Nullable JobId job,
    Instant at,
    @Nullable Instant checkAt) {
  /** How far it is. */
  public enum State {
    /** It is a document, of which a job is being made. */
    TAKEN,
    /** All that the inbox asks for is done. */
    DONE,
    /** It is no document, for the reason given. */
    REFUSED
  }

  /** The id of a version of an object in an inbox. */
  public static String id(InboxId inbox, String key, String version) {
    return Ids.derived("arr_", String.join("\n", inbox.value(), key, version));
  }

  /** The same, all done, with what there is to say of it. */
  public Arrival done(@Nullable String said) {
    return new Arrival(
        id,
        inbox,
        tenant,
        key,
        version,
        bytes,
        state == State.TAKEN ? State.DONE : state,
        said,
        document,
        job,
        at,
        null);
  }

  /** The same, to be looked at again at {@code time}. */
  public Arrival checkedAt(Instant time) {
    return new Arrival(
        id, inbox, tenant, key, version, bytes, state, reason, document, job, at, time);
  }
}
