package dev.docket.api.signin;

import dev.docket.runtime.Env;
import dev.docket.runtime.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * What the pages are at an identity provider.
 *
 * @param redirect where the provider sends browsers back to: {@code …/v1/session/callback}
 * @param secret of a confidential client; a public one has none, as PKCE protects it
 */
public record SignInClient(String id, URI redirect, Optional<Secret> secret, String scope) {
  /** The client that {@code env} names, if it names one. */
  public static Optional<SignInClient> fromEnv(Env env) {
    if (env.optional("OIDC_CLIENT_ID").isEmpty()) {
      return Optional.empty();
    }
    env.required("OIDC_ISSUER");
    URI redirect = env.uri("OIDC_REDIRECT_URL");
    if (!Issuer.isSafe(redirect) || !redirect.getPath().endsWith("/v1/session/callback")) {
      env.problem("OIDC_REDIRECT_URL must begin with https:// and end with /v1/session/callback");
    }
    return Optional.of(
        new SignInClient(
            env.required("OIDC_CLIENT_ID"),
            redirect,
            env.optional("OIDC_CLIENT_SECRET").map(Secret::new),
            env.optional("OIDC_SCOPE").orElse("openid profile")));
  }
}
