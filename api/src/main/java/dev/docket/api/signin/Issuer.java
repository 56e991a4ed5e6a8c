package dev.docket.api.signin;

import dev.docket.job.TenantId;
import dev.docket.runtime.Env;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An identity provider whose tokens are taken, and where they say what.
 *
 * @param issuer the claim {@code iss}, exactly
 * @param audience one of the claim {@code aud}
 * @param keys where its public keys are
 * @param tenantClaim the claim that names the tenant
 * @param tenant the tenant of all of its tokens, in place of the claim
 * @param rolesClaim the claim that lists roles, or a path to it with dots, as {@code
 *     realm_access.roles}
 * @param rolePrefix what stands before the names of our roles in it
 * @param personClaim the claim with the name of the person whose token it is
 */
public record Issuer(
    String issuer,
    String audience,
    URI keys,
    String tenantClaim,
    Optional<TenantId> tenant,
    String rolesClaim,
    String rolePrefix,
    String personClaim) {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** The issuer that {@code env} names, if it names one. */
  public static Optional<Issuer> fromEnv(Env env) {
    if (env.optional("OIDC_ISSUER").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Issuer(
            env.required("OIDC_ISSUER"),
            env.required("OIDC_AUDIENCE"),
            keys(env),
            env.optional("OIDC_TENANT_CLAIM").orElse("tenant"),
            env.optional("OIDC_TENANT").flatMap(id -> tenant(env, id)),
            env.optional("OIDC_ROLES_CLAIM").orElse("roles"),
            env.optional("OIDC_ROLE_PREFIX").orElse(""),
            env.optional("OIDC_PERSON_CLAIM").orElse("name")));
  }

  /** The same, its tokens for {@code other}. */
  Issuer forAudience(String other) {
    return new Issuer(
        issuer, other, keys, tenantClaim, tenant, rolesClaim, rolePrefix, personClaim);
  }

  /** Whether what goes to {@code uri} is encrypted, or stays on this machine. */
  static boolean isSafe(URI uri) {
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
  }

  /** Keys that came unencrypted could be anybody's. */
  private static URI keys(Env env) {
    URI keys = env.uri("OIDC_JWKS_URL");
    if (!isSafe(keys)) {
      env.problem("OIDC_JWKS_URL must begin with https://");
    }
    return keys;
  }

  private static Optional<TenantId> tenant(Env env, String id) {
    try {
      return Optional.of(new TenantId(id));
    } catch (IllegalArgumentException e) {
      env.problem("OIDC_TENANT is no tenant's id: 1 to 64 letters, digits, - and _");
      return Optional.empty();
    }
  }
}
