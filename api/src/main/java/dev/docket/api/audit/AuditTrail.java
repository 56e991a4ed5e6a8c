package dev.docket.api.audit;

import dev.docket.api.http.Access;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.RequestId;
import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditLog;
import dev.docket.job.StoreUnavailableException;
import dev.docket.job.access.ApiKeyStore.Scope;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down every call that changes something or takes something out, so that nothing is done
 * that is not written down. What changes something by one transaction has an entry in that; what
 * erases something, in several steps, or gives something away has one before it is carried out.
 * Another entry says what came of it; where a call only looks, only if it was refused.
 */
public final class AuditTrail {
  private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
  private static final String ASKED = "docket.audit.asked";
  private static final String PENDING = "docket.audit.pending";
  private static final String DETAILS = "docket.audit.details";
  private static final int LONGEST = 200; // characters of a part of a path that is kept
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

  /** What is posted and changes nothing. */
  private static final Set<String> HARMLESS = Set.of("/v1/quotes");

  /** What gives documents or results away, as a whole. */
  private static final Set<String> EXPORTS =
      Set.of(
          "/v1/documents/{id}/original",
          "/v1/jobs/{id}/result",
          "/v1/jobs/{id}/pack",
          "/v1/batches/{id}/results",
          "/v1/audit");

  private final AuditLog entries;
  private final Clock clock;

  /** A trail of entries in {@code entries}. */
  public AuditTrail(AuditLog entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Adds to what the log says of this call, once it is carried out. */
  public static void detail(Context http, String name, String value) {
    Map<String, String> details =
        Objects.requireNonNullElseGet(http.attribute(DETAILS), TreeMap::new);
    details.put(name, value);
    http.attribute(DETAILS, details);
  }

  /** To be called when it is known who calls, before the call is carried out. */
  public void before(Context http) {
    Optional<Access> access =
        http.routeRoles().stream()
            .filter(Access.class::isInstance)
            .map(Access.class::cast)
            .filter(asked -> asked != Access.PUBLIC)
            .findFirst();
    Endpoint endpoint = http.endpoints().matchedHttpEndpoint();
    if (access.isEmpty() || endpoint == null || !isWrittenDown(http, access.get(), endpoint)) {
      return;
    }
    Map<String, String> details = new HashMap<>();
    http.pathParamMap().forEach((name, value) -> details.put(name, shortened(value)));
    AuditEntry asked =
        AuditEntry.asked(
            Authentication.tenant(http),
            now(),
            Authentication.actor(http),
            http.req().getMethod() + " " + endpoint.path,
            details,
            RequestId.of(http));
    if (isChanging(http) && !http.req().getMethod().equals("DELETE")) {
      http.attribute(PENDING, entries.addWithNextChange(asked));
    } else {
      entries.add(asked);
    }
    http.attribute(ASKED, asked);
  }

  /** To be called when the call is answered, before the answer is sent. */
  public void after(Context http) {
    AuditLog.Pending pending = http.attribute(PENDING);
    boolean isWritten = pending == null || pending.isAdded();
    if (pending != null) {
      pending.close();
    }
    AuditEntry asked = http.attribute(ASKED);
    if (asked == null) {
      return;
    }
    Map<String, String> details =
        Objects.requireNonNullElseGet(http.attribute(DETAILS), TreeMap::new);
    String made = http.res().getHeader("Location");
    if (made != null) {
      details.put("made", shortened(made));
    }
    int status = http.res().getStatus();
    if (status < 300 && details.isEmpty() && !isChanging(http)) {
      return; // the first entry says it all
    }
    try {
      entries.add(asked.answered(now(), status, details));
    } catch (StoreUnavailableException e) {
      if (!isWritten && status < 300) {
        throw e; // nothing was changed, and nothing is given away unwritten
      }
      log.error("What came of {} is not in the audit log: {}", asked.request(), status, e);
    }
  }

  private static boolean isWrittenDown(Context http, Access access, Endpoint endpoint) {
    boolean byAdmin =
        access == Access.ADMIN
            || access
                .scope()
                .filter(scope -> !Authentication.scopes(http).contains(scope))
                .isPresent();
    return (isChanging(http) && !HARMLESS.contains(endpoint.path))
        || EXPORTS.contains(endpoint.path)
        || (byAdmin && Authentication.scopes(http).contains(Scope.ADMIN));
  }

  private static boolean isChanging(Context http) {
    return CHANGING.contains(http.req().getMethod());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String shortened(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }
}
