package dev.docket.api.web;

import dev.docket.api.http.Access;
import dev.docket.api.http.Answers;
import dev.docket.api.http.Authentication;
import dev.docket.api.http.JsonBody;
import dev.docket.api.http.JsonFields;
import dev.docket.api.http.Problem;
import dev.docket.api.http.ProblemException;
import dev.docket.api.http.ProblemKind;
import dev.docket.api.http.Query;
import dev.docket.api.http.RequestBody;
import dev.docket.api.http.Routes;
import dev.docket.api.http.Sessions;
import dev.docket.job.access.ApiKeyStore.ApiKey;
import dev.docket.job.access.SessionStore.SignIn;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out of the pages: by a one-time code or by an API key, into a cookie session. */
public final class SessionRoutes implements Routes.Group {
  private static final String PATH = "/v1/session";
  private static final int MAX_BYTES = 4096;
  private static final int MAX_SECRET = 512;

  private final Sessions sessions;
  private final Authentication authentication;
  private final boolean atProvider;

  /**
   * The routes.
   *
   * @param atProvider whether people can sign in at an identity provider too
   */
  public SessionRoutes(Sessions sessions, Authentication authentication, boolean atProvider) {
    this.sessions = sessions;
    this.authentication = authentication;
    this.atProvider = atProvider;
  }

  @Override
  public void addTo(Routes routes) {
    routes.post(PATH, Access.PUBLIC, this::open);
    routes.get(PATH, Access.PUBLIC, this::show);
    routes.delete(PATH, Access.PUBLIC, this::end);
  }

  private void open(Context http) throws Exception {
    Query.of(http);
    JsonBody.requireJson(http); // a form of another site cannot send JSON
    JsonFields fields;
    try (RequestBody body = RequestBody.receive(http, MAX_BYTES)) {
      fields = JsonFields.of(JsonBody.parse(body.bytes())).only("code", "key");
    }
    Optional<String> code = fields.text("code", MAX_SECRET);
    Optional<String> key = fields.text("key", MAX_SECRET);
    if (code.isPresent() == key.isPresent()) {
      throw fields.bad("code", "Send either a one-time code or an API key.");
    }
    Sessions.Opened opened =
        code.isPresent() ? byCode(http, code.get()) : byKey(http, key.orElseThrow());
    Answers.json(http, 201, View.of(opened));
  }

  private Sessions.Opened byCode(Context http, String code) {
    SignIn used =
        sessions
            .useCode(code)
            .orElseThrow(
                () ->
                    refused(
                        "The sign-in code is not known, was used, or has expired; start Docket"
                            + " again for a new one, or sign in with an API key."));
    return sessions.open(http, used);
  }

  private Sessions.Opened byKey(Context http, String secret) {
    ApiKey key =
        authentication
            .key(secret)
            .orElseThrow(() -> refused("The API key is not known, or has expired."));
    return sessions.open(http, key);
  }

  private void show(Context http) {
    Query.of(http);
    if (atProvider) {
      http.header("Link", "</v1/session/login>; rel=\"sign-in\"");
    }
    Answers.json(
        http,
        200,
        authentication
            .session(http)
            .map(View::of)
            .orElseThrow(() -> refused("There is no session; sign in by POST /v1/session.")));
  }

  private void end(Context http) {
    Query.of(http);
    authentication.session(http).ifPresent(opened -> Sessions.requireToken(http, opened));
    sessions.end(http);
    http.status(204);
  }

  private static ProblemException refused(String detail) {
    return Problem.of(ProblemKind.UNAUTHENTICATED, detail).exception();
  }

  /** A session as it is served; its secret is in the cookie alone. */
  record View(
      String tenant,
      @Nullable String person,
      List<String> scopes,
      String csrfToken,
      Instant expiresAt) {
    static View of(Sessions.Opened opened) {
      SignIn session = opened.session();
      return new View(
          session.tenant().value(),
          session.person(),
          session.scopes().stream().map(scope -> scope.code()).sorted().toList(),
          opened.csrf(),
          session.expiresAt());
    }
  }
}
