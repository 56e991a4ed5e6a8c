package dev.docket.audit;

import dev.docket.job.Ids;
import dev.docket.job.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or asked for. It holds ids, names of persons and counts; no text of
 * documents.
 *
 * @param id opaque, {@code aud_…}
 * @param actor who did it
 * @param action what: a call such as {@code DELETE /v1/jobs/{id}}, or a name such as {@code
 *     document.expired}
 * @param details what it was done to and how, by name
 * @param request the id of the request; null where there was none
 * @param outcome the status that the call was answered with; null in the entry that was written
 *     before the call was carried out
 */
public record AuditEntry(
    String id,
    TenantId tenant,
    Instant at,
    Actor actor,
    String action,
    Map<String, String> details,
    @Nullable String request,
    @Nullable Integer outcome) {

  public AuditEntry {
    details = Map.copyOf(details);
  }

  /**
   * Who does something.
   *
   * @param key the id of the API key; null where none was used
   * @param person whose key or session it is; null where it is nobody's own
   */
  public record Actor(@Nullable String key, @Nullable String person) {
    /** Docket itself, by its own rules. */
    public static final Actor SYSTEM = new Actor(null, null);
  }

  /** A call that is about to be carried out. */
  public static AuditEntry asked(
      TenantId tenant,
      Instant at,
      Actor actor,
      String action,
      Map<String, String> details,
      String request) {
    return new AuditEntry(Ids.random("aud_"), tenant, at, actor, action, details, request, null);
  }

  /** What came of the call: {@code status}, and more details than were known before. */
  public AuditEntry answered(Instant when, int status, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(details);
    all.putAll(more);
    return new AuditEntry(Ids.random("aud_"), tenant, when, actor, action, all, request, status);
  }

  /** Something that an operator does by a command, under the name that the machine knows. */
  public static AuditEntry byOperator(
      TenantId tenant, Instant at, String name, String action, Map<String, String> details) {
    return new AuditEntry(
        Ids.random("aud_"), tenant, at, new Actor(null, name), action, details, null, null);
  }

  /** Something that Docket did by itself; of one {@code seed} it is one entry. */
  public static AuditEntry done(
      TenantId tenant, Instant at, String action, Map<String, String> details, String seed) {
    return new AuditEntry(
        Ids.derived("aud_", seed), tenant, at, Actor.SYSTEM, action, details, null, null);
  }
}
