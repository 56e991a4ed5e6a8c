package dev.docket.api.http;

import dev.docket.job.TenantId;
import dev.docket.job.access.ApiKeyStore.Scope;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bearer tokens that are taken beside API keys. */
public interface Tokens {
  /** Takes no tokens. */
  Tokens NONE = _ -> Optional.empty();

  /**
   * Whom {@code token} speaks for; empty if it is not good. A problem where that cannot be told
   * now, or where it is good but says nothing that can be used.
   */
  Optional<Speaker> speaker(String token);

  /**
   * Whom a token speaks for, and what it may do.
   *
   * @param subject who it is, as its issuer knows them
   * @param person the name of the person whose token it is; null for a program's
   */
  record Speaker(TenantId tenant, Set<Scope> scopes, String subject, @Nullable String person) {}
}
